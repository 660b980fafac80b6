package prose

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
	extended "github.com/yuin/goldmark/extension/ast"
)

// inlines writes the inline content of a block.
func (p *paster) inlines(parent ast.Node) {
	for child := parent.FirstChild(); child != nil; child = child.NextSibling() {
		p.inline(child)
	}
}

func (p *paster) inline(node ast.Node) {
	inside := func() { p.inlines(node) }
	switch n := node.(type) {
	case *ast.Text:
		p.textNode(n)
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
	case *ast.AutoLink: // its text is its address
		p.escaped(string(n.Label(p.source)))
	case *ast.Image:
		p.picture(n, "picture in line")
	case *extended.TaskCheckBox:
		p.b.WriteString(box(n))
	case *extended.FootnoteLink:
		p.wrap("span", "mark", func() { p.b.WriteString(NoteSign(n.Index)) })
	}
}

// textNode writes a text, and a space for a line break after it, unless the break lies inside Chinese text.
func (p *paster) textNode(n *ast.Text) {
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
	case n.SoftLineBreak() && !p.joins(p.last, n):
		p.b.WriteByte(' ')
	}
}

// refer writes the number of a reference behind the text of a link. The same address has the same number. A link without a
// public address, or whose text is its address, has no number.
func (p *paster) refer(target, text string) {
	at := p.outside.link(target)
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

// box returns the sign of a check box: ticked or not.
func box(n *extended.TaskCheckBox) string {
	if n.IsChecked {
		return "☑ "
	}
	return "☐ "
}
