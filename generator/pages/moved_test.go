package pages

import (
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/ledger"
	"gongshi/generator/pages/people"
	"gongshi/generator/pages/station"
	"gongshi/generator/place"
)

func withdrawn() *congress.Withdrawal {
	return &congress.Withdrawal{Date: "2024-11-20", Reason: "重复登记。"}
}

// A withdrawn record of every kind leaves a stone at its address, and nothing below it stays without one.
func TestTombstones(t *testing.T) {
	gone := func(path string) congress.Record {
		return congress.Record{Path: "content/" + path, Withdrawn: withdrawn()}
	}
	d := deputyRecord("d1", "王秀兰")
	d.Withdrawn = withdrawn()
	other := deputyRecord("d2", "赵振海")
	st := stationRecord("zhuge", "朱阁站", "乡镇街道站")
	st.Withdrawn = withdrawn()
	a := activityRecord(2024, "x", "接待选民", "d1")
	a.Withdrawn = withdrawn()
	held := activityRecord(2023, "y", "接待选民", "d2")
	held.Station = "zhuge"
	su := suggestionRecord("2024/0001", "沟")
	su.Withdrawn = withdrawn()
	article := func(path, slug string) congress.Article { return congress.Article{Record: gone(path), Slug: slug} }
	notice := &congress.Notice{Article: congress.Article{Record: congress.Record{Path: "content/stations/zhuge/notices/2024-01-01-x.md"}, Slug: "2024-01-01-x"}, Station: "zhuge"}
	s := planOf(&congress.Congress{
		Deputies: []*congress.Deputy{d, other}, Stations: []*congress.Station{st}, Activities: []*congress.Activity{a, held}, Suggestions: []*congress.Suggestion{su},
		Years: []*congress.Year{
			{Record: congress.Record{Path: "content/deputies/d1/2023.yaml"}, Deputy: "d1", Year: 2023},
			{Record: gone("deputies/d2/2024.yaml"), Deputy: "d2", Year: 2024}},
		Notices: []*congress.Notice{notice}, Boards: []*congress.Board{{Record: gone("stations/zhuge/2024.yaml"), Station: "zhuge", Year: 2024}},
		Institutions: []*congress.Institution{{Article: article("institutions/a.md", "a")}}, Editions: []*congress.Edition{{Record: gone("editions/2021.yaml"), Year: 2021}},
		Selections: []*congress.Selection{{Record: gone("selections/2024/a.yaml"), ID: "2024/a"}}, Supervisions: []*congress.Supervision{{Record: gone("supervision/2024.yaml"), Year: 2024}},
		Lectures: []*congress.Lecture{{Article: article("lectures/a/index.md", "a")}}, Campaigns: []*congress.Campaign{{Article: article("campaigns/a.md", "a")}},
		News: []*congress.News{{Article: article("news/a.md", "a")}}, Pages: []*congress.Page{{Article: article("pages/privacy.md", "privacy")}},
	}, false)
	for _, at := range []string{"/deputies/d1/", "/deputies/d1/2023/", "/deputies/d2/2024/", "/stations/zhuge/", "/stations/zhuge/notices/2024-01-01-x/",
		"/stations/zhuge/board/2024/", "/stations/zhuge/board/", "/stations/zhuge/screen/", "/stations/zhuge/receptions/", "/stations/zhuge/receptions/2023/", "/stations/zhuge/duties/2023/",
		"/activities/2024/x/", "/suggestions/2024/0001/", "/institutions/a/", "/disclosure/2021/", "/selections/2024/a/",
		"/supervision/2024/", "/lectures/a/", "/campaigns/a/", "/news/a/", "/privacy/"} {
		if v := look[*Tombstone](t, s, at); v.Date != "2024年11月20日" || v.Reason != "重复登记" || v.Indexed {
			t.Errorf("%s: %+v", at, v)
		}
	}
	for _, link := range look[*station.Stations](t, s, "/stations/").Kinds {
		if len(link.Groups) > 0 {
			t.Errorf("a withdrawn station is listed: %v", link.Groups)
		}
	}
	if n := len(look[*people.Activities](t, s, "/activities/").Years) - 1 + len(look[*ledger.Suggestions](t, s, "/suggestions/").Years); n > 0 {
		t.Error("withdrawn records are counted")
	}
}

