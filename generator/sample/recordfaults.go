package sample

import (
	"bytes"
	"fmt"
	"path"
	"regexp"

	"gongshi/generator/problem"
)

var ofTexts = []row{
	{rule: "file-date", kind: "news", what: problem.Say("日期与文件名不一致", "a date is not that of the file's name"), edit: dates(`date: (\d{4}-\d\d-\d\d)\n`, func(_ *site, d day) day { return d - 1 })},
	{rule: "unreadable", kind: "news", what: problem.Say("文件不是 UTF-8", "a file is not UTF-8"), edit: end("\xd6\xd0\xb9\xfa\n")},
	{rule: "empty-file", kind: "news", what: problem.Say("文件是空的", "a file is empty"), edit: another("{folder}/{name}", "---\n---\n")},
	{rule: "front-matter", kind: "news", what: problem.Say("没有记录头", "there is no front matter"), edit: swap("---\n", "")},
	{rule: "file-name", kind: "news", beside: true, what: problem.Say("文件名里有空格", "there is a space in a file's name"), edit: another("{folder}/kuai bao.md", "---\n")},
	{rule: "picture", kind: "picture", where: func(_ *site, n int) bool { return n%len(pictures) != stationPicture }, what: problem.Say("图片打不开", "a picture cannot be read"), edit: func(_ *site, f *file) bool { f.text = f.text[:20]; return true }},
	{rule: "lecture", kind: "lecture", what: problem.Say("一讲有两个主讲人", "a lecture has two speakers"), edit: swap("\nspeaker: ", "\nguest: {name: 丁一}\nspeaker: ")},
	{rule: "institution", kind: "local", beside: true, what: problem.Say("站里的制度没有共用的可以替换", "a station's own text has no shared one"), edit: another("{folder}/wu-ci-jian.md", "---\ntitle: 没有这一件\n---\n一、按月学习。\n")},
	{rule: "edition", kind: "edition", what: problem.Say("审定早于数据截止", "an edition is approved before it is closed"), edit: match(`12-24, document`, "12-10, document")},
	{rule: "selection", kind: "selection", what: problem.Say("同一单位入选两次", "one unit is chosen twice"), edit: match(`(  - \{unit: 县水利局.*\n)`, "$1$1")},
	{rule: "supervision", kind: "supervision", what: problem.Say("写了整改，没有写发现的问题", "something was fixed, and nothing was found"), edit: swap(", findings: 接待安排贴得太高，老人看不清, fixed", ", fixed")},
	{rule: "year", kind: "supervision", what: problem.Say("督办的月份是另一年", "a visit is of another year"),
		edit: func(s *site, f *file) bool {
			return match(`month: \d{4}-03, office`, fmt.Sprintf("month: %d-03, office", s.first-1))(s, f)
		}},
	{rule: "feedback", kind: "site", what: problem.Say("意见表单没有网址", "the form for feedback has no address"), edit: swap("feedback: {kind: none}", "feedback: {kind: url}")},
	{rule: "coming", kind: "terms", where: func(s *site, _ int) bool { return s.termCount() == 1 && s.today-30 > on(s.first, 3, 1) }, what: problem.Say("一届届满已过，没有下一届", "a term should be over, and there is no next one"),
		edit: dates(`level: 县, term: \d+, from: [\d-]+, to: (\d{4}-\d\d-\d\d)`, func(s *site, _ day) day { return s.today - 30 })},
	{rule: "district-seats", kind: "districts", what: problem.Say("应选名额多写一名", "a district has a seat too many"), edit: match(`(level: 县.*seats: )1(\}|\d\})`, "${1}9$2")},
	{rule: "renaming", kind: "renamings", what: problem.Say("地名沿革的类型与今名不符", "the type of a renaming is not that of the new name"), edit: match(`type: 镇`, "type: 村")},
	{rule: "township", kind: "station", what: problem.Say("乡镇写的是早已不用的旧名", "a township has a name that it had no longer"), edit: func(s *site, f *file) bool {
		return match(`(township: \{name: [^,]+)镇, type: 镇, as_of: 2000`, fmt.Sprintf("${1}乡, type: 乡, as_of: %d", s.first))(s, f)
	}},
	{rule: "closed", kind: "station", what: problem.Say("撤销以后去的还是它自己", "a closed station leads to itself"),
		edit: func(s *site, f *file) bool {
			return match(`(name: .*\n)`, "${1}closed: {date: 2099, reason: 撤并, to: "+path.Base(path.Dir(f.path))+"}\n")(s, f)
		}},
	{rule: "head-count", kind: "station", at: "site.yaml", what: problem.Say("少登记一个联络点", "a point of a station is left out"), edit: match(`(points:\n)  - .*\n`, "$1")},
	{rule: "duplicate", kind: "station", what: problem.Say("两个联络点同一代号", "two points have one id"), edit: swap("dian-2", "dian-1")},
}

