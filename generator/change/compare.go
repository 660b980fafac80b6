package change

import (
	"cmp"
	"maps"
	"reflect"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// comparison is one run.
type comparison struct {
	Options
	before, after reader
	moved         *moved
	report        *Report
	records       []compared
	gone          map[string]bool           // stems of records that were removed
	years         map[string]*congress.Year // of before, by the stem that they have now
}

// compared is a pair of records that differ, for what is to be looked at first.
type compared struct {
	group, at     int
	before, after place.Addressed // nil where there is none
}

// Compare tells what differs.
func Compare(before, after Side, o Options) *Report {
	c := &comparison{Options: o, report: &Report{}}
	c.after = reader{Side: after}
	c.before = reader{Side: before}
	c.moved = findMoved(before.Congress, after.Congress)
	c.before.moved = c.moved
	c.findCopies()
	c.unread()
	for i := range kinds {
		g := Group{Title: kinds[i].title}
		first := len(c.records)
		switch k := &kinds[i]; {
		case k.Kind == nil:
			c.pictures(&g)
		case k.Name == "site":
			c.settings(&g)
		case k.Name == "vocabulary":
			c.vocabularies(&g)
		case k.List():
			c.list(&g, k.Patterns[0], k.title, reflect.ValueOf(k.In(c.before.Congress)), reflect.ValueOf(k.In(c.after.Congress)))
		default:
			c.kind(&g, k)
		}
		if len(g.Records) == 0 {
			continue
		}
		for j := first; j < len(c.records); j++ {
			c.records[j].group = len(c.report.Groups)
		}
		c.report.Groups = append(c.report.Groups, g)
	}
	n := 0
	for _, g := range c.report.Groups {
		for i := range g.Records {
			n++
			g.Records[i].N = n
			c.report.Count += g.Records[i].Count()
		}
	}
	c.attend()
	return c.report
}

// unread lists the files that could not be read.
func (c *comparison) unread() {
	for _, side := range []*reader{&c.before, &c.after} {
		for _, path := range slices.Sorted(maps.Keys(side.Unread)) {
			c.report.Unread = append(c.report.Unread, Unread{side.hide(path), side == &c.before, side.Unread[path]})
		}
	}
}

// hide hides numbers of persons in what is no field, such as a path.
func (r *reader) hide(s string) string {
	if r.Mask == nil {
		return s
	}
	return r.Mask(s)
}

// kind compares the records of a kind.
func (c *comparison) kind(g *Group, k *kind) {
	type pair struct{ before, after place.Addressed }
	pairs := map[string]pair{}
	for _, r := range k.Records(c.before.Congress) {
		at := c.moved.now(place.Stem(r.Base().Path))
		if _, twice := pairs[at]; !twice {
			pairs[at] = pair{before: r}
		}
	}
	for _, r := range k.Records(c.after.Congress) {
		at := place.Stem(r.Base().Path)
		if p := pairs[at]; p.after == nil {
			pairs[at] = pair{p.before, r}
		}
	}
	for _, at := range slices.Sorted(maps.Keys(pairs)) {
		p := pairs[at]
		if record := c.record(p.before, p.after); record != nil {
			c.records = append(c.records, compared{at: len(g.Records), before: p.before, after: p.after})
			g.Records = append(g.Records, *record)
		}
	}
}

// record compares one record; nil says that nothing of it differs, or that it could not be read.
func (c *comparison) record(before, after place.Addressed) *Record {
	if before != nil && before.Base().Broken || after != nil && after.Base().Broken {
		return nil
	}
	if before != nil && after != nil && reflect.DeepEqual(before, after) {
		return nil
	}
	r := &Record{}
	switch {
	case before == nil:
		r.Acts = append(r.Acts, Added)
		c.is(r, &c.after, after)
		r.Values = values(c.after.node(reflect.ValueOf(after), problem.Text{}))
		if w := after.Base().Withdrawn; w != nil {
			r.Note = c.after.withdrawal(w)
		}
		return r
	case after == nil:
		r.Acts = append(r.Acts, Removed)
		c.is(r, &c.before, before)
		r.Values = values(c.before.node(reflect.ValueOf(before), problem.Text{}))
		return r
	}
	c.is(r, &c.after, after)
	c.acts(r, before.Base(), after.Base())
	a, b := c.before.node(reflect.ValueOf(before), problem.Text{}), c.after.node(reflect.ValueOf(after), problem.Text{})
	r.Changes = append(r.Changes, changes(a, b, nil)...)
	if r.Count() == 0 {
		return nil
	}
	return r
}

// is says which record it is.
func (c *comparison) is(r *Record, side *reader, record place.Addressed) {
	base := record.Base()
	r.Path, r.Name, r.Hidden = side.hide(base.Path), cmp.Or(side.called(record), side.hide(base.Path)), base.Draft
	_, before := c.before.Unread[base.Path]
	_, after := c.after.Unread[base.Path]
	r.Partial = before || after
}

// acts finds what happened to a record as a whole, and compares what every record has.
func (c *comparison) acts(r *Record, before, after *congress.Record) {
	was, is := place.Stem(before.Path), place.Stem(after.Path)
	if c.moved.stems[was] == is {
		r.Acts = append(r.Acts, Renamed)
		r.OldPath = c.before.hide(before.Path)
	}
	switch {
	case before.Withdrawn == nil && after.Withdrawn != nil:
		r.Acts, r.Note = append(r.Acts, Withdrawn), c.after.withdrawal(after.Withdrawn)
	case before.Withdrawn != nil && after.Withdrawn == nil:
		r.Acts, r.Note = append(r.Acts, Restored), c.before.withdrawal(before.Withdrawn)
	default:
		title := titleOf("Record", "withdrawn")
		r.Changes = append(r.Changes, changes(c.before.node(reflect.ValueOf(before.Withdrawn), title), c.after.node(reflect.ValueOf(after.Withdrawn), title),
			[]Step{{Key: "withdrawn", Title: title}})...)
	}
	switch {
	case before.Draft && !after.Draft:
		r.Acts = append(r.Acts, Published)
	case !before.Draft && after.Draft:
		r.Acts = append(r.Acts, Drafted)
	}
	title := titleOf("Record", "former_ids")
	ids := func(side *reader, ids []string, file, other string) *node { // the name that a renamed record says is no change of its own
		ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return was != is && former(file, id) == other })
		return side.node(reflect.ValueOf(ids), title)
	}
	r.Changes = append(r.Changes, changes(ids(&c.before, before.FormerIDs, before.Path, is), ids(&c.after, after.FormerIDs, after.Path, was),
		[]Step{{Key: "former_ids", Title: title}})...)
}

func (r *reader) withdrawal(w *congress.Withdrawal) string {
	return r.hide(w.Date.Chinese() + " " + lines(w.Reason))
}
