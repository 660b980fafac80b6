package change

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/problem"
)

// node is a value of a record, as it is compared and as it is printed. What is empty has no node.
type node struct {
	typ    string  // of a struct, or of the entries of a list: Duty
	value  string  // of a scalar: what is compared
	shown  string  // of a scalar: what is printed
	fields []field // of a struct or mapping
	items  []*node // of a list
	form   form
	whole  string // cache of print
}

type form int

const (
	scalar   form = iota
	name          // a scalar that names another record
	prose         // a scalar of many words
	struc         // fields in the order of the Go struct
	mapping       // fields by key
	sequence      // items
)

// field is one key of a struct or mapping.
type field struct {
	key   string
	title problem.Text
	at    int // the place in the Go struct
	*node
}

// inOrder puts fields as the Go struct has them, those of a mapping by their keys.
func inOrder(a, b field) int {
	return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(placeOf(a.key), placeOf(b.key)), cmp.Compare(a.key, b.key))
}

// placeOf puts the answers of a poll before other keys.
func placeOf(key string) int {
	if i := slices.Index(answers, key); i >= 0 {
		return i
	}
	return len(answers)
}

// field returns the value of a key, nil if it is empty.
func (n *node) field(key string) *node {
	if n == nil {
		return nil
	}
	for _, f := range n.fields {
		if f.key == key {
			return f.node
		}
	}
	return nil
}

// print is the whole of a node as one string: equal nodes have equal prints.
func (n *node) print() string {
	if n == nil {
		return ""
	}
	if n.whole != "" {
		return n.whole
	}
	var b strings.Builder
	switch n.form {
	case struc, mapping:
		b.WriteByte('{')
		for _, f := range n.fields {
			b.WriteString(f.key + "\x00" + f.print() + "\x01")
		}
		b.WriteByte('}')
	case sequence:
		b.WriteByte('[')
		for _, item := range n.items {
			b.WriteString(item.print() + "\x01")
		}
		b.WriteByte(']')
	default:
		b.WriteString(n.value + "\x02")
	}
	n.whole = b.String()
	return n.whole
}

func same(a, b *node) bool { return a == b || a.print() == b.print() }

// key is what an entry is recognised by; empty where nothing is.
func (n *node) key() string {
	var b strings.Builder
	for _, of := range identity[n.typ] {
		key, _, _ := strings.Cut(of, "|")
		if f := n.field(key); f != nil {
			b.WriteString(key + "\x00" + f.print())
		}
	}
	return b.String()
}

// called is how an entry is named in the report.
func (n *node) called() string { return cut(n.title(), 80) }

// title is all by which an entry is recognised; empty where the fields are not known.
func (n *node) title() string {
	if n.form != struc {
		return n.shown
	}
	var parts []string
	for _, of := range identity[n.typ] {
		key, layout, _ := strings.Cut(of, "|")
		if f := n.field(key); f != nil && f.shown != "" {
			part := strings.Join(strings.Fields(f.shown), " ")
			if layout != "" {
				part = strings.ReplaceAll(layout, "%s", part)
			}
			parts = append(parts, part)
		}
	}
	if parts == nil && len(n.fields) > 0 {
		parts = []string{n.fields[0].brief()}
	}
	return strings.Join(slices.Compact(parts), " ")
}

// rest is the fields of an entry that its name does not tell.
func (n *node) rest() []field {
	if n.form != struc || n.called() != n.title() {
		return n.fields
	}
	told := map[string]bool{}
	for _, of := range identity[n.typ] {
		key, _, _ := strings.Cut(of, "|")
		told[key] = true
	}
	return slices.DeleteFunc(slices.Clone(n.fields), func(f field) bool { return told[f.key] })
}
