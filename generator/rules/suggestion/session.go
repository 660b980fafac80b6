package suggestion

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Session warns of a suggestion that was raised in session on a day on which the congress did not sit, or between sessions on
// a day on which it sat. It passes by congresses whose sessions of the year are not known.
func Session(k *finding.Check) {
	for s := range finding.Sound(k.Suggestions) {
		day := s.Raised.Date
		if !day.Valid() {
			continue
		}
		var year []congress.Session
		for _, t := range k.Terms {
			for _, x := range t.Sessions {
				if x.To == "" {
					x.To = x.From
				}
				if sameLevel(t.Level, s.Raised.Level) && x.From.Year() == day.Year() && x.To.Valid() {
					year = append(year, x)
				}
			}
		}
		if len(year) == 0 {
			continue
		}
		n := slices.IndexFunc(year, func(x congress.Session) bool { return congress.Covers(x.From, x.To, day) })
		switch {
		case s.Raised.When == "大会期间" && n < 0:
			k.Warn(s.Path, "raised.when", problem.Say("写的是大会期间，%[1]s 却不在大会会期（%[2]s）之内", "it says that it was raised in session, and on %[1]s the congress did not sit (%[2]s)", day, sat(year[0])),
				problem.Say("改为 闭会期间，或核对日期和 terms.yaml 中的会期", "make it 闭会期间, or check the day and the sessions in terms.yaml"))
		case s.Raised.When == "闭会期间" && n >= 0 && day.Exact():
			k.Warn(s.Path, "raised.when", problem.Say("写的是闭会期间，%[1]s 却在大会会期（%[2]s）之内", "it says that it was raised between sessions, and on %[1]s the congress sat (%[2]s)", day, sat(year[n])),
				problem.Say("改为 大会期间，或核对日期和 terms.yaml 中的会期", "make it 大会期间, or check the day and the sessions in terms.yaml"))
		}
	}
}

// sat names the days of a session.
func sat(x congress.Session) problem.Text {
	return problem.Say("%[1]s至%[2]s", "%[1]s to %[2]s", x.From, x.To)
}
