package pages

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	ledgers "gongshi/generator/pages/ledger"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/pages/unit"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// anyCourses makes suggestions by chance, at every stage, some not public, some drafts.
func anyCourses(seed uint64) *congress.Congress {
	r := rand.New(rand.NewPCG(seed, 7))
	c := &congress.Congress{Deputies: []*congress.Deputy{deputyRecord("d1", "王秀兰"), deputyRecord("d2", "苌建安")},
		Outcomes: []*congress.Scheme{{Name: "新", Since: "2020", Days: 60, Classes: []congress.Class{{Name: "已解决", Meaning: "办到了"}, {Name: "列入计划", Promise: true}}}}}
	units := []string{"市水利局", "市税力局", "垕镇政府", "甲·乙局", "ABC公司", "·"}
	for i := range r.IntN(40) {
		day := congress.Date("2022-03-01").Time().AddDate(0, 0, r.IntN(700))
		next := func() congress.Date {
			day = day.AddDate(0, 0, r.IntN(90))
			d := congress.Date(day.Format(time.DateOnly))
			return d[:[]int{10, 10, 10, 7}[r.IntN(4)]]
		}
		s := suggestionRecord(fmt.Sprintf("%d/%04d", day.Year(), i+1), fmt.Sprintf("件%d", i))
		s.Year, s.Raised.Date, s.Raised.Cosigners = day.Year(), next(), []congress.DeputyID{"d2"}
		s.Publicity = []string{"全文", "全文", "摘要", "不公开"}[r.IntN(4)]
		s.Draft = r.IntN(10) == 0
		s.Handling = &congress.Handling{}
		for _, n := range r.Perm(len(units))[:r.IntN(3)] {
			s.Handling.Units = append(s.Handling.Units, congress.Unit{Name: units[n], Role: []string{"主办", "协办", "分办"}[len(s.Handling.Units)]})
		}
		for range r.IntN(4) {
			s.Handling.Log = append(s.Handling.Log, congress.Event{Date: next(), Event: ledger.Events[r.IntN(len(ledger.Events))], Unit: units[r.IntN(len(units))]})
		}
		for range r.IntN(3) {
			a := congress.Answer{Date: next(), Unit: units[r.IntN(len(units))], Outcome: []string{"已解决", "列入计划"}[r.IntN(2)]}
			for n := range r.IntN(3) {
				p := congress.Promise{What: fmt.Sprintf("诺%d-%d-%d", i, len(s.Answers), n), By: next()}
				if r.IntN(2) == 0 {
					p.Settled = &congress.Entry{Date: next(), Text: "办到"}
				}
				a.Promises = append(a.Promises, p)
			}
			s.Answers = append(s.Answers, a)
		}
		for range r.IntN(3) {
			s.Appraisal = append(s.Appraisal, congress.Appraised{Date: next(), Side: []string{"代表", "选民"}[r.IntN(2)], About: []string{"态度", "结果", ""}[r.IntN(3)], Answer: []string{"满意", "基本满意", "不满意"}[r.IntN(3)]})
		}
		if r.IntN(4) == 0 {
			s.ClosedOut = &congress.Closing{Date: next(), By: "主席团"}
		}
		if r.IntN(3) == 0 {
			s.Feedback = &congress.Feedbacked{Date: next(), How: "上门"}
		}
		if r.IntN(10) == 0 && len(c.Suggestions) > 0 {
			s.MergedInto = c.Suggestions[0].ID
		}
		if r.IntN(5) == 0 {
			s.Supervision = []congress.Supervised{{Date: next(), Mode: "重点督办", By: "农工委"}}
		}
		c.Suggestions = append(c.Suggestions, s)
	}
	return c
}

