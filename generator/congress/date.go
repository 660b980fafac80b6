package congress

import (
	"fmt"
	"strings"
	"time"
)

// Date is a day (2024-05-15), or, if the source gives less, a month (2024-05) or a year (2024). It is kept as it is written,
// even if it is no date; Valid tells.
type Date string

// Month is a month, written 2024-05.
type Month string

// Valid reports whether the date exists: 2024-02-29 does, 2023-02-29 and 2024-5-1 do not. The empty date does not.
func (d Date) Valid() bool {
	_, _, ok := d.span()
	return ok
}

// Exact reports whether the date is known to the day. It does not check whether the day exists.
func (d Date) Exact() bool { return len(d) == len("2006-01-02") }

// First returns the first day that the date may mean, as 2006-01-02: for 2024-05, 2024-05-01. Empty if not Valid.
func (d Date) First() string {
	first, _, _ := d.span()
	return first
}

// Last returns the last day that the date may mean: for 2024-02, 2024-02-29. Empty if not Valid.
func (d Date) Last() string {
	_, last, _ := d.span()
	return last
}

// Year returns the year, 0 if the date is not Valid.
func (d Date) Year() int {
	if !d.Valid() {
		return 0
	}
	return number(string(d[:4]))
}

// MonthOfYear returns the month, 1 to 12; 0 if it is not known or the date is not Valid.
func (d Date) MonthOfYear() int {
	if !d.Valid() || len(d) < len("2006-01") {
		return 0
	}
	return number(string(d[5:7]))
}

// Chinese returns the date in Chinese: 2024年5月15日, 2024年5月 or 2024年. A date that is not Valid is returned as written.
func (d Date) Chinese() string {
	switch {
	case !d.Valid():
		return string(d)
	case len(d) == 4:
		return string(d) + "年"
	case len(d) == 7:
		return fmt.Sprintf("%s年%d月", d[:4], number(string(d[5:7])))
	}
	return fmt.Sprintf("%s年%d月%d日", d[:4], number(string(d[5:7])), number(string(d[8:])))
}

// Time returns the first day that the date may mean, at midnight UTC; the zero time if it is not Valid.
func (d Date) Time() time.Time {
	t, _ := time.Parse(time.DateOnly, d.First())
	return t
}

// span returns the first and the last day that the date may mean; ok is false if there are none.
func (d Date) span() (first, last string, ok bool) {
	s := string(d)
	if !digits(s) || strings.HasPrefix(s, "0000") {
		return "", "", false
	}
	switch len(s) {
	case len("2006"):
		return s + "-01-01", s + "-12-31", true
	case len("2006-01"):
		if m := number(s[5:]); m < 1 || m > 12 {
			return "", "", false
		}
		return s + "-01", fmt.Sprintf("%s-%02d", s, days(number(s[:4]), number(s[5:]))), true
	case len("2006-01-02"):
		m, day := number(s[5:7]), number(s[8:])
		if m < 1 || m > 12 || day < 1 || day > days(number(s[:4]), m) {
			return "", "", false
		}
		return s, s, true
	}
	return "", "", false
}

// digits reports whether s has hyphens at index 4 and 7, as far as it is that long, and digits everywhere else.
func digits(s string) bool {
	for i := range len(s) {
		hyphen := i == 4 || i == 7
		if hyphen != (s[i] == '-') || !hyphen && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

// days returns the number of days of a month, 1 to 12.
func days(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// number returns the value of s, which holds only digits.
func number(s string) int {
	n := 0
	for _, c := range s {
		n = n*10 + int(c-'0')
	}
	return n
}

// Period returns a span of dates in Chinese: 2024年3月1日至3月3日; if one end is open, 2022年3月起 or 至2024年6月. If both
// are empty, so is the result.
func Period(from, to Date) string {
	switch {
	case from == "" && to == "":
		return ""
	case to == "":
		return from.Chinese() + "起"
	case from == "":
		return "至" + to.Chinese()
	case from == to:
		return from.Chinese()
	}
	end := to.Chinese()
	if from.Valid() && to.Valid() && from[:4] == to[:4] && len(to) > 4 && len(from) > 4 {
		end = strings.TrimPrefix(end, string(to[:4])+"年")
		if from.Exact() && to.Exact() && from[:7] == to[:7] {
			end = fmt.Sprintf("%d日", number(string(to[8:])))
		}
	}
	return from.Chinese() + "至" + end
}

// Valid reports whether the month exists.
func (m Month) Valid() bool { return len(m) == len("2006-01") && Date(m).Valid() }

// Chinese returns the month in Chinese: 2024年5月.
func (m Month) Chinese() string { return Date(m).Chinese() }

// Covers reports whether d can lie within from … to, both included. An empty from or to is an open end. If d is only a month
// or a year, it is enough that one of its days lies within.
func Covers(from, to, d Date) bool {
	return (from == "" || from.First() <= d.Last()) && (to == "" || d.First() <= to.Last())
}
