package finding

import (
	"path"
	"strconv"
	"strings"

	"gongshi/generator/congress"
)

// FiledElsewhere tells whether the activity is there, but in the folder of a year that is not its own; that is told by
// itself.
func FiledElsewhere(c *congress.Congress, id string) bool {
	for _, a := range c.Activities {
		if path.Base(string(a.ID)) == path.Base(id) {
			from, _ := a.When()
			return from.Year() != a.Year && strconv.Itoa(from.Year()) == path.Dir(id)
		}
	}
	return false
}

// PlainName drops what is written one way here and another there: spaces, and the dots of long names.
func PlainName(name string) string { return nameMarks.Replace(name) }

var nameMarks = strings.NewReplacer(" ", "", "\u3000", "", "·", "", "•", "", "・", "")
