package change

import (
	"fmt"
	"strings"
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
			for _, item := range f.items {
				all = append(all, Value{f.title, item.brief()})
			}
			continue
		}
		all = append(all, Value{f.title, f.brief()})
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
			s := f.brief()
			if f.form == struc || f.form == mapping || f.form == sequence && f.items[0].form == struc {
				s = "（" + s + "）"
				parts = append(parts, f.title.ZH+s)
				continue
			}
			parts = append(parts, f.title.ZH+"："+s)
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
