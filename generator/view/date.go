package view

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"gongshi/generator/congress"
)

// InTime compares activities by their first day. Activities whose month is not known come last.
func InTime(x, y *congress.Activity) int {
	from, _ := x.When()
	to, _ := y.When()
	return cmp.Or(cmp.Compare(MonthOf(from), MonthOf(to)), cmp.Compare(from.First(), to.First()), cmp.Compare(x.Title, y.Title), cmp.Compare(x.ID, y.ID))
}

// MonthOf returns the month of a date, 1 to 12; 13 if it is not known.
func MonthOf(d congress.Date) int {
	if m := d.MonthOfYear(); m > 0 {
		return m
	}
	return 13
}

// Dated is a sentence with its date.
type Dated struct{ Machine, Date, Text string }

// NewDated returns a sentence with its date.
func NewDated(d congress.Date, text string) *Dated { return &Dated{string(d), d.Chinese(), text} }

// Day is a date as it is printed and as machines read it.
type Day struct{ Machine, Text string }

// DayIn returns a date on a page about a year, which is not printed again; the year is 0 where the page is about none.
func DayIn(d congress.Date, year int) Day { return Day{string(d), Within(d.Chinese(), year)} }

// Weekday returns what follows a single day in a text: ，星期三. It is empty for several days and for a date without a day.
func Weekday(from, to congress.Date) string {
	if from != to || !from.Exact() || !from.Valid() {
		return ""
	}
	return "，星期" + Weekdays[from.Time().Weekday()]
}

// Plus returns the day that is some days later.
func Plus(d congress.Date, days int) congress.Date {
	return congress.Date(d.Time().AddDate(0, 0, days).Format(time.DateOnly))
}

// Within returns a printed date without the year at its beginning, if it is the given year.
func Within(date string, year int) string {
	if short, cut := strings.CutPrefix(date, strconv.Itoa(year)+"年"); cut && short != "" {
		return short
	}
	return date
}

var Weekdays = []string{"日", "一", "二", "三", "四", "五", "六"}
