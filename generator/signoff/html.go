package signoff

import (
	_ "embed"
	"html/template"
	"io"
	"strings"
)

//go:embed sheet.html
var source string

var sheet = template.Must(template.New("sheet").Funcs(template.FuncMap{"shown": shown}).Parse(source))

// HTML prints the sheet as one file: for a browser, for paper, without script.
func (s Sheet) HTML(w io.Writer) error { return sheet.Execute(w, s.page()) }

// shown makes line ends visible in a stretch that came or went, for they may be all of it.
func shown(s string) string { return plainLines(strings.ReplaceAll(s, "\n", "↵\n")) }

// plainLines lets through what plain does, and line ends.
func plainLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = plain(lines[i])
	}
	return strings.Join(lines, "\n")
}
