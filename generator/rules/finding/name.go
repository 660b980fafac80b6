package finding

import (
	"path"
	"strconv"
	"strings"

	"gongshi/generator/congress"
)

// FiledElsewhere tells whether there is an activity of this name in the folder of a wrong year, and the id names the right one.
// Another rule reports the folder.
func FiledElsewhere(c *congress.Congress, id string) bool {
	for _, a := range c.Activities {
		if path.Base(string(a.ID)) == path.Base(id) {
			from, _ := a.When()
			return from.Year() != a.Year && strconv.Itoa(from.Year()) == path.Dir(id)
		}
	}
	return false
}

// PlainName returns a name without what people write in different ways: spaces, and the dots of long names. Two spellings of a
// name are compared by it.
func PlainName(name string) string { return nameMarks.Replace(name) }

var nameMarks = strings.NewReplacer(" ", "", "\u3000", "", "·", "", "•", "", "・", "")
