package rules

import (
	"cmp"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
	"gongshi/generator/rules/suggestion"
)

var (
	wasHeld  = problem.Say("接待", "the reception")
	wasThere = problem.Say("督办走访", "the visit")
)

// order reports a date that lies before the date of what must come first.
func order(k *finding.Check) {
	follows := func(path, field string, date, after congress.Date, reason problem.Text) {
		if finding.Before(date, after) {
			k.Add(path, field, problem.Say("%[1]s 早于%[2]s的日期 %[3]s", "%[1]s is before %[2]s on %[3]s", date, reason, after),
				problem.Say("核对两个日期，改正写错的一个", "check the two dates and correct the one that is wrong"))
		}
	}
	for s := range finding.Sound(k.Suggestions) {
		for _, m := range suggestion.Dates(s) {
			if m.After != "" {
				follows(s.Path, m.Field, m.Date, m.After, m.Reason)
			}
		}
		for i, p := range s.Preparation {
			if finding.Before(s.Raised.Date, p.Date) {
				k.Add(s.Path, finding.Entry("preparation", i, "date"), problem.Say("会前准备的日期 %[1]s 晚于提出日期 %[2]s", "the preparation, %[1]s, is after it was raised on %[2]s", p.Date, s.Raised.Date),
					problem.Say("核对日期；提出以后的事写到 handling.log", "check the date; what came later belongs into handling.log"))
			}
		}
		if a := suggestion.OriginOf(k, s); a != nil {
			held, _ := a.When()
			follows(s.Path, "raised.date", s.Raised.Date, held, wasHeld)
		}
	}
	for a := range finding.Sound(k.Activities) {
		held, _ := a.When()
		for i, m := range a.Matters {
			if m.Settled != nil {
				follows(a.Path, finding.Entry("matters", i, "settled.date"), m.Settled.Date, held, wasHeld)
			}
			if m.Feedback != nil {
				follows(a.Path, finding.Entry("matters", i, "feedback.date"), m.Feedback.Date, held, wasHeld)
			}
		}
	}
	for s := range finding.Sound(k.Supervisions) {
		for i, v := range s.Visits {
			if v.Date.Exact() && v.Date.Valid() && v.Month.Valid() && congress.Month(v.Date[:len(v.Month)]) != v.Month {
				k.Add(s.Path, finding.Entry("visits", i, "date"), problem.Say("走访日期 %[1]s 不在 %[2]s", "the visit, %[1]s, is not in %[2]s", v.Date, v.Month),
					problem.Say("核对日期和月份，改正写错的一个", "check the day and the month and correct the one that is wrong"))
			}
			if v.Fixed != nil {
				follows(s.Path, finding.Entry("visits", i, "fixed.date"), v.Fixed.Date, cmp.Or(v.Date, congress.Date(v.Month)), wasThere)
			}
		}
	}
}
