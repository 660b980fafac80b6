package amend

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/yamltext"
)

// step is one step of the way to a field: a key, or which entry of a list.
type step struct {
	key string
	n   int  // from 0; -1 for a key
	own bool // the key itself is meant, and not its value
}

// stepsOf takes the path of a field apart: seats[0].to.
func stepsOf(field string) []step {
	var steps []step
	for _, part := range strings.Split(field, ".") {
		name, rest, _ := strings.Cut(part, "[")
		if name != "" {
			key, own := strings.CutSuffix(name, ":")
			steps = append(steps, step{key, -1, own})
		}
		for rest != "" {
			number, after, _ := strings.Cut(rest, "]")
			n, _ := strconv.Atoi(number)
			steps = append(steps, step{n: n})
			_, rest, _ = strings.Cut(after, "[")
		}
	}
	return steps
}

// begin makes the edits that were collected, if one of them touches the first step of a field.
func (t *text) begin(steps []step) error {
	first := "" // a file that is a list: entries are added at its end
	if len(steps) > 0 {
		first = steps[0].key + "#" + strconv.Itoa(steps[0].n)
	}
	if t.touched[first] && first != "" {
		if err := t.flush(); err != nil {
			return err
		}
	}
	t.touched[first] = true
	return nil
}

// set gives a field a value.
func (t *text) set(field string, value any) error {
	steps := stepsOf(field)
	if err := t.begin(steps); err != nil {
		return err
	}
	strange := &StrangeError{t.name, field}
	last := steps[len(steps)-1]
	holder, inside, ok := t.find(steps[:len(steps)-1])
	if !ok {
		return strange
	}
	v := reflect.Indirect(reflect.ValueOf(value))
	if !assign(t.want, steps, v) {
		return strange
	}
	var e *yamltext.Entry
	if last.n >= 0 {
		if last.n >= len(holder.Entries) {
			return strange
		}
		e = holder.Entries[last.n]
	} else {
		e = entryOf(holder, last.key)
	}
	switch {
	case e == nil && !last.own:
		return t.insert(holder, typeAt(t.typ, steps[:len(steps)-1]), last.key, v, strange)
	case e == nil || e.Bare:
		return strange
	case last.own:
		return t.replace(e.Key, v, inside, strange)
	}
	return t.replace(e.Value, v, inside || holder.Kind.Flow(), strange)
}

// find returns the node at the end of a way, and whether it stands in brackets.
func (t *text) find(steps []step) (n *yamltext.Node, inside, ok bool) {
	n = t.root
	for _, s := range steps {
		inside = inside || n.Kind.Flow()
		e := entryOf(n, s.key)
		if s.n >= 0 {
			if (n.Kind != yamltext.Sequence && n.Kind != yamltext.FlowSequence) || s.n >= len(n.Entries) {
				return nil, false, false
			}
			e = n.Entries[s.n]
		}
		if e == nil {
			return nil, false, false
		}
		n = e.Value
	}
	return n, inside || n.Kind.Flow(), true
}

// entryOf returns the entry of a mapping that has a key; nil if there is none.
func entryOf(n *yamltext.Node, key string) *yamltext.Entry {
	i := slices.IndexFunc(n.Entries, func(e *yamltext.Entry) bool { return e.Key != nil && e.Key.Value == key })
	if i < 0 {
		return nil
	}
	return n.Entries[i]
}

// replace writes a value in the place of another on one line.
func (t *text) replace(n *yamltext.Node, v reflect.Value, inside bool, strange error) error {
	if n.Kind == yamltext.Missing {
		lead := " "
		if strings.HasSuffix(t.lines[n.Line-1][:n.Col], " ") {
			lead = ""
		}
		t.put(n.Line-1, n.Col, 0, lead+flowOf(v, inside))
		return nil
	}
	line, end := n.End()
	if n.Kind == yamltext.Mapping || n.Kind == yamltext.Sequence || n.Kind == yamltext.Block || line != n.Line || end < 0 {
		return strange
	}
	t.put(n.Line-1, n.Col, end-n.Col, flowOf(v, inside))
	return nil
}

