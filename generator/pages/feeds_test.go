package pages

import (
	"bytes"
	"encoding/xml"
	"html/template"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"gongshi/generator/congress"
	"gongshi/generator/view"
)

// printedFeed runs an XML layout as the site does, but for Hugo.
func printedFeed(t *testing.T, layout string, view any) []byte {
	t.Helper()
	text, err := os.ReadFile("../../layouts/" + layout)
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := template.New(layout).Funcs(template.FuncMap{"safeHTML": func(s string) template.HTML { return template.HTML(s) }}).Parse(string(text))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := sheet.Execute(&out, map[string]any{"Params": map[string]any{"view": view}}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

type atom struct {
	XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Author  string   `xml:"author>name"`
	Links   []struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	} `xml:"link"`
	Entries []struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Updated string `xml:"updated"`
		Link    struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
	} `xml:"entry"`
}

func feedOf(t *testing.T, s *view.Website, address string) atom {
	t.Helper()
	v := viewAt(s, address)
	if v == nil {
		t.Fatalf("no feed at %s", address)
	}
	var a atom
	if err := xml.Unmarshal(printedFeed(t, "feed.xml", v), &a); err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	seen := map[string]bool{}
	dates := []string{a.Updated}
	for _, e := range a.Entries {
		if seen[e.ID] || !strings.HasPrefix(e.ID, "tag:example.org,") || !strings.HasPrefix(e.Link.Href, "https://example.org/renda/") {
			t.Errorf("%s: entry %+v", address, e)
		}
		seen[e.ID] = true
		dates = append(dates, e.Updated)
	}
	for _, d := range dates {
		if _, err := time.Parse(time.RFC3339, d); err != nil || d > a.Updated {
			t.Errorf("%s: date %s of %s, %v", address, d, a.Updated, err)
		}
	}
	if a.ID == "" || a.Title == "" || a.Author == "" || len(a.Links) != 2 || a.Links[0].Rel != "self" {
		t.Errorf("%s: %+v", address, a)
	}
	return a
}

func served(id congress.DeputyID, former ...string) *congress.Congress {
	c := &congress.Congress{
		Deputies: []*congress.Deputy{{ID: id, Name: "王秀兰", Record: congress.Record{Path: "content/deputies/" + string(id) + "/deputy.yaml", FormerIDs: former},
			Seats: []congress.Seat{{Level: "县", Term: 16, From: "2022-03"}}}},
		Years: []*congress.Year{{Deputy: id, Year: 2024, Record: congress.Record{Path: "content/deputies/" + string(id) + "/2024.yaml"},
			Duties:      []congress.Duty{{Date: "2024-07", Kind: "调研", Title: "甲<乙>&丙"}, {Date: "2024-07-02", Kind: "走访", Title: "丁"}, {Date: "2024-07-02", Kind: "走访", Title: "戊"}},
			Corrections: []congress.Correction{{Date: "2025-02-10", What: "更正地点", Reason: "有误", ApprovedBy: "工委"}}}},
		Activities: []*congress.Activity{{ID: "2024/day", Year: 2024, Record: congress.Record{Path: "content/activities/2024/day.yaml"}, Date: "2024-05-15", Kind: "接待选民", Title: "接待日", Participants: []congress.DeputyID{id}}},
		News:       []*congress.News{{Article: congress.Article{Slug: "n", Title: "动态", Body: "正文。"}, Date: "2024-06"}},
		Lectures:   []*congress.Lecture{{Article: congress.Article{Slug: "l", Title: "一讲", Body: "正文。"}, Date: "2024-06-20", Speaker: id, Session: 12}},
	}
	return c
}

func TestFeeds(t *testing.T) {
	o := view.Options{Host: "https://example.org", Base: "/renda/"}
	s := plan(served("d1"), o)
	a := feedOf(t, s, "/deputies/d1/feed.xml")
	if len(a.Entries) != 5 || a.Updated != "2025-02-10T00:00:00+08:00" || a.Entries[0].Title != "更正：地点" {
		t.Errorf("%+v", a)
	}
	if i := len(a.Entries) - 2; a.Entries[i].Title != "甲<乙>&丙" || a.Entries[i].Updated != "2024-07-01T00:00:00+08:00" {
		t.Errorf("a month is its first day: %+v", a.Entries)
	}
	feedOf(t, s, "/news/feed.xml")
	feedOf(t, s, "/lectures/feed.xml")

	// A later build and a renamed folder change no id and no date.
	o.Now = "2026-06-30"
	again := plan(served("e7", "d1"), o)
	old, renamed := feedOf(t, again, "/deputies/d1/feed.xml"), feedOf(t, again, "/deputies/e7/feed.xml")
	for _, b := range []atom{old, renamed} {
		same := b.ID == a.ID && b.Updated == a.Updated && len(b.Entries) == len(a.Entries)
		for i := range b.Entries {
			same = same && b.Entries[i].ID == a.Entries[i].ID && b.Entries[i].Updated == a.Entries[i].Updated
		}
		if !same || b.Links[0].Href != "https://example.org/renda/deputies/e7/feed.xml" {
			t.Errorf("got  %+v\nwant %+v", b, a)
		}
	}
}

func TestFeedIsBounded(t *testing.T) {
	c := served("d1")
	for day := range 28 {
		for month := range 12 {
			date := time.Date(2023, time.Month(month+1), day+1, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
			c.Years[0].Duties = append(c.Years[0].Duties, congress.Duty{Date: congress.Date(date), Kind: "走访", Title: "访"})
		}
	}
	a := feedOf(t, plan(c, view.Options{Host: "https://example.org", Base: "/renda/"}), "/deputies/d1/feed.xml")
	if len(a.Entries) != 50 || a.Entries[1].Title == "访" {
		t.Errorf("%d entries, the second is %q", len(a.Entries), a.Entries[1].Title)
	}
}

func TestSitemap(t *testing.T) {
	s := plan(served("d1"), view.Options{Host: "https://example.org", Base: "/renda/"})
	out := printedFeed(t, "sitemap/addresses.xml", viewAt(s, "/sitemap.xml"))
	var list struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		Loc     []string `xml:"url>loc"`
	}
	if err := xml.Unmarshal(out, &list); err != nil {
		t.Fatal(err)
	}
	if err := xml.NewDecoder(bytes.NewReader(out)).Decode(new(any)); err != nil && err != io.EOF {
		t.Error(err)
	}
	for address, want := range map[string]bool{"": true, "deputies/d1/2024/": true, "news/n/": true, "404.html": false, "news/feed.xml": false, "robots.txt": false} {
		if got := slices.Contains(list.Loc, "https://example.org/renda/"+address); got != want {
			t.Errorf("%q in the site map: %v", address, got)
		}
	}
}

func TestRobots(t *testing.T) {
	for _, c := range []struct{ sample, drafts, closed bool }{{false, false, false}, {true, false, true}, {false, true, true}} {
		s := plan(&congress.Congress{Site: &congress.Site{Title: "甲", Sample: c.sample}}, view.Options{Drafts: c.drafts})
		if r := viewAt(s, "/robots.txt").(*Robots); r.Closed != c.closed || r.Sitemap != "https://example.org/sitemap.xml" {
			t.Errorf("%+v: %+v", c, r)
		}
	}
}
