package people

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// kindYear is a kind of duty in a year.
type kindYear struct {
	kind string
	year int
}

// tally counts what is recorded of a kind of duty in a year. An activity is one line, and one item for each deputy who took
// part.
type tally struct {
	items      int
	lines      int
	activities int
	shared     int // items that come from activities
}

// tallied returns both numbers in words: 登记12项（其中共同参加的活动3次，计7项）.
func (b Builder) tallied(t *tally) string {
	if t.activities == 0 {
		return b.Say("recordedN", t.items)
	}
	return b.Say("recordedShared", "items", t.items, "activities", t.activities, "shared", t.shared)
}

// tallies counts the duties of all kinds and years. It counts as the disclosures do: the deputies' own entries, and the
// activities in which they took part.
func (b Builder) tallies() map[kindYear]*tally {
	all := map[kindYear]*tally{}
	of := func(kind string, year int) *tally {
		key := kindYear{kind, year}
		if all[key] == nil {
			all[key] = &tally{}
		}
		return all[key]
	}
	for _, y := range b.Years {
		if d := b.Deputy(y.Deputy); d == nil || !b.Shown(&d.Record) || !y.Public() || y.Year == 0 {
			continue
		}
		for _, k := range b.Memo.Remember(y).Kinds {
			t := of(k.Kind, y.Year)
			t.items += k.Count
			t.lines += k.Count
		}
	}
	for _, a := range b.Activities {
		if n := len(b.Participants(a)); n > 0 && a.Public() && a.Year != 0 {
			t := of(a.Kind, a.Year)
			t.items += n
			t.shared += n
			t.lines++
			t.activities++
		}
	}
	return all
}

// dutyLine is one line of a list of duties: a deputy's own entry, or an activity.
type dutyLine struct {
	station  congress.StationID
	duty     *congress.Duty
	deputy   *congress.Deputy // of an own entry
	anchor   string           // of an own entry, on the page of the deputy's year
	year     int
	activity *congress.Activity
}

// dutyLines returns all disclosed duties by kind and year, each list sorted by station, date and title.
func (b Builder) dutyLines() map[kindYear][]dutyLine {
	all := map[kindYear][]dutyLine{}
	rank := map[congress.StationID]int{}
	for i, s := range b.StationsInOrder() {
		if b.StationLink(s.ID).Text != "" {
			rank[s.ID] = i - len(b.Stations) // below 0: what has no station comes last
		}
	}
	seen := map[*congress.Activity]bool{}
	for _, d := range b.Deputies {
		if !b.Shown(&d.Record) {
			continue
		}
		for _, year := range b.Disclosed(d) {
			items := b.Items(d.ID, year)
			ids := anchors(items)
			for i := range items {
				line := dutyLine{station: d.StationOn(b.EndOf(year)), duty: &items[i].Duty, deputy: d, anchor: ids[i], year: year, activity: items[i].Activity}
				if line.activity != nil {
					if seen[line.activity] {
						continue
					}
					seen[line.activity] = true
					line.station = line.activity.Station
				}
				if rank[line.station] == 0 {
					line.station = ""
				}
				key := kindYear{line.duty.Kind, year}
				all[key] = append(all[key], line)
			}
		}
	}
	for _, lines := range all {
		slices.SortStableFunc(lines, func(x, y dutyLine) int {
			from, _ := x.duty.When()
			to, _ := y.duty.When()
			return cmp.Or(cmp.Compare(rank[x.station], rank[y.station]), cmp.Compare(from.First(), to.First()), cmp.Compare(x.duty.Title, y.duty.Title))
		})
	}
	return all
}

// AddDuties adds the list of the kinds of duty, a page for each kind, and a page for each kind and year.
func AddDuties(shared *view.Builder) {
	b := New(shared)
	b.Add(place.DutyKinds, "duties/section", func() any { return b.dutyKinds() })
	kinds := b.Vocabularies["duty-kinds"]
	if kinds == nil {
		return
	}
	counts := b.tallies()
	lines := sync.OnceValue(b.dutyLines)
	first, last := math.MaxInt, 0
	for key := range counts {
		first, last = min(first, key.year), max(last, key.year)
	}
	for _, w := range kinds.Words {
		var years []int
		for year := first; year <= last; year++ {
			if counts[kindYear{w.Name, year}] != nil {
				years = append(years, year)
			}
		}
		b.Add(place.DutyKind(w.ID), "duties/kind", func() any { return b.dutyKind(w, years, counts) })
		for _, year := range years {
			key := kindYear{w.Name, year}
			for n := 1; n <= view.PagesOf(counts[key].lines, view.PerPage); n++ {
				b.Add(place.ListPage(place.DutyKindYear(w.ID, year), n), "duties/year", func() any {
					return b.dutyYear(w, year, years, counts[key], lines()[key], n)
				})
			}
		}
	}
}
