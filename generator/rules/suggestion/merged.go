package suggestion

import (
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Merged reports a suggestion that is merged into another and does not lead to the last one directly, or has an answer or an
// end of its own.
func Merged(k *finding.Check) {
	for s := range finding.Sound(k.Suggestions) {
		if s.MergedInto == "" {
			continue
		}
		into := k.Suggestion(s.MergedInto)
		chain, circle := chainOf(k, s)
		within := circle && chain[len(chain)-1] == string(s.ID)
		switch {
		case s.MergedInto == s.ID:
			k.Add(s.Path, "merged_into", problem.Say("建议并入了它自己", "the suggestion is merged into itself"), problem.Say("改正编号，或删去这一项", "correct the number, or remove it"))
		case into == nil:
		case into.MergedInto == s.ID:
			k.Add(s.Path, "merged_into", problem.Say("与 %[1]s 互相并入", "%[1]s and this are merged into each other", into.ID), problem.Say("只在并入的一件中写 merged_into", "keep merged_into in the one that was merged"))
		case circle && !within: // reported at the suggestions that make the circle
		case circle:
			k.Add(s.Path, "merged_into", problem.Say("几件建议并来并去，绕了一圈：%[1]s", "suggestions are merged in a circle: %[1]s", strings.Join(chain, " → ")), problem.Say("选定最终办理的一件，删去它的 merged_into", "choose the one that is handled, and remove its merged_into"))
		case into.MergedInto != "" && k.Suggestion(into.MergedInto) != nil:
			k.Add(s.Path, "merged_into", problem.Say("%[1]s 本身又并入了 %[2]s", "%[1]s is itself merged into %[2]s", into.ID, into.MergedInto), problem.Say("直接写最终并入的那一件：%[1]s", "name the last one: %[1]s", chain[len(chain)-1]))
		default:
			apart(k, s, into)
		}
	}
}

// apart reports an answer and an end that a merged suggestion has of its own.
func apart(k *finding.Check, s, into *congress.Suggestion) {
	if len(s.Answers) > 0 {
		k.Add(s.Path, finding.Entry("answers", 0, "date"), problem.Say("已经并入 %[1]s，又有自己的答复", "it is merged into %[1]s and has an answer of its own", into.ID), problem.Say("把答复写到 %[1]s；确实分开答复的，删去 merged_into", "write the answer in %[1]s; if it is answered apart, remove merged_into", into.ID))
	}
	if s.ClosedOut != nil {
		k.Add(s.Path, "closed_out.date", problem.Say("已经并入 %[1]s，又单独销号", "it is merged into %[1]s and is closed out apart", into.ID), problem.Say("销号写到 %[1]s，这里删去", "close out %[1]s, and remove it here", into.ID))
	}
}

// chainOf returns the ids of a chain of merged suggestions, from s to its end. In a circle it ends with the first id that
// comes again.
func chainOf(k *finding.Check, s *congress.Suggestion) (chain []string, circle bool) {
	for s != nil {
		id := string(s.ID)
		circle = slices.Contains(chain, id)
		if chain = append(chain, id); circle {
			break
		}
		s = k.Suggestion(s.MergedInto)
	}
	return chain, circle
}
