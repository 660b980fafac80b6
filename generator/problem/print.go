package problem

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// maxExcerpt is the largest number of characters of a source line that are shown: it fits into a line of a terminal.
const maxExcerpt = 72

// words holds the words that Print adds to the texts of problems.
var words = map[string]Text{
	"warning":  {"提醒：", "warning: "},
	"info":     {"提示：", "info: "},
	"errors":   {"共 %d 处错误", "%d error(s)"},
	"warnings": {"%d 处提醒", "%d warning(s)"},
	"infos":    {"%d 处提示", "%d note(s)"},
}

// Print writes the problems, each with its source line and a caret under its position, and then a line that counts them. Long
// series of similar problems are shortened. It writes nothing if there is no problem. The list must be sorted.
func (l List) Print(w io.Writer, lang Lang) error {
	var b strings.Builder
	l.folded(func(p Problem) { p.print(&b, lang) })
	if len(l) > 0 {
		b.WriteString(l.Summary(lang) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Summary returns a sentence that counts errors, warnings and notes; it is empty if there are none.
func (l List) Summary(lang Lang) string {
	errors, strict := l.Errors(false), l.Errors(true)
	parts := []string{}
	for _, count := range []struct {
		word string
		n    int
	}{{"errors", errors}, {"warnings", strict - errors}, {"infos", len(l) - strict}} {
		if count.n > 0 {
			parts = append(parts, fmt.Sprintf(words[count.word].In(lang), count.n))
		}
	}
	separator := "，"
	if lang == English {
		separator = ", "
	}
	return strings.Join(parts, separator)
}

// Position returns path:line:col, or the path alone if the line is not known.
func (p Problem) Position() string {
	if p.Line == 0 {
		return clean(p.Path)
	}
	return fmt.Sprintf("%s:%d:%d", clean(p.Path), p.Line, max(p.Col, 1))
}

// Head returns the first line of a printed problem: path:line:col: what; what to do [rule].
func (p Problem) Head(lang Lang) string {
	var b strings.Builder
	b.WriteString(p.Position() + ": ")
	if !p.Stops() {
		b.WriteString(words[string(p.Severity)].In(lang))
	}
	b.WriteString(clean(p.What.In(lang)))
	if fix := p.Fix.In(lang); fix != "" {
		if lang == English {
			b.WriteString("; " + clean(fix))
		} else {
			b.WriteString("；" + clean(fix))
		}
	}
	fmt.Fprintf(&b, " [%s]", p.Rule)
	return b.String()
}

// print writes a problem, and its source line with a caret if there is one.
func (p Problem) print(b *strings.Builder, lang Lang) {
	b.WriteString(p.Head(lang) + "\n")
	if p.Excerpt == "" || p.Line == 0 {
		return
	}
	line, col := window(p.Excerpt, max(p.Col, 1))
	gutter := fmt.Sprintf("%4d | ", p.Line)
	fmt.Fprintf(b, "%s%s\n", gutter, line)
	marked := []rune(line)
	before := marked[:min(col-1, len(marked))]
	under := marked[len(before):min(len(before)+max(p.Width, 1), len(marked))]
	fmt.Fprintf(b, "%s| %s%s\n", strings.Repeat(" ", len(gutter)-2), strings.Repeat(" ", Columns(string(before))),
		"^"+strings.Repeat("~", max(Columns(string(under))-1, 0)))
}

// window returns a part of a line, at most maxExcerpt characters around a column, in printable characters, and the column
// within this part. Columns count from 1.
func window(line string, col int) (string, int) {
	start := max(col-1-maxExcerpt/2, 0)
	if short := utf8.RuneCountInString(line); short <= start+maxExcerpt {
		start = max(short-maxExcerpt, 0)
	}
	var cut []rune
	n := 0
	for _, r := range line {
		if n++; n > start+maxExcerpt {
			break
		} else if n > start {
			cut = append(cut, r)
		}
	}
	return clean(string(cut)), col - start
}

// clean replaces the characters that would confuse a terminal: control characters, bidirectional overrides, broken UTF-8.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case r == utf8.RuneError, unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return '\uFFFD'
		}
		return r
	}, s)
}

// Columns returns the width of a text on a terminal. A Chinese character or full-width sign takes two columns, a combining
// mark none.
func Columns(s string) int {
	n := 0
	for _, r := range s {
		n += columns(r)
	}
	return n
}

func columns(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// JSON writes the problems as an array of objects, in one language, for other programs. Without problems the array is empty.
// The list must be sorted.
func (l List) JSON(w io.Writer, lang Lang) error {
	type row struct {
		Path     string   `json:"path"`
		Line     int      `json:"line"`
		Col      int      `json:"col"`
		Severity Severity `json:"severity"`
		Rule     string   `json:"rule"`
		What     string   `json:"what"`
		Fix      string   `json:"fix,omitempty"`
		Excerpt  string   `json:"excerpt,omitempty"`
	}
	rows := make([]row, 0, len(l))
	for _, p := range l {
		severity := p.Severity
		if severity == "" {
			severity = Error
		}
		rows = append(rows, row{p.Path, p.Line, p.Col, severity, p.Rule, p.What.In(lang), p.Fix.In(lang), p.Excerpt})
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(rows)
}
