package suggestion

import (
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// OriginOf returns the activity that a suggestion says it comes from; nil where it names none or there is none.
func OriginOf(k *finding.Check, s *congress.Suggestion) *congress.Activity {
	id, is := strings.CutPrefix(string(s.Raised.Origin), "activities/")
	if !is {
		return nil
	}
	return k.Activity(congress.ActivityID(id))
}

// Origin warns of a suggestion and a reception of which only one names the other. Readers follow the chain from the voter's
// word to the answer both ways.
func Origin(k *finding.Check) {
	for s := range finding.Sound(k.Suggestions) {
		a := OriginOf(k, s)
		if a == nil || a.Broken || a.Suggestion == s.ID || len(a.Matters) == 0 {
			continue // a visit keeps no register of matters
		}
		if !slices.ContainsFunc(a.Matters, func(m congress.Matter) bool {
			return m.Suggestion == s.ID || m.Suggestion != "" && k.Suggestion(m.Suggestion) == nil // the number is a slip, which rule reference reports
		}) {
			k.Warn(s.Path, "raised.origin", problem.Say("来源活动 %[1]s 的事项中没有指向本建议", "none of the matters of %[1]s names this suggestion", a.ID),
				problem.Say("在该活动的相应事项中写 suggestion: %[1]s，或改正来源", "write suggestion: %[1]s at the matter there, or correct the origin", s.ID))
		}
	}
	for a := range finding.Sound(k.Activities) {
		for i, m := range a.Matters {
			s := k.Suggestion(m.Suggestion)
			if s == nil || s.Broken || s.Raised.Origin != "" || s.MergedInto != "" {
				continue // several receptions may lead to one suggestion, which names one of them
			}
			k.Warn(a.Path, finding.Entry("matters", i, "suggestion"), problem.Say("建议 %[1]s 没有写明来源活动", "suggestion %[1]s does not say from which activity it came", s.ID),
				problem.Say("在该建议中写 origin: activities/%[1]s，或改正这里的编号", "write origin: activities/%[1]s there, or correct the number here", a.ID))
		}
	}
}
