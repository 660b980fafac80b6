package signoff

import (
	_ "embed"
	"html/template"
	"io"
	"strings"
)

//go:embed report.html
var source string

var reportHTML = template.Must(template.New("report").Funcs(template.FuncMap{"shown": shown}).Parse(source))

// HTML prints the report as one file for a browser and for paper, without script.
func (r Report) HTML(w io.Writer) error {
	var b strings.Builder
	if err := reportHTML.Execute(&b, r.page()); err != nil {
		return err
	}
	lines := strings.Split(b.String(), "\n")
	for i := range lines {
		lines[i] = plain(lines[i])
	}
	_, err := io.WriteString(w, strings.Join(lines, "\n"))
	return err
}

// shown returns a text with visible line ends: a piece that was added or removed may be a line end only.
func shown(s string) string { return strings.ReplaceAll(s, "\n", "↵\n") }
