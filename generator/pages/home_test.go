package pages

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/printed"
	"gongshi/generator/view"
)

// plan indexes the records and plans their pages on a day.
func plan(c *congress.Congress, o view.Options) *view.Website {
	if c.Site == nil {
		c.Site = &congress.Site{Title: "甲市公示", Region: "甲市", ReceptionDay: 15}
	}
	if o.Now == "" {
		o.Now = "2024-12-28"
	}
	if o.Host == "" {
		o.Host, o.Base = "https://example.org", "/"
	}
	c.Index()
	return Plan(c, o)
}

// viewAt makes the view of an address, nil if there is no such page.
func viewAt(s *view.Website, address string) any {
	for _, p := range s.Pages {
		if p.Address == address {
			return p.View()
		}
	}
	return nil
}

// said is all that the pages of a site are given to print.
func said(t *testing.T, s *view.Website) string {
	t.Helper()
	var all strings.Builder
	for _, p := range s.Pages {
		data, err := json.Marshal(p.View())
		if err != nil {
			t.Fatal(p.Address, err)
		}
		all.WriteString(p.Address + "\n")
		all.Write(data)
		all.WriteByte('\n')
	}
	for _, station := range printed.Printable(s) {
		for i := range printed.Kinds {
			p := &printed.Kinds[i]
			for _, year := range printed.Years(s, p, station.ID) {
				data, err := json.Marshal(printed.Make(s, printed.Copy{Kind: p, Station: station, Year: year, Paper: "A4"}).Page.View())
				if err != nil {
					t.Fatal(p.ID, err)
				}
				all.Write(append(data, '\n'))
			}
		}
	}
	return all.String()
}

func TestReceptionOnHome(t *testing.T) {
	station := &congress.Station{ID: "zhuge", Name: "朱阁站", Kind: "乡镇街道站"}
	board := &congress.Board{Station: "zhuge", Year: 2025, Receptions: []congress.Reception{
		{Date: "2025-01-20", Topic: "年货", Moved: &congress.Moved{From: "2025-01-15", Reason: "会期"}},
		{Date: "2025-02-15", Topic: "春灌"},
	}}
	s := plan(&congress.Congress{Stations: []*congress.Station{station}, Boards: []*congress.Board{board}}, view.Options{})
	day := viewAt(s, "/").(*Home).Reception
	if day.Date != "2025年1月15日" || day.Weekday != "星期三" {
		t.Errorf("%+v", day)
	}
	if len(day.Rota) != 1 || day.Rota[0].Moved != "改在1月20日，因会期" {
		t.Errorf("%+v", day.Rota)
	}
}

func TestFooterLeadsToPlannedPages(t *testing.T) {
	addresses := func(s *view.Website) []string {
		var all []string
		for _, e := range s.Shared.Nav {
			all = append(all, e.Href)
		}
		for _, l := range s.Shared.Footer {
			all = append(all, l.Href)
		}
		return all
	}
	bare := addresses(plan(&congress.Congress{}, view.Options{Host: "https://example.org", Base: "/renda/"}))
	for _, absent := range []string{"/renda/privacy/", "/renda/accessibility/", "/renda/about/", "/renda/news/", "/renda/campaigns/", "/renda/institutions/"} {
		if slices.Contains(bare, absent) {
			t.Errorf("a bare site leads to %s", absent)
		}
	}
	if !slices.Contains(bare, "/renda/sitemap/") || !slices.Contains(bare, "/renda/selections/") {
		t.Errorf("a bare site leads to %v only", bare)
	}
	page := &congress.Page{Article: congress.Article{Slug: "privacy", Title: "隐私"}}
	if full := addresses(plan(&congress.Congress{Pages: []*congress.Page{page}}, view.Options{})); !slices.Contains(full, "/privacy/") {
		t.Errorf("no link to the page on privacy: %v", full)
	}
}

