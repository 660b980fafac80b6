package station

import (
	"cmp"
	"fmt"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// VisitGroup holds the visits with the same result.
type VisitGroup struct {
	ID, Text, Said string
	Empty          string // the sentence in place of an empty list
	Visits         []VisitLine
}

// VisitLine is one visit in full.
type VisitLine struct {
	ID       string
	Machine  string
	When     string // 5月, 5月8日
	Station  view.Link
	Office   string
	Findings string
	Fixed    *view.Dated
	Took     string // 用时14天; empty if the days cannot be counted
}

// visitStates holds the results of visits with their words, in the order of the lists: unfinished ones first.
var visitStates = []struct{ id, text, short, means, none string }{
	{"open", "visitOpen", "visitOpenShort", "visitOpenMeans", "visitOpenNone"},
	{"fixed", "visitFixed", "visitFixedShort", "visitFixedMeans", "visitFixedNone"},
	{"clear", "visitClear", "visitClearShort", "visitClearMeans", "visitClearNone"},
}

// visited is a visit with its anchor on the page of its year and the index of its state in visitStates.
type visited struct {
	*congress.Visit
	id    string
	state int
}

// visitsOf returns the visits of a year to public stations, by month, then in the order of stations. Visits to a station
// that was withdrawn are included.
func (b Builder) visitsOf(s *congress.Supervision) []visited {
	place := map[congress.StationID]int{}
	for i, station := range b.StationsInOrder() {
		if b.known(station) {
			place[station.ID] = i + 1
		}
	}
	var all []visited
	count := map[string]int{}
	for i := range s.Visits {
		x := visited{Visit: &s.Visits[i]}
		if place[x.Station] == 0 || congress.Date(x.Month).MonthOfYear() == 0 {
			continue
		}
		x.id = fmt.Sprintf("v-%s-%s", x.Month, x.Station)
		if count[x.id]++; count[x.id] > 1 {
			x.id = fmt.Sprintf("%s-%d", x.id, count[x.id])
		}
		switch {
		case x.Fixed != nil:
			x.state = 1
		case x.Findings == "":
			x.state = 2
		}
		all = append(all, x)
	}
	slices.SortStableFunc(all, func(x, y visited) int {
		return cmp.Or(cmp.Compare(x.Month, y.Month), cmp.Compare(place[x.Station], place[y.Station]), cmp.Compare(x.Date, y.Date))
	})
	return all
}

// known reports whether a station has a page. The page of a withdrawn station is a tombstone.
func (b Builder) known(s *congress.Station) bool { return !s.Broken && (!s.Draft || b.Drafts) }

func (b Builder) visitLine(x visited) VisitLine {
	when := cmp.Or(x.Date, congress.Date(x.Month))
	v := VisitLine{ID: x.id, Machine: string(when), When: view.Within(when.Chinese(), when.Year()), Station: b.StationLinkOn(x.Station, when), Office: x.Office, Findings: x.Findings}
	if f := x.Fixed; f != nil {
		v.Fixed = view.NewDated(f.Date, f.Text)
		v.Fixed.Date = view.Within(v.Fixed.Date, when.Year())
		switch days := ledger.Days(x.Date, f.Date); {
		case days == 0:
			v.Took = b.Say("fixedSameDay")
		case days > 0:
			v.Took = b.Say("daysN", days)
		}
	}
	return v
}

// visitsAt returns links to the visits to a station in all years, the latest first.
func (b Builder) visitsAt(id congress.StationID) []view.Link {
	var all []view.Link
	years := slices.Clone(b.Supervisions)
	slices.SortFunc(years, func(x, y *congress.Supervision) int { return x.Year - y.Year })
	for _, s := range slices.Backward(years) {
		if !b.Shown(&s.Record) {
			continue
		}
		for _, x := range slices.Backward(b.visitsOf(s)) {
			if x.Station == id {
				when := cmp.Or(x.Date, congress.Date(x.Month))
				all = append(all, view.Link{Text: when.Chinese() + "，" + x.Office, Href: b.Href(place.SupervisionYear(s.Year)) + "#" + x.id, Note: b.Say(visitStates[x.state].text)})
			}
		}
	}
	return all
}
