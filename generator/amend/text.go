package amend

import (
	"bytes"
	"cmp"
	"reflect"
	"slices"
	"strings"

	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/source"
	"gongshi/generator/yamltext"
)

// text is the text of a record that is being changed. Edits are collected, and made when an entry is to be changed that an
// edit touches already: so a long list is read once for all its entries.
type text struct {
	name       string
	typ        reflect.Type // of the record; of a list, the slice
	head, tail []byte       // what stands before and after the YAML
	lines      []string     // of the YAML, without line ends
	ends       []string     // their line ends
	newline    string       // the line end of new lines

	root    *yamltext.Node
	edits   []edit
	touched map[string]bool // the first steps of the fields with an edit

	want   reflect.Value // the record as it is to be read
	faults int           // how many problems the text had
}

// edit puts a text into a line, or lines below it.
type edit struct {
	line, col, length int // the line, from 0; the column and the length of what goes, in bytes; a column of -1 stands for below
	text              string
}

// StrangeError says that a record is written in a way in which this package cannot change it.
type StrangeError struct {
	Path, Field string
}

// Error returns the English text of Why.
func (e *StrangeError) Error() string { return e.Why().EN }

// Why says it in both languages, with what to do.
func (e *StrangeError) Why() problem.Text {
	at := e.Path
	if e.Field != "" {
		at += " " + e.Field
	}
	return problem.Say("%[1]s 写法特别，程序不敢改；先运行 gongshi fmt 和 gongshi check 理顺，或在编辑器里改这一处", "%[1]s is written in a way in which it cannot be changed safely; run gongshi fmt and gongshi check first, or change this place in an editor", at)
}

var bom = []byte("\xEF\xBB\xBF")

// textOf reads the text of a record.
func textOf(name string, raw []byte) (*text, error) {
	kind, is := place.Of(name)
	if !is {
		return nil, &StrangeError{Path: name}
	}
	rest := bytes.TrimPrefix(raw, bom)
	record, ok, problems := source.Decode(name, rest)
	begin, end, matter := source.Matter(name, rest)
	if !ok || !matter {
		return nil, &StrangeError{Path: name}
	}
	begin, end = begin+len(raw)-len(rest), end+len(raw)-len(rest)
	t := &text{name: name, typ: kind.Type(), head: raw[:begin], tail: raw[end:], want: reflect.ValueOf(record).Elem(), faults: len(problems)}
	t.split(string(raw[begin:end]))
	return t, t.read()
}

// split takes the YAML apart into lines and line ends.
func (t *text) split(yaml string) {
	t.lines, t.ends, t.newline = nil, nil, "\n"
	for line := range strings.Lines(yaml) {
		plain := strings.TrimSuffix(line, "\n")
		end := line[len(plain):]
		if end != "" && strings.HasSuffix(plain, "\r") {
			plain, end = plain[:len(plain)-1], "\r\n"
		}
		t.lines, t.ends = append(t.lines, plain), append(t.ends, end)
	}
	if len(t.ends) > 0 {
		t.newline = cmp.Or(t.ends[0], "\n")
	}
}

// read reads where everything stands.
func (t *text) read() error {
	d, err := yamltext.Read(strings.Join(t.lines, "\n") + "\n")
	if err != nil {
		return &StrangeError{Path: t.name}
	}
	t.root, t.edits, t.touched = d.Root, nil, map[string]bool{}
	return nil
}

// put adds an edit.
func (t *text) put(line, col, length int, text string) {
	t.edits = append(t.edits, edit{line, col, length, text})
}

// flush makes the edits, and reads the text again.
func (t *text) flush() error {
	if len(t.edits) == 0 {
		return nil
	}
	t.make()
	return t.read()
}

// make makes the edits: from the last line to the first, and in a line from the right to the left. Of edits at one place the
// first comes first.
func (t *text) make() {
	slices.Reverse(t.edits)
	slices.SortStableFunc(t.edits, func(a, b edit) int {
		return cmp.Or(cmp.Compare(b.line, a.line), cmp.Compare(rank(b), rank(a)))
	})
	for _, e := range t.edits {
		if e.col < 0 {
			if t.ends[e.line] == "" { // the last line of a file has no end
				t.ends[e.line] = t.newline
			}
			added := strings.Split(e.text, "\n")
			ends := slices.Repeat([]string{t.newline}, len(added))
			t.lines, t.ends = slices.Insert(t.lines, e.line+1, added...), slices.Insert(t.ends, e.line+1, ends...)
			continue
		}
		line := t.lines[e.line]
		added := strings.Split(line[:e.col]+e.text+line[e.col+e.length:], "\n")
		ends := slices.Repeat([]string{t.newline}, len(added)-1)
		t.lines, t.ends = slices.Replace(t.lines, e.line, e.line+1, added...), slices.Insert(t.ends, e.line, ends...)
	}
}

// rank orders the edits of one line: by the column, and what goes below the line is behind all columns.
func rank(e edit) int {
	if e.col < 0 {
		return 1 << 30
	}
	return e.col
}

// bytes returns the whole text with all edits. The error is a *StrangeError if it is not read as the record that was asked
// for.
func (t *text) bytes() ([]byte, error) {
	if err := t.flush(); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.Write(t.head)
	for i := range t.lines {
		b.WriteString(t.lines[i] + t.ends[i])
	}
	b.Write(t.tail)
	record, ok, problems := source.Decode(t.name, bytes.TrimPrefix(b.Bytes(), bom))
	if !ok || len(problems) > t.faults || !reflect.DeepEqual(written(reflect.ValueOf(record).Elem()), written(t.want)) {
		return nil, &StrangeError{Path: t.name}
	}
	return b.Bytes(), nil
}
