package signoff

import (
	"fmt"
	"io"
	"strings"
)

// layout holds the formats of the lines of a report, as plain text or as Markdown. They are formats for fmt.Sprintf.
type layout struct {
	title, fact, note, sum, section, attention, fix, unread, group string

	escape func(string) string                                // makes a text of a record safe
	mark   func(p *page, good bool) string                    // the mark of an entry of Attention
	record func(r *record, p *page, say func(string, ...any)) // says the lines of a record
}

// print writes the report by a layout, and then the foot.
func (r Report) print(w io.Writer, f *layout, foot string) error {
	p := r.page()
	var b strings.Builder
	say := func(format string, args ...any) { b.WriteString(fmt.Sprintf(format, args...) + "\n") }
	say(f.title, p.Title, f.escape(p.Site))
	for _, fact := range p.Facts {
		say(f.fact, fact.Name, p.W("colon"), f.escape(fact.Text))
	}
	for _, note := range p.Notes {
		say(f.note, f.escape(note))
	}
	say("")
	if p.Nothing != "" {
		say("%s", p.Nothing)
	} else {
		say(f.sum, p.Sum, p.W("colon"), counted(p))
	}
	if p.Attention != nil {
		say(f.section, p.W("attention"), len(p.Attention))
		for _, a := range p.Attention {
			say(f.attention, f.mark(p, a.Good), a.N, f.escape(a.Name), p.W("colon"), f.escape(a.What))
			if a.Fix != "" {
				say(f.fix, p.W("do"), p.W("colon"), f.escape(a.Fix))
			}
		}
	}
	if p.Unread != nil {
		say(f.section, p.W("unread"), len(p.Unread))
		for _, u := range p.Unread {
			say(f.unread, f.escape(u))
		}
	}
	for _, g := range p.Groups {
		say(f.group, g.Title, len(g.Records))
		for i := range g.Records {
			f.record(&g.Records[i], p, say)
		}
	}
	_, err := io.WriteString(w, b.String()+foot)
	return err
}

// counted returns the counts of acts on one line.
func counted(p *page) string {
	var parts []string
	for _, f := range p.Counts {
		parts = append(parts, f.Name+" "+f.Text)
	}
	return strings.Join(parts, p.W("comma"))
}
