package change

import (
	"fmt"
	"strings"

	"gongshi/generator/problem"
)

// maxBrief is the largest number of characters that brief shows of one text. The page shows the whole text.
const maxBrief = 120

// values returns the fields of a value that was added or removed. A list of structs gives one Value for each entry. A nil node
// gives nil.
func values(n *node) []Value {
	if n == nil {
		return nil
	}
	if n.form != structure && n.form != mapping {
		return []Value{{Text: n.brief()}}
	}
	var all []Value
	for _, f := range n.unlabelled() {
		if f.form == sequence && f.items[0].form == structure {
			all = append(all, entries(f.node, f.title)...)
			continue
		}
		all = append(all, Value{f.title, f.brief()})
	}
	return all
}

// entries returns one Value, with the given title, for each entry of a list.
func entries(list *node, title problem.Text) []Value {
	var all []Value
	for _, item := range list.items {
		all = append(all, Value{title, item.brief()})
	}
	return all
}

// brief returns a value on one line; "" for nil.
func (n *node) brief() string {
	if n == nil {
		return ""
	}
	var parts []string
	switch n.form {
	case sequence:
		for _, item := range n.items {
			parts = append(parts, item.brief())
		}
		return strings.Join(parts, "、")
	case structure, mapping:
		if identityFields[n.typ] != nil && n.form == structure {
			parts = append(parts, n.label())
		}
		for _, f := range n.unlabelled() {
			if s := f.brief(); f.form == structure || f.form == mapping || f.form == sequence && f.items[0].form == structure {
				parts = append(parts, f.title.ZH+"（"+s+"）")
			} else {
				parts = append(parts, f.title.ZH+" "+strings.TrimSuffix(s, "。"))
			}
		}
		return strings.Join(parts, "；")
	}
	s := cut(strings.Join(strings.Fields(n.shown), " "), maxBrief)
	if all := []rune(n.shown); n.form == prose && len(all) > maxBrief {
		s += fmt.Sprintf("（共%d字）", len(all))
	}
	return s
}

// cut returns s with at most the given number of characters. A text that is longer ends in “…”.
func cut(s string, most int) string {
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return s
}
