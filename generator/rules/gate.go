package rules

import (
	"bytes"
	"unicode/utf8"

	"gongshi/generator/problem"
)

// Gate looks at a text that is about to be published and returns the numbers and addresses of persons in it, masked, with
// their lines. What stands apart in the text is parted by form feeds. Declared office lines and the declared address pass,
// and so does what a source is only warned of. It may be called from several goroutines, after Problems.
func (n *Inspector) Gate(text []byte) problem.List {
	var list problem.List
	n.scan.scan(text, func(h hit) {
		says := secrets[h.kind]
		if h.kind == misprint || says.severity == problem.Warning || n.declared(h) {
			return
		}
		start := bytes.LastIndexAny(text[:h.start], "\n\f") + 1
		end := len(text)
		if i := bytes.IndexAny(text[h.end:], "\n\f"); i >= 0 {
			end = h.end + i
		}
		list = append(list, problem.Problem{Rule: "private", Line: bytes.Count(text[:h.start], []byte("\n")) + 1,
			Col: utf8.RuneCount(text[start:h.start]) + 1, Width: utf8.RuneCount(text[h.start:h.end]), Excerpt: n.masked(string(text[start:end])),
			What: problem.Say("%[1]s：%[2]s", "%[1]s: %[2]s", says.what, mask(h.kind, h.value)), Fix: says.fix})
	})
	return list
}
