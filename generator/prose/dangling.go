package prose

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"sort"

	"github.com/yuin/goldmark/ast"
)

// Dangling is one half of a footnote: a sign [^1] in the text to which there is no note, which is printed as it is written,
// or, with Note, a note [^1]: to which there is no sign, which is not printed.
type Dangling struct {
	Label string
	Note  bool
	Place
}

// noteMark is the sign of a footnote, or the beginning of the note.
var noteMark = regexp.MustCompile(`(?m)(^ {0,3})?\[\^([^\]\s]+)\](:)?`)

// dangling finds the halves, once the text has been walked.
func (r *reader) dangling() {
	if !bytes.Contains(r.source, []byte("[^")) {
		return
	}
	slices.SortFunc(r.code, func(x, y [2]int) int { return cmp.Compare(x[0], y[0]) }) // those of notes come last
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
		r.doc.Dangling = append(r.doc.Dangling, Dangling{Label: label, Note: m[2] >= 0 && m[6] >= 0, Place: r.place(at)})
	}
}

// coded keeps where code stands in the source.
func (r *reader) coded(node ast.Node) {
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

func (r *reader) inCode(at int) bool {
	i := sort.Search(len(r.code), func(i int) bool { return r.code[i][0] > at })
	return i > 0 && at < r.code[i-1][1]
}
