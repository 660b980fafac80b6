package rules

import (
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// level warns of a suggestion put to a congress of which its leader is no deputy. Who held no seat at all is told by
// out-of-office.
func level(k *check) {
	for s := range sound(k.Suggestions) {
		lead := k.Deputy(s.Raised.Lead)
		if lead == nil || lead.Broken || !slices.Contains(levels, s.Raised.Level) || !s.Raised.Date.Valid() {
			continue
		}
		if levels := lead.Levels(s.Raised.Date); len(levels) > 0 && !slices.ContainsFunc(levels, func(l string) bool { return sameLevel(l, s.Raised.Level) }) {
			k.warn(s.Path, "raised.level", problem.Say("领衔代表 %[1]s（%[2]s）当时是%[3]s级代表，建议却写为“%[4]s”级", "the leader %[1]s (%[2]s) was a deputy of level %[3]s then, and the suggestion is of level %[4]q", lead.Name, lead.ID, strings.Join(levels, "、"), s.Raised.Level),
				problem.Say("核对层级：向哪一级人大提出，就写哪一级；或改正领衔代表", "check the level, which is that of the congress to which it was put, or correct the leader"))
		}
	}
}

// levels are the words for levels; another is told by the rule on words.
var levels = []string{"全国", "省", "市", "县", "乡", "镇"}

// sameLevel tells whether two words mean one level: 乡 and 镇 do.
func sameLevel(a, b string) bool {
	town := func(s string) bool { return s == "乡" || s == "镇" || s == "乡镇" }
	return a == b || town(a) && town(b)
}

// session warns of a suggestion said to be raised in session on a day on which the congress did not sit, and the other way
// round. It keeps silent about congresses whose sessions of the year are not known.
func session(k *check) {
	for s := range sound(k.Suggestions) {
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
			k.warn(s.Path, "raised.when", problem.Say("写的是大会期间，%[1]s 却不在大会会期（%[2]s）之内", "it says that it was raised in session, and on %[1]s the congress did not sit (%[2]s)", day, sat(year[0])),
				problem.Say("改为 闭会期间，或核对日期和 terms.yaml 中的会期", "make it 闭会期间, or check the day and the sessions in terms.yaml"))
		case s.Raised.When == "闭会期间" && n >= 0 && day.Exact():
			k.warn(s.Path, "raised.when", problem.Say("写的是闭会期间，%[1]s 却在大会会期（%[2]s）之内", "it says that it was raised between sessions, and on %[1]s the congress sat (%[2]s)", day, sat(year[n])),
				problem.Say("改为 大会期间，或核对日期和 terms.yaml 中的会期", "make it 大会期间, or check the day and the sessions in terms.yaml"))
		}
	}
}

func sat(x congress.Session) problem.Text {
	return problem.Say("%[1]s至%[2]s", "%[1]s to %[2]s", x.From, x.To)
}
