package finding

import (
	"path"
	"regexp"
	"strconv"
	"strings"

	"gongshi/generator/congress"
)

var AddressName = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,79}$`)

// Address names what a record's address is made from: its folder where the folder is the record, else the file.
func Address(file string) string {
	switch base := path.Base(file); base {
	case "deputy.yaml", "station.yaml", "index.md":
		return path.Dir(file)
	default:
		return strings.TrimSuffix(file, path.Ext(base))
	}
}

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
