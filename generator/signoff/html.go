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
func (s Sheet) HTML(w io.Writer) error {
	var b strings.Builder
	if err := sheet.Execute(&b, s.page()); err != nil {
		return err
	}
	lines := strings.Split(b.String(), "\n")
	for i := range lines {
		lines[i] = plain(lines[i])
	}
	_, err := io.WriteString(w, strings.Join(lines, "\n"))
	return err
}

// shown makes line ends visible in a stretch that came or went, for they may be all of it.
func shown(s string) string { return strings.ReplaceAll(s, "\n", "↵\n") }