func TestHidden(t *testing.T) {
	records := func(r congress.Record) *congress.Congress {
		article := func(slug string) congress.Article {
			r.Path = "content/" + map[string]string{"l": "lectures", "n": "news", "c": "campaigns", "i": "institutions"}[slug] + "/" + slug + ".md"
			if strings.HasPrefix(slug, "about") || slug == "p" {
				r.Path = "content/pages/" + slug + ".md"
			}
			return congress.Article{Record: r, Slug: slug, Title: "密件" + slug, Body: "密件正文"}
		}
		return &congress.Congress{
			Lectures:     []*congress.Lecture{{Article: article("l"), Date: "2024-06-20", Theme: "话担当"}},
			News:         []*congress.News{{Article: article("n"), Date: "2024-06-20"}},
			Campaigns:    []*congress.Campaign{{Article: article("c"), Date: "2024-06"}},
			Institutions: []*congress.Institution{{Article: article("i"), Kind: "职责"}},
			Pages:        []*congress.Page{{Article: article("about")}, {Article: article("about-x")}, {Article: article("p")}},
			Selections:   []*congress.Selection{{Record: r, ID: "2024/s", Year: 2024, Title: "密件s", Stage: "已确定"}},
			Suggestions: []*congress.Suggestion{{Record: r, ID: "2024/0001", Title: "密件", Result: &congress.Result{Text: "密件"},
				Feedback: &congress.Feedbacked{Date: "2024-07-01"}}},
		}
	}
	if all := said(t, plan(records(congress.Record{Draft: true}), view.Options{})); strings.Contains(all, "密件") {
		t.Error("a draft is public")
	}
	s := plan(records(congress.Record{Draft: true}), view.Options{Drafts: true})
	for _, address := range []string{"/lectures/l/", "/news/n/", "/campaigns/c/", "/institutions/i/", "/about/", "/about/x/", "/p/", "/selections/2024/s/"} {
		if data, _ := json.Marshal(viewAt(s, address)); !strings.Contains(string(data), `"Draft":true`) {
			t.Errorf("%s is not marked as a draft", address)
		}
	}
	for name, s := range map[string]*view.Website{
		"withdrawn": plan(records(congress.Record{Withdrawn: &congress.Withdrawal{Date: "2024-08-01", Reason: "误"}}), view.Options{}),
		"broken":    plan(records(congress.Record{Broken: true}), view.Options{}),
	} {
		for _, address := range []string{"/", "/lectures/", "/selections/", "/sitemap/"} {
			if data, _ := json.Marshal(viewAt(s, address)); strings.Contains(string(data), "密件") {
				t.Errorf("%s lists what is %s", address, name)
			}
		}
	}
}

func TestExample(t *testing.T) {
	told := &congress.Suggestion{ID: "2024/0001", Year: 2024, Title: "关于甲沟的建议", Publicity: "全文",
		Raised: congress.Raised{Date: "2024-05-16", Lead: "d1", Cosigners: []congress.DeputyID{"d2"}, Origin: "activities/2024/day"},
		Result: &congress.Result{Text: "沟通了。", Amount: &congress.Amount{Text: "12万余元"}}, Feedback: &congress.Feedbacked{Date: "2024-07-20", How: "上门反馈"}}
	later := &congress.Suggestion{ID: "2024/0002", Year: 2024, Title: "另一件", Publicity: "全文", Raised: congress.Raised{Date: "2024-08-01", Lead: "d1"},
		Result: &congress.Result{Text: "成了"}, Feedback: &congress.Feedbacked{Date: "2024-09-01"}}
	secret := &congress.Suggestion{ID: "2024/0003", Year: 2024, Title: "不公开的", Publicity: "不公开", Result: later.Result, Feedback: &congress.Feedbacked{Date: "2024-10-01"}}
	c := &congress.Congress{
		Deputies:    []*congress.Deputy{{ID: "d1", Name: "王秀兰", Record: congress.Record{Path: "content/deputies/d1/deputy.yaml"}}},
		Activities:  []*congress.Activity{{ID: "2024/day", Year: 2024, Record: congress.Record{Path: "content/activities/2024/day.yaml"}, Date: "2024-05-15", Title: "接待日", Matters: []congress.Matter{{Topic: "甲沟积水", From: "甲村选民 3 人", Suggestion: "2024/0001"}}}},
		Suggestions: []*congress.Suggestion{told, later, secret},
	}
	e := viewAt(plan(c, view.Options{}), "/").(*Home).Example
	if want := "2024年5月15日，甲村选民 3 人反映甲沟积水，王秀兰代表等提出建议。"; e.Before != want {
		t.Errorf("got  %s\nwant %s", e.Before, want)
	}
	if want := "结果：沟通了，资金12万余元。2024年7月20日向选民反馈（上门反馈）。"; e.After != want {
		t.Errorf("got  %s\nwant %s", e.After, want)
	}
}
