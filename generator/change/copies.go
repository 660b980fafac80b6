package change

import (
	"reflect"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// findCopies looks for records that stand under another name without saying so: nothing else of them is other than it was.
func (c *comparison) findCopies() {
	for i := range kinds {
		k := &kinds[i]
		if k.Kind == nil || !k.Addressed() || k.owned() {
			continue
		}
		gone := c.missing(&c.before, k, c.after.Congress)
		came := c.missing(&c.after, k, c.before.Congress)
		for text, from := range gone {
			if to := came[text]; from != "" && to != "" {
				c.moved.stems[from] = to
			}
		}
	}
}

// missing returns the stems of records of one side that the other does not have, by what they say. Where two say the
// same, the stem is empty.
func (c *comparison) missing(side *reader, k *kind, other *congress.Congress) map[string]string {
	there := map[string]bool{}
	for _, r := range k.Records(other) {
		there[place.Stem(r.Base().Path)] = true
	}
	found := map[string]string{}
	for _, r := range k.Records(side.Congress) {
		at := place.Stem(r.Base().Path)
		if side == &c.before {
			at = c.moved.now(at)
		} else if c.moved.taken[at] {
			continue
		}
		if there[at] || r.Base().Broken {
			continue
		}
		text := side.node(reflect.ValueOf(r), problem.Text{}).print()
		if _, twice := found[text]; twice || text == "" {
			at = ""
		}
		found[text] = at
	}
	return found
}
