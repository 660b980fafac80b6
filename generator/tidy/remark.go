package tidy

import (
	"slices"
	"strings"
)

// remarks reads the blank lines and comments up to the next other line. If limit is not negative, it reads only up to the last
// comment before the first one that stands left of the column limit. A comment right of the column col is deep, until a
// blank line follows.
func (r *reader) remarks(limit, col int) []remark {
	end := r.next()
	if limit >= 0 {
		last := r.at
		for i := r.at; i < end && (strings.TrimSpace(r.lines[i]) == "" || indentation(r.lines[i]) >= limit); i++ {
			if strings.TrimSpace(r.lines[i]) != "" {
				last = i + 1
			}
		}
		end = last
	}
	var all []remark
	near := true // there was no blank line
	for ; r.at < end; r.at++ {
		text := strings.TrimSpace(r.lines[r.at])
		near = near && text != ""
		all = append(all, remark{text, near && col >= 0 && indentation(r.lines[r.at]) > col})
	}
	return all
}

// footing returns how many of the remarks between two entries belong to the first: those before a blank line; if there is no
// blank line, the deep ones at the beginning.
func footing(between []remark) int {
	if run := slices.IndexFunc(between, func(r remark) bool { return r.text == "" }); run >= 0 {
		return run
	}
	cut := 0
	for cut < len(between) && between[cut].deep {
		cut++
	}
	return cut
}

// settle makes the comments at the end of a file, from the first blank line on, comments of the file: before, they belong to
// the last entry.
func (d *document) settle() {
	if len(d.root.entries) == 0 || d.root.kind.flow() {
		return
	}
	last := d.root.entries[len(d.root.entries)-1]
	for i, r := range last.foot {
		if r.text == "" {
			last.foot, d.tail = last.foot[:i], append(last.foot[i:], d.tail...)
			break
		}
	}
}
