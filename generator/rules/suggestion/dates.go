package suggestion

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Moment is a date of a suggestion.
type Moment struct {
	Field  string
	Date   congress.Date
	Done   bool          // it has happened; false for time limits
	After  congress.Date // the date that it cannot come before; empty where there is none
	Reason problem.Text  // what happened on that date
}

var (
	wasRaised = problem.Say("提出", "it was raised")
	wasAnswer = problem.Say("答复", "the answer")
	wasLogged = problem.Say("上一条办理记录", "the entry before it")
)

// Dates returns all dates of a suggestion, each with the date that it cannot come before.
func Dates(s *congress.Suggestion) []Moment {
	raised := s.Raised.Date
	all := []Moment{{Field: "raised.date", Date: raised, Done: true}}
	for i, p := range s.Preparation {
		all = append(all, Moment{Field: finding.Entry("preparation", i, "date"), Date: p.Date, Done: true})
	}
	if h := s.Handling; h != nil {
		all = append(all, Moment{"handling.due", h.Due, false, raised, wasRaised})
		last, reason := raised, wasRaised
		for i, e := range h.Log {
			all = append(all, Moment{finding.Entry("handling.log", i, "date"), e.Date, true, last, reason},
				Moment{finding.Entry("handling.log", i, "due"), e.Due, false, e.Date, wasLogged})
			if e.Date.Valid() {
				last, reason = e.Date, wasLogged
			}
		}
	}
	var answered congress.Date
	for i, a := range s.Answers {
		all = append(all, Moment{finding.Entry("answers", i, "date"), a.Date, true, raised, wasRaised})
		if answered == "" || finding.Before(a.Date, answered) {
			answered = a.Date
		}
		for j, p := range a.Promises {
			promise := finding.Entry(finding.Entry("answers", i, "promises"), j, "")
			all = append(all, Moment{promise + ".by", p.By, false, a.Date, wasAnswer})
			if p.Settled != nil {
				all = append(all, Moment{promise + ".settled.date", p.Settled.Date, true, a.Date, wasAnswer})
			}
		}
	}
	for i, v := range s.Supervision {
		all = append(all, Moment{finding.Entry("supervision", i, "date"), v.Date, true, raised, wasRaised})
	}
	for i, a := range s.Appraisal {
		all = append(all, Moment{finding.Entry("appraisal", i, "date"), a.Date, true, raised, wasRaised})
	}
	if s.ClosedOut != nil {
		all = append(all, Moment{"closed_out.date", s.ClosedOut.Date, true, raised, wasRaised})
	}
	if f := s.Feedback; f != nil {
		all = append(all, Moment{"feedback.date", f.Date, true, raised, wasRaised}, Moment{"feedback.date", f.Date, true, answered, wasAnswer})
	}
	return all
}
