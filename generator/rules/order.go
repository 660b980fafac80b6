package rules

import (
	"cmp"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// moment is a date of a suggestion.
type moment struct {
	field  string
	date   congress.Date
	done   bool          // it has happened; false of time limits
	after  congress.Date // what it cannot come before; empty where nothing is said
	reason problem.Text  // what that is
}

var (
	wasRaised = problem.Say("提出", "it was raised")
	wasAnswer = problem.Say("答复", "the answer")
	wasLogged = problem.Say("上一条办理记录", "the entry before it")
	wasHeld   = problem.Say("接待", "the reception")
	wasThere  = problem.Say("督办走访", "the visit")
)

// dates lists all dates of a suggestion with what comes before each.
func dates(s *congress.Suggestion) []moment {
	raised := s.Raised.Date
	all := []moment{{field: "raised.date", date: raised, done: true}}
	for i, p := range s.Preparation {
		all = append(all, moment{field: entry("preparation", i, "date"), date: p.Date, done: true})
	}
	if h := s.Handling; h != nil {
		all = append(all, moment{"handling.due", h.Due, false, raised, wasRaised})
		last, reason := raised, wasRaised
		for i, e := range h.Log {
			all = append(all, moment{entry("handling.log", i, "date"), e.Date, true, last, reason},
				moment{entry("handling.log", i, "due"), e.Due, false, e.Date, wasLogged})
			if e.Date.Valid() {
				last, reason = e.Date, wasLogged
			}
		}
	}
	var answered congress.Date
	for i, a := range s.Answers {
		all = append(all, moment{entry("answers", i, "date"), a.Date, true, raised, wasRaised})
		if answered == "" || before(a.Date, answered) {
			answered = a.Date
		}
		for j, p := range a.Promises {
			promise := entry(entry("answers", i, "promises"), j, "")
			all = append(all, moment{promise + ".by", p.By, false, a.Date, wasAnswer})
			if p.Settled != nil {
				all = append(all, moment{promise + ".settled.date", p.Settled.Date, true, a.Date, wasAnswer})
			}
		}
	}
	for i, v := range s.Supervision {
		all = append(all, moment{entry("supervision", i, "date"), v.Date, true, raised, wasRaised})
	}
	for i, a := range s.Appraisal {
		all = append(all, moment{entry("appraisal", i, "date"), a.Date, true, raised, wasRaised})
	}
	if s.ClosedOut != nil {
		all = append(all, moment{"closed_out.date", s.ClosedOut.Date, true, raised, wasRaised})
	}
	if f := s.Feedback; f != nil {
		all = append(all, moment{"feedback.date", f.Date, true, raised, wasRaised}, moment{"feedback.date", f.Date, true, answered, wasAnswer})
	}
	return all
}

// order asks that what follows from something is not dated before it.
func order(k *check) {
	follows := func(path string, m moment) {
		if before(m.date, m.after) {
			k.add(path, m.field, problem.Say("%[1]s 早于%[2]s的日期 %[3]s", "%[1]s is before %[2]s on %[3]s", m.date, m.reason, m.after),
				problem.Say("核对两个日期，改正写错的一个", "check the two dates and correct the one that is wrong"))
		}
	}
	for s := range sound(k.Suggestions) {
		for _, m := range dates(s) {
			if m.after != "" {
				follows(s.Path, m)
			}
		}
		for i, p := range s.Preparation {
			if before(s.Raised.Date, p.Date) {
				k.add(s.Path, entry("preparation", i, "date"), problem.Say("会前准备的日期 %[1]s 晚于提出日期 %[2]s", "the preparation, %[1]s, is after it was raised on %[2]s", p.Date, s.Raised.Date),
					problem.Say("核对日期；提出以后的事写到 handling.log", "check the date; what came later belongs into handling.log"))
			}
		}
		if a := originOf(k, s); a != nil {
			held, _ := a.When()
			follows(s.Path, moment{"raised.date", s.Raised.Date, true, held, wasHeld})
		}
	}
	for a := range sound(k.Activities) {
		held, _ := a.When()
		for i, m := range a.Matters {
			if m.Settled != nil {
				follows(a.Path, moment{entry("matters", i, "settled.date"), m.Settled.Date, true, held, wasHeld})
			}
			if m.Feedback != nil {
				follows(a.Path, moment{entry("matters", i, "feedback.date"), m.Feedback.Date, true, held, wasHeld})
			}
		}
	}
	for s := range sound(k.Supervisions) {
		for i, v := range s.Visits {
			if v.Date.Exact() && v.Date.Valid() && v.Month.Valid() && congress.Month(v.Date[:len(v.Month)]) != v.Month {
				k.add(s.Path, entry("visits", i, "date"), problem.Say("走访日期 %[1]s 不在 %[2]s", "the visit, %[1]s, is not in %[2]s", v.Date, v.Month),
					problem.Say("核对日期和月份，改正写错的一个", "check the day and the month and correct the one that is wrong"))
			}
			if v.Fixed != nil {
				follows(s.Path, moment{entry("visits", i, "fixed.date"), v.Fixed.Date, true, cmp.Or(v.Date, congress.Date(v.Month)), wasThere})
			}
		}
	}
}
