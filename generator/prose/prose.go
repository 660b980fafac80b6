// Package prose reads Markdown: for checking, for plain text, and for what leaves the site, an article to be pasted into a
// public account (Paste) and a manuscript for a newspaper (Print). It is the only user of goldmark, and reads with the
// extensions that the site is rendered with, so that what it reports is what readers will get.
//
// It promises exact places: lines from 1, columns from 1 in characters. It reports facts (this is a link, that is raw
// HTML) and never judges them; rules do. It never renders pages of the site; Hugo does.
package prose

import (
	"bytes"
	"html"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extended "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
)

// Place is where something begins in the text.
type Place struct {
	Line int // from 1
	Col  int // from 1, in characters
}

// Doc is what a text holds, each list in the order of the text.
type Doc struct {
	Headings  []Heading
	Links     []Link
	Images    []Image
	RawHTML   []RawHTML
	Footnotes []Footnote
	Dangling  []Dangling

	plain  []string // one entry a paragraph, heading, item, cell ...
	themes []string // the same of running text only: what a summary is made of
}

// Heading is a heading of level 1 to 6; the place is that of its first #. ID is its anchor on the page.
type Heading struct {
	Level int
	Text  string
	ID    string
	Place
}

// Link is any link: [text](target), [text][reference], <target>, a bare address or e-mail address. The place is that of
// its first sign. An e-mail address has mailto: before it in Target, a bare www. address http://.
type Link struct {
	Target string
	Text   string
	Place
}

// Image is a picture; Alt is empty where nobody described it.
type Image struct {
	Target string
	Alt    string
	Place
}

// RawHTML is a piece of HTML, in a line or as a block, comments included. Excerpt is its first line.
type RawHTML struct {
	Excerpt string
	Place
}

// Footnote is a note that the text refers to. A note that nothing refers to is not published and is left out here.
type Footnote struct {
	Label string
	Text  string
	Place
}

var markdown = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify, extension.TaskList,
		extension.DefinitionList, extension.Footnote, extension.NewCJK(extension.WithEastAsianLineBreaks(), extension.WithEscapedSpace())),
	goldmark.WithParserOptions(parser.WithAttribute(), parser.WithAutoHeadingID()),
)

var bom = []byte("\uFEFF")

// Parse reads Markdown without front matter; see Split. Any text is Markdown, so that there is no error.
func Parse(source []byte) *Doc {
	r, root := read(source)
	// The walker returns the error of the function, which has none.
	_ = ast.Walk(root, r.visit)
	r.dangling()
	return r.doc
}

type reader struct {
	source []byte
	lines  []int    // offset of each line
	code   [][2]int // where code begins and ends
	doc    *Doc
}

func (r *reader) visit(node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	switch n := node.(type) {
	case *ast.Heading:
		id, _ := n.AttributeString("id")
		anchor, _ := id.([]byte)
		r.doc.Headings = append(r.doc.Headings, Heading{n.Level, r.text(n), string(anchor), r.place(n.Pos())})
	case *ast.Link:
		target := html.UnescapeString(string(n.Destination))
		r.doc.Links = append(r.doc.Links, Link{target, r.text(n), r.place(n.Pos())})
	case *ast.AutoLink:
		r.doc.Links = append(r.doc.Links, r.bare(n))
	case *ast.Image:
		target := html.UnescapeString(string(n.Destination))
		r.doc.Images = append(r.doc.Images, Image{target, r.text(n), r.place(n.Pos())})
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
		r.doc.Footnotes = append(r.doc.Footnotes, Footnote{string(n.Ref), r.text(n), r.place(r.note(n))})
	}
	r.coded(node)
	r.collect(node)
	return ast.WalkContinue, nil
}

// bare is a link whose text is its address. The node knows where the scan for it began, which may be before it.
func (r *reader) bare(n *ast.AutoLink) Link {
	label := n.Label(r.source)
	at := max(n.Pos(), 0)
	at += max(bytes.Index(r.source[at:], label), 0)
	if at > 0 && r.source[at-1] == '<' {
		at--
	}
	target := string(n.URL(r.source))
	if n.AutoLinkType == ast.AutoLinkEmail && !bytes.HasPrefix(bytes.ToLower(label), []byte("mailto:")) {
		target = "mailto:" + target
	}
	return Link{target, string(label), r.place(at)}
}

func (r *reader) raw(start, stop int) {
	line := bytes.TrimLeft(r.source[start:stop], " \t")
	start = stop - len(line)
	line, _, _ = bytes.Cut(line, []byte("\n"))
	r.doc.RawHTML = append(r.doc.RawHTML, RawHTML{string(bytes.TrimSpace(line)), r.place(start)})
}

// note is where the definition of a footnote begins.
func (r *reader) note(n *extended.Footnote) int {
	mark := []byte("[^" + string(n.Ref) + "]:")
	if at := n.Pos(); at >= 0 && at < len(r.source) && bytes.HasPrefix(r.source[at:], mark) {
		return at
	}
	return max(bytes.Index(r.source, mark), 0)
}
