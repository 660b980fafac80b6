package tidy

import (
	"reflect"
	"slices"
	"strings"

	"gongshi/generator/congress"

	"gongshi/generator/yamltext"
)

// Keys returns the keys of a struct in their canonical order, and the types of their values. Of the keys that every record
// may have, draft is the first of all, as in blank records; the others are the last, as in the manual.
func Keys(t reflect.Type) (keys []string, types map[string]reflect.Type) {
	types = map[string]reflect.Type{}
	keys = flatten(t, types)
	common := flatten(reflect.TypeFor[congress.Record](), map[string]reflect.Type{})
	if !slices.Contains(keys, common[0]) {
		return keys, types
	}
	keys = slices.DeleteFunc(keys, func(key string) bool { return slices.Contains(common, key) })
	return slices.Concat(common[:1], keys, common[1:]), types
}

// flatten returns the keys of a struct and of the structs that it inlines, and adds the types of their values to types.
func flatten(t reflect.Type, types map[string]reflect.Type) (keys []string) {
	for i := range t.NumField() {
		f := t.Field(i)
		key, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		switch {
		case options == "inline":
			keys = append(keys, flatten(f.Type, types)...)
		case key != "" && key != "-":
			keys, types[key] = append(keys, key), f.Type
		}
	}
	return keys
}

// arranger brings a document into its canonical form.
type arranger struct {
	sorted, unquoted bool // whether keys were sorted, and quotation marks changed
}

// arrange sorts the keys of a value and drops needless quotation marks. t is the type of the value, nil if it is not known;
// flow says that the value stands in brackets.
func (a *arranger) arrange(n *yamltext.Node, t reflect.Type, flow bool) {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if n.Broken != "" { // it stays on its lines
		return
	}
	flow = flow || n.Kind.Flow()
	var types map[string]reflect.Type
	var inner reflect.Type
	switch {
	case t == nil:
	case t.Kind() == reflect.Struct && (n.Kind == yamltext.Mapping || n.Kind == yamltext.FlowMapping):
		var keys []string
		keys, types = Keys(t)
		a.sort(n, keys)
	case t.Kind() == reflect.Map || t.Kind() == reflect.Slice:
		inner = t.Elem()
	}
	a.unquote(n, flow)
	for _, e := range n.Entries {
		of := inner
		if e.Key != nil {
			if types != nil {
				of = types[e.Key.Value]
			}
			a.unquote(e.Key, flow)
		}
		a.arrange(e.Value, of, flow)
	}
}

// unquote writes a scalar without needless quotation marks.
func (a *arranger) unquote(n *yamltext.Node, flow bool) {
	before := n.Raw
	n.Unquote(flow)
	a.unquoted = a.unquoted || n.Raw != before
}

// sort sorts the entries of a mapping by the order of keys. If a key is unknown or stands twice, it sorts nothing.
func (a *arranger) sort(n *yamltext.Node, keys []string) {
	rank := make(map[string]int, len(keys))
	for i, key := range keys {
		rank[key] = i
	}
	seen := map[string]bool{}
	for _, e := range n.Entries {
		if _, is := rank[e.Key.Value]; !is || seen[e.Key.Value] || !e.Key.Known() {
			return
		}
		seen[e.Key.Value] = true
	}
	compare := func(x, y *yamltext.Entry) int { return rank[x.Key.Value] - rank[y.Key.Value] }
	if !slices.IsSortedFunc(n.Entries, compare) {
		options := detach(n, rank)
		slices.SortStableFunc(n.Entries, compare)
		attach(n, options, rank)
		a.sorted = true
	}
}
