package tidy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gongshi/generator/problem"
)

// Change is one slip that was mended.
type Change struct {
	Line     int    // the line in the file before it was tidied, from 1
	Field    string // the path of the field in the record; empty if a whole line was mended
	Key      string // the key of the mended value; empty if a key or a whole line was mended
	From, To string
	Spaces   int // the number of lines, from Line on, of which only the space at the beginning was mended; else 0
}

// Say returns the change as a text: date 2024-5-15 → 2024-05-15.
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

// short returns the beginning of a value, in characters that a terminal can show.
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
