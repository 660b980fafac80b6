package ledger

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
)

// reply is what a unit that is to answer has answered.
type reply struct {
	unit  string           // as it is named among those that handle the suggestion; empty where none is, and anybody's answer counts
	first congress.Date    // the day of its first answer
	last  *congress.Answer // its answer that stands; nil where it has given none
}

// replies are those of the units that are to answer: the one that leads, and each that does a part (分办). One that assists
// hands its opinion to the unit that leads, and its own answer ends nothing.
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

// standing are the answers that count, the latest last, and the units that have not answered.
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

// latest is the last of the answers that count, nil where there is none.
func latest(c *congress.Congress, s *congress.Suggestion) *congress.Answer {
	if answers, _ := standing(c, s); len(answers) > 0 {
		return answers[len(answers)-1]
	}
	return nil
}

// SameUnit tells whether two names are those of one unit: one name, or names that vocabulary/units.yaml has for one.
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
