package change

import (
	"cmp"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// reader makes nodes from the records of one side.
type reader struct {
	Side
	renames *renames // on the side before: changed ids are compared by their new text; nil on the side after
}

var baseType = reflect.TypeFor[congress.Record]()

// node returns a value as a node; nil if it is empty. title is the title of the field that holds the value.
func (r *reader) node(v reflect.Value, title problem.Text) *node {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		return r.node(v.Elem(), title)
	case reflect.Struct:
		n := &node{form: structure, typ: v.Type().Name(), fields: r.fields(v, v.Type().Name(), 0)}
		if len(n.fields) == 0 {
			return nil
		}
		return n
	case reflect.Slice:
		n := &node{form: sequence}
		for i := range v.Len() {
			item := r.node(v.Index(i), title)
			if item == nil { // an empty entry keeps its position
				item = &node{}
			}
			n.typ = cmp.Or(item.typ, n.typ)
			n.items = append(n.items, item)
		}
		if n.items == nil {
			return nil
		}
		return n
	case reflect.Map:
		return r.mapping(v, title)
	}
	return r.scalar(v, title)
}

// fields returns the fields of a struct that are not empty, in order. The fields of congress.Record are left out, because
// compareBase compares them. holder is the name of the struct; at is the position of an inlined struct in the struct that holds
// it.
func (r *reader) fields(v reflect.Value, holder string, at int) []field {
	var all []field
	for i := range v.NumField() {
		f := v.Type().Field(i)
		key, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		order := 100*at + i
		switch {
		case f.Type == baseType:
			continue
		case options == "inline":
			all = append(all, r.fields(v.Field(i), holder, order)...)
			continue
		case key == "-" && f.Type == reflect.TypeFor[congress.Markdown]():
			key, order = "body", math.MaxInt // the text comes below the keys
		case key == "" || key == "-":
			continue
		}
		title := titleOf(holder, key)
		if n := r.node(v.Field(i), title); n != nil {
			all = append(all, field{key, title, order, n})
		}
	}
	slices.SortFunc(all, inOrder)
	return all
}

// mapping returns a map as a node; nil if it has no entry.
func (r *reader) mapping(v reflect.Value, title problem.Text) *node {
	n := &node{form: mapping}
	for entries := v.MapRange(); entries.Next(); {
		key := r.scalar(entries.Key(), title)
		value := r.node(entries.Value(), title)
		if value == nil && entries.Value().Kind() == reflect.Int { // a zero in a map was written on purpose
			value = &node{value: "0", shown: "0"}
		}
		if key != nil && value != nil {
			n.fields = append(n.fields, field{key.value, problem.Say(key.shown, key.shown), 0, value})
		}
	}
	if n.fields == nil {
		return nil
	}
	slices.SortFunc(n.fields, inOrder)
	return n
}

// scalar returns a bool, number or string as a node; nil for a zero value.
func (r *reader) scalar(v reflect.Value, title problem.Text) *node {
	if v.IsZero() {
		return nil
	}
	switch v.Kind() {
	case reflect.Bool:
		return &node{value: "true", shown: "是"}
	case reflect.Int:
		s := strconv.FormatInt(v.Int(), 10)
		return &node{value: s, shown: r.masked(title, s)}
	case reflect.Float64:
		s := strconv.FormatFloat(v.Float(), 'f', -1, 64)
		if title.EN != "value" { // an amount of money is not the number of a person
			return &node{value: s, shown: r.masked(title, s)}
		}
		return &node{value: s, shown: s}
	case reflect.String:
		return r.text(v, title)
	}
	return nil
}

// text returns a string as a node, according to its type. An id is printed with the name of its record. A text without
// characters gives nil.
func (r *reader) text(v reflect.Value, title problem.Text) *node {
	s := v.String()
	n := &node{value: r.renames.currentID(v.Interface(), s), shown: s}
	switch id := v.Interface().(type) {
	case congress.Date:
		n.shown = id.Chinese()
	case congress.Month:
		n.shown = id.Chinese()
	case congress.DeputyID, congress.StationID, congress.DistrictID, congress.SuggestionID, congress.ActivityID, congress.Origin:
		n.form, n.shown = reference, r.refer(id)
	case congress.URL, congress.File:
		n.form = reference
	default:
		n.value = lines(s)
		n.shown = n.value
		if _, is := id.(congress.Markdown); is || len([]rune(n.value)) > minProse || strings.Contains(n.value, "\n") {
			n.form = prose
		}
		if n.value == "" {
			return nil
		}
	}
	n.shown = r.masked(title, n.shown)
	return n
}

// minProse is the number of characters above which a text is compared sentence by sentence.
const minProse = 15

// lines returns s with \n as its line ends and without empty lines at its start and end.
func lines(s string) string {
	return strings.Trim(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
}

// masked returns the text of a field without the numbers of persons. The title of the field goes before the mask too, because
// it shows whether a number is a telephone number or a count.
func (r *reader) masked(title problem.Text, s string) string {
	if r.Mask == nil {
		return s
	}
	head := title.ZH + "："
	return strings.TrimPrefix(r.Mask(head+s), head)
}
