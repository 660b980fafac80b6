package sample

import (
	"time"

	"gongshi/generator/congress"
)

// day is a day, as the number of days since 1970-01-01.
type day int

// on returns the day of a date.
func on(year, month, dayOfMonth int) day {
	return day(time.Date(year, time.Month(month), dayOfMonth, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

func dayOf(d congress.Date) day {
	t := d.Time()
	return on(t.Year(), int(t.Month()), t.Day())
}

func (d day) time() time.Time { return time.Unix(int64(d)*24*60*60, 0).UTC() }

// String returns the day as 2024-05-15.
func (d day) String() string { return d.time().Format(time.DateOnly) }

// month returns the month of the day as 2024-05.
func (d day) month() string { return d.String()[:len("2006-01")] }
