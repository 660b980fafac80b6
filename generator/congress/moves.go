package congress

import (
	"cmp"
	"slices"
	"time"
)

// StationOn returns the station through which voters reached the deputy on a day.
func (d *Deputy) StationOn(day Date) StationID {
	return earlierOn(d.Earlier, d.Station, day, func(e *EarlierPost) (Date, StationID) { return e.Until, e.Station })
}

// GroupOn returns the group in which the deputy acted on a day.
func (d *Deputy) GroupOn(day Date) string {
	return earlierOn(d.Earlier, d.Group, day, func(e *EarlierPost) (Date, string) { return e.Until, e.Group })
}

// PostOn returns the work or office of the deputy on a day.
func (d *Deputy) PostOn(day Date) string {
	return earlierOn(d.Earlier, d.Post, day, func(e *EarlierPost) (Date, string) { return e.Until, e.Post })
}

// DelegationOn returns the delegation with which the deputy sat on a day.
func (s Seat) DelegationOn(day Date) string {
	return earlierOn(s.Earlier, s.Delegation, day, func(e *EarlierDelegation) (Date, string) { return e.Until, e.Delegation })
}

// earlierOn returns what held on a day: of the entries that had not ended, the one that ended first and says it.
func earlierOn[E any, T ~string](earlier []E, present T, day Date, of func(*E) (until Date, said T)) T {
	said, until := T(""), ""
	for i := range earlier {
		date, value := of(&earlier[i])
		if last := date.Last(); value != "" && last != "" && day.Valid() && day.Last() <= last && (until == "" || last < until) {
			said, until = value, last
		}
	}
	return cmp.Or(said, present)
}

// At reports whether voters reached the deputy through a station on a day. If the day is only a month or a year, one day of it is
// enough.
func (d *Deputy) At(id StationID, day Date) bool {
	if !day.Valid() {
		return d.Station == id
	}
	days := []string{day.First(), day.Last()}
	for _, e := range d.Earlier {
		if last := e.Until.Last(); e.Station != "" && last != "" {
			days = append(days, last, Date(last).Time().AddDate(0, 0, 1).Format(time.DateOnly))
		}
	}
	return slices.ContainsFunc(days, func(on string) bool {
		return day.First() <= on && on <= day.Last() && d.StationOn(Date(on)) == id
	})
}

// reached returns the stations through which voters reach the deputy, or did so before, each once.
func (d *Deputy) reached() []StationID {
	all := []StationID{d.Station}
	for _, e := range d.Earlier {
		if e.Station != "" && !slices.Contains(all, e.Station) {
			all = append(all, e.Station)
		}
	}
	return all
}
