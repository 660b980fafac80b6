package tidy

import (
	"errors"
	"regexp"
	"strings"
)

// errStrange says that a text is written in a way that records do not need. It is left alone.
var errStrange = errors.New("strange")

// maxDepth is the largest depth of collections. Records are far less deep.
const maxDepth = 40

// reader reads nodes from lines. It returns errStrange for all that it does not know for certain.
type reader struct {
	lines []string
	at    int // the index of the next line
	depth int // how many collections are open
}

var (
	marker = regexp.MustCompile(`(?m)^(?:---|\.\.\.|%)`)
	breaks = regexp.MustCompile("[\r\u0085\u2028\u2029]")
)

// read reads a YAML text whose lines end with LF. The error is errStrange.
func read(text string) (*document, error) {
	first := strings.TrimLeft(text, "\n ")
	if rest, is := strings.CutPrefix(first, "---\n"); is {
		text = text[:len(text)-len(first)] + "\n" + rest // lines keep their numbers
	}
	if marker.MatchString(text) || breaks.MatchString(text) {
		return nil, errStrange
	}
	r := &reader{lines: strings.Split(strings.TrimSuffix(text, "\n"), "\n")}
	d := &document{head: r.remarks(-1, -1)}
	if r.at == len(r.lines) {
		return nil, errStrange
	}
	var err error
	line := r.lines[r.at]
	switch n := indentation(line); {
	case line[n] == '{' || line[n] == '[':
		d.root, d.note, err = r.inline(n, -1)
	case n > 0:
		return nil, errStrange
	default:
		d.root, err = r.collection(0, 0)
	}
	if err != nil {
		return nil, err
	}
	d.tail = r.remarks(-1, -1)
	if r.at < len(r.lines) {
		return nil, errStrange
	}
	d.settle()
	return d, nil
}

// indentation returns the number of spaces at the beginning of a line.
func indentation(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// idle reports whether a line is blank or a comment.
func idle(line string) bool {
	trimmed := strings.TrimSpace(line)
	return trimmed == "" || trimmed[0] == '#'
}

// next returns the index of the next line that is not idle; len(r.lines) if there is none.
func (r *reader) next() int {
	for i := r.at; i < len(r.lines); i++ {
		if !idle(r.lines[i]) {
			return i
		}
	}
	return len(r.lines)
}

// collection reads a list or a mapping. Its first entry begins on the next line, in the column col. Comments below its last
// entry belong to it if they do not stand left of the column limit.
func (r *reader) collection(col, limit int) (*node, error) {
	if r.depth++; r.depth > maxDepth {
		return nil, errStrange
	}
	defer func() { r.depth-- }()
	n := &node{kind: mapping, line: r.at + 1, col: col}
	if dash(r.lines[r.at][col:]) {
		n.kind = sequence
	}
	var above []remark
	for {
		e := &entry{head: above, line: r.at + 1}
		if dash(r.lines[r.at][col:]) != (n.kind == sequence) {
			return nil, errStrange
		}
		read := r.pair
		if n.kind == sequence {
			read = r.item
		}
		if err := read(e, col); err != nil {
			return nil, err
		}
		n.entries = append(n.entries, e)
		next := r.next()
		if next == len(r.lines) || indentation(r.lines[next]) < col {
			e.foot = r.remarks(limit, col)
			return n, nil
		}
		if indentation(r.lines[next]) > col || n.kind == mapping && dash(r.lines[next][col:]) {
			return nil, errStrange
		}
		if n.kind == sequence && !dash(r.lines[next][col:]) { // the list stands in the column of its key
			return n, nil
		}
		between := r.remarks(-1, col)
		cut := footing(between)
		e.foot, above = between[:cut], between[cut:]
	}
}

// dash reports whether an entry of a list begins with text.
func dash(text string) bool { return text == "-" || strings.HasPrefix(text, "- ") }

// pair reads a key in the column col, and its value, into e.
func (r *reader) pair(e *entry, col int) (err error) {
	line := r.lines[r.at]
	key, rest, ok := splitKey(line[col:])
	if !ok {
		return errStrange
	}
	key.line, key.col = r.at+1, col
	e.key = key
	e.value, e.note, err = r.value(len(line)-len(rest), col, true)
	return err
}

// item reads an entry of a list, whose dash is in the column col, into e.
func (r *reader) item(e *entry, col int) (err error) {
	line := r.lines[r.at]
	rest := strings.TrimLeft(line[col+1:], " ")
	at := len(line) - len(rest)
	_, _, keyed := splitKey(rest)
	if rest != "" && rest[0] != '{' && rest[0] != '[' && (keyed || dash(rest)) {
		e.value, err = r.collection(at, at)
		return err
	}
	e.value, e.note, err = r.value(at, col, false)
	return err
}

// value reads the value behind a key or a dash in the column col, and its comment. The value begins at or behind the byte at
// of the next line, or below that line. keyed says that it belongs to a key.
func (r *reader) value(at, col int, keyed bool) (*node, string, error) {
	line := r.lines[r.at]
	rest := strings.TrimLeft(line[at:], " \t")
	if rest != "" && rest[0] != '#' {
		return r.inline(len(line)-len(rest), col)
	}
	empty := &node{kind: missing, line: r.at + 1, col: at}
	note := ""
	if rest != "" {
		note = " " + strings.TrimSpace(line[at:])
		if spaces := indentation(line[at:]); spaces > 1 {
			note = strings.Repeat(" ", spaces-1) + note
		}
	}
	r.at++
	next := r.next()
	if next == len(r.lines) {
		return empty, note, nil
	}
	n := indentation(r.lines[next])
	if n < col || n == col && !(keyed && dash(r.lines[next][n:])) {
		return empty, note, nil
	}
	head := r.remarks(-1, n)
	text := r.lines[next][n:]
	if _, _, is := splitKey(text); !is && !dash(text) || text[0] == '{' || text[0] == '[' {
		return nil, "", errStrange
	}
	inner, err := r.collection(n, max(n, col+1)) // a list may stand in the column of its key
	if err == nil {
		for i := range head {
			head[i].deep = false
		}
		inner.entries[0].head = head
	}
	return inner, note, err
}
