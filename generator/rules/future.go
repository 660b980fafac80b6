package rules

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
	"gongshi/generator/rules/suggestion"
)

// ahead reports days that are still to come.
type ahead struct {
	*finding.Check
	now string // the last day that has come
}

// report reports a day that is still to come as the day of something done.
func (a ahead) report(path, field string, d congress.Date, fix problem.Text) {
	if d.First() > a.now {
		a.Add(path, field, problem.Say("%[1]s 还没有到，却已记为做过的事", "%[1]s is still to come, but is recorded as done", d), fix)
	}
}

// done checks the day of something that is written after it was done.
func (a ahead) done(path, field string, d congress.Date) {
	a.report(path, field, d, problem.Say("核对年份和月份；还没有做的，做了再写", "check the year and the month; what is not done yet is written when it is"))
}

// event checks the day of an event, which may have been planned before.
func (a ahead) event(path, field string, d congress.Date) {
	a.report(path, field, d, problem.Say("核对年份和月份；计划中的事写到联络站的站务公示里", "check the year and the month; what is planned belongs on the board of a station"))
}

// future reports what is recorded as done on a day that is still to come. Plans, time limits and terms may lie ahead.
func future(k *finding.Check) {
	if !k.Now.Valid() {
		return
	}
	a := ahead{k, k.Now.Last()}
	for r := range k.Records() {
		if r.Withdrawn != nil {
			a.done(r.Path, "withdrawn.date", r.Withdrawn.Date)
		}
	}
	for y := range finding.Sound(k.Years) {
		a.year(y)
	}
	for s := range finding.Sound(k.Activities) {
		a.activity(s)
	}
	for s := range finding.Sound(k.Suggestions) {
		for _, e := range suggestion.Dates(s) {
			if e.Done {
				a.done(s.Path, e.Field, e.Date)
			}
		}
	}
	for s := range finding.Sound(k.Stations) {
		for i, g := range s.Grades {
			a.done(s.Path, finding.Entry("grades", i, "date"), g.Date)
		}
	}
	for b := range finding.Sound(k.Boards) {
		a.done(b.Path, "as_of", b.AsOf)
	}
	for s := range finding.Sound(k.Supervisions) {
		for i, v := range s.Visits {
			a.done(s.Path, finding.Entry("visits", i, "date"), v.Date)
			if v.Fixed != nil {
				a.done(s.Path, finding.Entry("visits", i, "fixed.date"), v.Fixed.Date)
			}
		}
	}
	for e := range finding.Sound(k.Editions) {
		if e.Approved != nil {
			a.done(e.Path, "approved.date", e.Approved.Date)
		}
	}
	for n := range finding.Sound(k.News) {
		a.done(n.Path, "date", n.Date)
	}
}

// year checks what a deputy did in a year, and what was said about it.
func (a ahead) year(y *congress.Year) {
	for i := range y.Duties {
		if from, _ := y.Duties[i].When(); from.First() > a.now {
			a.event(y.Path, finding.Entry("duties", i, finding.StartKey(y.Duties[i].Date)), from)
		}
	}
	if y.Report != nil {
		a.done(y.Path, "report.date", y.Report.Date)
	}
	if y.Evaluation != nil {
		a.done(y.Path, "evaluation.date", y.Evaluation.Date)
	}
	a.corrected(y.Path, y.Corrections)
}

// corrected checks the days of corrections.
func (a ahead) corrected(path string, corrections []congress.Correction) {
	for i, c := range corrections {
		a.done(path, finding.Entry("corrections", i, "date"), c.Date)
	}
}

// activity checks an activity and what became of the matters that voters raised there.
func (a ahead) activity(s *congress.Activity) {
	from, _ := s.When()
	a.event(s.Path, finding.StartKey(s.Date), from)
	a.corrected(s.Path, s.Corrections)
	for i, m := range s.Matters {
		if m.Settled != nil {
			a.done(s.Path, finding.Entry("matters", i, "settled.date"), m.Settled.Date)
		}
		if m.Feedback != nil {
			a.done(s.Path, finding.Entry("matters", i, "feedback.date"), m.Feedback.Date)
		}
	}
}
