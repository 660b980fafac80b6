package prose

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
)

// anchors names headings as the renderer does (Hugo's autoIDType github), so that a table of contents made from a Doc leads
// to where the page has them: Chinese signs stay, spaces become hyphens, punctuation goes, what is there twice is numbered.
type anchors map[string]bool

var _ parser.IDs = anchors{}

// Generate makes the id of a heading without one of its own.
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

// Put keeps an id that the text gives itself: ## 标题 {#id}.
func (a anchors) Put(value []byte) { a[string(value)] = true }
