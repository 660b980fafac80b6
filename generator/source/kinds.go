package source

import (
	"strings"

	"gongshi/generator/place"
)

// Allowed tells whether a record may stand at a path: it is of a kind that there is, and all of its names are as names must be.
func Allowed(name string) bool {
	if _, is := place.Of(name); !is {
		return false
	}
	parts := strings.Split(name, "/")
	for i, part := range parts {
		if !good(part, i < len(parts)-1) {
			return false
		}
	}
	return true
}

// known returns what a file is by its place: a record, whose identity it is, or a picture beside one, which has none. ok is
// false for every other file.
func known(name string) (i place.Identity, ok bool) {
	if i, is := place.Of(name); is {
		return i, true
	}
	return place.Identity{}, place.Beside(name)
}
