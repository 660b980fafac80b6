package prose

import (
	"fmt"
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	extended "github.com/yuin/goldmark/extension/ast"
)

// Pasted is a text for the editor of a public account (公众号). The editor keeps only tags and style attributes, so HTML has
// no stylesheet, class, id, script or link. Its tags are section, p, span, strong, em, blockquote, ul, ol, li, table, tbody,
// tr, th, td, img and br; its attributes are style, start, src and alt.
type Pasted struct {
	HTML       string
	Notes      []Note      // their Text is HTML that fits into a paragraph
	References []Reference // their fields are plain text
}

// Paste returns a text for the editor of a public account. Raw HTML is dropped, as on the site. A picture without a public
// address is replaced by its alternative text.
func Paste(source []byte, o Outside) Pasted {
	r, root := read(source)
	p := &paster{reader: r, outside: o, numbers: map[string]int{}}
	p.blocks(root)
	pasted := Pasted{HTML: p.take()}
	for note := range notes(root) {
		p.note(note)
		pasted.Notes = append(pasted.Notes, Note{NoteSign(note.Index), p.take()})
	}
	pasted.References = p.references
	return pasted
}

// paster writes HTML to b.
type paster struct {
	*reader
	outside    Outside
	b          strings.Builder
	last       string // the last text written; a line break after it may be no space
	references []Reference
	numbers    map[string]int // the number of a reference, by its address
}

// take returns the HTML written so far, and empties the buffer.
func (p *paster) take() string {
	s := p.b.String()
	p.b.Reset()
	return s
}

// escaped writes a text, escaped.
func (p *paster) escaped(s string) {
	p.last = s
	p.b.WriteString(html.EscapeString(strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")))
}

// open writes a start tag; style is a key of pasteStyles.
func (p *paster) open(tag, style string) {
	fmt.Fprintf(&p.b, `<%s style="%s">`, tag, pasteStyles[style])
}

func (p *paster) close(tag string) { p.b.WriteString("</" + tag + ">") }

// wrap writes a start tag, calls write, and writes the end tag.
func (p *paster) wrap(tag, style string, write func()) {
	p.open(tag, style)
	write()
	p.close(tag)
}

func (p *paster) blocks(parent ast.Node) {
	for child := parent.FirstChild(); child != nil; child = child.NextSibling() {
		p.block(child)
	}
}

func (p *paster) block(node ast.Node) {
	inside := func() { p.blocks(node) }
	line := func() { p.inlines(node) }
	switch n := node.(type) {
	case *ast.Heading:
		style := "heading"
		if n.Level > 2 {
			style = "subheading"
		}
		p.wrap("section", style, func() { p.wrap("p", style+" text", func() { p.wrap("strong", "plain", line) }) })
	case *ast.Paragraph:
		if all := p.pictures(n); len(all) > 0 {
			for _, picture := range all {
				p.figure(picture)
			}
			return
		}
		p.wrap("p", "paragraph", line)
	case *ast.TextBlock:
		line()
	case *ast.Blockquote:
		p.wrap("blockquote", "quote", inside)
	case *ast.List:
		p.list(n)
	case *ast.ThematicBreak:
		p.wrap("p", "break", func() { p.b.WriteString("·　·　·") })
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		p.wrap("section", "code", func() {
			p.wrap("p", "code text", func() {
				for i, code := range p.codeLines(n) {
					if i > 0 {
						p.b.WriteString("<br>")
					}
					p.escaped(code)
				}
			})
		})
	case *extended.Table:
		p.wrap("section", "wide", func() { p.table(n) })
	case *extended.DefinitionList:
		inside()
	case *extended.DefinitionTerm:
		p.wrap("p", "term", func() { p.wrap("strong", "plain", line) })
	case *extended.DefinitionDescription:
		p.wrap("section", "definition", inside)
	}
}

func (p *paster) list(n *ast.List) {
	tag := "ul"
	if n.IsOrdered() {
		tag = "ol"
	}
	start := ""
	if n.IsOrdered() && n.Start != 1 {
		start = fmt.Sprintf(` start="%d"`, n.Start)
	}
	fmt.Fprintf(&p.b, `<%s%s style="%s">`, tag, start, pasteStyles[tag])
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		p.wrap("li", "li", func() { p.blocks(item) })
	}
	p.close(tag)
}

func (p *paster) table(n *extended.Table) {
	p.open("table", "table")
	p.b.WriteString("<tbody>")
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		tag := "td"
		if _, is := row.(*extended.TableHeader); is {
			tag = "th"
		}
		p.b.WriteString("<tr>")
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			style := tag
			if c, is := cell.(*extended.TableCell); is && c.Alignment == extended.AlignRight {
				style += " right"
			}
			p.wrap(tag, style, func() { p.inlines(cell) })
		}
		p.b.WriteString("</tr>")
	}
	p.b.WriteString("</tbody>")
	p.close("table")
}

// figure writes a picture that stands in a paragraph of its own, with its caption.
func (p *paster) figure(n *ast.Image) {
	tag, style := "section", "figure"
	if p.outside.picture(destination(n.Destination)) == "" {
		tag, style = "p", "caption"
	}
	p.wrap(tag, style, func() { p.picture(n, "picture") })
	if caption := captionOf(n); caption != "" {
		p.wrap("p", "caption", func() { p.escaped(caption) })
	}
}

func (p *paster) picture(n *ast.Image, style string) {
	alt := p.reader.text(n)
	at := p.outside.picture(destination(n.Destination))
	if at == "" {
		p.escaped("【图片：" + alt + "】")
		return
	}
	fmt.Fprintf(&p.b, `<img src="%s" alt="%s" style="%s">`, html.EscapeString(at), html.EscapeString(alt), pasteStyles[style])
}

// note writes the text of a footnote. Its paragraphs are lines, parted by <br>.
func (p *paster) note(note ast.Node) {
	for child := note.FirstChild(); child != nil; child = child.NextSibling() {
		if _, is := child.(*ast.Paragraph); !is {
			p.block(child)
			continue
		}
		if child.PreviousSibling() != nil {
			p.b.WriteString("<br>")
		}
		p.inlines(child)
	}
}