// A former name leads to the present page, with all that stands below it, and never hides a page.
func TestRedirects(t *testing.T) {
	d := deputyRecord("d7", "赵振海")
	d.FormerIDs = []string{"zhuge-07", "d1"} // the second is another's address by now
	st := stationRecord("zhuge", "朱阁站", "乡镇街道站")
	st.FormerIDs = []string{"zhuge-old"}
	su := suggestionRecord("2024/0001", "关于沟的建议")
	su.FormerIDs = []string{"2023/0009", "0003"}
	s := planOf(&congress.Congress{
		Deputies: []*congress.Deputy{deputyRecord("d1", "王秀兰"), d}, Stations: []*congress.Station{st}, Suggestions: []*congress.Suggestion{su},
		Years:   []*congress.Year{{Record: congress.Record{Path: "content/deputies/d7/2023.yaml"}, Deputy: "d7", Year: 2023}},
		Notices: []*congress.Notice{{Article: congress.Article{Record: congress.Record{Path: "content/stations/zhuge/notices/2024-01-01-x.md"}, Slug: "2024-01-01-x"}, Station: "zhuge"}},
	}, false)
	for old, now := range map[string]string{
		"/deputies/zhuge-07/": "/deputies/d7/", "/deputies/zhuge-07/2023/": "/deputies/d7/2023/", "/stations/zhuge-old/": "/stations/zhuge/",
		"/stations/zhuge-old/notices/2024-01-01-x/": "/stations/zhuge/notices/2024-01-01-x/",
		"/suggestions/2023/0009/":                   "/suggestions/2024/0001/", "/suggestions/2024/0003/": "/suggestions/2024/0001/",
	} {
		v := look[*Redirect](t, s, old)
		if v.Refresh != now || v.New.Href != now || v.Canonical != "https://example.org"+now || v.Indexed {
			t.Errorf("%s leads to %s, canonical %s", old, v.Refresh, v.Canonical)
		}
	}
	if v := look[*people.Deputy](t, s, "/deputies/d1/"); v.Person.Name != "王秀兰" {
		t.Error("a redirect hides a page")
	}
	if v := look[*Redirect](t, s, "/deputies/zhuge-07/2023/"); v.New.Text != "赵振海2023年度履职公示" {
		t.Errorf("the new page is called %s", v.New.Text)
	}
}

// A record's path is its address: what AddressOf makes of it is where the pages are.
func TestAddresses(t *testing.T) {
	c := anyCongress(1)
	c.Stations[0].Withdrawn, c.Stations[0].Draft = nil, false
	s := planOf(c, true)
	for r := range c.Records() {
		if at := place.AddressOf(r.Path); !planned(s, at) {
			t.Errorf("%s: %s is not planned", r.Path, at)
		}
	}
}

// A record of every kind that has a page stands at the address of the table; the address under a former name leads to it, and
// so does the one under the former name of its owner.
func TestEveryKindIsRedirected(t *testing.T) {
	c := &congress.Congress{}
	var all []place.Identity
	for _, k := range place.Kinds() {
		if !k.HasPage() {
			continue
		}
		i, _ := place.Of(k.Example)
		all = append(all, i)
		if chapter, _ := place.Of("content/pages/about-numbers.md"); k == chapter.Kind {
			all = append(all, chapter)
		}
	}
	formerly := func(i place.Identity) string {
		_, _, dated := i.Year()
		switch {
		case i.Yearly():
			return "2019"
		case dated:
			return "2019/formerly"
		case i.Address() == "/about/numbers/":
			return "about-formerly"
		}
		return "formerly"
	}
	for _, i := range all {
		record, add := i.New()
		record.(place.Addressed).Base().FormerIDs = []string{formerly(i)}
		add(c)
	}
	c.Deputies[0].Seats = []congress.Seat{{Level: "县", Term: 16, District: "x", From: "2022-03"}}
	s := planOf(c, false)
	leads := func(old, now string) {
		t.Helper()
		if v := look[*Redirect](t, s, old); v.New.Href != now || v.Refresh != now {
			t.Errorf("%s leads to %s, not to %s", old, v.New.Href, now)
		}
	}
	for _, i := range all {
		was, can := i.Renamed(formerly(i))
		if !can || !planned(s, i.Address()) {
			t.Errorf("%s: %v, planned at %s: %v", i.File(), can, i.Address(), planned(s, i.Address()))
			continue
		}
		leads(was.Address(), i.Address())
		owner, belongs := i.Owner()
		if !belongs {
			continue
		}
		wasOwner, _ := owner.Renamed(formerly(owner))
		leads(wasOwner.Address()+i.Address()[len(owner.Address()):], i.Address())
		leads(wasOwner.Address()+was.Address()[len(owner.Address()):], i.Address())
	}
	for _, at := range []string{place.Board("zhuge"), place.Display("zhuge")} {
		leads(place.Station("formerly")+at[len(place.Station("zhuge")):], at)
	}
}

// A tombstone says in which list its record stood: of every kind that has a page, but for plain pages.
func TestEveryKindHasASection(t *testing.T) {
	for _, k := range place.Kinds() {
		i, _ := place.Of(k.Example)
		if k.HasPage() && k.Section != place.Home && (place.SectionOf(i.Address()) != k.Section || sections[k.Section] == "") {
			t.Errorf("%s stands in %s, which should be its section %s and have a word", i.Address(), place.SectionOf(i.Address()), k.Section)
		}
	}
}

// A page that is renamed takes nothing with it that only seems to stand below it.
func TestAboutIsRenamed(t *testing.T) {
	c := &congress.Congress{}
	for _, file := range []string{"content/pages/about.md", "content/pages/about-numbers.md"} {
		i, _ := place.Of(file)
		_, add := i.New()
		add(c)
	}
	c.Pages[0].FormerIDs = []string{"site"}
	s := planOf(c, false)
	if v := look[*Redirect](t, s, "/site/"); v.New.Href != place.About {
		t.Errorf("/site/ leads to %s", v.New.Href)
	}
	if planned(s, "/site/numbers/") {
		t.Error("a chapter is redirected from where it never was")
	}
}
