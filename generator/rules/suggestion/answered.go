package suggestion

import (
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Answered reports a suggestion that was appraised or closed out before there was an answer. It warns of answers that the log
// and the list of answers do not both have.
func Answered(k *finding.Check) {
	for s := range finding.Sound(k.Suggestions) {
		if s.MergedInto != "" {
			continue // it is answered with the other suggestion; see Merged
		}
		for i, a := range s.Appraisal {
			if a.About != "态度" && early(s, a.Date) && !logged(s, a.Date) && !finding.Before(a.Date, s.Raised.Date) {
				k.Add(s.Path, finding.Entry("appraisal", i, "date"), problem.Say("对办理结果作了评价，在此之前却没有答复", "the result is appraised, and no answer was given before"),
					problem.Say("补上 answers，或核对日期；只评价办理态度的，写 about: 态度", "write answers, or check the date; an appraisal of the handling only has about: 态度"))
			}
		}
		for i, a := range s.Appraisal {
			if strings.Contains(a.Answer, "不满") && a.Answer != ledger.Unsatisfied {
				k.Warn(s.Path, finding.Entry("appraisal", i, "answer"), problem.Say("“%[1]s”不会按“不满意”算", "%[1]q does not count as not satisfied (不满意)", a.Answer),
					problem.Say("不满意的写 不满意，这件才会列为待重新答复；多说的话写到 text", "write 不满意, by which it is opened again; what else was said goes into text"))
			}
		}
		awaited(k, s)
		if c := s.ClosedOut; c != nil && early(s, c.Date) && !finding.Before(c.Date, s.Raised.Date) {
			k.Add(s.Path, "closed_out.date", problem.Say("已经销号，在此之前却没有答复", "it is closed out, and no answer was given before"), problem.Say("补上 answers，写明结果类别；或核对日期", "write answers with the outcome, or check the date"))
		}
		paired(k, s)
	}
}

// awaited warns of a suggestion that was closed out while one unit that must answer has not answered and others have.
func awaited(k *finding.Check, s *congress.Suggestion) {
	x := ledger.Read(k.Congress, s, k.Now)
	if s.ClosedOut == nil || x.Answer == nil || x.Awaited == nil || leading(s) > 1 ||
		slices.ContainsFunc(s.Answers, func(a congress.Answer) bool { return !handles(k, s, a.Unit) }) {
		return // Handler reports a unit of another name, and a second one that leads
	}
	k.Warn(s.Path, "closed_out.date", problem.Say("已经销号，%[1]s却没有答复", "it is closed out, and %[1]s has not answered", strings.Join(x.Awaited, "、")),
		problem.Say("补上它的答复；几个单位联合答复的，每个单位写一条；只是配合办理的，role 写 协办", "write its answer; where units answered together each has an entry; where it only assisted its role is 协办"))
}

// early tells whether no answer was given by the end of a day.
func early(s *congress.Suggestion, day congress.Date) bool {
	return !slices.ContainsFunc(s.Answers, func(a congress.Answer) bool { return !a.Date.Valid() || !day.Valid() || a.Date.First() <= day.Last() })
}

// logged tells whether the log has an answer by the end of a day. paired warns where the answer is not in the list of answers.
func logged(s *congress.Suggestion, day congress.Date) bool {
	return s.Handling != nil && slices.ContainsFunc(s.Handling.Log, func(e congress.Event) bool {
		return (e.Event == "答复" || e.Event == "重新答复") && e.Date.Valid() && e.Date.First() <= day.Last()
	})
}
