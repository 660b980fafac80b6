package tidy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gongshi/generator/problem"
)

// Change is one slip that was mended.
type Change struct {
	Line     int    // in the file as it was, from 1
	Field    string // where in the record; empty where the whole line is meant
	Key      string // under which the value stands; empty where a key or a line was mended
	From, To string
	Spaces   int // where only the space before lines was mended: of how many, from Line on
}

// Say tells the change: date 2024-5-15 → 2024-05-15.
func (c Change) Say() problem.Text {
	if c.Spaces > 0 {
		return problem.Say("行首改用半角空格，共 %[1]d 行", "plain spaces before %[1]d line(s)", c.Spaces)
	}
	text := short(c.From) + " → " + short(c.To)
	if c.Key != "" {
		text = c.Key + " " + text
	}
	return problem.Text{ZH: text, EN: text}
}

// short makes a value fit a line of a terminal.
func short(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return utf8.RuneError
		}
		return r
	}, s)
	if runes := []rune(s); len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return s
}
