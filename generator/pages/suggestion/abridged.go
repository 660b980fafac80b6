package suggestion

import (
	"slices"

	"gongshi/generator/congress"
)

// Abridged is what of a suggestion may be told. Where only a summary is public, that is the summary and the facts: who did
// what on which day, the class of each answer, what was promised and how it was kept, how it was appraised, what came of it.
// The text itself, those of the answers and all that is noted at a step are left out. The record is not changed.
func Abridged(s *congress.Suggestion) *congress.Suggestion {
	if s.Publicity != "摘要" {
		return s
	}
	short := *s
	short.Text = ""
	short.Preparation = slices.Clone(s.Preparation)
	for i := range short.Preparation {
		short.Preparation[i].Text = ""
	}
	if s.Handling != nil {
		h := *s.Handling
		h.Log = slices.Clone(h.Log)
		for i := range h.Log {
			h.Log[i].Text = ""
		}
		short.Handling = &h
	}
	short.Answers = slices.Clone(s.Answers)
	for i := range short.Answers {
		short.Answers[i].Text = ""
	}
	short.Supervision = slices.Clone(s.Supervision)
	for i := range short.Supervision {
		short.Supervision[i].Text = ""
	}
	short.Appraisal = slices.Clone(s.Appraisal)
	for i := range short.Appraisal {
		short.Appraisal[i].Text = ""
	}
	if s.Feedback != nil {
		f := *s.Feedback
		f.Text = ""
		short.Feedback = &f
	}
	return &short
}
