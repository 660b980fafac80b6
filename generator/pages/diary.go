package pages

import (
	"slices"
	"strings"
	"time"

	"gongshi/generator/board"
	"gongshi/generator/congress"
)

// diary is the receptions of all stations that are shown, as their walls have them.
type diary struct {
	stations []*stationDiary // in the order of lists
	of       map[congress.StationID]*stationDiary
}

// stationDiary is the receptions of one station, by day; Rota tells whether any stands on a rota.
type stationDiary struct {
	*congress.Station
	all  []board.Reception
	rota bool
}

// diary is the receptions of all stations, read once a plan.
func (b *builder) diary() *diary { return once(b, b.readDiary) }

func (b *builder) readDiary() *diary {
	k := &diary{of: map[congress.StationID]*stationDiary{}}
	for _, s := range b.stationsInOrder() {
		if !b.shown(&s.Record) {
			continue
		}
		d := &stationDiary{Station: s, all: board.Diary(b.Congress, s, b.Now, b.shown)}
		d.rota = slices.ContainsFunc(d.all, func(r board.Reception) bool { return r.Planned != nil })
		k.stations = append(k.stations, d)
		k.of[s.ID] = d
	}
	return k
}

// next is the first reception of the station that is still to come, nil where none is planned.
func (d *stationDiary) next() *board.Reception {
	for i := range d.all {
		if r := &d.all[i]; r.State == board.Coming && r.Date.Valid() {
			return r
		}
	}
	return nil
}

// years are those in which the station received voters, the oldest first.
func (d *stationDiary) years() []int {
	var all []int
	for i := range d.all {
		if y := d.all[i].Date.Year(); d.all[i].Held != nil && y > 0 && !slices.Contains(all, y) {
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
func (d *stationDiary) elsewhere() map[congress.Date]bool {
	days := map[congress.Date]bool{}
	for i := range d.all {
		r := &d.all[i]
		if from := movedFrom(r); from != "" {
			days[from] = true
		}
		if r.State == board.Cancelled {
			days[r.Date] = true
		}
	}
	for i := range d.all { // another may be on the same day
		if s := d.all[i].State; s == board.Coming || s == board.Received {
			delete(days, d.all[i].Date)
		}
	}
	return days
}

// ordinary is the next day of the month on which the site has receptions and this station has not moved or cancelled it.
func (b *builder) ordinary(d *stationDiary) congress.Date {
	if b.Congress.Site == nil {
		return ""
	}
	var not map[congress.Date]bool
	if d != nil {
		not = d.elsewhere()
	}
	day := nextDay(b.Now, b.Congress.Site.ReceptionDay)
	for not[day] {
		day = nextDay(plus(day, 1), b.Congress.Site.ReceptionDay)
	}
	return day
}

// plus is the day some days later.
func plus(d congress.Date, days int) congress.Date {
	return congress.Date(d.Time().AddDate(0, 0, days).Format(time.DateOnly))
}

// briefName is a station under the name that people use.
func briefName(s *congress.Station) string {
	if s.Township != nil && s.Township.Name != "" {
		return s.Township.Name
	}
	if name := strings.TrimSuffix(s.Name, "人大代表联络站"); name != "" {
		return name
	}
	return s.Name
}
