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

// Plain is the text without its marks, one line for each paragraph, heading, item or cell. Lines that were broken inside
// a Chinese sentence are joined without a space. Raw HTML and pictures are left out.
func (d *Doc) Plain() string { return strings.Join(d.plain, "\n") }

// Summary is the beginning of the running text (paragraphs and items; no headings, tables, notes or code), at most n
// characters: whole sentences where one ends in time, else cut with "…".
func (d *Doc) Summary(n int) string {
	var all string
	for _, part := range d.themes {
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

// Full-width signs are written by number: many an editor and font shows them like their ASCII twins.
const (
	stops   = "。…\uFF01\uFF1F"          // ! ?
	closing = "”’」』》)\uFF09"            // )
	pauses  = "、, ;:\uFF0C\uFF1B\uFF1A" // , ; :
)

// sentenceEnds says whether a sentence ends right before runes[end], its closing quotation marks and brackets included.
func sentenceEnds(runes []rune, end int) bool {
	if strings.ContainsRune(closing, runes[end]) { // the mark belongs to what is before it
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

// collect keeps the text of a block that holds text itself.
func (r *reader) collect(node ast.Node) {
	switch n := node.(type) {
	case *ast.Heading, *ast.Paragraph, *ast.TextBlock, *extended.TableCell, *extended.DefinitionTerm:
		text := r.text(n)
		if text == "" {
			return
		}
		r.doc.plain = append(r.doc.plain, text)
		switch n.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			if !inNote(n) {
				r.doc.themes = append(r.doc.themes, text)
			}
		}
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		if code := strings.TrimSpace(string(n.Lines().Value(r.source))); code != "" {
			r.doc.plain = append(r.doc.plain, code)
		}
	}
}

func inNote(node ast.Node) bool {
	for ; node != nil; node = node.Parent() {
		if node.Kind() == extended.KindFootnote {
			return true
		}
	}
	return false
}

// text is that of a node and all below it, marks resolved and lines joined.
func (r *reader) text(node ast.Node) string {
	var b strings.Builder
	r.write(&b, node)
	return strings.Join(strings.Fields(b.String()), " ")
}

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

// joins says whether a line break after n stands inside Chinese text and is no space.
func (r *reader) joins(before string, n *ast.Text) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	stop := n.Segment.Stop
	rest := strings.TrimLeft(string(r.source[stop:min(stop+64, len(r.source))]), " \t\r\n>")
	first, _ := utf8.DecodeRuneInString(rest)
	return wide(last) && wide(first)
}

// wide says whether a sign is one of Chinese text. Quotation marks, dashes and the signs of notes are shared with other
// scripts; beside a wide sign they are taken for Chinese ones.
func wide(r rune) bool {
	return problem.Columns(string(r)) == 2 || strings.ContainsRune("“”‘’…—·", r) || '①' <= r && r <= '⑳'
}

// resolve turns backslash escapes and entities into the signs that they stand for.
func resolve(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] == '\\' && i+1 < len(s) && (util.IsPunct(s[i+1]) || s[i+1] == ' ') {
			if s[i+1] != ' ' { // such a space only parts marks from text: **粗**\ 文
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
