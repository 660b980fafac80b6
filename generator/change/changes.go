package change

import (
	"slices"
	"strings"
)

// changes returns the differences of two values. Each value may be nil, which means that it is empty. where is the way to the
// values.
func changes(a, b *node, where []Step) []Change {
	if sameValue(a, b) {
		return nil
	}
	switch {
	case a == nil && b.form == sequence:
		a = &node{form: sequence, typ: b.typ}
	case b == nil && a.form == sequence:
		b = &node{form: sequence, typ: a.typ}
	case a == nil && b.form == mapping:
		a = &node{form: mapping}
	case b == nil && a.form == mapping:
		b = &node{form: mapping}
	}
	switch {
	case a != nil && b != nil && a.form == sequence && b.form == sequence:
		return compareItems(a, b, where)
	case a != nil && b != nil && (a.form == structure || a.form == mapping) && a.form == b.form:
		return compareFields(a, b, where)
	case a == nil && b.form == structure:
		return []Change{{Act: Added, Where: where, Values: values(b)}}
	case b == nil && a.form == structure:
		return []Change{{Act: Removed, Where: where, Values: values(a)}}
	}
	c := Change{Act: Changed, Where: where}
	if a != nil {
		c.Before = a.brief()
	}
	if b != nil {
		c.After = b.brief()
	}
	if a != nil && b != nil && a.form <= prose && b.form <= prose && (a.form == prose || b.form == prose) {
		c.Before, c.After = a.shown, b.shown
		if a.shown != b.shown { // equal shown texts differ in masked numbers only
			c.Pieces = pieces(a.shown, b.shown)
		}
	}
	return []Change{c}
}

// compareFields returns the differences of two structs or mappings, in the order of their fields.
func compareFields(a, b *node, where []Step) []Change {
	fields := slices.Clone(a.fields)
	for _, f := range b.fields {
		if a.field(f.key) == nil {
			fields = append(fields, f)
		}
	}
	slices.SortFunc(fields, inOrder)
	var all []Change
	for _, f := range fields {
		all = append(all, changes(a.field(f.key), b.field(f.key), appendStep(where, Step{Key: f.key, Title: f.title}))...)
	}
	return all
}

// appendStep returns a copy of where with one step more.
func appendStep(where []Step, step Step) []Step {
	return append(slices.Clip(slices.Clone(where)), step)
}

// compareItems returns the differences of two lists. The last step of where is the list; in each change this step also names
// the entry.
func compareItems(a, b *node, where []Step) []Change {
	p := match(a.items, b.items)
	at := func(n *node) []Step {
		if n.form != structure {
			return where
		}
		own := slices.Clone(where)
		own[len(own)-1].Entry = n.label()
		return own
	}
	entry := func(act Act, n *node) Change {
		c := Change{Act: act, Where: at(n)}
		switch {
		case n.form == structure:
			c.Values = values(n)
		case act == Added:
			c.After = n.brief()
		default:
			c.Before = n.brief()
		}
		return c
	}
	var all []Change
	for i, n := range a.items {
		if p.before[i] < 0 {
			all = append(all, entry(Removed, n))
		}
	}
	for j, n := range b.items {
		if i := p.after[j]; i >= 0 {
			all = append(all, changes(a.items[i], n, at(n))...)
		} else {
			all = append(all, entry(Added, n))
		}
	}
	if p.reordered() && !unordered[a.typ] {
		c := Change{Act: Reordered, Where: where}
		var was, is []string
		for i, n := range a.items {
			if p.before[i] >= 0 {
				was = append(was, n.label())
			}
		}
		for j, n := range b.items {
			if p.after[j] >= 0 {
				is = append(is, n.label())
			}
		}
		c.Before, c.After = joinNames(was), joinNames(is)
		all = append(all, c)
	}
	return all
}

// joinNames joins the first 12 names with “、” and adds “…” if there are more.
func joinNames(names []string) string {
	const most = 12
	s := strings.Join(names[:min(most, len(names))], "、")
	if len(names) > most {
		s += "…"
	}
	return s
}
