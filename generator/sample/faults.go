package sample

import (
	"bytes"
	"fmt"

	"gongshi/generator/problem"
	"gongshi/generator/sample/name"
)

// rows are the known faults of years, deputies and texts; a new one is a row here or in recordfaults.go. Each is reported
// once, at its file, and nothing else follows from it. The rule link has none: a link is no file of bytes.
var rows = append(append(ofYears, ofDeputies...), append(ofTexts, ofRecords...)...)

var ofYears = []row{
	{rule: "date", kind: "year", what: problem.Say("日期写成二月三十日", "a date is the 30th of February"), edit: match(`(  - date: \d{4})-\d\d-\d\d`, "${1}-02-30")},
	{rule: "vocabulary", kind: "year", what: problem.Say("履职种类写错一个字", "a kind of duty has a wrong character"), edit: swap("kind: 走访联系选民", "kind: 走访联系选名")},
	{rule: "reference", kind: "year", what: problem.Say("引用一件没有的建议", "a suggestion is named that is not there"), edit: swap("    role: 参加\n", "    role: 参加\n    suggestion: 2001/9990\n")},
	{rule: "web-address", kind: "year", what: problem.Say("网址没有写 https://", "a web address lacks https://"), edit: swap("url: https://", "url: ")},
	{rule: "future", kind: "year", where: (*site).stayed, what: problem.Say("履职日期在四十天以后", "a duty is dated forty days ahead"),
		edit: dates(`  - date: (\d{4}-\d\d-\d\d)`, func(s *site, _ day) day { return s.today + 40 })},
	{rule: "period", kind: "year", what: problem.Say("结束日期早于开始日期", "a duty ends before it begins"), edit: dates(`    to: (\d{4}-\d\d-\d\d)`, func(_ *site, to day) day { return to - 20 })},
	{rule: "retired", kind: "year", what: problem.Say("用了已经停用的种类", "a kind is used that was retired"), edit: swap("kind: 视察", "kind: 代表沙龙")},
	{rule: "note", kind: "year", what: problem.Say("“其他”一条没有写摘要", "an item of the kind 其他 has no summary"), edit: match(`(kind: 其他\n(?:    (?:form|title|place|role): .*\n)*)    summary: .*\n`, "$1")},
	{rule: "html", kind: "year", what: problem.Say("述职里有 HTML", "there is HTML in a report"), edit: swap("**一件一件**", "<b>一件一件</b>")},
	{rule: "heading", kind: "year", what: problem.Say("述职里有一级标题", "a report has a heading of the first level"), edit: swap("    - 办成的", "    # 小结\n\n    - 办成的")},
	{rule: "footnote", kind: "year", what: problem.Say("脚注没有注文", "a footnote has no text"), edit: swap("一年来，", "一年来[^9]，")},
	{rule: "dead-link", kind: "year", what: problem.Say("链接到没有的页面", "a link leads to no page"), edit: swap("一年来，", "[一年来](/deputies/wu/)，")},
	{rule: "twice", kind: "year", what: problem.Say("同一条登记了两次", "an item is entered twice"), edit: match(`(  - date: .*\n(?:    .*\n)+)`, "$1$1")},
	{rule: "ballots", kind: "year", what: problem.Say("各项票数合计多于有效票", "the answers of a poll are more than the ballots"), edit: swap("{满意: ", "{满意: 9")},
	{rule: "bounds", kind: "year", what: problem.Say("标题太长", "a title is too long"), edit: swap("title: 视察", "title: 视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察视察")},
	{rule: "private", kind: "year", what: problem.Say("摘要里有手机号码", "a summary has a mobile number"), edit: swap("当场能答的当场答了", "留了手机 13912345678")},
	{rule: "misprint", kind: "year", what: problem.Say("县名写错", "the name of the county is misspelt"), edit: swap("当场能答的当场答了", "其余报青源县有关部门")},
	{rule: "wrong-type", kind: "year", what: problem.Say("金额的数写成汉字", "a sum of money is written in words"), edit: match(`value: \d+, approx`, "value: 三万余元, approx")},
	{rule: "yaml", kind: "year", what: problem.Say("冒号写成全角", "a colon is full-width"), edit: swap("kind: 视察", "kind：视察")},
	{rule: "anchor", kind: "year", what: problem.Say("用了引用符号 &", "the mark & is used"), edit: swap("role: 主持", "role: &zhuchi 主持")},
	{rule: "duplicate-key", kind: "year", what: problem.Say("一个键写了两次", "a key is written twice"), edit: swap("evaluation:\n", "evaluation:\n  method: 书面测评\n")},
	{rule: "one-record", kind: "year", what: problem.Say("一个文件里有两条记录", "a file has two records"), edit: end("---\nduties: []\n")},
	{rule: "unknown-key", kind: "year", what: problem.Say("有格式手册里没有的键", "there is a key that the format does not have"), edit: swap("    role: 参加\n", "    role: 参加\n    weather: 晴\n")},
	{rule: "missing", kind: "year", what: problem.Say("一条没有写种类", "an item has no kind"), edit: match(`    kind: 视察\n`, "")},
	{rule: "choice", kind: "year", what: problem.Say("佐证类别不在可选范围", "a kind of evidence is not one of the choices"), edit: swap("{kind: 登记簿", "{kind: 登记本")},
	{rule: "missing-file", kind: "year", what: problem.Say("引用的图片不在", "a picture that is named is not there"), edit: swap("evidence: [{kind: 登记簿", "evidence: [{kind: 照片, file: meiyou.png, alt: 照片}, {kind: 登记簿")},
	{rule: "alt", kind: "year", where: (*site).ofPictured, what: problem.Say("图片没有替代文字", "a picture has no text"), edit: swap(", alt: 田间水渠的示意画", "")},
	{rule: "copied", kind: "year", where: (*site).besideOther, what: problem.Say("照抄前一名代表的全年", "the year of another deputy is copied"), edit: (*site).copyNeighbour},
	{rule: "out-of-office", kind: "year", where: (*site).ofLeft, what: problem.Say("离任以后还有履职", "a duty is dated after the office ended"), edit: (*site).addAfterOffice},
}

