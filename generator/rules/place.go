package rules

import (
	"iter"
	"strconv"

	"gongshi/generator/congress"
)

// entry spells the place of a key in an entry of a list: duties[1].kind. Without a key it is the entry itself.
func entry(list string, n int, key string) string {
	place := list + "[" + strconv.Itoa(n) + "]"
	if key == "" {
		return place
	}
	return place + "." + key
}

// inside spells a place in the text of a field, by its line and column; package source finds it in the file.
func inside(field string, line, col int) string {
	return field + "#" + strconv.Itoa(line) + ":" + strconv.Itoa(col)
}

// sound yields the records that could be read; of the others only the identity is known.
func sound[R interface{ Base() *congress.Record }](list []R) iter.Seq[R] {
	return func(yield func(R) bool) {
		for _, r := range list {
			if !r.Base().Broken && !yield(r) {
				return
			}
		}
	}
}

// before tells whether a lies before b, whichever day each of them may mean. What is no date is before nothing.
func before(a, b congress.Date) bool {
	if a == "" || b == "" {
		return false
	}
	last, first := a.Last(), b.First()
	return last != "" && first != "" && last < first
}
