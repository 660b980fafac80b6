package yamltext

import (
	"errors"
	"regexp"
	"strings"
)

// ErrStrange says that a text is written in a way that records do not need. It is left alone.
var ErrStrange = errors.New("strange")

// maxDepth is the largest depth of collections. Records are far less deep.
const maxDepth = 40

// reader reads nodes from lines. It returns ErrStrange for all that it does not know for certain.
type reader struct {
	lines []string
	at    int // the index of the next line
	depth int // how many collections are open
}

var (
	marker = regexp.MustCompile(`(?m)^(?:---|\.\.\.|%)`)
	breaks = regexp.MustCompile("[\r\u0085\u2028\u2029]")
)

// Read reads a YAML text whose lines end with LF. The error is ErrStrange.
func Read(text string) (*Document, error) {
	first := strings.TrimLeft(text, "\n ")
	if rest, is := strings.CutPrefix(first, "---\n"); is {
		text = text[:len(text)-len(first)] + "\n" + rest // lines keep their numbers
	}
	if marker.MatchString(text) || breaks.MatchString(text) {
		return nil, ErrStrange
	}
	r := &reader{lines: strings.Split(strings.TrimSuffix(text, "\n"), "\n")}
	d := &Document{Head: r.remarks(-1, -1)}
	if r.at == len(r.lines) {
		return nil, ErrStrange
	}
	var err error
	line := r.lines[r.at]
	switch n := Indentation(line); {
	case line[n] == '{' || line[n] == '[':
		d.Root, d.Note, err = r.inline(n, -1)
	case n > 0:
		return nil, ErrStrange
	default:
		d.Root, err = r.collection(0, 0)
	}
	if err != nil {
		return nil, err
	}
	d.Tail = r.remarks(-1, -1)
	if r.at < len(r.lines) {
		return nil, ErrStrange
	}
	d.settle()
	return d, nil
}

// Indentation returns the number of spaces at the beginning of a line.
func Indentation(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

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
func (r *reader) collection(col, limit int) (*Node, error) {
	if r.depth++; r.depth > maxDepth {
		return nil, ErrStrange
	}
	defer func() { r.depth-- }()
	n := &Node{Kind: Mapping, Line: r.at + 1, Col: col}
	if dash(r.lines[r.at][col:]) {
		n.Kind = Sequence
	}
	var above []Remark
	for {
		e := &Entry{Head: above, Line: r.at + 1}
		if dash(r.lines[r.at][col:]) != (n.Kind == Sequence) {
			return nil, ErrStrange
		}
		read := r.pair
		if n.Kind == Sequence {
			read = r.item
		}
		if err := read(e, col); err != nil {
			return nil, err
		}
		n.Entries = append(n.Entries, e)
		next := r.next()
		if next == len(r.lines) || Indentation(r.lines[next]) < col {
			e.Foot = r.remarks(limit, col)
			return n, nil
		}
		if Indentation(r.lines[next]) > col || n.Kind == Mapping && dash(r.lines[next][col:]) {
			return nil, ErrStrange
		}
		if n.Kind == Sequence && !dash(r.lines[next][col:]) { // the list stands in the column of its key
			return n, nil
		}
		between := r.remarks(-1, col)
		cut := footing(between)
		e.Foot, above = between[:cut], between[cut:]
	}
}

// dash reports whether an entry of a list begins with text.
func dash(text string) bool { return text == "-" || strings.HasPrefix(text, "- ") }

// pair reads a key in the column col, and its value, into e.
func (r *reader) pair(e *Entry, col int) (err error) {
	line := r.lines[r.at]
	key, rest, ok := splitKey(line[col:])
	if !ok {
		return ErrStrange
	}
	key.Line, key.Col = r.at+1, col
	e.Key = key
	e.Value, e.Note, err = r.value(len(line)-len(rest), col, true)
	return err
}

// item reads an entry of a list, whose dash is in the column col, into e.
func (r *reader) item(e *Entry, col int) (err error) {
	line := r.lines[r.at]
	rest := strings.TrimLeft(line[col+1:], " ")
	at := len(line) - len(rest)
	_, _, keyed := splitKey(rest)
	if rest != "" && rest[0] != '{' && rest[0] != '[' && (keyed || dash(rest)) {
		e.Value, err = r.collection(at, at)
		return err
	}
	e.Value, e.Note, err = r.value(at, col, false)
	return err
}

// value reads the value behind a key or a dash in the column col, and its comment. The value begins at or behind the byte at
// of the next line, or below that line. keyed says that it belongs to a key.
func (r *reader) value(at, col int, keyed bool) (*Node, string, error) {
	line := r.lines[r.at]
	rest := strings.TrimLeft(line[at:], " \t")
	if rest != "" && rest[0] != '#' {
		return r.inline(len(line)-len(rest), col)
	}
	empty := &Node{Kind: Missing, Line: r.at + 1, Col: at}
	note := ""
	if rest != "" {
		note = " " + strings.TrimSpace(line[at:])
		if spaces := Indentation(line[at:]); spaces > 1 {
			note = strings.Repeat(" ", spaces-1) + note
		}
	}
	r.at++
	next := r.next()
	if next == len(r.lines) {
		return empty, note, nil
	}
	n := Indentation(r.lines[next])
	if n < col || n == col && !(keyed && dash(r.lines[next][n:])) {
		return empty, note, nil
	}
	head := r.remarks(-1, n)
	text := r.lines[next][n:]
	if _, _, is := splitKey(text); !is && !dash(text) || text[0] == '{' || text[0] == '[' {
		return nil, "", ErrStrange
	}
	inner, err := r.collection(n, max(n, col+1)) // a list may stand in the column of its key
	if err == nil {
		for i := range head {
			head[i].Deep = false
		}
		inner.Entries[0].Head = head
	}
	return inner, note, err
}
