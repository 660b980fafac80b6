package yamltext

import "strings"

// flow reads a collection in brackets, which may take several lines.
type flow struct {
	r         *reader
	line, at  int  // the position: a line, from 0, and a byte in it
	commented bool // a comment was skipped
}

// skip goes to the next character that is neither blank nor a comment. It reports false at the end of the text.
func (f *flow) skip() bool {
	for f.line < len(f.r.lines) {
		line := f.r.lines[f.line]
		for f.at < len(line) && (line[f.at] == ' ' || line[f.at] == '\t') {
			f.at++
		}
		if f.at < len(line) && !(line[f.at] == '#' && (f.at == 0 || line[f.at-1] == ' ' || line[f.at-1] == '\t')) {
			return true
		}
		f.commented = f.commented || f.at < len(line)
		f.line, f.at = f.line+1, 0
	}
	return false
}

// rest returns the text from the position to the end of the line.
func (f *flow) rest() string { return f.r.lines[f.line][f.at:] }

// value reads a value, which begins at the position.
func (f *flow) value(depth int) (*Node, error) {
	if depth > maxDepth {
		return nil, ErrStrange
	}
	text := f.rest()
	n := &Node{Line: f.line + 1, Col: f.at}
	switch text[0] {
	case '{', '[':
		n.Kind = FlowMapping
		if text[0] == '[' {
			n.Kind = FlowSequence
		}
		f.at++
		err := f.entries(n, depth)
		n.endLine, n.endCol = f.line+1, f.at
		return n, err
	case '"', '\'':
		end := Quoted(text)
		if end < 0 {
			return nil, ErrStrange
		}
		n = scalarOf(text[:end])
		n.Line, n.Col = f.line+1, f.at
		f.at += end
		return n, nil
	}
	end := flowEnd(text)
	if end == 0 || strings.ContainsRune("&*!|>%@`#?", rune(text[0])) || text[0] == '-' && (end == 1 || text[1] == ' ') {
		return nil, ErrStrange
	}
	n = scalarOf(text[:end])
	n.Line, n.Col = f.line+1, f.at
	f.at += end
	return n, nil
}

// flowEnd returns the length of the plain text in brackets that begins a line.
func flowEnd(text string) int {
	end := len(text)
	for i := range len(text) {
		c := text[i]
		if strings.IndexByte(",[]{}", c) >= 0 || c == '#' && i > 0 && text[i-1] == ' ' ||
			c == ':' && (i+1 == len(text) || strings.IndexByte(" \t,[]{}", text[i+1]) >= 0) {
			end = i
			break
		}
	}
	return len(strings.TrimRight(text[:end], " \t"))
}

// entries reads the entries of a collection into n, and the closing bracket.
func (f *flow) entries(n *Node, depth int) error {
	closing := map[Kind]byte{FlowMapping: '}', FlowSequence: ']'}[n.Kind]
	for {
		if !f.skip() {
			return ErrStrange
		}
		if f.rest()[0] == closing {
			f.at++
			return nil
		}
		e := &Entry{Line: f.line + 1}
		value, err := f.value(depth + 1)
		if err != nil || !f.skip() {
			return ErrStrange
		}
		e.Value = value
		colon := f.rest()[0] == ':'
		if colon && n.Kind == FlowSequence {
			return ErrStrange
		}
		if n.Kind == FlowMapping {
			if value.Kind != Scalar {
				return ErrStrange
			}
			e.Key, e.Bare, e.Value = value, !colon, &Node{Kind: Missing, Line: f.line + 1, Col: f.at}
		}
		if colon {
			if f.at++; !f.skip() {
				return ErrStrange
			}
			if c := f.rest()[0]; c != ',' && c != closing {
				if e.Value, err = f.value(depth + 1); err != nil || !f.skip() {
					return ErrStrange
				}
			}
		}
		n.Entries = append(n.Entries, e)
		switch c := f.rest()[0]; c {
		case ',':
			f.at++
		case closing:
		default:
			return ErrStrange
		}
	}
}
