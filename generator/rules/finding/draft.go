package finding

import (
	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Drafts returns the files of the records that are not published because they are drafts: those that say so, and those that
// stand in the folder of a deputy or a station that is a draft. It is empty where there is no draft.
func Drafts(c *congress.Congress) map[string]bool {
	drafts := map[string]bool{}
	for r := range c.Records() {
		if r.Draft {
			drafts[r.Path] = true
		}
	}
	if len(drafts) == 0 {
		return drafts
	}
	for r := range c.Records() {
		i, _ := place.Of(r.Path)
		if of, belongs := i.Owner(); belongs && drafts[of.File()] {
			drafts[r.Path] = true
		}
	}
	return drafts
}
