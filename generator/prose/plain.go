package prose

import (
	"html"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extended "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"gongshi/generator/problem"
)

// Summary returns the beginning of the running text, at most n characters. Running text is that of paragraphs and items; it
// has no headings, tables, notes, code, pictures or raw HTML. If the text is longer, the summary ends with a whole sentence;
// if no sentence ends within n characters, it ends with "…".
func (d *Doc) Summary(n int) string {
	var all string
	for _, part := range d.running {
		if all += part; utf8.RuneCountInString(all) > n {
			break
		}
		if last, _ := utf8.DecodeLastRuneInString(part); !wide(last) {
			all += " "
		}
	}
	runes := []rune(strings.TrimSpace(all))
	if len(runes) <= n {
		return string(runes)
	}
	for end := n; end > 0; end-- {
		if sentenceEnds(runes, end) {
			return string(runes[:end])
		}
	}
	if n < 1 {
		return ""
	}
	return strings.TrimRight(string(runes[:n-1]), pauses) + "…"
}

// Full-width signs are written by number: in many editors and fonts they look like their ASCII twins.
const (
	stops   = "。…\uFF01\uFF1F"          // ! ?
	closing = "”’」』》)\uFF09"            // )
	pauses  = "、, ;:\uFF0C\uFF1B\uFF1A" // , ; :
)

// sentenceEnds reports whether a sentence, with its closing quotation marks and brackets, ends right before runes[end].
func sentenceEnds(runes []rune, end int) bool {
	if strings.ContainsRune(closing, runes[end]) { // it belongs to the sentence before it
		return false
	}
	i := end - 1
	for i > 0 && strings.ContainsRune(closing, runes[i]) {
		i--
	}
	switch runes[i] {
	case '.', '!', '?':
		return runes[end] == ' '
	}
	return strings.ContainsRune(stops, runes[i]) && !strings.ContainsRune(stops, runes[end])
}

// keepRunning keeps the text of a paragraph or an item outside footnotes.
func (r *reader) keepRunning(node ast.Node) {
	switch node.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		if text := r.text(node); text != "" && !inNote(node) {
			r.doc.running = append(r.doc.running, text)
		}
	}
}

// inNote reports whether a node lies in a footnote.
func inNote(node ast.Node) bool {
	for ; node != nil; node = node.Parent() {
		if node.Kind() == extended.KindFootnote {
			return true
		}
	}
	return false
}

// text returns the text of a node and all nodes below it, without Markdown's marks, on one line. Pictures and raw HTML are
// left out.
func (r *reader) text(node ast.Node) string {
	var b strings.Builder
	r.write(&b, node)
	return strings.Join(strings.Fields(b.String()), " ")
}

// write writes the text of the nodes below node.
func (r *reader) write(b *strings.Builder, node ast.Node) {
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		switch n := child.(type) {
		case *ast.Text:
			r.writeText(b, n)
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.Write(n.Label(r.source))
		case *ast.Image, *ast.RawHTML, *ast.HTMLBlock:
		default:
			if child.Type() == ast.TypeBlock && b.Len() > 0 {
				b.WriteByte(' ')
			}
			r.write(b, child)
		}
	}
}

// writeText writes a text, and a space for a line break after it, unless the break lies inside Chinese text.
func (r *reader) writeText(b *strings.Builder, n *ast.Text) {
	value := n.Segment.Value(r.source)
	switch _, code := n.Parent().(*ast.CodeSpan); {
	case code, n.IsRaw():
		b.Write(value)
	default:
		b.WriteString(resolve(string(value)))
	}
	if n.HardLineBreak() || n.SoftLineBreak() && !r.joins(b.String(), n) {
		b.WriteByte(' ')
	}
}

// joins reports whether a line break after n lies inside Chinese text, and so is no space. before is the text before it.
func (r *reader) joins(before string, n *ast.Text) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	stop := n.Segment.Stop
	rest := strings.TrimLeft(string(r.source[stop:min(stop+64, len(r.source))]), " \t\r\n>")
	first, _ := utf8.DecodeRuneInString(rest)
	return wide(last) && wide(first)
}

// wide reports whether a character is one of Chinese text. Quotation marks, dashes and the signs of notes, which other
// scripts use as well, count as Chinese.
func wide(r rune) bool {
	return problem.Columns(string(r)) == 2 || strings.ContainsRune("“”‘’…—·", r) || '①' <= r && r <= '⑳'
}

// resolve replaces backslash escapes and entities by the characters that they stand for.
func resolve(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] == '\\' && i+1 < len(s) && (util.IsPunct(s[i+1]) || s[i+1] == ' ') {
			if s[i+1] != ' ' { // an escaped space is not printed; it keeps marks and text apart: **粗**\ 文
				b.WriteByte(s[i+1])
			}
			i += 2
			continue
		}
		end := i + 1
		for end < len(s) && s[end] != '\\' {
			end++
		}
		b.WriteString(html.UnescapeString(s[i:end]))
		i = end
	}
	return b.String()
}