// Every promise of a public suggestion stands in the ledger, and in that of each year until it is settled; of those that are
// not public nothing is said anywhere.
func TestPromisesStand(t *testing.T) {
	for seed := range uint64(25) {
		c := anyCourses(seed)
		s := planOf(c, false)
		on := map[string]map[string]string{} // state by promise, by address
		for _, p := range s.Pages {
			if !strings.HasPrefix(p.Address, place.SuggestionPromises) {
				continue
			}
			on[p.Address] = map[string]string{}
			for _, g := range p.View().(*ledgers.Promises).Groups {
				if g.Said != fmt.Sprintf("%d项", len(g.Rows)) { // few of them, on one page
					t.Errorf("seed %d: %s: %s says %s of %d", seed, p.Address, g.ID, g.Said, len(g.Rows))
				}
				for _, row := range g.Rows {
					if on[p.Address][row.What] != "" {
						t.Errorf("seed %d: %s stands twice on %s", seed, row.What, p.Address)
					}
					on[p.Address][row.What] = row.State
				}
			}
		}
		all := said(t, s)
		given := 0
		for _, x := range c.Suggestions {
			for _, a := range x.Answers {
				for _, p := range a.Promises {
					if x.Draft || x.Publicity == "不公开" {
						if strings.Contains(all, p.What) {
							t.Errorf("seed %d: %s is said", seed, p.What)
						}
						continue
					}
					given++
					state := on[place.SuggestionPromises][p.What]
					if state == "" || (p.Settled != nil) != strings.HasPrefix(state, "kept") {
						t.Errorf("seed %d: %s is %q", seed, p.What, state)
					}
					for year := a.Date.Year(); year <= 2024 && (p.Settled == nil || year <= p.Settled.Date.Year()); year++ {
						if on[fmt.Sprintf("/suggestions/promises/%d/", year)][p.What] == "" {
							t.Errorf("seed %d: %s is lost in %d", seed, p.What, year)
						}
					}
				}
			}
		}
		if given != len(on[place.SuggestionPromises]) {
			t.Errorf("seed %d: %d of %d promises", seed, len(on[place.SuggestionPromises]), given)
		}
	}
}

// Many promises take several pages: each stands on one of them, no page is long, a group that goes on says so, and the
// way to a group leads to where it begins.
func TestPromisesArePaged(t *testing.T) {
	for _, count := range []int{1, view.PerIndexPage, view.PerIndexPage + 1, 3000} {
		x := suggestionRecord("2023/0001", "件")
		for n := range count {
			p := congress.Promise{What: fmt.Sprintf("第%d件事", n), By: congress.Date(fmt.Sprintf("202%d-06-30", 3+n%4))}
			if n%3 == 0 {
				p.Settled = &congress.Entry{Date: congress.Date(fmt.Sprintf("202%d-07-30", 3+n%2))}
			}
			x.Answers = append(x.Answers, congress.Answer{Date: "2023-05-05", Unit: "甲局", Outcome: "列入计划", Promises: []congress.Promise{p}})
		}
		s := planOf(&congress.Congress{Suggestions: []*congress.Suggestion{x}}, false)
		for _, first := range []string{place.SuggestionPromises, "/suggestions/promises/2023/", "/suggestions/promises/2024/"} {
			if count == 1 && first == "/suggestions/promises/2024/" {
				continue // it was settled before
			}
			seen, begun := map[string]bool{}, map[string]int{}
			titles := map[string]bool{}
			for at := first; at != ""; {
				v := look[*ledgers.Promises](t, s, at)
				rows := 0
				for i, g := range v.Groups {
					if g.Continued != (begun[g.ID] > 0) || g.Continued && i > 0 || len(g.Rows) == 0 && g.Said != "0项" {
						t.Errorf("%d: %s: %s is continued: %v, %d rows of %s", count, at, g.ID, g.Continued, len(g.Rows), g.Said)
					}
					begun[g.ID]++
					for _, row := range g.Rows {
						if seen[row.What] {
							t.Errorf("%d: %s stands twice from %s on", count, row.What, first)
						}
						seen[row.What] = true
					}
					rows += len(g.Rows)
				}
				for _, sum := range v.Sums {
					to, id, _ := strings.Cut(sum.Href, "#g-")
					if !slices.ContainsFunc(look[*ledgers.Promises](t, s, to).Groups, func(g ledgers.PromiseGroup) bool { return g.ID == id && !g.Continued }) {
						t.Errorf("%d: %s: %s does not begin at %s", count, at, id, sum.Href)
					}
				}
				if rows > view.PerIndexPage || titles[v.Title] {
					t.Errorf("%d: %s: %d rows, %s", count, at, rows, v.Title)
				}
				titles[v.Title] = true
				if at = ""; v.Pages != nil && v.Pages.Next != nil {
					at = v.Pages.Next.Href
				}
			}
			stands := 0
			for _, p := range ledger.Promises([]*congress.Suggestion{x}, "2024-12-28") {
				if first == place.SuggestionPromises || p.Carried(map[string]int{"/suggestions/promises/2023/": 2023, "/suggestions/promises/2024/": 2024}[first]) {
					stands++
				}
			}
			if len(seen) != stands {
				t.Errorf("%d: %s has %d of %d", count, first, len(seen), stands)
			}
		}
	}
}

