package ledger

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
)

// Promise is what a unit undertook in an answer, with what came of it as it is known on a day.
type Promise struct {
	*congress.Promise
	Suggestion *congress.Suggestion
	Answer     *congress.Answer
	N          int // the place among the promises of the answer

	// Kept and Late tell apart the four ways: open; open and past its day; kept; kept after its day.
	Kept, Late bool
	Days       int // how many days it is late, or, while it is open and not late, are left; -1 where a day is not known
}

// Promises returns all promises of the suggestions, by the day by which each was to be kept. None is left out: what is not
// settled returns, whatever became of its suggestion since.
func Promises(list []*congress.Suggestion, now congress.Date) []Promise {
	var all []Promise
	for _, s := range list {
		for i := range s.Answers {
			for n := range s.Answers[i].Promises {
				all = append(all, promise(s, &s.Answers[i], n, now))
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Promise) int { return cmp.Compare(a.By.Last(), b.By.Last()) })
	return all
}

func promise(s *congress.Suggestion, a *congress.Answer, n int, now congress.Date) Promise {
	p := Promise{Promise: &a.Promises[n], Suggestion: s, Answer: a, N: n, Days: -1}
	last := congress.Date(p.By.Last())
	switch {
	case p.Settled != nil:
		p.Kept = true
		if p.Late = p.By.Valid() && p.Settled.Date.First() > p.By.Last(); p.Late {
			p.Days = Days(last, p.Settled.Date)
		}
	case p.By.Valid() && p.By.Last() < now.First():
		p.Late, p.Days = true, Days(last, now)
	default:
		p.Days = Days(now, last)
	}
	return p
}

// Carried tells whether a promise stands in the ledger of a year: from that in which it was given to that in which it was
// settled, or on and on.
func (p Promise) Carried(year int) bool {
	return p.Answer.Date.Year() <= year && (p.Settled == nil || p.Settled.Date.Year() >= year)
}
