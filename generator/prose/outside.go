package prose

import (
	"bytes"
	"fmt"
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Outside says where things are for readers who do not have the site at hand. Each function gets a target as it is written
// and returns a whole web address; nothing for what is not to be found.
type Outside struct {
	Link    func(target string) string
	Picture func(target string) string
}

// Reference is an address that could not stay behind its words. In the text its number stands after them: [1].
type Reference struct {
	Number  int
	Text    string
	Address string
}

// Note is a footnote. In the text its sign stands: ①.
type Note struct {
	Sign string
	Text string
}

// NoteSign is the sign of the n-th footnote, from 1: ① to ㊿, then （51）. It is not to be mistaken for the number of a
// Reference.
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

// read parses a text.
func read(source []byte) (*reader, ast.Node) {
	source = bytes.TrimPrefix(source, bom)
	r := &reader{source: source, lines: lineStarts(source), doc: &Doc{}}
	return r, markdown.Parser().Parse(text.NewReader(source), parser.WithContext(parser.NewContext(parser.WithIDs(anchors{}))))
}

// leads is the public address of a link, and nothing where there is no telling it: for a place in the text itself, a
// script, a target that Outside does not know.
func (o Outside) leads(target string) string {
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

// pictured is the public address of a picture.
func (o Outside) pictured(target string) string {
	if o.Picture == nil {
		return ""
	}
	return o.Picture(target)
}

func destination(raw []byte) string { return html.UnescapeString(string(raw)) }

// pictures returns the pictures of a paragraph that has nothing else, in their order.
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

// codeLines are the lines of a block of code, tabs and the indent of its lines as no-break spaces: what comes after drops
// common ones.
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

// captionOf is what is printed under a picture: its title, of which the part behind a bar is the source.
func captionOf(n *ast.Image) string {
	caption, credit, _ := strings.Cut(strings.ReplaceAll(resolve(string(n.Title)), "｜", "|"), "|")
	if caption, credit = strings.TrimSpace(caption), strings.TrimSpace(credit); credit != "" {
		caption += "（" + credit + "）"
	}
	return caption
}
