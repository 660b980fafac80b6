package habit

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"gongshi/generator/congress"
)

var (
	writtenDay   = regexp.MustCompile(`^(\d{4}) *[-/.年_ ] *(\d{1,2}) *[-/.月_ ] *(\d{1,2}) *[日号]?([ T].*)?$`)
	writtenMonth = regexp.MustCompile(`^(\d{4}) *([-/.年_ ]) *(\d{1,2}) *月?(?:份)?$`)
	writtenYear  = regexp.MustCompile(`^(\d{4}) *年(?:度)?$`)
	denseDay     = regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)$`)
	serialDay    = regexp.MustCompile(`^[34]\d{4}$`)
	midnight     = regexp.MustCompile(`^[ T]0?0:00(?::00(?:\.0+)?)?Z?$`)
)

// Date returns the date that a text means, as people write dates by habit and spreadsheets show them; "" if it means none.
// certain is false in three cases: an hour or the end of a span was left out; the text is a count of days (45427; the two
// calendars of spreadsheets are four years apart); it is like 2024.1, which spreadsheets show for 2024.10, too.
func Date(s string) (d congress.Date, certain bool) {
	s = strings.TrimSpace(narrow.Replace(s))
	certain = true
	if m := writtenDay.FindStringSubmatch(s); m != nil {
		d, certain = composed(m[1:4]), m[4] == "" || midnight.MatchString(m[4])
	} else if m := denseDay.FindStringSubmatch(s); m != nil {
		d = composed(m[1:])
	} else if m := writtenMonth.FindStringSubmatch(s); m != nil {
		d, certain = composed([]string{m[1], m[3]}), m[2] != "." || m[3] != "1"
	} else if m := writtenYear.FindStringSubmatch(s); m != nil {
		d = composed(m[1:])
	} else if serialDay.MatchString(s) {
		n, _ := strconv.Atoi(s)
		d, certain = congress.Date(time.Date(1899, 12, 30+n, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)), false
	} else {
		d = congress.Date(s)
	}
	if !d.Valid() {
		return "", false
	}
	return d, certain
}

// Day reports whether a text has the form of a day. The day need not exist: it is true for 2024-02-30.
func Day(s string) bool { return writtenDay.MatchString(narrow.Replace(s)) }

// composed returns the date with a year, and perhaps a month and a day; one digit becomes two.
func composed(parts []string) congress.Date {
	s := parts[0]
	for _, p := range parts[1:] {
		s += fmt.Sprintf("-%02s", p)
	}
	return congress.Date(s)
}
