package prose

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
	extended "github.com/yuin/goldmark/extension/ast"
)

// inlines writes what stands in the lines of a block.
func (p *paster) inlines(parent ast.Node) {
	for child := parent.FirstChild(); child != nil; child = child.NextSibling() {
		p.inline(child)
	}
}

func (p *paster) inline(node ast.Node) {
	inside := func() { p.inlines(node) }
	switch n := node.(type) {
	case *ast.Text:
		p.words(n)
	case *ast.String:
		p.escaped(string(n.Value))
	case *ast.CodeSpan:
		p.wrap("span", "code span", inside)
	case *ast.Emphasis:
		if n.Level > 1 {
			p.wrap("strong", "strong", inside)
		} else {
			p.wrap("em", "em", inside)
		}
	case *extended.Strikethrough:
		p.wrap("span", "struck", inside)
	case *ast.Link:
		inside()
		p.refer(destination(n.Destination), p.reader.text(n))
	case *ast.AutoLink: // its address is its text
		p.escaped(string(n.Label(p.source)))
	case *ast.Image:
		p.picture(n, "picture in line")
	case *extended.TaskCheckBox:
		p.b.WriteString(box(n))
	case *extended.FootnoteLink:
		p.wrap("span", "mark", func() { p.b.WriteString(NoteSign(n.Index)) })
	}
}

// words writes text, its lines joined where they are Chinese.
func (p *paster) words(n *ast.Text) {
	value := string(n.Segment.Value(p.source))
	if _, code := n.Parent().(*ast.CodeSpan); !code && !n.IsRaw() {
		value = resolve(value)
	}
	if value != "" {
		p.escaped(value)
	}
	switch {
	case n.HardLineBreak():
		p.b.WriteString("<br>")
	case n.SoftLineBreak() && !p.joins(p.said, n):
		p.b.WriteByte(' ')
	}
}

// refer puts the number of an address after the words that led there; the same address has the same number.
func (p *paster) refer(target, text string) {
	at := p.outside.leads(target)
	if at == "" || at == text {
		return
	}
	n := p.numbers[at]
	if n == 0 {
		n = len(p.references) + 1
		p.numbers[at] = n
		p.references = append(p.references, Reference{Number: n, Text: text, Address: at})
	}
	p.wrap("span", "mark", func() { fmt.Fprintf(&p.b, "[%d]", n) })
}

func box(n *extended.TaskCheckBox) string {
	if n.IsChecked {
		return "☑ "
	}
	return "☐ "
}
