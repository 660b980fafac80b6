package schema

import (
	"bytes"
	"unicode/utf8"
)

// line is about how many characters a line has before what it holds goes on lines of its own.
const line = 140

// layout writes compact JSON for people and for the comparison of versions: what is short stands on one line, so that a
// deputy more is a line more.
func layout(b *bytes.Buffer, text []byte, indent string) {
	if c := text[0]; c != '{' && c != '[' || len(text) == 2 || utf8.RuneCount(text)+len(indent) <= line {
		spaced(b, text)
		return
	}
	b.WriteByte(text[0])
	for i, part := range split(text[1 : len(text)-1]) {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n" + indent + "  ")
		if text[0] == '{' {
			n := quoted(part) + 1 // the key and its colon
			b.Write(part[:n])
			b.WriteByte(' ')
			part = part[n:]
		}
		layout(b, part, indent+"  ")
	}
	b.WriteString("\n" + indent)
	b.WriteByte(text[len(text)-1])
}

// spaced writes JSON on one line, with a space behind commas and colons.
func spaced(b *bytes.Buffer, text []byte) {
	for i := 0; i < len(text); i++ {
		if text[i] == '"' {
			n := quoted(text[i:])
			b.Write(text[i : i+n])
			i += n - 1
			continue
		}
		b.WriteByte(text[i])
		if text[i] == ',' || text[i] == ':' {
			b.WriteByte(' ')
		}
	}
}

// split returns what stands between the commas of an object or a list.
func split(text []byte) [][]byte {
	var parts [][]byte
	depth, from := 0, 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			i += quoted(text[i:]) - 1
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case ',':
			if depth == 0 {
				parts = append(parts, text[from:i])
				from = i + 1
			}
		}
	}
	return append(parts, text[from:])
}

// quoted returns how long the text in quotes is that begins here.
func quoted(text []byte) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(text)
}
