package source

import (
	"strings"

	"gongshi/generator/place"
)

// Allowed reports whether a record may lie at a path: the path is that of a kind of record, and the names of its folders and
// its file are allowed.
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

// known returns the identity of the record at a path. For a picture beside a record, the identity is empty. ok is false for
// other files.
func known(name string) (i place.Identity, ok bool) {
	if i, is := place.Of(name); is {
		return i, true
	}
	return place.Identity{}, place.Beside(name)
}
