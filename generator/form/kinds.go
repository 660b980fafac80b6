package form

import (
	"fmt"
	"strconv"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// Kind is a kind of record that can be made. Its name is a word of the command.
type Kind struct {
	Name    string // lecture
	Chinese string // the same word in Chinese: 大讲堂
	Short   problem.Text
	Words   []Word
	Options []string // keys of Options
	Folder  bool     // the record can have a folder of its own, with pictures
	Example string   // an example of what follows gongshi new NAME

	make func(*maker) (*record, error)
}

// Word is a word that follows the name of a kind.
type Word struct {
	Name     string // title, name, kind, deputy, station, district or year
	Optional bool
}

// Options holds the meanings of the options, by name.
var Options = map[string]problem.Text{
	"name":    problem.Say("文件名（小写字母、数字、连字符），不写则由标题的拼音而来", "name of the file (lower-case letters, digits, hyphens), made from the title if not given"),
	"id":      problem.Say("编号，不写则用下一个", "the id, the next one if not given"),
	"date":    problem.Say("日期，如 2025-05-15，不写则为今天", "the date, as in 2025-05-15, today if not given"),
	"station": problem.Say("联络站，写编号或名称", "the station, by id or name"),
	"speaker": problem.Say("主讲代表，写编号或姓名", "the deputy who speaks, by id or name"),
	"lead":    problem.Say("领衔或主持的代表，写编号或姓名", "the deputy in the lead, by id or name"),
}

// words holds what the words of kinds are called in help texts, by Word.Name.
var words = map[string]problem.Text{
	"title": problem.Say("标题", "TITLE"), "name": problem.Say("姓名", "NAME"), "site": problem.Say("名称", "NAME"), "kind": problem.Say("评选种类", "KIND"),
	"deputy": problem.Say("代表", "DEPUTY"), "station": problem.Say("联络站", "STATION"), "district": problem.Say("选区", "DISTRICT"), "year": problem.Say("年份", "YEAR"),
}

var (
	title     = Word{Name: "title"}
	aYear     = Word{Name: "year", Optional: true}
	byStation = Word{Name: "station"}
)

// kinds lists the records that can be made. Lists and site.yaml are not among them: entries are added to them by hand.
var kinds = []Kind{
	{Name: "deputy", Chinese: "代表", Short: problem.Say("代表", "a deputy"), Words: []Word{{Name: "name"}, {Name: "district", Optional: true}},
		Options: []string{"id"}, Example: "王秀兰", make: deputy},
	{Name: "year", Chinese: "年度", Short: problem.Say("代表的年度履职登记", "a deputy's duties of a year"), Words: []Word{{Name: "deputy"}, aYear},
		Example: "d0001 2025", make: yearOf},
	{Name: "activity", Chinese: "活动", Short: problem.Say("活动（参加代表各记一条履职）", "an activity, a duty of all who took part"), Words: []Word{title},
		Options: []string{"date", "station", "lead", "name"}, Example: "调研农村污水治理 --station zhuge", make: activity},
	{Name: "reception", Chinese: "接待", Short: problem.Say("代表接待选民日", "a reception of voters"), Words: []Word{byStation},
		Options: []string{"date", "lead", "name"}, Example: "zhuge --date 2025-05-15", make: reception},
	{Name: "suggestion", Chinese: "建议", Short: problem.Say("代表建议、议案、批评和意见", "a suggestion"), Words: []Word{title},
		Options: []string{"lead", "date", "id"}, Example: "关于整治南沟的建议 --lead d0001", make: suggestion},
	{Name: "station", Chinese: "联络站", Short: problem.Say("联络站", "a station"), Words: []Word{{Name: "site"}},
		Options: []string{"id"}, Example: "方岗镇人大代表联络站", make: station},
	{Name: "board", Chinese: "站务公示", Short: problem.Say("联络站的年度计划和接待安排", "a station's plan and rota of a year"), Words: []Word{byStation, aYear},
		Example: "zhuge 2025", make: board},
	{Name: "notice", Chinese: "通知", Short: problem.Say("联络站的通知", "a notice of a station"), Words: []Word{byStation, title},
		Options: []string{"date", "name"}, Example: "zhuge 接待日改期", make: notice},
	{Name: "selection", Chinese: "评选", Short: problem.Say("评选", "a selection"), Words: []Word{{Name: "kind"}, aYear},
		Options: []string{"name"}, Example: "优秀人大代表 2025", make: selection},
	{Name: "lecture", Chinese: "大讲堂", Short: problem.Say("人大代表大讲堂", "a page of the Lecture Hall"), Words: []Word{title},
		Options: []string{"speaker", "date", "name"}, Folder: true, Example: "从一条沟说起 --speaker d0001", make: lecture},
	{Name: "news", Chinese: "动态", Short: problem.Say("工作动态", "a piece of news"), Words: []Word{title},
		Options: []string{"date", "name"}, Example: "大讲堂开讲", make: news},
	{Name: "institution", Chinese: "制度", Short: problem.Say("职责和制度（加 --station 是一个站自己的）", "responsibilities or a system, with --station of one station only"), Words: []Word{title},
		Options: []string{"station", "name"}, Example: "代表联系选民制度", make: institution},
	{Name: "campaign", Chinese: "专题", Short: problem.Say("专题活动", "a campaign"), Words: []Word{title},
		Options: []string{"date", "name"}, Example: "人大代表在行动", make: campaign},
	{Name: "page", Chinese: "页面", Short: problem.Say("普通页面", "a plain page"), Words: []Word{title},
		Options: []string{"name"}, Example: "怎样找代表 --name find", make: page},
	{Name: "edition", Chinese: "年底公示", Short: problem.Say("年底履职公示", "a year-end edition"), Words: []Word{aYear},
		Example: "2025", make: edition},
	{Name: "supervision", Chinese: "督办", Short: problem.Say("月督办、季拉练", "monthly visits and quarterly rallies of a year"), Words: []Word{aYear},
		Example: "2025", make: supervision},
}

// Kinds returns all kinds of records that can be made.
func Kinds() []*Kind {
	all := make([]*Kind, len(kinds))
	for i := range kinds {
		all[i] = &kinds[i]
	}
	return all
}

// Names returns the words that follow the name of the kind in a help text: TITLE [YEAR].
func (k *Kind) Names(lang problem.Lang) string {
	var all []string
	for _, w := range k.Words {
		name := words[w.Name].In(lang)
		if w.Optional {
			name = "[" + name + "]"
		}
		all = append(all, name)
	}
	return strings.Join(all, " ")
}

// example returns an example of a whole command.
func (k *Kind) example() string { return "gongshi new " + k.Name + " " + k.Example }

// sampleName returns an example of a file name.
func (k *Kind) sampleName() string {
	if k.Name == "deputy" {
		return "d0001"
	}
	return "nan-gou"
}

// next says how to make another record, where that of i exists. taken reports whether there is, or was, one of another name.
func (k *Kind) next(m *maker, i place.Identity, taken func(name string) bool) problem.Text {
	if i.Yearly() {
		year := m.year + 1
		for taken(strconv.Itoa(year)) {
			year++
		}
		owner := ""
		switch {
		case m.deputy != nil:
			owner = " " + string(m.deputy.ID)
		case m.station != nil:
			owner = " " + string(m.station.ID)
		}
		return problem.Say("下一份是 gongshi new %[1]s%[2]s %[3]d", "the next one is gongshi new %[1]s%[2]s %[3]d", k.Name, owner, year)
	}
	if k.Name == "deputy" || k.Name == "suggestion" {
		return problem.Say("不写 --id 就自动用下一个编号", "without --id the next free one is taken")
	}
	base, n := i.OwnName(), 2
	for taken(fmt.Sprintf("%s-%d", base, n)) {
		n++
	}
	option := "name"
	if k.Name == "station" {
		option = "id"
	}
	if day := congress.Date(base[:min(len(base), len("2006-01-02"))]); day.Exact() && day.Valid() {
		base = strings.TrimPrefix(base[len(day):], "-")
	}
	return problem.Say("另起一份用 --%[1]s %[2]s-%[3]d", "for another use --%[1]s %[2]s-%[3]d", option, base, n)
}