// insert adds a key to a mapping of a type, where package tidy would put it.
func (t *text) insert(n *yamltext.Node, typ reflect.Type, key string, v reflect.Value, strange error) error {
	own := rankOf(typ, key)
	after := -1
	for i, e := range n.Entries {
		if e.Key == nil {
			return strange
		}
		if r := rankOf(typ, e.Key.Value); r >= 0 && r < own {
			after = i
		}
	}
	switch {
	case own < 0 || len(n.Entries) == 0 && n.Kind != yamltext.FlowMapping:
		return strange
	case n.Kind == yamltext.FlowMapping:
		return t.insertInFlow(n, after, key+": "+flowOf(v, true))
	case n.Kind != yamltext.Mapping:
		return strange
	case after < 0:
		first := n.Entries[0].Key
		t.put(first.Line-1, first.Col, 0, strings.Join(keyLines(key, v, n.Col), "\n")+"\n"+strings.Repeat(" ", n.Col))
		return nil
	}
	lines := keyLines(key, v, n.Col)
	lines[0] = strings.Repeat(" ", n.Col) + lines[0]
	t.put(lastLine(n.Entries[after])-1, -1, 0, strings.Join(lines, "\n"))
	return nil
}

// insertInFlow adds a text to a collection in brackets, behind an entry; at the beginning if after is -1.
func (t *text) insertInFlow(n *yamltext.Node, after int, added string) error {
	if after < 0 {
		if len(n.Entries) > 0 {
			added += ", "
		}
		t.put(n.Line-1, n.Col+1, 0, added)
		return nil
	}
	e := n.Entries[after]
	line, col := e.Value.End()
	if col < 0 || e.Bare {
		return &StrangeError{Path: t.name}
	}
	t.put(line-1, col, 0, ", "+added)
	return nil
}

// lastLine returns the last line of an entry with the comments below it that belong to it, from 1.
func lastLine(e *yamltext.Entry) int {
	line, _ := e.Value.End()
	if n := len(e.Value.Entries); n > 0 && !e.Value.Kind.Flow() {
		line = lastLine(e.Value.Entries[n-1])
	}
	for i, r := range e.Foot {
		if r.Text != "" {
			return line + lastComment(e.Foot[i:]) + i + 1
		}
	}
	return line
}

// lastComment returns the index of the last remark that is no blank line.
func lastComment(remarks []yamltext.Remark) int {
	last := 0
	for i, r := range remarks {
		if r.Text != "" {
			last = i
		}
	}
	return last
}

// append adds an entry to a list.
func (t *text) append(list string, value any) error {
	var steps []step
	if list != "" {
		steps = stepsOf(list)
	}
	if err := t.begin(steps); err != nil {
		return err
	}
	strange := &StrangeError{t.name, list}
	v := reflect.Indirect(reflect.ValueOf(value))
	n, _, ok := t.find(steps)
	switch {
	case !ok && len(steps) > 0: // the key is not there
		one := reflect.MakeSlice(typeAt(t.typ, steps), 0, 1)
		return t.set(list, extended(one, v).Interface())
	case !ok || !extend(t.want, steps, v):
		return strange
	}
	switch n.Kind {
	case yamltext.FlowSequence:
		return t.insertInFlow(n, len(n.Entries)-1, flowOf(v, true))
	case yamltext.Sequence:
		last := n.Entries[len(n.Entries)-1]
		block := last.Value.Kind == yamltext.Mapping
		t.put(lastLine(last)-1, -1, 0, strings.Join(entryLines(value, n.Col, block), "\n"))
		return nil
	case yamltext.Missing:
		one := reflect.MakeSlice(typeAt(t.typ, steps), 0, 1)
		return t.replace(n, extended(one, v), true, strange)
	}
	return strange
}
