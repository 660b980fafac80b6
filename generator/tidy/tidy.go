// Package tidy brings records into their canonical form: keys in the order of the format manual, two spaces for each level,
// no needless quotation marks, dates and numbers in the form of the format manual.
//
// It promises that a tidied record has the same content, except for slips of which the meaning is certain; each of these is
// in the result. No comment is lost; what stood on one line stays on one line; a second run changes nothing. All this is
// proved for each file before it is written. If the proof fails, or a file is not YAML, the file stays byte for byte as it
// is. The package never judges names or words, and never changes the text below a front matter.
package tidy

import (
	"bytes"
	"reflect"
	"slices"

	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/source"
	"gongshi/generator/yamltext"
)

// Result says what became of a text.
type Result struct {
	Text     []byte         // the canonical form; the text itself if it has that form already or is left alone
	Changes  []Change       // the slips that were mended
	Layout   []problem.Text // what else was tidied, without a change of content: the order of keys, quotation marks …
	Problems problem.List   // why the text was left alone
}

var bom = []byte("\xEF\xBB\xBF")

// Text tidies the text of a record: UTF-8, with or without a byte order mark. name is the path of the record from the site's
// folder on. A file that is no record is left alone, without a problem.
func Text(name string, raw []byte) Result {
	alone := Result{Text: raw}
	kind, is := place.Of(name)
	if !is {
		return alone
	}
	text, layout := endings(name, raw)
	_, _, problems := source.Decode(name, text)
	begin, end, ok := source.Matter(name, text)
	if !ok {
		alone.Problems = problems
		return alone
	}
	matter, offset := string(text[begin:end]), bytes.Count(text[:begin], []byte("\n"))
	whole := func(matter string) []byte {
		if begin == 0 {
			return []byte(matter)
		}
		_, body, _ := bytes.Cut(text[end:], []byte("\n"))
		return append([]byte("---\n"+matter+"---\n"), body...)
	}
	mended, changes, d := mend(name, kind.Type(), matter, len(problems) > 0)
	if d == nil {
		for _, p := range problems {
			if hiding[p.Rule] {
				alone.Problems = append(alone.Problems, p)
			}
		}
		if len(alone.Problems) == 0 && len(layout) > 0 { // unusual YAML: only the byte order mark and line ends are tidied
			return Result{Text: text, Layout: layout}
		}
		return alone
	}
	if textOf(d) != mended {
		layout = append(layout, problem.Say("缩进和空格", "indentation and space"))
	}
	a := &arranger{}
	a.arrange(d.Root, kind.Type(), false)
	if a.sorted {
		layout = append(layout, problem.Say("键的次序", "the order of keys"))
	}
	if a.unquoted {
		layout = append(layout, problem.Say("引号", "quotes"))
	}
	final := textOf(d)
	result := Result{Text: whole(final), Changes: changes, Layout: layout}
	if bytes.Equal(result.Text, raw) {
		return alone
	}
	if !stable(final) || equalComments(matter, final) != nil || !kept(name, text, whole(mended), changes) || !same(name, whole(mended), result.Text) {
		alone.Problems = problem.List{{Path: name, Rule: "format", What: problem.Say("写法特别，不能保证整理后内容不变，没有改动", "it is written in a way in which tidying might change what it says; it was left alone"),
			Fix: problem.Say("先运行 gongshi check，按提示改好再整理", "see what gongshi check says of it first")}}
		return alone
	}
	for i := range result.Changes {
		result.Changes[i].Line += offset
	}
	slices.SortStableFunc(result.Changes, func(a, b Change) int { return a.Line - b.Line })
	return result
}

// hiding holds the rules whose problems say why a text is not YAML, or not that of a record.
var hiding = map[string]bool{"yaml": true, "anchor": true, "one-record": true, "empty-file": true, "wrong-type": true}

// endings returns a text without byte order marks and, if lines of its YAML end with CRLF, with LF instead. layout says what
// was changed.
func endings(name string, raw []byte) (text []byte, layout []problem.Text) {
	for text = raw; bytes.HasPrefix(text, bom); {
		text = text[len(bom):]
	}
	if len(text) < len(raw) {
		layout = append(layout, problem.Say("文件开头的 BOM", "the byte order mark"))
	}
	if _, end, ok := source.Matter(name, text); ok && bytes.Contains(text[:end], []byte("\r\n")) {
		plain := bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
		if _, end, _ := source.Matter(name, plain); bytes.IndexByte(plain[:end], '\r') < 0 { // a CR alone is a line break of its own
			text, layout = plain, append(layout, problem.Say("换行符", "line endings"))
		}
	}
	return text, layout
}

// mend returns the YAML of a record with its certain slips mended, the changes, and the document of it. faulty says that the
// record has problems. The document is nil if the text is strange.
func mend(name string, t reflect.Type, matter string, faulty bool) (string, []Change, *yamltext.Document) {
	var changes []Change
	var mended []source.Mended
	if faulty {
		plain, lines := source.Mend(name, []byte(matter))
		if matter = string(plain); !source.Same(plain, plain) { // it is not YAML
			return matter, nil, nil
		}
		mended, changes = lines, told(lines)
	}
	d, err := yamltext.Read(matter)
	if err != nil {
		return matter, nil, nil
	}
	lines := map[int]bool{}
	begins(d.Root, lines)
	for _, l := range mended {
		if l.From != l.To && !lines[l.Line] { // it is a line of a longer text, and only looks like an entry
			return matter, nil, nil
		}
	}
	m := &mender{changes: changes}
	m.walk(d.Root, t, "", "")
	if len(m.edits) > 0 {
		matter = apply(matter, m.edits)
		if d, err = yamltext.Read(matter); err != nil {
			return matter, nil, nil
		}
	}
	return matter, m.changes, d
}

// told returns the changes of mended lines. The lines of which only the space at the beginning was mended are one change.
func told(lines []source.Mended) []Change {
	var all []Change
	spaces := -1
	for _, l := range lines {
		switch {
		case l.From != l.To:
			all = append(all, Change{Line: l.Line, From: l.From, To: l.To})
		case spaces >= 0:
			all[spaces].Spaces++
		default:
			spaces = len(all)
			all = append(all, Change{Line: l.Line, Spaces: 1})
		}
	}
	return all
}

// begins adds the lines on which entries begin.
func begins(n *yamltext.Node, lines map[int]bool) {
	for _, e := range n.Entries {
		lines[e.Line] = true
		begins(e.Value, lines)
	}
}
