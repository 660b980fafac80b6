package tidy

import (
	"cmp"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/habit"
	"gongshi/generator/problem"

	"gongshi/generator/yamltext"
)

// mender finds the values of a document that are certainly meant otherwise, by the types of the record.
type mender struct {
	changes []Change
	edits   []edit
}

// edit replaces a part of a line by a text.
type edit struct {
	line, col, length int // the line, from 1; the column, from 0, and the length, in bytes
	text              string
}

var ids = []reflect.Type{reflect.TypeFor[congress.DeputyID](), reflect.TypeFor[congress.StationID](), reflect.TypeFor[congress.DistrictID](),
	reflect.TypeFor[congress.ActivityID](), reflect.TypeFor[congress.SuggestionID](), reflect.TypeFor[congress.Origin]()}

// isID reports whether a value of a type, under a key, is an ID.
func isID(t reflect.Type, key string) bool {
	return slices.Contains(ids, t) || t.Kind() == reflect.String && (key == "id" || key == "former_ids")
}

// put adds the change of a scalar to another text.
func (m *mender) put(n *yamltext.Node, field, key, text string) {
	m.changes = append(m.changes, Change{Line: n.Line, Field: field, Key: key, From: n.Raw, To: text})
	m.edits = append(m.edits, edit{n.Line, n.Col, len(n.Raw), text})
}

// walk finds the changes in a value. t is its type, field its path in the record, key the key to which it belongs.
func (m *mender) walk(n *yamltext.Node, t reflect.Type, field, key string) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if n.Null() {
		return
	}
	switch t.Kind() {
	case reflect.Struct:
		m.fields(n, t, field)
	case reflect.Map:
		for _, e := range n.Entries {
			if e.Key == nil {
				return
			}
			here := problem.Join(field, e.Key.Value)
			if id := habit.PlainID(e.Key.Value); id != "" && e.Key.Known() && isID(t.Key(), "") {
				m.put(e.Key, field, key, id)
				here = field
			}
			m.walk(e.Value, t.Elem(), here, key)
		}
	case reflect.Slice:
		m.list(n, t.Elem(), field, key)
	default:
		if n.Known() {
			if text := meaning(n, t, key); text != "" && text != n.Value+string(n.Quote) && text != n.Raw {
				m.put(n, field, key, text)
			}
		}
	}
}

// fields finds the changes in a struct, among them those of its keys.
func (m *mender) fields(n *yamltext.Node, t reflect.Type, field string) {
	_, types := Keys(t)
	given := map[string]int{}
	for _, e := range n.Entries {
		if e.Key == nil {
			return
		}
		given[e.Key.Value]++
	}
	for _, e := range n.Entries {
		inner, is := types[e.Key.Value]
		if is {
			m.walk(e.Value, inner, problem.Join(field, e.Key.Value), e.Key.Value)
			continue
		}
		if key := strings.ToLower(habit.Fold(e.Key.Value)); types[key] != nil && given[key] == 0 && e.Key.Known() && !e.Bare {
			given[key]++
			m.put(e.Key, problem.Join(field, key), "", key)
			m.walk(e.Value, types[key], problem.Join(field, key), key)
		}
	}
}

// list finds the changes in a list, or in a scalar that is written where a list is expected. inner is the type of an entry.
func (m *mender) list(n *yamltext.Node, inner reflect.Type, field, key string) {
	for i, e := range n.Entries {
		if e.Key != nil {
			return
		}
		if several := habit.IDs(e.Value.Value); n.Kind == yamltext.FlowSequence && e.Value.Known() && isID(inner, key) && several != nil {
			m.put(e.Value, field, key, strings.Join(several, ", "))
			continue
		}
		m.walk(e.Value, inner, field+"["+strconv.Itoa(i)+"]", key)
	}
	if !n.Known() || inner.Kind() != reflect.String {
		return
	}
	words := habit.CertainList(n.Value)
	if several := habit.IDs(n.Value); isID(inner, key) && several != nil {
		words = several
	}
	for i, word := range words {
		if id := habit.PlainID(word); id != "" && isID(inner, key) {
			words[i] = id
		}
		if !yamltext.Plain(words[i], true) && !number.MatchString(words[i]) {
			return
		}
	}
	if len(words) > 0 {
		m.put(n, field, key, "["+strings.Join(words, ", ")+"]")
	}
}

// number matches what a reader of YAML may take for a number.
var number = regexp.MustCompile(`^[-+.]?[0-9][-+.0-9_xXoObBa-fA-F]*$`)

// meaning returns the right form of a scalar that is written by habit, for a type and a key; "" if it has its right form or
// its meaning is not certain.
func meaning(n *yamltext.Node, t reflect.Type, key string) string {
	switch t.Kind() {
	case reflect.Bool:
		return habit.Bool(n.Value)
	case reflect.Int:
		if n.Quote == 0 && number.MatchString(n.Raw) {
			return ""
		}
		if text, certain := habit.Number(key, n.Value); certain {
			return text
		}
		return ""
	case reflect.Float64:
		if n.Quote == 0 && (number.MatchString(n.Raw) || strings.HasPrefix(strings.TrimLeft(n.Raw, "-+"), ".")) {
			return ""
		}
		return habit.Decimal(n.Value)
	}
	switch t {
	case reflect.TypeFor[congress.Date]():
		if d, certain := habit.Date(n.Value); certain && !congress.Date(n.Value).Valid() {
			return string(d)
		}
	case reflect.TypeFor[congress.Month]():
		if d, certain := habit.Date(n.Value); certain && congress.Month(d).Valid() && !congress.Month(n.Value).Valid() {
			return string(d)
		}
	case reflect.TypeFor[congress.URL]():
		return habit.URL(n.Value)
	default:
		if isID(t, key) {
			return habit.PlainID(n.Value)
		}
	}
	return ""
}

// apply returns a text with the edits made.
func apply(text string, edits []edit) string {
	lines := strings.Split(text, "\n")
	slices.SortFunc(edits, func(a, b edit) int { return cmp.Or(cmp.Compare(b.line, a.line), cmp.Compare(b.col, a.col)) })
	for _, e := range edits {
		line := lines[e.line-1]
		lines[e.line-1] = line[:e.col] + e.text + line[e.col+e.length:]
	}
	return strings.Join(lines, "\n")
}
