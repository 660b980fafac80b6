package yamltext

import (
	"slices"
	"strings"
)

// remarks reads the blank lines and comments up to the next other line. If limit is not negative, it reads only up to the last
// comment before the first one that stands left of the column limit. A comment right of the column col is deep, until a
// blank line follows.
func (r *reader) remarks(limit, col int) []Remark {
	end := r.next()
	if limit >= 0 {
		last := r.at
		for i := r.at; i < end && (strings.TrimSpace(r.lines[i]) == "" || Indentation(r.lines[i]) >= limit); i++ {
			if strings.TrimSpace(r.lines[i]) != "" {
				last = i + 1
			}
		}
		end = last
	}
	var all []Remark
	near := true // there was no blank line
	for ; r.at < end; r.at++ {
		text := strings.TrimSpace(r.lines[r.at])
		near = near && text != ""
		all = append(all, Remark{text, near && col >= 0 && Indentation(r.lines[r.at]) > col})
	}
	return all
}

// footing returns how many of the remarks between two entries belong to the first: those before a blank line; if there is no
// blank line, the deep ones at the beginning.
func footing(between []Remark) int {
	if run := slices.IndexFunc(between, func(r Remark) bool { return r.Text == "" }); run >= 0 {
		return run
	}
	cut := 0
	for cut < len(between) && between[cut].Deep {
		cut++
	}
	return cut
}

// settle makes the comments at the end of a file, from the first blank line on, comments of the file: before, they belong to
// the last entry.
func (d *Document) settle() {
	if len(d.Root.Entries) == 0 || d.Root.Kind.Flow() {
		return
	}
	last := d.Root.Entries[len(d.Root.Entries)-1]
	for i, r := range last.Foot {
		if r.Text == "" {
			last.Foot, d.Tail = last.Foot[:i], append(last.Foot[i:], d.Tail...)
			break
		}
	}
}
