package pages

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/view"
)

// planOf makes the plan of a congress as of the end of 2024.
func planOf(c *congress.Congress, drafts bool) *view.Website {
	if c.Site == nil {
		c.Site = &congress.Site{Title: "示例", Region: "禹州市", ReceptionDay: 15, Sample: true}
	}
	if c.Vocabularies == nil {
		c.Vocabularies = map[string]*congress.Vocabulary{
			"duty-kinds":       words("reception 接待选民 联系选民", "visit 走访联系选民 联系选民", "research 专题调研 闭会活动", "old 旧种类 闭会活动"),
			"station-kinds":    words("hub 联络总站", "town 乡镇街道站", "industry 行业站", "point 联络点"),
			"suggestion-kinds": words("motion 议案", "suggestion 建议"),
		}
	}
	c.Index()
	return Plan(c, view.Options{Now: "2024-12-28", Host: "https://example.org", Base: "/", Drafts: drafts})
}

func words(list ...string) *congress.Vocabulary {
	v := &congress.Vocabulary{}
	for _, w := range list {
		f := append(strings.Fields(w), "")
		v.Words = append(v.Words, &congress.Word{ID: f[0], Name: f[1], Group: f[2], Meaning: f[1] + "的含义"})
	}
	return v
}

// look makes the view at an address, which must be planned once and be of type V.
func look[V any](t *testing.T, s *view.Website, address string) V {
	t.Helper()
	var found *view.Page
	for i := range s.Pages {
		if s.Pages[i].Address == address {
			if found != nil {
				t.Fatalf("%s is planned twice", address)
			}
			found = &s.Pages[i]
		}
	}
	if found == nil {
		t.Fatalf("%s is not planned", address)
	}
	view := found.View()
	v, ok := view.(V)
	if !ok {
		t.Fatalf("%s shows a %T", address, view)
	}
	return v
}

func planned(s *view.Website, address string) bool { return s.Planned(address) }

func deputyRecord(id, name string) *congress.Deputy {
	return &congress.Deputy{Record: congress.Record{Path: "content/deputies/" + id + "/deputy.yaml"}, ID: congress.DeputyID(id), Name: name,
		Seats: []congress.Seat{{Level: "县", Term: 16, District: "x", From: "2022-03"}}}
}

func activityRecord(year int, slug, kind string, participants ...congress.DeputyID) *congress.Activity {
	return &congress.Activity{Record: congress.Record{Path: fmt.Sprintf("content/activities/%d/%s.yaml", year, slug)}, Year: year,
		ID: congress.ActivityID(fmt.Sprintf("%d/%s", year, slug)), Date: congress.Date(fmt.Sprintf("%d-05-15", year)), Kind: kind, Title: slug, Participants: participants}
}

func suggestionRecord(id, title string) *congress.Suggestion {
	return &congress.Suggestion{Record: congress.Record{Path: "content/suggestions/" + id + ".yaml"}, ID: congress.SuggestionID(id), Year: 2024, Title: title,
		Kind: "建议", Publicity: "全文", Raised: congress.Raised{Date: "2024-05-16", When: "闭会期间", Level: "镇", Lead: "d1"}}
}

func stationRecord(id, name, kind string) *congress.Station {
	return &congress.Station{Record: congress.Record{Path: "content/stations/" + id + "/station.yaml"}, ID: congress.StationID(id), Name: name, Kind: kind}
}

// anyCongress makes records by chance: deputies at stations and without, drafts, withdrawn ones, dates known to the day, the
// month or the year.
func anyCongress(seed uint64) *congress.Congress {
	r := rand.New(rand.NewPCG(seed, 1))
	c := &congress.Congress{}
	kinds := []string{"接待选民", "走访联系选民", "专题调研"}
	record := func(path string) congress.Record {
		x := congress.Record{Path: path}
		switch r.IntN(12) {
		case 0:
			x.Draft = true
		case 1:
			x.Withdrawn = &congress.Withdrawal{Date: "2024-11-01", Reason: "重复登记"}
		}
		return x
	}
	date := func(year int) congress.Date {
		return congress.Date([]string{fmt.Sprint(year), fmt.Sprintf("%d-%02d", year, 1+r.IntN(12)), fmt.Sprintf("%d-%02d-%02d", year, 1+r.IntN(12), 1+r.IntN(28))}[min(2, r.IntN(6))])
	}
	for i := range 4 {
		s := stationRecord(fmt.Sprintf("s%d", i), fmt.Sprintf("站%d", i), "乡镇街道站")
		s.Record = record(s.Path)
		c.Stations = append(c.Stations, s)
	}
	station := func() congress.StationID {
		return []congress.StationID{"s0", "s1", "s2", "s3", "", "none"}[r.IntN(6)]
	}
	for i := range 14 {
		d := deputyRecord(fmt.Sprintf("d%02d", i), fmt.Sprintf("代表%d", i))
		d.Record, d.Station = record(d.Path), station()
		c.Deputies = append(c.Deputies, d)
		for year := 2022; year <= 2024; year++ {
			y := &congress.Year{Record: record(fmt.Sprintf("content/deputies/%s/%d.yaml", d.ID, year)), Deputy: d.ID, Year: year}
			for range r.IntN(80) {
				y.Duties = append(y.Duties, congress.Duty{Date: date(year), Kind: kinds[r.IntN(len(kinds))], Title: fmt.Sprintf("事%d", r.IntN(5))})
			}
			c.Years = append(c.Years, y)
		}
	}
	for i := range 250 {
		year := 2023 + r.IntN(2)
		a := activityRecord(year, fmt.Sprintf("a%03d", i), kinds[r.IntN(len(kinds))])
		a.Record, a.Date, a.Station = record(a.Path), date(year), station()
		for range r.IntN(12) {
			a.Participants = append(a.Participants, congress.DeputyID(fmt.Sprintf("d%02d", r.IntN(16)))) // some twice, some unknown
		}
		c.Activities = append(c.Activities, a)
	}
	return c
}
