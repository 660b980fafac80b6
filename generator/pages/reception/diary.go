package reception

import (
	"slices"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/view"
)

// diary holds the receptions of all stations that are shown, as their boards have them.
type diary struct {
	stations []*StationDiary // in the order of lists
	Of       map[congress.StationID]*StationDiary
}

// StationDiary holds the receptions of one station by day. Rota says whether any of them stands on a rota.
type StationDiary struct {
	*congress.Station
	All  []board.Reception
	Rota bool
}

// Diary returns the receptions of all stations. They are read once for each plan of the site.
func (b Builder) Diary() *diary { return view.Once(b.Builder, b.readDiary) }

// readDiary reads the receptions of all stations.
func (b Builder) readDiary() *diary {
	k := &diary{Of: map[congress.StationID]*StationDiary{}}
	for _, s := range b.StationsInOrder() {
		if !b.Shown(&s.Record) {
			continue
		}
		d := &StationDiary{Station: s, All: board.Diary(b.Congress, s, b.Now, b.Shown)}
		d.Rota = slices.ContainsFunc(d.All, func(r board.Reception) bool { return r.Planned != nil })
		k.stations = append(k.stations, d)
		k.Of[s.ID] = d
	}
	return k
}

// next returns the first reception of the station that is still to come; nil if none is planned.
func (d *StationDiary) next() *board.Reception {
	for i := range d.All {
		if r := &d.All[i]; r.State == board.Coming && r.Date.Valid() {
			return r
		}
	}
	return nil
}

// Years returns the years in which the station received voters, the oldest first.
func (d *StationDiary) Years() []int {
	var all []int
	for i := range d.All {
		if y := d.All[i].Date.Year(); d.All[i].Held != nil && y > 0 && !slices.Contains(all, y) {
			all = append(all, y)
		}
	}
	return all
}

// movedFrom returns the day for which a reception was planned first; "" if it was not moved from one day to another.
func movedFrom(r *board.Reception) congress.Date {
	if p := r.Planned; p != nil && p.Moved != nil && p.Moved.From.Exact() && p.Moved.From.Valid() && p.Moved.From != r.Date {
		return p.Moved.From
	}
	return ""
}

// elsewhere returns the days on which the station does not receive because of a change: a reception was moved from that day
// or cancelled, and no other reception is on it.
func (d *StationDiary) elsewhere() map[congress.Date]bool {
	days := map[congress.Date]bool{}
	for i := range d.All {
		r := &d.All[i]
		if from := movedFrom(r); from != "" {
			days[from] = true
		}
		if r.State == board.Cancelled {
			days[r.Date] = true
		}
	}
	for i := range d.All { // a day with another reception does not count
		if s := d.All[i].State; s == board.Coming || s == board.Received {
			delete(days, d.All[i].Date)
		}
	}
	return days
}

// ordinary returns the next reception day of the site on which the station is open and has not moved or cancelled its
// reception. It returns "" if the site has no reception day, or if the station is closed by then. A nil diary stands for all
// stations.
func (b Builder) ordinary(d *StationDiary) congress.Date {
	if b.Congress.Site == nil {
		return ""
	}
	var not map[congress.Date]bool
	if d != nil {
		not = d.elsewhere()
	}
	day := board.NextCustomary(b.Now, b.Congress.Site.ReceptionDay)
	for not[day] || d != nil && day != "" && !d.OpenOn(day) && !d.ClosedBy(day) {
		day = board.NextCustomary(view.Plus(day, 1), b.Congress.Site.ReceptionDay)
	}
	if d != nil && day != "" && d.ClosedBy(day) {
		return ""
	}
	return day
}
