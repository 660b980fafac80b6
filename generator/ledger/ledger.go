// Package ledger reads what became of suggestions: the stage of each, the day by which its answer is due, the promises that
// units made in their answers, and whether they kept them.
//
// Every suggestion is at exactly one stage. All results follow from the dated entries of the record and the day that the
// caller gives. A promise stays on the list until a dated entry settles it. The package never scores or ranks, and it stores
// no figure: a part is a list of suggestions, and its count is the length of the list.
//
// 办结 is not 解决. That a suggestion was answered, that it was closed, and that the matter is resolved are three things;
// this package keeps them apart.
package ledger

import (
	"slices"

	"gongshi/generator/congress"
)

// Stage says how far a suggestion has come.
type Stage string

// The stages, in their order. A suggestion that is handled together with another is at Merged, whatever its log says.
const (
	Raised    Stage = "raised"    // registered, not yet assigned
	Handling  Stage = "handling"  // assigned; at least one unit still has to answer
	Returned  Stage = "returned"  // a unit sent it back; it is not yet assigned anew
	Answered  Stage = "answered"  // all units have answered; the deputies have not yet appraised the result
	Reopened  Stage = "reopened"  // the deputies are not satisfied with the result, and no new answer has come
	Appraised Stage = "appraised" // answered and appraised, not yet closed
	Closed    Stage = "closed"    // closed (销号)
	Merged    Stage = "merged"    // handled together with another suggestion
)

// Stages lists all stages, in their order.
var Stages = []Stage{Raised, Handling, Returned, Answered, Reopened, Appraised, Closed, Merged}

// Open reports whether an answer is still to come: the first one, or a new one where the deputies are not satisfied.
func (s Stage) Open() bool { return s == Raised || s == Handling || s == Returned || s == Reopened }

// Unsatisfied is the appraisal that reopens a suggestion.
const Unsatisfied = "不满意"

// Course is what is known of a suggestion on a day.
type Course struct {
	Stage Stage

	Assigned congress.Date // the day of the first assignment; empty where none is registered
	Due      congress.Date // the last day for an answer, with extensions; empty where none is known
	Computed bool          // Due was computed from the scheme, and is not written in the record
	Extended int           // how often the time was extended

	Standing []*congress.Answer // the answers that count, the latest last: of each unit that has to answer, its last one
	Awaited  []string           // the units that still have to answer
	Answer   *congress.Answer   // the last of Standing; nil where there is none
	Class    *congress.Class    // the class of Answer in the scheme in force; nil where it has none
	First    congress.Date      // the day by which all units had answered once; empty while one is awaited
	Took     int                // days from Assigned to First; -1 where either is not known to the day

	Late    bool // all units have answered, and the first answer of one came after Due
	Overdue bool // an answer is still to come, and Due has passed
	Left    int  // days until Due, while an answer is still to come and is not overdue; -1 otherwise

	Told bool // the voters were told the result
}

// Several reports whether more than one unit has to answer.
func (x Course) Several() bool { return len(x.Standing)+len(x.Awaited) > 1 }

// Read returns the course of a suggestion as it is known on the day now.
func Read(c *congress.Congress, s *congress.Suggestion, now congress.Date) Course {
	x := Course{Stage: stage(c, s), Took: -1, Left: -1, Told: s.Feedback != nil}
	if h := s.Handling; h != nil {
		for _, e := range h.Log {
			if e.Event == "延期" {
				x.Extended++
			}
		}
	}
	x.Assigned = Assigned(s)
	x.Due, x.Computed = due(c, s)
	if x.Standing, x.Awaited = standing(c, s); len(x.Standing) > 0 {
		x.Answer = x.Standing[len(x.Standing)-1]
		x.Class = Class(c, s, x.Answer)
	}
	for _, r := range replies(c, s) {
		if x.Awaited == nil && r.first.Valid() && (x.First == "" || r.first.Last() > x.First.Last()) {
			x.First = r.first
		}
		x.Late = x.Late || r.first.Valid() && x.Due.Valid() && r.first.First() > x.Due.Last()
	}
	x.Late = x.Late && x.First.Valid()
	x.Took = Days(x.Assigned, x.First)
	if x.Due.Valid() && !x.First.Valid() && x.Stage.Open() {
		if x.Overdue = x.Due.Last() < now.First(); !x.Overdue {
			x.Left = Days(now, congress.Date(x.Due.Last()))
		}
	}
	return x
}

// stage returns the stage of a suggestion.
func stage(c *congress.Congress, s *congress.Suggestion) Stage {
	switch {
	case s.MergedInto != "":
		return Merged
	case s.ClosedOut != nil:
		return Closed
	}
	if answers, awaited := standing(c, s); len(answers) == 0 || len(awaited) > 0 {
		return awaiting(c, s, len(answers) > 0)
	}
	switch Verdict(c, s, "代表") {
	case "":
		return Answered
	case Unsatisfied:
		return Reopened
	}
	return Appraised
}

// awaiting returns the stage of a suggestion that at least one unit still has to answer: Raised, Handling or Returned.
// answered says that another unit has answered. The entries of the log count in their order; that a unit which assists
// sends the suggestion back does not count.
func awaiting(c *congress.Congress, s *congress.Suggestion, answered bool) Stage {
	at, h := Raised, s.Handling
	if answered || h != nil && len(h.Log) == 0 && len(h.Units) > 0 {
		at = Handling // it was assigned, though no day of assignment is registered
	}
	if h == nil {
		return at
	}
	for _, e := range h.Log {
		switch e.Event {
		case "交办", "转办":
			at = Handling
		case "退回":
			if !slices.ContainsFunc(h.Units, func(u congress.Unit) bool { return u.Role == "协办" && SameUnit(c, u.Name, e.Unit) }) {
				at = Returned
			}
		}
	}
	return at
}

// Verdict returns what a side, 代表 or 选民, said last about the result of the latest answer: 满意, 不满意 and so on. It is
// empty where the side has said nothing about the result since that answer, or where there is no answer.
func Verdict(c *congress.Congress, s *congress.Suggestion, side string) string {
	answer, word := latest(c, s), LastWord(s, side, "结果")
	if answer == nil || word == nil || word.Date.Last() < answer.Date.First() {
		return ""
	}
	return word.Answer
}

// LastWord returns the last appraisal of a side, 代表 or 选民, about 结果 or 态度; nil where there is none. An appraisal that
// names neither is about 结果. Appraisals may be written in any order: the latest day counts; of the same day, the one that
// is written last.
func LastWord(s *congress.Suggestion, side, about string) *congress.Appraised {
	var last *congress.Appraised
	for i := range s.Appraisal {
		a := &s.Appraisal[i]
		if a.Side == side && (a.About == about || a.About == "" && about == "结果") && (last == nil || a.Date.Last() >= last.Date.First()) {
			last = a
		}
	}
	return last
}
