package main

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// A piece is a start tag, an end tag, or the text between two tags, and the elements that it stands in.
type piece struct {
	text, within string
	tag, exact   bool // exact: each space counts
}

// blocks are the elements of HTML, SVG, feeds and site maps at whose edges spaces are not shown.
var blocks = strings.Fields(`doctype html head title meta link script style body header footer main nav section article aside div p ul ol li dl dt dd
	h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr th td colgroup col figure figcaption blockquote pre form fieldset legend
	details summary hr br option optgroup select datalist address hgroup search template svg rect path line text url loc author name`)

// exact are the elements in which each space counts.
var exact = []string{"pre", "textarea", "script"}

// structure returns the pieces of an HTML or XML document in their order. Comments, classes and fingerprints are left out,
// attributes are sorted, and a run of spaces is one space, or none at the edge of a block.
func structure(text string) []piece {
	tokens := html.NewTokenizer(strings.NewReader(text))
	var pieces []piece
	var open []string
	words := ""
	flush := func() {
		if shown := collapse(words); shown != "" {
			pieces = append(pieces, piece{text: shown, within: strings.Join(open, " ")})
		}
		words = ""
	}
	for {
		kind := tokens.Next()
		token := tokens.Token()
		switch kind {
		case html.ErrorToken:
			flush()
			return edges(pieces)
		case html.TextToken:
			if len(open) > 0 && slices.Contains(exact, open[len(open)-1]) {
				flush()
				pieces = append(pieces, piece{text: strings.TrimSpace(token.Data), within: strings.Join(open, " "), exact: true})
			} else {
				words += token.Data
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			flush()
			pieces = append(pieces, piece{tag(token), strings.Join(open, " "), true, false})
			if kind == html.StartTagToken && !empty(token.Data) {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			flush()
			if i := last(open, token.Data); i >= 0 {
				open = open[:i]
			}
			pieces = append(pieces, piece{"</" + token.Data + ">", strings.Join(open, " "), true, false})
		case html.DoctypeToken:
			flush()
			pieces = append(pieces, piece{token.String(), "", true, false})
		}
	}
}

// tag returns a start tag with its attributes sorted, without its classes and without what is made from a file's content.
func tag(token html.Token) string {
	var attributes []string
	for _, attribute := range token.Attr {
		if attribute.Key == "class" || attribute.Key == "integrity" {
			continue
		}
		value := fingerprint.ReplaceAllString(attribute.Val, ".$1")
		attributes = append(attributes, fmt.Sprintf(" %s=%q", attribute.Key, strings.Join(strings.Fields(value), " ")))
	}
	slices.Sort(attributes)
	return "<" + token.Data + strings.Join(attributes, "") + ">"
}

// collapse makes each run of spaces one space.
func collapse(text string) string {
	words := strings.Join(strings.Fields(text), " ")
	if words == "" && text != "" {
		return " "
	}
	if strings.TrimLeft(text, " \t\r\n") != text {
		words = " " + words
	}
	if strings.TrimRight(text, " \t\r\n") != text {
		words += " "
	}
	return words
}

// edges takes the spaces off texts that stand beside the tag of a block, and leaves out texts of which nothing remains. An
// element that holds spaces only keeps one: to :empty in a style sheet it is not empty.
func edges(pieces []piece) []piece {
	var kept []piece
	for i, p := range pieces {
		alone := i > 0 && i+1 < len(pieces) && without(p.text) == "" && "</"+pieces[i-1].element()+">" == pieces[i+1].text
		if !alone && !p.tag && !p.exact {
			if i == 0 || block(pieces[i-1]) {
				p.text = strings.TrimLeft(p.text, " \t\r\n")
			}
			if i == len(pieces)-1 || block(pieces[i+1]) {
				p.text = strings.TrimRight(p.text, " \t\r\n")
			}
		}
		if p.text != "" {
			kept = append(kept, p)
		}
	}
	return kept
}

// block reports whether p is the start or the end of a block.
func block(p piece) bool { return slices.Contains(blocks, p.element()) }

// element returns the name of the element of which p is a tag, or "".
func (p piece) element() string {
	if !p.tag {
		return ""
	}
	name, _, _ := strings.Cut(strings.Trim(p.text, "</!>"), " ")
	return strings.ToLower(name)
}

// empty reports whether an element of HTML has no end tag.
func empty(name string) bool {
	return slices.Contains([]string{"meta", "link", "br", "hr", "img", "input", "col", "source", "wbr", "area", "base", "embed"}, name)
}

// last returns the index of the last name in open, or -1.
func last(open []string, name string) int {
	for i := len(open) - 1; i >= 0; i-- {
		if open[i] == name {
			return i
		}
	}
	return -1
}
