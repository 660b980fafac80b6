package prose

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extended "github.com/yuin/goldmark/extension/ast"
)

// Printed is a manuscript for a newspaper: plain lines. A paragraph begins with two full-width spaces, a heading follows an
// empty line. The address of a link stands in brackets behind its text. A picture is 【图片：…】 with its caption and address.
type Printed struct {
	Lines []string
	Notes []Note // plain text
	Signs int    // the number of characters except spaces, without notes, addresses and pictures
}

// indent is the beginning of a paragraph: two full-width spaces.
const indent = "\u3000\u3000"

// Print returns a text as a manuscript for a newspaper.
func Print(source []byte, o Outside) Printed {
	r, root := read(source)
	p := &printer{reader: r, outside: o}
	p.blocks(root, indent)
	printed := Printed{Lines: p.lines, Signs: p.signs}
	for note := range notes(root) {
		p.lines = nil
		p.blocks(note, "")
		printed.Notes = append(printed.Notes, Note{NoteSign(note.Index), strings.Join(p.lines, " ")})
	}
	return printed
}

// printer appends lines, and counts the characters in signs.
type printer struct {
	*reader
	outside Outside
	lines   []string
	signs   int
}

func (p *printer) blocks(parent ast.Node, before string) {
	for child := parent.FirstChild(); child != nil; child = child.NextSibling() {
		p.block(child, before)
	}
}

// block adds the lines of a block; each begins with before.
func (p *printer) block(node ast.Node, before string) {
	switch n := node.(type) {
	case *ast.Heading:
		if len(p.lines) > 0 {
			p.lines = append(p.lines, "")
		}
		p.leaf(n, "")
	case *ast.Paragraph, *ast.TextBlock, *extended.DefinitionTerm:
		p.leaf(n, before)
	case *ast.Blockquote, *extended.DefinitionDescription:
		p.blocks(n, before+indent)
	case *ast.List:
		p.list(n, before)
	case *ast.ThematicBreak:
		p.lines = append(p.lines, before+"＊　＊　＊")
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		for _, code := range p.codeLines(n) {
			p.signs += signs(code)
			p.lines = append(p.lines, before+strings.ReplaceAll(code, "\u00a0", " "))
		}
	case *extended.Table:
		for row := n.FirstChild(); row != nil; row = row.NextSibling() {
			var cells []string
			for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
				cells = append(cells, strings.Join(p.text(cell), " "))
			}
			p.lines = append(p.lines, before+strings.Join(cells, "｜"))
		}
	case *extended.DefinitionList:
		p.blocks(n, before)
	}
}

// list adds the lines of a list. An item begins with its number, or a dot. A list inside an item is indented below it.
func (p *printer) list(n *ast.List, before string) {
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		mark := "· "
		if n.IsOrdered() {
			mark = fmt.Sprintf("%d. ", number)
			number++
		}
		at := len(p.lines)
		for child := item.FirstChild(); child != nil; child = child.NextSibling() {
			below := before
			if _, is := child.(*ast.List); is {
				below += indent
			}
			p.block(child, below)
		}
		if at < len(p.lines) {
			p.lines[at] = before + mark + strings.TrimPrefix(p.lines[at], before)
		}
	}
}

// leaf adds the lines of a block of text; each begins with before.
func (p *printer) leaf(n ast.Node, before string) {
	for _, line := range p.text(n) {
		p.lines = append(p.lines, before+line)
	}
}

// text returns the lines of a block of text, which end at hard line breaks, and adds to p.signs.
func (p *printer) text(n ast.Node) []string {
	p.signs += signs(p.reader.text(n))
	var b strings.Builder
	if all := p.pictures(n); len(all) > 0 {
		for _, picture := range all {
			b.WriteString(p.picture(picture) + "\n")
		}
	} else {
		p.inlines(&b, n)
	}
	var lines []string
	for line := range strings.Lines(b.String()) {
		if line = strings.Join(strings.FieldsFunc(line, isBlank), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' }

// inlines writes the inline content of a block. A hard line break is written as a line feed.
func (p *printer) inlines(b *strings.Builder, parent ast.Node) {
	for child := parent.FirstChild(); child != nil; child = child.NextSibling() {
		switch n := child.(type) {
		case *ast.Text:
			p.writeText(b, n)
			if n.HardLineBreak() {
				b.WriteByte('\n')
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.Write(n.Label(p.source))
		case *ast.Link:
			p.inlines(b, n)
			if at := p.outside.link(destination(n.Destination)); at != "" && at != p.reader.text(n) {
				b.WriteString("（" + at + "）")
			}
		case *ast.Image:
			b.WriteString(p.picture(n))
		case *extended.FootnoteLink:
			b.WriteString(NoteSign(n.Index))
		case *extended.TaskCheckBox:
			b.WriteString(box(n))
		case *ast.RawHTML:
		default:
			p.inlines(b, n)
		}
	}
}

// picture returns 【图片：…】 with the caption of a picture, or if it has none its alternative text, and its public address.
func (p *printer) picture(n *ast.Image) string {
	name := captionOf(n)
	if name == "" {
		name = p.reader.text(n)
	}
	if at := p.outside.picture(destination(n.Destination)); at != "" {
		name += "　" + at
	}
	return "【图片：" + name + "】"
}

// signs returns the number of characters that are not spaces.
func signs(s string) (n int) {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}
