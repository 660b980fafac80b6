package ledger

import (
	"slices"
	"time"

	"gongshi/generator/congress"
)

// Scheme returns the scheme of outcomes and time limits that is in force for a level on a day; if there are several, the one
// that began last. It returns nil if there is none, or the day is not valid.
func Scheme(c *congress.Congress, day congress.Date, level string) *congress.Scheme {
	var latest *congress.Scheme
	for _, s := range c.Outcomes {
		if !day.Valid() || !s.Since.Valid() || !congress.Covers(s.Since, s.Until, day) || len(s.Levels) > 0 && !slices.Contains(s.Levels, level) {
			continue
		}
		if latest == nil || latest.Since.First() < s.Since.First() {
			latest = s
		}
	}
	return latest
}

// Class returns the class of an answer's outcome in the scheme that was in force on the day of the answer; nil if there is no
// such scheme, or it does not have the outcome.
func Class(c *congress.Congress, s *congress.Suggestion, a *congress.Answer) *congress.Class {
	scheme := Scheme(c, a.Date, s.Raised.Level)
	if scheme == nil {
		return nil
	}
	if i := slices.IndexFunc(scheme.Classes, func(x congress.Class) bool { return x.Name == a.Outcome }); i >= 0 {
		return &scheme.Classes[i]
	}
	return nil
}

// due returns the last day for an answer: that of the last extension; without extensions, the day in the record; without
// that, the day by the scheme, and computed is true. The day is empty where none of them is known.
func due(c *congress.Congress, s *congress.Suggestion) (day congress.Date, computed bool) {
	if h := s.Handling; h != nil {
		day = h.Due
		for _, e := range h.Log {
			if e.Due != "" {
				day = e.Due
			}
		}
	}
	if day != "" {
		return day, false
	}
	day = Allowed(c, s)
	return day, day != ""
}

// Assigned returns the day of the first assignment (交办); empty where none is registered.
func Assigned(s *congress.Suggestion) congress.Date {
	if s.Handling != nil {
		for _, e := range s.Handling.Log {
			if e.Event == "交办" {
				return e.Date
			}
		}
	}
	return ""
}

// Allowed returns the last day for an answer by the scheme that was in force on the day of assignment. It is empty where the
// day of assignment is not known, or the scheme has no time limit.
func Allowed(c *congress.Congress, s *congress.Suggestion) congress.Date {
	assigned := Assigned(s)
	if !assigned.Exact() || !assigned.Valid() {
		return ""
	}
	if scheme := Scheme(c, assigned, s.Raised.Level); scheme != nil && scheme.Days > 0 {
		return Plus(assigned, scheme.Days)
	}
	return ""
}

// Extension is an entry of a log that extends the time for an answer (延期).
type Extension struct {
	N   int           // the index of the entry in the log
	Due congress.Date // the last day for the answer before this extension; empty where none is known
}

// Extensions returns the extensions in the log of a suggestion, in its order.
func Extensions(c *congress.Congress, s *congress.Suggestion) []Extension {
	if s.Handling == nil {
		return nil
	}
	var all []Extension
	day := s.Handling.Due
	if day == "" {
		day = Allowed(c, s)
	}
	for i, e := range s.Handling.Log {
		if e.Event == "延期" {
			all = append(all, Extension{i, day})
		}
		if e.Due.Valid() {
			day = e.Due
		}
	}
	return all
}

// Plus returns the day that is a number of days after d. d must be valid.
func Plus(d congress.Date, days int) congress.Date {
	return congress.Date(d.Time().AddDate(0, 0, days).Format(time.DateOnly))
}

// Days returns the number of days from one day to another, 0 for the same day. It returns -1 if either is not known to the
// day, or to is before from.
func Days(from, to congress.Date) int {
	if !from.Valid() || !to.Valid() || !from.Exact() || !to.Exact() || to < from {
		return -1
	}
	return int(to.Time().Sub(from.Time()).Hours()) / 24
}
