package prose

import (
	"bytes"
	"fmt"
	"html"
	"iter"
	"strings"

	"github.com/yuin/goldmark/ast"
	extended "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Outside gives the public addresses of links and pictures to a text that is read outside the site. Each function takes a
// target as it is written in the text and returns a whole web address; the empty string if it knows none. Either may be nil.
type Outside struct {
	Link    func(target string) string
	Picture func(target string) string
}

// Reference is the address of a link, where links cannot be followed. The text has its number behind the words of the link:
// [1].
type Reference struct {
	Number  int
	Text    string
	Address string
}

// Note is a footnote. The text has its sign: ①.
type Note struct {
	Sign string
	Text string
}

// NoteSign returns the sign of the n-th footnote, from 1: ① to ㊿, then （51）. It differs from the number of a Reference.
// Below 1 it is empty.
func NoteSign(n int) string {
	switch {
	case n < 1:
		return ""
	case n <= 20:
		return string(rune('①' + n - 1))
	case n <= 35:
		return string(rune('㉑' + n - 21))
	case n <= 50:
		return string(rune('㊱' + n - 36))
	}
	return fmt.Sprintf("（%d）", n)
}

// read parses a text, with or without a byte order mark.
func read(source []byte) (*reader, ast.Node) {
	source = bytes.TrimPrefix(source, bom)
	r := &reader{source: source, lines: lineStarts(source), doc: &Doc{}}
	return r, markdown.Parser().Parse(text.NewReader(source), parser.WithContext(parser.NewContext(parser.WithIDs(anchors{}))))
}

// notes yields the footnotes of a text, in their order.
func notes(root ast.Node) iter.Seq[*extended.Footnote] {
	return func(yield func(*extended.Footnote) bool) {
		for child := root.FirstChild(); child != nil; child = child.NextSibling() {
			if list, is := child.(*extended.FootnoteList); is {
				for note := list.FirstChild(); note != nil; note = note.NextSibling() {
					if n, is := note.(*extended.Footnote); is && !yield(n) {
						return
					}
				}
			}
		}
	}
}

// link returns the public address of a link. It is empty for an anchor of the text itself, a script, a target that o does
// not know. For mailto: and tel: it is what follows them.
func (o Outside) link(target string) string {
	target = strings.TrimSpace(target)
	scheme, rest, has := strings.Cut(target, ":")
	switch scheme = strings.ToLower(scheme); {
	case target == "" || target[0] == '#' || strings.ContainsAny(target, "\t\r\n"):
		return ""
	case !has || strings.ContainsAny(scheme, "/?#"):
		if o.Link == nil {
			return ""
		}
		return o.Link(target)
	case scheme == "mailto", scheme == "tel":
		return rest
	case scheme == "http", scheme == "https":
		return target
	}
	return ""
}

// picture returns the public address of a picture, or the empty string.
func (o Outside) picture(target string) string {
	if o.Picture == nil {
		return ""
	}
	return o.Picture(target)
}

// destination returns the target of a link or picture, entities resolved.
func destination(raw []byte) string { return html.UnescapeString(string(raw)) }

// pictures returns the pictures of a paragraph that holds only pictures; nil if it holds anything else.
func (r *reader) pictures(paragraph ast.Node) []*ast.Image {
	var all []*ast.Image
	for child := paragraph.FirstChild(); child != nil; child = child.NextSibling() {
		switch n := child.(type) {
		case *ast.Image:
			all = append(all, n)
		case *ast.Text:
			if strings.TrimSpace(string(n.Segment.Value(r.source))) != "" {
				return nil
			}
		default:
			return nil
		}
	}
	return all
}

// codeLines returns the lines of a block of code. A tab becomes four spaces, and the indent of a line no-break spaces, which
// an editor keeps.
func (r *reader) codeLines(n ast.Node) []string {
	code := strings.TrimRight(string(n.Lines().Value(r.source)), "\r\n")
	var all []string
	for line := range strings.SplitSeq(code, "\n") {
		line = strings.ReplaceAll(strings.TrimRight(line, " \t\r"), "\t", "    ")
		kept := strings.TrimLeft(line, " ")
		all = append(all, strings.Repeat("\u00a0", len(line)-len(kept))+kept)
	}
	return all
}

// captionOf returns the text under a picture. It is the title of the picture; a source behind a bar in the title is put in
// brackets: 水渠｜张三 becomes 水渠（张三）.
func captionOf(n *ast.Image) string {
	caption, credit, _ := strings.Cut(strings.ReplaceAll(resolve(string(n.Title)), "｜", "|"), "|")
	if caption, credit = strings.TrimSpace(caption), strings.TrimSpace(credit); credit != "" {
		caption += "（" + credit + "）"
	}
	return caption
}
