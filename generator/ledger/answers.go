package ledger

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
)

// reply holds what one unit answered. The last answer of a unit is the one that counts.
type reply struct {
	unit  string           // its name in the record's list of units; empty where that list names none: then any answer is its own
	first congress.Date    // the day of its first answer; empty where it has given none
	last  *congress.Answer // its last answer; nil where it has given none
}

// replies returns one reply for each unit that has to answer: the unit that leads (主办), and each that handles a part (分办).
// A unit that assists (协办) has none: it gives its opinion to the unit that leads. If no unit has to answer by the record,
// there is one reply without a unit.
func replies(c *congress.Congress, s *congress.Suggestion) []reply {
	var all []reply
	if h := s.Handling; h != nil {
		for _, u := range h.Units {
			if u.Role != "协办" && !slices.ContainsFunc(all, func(r reply) bool { return SameUnit(c, r.unit, u.Name) }) {
				all = append(all, reply{unit: u.Name})
			}
		}
	}
	if all == nil {
		all = []reply{{}}
	}
	for i := range s.Answers {
		a := &s.Answers[i]
		n := slices.IndexFunc(all, func(r reply) bool { return r.unit == "" || SameUnit(c, r.unit, a.Unit) })
		if n < 0 {
			continue
		}
		r := &all[n]
		if a.Date.Valid() && (r.first == "" || a.Date.First() < r.first.First()) {
			r.first = a.Date
		}
		if r.last == nil || a.Date.First() >= r.last.Date.First() {
			r.last = a
		}
	}
	return all
}

// standing returns the answers that count, the latest last, and the names of the units that still have to answer.
func standing(c *congress.Congress, s *congress.Suggestion) (answers []*congress.Answer, awaited []string) {
	for _, r := range replies(c, s) {
		switch {
		case r.last != nil:
			answers = append(answers, r.last)
		case r.unit != "":
			awaited = append(awaited, r.unit)
		}
	}
	slices.SortStableFunc(answers, func(x, y *congress.Answer) int { return cmp.Compare(x.Date.First(), y.Date.First()) })
	return answers, awaited
}

// latest returns the latest of the answers that count; nil where there is none.
func latest(c *congress.Congress, s *congress.Suggestion) *congress.Answer {
	if answers, _ := standing(c, s); len(answers) > 0 {
		return answers[len(answers)-1]
	}
	return nil
}

// SameUnit reports whether two names mean the same unit: they are equal, or one unit in vocabulary/units.yaml has both, as
// its name or a former name.
func SameUnit(c *congress.Congress, a, b string) bool {
	if a == b {
		return true
	}
	v := c.Vocabularies["units"]
	if v == nil {
		return false
	}
	named := func(w *congress.Word, name string) bool {
		return w.Name == name || slices.Contains(w.FormerNames, name)
	}
	i := slices.IndexFunc(v.Words, func(w *congress.Word) bool { return named(w, a) })
	return i >= 0 && i == slices.IndexFunc(v.Words, func(w *congress.Word) bool { return named(w, b) })
}
