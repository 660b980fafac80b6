// Package ledger reads suggestions as those who follow them do: where each stands, by which day it is due, what was
// promised in its answers and whether that was kept.
//
// It promises that every suggestion stands at exactly one stage, that what is said follows from the dated entries of the
// record and the day on which it is asked, and that a promise stays until a dated entry settles it. Nothing is scored or
// ranked, and no figure is stored: parts are lists of suggestions, and their sums are those of the lists.
//
// 办结 is not 解决: that a suggestion was answered, that it was closed out, and that the matter is resolved are three
// things, and are kept apart here.
package ledger

import (
	"slices"

	"gongshi/generator/congress"
)

// Stage is how far a suggestion has come.
type Stage string

// The stages, in their order. A suggestion that is handled together with another stands at Merged, whatever its log says.
const (
	Raised    Stage = "raised"    // registered, not yet assigned
	Handling  Stage = "handling"  // assigned, not yet answered by each unit that is to answer
	Returned  Stage = "returned"  // sent back by the unit, not yet assigned anew
	Answered  Stage = "answered"  // answered by all; the deputies have not said yet what they think of the result
	Reopened  Stage = "reopened"  // the deputies are not satisfied with the result, and no new answer has come
	Appraised Stage = "appraised" // answered and appraised, still on the list
	Closed    Stage = "closed"    // struck off the list
	Merged    Stage = "merged"    // handled with another
)

// Stages is all stages, in their order.
var Stages = []Stage{Raised, Handling, Returned, Answered, Reopened, Appraised, Closed, Merged}

// Open tells whether a unit still has something to do: assigned or to be assigned, and no answer that stands.
func (s Stage) Open() bool { return s == Raised || s == Handling || s == Returned || s == Reopened }

// Unsatisfied is the appraisal by which a suggestion is opened again.
const Unsatisfied = "不满意"

// Course is what follows from the record of a suggestion on a day.
type Course struct {
	Stage Stage

	Assigned congress.Date // the first day of assignment; empty where none is registered
	Due      congress.Date // the last day for an answer, with extensions; empty where none is known
	Computed bool          // Due follows from the scheme's days, and is not written in the record
	Extended int           // how often the time was extended

	Standing []*congress.Answer // those that stand, the latest last: the last one of each unit that is to answer
	Awaited  []string           // the units that are to answer and have not
	Answer   *congress.Answer   // the latest that stands; nil where there is none
	Class    *congress.Class    // its class in the scheme in force; nil where it has none
	First    congress.Date      // the day on which each unit that is to answer had; empty while one is awaited
	Took     int                // days from assignment to then; -1 where either is not known to the day

	Late    bool // the first answer of a unit came after it was due
	Overdue bool // one is awaited, and the day has passed
	Left    int  // days until it is due, while it is open and not overdue; -1 otherwise

	Told bool // the voters were told
}

// Several tells whether more than one unit is to answer.
func (x Course) Several() bool { return len(x.Standing)+len(x.Awaited) > 1 }

// Read reads the course of a suggestion as it is known on a day.
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

// stage reads how far a suggestion has come. Entries of one day follow one another as they are written.
func stage(c *congress.Congress, s *congress.Suggestion) Stage {
	switch {
	case s.MergedInto != "":
		return Merged
	case s.ClosedOut != nil:
		return Closed
	}
	if answers, awaited := standing(c, s); len(answers) == 0 || len(awaited) > 0 {
		return inHand(c, s, len(answers) > 0)
	}
	switch Verdict(c, s, "代表") {
	case "":
		return Answered
	case Unsatisfied:
		return Reopened
	}
	return Appraised
}

// inHand reads the stage of a suggestion of which an answer is awaited. That a unit which assists sends it back changes
// nothing.
func inHand(c *congress.Congress, s *congress.Suggestion, begun bool) Stage {
	at, h := Raised, s.Handling
	if begun || h != nil && len(h.Log) == 0 && len(h.Units) > 0 {
		at = Handling // assigned, though the day was not registered
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

// Verdict is the last word of a side, 代表 or 选民, on the result of the answer that stands. It is empty where the side has
// not said anything of it: what was said of an answer before, or of the manner only, does not count.
func Verdict(c *congress.Congress, s *congress.Suggestion, side string) string {
	answer, word := latest(c, s), LastWord(s, side, "结果")
	if answer == nil || word == nil || word.Date.Last() < answer.Date.First() {
		return ""
	}
	return word.Answer
}

// LastWord is what a side said last about 结果 or 态度, nil where it said nothing. What names neither is said of the result.
// Appraisals may be written in any order: the latest day counts, and of one day what is written last.
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
