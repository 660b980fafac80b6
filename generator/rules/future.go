package rules

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
	"gongshi/generator/rules/suggestion"
)

// future reports what is recorded as done on a day that is still to come. Plans, time limits and terms may lie ahead.
func future(k *finding.Check) {
	if !k.Now.Valid() {
		return
	}
	now := k.Now.Last()
	told := func(path, field string, d congress.Date, fix problem.Text) {
		if d.First() > now {
			k.Add(path, field, problem.Say("%[1]s 还没有到，却已记为做过的事", "%[1]s is still to come, but is recorded as done", d), fix)
		}
	}
	done := func(path, field string, d congress.Date) {
		told(path, field, d, problem.Say("核对年份和月份；还没有做的，做了再写", "check the year and the month; what is not done yet is written when it is"))
	}
	event := func(path, field string, d congress.Date) {
		told(path, field, d, problem.Say("核对年份和月份；计划中的事写到联络站的站务公示里", "check the year and the month; what is planned belongs on the board of a station"))
	}
	for r := range k.Records() {
		if r.Withdrawn != nil {
			done(r.Path, "withdrawn.date", r.Withdrawn.Date)
		}
	}
	for y := range finding.Sound(k.Years) {
		for i := range y.Duties {
			if from, _ := y.Duties[i].When(); from.First() > now {
				event(y.Path, finding.Entry("duties", i, finding.StartKey(y.Duties[i].Date)), from)
			}
		}
		if y.Report != nil {
			done(y.Path, "report.date", y.Report.Date)
		}
		if y.Evaluation != nil {
			done(y.Path, "evaluation.date", y.Evaluation.Date)
		}
		for i, c := range y.Corrections {
			done(y.Path, finding.Entry("corrections", i, "date"), c.Date)
		}
	}
	for a := range finding.Sound(k.Activities) {
		from, _ := a.When()
		event(a.Path, finding.StartKey(a.Date), from)
		for i, m := range a.Matters {
			if m.Settled != nil {
				done(a.Path, finding.Entry("matters", i, "settled.date"), m.Settled.Date)
			}
			if m.Feedback != nil {
				done(a.Path, finding.Entry("matters", i, "feedback.date"), m.Feedback.Date)
			}
		}
	}
	for s := range finding.Sound(k.Suggestions) {
		for _, e := range suggestion.Dates(s) {
			if e.Done {
				done(s.Path, e.Field, e.Date)
			}
		}
	}
	for s := range finding.Sound(k.Stations) {
		for i, g := range s.Grades {
			done(s.Path, finding.Entry("grades", i, "date"), g.Date)
		}
	}
	for b := range finding.Sound(k.Boards) {
		done(b.Path, "as_of", b.AsOf)
	}
	for s := range finding.Sound(k.Supervisions) {
		for i, v := range s.Visits {
			done(s.Path, finding.Entry("visits", i, "date"), v.Date)
			if v.Fixed != nil {
				done(s.Path, finding.Entry("visits", i, "fixed.date"), v.Fixed.Date)
			}
		}
	}
	for e := range finding.Sound(k.Editions) {
		if e.Approved != nil {
			done(e.Path, "approved.date", e.Approved.Date)
		}
	}
	for n := range finding.Sound(k.News) {
		done(n.Path, "date", n.Date)
	}
}
