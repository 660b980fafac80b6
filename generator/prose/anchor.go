package prose

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
)

// anchors gives headings the ids that Hugo gives them (autoIDType github), so that a table of contents made from a Doc leads
// to the headings of the page. Letters of any script stay, in lower case; a space becomes a hyphen; punctuation is left out;
// an id that is already taken gets a number. The map holds the ids that are taken.
type anchors map[string]bool

var _ parser.IDs = anchors{}

// Generate returns the id of a heading that does not set one itself.
func (a anchors) Generate(value []byte, _ ast.NodeKind) []byte {
	id := strings.Map(func(r rune) rune {
		switch {
		case r == '-', r == ' ':
			return '-'
		case r == '_', unicode.IsLetter(r), unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, string(bytes.TrimSpace(value)))
	if id == "" {
		id = "heading"
	}
	once := id
	for n := 1; a[once]; n++ {
		once = fmt.Sprintf("%s-%d", id, n)
	}
	a[once] = true
	return []byte(once)
}

// Put takes an id that a heading sets itself: ## 标题 {#id}.
func (a anchors) Put(value []byte) { a[string(value)] = true }
