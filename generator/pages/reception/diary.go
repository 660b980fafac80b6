package reception

import (
	"slices"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/view"
)

// diary is the receptions of all stations that are shown, as their walls have them.
type diary struct {
	stations []*StationDiary // in the order of lists
	Of       map[congress.StationID]*StationDiary
}

// StationDiary is the receptions of one station, by day; Rota tells whether any stands on a rota.
type StationDiary struct {
	*congress.Station
	All  []board.Reception
	Rota bool
}

// Diary is the receptions of all stations, read once a plan.
func (b Builder) Diary() *diary { return view.Once(b.Builder, b.readDiary) }

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

// next is the first reception of the station that is still to come, nil where none is planned.
func (d *StationDiary) next() *board.Reception {
	for i := range d.All {
		if r := &d.All[i]; r.State == board.Coming && r.Date.Valid() {
			return r
		}
	}
	return nil
}

// Years are those in which the station received voters, the oldest first.
func (d *StationDiary) Years() []int {
	var all []int
	for i := range d.All {
		if y := d.All[i].Date.Year(); d.All[i].Held != nil && y > 0 && !slices.Contains(all, y) {
			all = append(all, y)
		}
	}
	return all
}

// first is the day on which a reception was to be at first; empty where it was not moved from a day to another.
func movedFrom(r *board.Reception) congress.Date {
	if p := r.Planned; p != nil && p.Moved != nil && p.Moved.From.Exact() && p.Moved.From.Valid() && p.Moved.From != r.Date {
		return p.Moved.From
	}
	return ""
}

// elsewhere are the days on which the station would have received but for a change: those from which a reception was
// moved, and those that were cancelled.
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
	for i := range d.All { // another may be on the same day
		if s := d.All[i].State; s == board.Coming || s == board.Received {
			delete(days, d.All[i].Date)
		}
	}
	return days
}

// ordinary is the next day of the month on which the site has receptions, this station is open and has not moved or cancelled
// it; empty where it is closed by then.
func (b Builder) ordinary(d *StationDiary) congress.Date {
	if b.Congress.Site == nil {
		return ""
	}
	var not map[congress.Date]bool
	if d != nil {
		not = d.elsewhere()
	}
	day := nextDay(b.Now, b.Congress.Site.ReceptionDay)
	for not[day] || d != nil && day != "" && !d.OpenOn(day) && !d.ClosedBy(day) {
		day = nextDay(view.Plus(day, 1), b.Congress.Site.ReceptionDay)
	}
	if d != nil && day != "" && d.ClosedBy(day) {
		return ""
	}
	return day
}
