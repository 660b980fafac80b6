package place

import (
	"strconv"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// The files of which there is one.
const (
	SiteFile       = "content/site.yaml"
	DictionaryFile = "content/dictionary.yaml"
	OutcomesFile   = "content/vocabulary/outcomes.yaml"
	TermsFile      = "content/terms.yaml"
	DistrictsFile  = "content/districts.yaml"
	RenamingsFile  = "content/renamings.yaml"
)

// Folders of records, with a slash at the end.
const (
	VocabularyFolder = "content/vocabulary/"
	StationsFolder   = "content/stations/"
)

// VocabularyFile is the file of a list of terms: duty-kinds.
func VocabularyFile(name string) string { return VocabularyFolder + name + ".yaml" }

// table is all records that may stand below content/. A new kind of record is a row here.
var table = []*Kind{
	{Name: "site", Title: problem.Say("网站设置", "site settings"), Patterns: []string{SiteFile}, Example: SiteFile, holds: settings},
	{Name: "dictionary", Title: problem.Say("专名与误写", "proper names"), Patterns: []string{DictionaryFile}, Example: DictionaryFile,
		holds: list(func(c *congress.Congress) *[]*congress.Name { return &c.Dictionary })},
	{Name: "outcomes", Title: problem.Say("办理结果方案", "schemes of outcomes"), Patterns: []string{OutcomesFile}, Example: OutcomesFile,
		holds: list(func(c *congress.Congress) *[]*congress.Scheme { return &c.Outcomes })},
	{Name: "vocabulary", Title: problem.Say("词表", "vocabulary"), Patterns: []string{VocabularyFile("*")}, Example: VocabularyFile("duty-kinds"),
		stars: []star{name}, holds: vocabulary},
	{Name: "terms", Title: problem.Say("届次", "terms"), Patterns: []string{TermsFile}, Example: TermsFile,
		holds: list(func(c *congress.Congress) *[]*congress.Term { return &c.Terms })},
	{Name: "districts", Title: problem.Say("选区", "districts"), Patterns: []string{DistrictsFile}, Example: DistrictsFile,
		holds: list(func(c *congress.Congress) *[]*congress.District { return &c.Districts })},
	{Name: "renamings", Title: problem.Say("地名沿革", "renamed places"), Patterns: []string{RenamingsFile}, Example: RenamingsFile,
		holds: list(func(c *congress.Congress) *[]*congress.Renaming { return &c.Renamings })},

	{Name: "deputy", Title: problem.Say("代表", "deputy"), Patterns: []string{"content/deputies/*/deputy.yaml"}, address: Deputy("*"), Section: Deputies,
		Example: "content/deputies/d0001/deputy.yaml", stars: []star{name},
		holds: records(func(c *congress.Congress) *[]*congress.Deputy { return &c.Deputies },
			func(d *congress.Deputy, n []string) { d.ID = congress.DeputyID(n[0]) },
			func(d *congress.Deputy) []string { return []string{string(d.ID)} })},
	{Name: "year", owner: "deputy", Title: problem.Say("年度履职", "duties of a year"), Patterns: []string{"content/deputies/*/*.yaml"}, address: Deputy("*") + "*/", Section: Deputies,
		Example: "content/deputies/d0001/2024.yaml", stars: []star{name, year},
		holds: records(func(c *congress.Congress) *[]*congress.Year { return &c.Years },
			func(y *congress.Year, n []string) { y.Deputy, y.Year = congress.DeputyID(n[0]), yearOf(n[1]) },
			func(y *congress.Year) []string { return []string{string(y.Deputy), strconv.Itoa(y.Year)} })},
	{Name: "activity", Title: problem.Say("活动", "activity"), Patterns: []string{"content/activities/*/*.yaml"}, address: Activity("*/*"), Section: Activities,
		Example: "content/activities/2024/2024-05-15-zhuge-reception.yaml", stars: []star{year, name},
		holds: records(func(c *congress.Congress) *[]*congress.Activity { return &c.Activities },
			func(a *congress.Activity, n []string) {
				a.ID, a.Year = congress.ActivityID(n[0]+"/"+n[1]), yearOf(n[0])
			},
			func(a *congress.Activity) []string { return strings.Split(string(a.ID), "/") })},
	{Name: "suggestion", Title: problem.Say("建议", "suggestion"), Patterns: []string{"content/suggestions/*/*.yaml"}, address: Suggestion("*/*"), Section: Suggestions,
		Example: "content/suggestions/2024/0001.yaml", stars: []star{year, name},
		holds: records(func(c *congress.Congress) *[]*congress.Suggestion { return &c.Suggestions },
			func(s *congress.Suggestion, n []string) {
				s.ID, s.Year = congress.SuggestionID(n[0]+"/"+n[1]), yearOf(n[0])
			},
			func(s *congress.Suggestion) []string { return strings.Split(string(s.ID), "/") })},
	{Name: "station", Title: problem.Say("联络站", "station"), Patterns: []string{"content/stations/*/station.yaml"}, address: Station("*"), Section: Stations,
		Example: "content/stations/zhuge/station.yaml", stars: []star{name},
		holds: records(func(c *congress.Congress) *[]*congress.Station { return &c.Stations },
			func(s *congress.Station, n []string) { s.ID = congress.StationID(n[0]) },
			func(s *congress.Station) []string { return []string{string(s.ID)} })},
	{Name: "board", owner: "station", Title: problem.Say("站务公示", "board"), Patterns: []string{"content/stations/*/*.yaml"}, address: Board("*") + "*/", Section: Stations,
		Example: "content/stations/zhuge/2024.yaml", stars: []star{name, year},
		holds: records(func(c *congress.Congress) *[]*congress.Board { return &c.Boards },
			func(b *congress.Board, n []string) { b.Station, b.Year = congress.StationID(n[0]), yearOf(n[1]) },
			func(b *congress.Board) []string { return []string{string(b.Station), strconv.Itoa(b.Year)} })},
	{Name: "notice", owner: "station", Title: problem.Say("通知", "notice"), Patterns: []string{"content/stations/*/notices/*.md"}, address: Notice("*", "*"), Section: Stations,
		Example: "content/stations/zhuge/notices/2024-05-12-reception.md", stars: []star{name, name},
		holds: records(func(c *congress.Congress) *[]*congress.Notice { return &c.Notices },
			func(x *congress.Notice, n []string) { x.Station, x.Slug = congress.StationID(n[0]), n[1] },
			func(x *congress.Notice) []string { return []string{string(x.Station), x.Slug} })},
	{Name: "localinstitution", owner: "station", Title: problem.Say("联络站自己的职责与制度", "text of a station's own"), Patterns: []string{"content/stations/*/institutions/*.md"},
		shown: Board("*"), Section: Stations, Example: "content/stations/zhuge/institutions/huodong-zhidu.md", stars: []star{name, name},
		holds: records(func(c *congress.Congress) *[]*congress.LocalInstitution { return &c.Locals },
			func(x *congress.LocalInstitution, n []string) { x.Station, x.Slug = congress.StationID(n[0]), n[1] },
			func(x *congress.LocalInstitution) []string { return []string{string(x.Station), x.Slug} })},
	{Name: "institution", Title: problem.Say("职责与制度", "responsibilities or system"), Patterns: []string{"content/institutions/*.md"}, address: Institution("*"), Section: Institutions,
		Example: "content/institutions/huodong-zhidu.md", stars: []star{name},
		holds: articles(func(c *congress.Congress) *[]*congress.Institution { return &c.Institutions })},
	{Name: "edition", Title: problem.Say("年底公示", "year-end edition"), Patterns: []string{"content/editions/*.yaml"}, address: Disclosures + "*/", Section: Disclosures,
		Example: "content/editions/2024.yaml", stars: []star{year},
		holds: records(func(c *congress.Congress) *[]*congress.Edition { return &c.Editions },
			func(e *congress.Edition, n []string) { e.Year = yearOf(n[0]) },
			func(e *congress.Edition) []string { return []string{strconv.Itoa(e.Year)} })},
	{Name: "selection", Title: problem.Say("评选", "selection"), Patterns: []string{"content/selections/*/*.yaml"}, address: Selection("*/*"), Section: Selections,
		Example: "content/selections/2024/excellent-deputies.yaml", stars: []star{year, name},
		holds: records(func(c *congress.Congress) *[]*congress.Selection { return &c.Selections },
			func(s *congress.Selection, n []string) { s.ID, s.Year = n[0]+"/"+n[1], yearOf(n[0]) },
			func(s *congress.Selection) []string { return strings.Split(s.ID, "/") })},
	{Name: "supervision", Title: problem.Say("督办和拉练", "supervision"), Patterns: []string{"content/supervision/*.yaml"}, address: Supervisions + "*/", Section: Supervisions,
		Example: "content/supervision/2024.yaml", stars: []star{year},
		holds: records(func(c *congress.Congress) *[]*congress.Supervision { return &c.Supervisions },
			func(s *congress.Supervision, n []string) { s.Year = yearOf(n[0]) },
			func(s *congress.Supervision) []string { return []string{strconv.Itoa(s.Year)} })},
	{Name: "lecture", Title: problem.Say("大讲堂", "lecture"), Patterns: []string{"content/lectures/*.md", "content/lectures/*/index.md"}, address: Lecture("*"), Section: Lectures,
		Example: "content/lectures/2024-06-20-huan-zhili.md", stars: []star{name},
		holds: articles(func(c *congress.Congress) *[]*congress.Lecture { return &c.Lectures })},
	{Name: "campaign", Title: problem.Say("专题活动", "campaign"), Patterns: []string{"content/campaigns/*.md"}, address: Campaign("*"), Section: Campaigns,
		Example: "content/campaigns/xingdong.md", stars: []star{name},
		holds: articles(func(c *congress.Congress) *[]*congress.Campaign { return &c.Campaigns })},
	{Name: "news", Title: problem.Say("工作动态", "news"), Patterns: []string{"content/news/*.md"}, address: NewsItem("*"), Section: News,
		Example: "content/news/2024-06-21-hall.md", stars: []star{name},
		holds: articles(func(c *congress.Congress) *[]*congress.News { return &c.News })},
	{Name: "page", Title: problem.Say("普通页面", "plain page"), Patterns: []string{"content/pages/*.md"}, address: Page("*"), Section: Home,
		Example: "content/pages/about.md", stars: []star{name},
		holds: articles(func(c *congress.Congress) *[]*congress.Page { return &c.Pages })},
}

// articles makes the holding of a kind of articles that have no more than a name of their own.
func articles[R any, P interface {
	record[R]
	Text() *congress.Article
}](in func(*congress.Congress) *[]P) holding {
	return records(in, func(a P, n []string) { a.Text().Slug = n[0] }, func(a P) []string { return []string{a.Text().Slug} })
}

// yearOf reads the year in a name; 0 if it is none, which a rule reports.
func yearOf(name string) int {
	if n, err := strconv.Atoi(name); err == nil && len(name) == len("2006") {
		return n
	}
	return 0
}
