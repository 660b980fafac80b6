package congress

import "cmp"

// OpenOn reports whether the station is open on a day. If day is only a month or a year, one day of it is enough.
func (s *Station) OpenOn(day Date) bool { return Covers(s.Opened, s.Closed.last(), day) }

// OpenOn reports whether the point is open on a day. If day is only a month or a year, one day of it is enough.
func (p *Point) OpenOn(day Date) bool { return Covers(p.Opened, p.Closed.last(), day) }

// ClosedBy reports whether the station was closed before a day. It returns false for a station that is not open yet.
func (s *Station) ClosedBy(day Date) bool {
	return s.Closed.last() != "" && !Covers("", s.Closed.last(), day)
}

// ClosedBy reports whether the point was closed before a day.
func (p *Point) ClosedBy(day Date) bool {
	return p.Closed.last() != "" && !Covers("", p.Closed.last(), day)
}

// last returns the last day; empty if x is nil or its date is none.
func (x *Closure) last() Date {
	if x == nil || !x.Date.Valid() {
		return ""
	}
	return x.Date
}

// NameOn returns the name of the station on a day; for an empty day, the present name.
func (s *Station) NameOn(day Date) string {
	return siteOn(s.Earlier, s.Name, day, func(e *EarlierSite) string { return e.Name })
}

// AddressOn returns the address of the station on a day.
func (s *Station) AddressOn(day Date) string {
	return siteOn(s.Earlier, s.Address, day, func(e *EarlierSite) string { return e.Address })
}

// NameOn returns the name of the point on a day.
func (p *Point) NameOn(day Date) string {
	return siteOn(p.Earlier, p.Name, day, func(e *EarlierSite) string { return e.Name })
}

// AddressOn returns the address of the point on a day.
func (p *Point) AddressOn(day Date) string {
	return siteOn(p.Earlier, p.Address, day, func(e *EarlierSite) string { return e.Address })
}

// siteOn returns the value that was valid on a day: that of the first entry to end among those that have a value and had not
// ended, else the present value.
func siteOn(earlier []EarlierSite, present string, day Date, of func(*EarlierSite) string) string {
	said, until := "", ""
	for i := range earlier {
		e := &earlier[i]
		if last := e.Until.Last(); of(e) != "" && last != "" && day.Valid() && day.Last() <= last && (until == "" || last < until) {
			said, until = of(e), last
		}
	}
	return cmp.Or(said, present)
}

// Replacement returns the station to which voters of a station go on a day: itself while it was not closed, else its successor,
// or the successor of that one. It is nil where there is none.
func (c *Congress) Replacement(id StationID, day Date) *Station {
	seen := map[StationID]bool{}
	for s := c.Station(id); s != nil && !seen[s.ID]; {
		if !s.ClosedBy(day) {
			return s
		}
		seen[s.ID] = true
		s = c.Station(s.Closed.To)
	}
	return nil
}
