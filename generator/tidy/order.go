package tidy

import (
	"reflect"
	"slices"
	"strings"

	"gongshi/generator/congress"
)

// keysOf returns the keys of a struct in their canonical order, and the types of their values. Of the keys that every record
// may have, draft is the first of all, as in blank records; the others are the last, as in the manual.
func keysOf(t reflect.Type) (keys []string, types map[string]reflect.Type) {
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
func (a *arranger) arrange(n *node, t reflect.Type, flow bool) {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if n.broken != "" { // it stays on its lines
		return
	}
	flow = flow || n.kind.flow()
	var types map[string]reflect.Type
	var inner reflect.Type
	switch {
	case t == nil:
	case t.Kind() == reflect.Struct && (n.kind == mapping || n.kind == flowMapping):
		var keys []string
		keys, types = keysOf(t)
		a.sort(n, keys)
	case t.Kind() == reflect.Map || t.Kind() == reflect.Slice:
		inner = t.Elem()
	}
	a.unquote(n, flow)
	for _, e := range n.entries {
		of := inner
		if e.key != nil {
			if types != nil {
				of = types[e.key.value]
			}
			a.unquote(e.key, flow)
		}
		a.arrange(e.value, of, flow)
	}
}

// unquote writes a scalar without needless quotation marks.
func (a *arranger) unquote(n *node, flow bool) {
	before := n.raw
	n.unquote(flow)
	a.unquoted = a.unquoted || n.raw != before
}

// sort sorts the entries of a mapping by the order of keys. If a key is unknown or stands twice, it sorts nothing.
func (a *arranger) sort(n *node, keys []string) {
	rank := make(map[string]int, len(keys))
	for i, key := range keys {
		rank[key] = i
	}
	seen := map[string]bool{}
	for _, e := range n.entries {
		if _, is := rank[e.key.value]; !is || seen[e.key.value] || !e.key.known() {
			return
		}
		seen[e.key.value] = true
	}
	compare := func(x, y *entry) int { return rank[x.key.value] - rank[y.key.value] }
	if !slices.IsSortedFunc(n.entries, compare) {
		options := n.detach(rank)
		slices.SortStableFunc(n.entries, compare)
		n.attach(options, rank)
		a.sorted = true
	}
}
