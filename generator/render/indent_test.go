package render

import "testing"

// The indentation of a layout and the last line break of a partial are not printed, unless they may show.
func TestIndentationIsNotPrinted(t *testing.T) {
	for name, c := range map[string]struct{ file, text, want string }{
		"indented":    {"p.html", "<ul>\n  {{- range slice 1 2 }}\n\t  <li>{{ . }}\n    a  b</li>\n  {{- end }}\n</ul>\n", "<ul>\n<li>1\na  b</li>\n<li>2\na  b</li>\n</ul>\n"},
		"a partial":   {"p.html", "{{ partial `a.html` }}.\n", "<b>\na</b>.\n"},
		"in pre":      {"p.html", "<p>\n  <pre>\n  a</pre>", "<p>\n  <pre>\n  a</pre>"},
		"in textarea": {"p.html", "<textarea>\n  a</textarea>", "<textarea>\n  a</textarea>"},
		"a feed":      {"p.xml", "<feed>\n  <id>a</id>\n</feed>", "<feed>\n<id>a</id>\n</feed>"},
		"plain text":  {"p.txt", "a\n  b", "a\n  b"},
	} {
		t.Run(name, func(t *testing.T) {
			address, out := "/a/", "a/index.html"
			if c.file != "p.html" {
				address, out = "/a"+c.file[1:], "a"+c.file[1:]
			}
			files, err := render(t, with(layouts(c.file, c.text, "_partials/a.html", "<b>\n  a</b>\n")), at(address, "p", ""))
			if err != nil || string(files[out]) != c.want {
				t.Errorf("%q, %v", files[out], err)
			}
		})
	}
}
