package change

import (
	"fmt"
	"strings"

	"gongshi/generator/problem"
)

// long is how many characters of a text that was added or removed are shown; it is read in full on the page itself.
const long = 120

// values prints the fields of what was added or removed, those of lists entry by entry.
func values(n *node) []Value {
	if n == nil {
		return nil
	}
	if n.form != struc && n.form != mapping {
		return []Value{{Text: n.brief()}}
	}
	var all []Value
	for _, f := range n.rest() {
		if f.form == sequence && f.items[0].form == struc {
			all = append(all, entries(f.node, f.title)...)
			continue
		}
		all = append(all, Value{f.title, f.brief()})
	}
	return all
}

// entries prints the entries of a list, each in its line.
func entries(list *node, title problem.Text) []Value {
	var all []Value
	for _, item := range list.items {
		all = append(all, Value{title, item.brief()})
	}
	return all
}

// brief prints a value in one line.
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
	case struc, mapping:
		if identity[n.typ] != nil && n.form == struc {
			parts = append(parts, n.called())
		}
		for _, f := range n.rest() {
			if s := f.brief(); f.form == struc || f.form == mapping || f.form == sequence && f.items[0].form == struc {
				parts = append(parts, f.title.ZH+"（"+s+"）")
			} else {
				parts = append(parts, f.title.ZH+" "+strings.TrimSuffix(s, "。"))
			}
		}
		return strings.Join(parts, "；")
	}
	s := cut(strings.Join(strings.Fields(n.shown), " "), long)
	if all := []rune(n.shown); n.form == prose && len(all) > long {
		s += fmt.Sprintf("（共%d字）", len(all))
	}
	return s
}

// cut shortens a text to a number of characters.
func cut(s string, most int) string {
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return s
}
