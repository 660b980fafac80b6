// Package prose reads Markdown. Parse lists what a text holds, for the rules and for summaries; Paste turns a text into an
// article for a public account; Print turns it into a manuscript for a newspaper. Markdown is parsed with the extensions with
// which the site is rendered, so that what is reported is what readers get.
//
// Positions are exact: lines from 1, columns from 1 in characters. The package reports what is there (a link, raw HTML) and
// never judges it; rules do. It never renders pages of the site; Hugo does.
package prose

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extended "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
)

// Position is where something begins in the text.
type Position struct {
	Line int // from 1
	Col  int // from 1, in characters
}

// Doc lists what a text holds, each list in the order of the text.
type Doc struct {
	Headings  []Heading
	Links     []Link
	Images    []Image
	RawHTML   []RawHTML
	Footnotes []Footnote
	Dangling  []Dangling

	running []string // the paragraphs and items outside footnotes, from which a summary is made
}

// Heading is a heading of level 1 to 6. Its position is that of its first #. ID is its anchor on the page.
type Heading struct {
	Level int
	Text  string
	ID    string
	Position
}

// Link is a link of any form: [text](target), [text][reference], <target>, a bare web address or e-mail address. Its position
// is that of its first character. The target of an e-mail address begins with mailto:, that of a bare www. address with
// http://.
type Link struct {
	Target string
	Text   string
	Position
}

// Image is a picture; Alt, its alternative text, may be empty.
type Image struct {
	Target string
	Alt    string
	Position
}

// RawHTML is an HTML tag or comment in a line, or a block of HTML. Excerpt is its first line.
type RawHTML struct {
	Excerpt string
	Position
}

// Footnote is a note to which the text refers. A note to which nothing refers is not published; it is Dangling.
type Footnote struct {
	Label string
	Text  string
	Position
}

var markdown = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify, extension.TaskList,
		extension.DefinitionList, extension.Footnote, extension.NewCJK(extension.WithEastAsianLineBreaks(), extension.WithEscapedSpace())),
	goldmark.WithParserOptions(parser.WithAttribute(), parser.WithAutoHeadingID()),
)

var bom = []byte("\uFEFF")

// Parse reads Markdown without front matter. There is no error, since any text is Markdown.
func Parse(source []byte) *Doc {
	r, root := read(source)
	_ = ast.Walk(root, r.visit) // visit returns no error
	r.dangling()
	return r.doc
}

// reader reads one text into doc.
type reader struct {
	source []byte
	lines  []int    // the offset of each line
	code   [][2]int // the offsets at which pieces of code begin and end
	doc    *Doc
}

// visit adds what a node holds to the Doc.
func (r *reader) visit(node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	switch n := node.(type) {
	case *ast.Heading:
		id, _ := n.AttributeString("id")
		anchor, _ := id.([]byte)
		r.doc.Headings = append(r.doc.Headings, Heading{n.Level, r.text(n), string(anchor), r.position(n.Pos())})
	case *ast.Link:
		r.doc.Links = append(r.doc.Links, Link{destination(n.Destination), r.text(n), r.position(n.Pos())})
	case *ast.AutoLink:
		r.doc.Links = append(r.doc.Links, r.bare(n))
	case *ast.Image:
		r.doc.Images = append(r.doc.Images, Image{destination(n.Destination), r.text(n), r.position(n.Pos())})
	case *ast.RawHTML:
		if n.Segments.Len() > 0 {
			first := n.Segments.At(0)
			r.raw(first.Start, first.Stop)
		}
	case *ast.HTMLBlock:
		if n.Lines().Len() > 0 {
			first := n.Lines().At(0)
			r.raw(first.Start, first.Stop)
		}
	case *extended.Footnote:
		r.doc.Footnotes = append(r.doc.Footnotes, Footnote{string(n.Ref), r.text(n), r.position(r.note(n))})
	}
	r.keepCode(node)
	r.keepRunning(node)
	return ast.WalkContinue, nil
}

// bare returns a link whose text is its address.
func (r *reader) bare(n *ast.AutoLink) Link {
	label := n.Label(r.source)
	at := max(n.Pos(), 0) // where the parser began to look for the link, which may be before it
	at += max(bytes.Index(r.source[at:], label), 0)
	if at > 0 && r.source[at-1] == '<' {
		at--
	}
	target := string(n.URL(r.source))
	if n.AutoLinkType == ast.AutoLinkEmail && !bytes.HasPrefix(bytes.ToLower(label), []byte("mailto:")) {
		target = "mailto:" + target
	}
	return Link{target, string(label), r.position(at)}
}

// raw adds a piece of HTML, of which the first line has the offsets start and stop.
func (r *reader) raw(start, stop int) {
	line := bytes.TrimLeft(r.source[start:stop], " \t")
	start = stop - len(line)
	line, _, _ = bytes.Cut(line, []byte("\n"))
	r.doc.RawHTML = append(r.doc.RawHTML, RawHTML{string(bytes.TrimSpace(line)), r.position(start)})
}

// note returns the offset at which the definition of a footnote begins.
func (r *reader) note(n *extended.Footnote) int {
	mark := []byte("[^" + string(n.Ref) + "]:")
	if at := n.Pos(); at >= 0 && at < len(r.source) && bytes.HasPrefix(r.source[at:], mark) {
		return at
	}
	return max(bytes.Index(r.source, mark), 0)
}
