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
	Handling  Stage = "handling"  // assigned, not yet answered
	Returned  Stage = "returned"  // sent back by the unit, not yet assigned anew
	Answered  Stage = "answered"  // answered; the deputies have not said yet what they think of the result
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

	Answer *congress.Answer // the answer that stands: the last of the unit that leads, else the last; nil where there is none
	Class  *congress.Class  // its class in the scheme in force; nil where it has none
	First  congress.Date    // the day of the first answer
	Took   int              // days from assignment to the first answer; -1 where either is not known to the day

	Late    bool // the first answer came after it was due
	Overdue bool // nothing is answered, and the day has passed
	Left    int  // days until it is due, while it is open and not overdue; -1 otherwise

	Told bool // the voters were told
}

// Read reads the course of a suggestion as it is known on a day.
func Read(c *congress.Congress, s *congress.Suggestion, now congress.Date) Course {
	x := Course{Stage: stage(s), Took: -1, Left: -1, Told: s.Feedback != nil}
	if h := s.Handling; h != nil {
		for _, e := range h.Log {
			if e.Event == "延期" {
				x.Extended++
			}
		}
	}
	x.Assigned = Assigned(s)
	x.Due, x.Computed = due(c, s)
	x.Answer = standing(s)
	for i := range s.Answers {
		if d := s.Answers[i].Date; d.Valid() && (x.First == "" || d.First() < x.First.First()) {
			x.First = d
		}
	}
	if x.Answer != nil {
		x.Class = Class(c, s, x.Answer)
	}
	x.Took = Days(x.Assigned, x.First)
	switch {
	case !x.Due.Valid():
	case x.First.Valid():
		x.Late = x.First.First() > x.Due.Last()
	case x.Stage.Open():
		if x.Overdue = x.Due.Last() < now.First(); !x.Overdue {
			x.Left = Days(now, congress.Date(x.Due.Last()))
		}
	}
	return x
}

// stage reads how far a suggestion has come. Entries of one day follow one another as they are written.
func stage(s *congress.Suggestion) Stage {
	switch {
	case s.MergedInto != "":
		return Merged
	case s.ClosedOut != nil:
		return Closed
	}
	if standing(s) == nil {
		at := Raised
		if s.Handling != nil {
			for _, e := range s.Handling.Log {
				switch e.Event {
				case "交办", "转办":
					at = Handling
				case "退回":
					at = Returned
				}
			}
			if at == Raised && len(s.Handling.Log) == 0 && len(s.Handling.Units) > 0 {
				at = Handling // assigned, though the day was not registered
			}
		}
		return at
	}
	switch Verdict(s, "代表") {
	case "":
		return Answered
	case Unsatisfied:
		return Reopened
	}
	return Appraised
}

// Verdict is the last word of a side, 代表 or 选民, on the result of the answer that stands. It is empty where the side has
// not said anything of it: what was said of an answer before, or of the manner only, does not count.
func Verdict(s *congress.Suggestion, side string) string {
	answer, word := standing(s), LastWord(s, side, "结果")
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

// standing is the answer that counts: the last of the unit that leads, else the last of all.
func standing(s *congress.Suggestion) *congress.Answer {
	var last, lead *congress.Answer
	for i := range s.Answers {
		a := &s.Answers[i]
		if last == nil || a.Date.First() >= last.Date.First() {
			last = a
		}
		if leads(s, a.Unit) && (lead == nil || a.Date.First() >= lead.Date.First()) {
			lead = a
		}
	}
	if lead != nil {
		return lead
	}
	return last
}

// leads tells whether a unit leads in a suggestion.
func leads(s *congress.Suggestion, unit string) bool {
	return s.Handling != nil && slices.ContainsFunc(s.Handling.Units, func(u congress.Unit) bool { return u.Name == unit && u.Role == "主办" })
}
