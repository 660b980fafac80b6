package tidy

import (
	"slices"
	"strings"
)

// remarks takes the blank lines and comments up to the next line that says something; of those with a limit, only up to the
// last comment before one that stands left of it. A comment right of col is deep.
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
	near := true // no blank line came before
	for ; r.at < end; r.at++ {
		text := strings.TrimSpace(r.lines[r.at])
		near = near && text != ""
		all = append(all, remark{text, near && col >= 0 && indentation(r.lines[r.at]) > col})
	}
	return all
}

// footing tells how many remarks between two entries belong to the first: comments right below it that a blank line parts
// from the second, else those that stand deep.
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

// settle decides what the comments at the end of a file are about: the file, from the first blank line on. Those at its top
// are so anyway.
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
