package ledger

import (
	"slices"

	"gongshi/generator/congress"
)

// Part is a list of suggestions that share a name, as that of a unit or a stage.
type Part struct {
	Name        string
	Suggestions []*congress.Suggestion
}

// Parts divides a list of suggestions by the name that the function name returns for each. Every suggestion is in exactly one
// part. The parts are in the given order of names; parts with other names follow as they are met; the part of suggestions
// with an empty name is last. There is no part without suggestions.
func Parts(list []*congress.Suggestion, order []string, name func(*congress.Suggestion) string) []Part {
	parts := make([]Part, len(order))
	for i, n := range order {
		parts[i].Name = n
	}
	rest := Part{}
	for _, s := range list {
		n := name(s)
		if n == "" {
			rest.Suggestions = append(rest.Suggestions, s)
			continue
		}
		i := slices.IndexFunc(parts, func(p Part) bool { return p.Name == n })
		if i < 0 {
			i = len(parts)
			parts = append(parts, Part{Name: n})
		}
		parts[i].Suggestions = append(parts[i].Suggestions, s)
	}
	if len(rest.Suggestions) > 0 {
		parts = append(parts, rest)
	}
	return slices.DeleteFunc(parts, func(p Part) bool { return len(p.Suggestions) == 0 })
}
