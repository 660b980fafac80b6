package station

import (
	"strconv"

	"gongshi/generator/congress"
	"gongshi/generator/view"
)

// VisitedKind holds the rows of the stations of one kind.
type VisitedKind struct {
	Text string
	Any  bool // one of them was visited
	Rows []VisitedStation
}

// VisitedStation is the row of one station, with its months.
type VisitedStation struct {
	Station view.Link
	Months  []VisitedMonth // twelve
	Said    string         // 2次; empty where no visit is entered
	Rallies []view.Link    // 二季度
}

// VisitedMonth holds the visits to a station in a month.
type VisitedMonth struct {
	Name   string // 5月
	Ahead  bool   // not yet begun
	Visits []VisitMark
}

// VisitMark is a visit in short: the office that came, and the result.
type VisitMark struct{ Office, State, Href string }

// MonthSum is the number of visits in a month.
type MonthSum struct {
	Name  string
	Ahead bool
	Count int
}

// grid adds the table of visits by station and month to v, with sums of rows and columns. A station that was withdrawn, or
// was not open in the year, has a row only if it was visited.
func (b Builder) grid(v *SupervisionYear, visits []visited) {
	at := map[congress.StationID][]visited{}
	for _, x := range visits {
		at[x.Station] = append(at[x.Station], x)
	}
	first := b.ahead(v.Year)
	v.Total = MonthSum{Name: b.Say("wholeYear"), Count: len(visits)}
	for m := 1; m <= 12; m++ {
		sum := MonthSum{Name: b.Say("monthN", m), Ahead: m >= first}
		for _, x := range visits {
			if congress.Date(x.Month).MonthOfYear() == m {
				sum.Count++
			}
		}
		v.Months = append(v.Months, sum)
	}
	routes := map[congress.StationID][]view.Link{}
	for _, r := range v.Rallies {
		for _, stop := range r.Route {
			routes[stop.id] = append(routes[stop.id], view.Link{Text: r.Short, Href: "#" + r.ID})
		}
	}
	reached := 0
	for _, s := range b.StationsInOrder() {
		list := at[s.ID]
		if !b.known(s) || list == nil && (!b.Shown(&s.Record) || !s.OpenOn(congress.Date(strconv.Itoa(v.Year)))) {
			continue
		}
		row := VisitedStation{Station: b.shortStation(s, v.Year), Rallies: routes[s.ID]}
		for m := 1; m <= 12; m++ {
			month := VisitedMonth{Name: b.Say("monthN", m), Ahead: m >= first}
			for _, x := range list {
				if congress.Date(x.Month).MonthOfYear() == m {
					month.Visits = append(month.Visits, VisitMark{x.Office, b.Say(visitStates[x.state].short), "#" + x.id})
				}
			}
			row.Months = append(row.Months, month)
		}
		if len(list) > 0 {
			row.Said = b.Say("timesN", len(list))
			reached++
		} else {
			way := row.Station
			if len(row.Rallies) > 0 {
				way.Note = b.Say("rallyCame", row.Rallies[0].Text)
			}
			v.Unvisited = append(v.Unvisited, way)
		}
		if n := len(v.Kinds); n == 0 || v.Kinds[n-1].Text != s.Kind {
			v.Kinds = append(v.Kinds, VisitedKind{Text: s.Kind})
		}
		last := &v.Kinds[len(v.Kinds)-1]
		last.Rows = append(last.Rows, row)
		last.Any = last.Any || row.Said != ""
	}
	v.Reached = []VisitSum{{Text: b.Say("visitedStations"), Said: b.Say("quotaN", reached), Href: "#grid"}, {Text: b.Say("unvisitedStations"), Said: b.Say("quotaN", len(v.Unvisited)), Href: "#unvisited"}}
}

// shortStation returns a link to a station under its short name in a year.
func (b Builder) shortStation(s *congress.Station, year int) view.Link {
	link := b.StationLinkOn(s.ID, b.EndOf(year))
	link.Text = view.ShortName(s.NameOn(b.EndOf(year)))
	return link
}
