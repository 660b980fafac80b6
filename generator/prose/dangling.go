package prose

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"sort"

	"github.com/yuin/goldmark/ast"
)

// Dangling is one half of a footnote. If Note is false, it is a sign [^1] in the text without a note; a page shows it as it
// is written. If Note is true, it is a note [^1]: without a sign; a page does not show it.
type Dangling struct {
	Label string // without [^ and ]
	Note  bool
	Position
}

// noteMark matches the sign of a footnote, and the beginning of a note.
var noteMark = regexp.MustCompile(`(?m)(^ {0,3})?\[\^([^\]\s]+)\](:)?`)

// dangling adds the halves of footnotes to the Doc. It is called after the text has been walked.
func (r *reader) dangling() {
	if !bytes.Contains(r.source, []byte("[^")) {
		return
	}
	slices.SortFunc(r.code, func(x, y [2]int) int { return cmp.Compare(x[0], y[0]) }) // notes were walked last
	whole := map[string]bool{}
	for _, note := range r.doc.Footnotes {
		whole[note.Label] = true
	}
	for _, m := range noteMark.FindAllSubmatchIndex(r.source, -1) {
		at := m[4] - len("[^")
		label := string(r.source[m[4]:m[5]])
		if whole[label] || at > 0 && r.source[at-1] == '\\' || r.inCode(at) {
			continue
		}
		r.doc.Dangling = append(r.doc.Dangling, Dangling{Label: label, Note: m[2] >= 0 && m[6] >= 0, Position: r.position(at)})
	}
}

// keepCode keeps where in the source the code of a node begins and ends; other nodes have none.
func (r *reader) keepCode(node ast.Node) {
	switch n := node.(type) {
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
		for i := range n.Lines().Len() {
			line := n.Lines().At(i)
			r.code = append(r.code, [2]int{line.Start, line.Stop})
		}
	case *ast.CodeSpan:
		for child := n.FirstChild(); child != nil; child = child.NextSibling() {
			if t, is := child.(*ast.Text); is {
				r.code = append(r.code, [2]int{t.Segment.Start, t.Segment.Stop})
			}
		}
	}
}

// inCode reports whether an offset of the source lies in code. r.code must be sorted.
func (r *reader) inCode(at int) bool {
	i := sort.Search(len(r.code), func(i int) bool { return r.code[i][0] > at })
	return i > 0 && at < r.code[i-1][1]
}
