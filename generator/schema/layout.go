package schema

import (
	"bytes"
	"unicode/utf8"
)

// line is the largest length of a line, in characters; a longer value is put on several lines.
const line = 140

// layout writes compact JSON in lines for people and for git: a short value stands on one line, so that a further deputy adds
// a line. indent is the indentation of the line.
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

// split returns the members of an object or the entries of a list; text is without the brackets.
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

// quoted returns the length of the text in quotation marks at the beginning of text.
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
