package tidy

import (
	"regexp"
	"strings"
)

// inline reads a value and the comment behind it. The value begins at the byte at of the next line, behind a key or a dash in
// the column col. The reader is then at the line after it.
func (r *reader) inline(at, col int) (*node, string, error) {
	line := r.lines[r.at]
	switch c := line[at]; {
	case c == '{' || c == '[':
		f := &flow{r: r, line: r.at, at: at}
		n, err := f.value(0)
		if err != nil {
			return nil, "", err
		}
		if n.lines = f.line - r.at + 1; n.lines > 1 && (f.commented || columns(n) > maxJoined) {
			n.broken = strings.Join(append([]string{line[at:]}, r.lines[r.at+1:f.line]...), "\n") + "\n" + r.lines[f.line][:f.at]
		}
		r.at = f.line
		note, err := r.note(f.at)
		return n, note, err
	case c == '|' || c == '>':
		return r.block(at, col)
	case c == '"' || c == '\'':
		return r.quoted(at, col)
	case strings.IndexByte("&*!%@`,]}?#", c) >= 0, (c == ':' || c == '-') && (at+1 == len(line) || line[at+1] == ' '):
		return nil, "", errStrange
	}
	end := at + plainEnd(line[at:])
	n := scalarOf(line[at:end])
	n.line, n.col = r.at+1, at
	if strings.Contains(n.raw, ": ") || strings.HasSuffix(n.raw, ":") {
		return nil, "", errStrange
	}
	note, err := r.note(end)
	if err == nil && note == "" {
		r.further(n, col)
	}
	return n, note, err
}

// note reads the rest of a line behind a value, which is a comment or nothing, and goes to the next line.
func (r *reader) note(at int) (string, error) {
	rest := strings.TrimRight(r.lines[r.at][at:], " \t")
	r.at++
	if trimmed := strings.TrimLeft(rest, " \t"); trimmed == "" || trimmed[0] == '#' && trimmed != rest {
		return strings.ReplaceAll(rest[:len(rest)-len(trimmed)], "\t", " ") + trimmed, nil
	}
	return "", errStrange
}

// further adds to n the further lines of a plain text: those that stand right of col.
func (r *reader) further(n *node, col int) {
	for last := r.at; last < len(r.lines); last++ {
		text := strings.TrimSpace(r.lines[last])
		if text == "" {
			continue
		}
		if text[0] == '#' || indentation(r.lines[last]) <= col {
			return
		}
		for ; r.at <= last; r.at++ {
			n.more = append(n.more, strings.TrimSpace(r.lines[r.at]))
		}
	}
}

// quoted reads a text in quotation marks, which may take several lines.
func (r *reader) quoted(at, col int) (*node, string, error) {
	text := r.lines[r.at][at:]
	end := quoted(text)
	if end > 0 {
		n := scalarOf(text[:end])
		n.line, n.col = r.at+1, at
		note, err := r.note(at + end)
		return n, note, err
	}
	n := &node{kind: scalar, line: r.at + 1, col: at, raw: strings.TrimRight(text, " \t"), quote: text[0]}
	for end < 0 {
		if r.at++; r.at == len(r.lines) || strings.TrimSpace(r.lines[r.at]) != "" && indentation(r.lines[r.at]) <= col {
			return nil, "", errStrange
		}
		line := r.lines[r.at]
		if end = closing(line, 0, text[0]); end > 0 {
			line = line[:end]
		}
		n.more = append(n.more, strings.TrimSpace(line))
	}
	note, err := r.note(end)
	return n, note, err
}

var header = regexp.MustCompile(`^[|>][-+]?$`)

// block reads a block of text, whose first line is | or >, perhaps with + or -.
func (r *reader) block(at, col int) (*node, string, error) {
	line := r.lines[r.at]
	end := at + plainEnd(line[at:])
	n := &node{kind: block, line: r.at + 1, col: at, raw: line[at:end], more: []string{}}
	if !header.MatchString(n.raw) {
		return nil, "", errStrange
	}
	note, err := r.note(end)
	if err != nil {
		return nil, "", err
	}
	in, last := -1, r.at
	for i := r.at; i < len(r.lines); i++ {
		here := indentation(r.lines[i])
		if here == len(r.lines[i]) && (in < 0 || here <= in) {
			n.more = append(n.more, "")
			continue
		}
		if in < 0 {
			if here <= col {
				break
			}
			in = here
		}
		if here < in {
			break
		}
		n.more, last = append(n.more, r.lines[i][in:]), i+1
	}
	if strings.HasSuffix(n.raw, "+") { // with +, blank lines at the end belong to the text
		last = r.at + len(n.more)
	}
	n.more = n.more[:last-r.at]
	r.at = last
	return n, note, nil
}
