package finding

import (
	"iter"
	"strconv"

	"gongshi/generator/congress"
)

// Entry spells the place of a key in an entry of a list: duties[1].kind. Without a key it is the entry itself.
func Entry(list string, n int, key string) string {
	place := list + "[" + strconv.Itoa(n) + "]"
	if key == "" {
		return place
	}
	return place + "." + key
}

// Inside spells a place in the text of a field, by its line and column; package source finds it in the file.
func Inside(field string, line, col int) string {
	return field + "#" + strconv.Itoa(line) + ":" + strconv.Itoa(col)
}

// Sound yields the records that could be read; of the others only the identity is known.
func Sound[R interface{ Base() *congress.Record }](list []R) iter.Seq[R] {
	return func(yield func(R) bool) {
		for _, r := range list {
			if !r.Base().Broken && !yield(r) {
				return
			}
		}
	}
}
