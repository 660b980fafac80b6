package form

import (
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongshi/generator/format"
	"gongshi/generator/problem"
)

// The columns of comments. A comment stands beside the line that it explains, from beside on; if it would end behind margin,
// it stands above the line.
const (
	beside = 34
	margin = 118
)

// manyChoices is the largest number of choices that are listed beside a value that is filled in.
const manyChoices = 8

// line writes a line, and the comment that explains it, which may be empty. Without code, it writes only the comment.
func (p *printer) line(at position, code, comment string) {
	prefix := strings.Repeat(" ", at.indent)
	if at.dash {
		prefix = prefix[2:] + "- "
	}
	if at.off >= 0 {
		prefix = prefix[:at.off] + "# " + prefix[at.off:]
	}
	above := strings.Replace(prefix, "- ", "  ", 1)
	if at.indent == at.off {
		above = prefix[:at.off]
	}
	comment = strings.Join(strings.Fields(strings.Map(visible, comment)), " ")
	code = prefix + code
	switch width := problem.Columns(code); {
	case comment == "":
		p.lines = append(p.lines, strings.TrimRight(code, " "))
	case strings.TrimSpace(code) == "" || width > beside && width+problem.Columns(comment) > margin || problem.Columns(comment) > margin-beside:
		for i, part := range fold(comment, margin-len(prefix)-2) {
			if i > 0 {
				part = "· " + part // it must not look like a key
			}
			p.lines = append(p.lines, above+"# "+part)
		}
		if strings.TrimSpace(code) != "" {
			p.lines = append(p.lines, code)
		}
	default:
		p.lines = append(p.lines, code+strings.Repeat(" ", max(beside-width, 2))+"# "+comment)
	}
}

// visible drops the characters that YAML does not allow in a comment. They may come from a name or a term of a record.
func visible(r rune) rune {
	if unicode.Is(unicode.C, r) && !unicode.IsSpace(r) || r == utf8.RuneError {
		return -1
	}
	return r
}

// fold breaks a comment into parts of at most room columns, behind punctuation or spaces.
func fold(text string, room int) []string {
	var parts []string
	width, last, start := 0, 0, 0
	for i, r := range text {
		width += problem.Columns(string(r))
		if width > room && last > start {
			parts = append(parts, strings.TrimRight(text[start:last], " "))
			start, width = last, problem.Columns(text[last:i+len(string(r))])
		}
		if strings.ContainsRune("、。；，： ", r) {
			last = i + len(string(r))
		}
	}
	return append(parts, text[start:])
}

// explain returns the comment of a key: its meaning, and the values that it may have.
func (p *printer) explain(f format.Field, v reflect.Value, required bool, at position) string {
	mark, inner := "", p.structOf(v.Type())
	if required {
		mark = "● "
	}
	choices := f.One
	if f.Term != "" {
		choices = p.m.inUse(f.Term)
	}
	if at.off < 0 && !empty(v) && len(choices) > manyChoices {
		choices = nil // one is filled in already
	}
	oneLine := at.off >= 0 && inner != nil && p.flat(v.Type()) && p.short(v)
	if p.m.Lang == problem.English {
		parts := []string{mark + strings.TrimSuffix(f.Doc, ".")}
		if len(choices) > 0 {
			parts = append(parts, "one of "+strings.Join(choices, ", "))
		}
		if must := keys(inner, func(f format.Field) bool { return f.Required }); oneLine && len(must) > 0 {
			parts = append(parts, "required in it: "+strings.Join(must, ", "))
		}
		return strings.Join(parts, "; ") + p.named(v)
	}
	parts := []string{mark + f.Title}
	if f.Note != "" {
		parts = append(parts, f.Note)
	}
	if len(choices) > 0 {
		parts = append(parts, "可选："+strings.Join(choices, "、"))
	}
	if oneLine {
		var titles []string
		for _, f := range inner.Fields {
			title := f.Title
			if f.Required {
				title += "●"
			}
			titles = append(titles, title)
		}
		parts = append(parts, "各项是"+strings.Join(titles, "、"))
	}
	return strings.Join(parts, "。") + p.named(v)
}

// named returns the name of the record that an ID means, in brackets; "" if v is no ID.
func (p *printer) named(v reflect.Value) string {
	if name := p.whom(v); name != "" && v.Kind() == reflect.String {
		return problem.Say("（%[1]s）", " (%[1]s)", name).In(p.m.Lang)
	}
	return ""
}

// keys returns the keys of the fields of a struct for which which is true.
func keys(s *format.Struct, which func(format.Field) bool) []string {
	var all []string
	if s != nil {
		for _, f := range s.Fields {
			if which(f) {
				all = append(all, f.Key)
			}
		}
	}
	return all
}
