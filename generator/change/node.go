package change

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/problem"
)

// node is a value of a record, in the form in which it is compared and printed. An empty value has no node.
type node struct {
	typ    string  // the Go type of a struct or of the entries of a list: Duty
	value  string  // the text of a scalar that is compared
	shown  string  // the text of a scalar that is printed
	fields []field // the fields of a struct or mapping
	items  []*node // the entries of a list
	form   form
	cache  string // what encoded returned
}

// form says which fields of a node are set.
type form int

const (
	scalar    form = iota
	reference      // a scalar that names another record
	prose          // a scalar of many words
	structure      // fields in the order of the Go struct
	mapping        // fields by key
	sequence       // items
)

// field is one key of a struct or mapping.
type field struct {
	key   string
	title problem.Text
	order int // the position of the field in the Go struct
	*node
}

// inOrder compares two fields by their position in the Go struct. Fields of a mapping are compared by their keys.
func inOrder(a, b field) int {
	return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(answerOrder(a.key), answerOrder(b.key)), cmp.Compare(a.key, b.key))
}

// answerOrder returns the position of a key among the answers of a poll. Other keys come behind all answers.
func answerOrder(key string) int {
	if i := slices.Index(answers, key); i >= 0 {
		return i
	}
	return len(answers)
}

// field returns the value of a key; nil if it is empty or if n is nil.
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

// encoded returns the whole node as one string. Equal nodes have equal strings; nil gives "".
func (n *node) encoded() string {
	if n == nil {
		return ""
	}
	if n.cache != "" {
		return n.cache
	}
	var b strings.Builder
	switch n.form {
	case structure, mapping:
		b.WriteByte('{')
		for _, f := range n.fields {
			b.WriteString(f.key + "\x00" + f.encoded() + "\x01")
		}
		b.WriteByte('}')
	case sequence:
		b.WriteByte('[')
		for _, item := range n.items {
			b.WriteString(item.encoded() + "\x01")
		}
		b.WriteByte(']')
	default:
		b.WriteString(n.value + "\x02")
	}
	n.cache = b.String()
	return n.cache
}

// sameValue reports whether two nodes are equal. Two nil nodes are equal.
func sameValue(a, b *node) bool { return a == b || a.encoded() == b.encoded() }

// identity returns the identity fields of an entry as one string; "" if its type has none or if all are empty.
func (n *node) identity() string {
	var b strings.Builder
	for _, of := range identityFields[n.typ] {
		key, _, _ := strings.Cut(of, "|")
		if f := n.field(key); f != nil {
			b.WriteString(key + "\x00" + f.encoded())
		}
	}
	return b.String()
}

// label returns the name of an entry in the report, of at most 80 characters.
func (n *node) label() string { return cut(n.fullLabel(), 80) }

// fullLabel returns the identity fields of an entry, separated by spaces. If it has none, its first field is returned; for a
// scalar, its text.
func (n *node) fullLabel() string {
	if n.form != structure {
		return n.shown
	}
	var parts []string
	for _, of := range identityFields[n.typ] {
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

// unlabelled returns the fields of an entry that its label does not contain. If the label is cut, all fields are returned.
func (n *node) unlabelled() []field {
	if n.form != structure || n.label() != n.fullLabel() {
		return n.fields
	}
	told := map[string]bool{}
	for _, of := range identityFields[n.typ] {
		key, _, _ := strings.Cut(of, "|")
		told[key] = true
	}
	return slices.DeleteFunc(slices.Clone(n.fields), func(f field) bool { return told[f.key] })
}
