package tidy

import (
	"slices"
	"strings"

	"gongshi/generator/problem"
)

// maxJoined is the largest width, in columns, of a flow that stood on several lines and is put on one.
const maxJoined = 100

// printer writes a document with two spaces for each level, and at most one blank line between entries.
type printer struct {
	lines []string
	blank bool // the next line follows a blank line, unless begun is set
	begun bool // the next line is the first of a collection
}

// print returns the text of a document.
func (d *document) print() string {
	p := &printer{begun: true}
	p.remarks(d.head, 0)
	if d.root.kind.flow() {
		p.put(flowText(d.root) + d.note)
		if d.root.broken != "" {
			p.lines[len(p.lines)-1] = d.root.broken + d.note
		}
	} else {
		if len(p.lines) > 0 {
			p.begun = false
		}
		p.collection(d.root, 0, "")
	}
	p.remarks(d.tail, 0)
	return strings.Join(p.lines, "\n") + "\n"
}

// put writes a line.
func (p *printer) put(line string) {
	if p.blank && !p.begun {
		p.lines = append(p.lines, "")
	}
	p.blank, p.begun = false, false
	p.lines = append(p.lines, line)
}

// remarks writes comments at a column; deep ones are indented more.
func (p *printer) remarks(all []remark, col int) {
	for _, r := range all {
		if r.text == "" {
			p.blank = true
			continue
		}
		in := col
		if r.deep {
			in += 2
		}
		p.put(strings.Repeat(" ", in) + r.text)
	}
}

// collection writes the entries of a list or a mapping at a column. If the collection is itself an entry of a list, its first
// entry begins with lead, which holds the dash.
func (p *printer) collection(n *node, col int, lead string) {
	for i, e := range n.entries {
		start := strings.Repeat(" ", col)
		for j := range e.head {
			e.head[j].deep = false
		}
		if i > 0 || lead == "" {
			p.remarks(e.head, col)
		} else {
			blank := p.blank
			p.remarks(trimmed(e.head), indentation(lead))
			p.blank = p.blank || blank && len(trimmed(e.head)) == 0
			start = lead
		}
		p.entry(e, start, col, col-n.col)
		for j := range e.foot {
			e.foot[j].deep = e.foot[j].deep && e.value.kind != block // below a block, a deep comment would be part of the text
		}
		p.remarks(e.foot, col)
		p.blank = p.blank || i+1 < len(n.entries) && slices.ContainsFunc(e.foot, func(r remark) bool { return !r.deep }) // the blank line keeps the comment with this entry
	}
}

// trimmed returns remarks without the blank lines at both ends.
func trimmed(all []remark) []remark {
	for len(all) > 0 && all[0].text == "" {
		all = all[1:]
	}
	for len(all) > 0 && all[len(all)-1].text == "" {
		all = all[:len(all)-1]
	}
	return all
}

// entry writes one entry at a column. Its first line begins with start. moved is by how many columns it moves.
func (p *printer) entry(e *entry, start string, col, moved int) {
	v, before := e.value, start+"-"
	if e.key != nil {
		before = start + e.key.raw + ":"
	}
	further := strings.Repeat(" ", col+2)
	switch {
	case v.kind == missing:
		p.put(before + e.note)
	case v.kind == scalar || v.kind == block:
		p.put(before + " " + v.raw + e.note)
		if len(v.more) > 0 && v.kind == scalar { // the comment is written behind the last line
			p.lines[len(p.lines)-1] = before + " " + v.raw
		}
		for _, line := range v.more {
			if line != "" {
				line = further + line
			}
			p.lines = append(p.lines, line)
		}
		if len(v.more) > 0 && v.kind == scalar {
			p.lines[len(p.lines)-1] += e.note
		}
	case v.broken != "":
		lines := strings.Split(v.broken, "\n")
		p.put(before + " " + lines[0])
		for _, line := range lines[1:] {
			in := max(indentation(line)+moved, 0)
			p.lines = append(p.lines, strings.TrimRight(strings.Repeat(" ", in)+strings.TrimLeft(line, " "), " \t"))
		}
		p.lines[len(p.lines)-1] += e.note
	case v.kind.flow():
		p.put(before + " " + flowText(v) + e.note)
	case e.key == nil && e.note == "":
		p.collection(v, col+2, before+" ")
	default:
		p.put(before + e.note)
		p.begun = true
		p.collection(v, col+2, "")
	}
}

// flowText returns a value on one line.
func flowText(n *node) string {
	if !n.kind.flow() {
		return n.raw
	}
	parts := make([]string, len(n.entries))
	for i, e := range n.entries {
		switch {
		case e.key == nil:
			parts[i] = flowText(e.value)
		case e.bare:
			parts[i] = e.key.raw
		default:
			parts[i] = e.key.raw + ": " + flowText(e.value)
		}
	}
	if n.kind == flowMapping {
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// columns returns the width of a value on one line.
func columns(n *node) int { return problem.Columns(flowText(n)) }
