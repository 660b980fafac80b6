package change

import (
	"reflect"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// findUnsaidRenames finds renamed records that do not write their former id. It takes a record that is gone and a new one with
// the same content for one renamed record.
func (c *comparison) findUnsaidRenames() {
	for i := range kinds {
		k := &kinds[i]
		if k.Kind == nil || !k.Addressed() || k.fixedName() {
			continue
		}
		gone := c.absent(&c.before, k, c.after.Congress)
		came := c.absent(&c.after, k, c.before.Congress)
		for text, from := range gone {
			if to := came[text]; from != "" && to != "" {
				c.renames.stems[from] = to
			}
		}
	}
}

// absent returns the records of one side that the other does not have: content → stem. If several records have the same
// content, the stem is empty.
func (c *comparison) absent(side *reader, k *kind, other *congress.Congress) map[string]string {
	there := map[string]bool{}
	for _, r := range k.Records(other) {
		there[place.Stem(r.Base().Path)] = true
	}
	found := map[string]string{}
	for _, r := range k.Records(side.Congress) {
		at := place.Stem(r.Base().Path)
		if side == &c.before {
			at = c.renames.current(at)
		} else if c.renames.taken[at] {
			continue
		}
		if there[at] || r.Base().Broken {
			continue
		}
		text := side.node(reflect.ValueOf(r), problem.Text{}).encoded()
		if _, twice := found[text]; twice || text == "" {
			at = ""
		}
		found[text] = at
	}
	return found
}
