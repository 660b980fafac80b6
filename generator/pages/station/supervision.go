package station

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Supervisions is the view of the list of years with visits or rallies.
type Supervisions struct {
	view.Frame
	Years []view.Link
}

// SupervisionYear is the view of a year of supervision: its visits by station and month, its visits one by one by result,
// and its rallies.
type SupervisionYear struct {
	view.Frame
	Year      int
	AsOf      string
	Ahead     string // 7月起还没有到; empty where the year is over
	Sums      []VisitSum
	Reached   []VisitSum // the numbers of stations that were visited and not visited
	Kinds     []VisitedKind
	Months    []MonthSum // the visits of each month
	Total     MonthSum
	Unvisited []view.Link
	Groups    []VisitGroup // open ones first; a group without visits is included
	Unknown   bool         // the day of some visit is not known, so that days cannot be counted
	Rallies   []RallyDay
	Years     []view.Link
	Prev      *view.Link
	Next      *view.Link
}

// VisitSum is a number of visits with its meaning and a link to its items.
type VisitSum struct {
	Text, Said, Href, Means string
	Whole                   bool // the following sums add up to this one
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

// ahead returns the first month of a year that has not begun on the day of the build: 1 if the whole year is to come, 13 if
// all months have begun.
func (b Builder) ahead(year int) int {
	switch {
	case year < b.Now.Year():
		return 13
	case year > b.Now.Year():
		return 1
	}
	return b.Now.MonthOfYear() + 1
}
