package rules

import (
	"time"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// notice is how many days ahead a day is told of.
const notice = 90

// coming tells once each of a day that is near: a term is expected to end and no next one is entered, a notice period ends, a
// vacancy runs out. It warns of a term that should be over.
func coming(k *finding.Check) {
	if !k.Now.Valid() {
		return
	}
	a := agenda{k, k.Now.Time()}
	for i, t := range k.Terms {
		a.term(i, t)
	}
	for e := range finding.Sound(k.Editions) {
		a.notice(e.Path, e.Notice)
	}
	for s := range finding.Sound(k.Selections) {
		if s.Stage == "公示中" {
			a.notice(s.Path, s.Notice)
		}
	}
	for i, d := range k.Districts {
		for j, v := range d.Vacancies {
			if days, near := a.near(v.Until); near && v.OpenOn(k.Now) {
				k.Tell(place.DistrictsFile, finding.Entry(finding.Entry("", i, "vacancies"), j, "until"), problem.Say("%[1]d 天后，%[2]s的出缺到期（%[3]s）", "in %[1]d days the vacancy of %[2]s runs out (%[3]s)", days, d.Name, v.Until),
					problem.Say("补选了的，到时补上代表；还要空着的，删去 until 或往后改", "add the deputy who is elected then; if it stays vacant remove until, or write a later day"))
			}
		}
	}
}

// agenda holds what is near on a day.
type agenda struct {
	*finding.Check
	now time.Time
}

// near returns how many days are left until the last day of a date, and tells whether it is to come within the days of notice.
func (a agenda) near(d congress.Date) (days int, near bool) {
	if !d.Valid() {
		return 0, false
	}
	days = int(congress.Date(d.Last()).Time().Sub(a.now).Hours() / 24)
	return days, days >= 0 && days <= notice
}

// term tells that a term is about to end, or warns that it should have ended. It passes by a term of which nobody is in office,
// and one after which the next is entered.
func (a agenda) term(i int, t *congress.Term) {
	if !t.To.Valid() || finding.Before(t.To, t.From) || a.NextTerm(t) != nil || !a.serving(t) {
		return
	}
	next := problem.Say("换届后，在 content/terms.yaml 写入下一届，如 - {level: %[1]s, term: %[2]d, from: 第一次会议开幕的日子, to: 预计届满}", "after the election add the next term to content/terms.yaml, as in - {level: %[1]s, term: %[2]d, from: first day of its first session, to: …}", t.Level, t.Term+1)
	field := finding.Entry("", i, "to")
	days, near := a.near(t.To)
	switch {
	case near:
		a.Tell(place.TermsFile, field, problem.Say("%[1]d 天后，%[2]s级第 %[3]d 届预计届满（%[4]s），还没有写下一届", "in %[1]d days term %[3]d of level %[2]s is expected to end (%[4]s), and no next term is entered", days, t.Level, t.Term, t.To), next)
	case days < 0:
		a.Warn(place.TermsFile, field, problem.Say("%[1]s级第 %[2]d 届预计 %[3]s 届满，已经过了，还没有写下一届", "term %[2]d of level %[1]s was expected to end on %[3]s, and no next term is entered", t.Level, t.Term, t.To),
			problem.Say("%[1]s；还没有换届的，把 to 改为新的预计时间。没有写以前，代表都算在任", "%[1]s; if the election was put off, write the new day as to. Until then its deputies count as in office", next))
	}
}

// serving tells whether a deputy has a seat of a term that has not ended.
func (a agenda) serving(t *congress.Term) bool {
	for d := range finding.Sound(a.Deputies) {
		for _, s := range d.Seats {
			if s.Level == t.Level && s.Term == t.Term && s.End() == "" && d.Withdrawn == nil {
				return true
			}
		}
	}
	return false
}

// notice tells that a notice period that has begun is about to end; n may be nil.
func (a agenda) notice(path string, n *congress.NoticePeriod) {
	if n == nil || n.From.First() > a.Now.Last() {
		return
	}
	if days, near := a.near(n.To); near {
		a.Tell(path, "notice.to", problem.Say("%[1]d 天后，公示期结束（%[2]s）", "in %[1]d days the notice period ends (%[2]s)", days, n.To),
			problem.Say("到时写明结果；收到意见的，按程序处理", "write then what came of it, and deal with what was objected"))
	}
}
