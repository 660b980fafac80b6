package station

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Supervisions lists the years of which visits and rallies are entered.
type Supervisions struct {
	view.Frame
	Years []view.Link
}

// SupervisionYear is the visits of a year, stations by months, one by one by what came of them, and its rallies.
type SupervisionYear struct {
	view.Frame
	Year      int
	AsOf      string
	Ahead     string // 7月起还没有到; empty where the year is over
	Sums      []VisitSum
	Reached   []VisitSum // the stations: visited, not visited
	Kinds     []VisitedKind
	Months    []MonthSum // the visits of each month
	Total     MonthSum
	Unvisited []view.Link
	Groups    []VisitGroup // what is open first; a group without visits is there, too
	Unknown   bool         // of a visit only the month is known, so that days cannot be counted
	Rallies   []RallyDay
	Years     []view.Link
	Prev      *view.Link
	Next      *view.Link
}

// VisitSum is a number with its meaning, which leads to its items.
type VisitSum struct {
	Text, Said, Href, Means string
	Whole                   bool // those that follow add up to it
}

// AddSupervision adds the list of years and a page for each.
func AddSupervision(shared *view.Builder) {
	b := New(shared)
	all := view.ShownIn(b.Builder, b.Supervisions, func(x, y *congress.Supervision) int { return x.Year - y.Year })
	if all == nil {
		return
	}
	var years []int
	for _, s := range all {
		years = append(years, s.Year)
	}
	b.Add(place.Supervisions, "supervision/section", func() any {
		v := &Supervisions{Frame: b.Frame(place.Supervisions, "stations", b.Say("footSupervision"), b.Say("supervisionAbout"), view.Link{Text: b.Say("navStations"), Href: b.Href(place.Stations)})}
		for _, s := range slices.Backward(all) {
			v.Years = append(v.Years, view.Link{Text: b.Say("calendarYear", s.Year), Href: b.Href(place.SupervisionYear(s.Year)),
				Note: b.Say("visitsAndRallies", "visits", len(b.visitsOf(s)), "rallies", len(s.Rallies))})
		}
		return v
	})
	for _, s := range all {
		b.Add(place.SupervisionYear(s.Year), "supervision/year", func() any { return b.supervisionYear(s, years) })
	}
}

func (b Builder) supervisionYear(s *congress.Supervision, years []int) *SupervisionYear {
	v := &SupervisionYear{Year: s.Year, AsOf: b.Now.Chinese(), Rallies: b.rallies(s)}
	v.Frame = b.Frame(place.SupervisionYear(s.Year), "stations", b.Say("supervisionOf", s.Year),
		b.Say("supervisionOfAbout", s.Year),
		view.Link{Text: b.Say("navStations"), Href: b.Href(place.Stations)}, view.Link{Text: b.Say("footSupervision"), Href: b.Href(place.Supervisions)})
	v.Here = b.Say("calendarYear", s.Year)
	v.Draft = s.Draft
	visits := b.visitsOf(s)
	b.grid(v, visits)
	if first := b.ahead(s.Year); first <= 12 && first > 1 {
		v.Ahead = b.Say("aheadFromMonth", first)
	} else if first == 1 {
		v.Ahead = b.Say("aheadYear", s.Year)
	}
	for i, state := range visitStates {
		g := VisitGroup{ID: state.id, Text: b.Say(state.text), Empty: b.Say(state.none)}
		for _, x := range visits {
			if x.state == i {
				g.Visits = append(g.Visits, b.visitLine(x))
				v.Unknown = v.Unknown || x.Fixed != nil && !x.Date.Exact()
			}
		}
		g.Said = b.Say("timesN", len(g.Visits))
		v.Groups = append(v.Groups, g)
	}
	v.Sums = []VisitSum{{Text: b.Say("visitsEntered"), Said: b.Say("timesN", len(visits)), Href: "#visits", Means: b.Say("visitsEnteredMeans"), Whole: true}}
	for i, g := range v.Groups {
		v.Sums = append(v.Sums, VisitSum{Text: g.Text, Said: g.Said, Href: "#" + g.ID, Means: b.Say(visitStates[i].means)})
	}
	v.Years, v.Prev, v.Next = b.Around(years, s.Year, place.SupervisionYear, func(y int) string { return b.Say("supervisionOf", y) })
	return v
}

// ahead is the first month of a year that has not begun on the day of the build: 1 to 13.
func (b Builder) ahead(year int) int {
	switch {
	case year < b.Now.Year():
		return 13
	case year > b.Now.Year():
		return 1
	}
	return b.Now.MonthOfYear() + 1
}
