package ledger

import (
	"slices"

	"gongshi/generator/congress"
)

// Part is one part of a whole: those suggestions that have something in common. The parts of a whole have no suggestion in
// common, and together they are the whole.
type Part struct {
	Name        string
	Suggestions []*congress.Suggestion
}

// Parts divides suggestions by a name; of those without a name, which come last, it is empty. The names come in the order
// given, then as they are met. A part without suggestions is left out.
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
