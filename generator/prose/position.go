package prose

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// lineStarts returns the offset of the beginning of each line, in bytes.
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

// position returns the position of an offset in bytes. An offset outside the source gives its beginning or end.
func (r *reader) position(offset int) Position {
	offset = min(max(offset, 0), len(r.source))
	line := sort.SearchInts(r.lines, offset+1) - 1
	return Position{line + 1, utf8.RuneCount(r.source[r.lines[line]:offset]) + 1}
}
