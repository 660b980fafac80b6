package station

import (
	"cmp"
	"fmt"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/view"
)

// RallyDay is a quarterly comparison of stations on the spot: its day, and the result at each stop of its route.
type RallyDay struct {
	ID      string
	Short   string // 二季度
	Machine string
	Date    string // 2024年6月13日
	Route   []RallyStop
}

// RallyStop is one station on the route.
type RallyStop struct {
	Station view.Link
	Text    string // the result; empty if nothing is entered
	Off     bool   // the station has a result but is not on the route

	id congress.StationID
}

// rallies returns the rallies of a year by quarter.
func (b Builder) rallies(s *congress.Supervision) []RallyDay {
	var all []RallyDay
	count := map[int]int{}
	list := slices.Clone(s.Rallies)
	slices.SortStableFunc(list, func(x, y congress.Rally) int {
		return cmp.Or(cmp.Compare(x.Quarter, y.Quarter), cmp.Compare(x.Date.First(), y.Date.First()))
	})
	for _, r := range list {
		day := RallyDay{ID: fmt.Sprintf("rally-%d", r.Quarter), Short: b.Say("shortQuarterN", view.Ordinal(r.Quarter)), Machine: string(r.Date), Date: r.Date.Chinese()}
		if count[r.Quarter]++; count[r.Quarter] > 1 {
			day.ID = fmt.Sprintf("%s-%d", day.ID, count[r.Quarter])
		}
		seen := map[congress.StationID]bool{}
		for _, id := range r.Route {
			if !seen[id] {
				seen[id] = true
				day.stop(b, id, s.Year, r.Results, false)
			}
		}
		for _, x := range r.Results {
			if !seen[x.Station] {
				seen[x.Station] = true
				day.stop(b, x.Station, s.Year, r.Results, true)
			}
		}
		all = append(all, day)
	}
	return all
}

// stop adds a station with all results that were entered for it. A station that is not public is left out. off says that the
// station was not on the route.
func (d *RallyDay) stop(b Builder, id congress.StationID, year int, results []congress.RallyResult, off bool) {
	s := b.Station(id)
	if s == nil || !b.known(s) {
		return
	}
	stop := RallyStop{Station: b.shortStation(s, year), Off: off, id: id}
	for _, x := range results {
		if x.Station == id {
			stop.Text = view.Joined("；", stop.Text, x.Text)
		}
	}
	d.Route = append(d.Route, stop)
}
