package rules

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// merged asks that a suggestion which is handled together with another leads to that one directly.
func merged(k *check) {
	for s := range sound(k.Suggestions) {
		if s.MergedInto == "" {
			continue
		}
		into := k.Suggestion(s.MergedInto)
		switch {
		case s.MergedInto == s.ID:
			k.add(s.Path, "merged_into", problem.Say("建议并入了它自己", "the suggestion is merged into itself"), problem.Say("改正编号，或删去这一项", "correct the number, or remove it"))
		case into == nil:
		case into.MergedInto == s.ID:
			k.add(s.Path, "merged_into", problem.Say("与 %[1]s 互相并入", "%[1]s and this are merged into each other", into.ID), problem.Say("只在并入的一件中写 merged_into", "keep merged_into in the one that was merged"))
		case into.MergedInto != "":
			k.add(s.Path, "merged_into", problem.Say("%[1]s 本身又并入了 %[2]s", "%[1]s is itself merged into %[2]s", into.ID, into.MergedInto), problem.Say("直接写最终并入的那一件：%[1]s", "name the last one: %[1]s", last(k, into)))
		}
	}
}

// last follows a chain of merged suggestions to its end, and round a circle once.
func last(k *check, s *congress.Suggestion) congress.SuggestionID {
	for range 20 {
		next := k.Suggestion(s.MergedInto)
		if next == nil {
			break
		}
		s = next
	}
	return s.ID
}
