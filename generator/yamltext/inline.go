package yamltext

import (
	"regexp"
	"strings"
)

// inline reads a value and the comment behind it. The value begins at the byte at of the next line, behind a key or a dash in
// the column col. The reader is then at the line after it.
func (r *reader) inline(at, col int) (*Node, string, error) {
	line := r.lines[r.at]
	switch c := line[at]; {
	case c == '{' || c == '[':
		f := &flow{r: r, line: r.at, at: at}
		n, err := f.value(0)
		if err != nil {
			return nil, "", err
		}
		if n.Lines = f.line - r.at + 1; n.Lines > 1 && (f.commented || columns(n) > maxJoined) {
			n.Broken = strings.Join(append([]string{line[at:]}, r.lines[r.at+1:f.line]...), "\n") + "\n" + r.lines[f.line][:f.at]
		}
		r.at = f.line
		note, err := r.note(f.at)
		return n, note, err
	case c == '|' || c == '>':
		return r.block(at, col)
	case c == '"' || c == '\'':
		return r.quoted(at, col)
	case strings.IndexByte("&*!%@`,]}?#", c) >= 0, (c == ':' || c == '-') && (at+1 == len(line) || line[at+1] == ' '):
		return nil, "", ErrStrange
	}
	end := at + plainEnd(line[at:])
	n := scalarOf(line[at:end])
	n.Line, n.Col = r.at+1, at
	if strings.Contains(n.Raw, ": ") || strings.HasSuffix(n.Raw, ":") {
		return nil, "", ErrStrange
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
	return "", ErrStrange
}

// further adds to n the further lines of a plain text: those that stand right of col.
func (r *reader) further(n *Node, col int) {
	for last := r.at; last < len(r.lines); last++ {
		text := strings.TrimSpace(r.lines[last])
		if text == "" {
			continue
		}
		if text[0] == '#' || Indentation(r.lines[last]) <= col {
			return
		}
		for ; r.at <= last; r.at++ {
			n.More = append(n.More, strings.TrimSpace(r.lines[r.at]))
		}
	}
}

// quoted reads a text in quotation marks, which may take several lines.
func (r *reader) quoted(at, col int) (*Node, string, error) {
	text := r.lines[r.at][at:]
	end := Quoted(text)
	if end > 0 {
		n := scalarOf(text[:end])
		n.Line, n.Col = r.at+1, at
		note, err := r.note(at + end)
		return n, note, err
	}
	n := &Node{Kind: Scalar, Line: r.at + 1, Col: at, Raw: strings.TrimRight(text, " \t"), Quote: text[0]}
	for end < 0 {
		if r.at++; r.at == len(r.lines) || strings.TrimSpace(r.lines[r.at]) != "" && Indentation(r.lines[r.at]) <= col {
			return nil, "", ErrStrange
		}
		line := r.lines[r.at]
		if end = closing(line, 0, text[0]); end > 0 {
			line = line[:end]
		}
		n.More = append(n.More, strings.TrimSpace(line))
	}
	note, err := r.note(end)
	return n, note, err
}

var header = regexp.MustCompile(`^[|>][-+]?$`)

// block reads a block of text, whose first line is | or >, perhaps with + or -.
func (r *reader) block(at, col int) (*Node, string, error) {
	line := r.lines[r.at]
	end := at + plainEnd(line[at:])
	n := &Node{Kind: Block, Line: r.at + 1, Col: at, Raw: line[at:end], More: []string{}}
	if !header.MatchString(n.Raw) {
		return nil, "", ErrStrange
	}
	note, err := r.note(end)
	if err != nil {
		return nil, "", err
	}
	in, last := -1, r.at
	for i := r.at; i < len(r.lines); i++ {
		here := Indentation(r.lines[i])
		if here == len(r.lines[i]) && (in < 0 || here <= in) {
			n.More = append(n.More, "")
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
		n.More, last = append(n.More, r.lines[i][in:]), i+1
	}
	if strings.HasSuffix(n.Raw, "+") { // with +, blank lines at the end belong to the text
		last = r.at + len(n.More)
	}
	n.More = n.More[:last-r.at]
	r.at = last
	return n, note, nil
}
