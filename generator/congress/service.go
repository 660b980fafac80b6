package congress

import (
	"cmp"
	"slices"
	"strconv"
	"time"
)

// Died is the reason of an end of office after which nobody comes back. It is a word of the vocabulary end-reasons.
const Died = "去世"

// Tenure is a time in office from one day to another, both within it. To is empty while it lasts.
type Tenure struct{ From, To Date }

// Called reports whether a name is that of the deputy, of now or before.
func (d *Deputy) Called(name string) bool {
	return name != "" && (d.Name == name || slices.Contains(d.FormerNames, name))
}

// Service returns the times in which the deputy held a seat, the first one first. Seats that follow each other without a day
// between, or that may do so by what is known of their dates, are one time; a gap parts two.
func (d *Deputy) Service() []Tenure {
	var all []Tenure
	for _, s := range d.Seats {
		if s.From.Valid() {
			all = append(all, Tenure{s.From, s.End()})
		}
	}
	slices.SortStableFunc(all, func(a, b Tenure) int { return cmp.Compare(a.From.First(), b.From.First()) })
	var joined []Tenure
	for _, s := range all {
		if n := len(joined) - 1; n >= 0 && (joined[n].To == "" || s.From.First() <= nextDay(joined[n].To)) {
			if joined[n].To != "" && (s.To == "" || s.To.Last() > joined[n].To.Last()) {
				joined[n].To = s.To
			}
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

// nextDay returns the day after the last one of a date; empty if it is none.
func nextDay(d Date) string {
	last := Date(d.Last())
	if !last.Valid() {
		return ""
	}
	return last.Time().AddDate(0, 0, 1).Format(time.DateOnly)
}

// ServiceIn returns the times of a year in which the deputy held a seat, by days, the first one first: for the whole year one
// from 2024-01-01 to 2024-12-31. It is nil if the deputy held no seat in the year.
func (d *Deputy) ServiceIn(year int) []Tenure {
	whole := Date(strconv.Itoa(year))
	var all []Tenure
	for _, s := range d.Service() {
		if !Covers(s.From, s.To, whole) {
			continue
		}
		first, last := max(s.From.First(), whole.First()), whole.Last()
		if s.To != "" {
			last = min(last, s.To.Last())
		}
		all = append(all, Tenure{Date(first), Date(last)})
	}
	return all
}
