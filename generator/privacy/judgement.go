package privacy

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Judgement knows what the sources hold that must not be published, and which telephones and which address are declared.
// It does not change and may be used from several goroutines.
type Judgement struct {
	scan   *scanner
	found  []noted
	unread bool     // site.yaml could not be read: nothing is known of declared office lines
	office []string // the numbers of declared office lines, sorted
	email  string   // the declared address, in lower case
}

// declare notes the office lines and the address that the records declare.
func (j *Judgement) declare(c *congress.Congress) {
	line := func(phone string) {
		j.scan.scan([]byte("电话 "+phone), func(h hit) {
			if h.kind == landline {
				j.office = append(j.office, h.value)
			}
		})
	}
	if c.Site != nil {
		j.email = strings.ToLower(strings.TrimSpace(c.Site.Publisher.Email))
		line(c.Site.Publisher.Phone)
	}
	for _, s := range c.Stations {
		line(s.Phone)
	}
	slices.Sort(j.office)
	j.office = slices.Compact(j.office)
}

// declared tells whether a number or an address is that of an office. An office line may stand without its area code.
func (j *Judgement) declared(h hit) bool {
	switch h.kind {
	case email:
		return h.value == j.email
	case landline:
		if _, is := slices.BinarySearch(j.office, h.value); is {
			return true
		}
		return h.value[0] != '0' && slices.ContainsFunc(j.office, func(s string) bool { return strings.HasSuffix(s, h.value) })
	}
	return false
}

// Report returns all problems of a site as they may be printed: found, and what was read that must not be published. They
// are masked, because the log of a build may be public, and sorted. locate gets both lists together, gives the problems
// their lines and may add or drop some; it is called once, before anything is masked.
func (j *Judgement) Report(found problem.List, locate func(problem.List) problem.List) problem.List {
	list := slices.Clone(locate(slices.Concat(found, j.problems())))
	line, shown := "", "" // the last line, and what is shown of it
	for i := range list {
		p := &list[i]
		if p.Rule == rulePrivate { // masked by problems
			continue
		}
		if p.Excerpt != line {
			line, shown = p.Excerpt, j.Mask(p.Excerpt)
		}
		p.Excerpt = shown
		for _, s := range []*string{&p.What.ZH, &p.What.EN, &p.Fix.ZH, &p.Fix.EN} {
			*s = j.Mask(*s)
		}
	}
	list.Sort()
	return list
}

// problems says what was read that must not be published, unless it is declared.
func (j *Judgement) problems() problem.List {
	var list problem.List
	line, shown := "", "" // the last line, and what is shown of it
	for _, f := range j.found {
		if j.declared(f.hit) || f.kind == landline && j.unread {
			continue
		}
		if f.excerpt != line {
			line, shown = f.excerpt, j.Mask(f.excerpt)
		}
		p := problem.Problem{Path: f.path, Line: f.line, Col: f.col, Width: f.width, Rule: rulePrivate, Excerpt: shown}
		if f.kind == misprint {
			p.Rule, p.What, p.Fix = ruleMisprint, problem.Say("“%[1]s”是误写", "%[1]q is a misprint", f.value), problem.Say("改为“%[1]s”", "write %[1]q", f.right)
		} else {
			says := secrets[f.kind]
			p.Severity, p.What, p.Fix = says.severity, problem.Say("%[1]s：%[2]s", "%[1]s: %[2]s", says.what, mask(f.kind, f.value)), says.fix
			if f.line == 0 {
				p.Path = j.Mask(f.path)
				p.Fix = problem.Say("文件名会成为网址：给文件改名", "the name becomes an address: rename the file")
			}
		}
		list = append(list, p)
	}
	return list
}

// Mask hides numbers and addresses of persons in a text. Each hidden character is replaced by one, so that a caret below the
// text stays where it is. Declared office lines and the declared address stay.
func (j *Judgement) Mask(text string) string {
	var b strings.Builder
	done := 0
	j.scan.scan([]byte(text), func(h hit) {
		if h.kind == misprint || j.declared(h) {
			return
		}
		b.WriteString(text[done:h.start])
		b.WriteString(mask(h.kind, text[h.start:h.end]))
		done = h.end
	})
	if done == 0 {
		return text
	}
	return b.String() + text[done:]
}

// Gate searches a text that is about to be published. It returns one problem for each number or address of a person, masked
// and with its line; the list is empty where there is none. A form feed parts what stands apart in the text. Declared office
// lines and the declared address pass, and so does what is only a warning in a source.
func (j *Judgement) Gate(text []byte) problem.List {
	var list problem.List
	j.scan.scan(text, func(h hit) {
		says := secrets[h.kind]
		if h.kind == misprint || says.severity == problem.Warning || j.declared(h) {
			return
		}
		start := bytes.LastIndexAny(text[:h.start], "\n\f") + 1
		end := len(text)
		if i := bytes.IndexAny(text[h.end:], "\n\f"); i >= 0 {
			end = h.end + i
		}
		list = append(list, problem.Problem{Rule: rulePrivate, Line: bytes.Count(text[:h.start], []byte("\n")) + 1,
			Col: utf8.RuneCount(text[start:h.start]) + 1, Width: utf8.RuneCount(text[h.start:h.end]), Excerpt: j.Mask(string(text[start:end])),
			What: problem.Say("%[1]s：%[2]s", "%[1]s: %[2]s", says.what, mask(h.kind, h.value)), Fix: says.fix})
	})
	return list
}
