package ledger

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
)

// Promise is a promise that a unit made in an answer, with what is known of it on a day.
type Promise struct {
	*congress.Promise
	Suggestion *congress.Suggestion
	Answer     *congress.Answer
	N          int // the index of the promise in the answer

	Kept bool // it is settled
	Late bool // it was settled after its day; or it is not settled, and its day has passed
	Days int  // if Late, the days after its day; if open and not late, the days until it; otherwise, or where a day is not known, -1
}

// Promises returns all promises of the suggestions, by the day by which each is to be kept. A promise that is not settled is
// never left out, whatever became of its suggestion.
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

// promise returns the n-th promise of an answer as it is known on the day now.
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

// Carried reports whether a promise stands in the ledger of a year: in every year from that of the answer to that in which
// it was settled; if it is not settled, in every later year.
func (p Promise) Carried(year int) bool {
	return p.Answer.Date.Year() <= year && (p.Settled == nil || p.Settled.Date.Year() >= year)
}
