package prose

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

func lineStarts(source []byte) []int {
	starts := []int{0}
	for at := 0; ; {
		next := bytes.IndexByte(source[at:], '\n')
		if next < 0 {
			return starts
		}
		at += next + 1
		starts = append(starts, at)
	}
}

// place turns an offset in bytes into a line and a column in characters.
func (r *reader) place(offset int) Place {
	offset = min(max(offset, 0), len(r.source))
	line := sort.SearchInts(r.lines, offset+1) - 1
	return Place{line + 1, utf8.RuneCount(r.source[r.lines[line]:offset]) + 1}
}
