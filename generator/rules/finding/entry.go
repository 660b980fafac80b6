package finding

import (
	"iter"
	"strconv"

	"gongshi/generator/congress"
)

// Entry spells the place of a key in entry n of a list, from 0: duties[1].kind. With an empty key it spells the entry itself:
// duties[1]. The list is empty where a file is a list.
func Entry(list string, n int, key string) string {
	place := list + "[" + strconv.Itoa(n) + "]"
	if key == "" {
		return place
	}
	return place + "." + key
}

// Inside spells a place in the text of a field, by its line and column, both from 1. Package source finds it in the file.
func Inside(field string, line, col int) string {
	return field + "#" + strconv.Itoa(line) + ":" + strconv.Itoa(col)
}

// Sound yields the records that could be read. Only the identity of the others is known.
func Sound[R interface{ Base() *congress.Record }](list []R) iter.Seq[R] {
	return func(yield func(R) bool) {
		for _, r := range list {
			if !r.Base().Broken && !yield(r) {
				return
			}
		}
	}
}
