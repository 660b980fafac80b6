package ledger

import (
	"slices"
	"time"

	"gongshi/generator/congress"
)

// Scheme returns the scheme of outcomes and time limits for a day and a level: of those in force, the latest; nil if there
// is none.
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

// Class returns the class of an answer in the scheme that was in force on its day, nil where it has none.
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

// due is the last day for an answer: as last extended, else as written, else by the scheme's days from the assignment.
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

// Assigned is the first day of assignment, empty where none is registered.
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

// Allowed is the last day for an answer by the days of the scheme that was in force on the day of assignment; empty where
// the scheme has no limit, or that day is not known.
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

// Extension is an entry of a log by which the time for an answer is extended.
type Extension struct {
	N   int           // the place in the log
	Due congress.Date // the day by which the answer was due until then; empty where none is known
}

// Extensions returns the extensions in a log, each with what it extends.
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

// Plus is so many days after a day.
func Plus(d congress.Date, days int) congress.Date {
	return congress.Date(d.Time().AddDate(0, 0, days).Format(time.DateOnly))
}

// Days is how many days lie between two days; -1 where either is not known to the day, or where the second comes first.
func Days(from, to congress.Date) int {
	if !from.Valid() || !to.Valid() || !from.Exact() || !to.Exact() || to < from {
		return -1
	}
	return int(to.Time().Sub(from.Time()).Hours()) / 24
}
