package rules

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// answered asks that there is an answer before its result is appraised and before the suggestion is closed out, and that
// the answers and the log tell of the same ones.
func answered(k *check) {
	for s := range sound(k.Suggestions) {
		if s.MergedInto != "" {
			continue // it is answered with the other; see merged
		}
		for i, a := range s.Appraisal {
			if a.About != "态度" && early(s, a.Date) && !logged(s, a.Date) && !before(a.Date, s.Raised.Date) {
				k.add(s.Path, entry("appraisal", i, "date"), problem.Say("对办理结果作了评价，在此之前却没有答复", "the result is appraised, and no answer was given before"),
					problem.Say("补上 answers，或核对日期；只评价办理态度的，写 about: 态度", "write answers, or check the date; an appraisal of the handling only has about: 态度"))
			}
		}
		if c := s.ClosedOut; c != nil && early(s, c.Date) && !before(c.Date, s.Raised.Date) {
			k.add(s.Path, "closed_out.date", problem.Say("已经销号，在此之前却没有答复", "it is closed out, and no answer was given before"), problem.Say("补上 answers，写明结果类别；或核对日期", "write answers with the outcome, or check the date"))
		}
		paired(k, s)
	}
}

// early tells whether no answer had been given by the end of the day.
func early(s *congress.Suggestion, day congress.Date) bool {
	return !slices.ContainsFunc(s.Answers, func(a congress.Answer) bool { return !a.Date.Valid() || !day.Valid() || a.Date.First() <= day.Last() })
}

// logged tells whether the log has an answer by the end of a day; that it does not stand under answers is told by paired.
func logged(s *congress.Suggestion, day congress.Date) bool {
	return s.Handling != nil && slices.ContainsFunc(s.Handling.Log, func(e congress.Event) bool {
		return (e.Event == "答复" || e.Event == "重新答复") && e.Date.Valid() && e.Date.First() <= day.Last()
	})
}