var ofRecords = []row{
	{rule: "participants", kind: "activity", what: problem.Say("一名代表列了两次", "a deputy is listed twice"), edit: match(`participants: \[(d\d+)`, "participants: [$1, $1")},
	{rule: "matter", kind: "activity", what: problem.Say("既形成建议，又直接办结", "a matter is both a suggestion and settled"),
		edit: func(s *site, f *file) bool {
			found := regexp.MustCompile(`date: (.*)\n`).FindSubmatch(f.text)
			return found != nil && match(`(    suggestion: .*\n)`, "$1    settled: {date: "+string(found[1])+", text: 当场办结}\n")(s, f)
		}},
	{rule: "order", kind: "activity", what: problem.Say("办结早于接待", "a matter is settled before the reception"), edit: dates(`settled: \{date: (\d{4}-\d\d-\d\d)`, func(_ *site, d day) day { return d - 60 })},
	{rule: "plan", kind: "activity", what: problem.Say("对应的计划不在站务公示里", "a plan does not stand on the board"),
		edit: func(s *site, f *file) bool {
			return !bytes.Contains(f.text, []byte("\nplan: ")) && swap("\nlead: ", fmt.Sprintf("\nplan: %d-05\nlead: ", s.first-1))(s, f)
		}},
	{rule: "rota", kind: "board", what: problem.Say("接待时间看不懂", "the hours of a reception cannot be read"), edit: match(`(receptions:\n  - \{date: [\d-]+)`, "$1, time: 上午")},
	{rule: "postponed", kind: "board", what: problem.Say("延期延到了以前", "something is put off to an earlier day"), edit: match(`(postponed: \{to: \d{4})-09-06`, "$1-07-06")},
	{rule: "board", kind: "board", where: (*site).boardIsOpen, what: problem.Say("过去的月份没有登记结果", "a month that is over has no result"), edit: swap(", postponed: {reason: 市场改造，不再开展}", "")},
	{rule: "publicity", kind: "suggestion", what: problem.Say("不公开没有写理由", "a suggestion is not public, and no reason is given"), edit: match(`reason: 涉及个人隐私\n`, "")},
	{rule: "handler", kind: "suggestion", what: problem.Say("有两个主办单位", "two units lead"), edit: swap("role: 协办", "role: 主办")},
	{rule: "events", kind: "suggestion", what: problem.Say("没有交办就转办", "a suggestion is handed on before it was assigned"), edit: swap("event: 交办", "event: 转办")},
	{rule: "due", kind: "suggestion", what: problem.Say("延期没有写新的期限", "more time is given without a day"), edit: match(`(event: 延期.*), due: [\d-]+\}`, "$1}")},
	{rule: "answered", kind: "suggestion", what: problem.Say("没有答复就销号", "a suggestion is closed without an answer"), edit: closeUnanswered},
	{rule: "outcome", kind: "suggestion", what: problem.Say("答复类别不在方案里", "an outcome is not in the scheme"), edit: match(`outcome: .*\n`, "outcome: 甲等\n")},
	{rule: "merged", kind: "suggestion", what: problem.Say("建议并入它自己", "a suggestion is merged into itself"),
		edit: func(s *site, f *file) bool {
			return match(`merged_into: .*\n`, "merged_into: "+f.path[len("suggestions/"):len(f.path)-len(".yaml")]+"\n")(s, f)
		}},
	{rule: "origin", kind: "suggestion", what: problem.Say("来源的接待没有这件建议", "the reception from which it came does not name it"),
		edit: func(s *site, f *file) bool {
			return bytes.Contains(f.text, []byte("kind: 议案")) && s.received(0, s.first, 1) && match(`(raised: .*)\}\n`, "$1, origin: activities/"+s.receptionOf(0, s.first, 1)+"}\n")(s, f)
		}},
	{rule: "level", kind: "suggestion", where: func(s *site, n int) bool { return s.towns > 3 && n/s.years()/s.raised >= 3 }, what: problem.Say("向省人大提出，领衔的不是省人大代表", "a suggestion is put to a congress of which its leader is no deputy"),
		edit: func(s *site, f *file) bool {
			return !bytes.Contains(f.text, []byte("answers:")) && swap("level: 县", "level: 省")(s, f)
		}},
	{rule: "session", kind: "suggestion", what: problem.Say("不在会期，写成大会期间", "it says in session, and the congress did not sit"),
		edit: func(s *site, f *file) bool {
			from, _ := session(s.last)
			return from <= s.today && bytes.Contains(f.text, []byte("level: 县")) && swap("when: 闭会期间", "when: 大会期间")(s, f)
		}},
	{rule: "lifetime", kind: "districts", what: problem.Say("选区接替了还在的选区", "a district takes the place of one that is still there"), edit: match(`(- \{id: ([a-z]+)-1, .*\n- \{id: [a-z]+-2, name: [^,]+, level: 县,)`, "$1 since: 1990, succeeds: [$2-1],")},
}

// boardIsOpen tells whether the board of a number is that of a year that has begun, has no edition, and is past July.
func (s *site) boardIsOpen(n int) bool {
	_, year, _ := s.townYear(n, 1)
	return year == s.last && s.today >= on(year, 8, 1) && s.today <= on(year, 12, 20)
}

// closeUnanswered closes a suggestion out that nobody has answered, on the day on which it was raised.
func closeUnanswered(s *site, f *file) bool {
	raised := regexp.MustCompile(`raised: \{date: ([\d-]+)`).FindSubmatch(f.text)
	if raised == nil || bytes.Contains(f.text, []byte("answers:")) || bytes.Contains(f.text, []byte("merged_into:")) {
		return false
	}
	return end("closed_out: {date: "+string(raised[1])+", by: 代表工委}\n")(s, f)
}