// stayed tells whether the year of a number is of a deputy who stays in office.
func (s *site) stayed(n int) bool { return s.stayOf(s.home(n/s.years())) == stays }

// ofLeft tells whether it is the first year of a deputy who left.
func (s *site) ofLeft(n int) bool { return n%s.years() == 0 && s.stayOf(s.home(n/s.years())) == left }

// ofPictured tells whether it is the first year of a deputy of whom there is a picture.
func (s *site) ofPictured(n int) bool {
	town, place := s.home(n / s.years())
	return n%s.years() == 0 && place == 0 && town < pictured
}

// besideOther tells whether it is the first year of a deputy, and whether this one and the one before stay in office, belong
// to one township, and have no picture. In a later year a summary may be one that the other wrote a year ago.
func (s *site) besideOther(n int) bool {
	town, place := s.home(n / s.years())
	return n%s.years() == 0 && place > 1 && s.stayOf(town, place) == stays && s.stayOf(town, place-1) == stays
}

// copyNeighbour gives a year the text of the same year of the deputy before.
func (s *site) copyNeighbour(f *file) bool {
	var i, year int
	if _, err := fmt.Sscanf(f.path, "deputies/d%d/%d.yaml", &i, &year); err != nil {
		return false
	}
	other := &file{}
	s.deputyYear((i-2)*s.years()+year-s.first, other)
	f.text = append(f.text[:0], other.text...)
	return bytes.Contains(f.text, []byte("summary:"))
}

// addAfterOffice adds an item to the year of a deputy who left.
func (s *site) addAfterOffice(f *file) bool {
	return swap("duties:\n", "duties:\n  - {date: "+(s.leftOn()+40).String()+", kind: 视察, title: 视察水库加固}\n")(s, f)
}

var ofDeputies = []row{
	{rule: "name", kind: "deputy", what: problem.Say("姓名里有空格", "there is a space in a name"), edit: match(`name: (\p{Han})(\p{Han})\n`, "name: $1 $2\n")},
	{rule: "pinyin", kind: "deputy", what: problem.Say("拼音不是姓名的读音", "a reading is not one of the name"), edit: match(`pinyin: .*`, "pinyin: ouyang feng")},
	{rule: "portrait", kind: "deputy", what: problem.Say("写了照片说明，没有照片", "a portrait is described that is not there"),
		edit: func(s *site, f *file) bool {
			return !bytes.Contains(f.text, []byte("portrait:")) && swap("station: ", "portrait: {alt: 代表照片}\nstation: ")(s, f)
		}},
	{rule: "seat", kind: "deputy", what: problem.Say("写了终止原因，没有写任职结束", "an end of office has a reason and no day"), edit: match(`(level: 县.*from: [\d-]+)\}`, "$1, end_reason: 辞职}")},
	{rule: "address", kind: "deputy", what: problem.Say("曾用编号是别人现在的编号", "a former id is the id of another"),
		edit: func(s *site, f *file) bool {
			return f.path != "deputies/d00001/deputy.yaml" && !bytes.Contains(f.text, []byte("former_ids:")) && end("former_ids: [d00001]\n")(s, f)
		}},
	{rule: "namesake", kind: "deputy", where: func(s *site, n int) bool { return name.Same(n, s.Deputies) != nil }, what: problem.Say("同名的代表没有写明不是同一人", "it is not said that deputies of one name are two"),
		edit: match(`distinct_from: .*\n`, "")},
	{rule: "year-name", kind: "deputy", beside: true, what: problem.Say("年度文件不以年份为名", "the file of a year is not named after it"), edit: another("{folder}/jiulu.yaml", "duties: []\n")},
	{rule: "unknown-file", kind: "deputy", beside: true, what: problem.Say("放进一份办公文档", "there is an office document"), edit: another("{folder}/lvzhi.docx", "PK\x03\x04")},
	{rule: "orphan", kind: "deputy", beside: true, what: problem.Say("年度记录放在没有代表的文件夹里", "a year stands in a folder without a deputy"),
		edit: func(s *site, f *file) bool {
			return another("deputies/x"+f.path[len("deputies/d"):len("deputies/d00000")]+"/2024.yaml", "duties: []\n")(s, f)
		}},
}
