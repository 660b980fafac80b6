package board

import (
	"time"

	"gongshi/generator/congress"
)

// What depends on the day of the build is decided by this package: Coming and NoResult of a reception, Ahead and Unrecorded
// of a month, and the customary reception days below. Pages, displays and calendars ask here, so that they agree.

// NextCustomary returns the next customary reception day on or after now: the given day of a month. It is empty if now is
// not known to the day or day is not from 1 to 28.
func NextCustomary(now congress.Date, day int) congress.Date {
	t := now.Time()
	if day < 1 || day > 28 || t.IsZero() {
		return ""
	}
	month := t.Month()
	if t.Day() > day {
		month++
	}
	return congress.Date(time.Date(t.Year(), month, day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
}

// Customary returns the next n customary reception days on or after now; none where NextCustomary has none.
func Customary(now congress.Date, day, n int) []congress.Date {
	var all []congress.Date
	next := NextCustomary(now, day)
	for ; next != "" && len(all) < n; next = congress.Date(next.Time().AddDate(0, 1, 0).Format(time.DateOnly)) {
		all = append(all, next)
	}
	return all
}
