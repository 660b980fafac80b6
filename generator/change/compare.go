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

// comparison holds the state of one call of Compare.
type comparison struct {
	Options
	before, after reader
	renames       *renames
	report        *Report
	records       []recordPair
	gone          map[string]bool           // the stems of removed records
	years         map[string]*congress.Year // the years of the state before, by their stems in the state after
}

// recordPair is a record that differs, as it is on both sides. It stands in the report at Groups[group].Records[index].
type recordPair struct {
	group, index  int
	before, after place.Addressed // nil if the side does not have the record
}

// Compare returns all differences of two states of a site. Equal states give a report with Count 0.
func Compare(before, after Side, o Options) *Report {
	c := &comparison{Options: o, report: &Report{}}
	c.after = reader{Side: after}
	c.before = reader{Side: before}
	c.renames = findRenames(before.Congress, after.Congress)
	c.before.renames = c.renames
	c.findUnsaidRenames()
	c.listUnread()
	for i := range kinds {
		g := Group{Title: kinds[i].title}
		first := len(c.records)
		switch k := &kinds[i]; {
		case k.Kind == nil:
			c.comparePictures(&g)
		case k.Name == "site":
			c.compareSettings(&g)
		case k.Name == "vocabulary":
			c.compareVocabularies(&g)
		case k.List():
			c.compareList(&g, k.Patterns[0], k.title, reflect.ValueOf(k.In(c.before.Congress)), reflect.ValueOf(k.In(c.after.Congress)))
		default:
			c.compareKind(&g, k)
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
	c.findAttention()
	return c.report
}

// listUnread fills Report.Unread with the files that could not be read, those of the state before first.
func (c *comparison) listUnread() {
	for _, side := range []*reader{&c.before, &c.after} {
		for _, path := range slices.Sorted(maps.Keys(side.Unread)) {
			c.report.Unread = append(c.report.Unread, Unread{side.hide(path), side == &c.before, side.Unread[path]})
		}
	}
}

// hide returns s without the numbers of persons. It is for texts that are no field, such as a path; see masked.
func (r *reader) hide(s string) string {
	if r.Mask == nil {
		return s
	}
	return r.Mask(s)
}

// compareKind adds the records of a kind that differ to g.
func (c *comparison) compareKind(g *Group, k *kind) {
	type pair struct{ before, after place.Addressed }
	pairs := map[string]pair{}
	for _, r := range k.Records(c.before.Congress) {
		at := c.renames.current(place.Stem(r.Base().Path))
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
		if record := c.compareRecord(p.before, p.after); record != nil {
			c.records = append(c.records, recordPair{index: len(g.Records), before: p.before, after: p.after})
			g.Records = append(g.Records, *record)
		}
	}
}

// compareRecord returns the differences of one record, of which one side may be nil. It returns nil if nothing differs, or if
// the record could not be read on one side.
func (c *comparison) compareRecord(before, after place.Addressed) *Record {
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
		c.identify(r, &c.after, after)
		r.Values = values(c.after.node(reflect.ValueOf(after), problem.Text{}))
		if w := after.Base().Withdrawn; w != nil {
			r.Note = c.after.withdrawalNote(w)
		}
		return r
	case after == nil:
		r.Acts = append(r.Acts, Removed)
		c.identify(r, &c.before, before)
		r.Values = values(c.before.node(reflect.ValueOf(before), problem.Text{}))
		return r
	}
	c.identify(r, &c.after, after)
	c.compareBase(r, before.Base(), after.Base())
	a, b := c.before.node(reflect.ValueOf(before), problem.Text{}), c.after.node(reflect.ValueOf(after), problem.Text{})
	r.Changes = append(r.Changes, changes(a, b, nil)...)
	if r.Count() == 0 {
		return nil
	}
	return r
}

// identify fills in which record r is about, as one side has it.
func (c *comparison) identify(r *Record, side *reader, record place.Addressed) {
	base := record.Base()
	r.Path, r.Name, r.Hidden = side.hide(base.Path), cmp.Or(side.nameOf(record), side.hide(base.Path)), base.Draft
	_, before := c.before.Unread[base.Path]
	_, after := c.after.Unread[base.Path]
	r.Partial = before || after
}

// compareBase adds the acts on a whole record to r, and the differences of the fields that every record has.
func (c *comparison) compareBase(r *Record, before, after *congress.Record) {
	was, is := place.Stem(before.Path), place.Stem(after.Path)
	if c.renames.stems[was] == is {
		r.Acts = append(r.Acts, Renamed)
		r.OldPath = c.before.hide(before.Path)
	}
	switch {
	case before.Withdrawn == nil && after.Withdrawn != nil:
		r.Acts, r.Note = append(r.Acts, Withdrawn), c.after.withdrawalNote(after.Withdrawn)
	case before.Withdrawn != nil && after.Withdrawn == nil:
		r.Acts, r.Note = append(r.Acts, Restored), c.before.withdrawalNote(before.Withdrawn)
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
	ids := func(side *reader, ids []string, file, other string) *node { // the former id that belongs to a renaming is not told again
		ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return was != is && formerStem(file, id) == other })
		return side.node(reflect.ValueOf(ids), title)
	}
	r.Changes = append(r.Changes, changes(ids(&c.before, before.FormerIDs, before.Path, is), ids(&c.after, after.FormerIDs, after.Path, was),
		[]Step{{Key: "former_ids", Title: title}})...)
}

// withdrawalNote returns the date and the reason of a withdrawal.
func (r *reader) withdrawalNote(w *congress.Withdrawal) string {
	return r.hide(w.Date.Chinese() + " " + lines(w.Reason))
}
