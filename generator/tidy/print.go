package tidy

import (
	"slices"
	"strings"

	"gongshi/generator/yamltext"
)

// printer writes a document with two spaces for each level, and at most one blank line between entries.
type printer struct {
	lines []string
	blank bool // the next line follows a blank line, unless begun is set
	begun bool // the next line is the first of a collection
}

// textOf returns the text of a document.
func textOf(d *yamltext.Document) string {
	p := &printer{begun: true}
	p.remarks(d.Head, 0)
	if d.Root.Kind.Flow() {
		p.put(yamltext.FlowText(d.Root) + d.Note)
		if d.Root.Broken != "" {
			p.lines[len(p.lines)-1] = d.Root.Broken + d.Note
		}
	} else {
		if len(p.lines) > 0 {
			p.begun = false
		}
		p.collection(d.Root, 0, "")
	}
	p.remarks(d.Tail, 0)
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
func (p *printer) remarks(all []yamltext.Remark, col int) {
	for _, r := range all {
		if r.Text == "" {
			p.blank = true
			continue
		}
		in := col
		if r.Deep {
			in += 2
		}
		p.put(strings.Repeat(" ", in) + r.Text)
	}
}

// collection writes the entries of a list or a mapping at a column. If the collection is itself an entry of a list, its first
// entry begins with lead, which holds the dash.
func (p *printer) collection(n *yamltext.Node, col int, lead string) {
	for i, e := range n.Entries {
		start := strings.Repeat(" ", col)
		for j := range e.Head {
			e.Head[j].Deep = false
		}
		if i > 0 || lead == "" {
			p.remarks(e.Head, col)
		} else {
			blank := p.blank
			p.remarks(trimmed(e.Head), yamltext.Indentation(lead))
			p.blank = p.blank || blank && len(trimmed(e.Head)) == 0
			start = lead
		}
		p.entry(e, start, col, col-n.Col)
		for j := range e.Foot {
			e.Foot[j].Deep = e.Foot[j].Deep && e.Value.Kind != yamltext.Block // below a block, a deep comment would be part of the text
		}
		p.remarks(e.Foot, col)
		p.blank = p.blank || i+1 < len(n.Entries) && slices.ContainsFunc(e.Foot, func(r yamltext.Remark) bool { return !r.Deep }) // the blank line keeps the comment with this entry
	}
}

// trimmed returns remarks without the blank lines at both ends.
func trimmed(all []yamltext.Remark) []yamltext.Remark {
	for len(all) > 0 && all[0].Text == "" {
		all = all[1:]
	}
	for len(all) > 0 && all[len(all)-1].Text == "" {
		all = all[:len(all)-1]
	}
	return all
}

// entry writes one entry at a column. Its first line begins with start. moved is by how many columns it moves.
func (p *printer) entry(e *yamltext.Entry, start string, col, moved int) {
	v, before := e.Value, start+"-"
	if e.Key != nil {
		before = start + e.Key.Raw + ":"
	}
	further := strings.Repeat(" ", col+2)
	switch {
	case v.Kind == yamltext.Missing:
		p.put(before + e.Note)
	case v.Kind == yamltext.Scalar || v.Kind == yamltext.Block:
		p.put(before + " " + v.Raw + e.Note)
		if len(v.More) > 0 && v.Kind == yamltext.Scalar { // the comment is written behind the last line
			p.lines[len(p.lines)-1] = before + " " + v.Raw
		}
		for _, line := range v.More {
			if line != "" {
				line = further + line
			}
			p.lines = append(p.lines, line)
		}
		if len(v.More) > 0 && v.Kind == yamltext.Scalar {
			p.lines[len(p.lines)-1] += e.Note
		}
	case v.Broken != "":
		lines := strings.Split(v.Broken, "\n")
		p.put(before + " " + lines[0])
		for _, line := range lines[1:] {
			in := max(yamltext.Indentation(line)+moved, 0)
			p.lines = append(p.lines, strings.TrimRight(strings.Repeat(" ", in)+strings.TrimLeft(line, " "), " \t"))
		}
		p.lines[len(p.lines)-1] += e.Note
	case v.Kind.Flow():
		p.put(before + " " + yamltext.FlowText(v) + e.Note)
	case e.Key == nil && e.Note == "":
		p.collection(v, col+2, before+" ")
	default:
		p.put(before + e.Note)
		p.begun = true
		p.collection(v, col+2, "")
	}
}
