package congress

import (
	"slices"
	"time"
)

// Expired is the reason why an office ends that nobody has written an end for: its term is over. It is a word of the
// vocabulary end-reasons.
const Expired = "任期届满"

// NextTerm returns the term that follows a term in the congress of its level: that with the next higher number that
// terms.yaml has. It is nil if none is entered, or if its first day is no date or not after that of t.
func (c *Congress) NextTerm(t *Term) *Term {
	var next *Term
	for _, o := range c.Terms {
		if o.Level == t.Level && o.Term > t.Term && (next == nil || o.Term < next.Term) {
			next = o
		}
	}
	if next == nil || !next.From.Valid() || next.From.First() <= t.From.First() {
		return nil
	}
	return next
}

// EndOf returns the last day of a term. A term ends with the first session of the next congress of its level: the day before
// the next term begins, or the same month or year where that is all that is known. While terms.yaml has no next term, ok is
// false and the term goes on, whatever its To says: that is an expectation.
func (c *Congress) EndOf(t *Term) (end Date, ok bool) {
	next := c.NextTerm(t)
	if next == nil {
		return "", false
	}
	if !next.From.Exact() {
		return next.From, true
	}
	return Date(next.From.Time().AddDate(0, 0, -1).Format(time.DateOnly)), true
}

// InForce reports whether a term lasts on a day; see EndOf. If the day is only a month or a year, one day of it is enough.
func (c *Congress) InForce(t *Term, day Date) bool {
	end, _ := c.EndOf(t)
	return Covers(t.From, end, day)
}

// Misplaced reports whether a seat of a term that is said to begin on a day belongs to the next term, by all that is known:
// the day is after the expected end of the term, and may lie in the next one.
func (c *Congress) Misplaced(t *Term, from Date) bool {
	next := c.NextTerm(t)
	return next != nil && from.Valid() && t.To.Valid() && t.To.Last() < from.First() && next.From.First() <= from.Last()
}

// End returns the last day in office: To where it is written, else the last day of the term; see EndOf. It is empty while the
// seat is held and no later term is entered.
func (s Seat) End() Date {
	if s.To != "" {
		return s.To
	}
	return s.end
}

// Reason returns why the office ended: EndReason where it is written, Expired where the seat ended with its term. It is empty
// while the seat is held.
func (s Seat) Reason() string {
	if s.EndReason == "" && s.To == "" && s.end != "" {
		return Expired
	}
	return s.EndReason
}

// HeldOn reports whether the seat is held on a day. If the day is only a month or a year, one day of it is enough.
func (s Seat) HeldOn(day Date) bool { return Covers(s.From, s.End(), day) }

// SuspendedOn reports whether the deputy may not perform duties on a day. What suspends those of one seat suspends those of all.
// If the day is only a month or a year, one day of it is enough.
func (d *Deputy) SuspendedOn(day Date) bool {
	return slices.ContainsFunc(d.Seats, func(s Seat) bool { return s.Suspended != nil && Covers(s.Suspended.From, s.Suspended.To, day) })
}

// End returns the last day of the vacancy: Until where it is written, else the last day of the term in which it began; see
// EndOf. It is empty while the seat is vacant and no later term is entered.
func (v Vacancy) End() Date {
	if v.Until != "" {
		return v.Until
	}
	return v.end
}

// OpenOn reports whether the seat is vacant on a day. If the day is only a month or a year, one day of it is enough.
func (v Vacancy) OpenOn(day Date) bool { return Covers(v.Since, v.End(), day) }

// settleEnds gives the seats and vacancies without a written end that of their term. A record may be shared with another
// congress that is being read, so a record that differs is copied first.
func (c *Congress) settleEnds() {
	for i, d := range c.Deputies {
		owned := false
		for j, s := range d.Seats {
			if end := c.endOfSeat(s); end != s.end {
				if !owned {
					copied := *d
					copied.Seats, owned = slices.Clone(d.Seats), true
					d, c.Deputies[i] = &copied, &copied
				}
				d.Seats[j].end = end
			}
		}
	}
	for i, d := range c.Districts {
		owned := false
		for j, v := range d.Vacancies {
			if end := c.endOfVacancy(d.Level, v); end != v.end {
				if !owned {
					copied := *d
					copied.Vacancies, owned = slices.Clone(d.Vacancies), true
					d, c.Districts[i] = &copied, &copied
				}
				d.Vacancies[j].end = end
			}
		}
	}
}

// endOfSeat returns the last day of the term of a seat; it is empty where the seat has an end of its own.
func (c *Congress) endOfSeat(s Seat) Date {
	t := c.Term(s.Level, s.Term)
	if s.To != "" || t == nil || c.Misplaced(t, s.From) {
		return ""
	}
	end, _ := c.EndOf(t)
	return end
}

// endOfVacancy returns the last day of the term in which a vacancy began; it is empty where the vacancy has an end of its own.
func (c *Congress) endOfVacancy(level string, v Vacancy) Date {
	t := c.TermOn(level, v.Since)
	if v.Until != "" || t == nil {
		return ""
	}
	end, _ := c.EndOf(t)
	return end
}