// Every stage is said in words by a page of its own, in the lists of key supervision and of deputies.
func TestStagesAreSaid(t *testing.T) {
	seen, named := map[ledger.Stage]bool{}, map[string]ledger.Stage{}
	for seed := range uint64(25) {
		c := anyCourses(seed)
		s := planOf(c, false)
		for _, x := range c.Suggestions {
			if x.Draft {
				continue
			}
			v := look[*suggestion.Suggestion](t, s, place.Suggestion(x.ID))
			if v.Hidden {
				if v.Stands != (suggestion.Standing{}) {
					t.Fatalf("seed %d: %s: %+v", seed, x.ID, v.Stands)
				}
				continue
			}
			stage := ledger.Read(c, x, "2024-12-28").Stage
			seen[stage] = true
			if other := named[v.Stands.Name]; v.Stands.Name == "" || other != "" && other != stage {
				t.Errorf("seed %d: %s at %s and another at %s are both called %q", seed, x.ID, stage, other, v.Stands.Name)
			}
			named[v.Stands.Name] = stage
			if !strings.HasSuffix(v.Stands.Text, "。") || v.Stands.Next == "" && stage != ledger.Merged && (stage != ledger.Closed || x.Feedback == nil) {
				t.Errorf("seed %d: %s at %s: %+v", seed, x.ID, stage, v.Stands)
			}
			for _, step := range v.Chain {
				if step.State == "done" && len(step.Lines) == 0 {
					t.Errorf("seed %d: %s: %s is done, and nothing says so", seed, x.ID, step.ID)
				}
			}
		}
	}
	for _, stage := range ledger.Stages {
		if !seen[stage] {
			t.Errorf("no suggestion stands at %s", stage)
		}
	}
}

// Each number on the page of a unit is that of its list, and the parts of a whole have nothing in common.
func TestUnitsAddUp(t *testing.T) {
	for seed := range uint64(25) {
		s := planOf(anyCourses(seed), false)
		list := look[*unit.Units](t, s, place.SuggestionUnits)
		for _, line := range list.Units {
			v := look[*unit.Unit](t, s, line.Href)
			given := map[string]bool{}
			for _, row := range v.Given {
				given[row.Href] = true
			}
			for _, whole := range v.Parts {
				sum, inside := 0, map[string]bool{}
				for _, part := range whole.Parts {
					if part.Count != len(part.List) || part.Count == 0 {
						t.Errorf("seed %d: %s: %s says %d of %d", seed, v.Name, part.Text, part.Count, len(part.List))
					}
					sum += part.Count
					for _, l := range part.List {
						if inside[l.Href] || !given[l.Href] {
							t.Errorf("seed %d: %s: %s twice, or not given, in %s", seed, v.Name, l.Text, whole.ID)
						}
						inside[l.Href] = true
					}
				}
				if whole.Said != fmt.Sprintf("%d件", sum) || (whole.ID == "role" || whole.ID == "answer") && sum != len(v.Given) {
					t.Errorf("seed %d: %s: %s is %s, its parts %d, given %d", seed, v.Name, whole.ID, whole.Said, sum, len(v.Given))
				}
			}
			if v.Pledged != fmt.Sprintf("%d项", len(v.Promises)) {
				t.Errorf("seed %d: %s: %s", seed, v.Name, v.Pledged)
			}
		}
		first, _ := json.Marshal(list)
		again, _ := json.Marshal(look[*unit.Units](t, planOf(anyCourses(seed), false), place.SuggestionUnits))
		if !slices.Equal(first, again) {
			t.Errorf("seed %d: the units are others the second time", seed)
		}
	}
}
