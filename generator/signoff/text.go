package signoff

import (
	"fmt"
	"io"
	"strings"
	"unicode"
)

// Text prints the sheet for a terminal or a mail.
func (s Sheet) Text(w io.Writer) error {
	p := s.page()
	var b strings.Builder
	say := func(layout string, args ...any) { b.WriteString(fmt.Sprintf(layout, args...) + "\n") }
	say("%s  %s", p.Title, plain(p.Site))
	for _, f := range p.Facts {
		say("%s%s%s", f.Name, p.W("colon"), plain(f.Text))
	}
	for _, note := range p.Notes {
		say("%s", plain(note))
	}
	say("")
	if p.Nothing != "" {
		say("%s", p.Nothing)
	} else {
		say("%s%s%s", p.Sum, p.W("colon"), counted(p))
	}
	if p.Attention != nil {
		say("\n== %s (%d) ==", p.W("attention"), len(p.Attention))
		for _, a := range p.Attention {
			mark := "!"
			if a.Good {
				mark = "✓"
			}
			say("%s [%d] %s%s%s", mark, a.N, plain(a.Name), p.W("colon"), plain(a.What))
			if a.Fix != "" {
				say("      %s%s%s", p.W("do"), p.W("colon"), plain(a.Fix))
			}
		}
	}
	if p.Unread != nil {
		say("\n== %s (%d) ==", p.W("unread"), len(p.Unread))
		for _, u := range p.Unread {
			say("  %s", plain(u))
		}
	}
	for _, g := range p.Groups {
		say("\n== %s (%d) ==", g.Title, len(g.Records))
		for _, r := range g.Records {
			r.text(p, say)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func counted(p *page) string {
	var parts []string
	for _, f := range p.Counts {
		parts = append(parts, f.Name+" "+f.Text)
	}
	return strings.Join(parts, p.W("comma"))
}

func (r *record) text(p *page, say func(string, ...any)) {
	say("\n%d. %s  %s", r.N, r.Act, plain(r.Name))
	if r.Path != "" {
		say("   %s", plain(r.Path))
	}
	if r.OldPath != "" {
		say("   %s %s", p.W("was"), plain(r.OldPath))
	}
	for _, note := range r.Notes {
		say("   %s", plain(note))
	}
	values(r.Values, p, "   ", say)
	for _, b := range r.Blocks {
		indent := "   - "
		if b.Head != "" {
			say("   - %s", plain(b.Head))
			indent = "       "
		}
		for _, l := range b.Lines {
			head := l.Label
			if l.Act != "" {
				head = l.Act + " " + l.Label
			}
			say("%s%s", indent, plain(strings.TrimRight(head+p.W("colon"), " "))+gapBefore(p, l)+plain(said(l))+l.Note)
			values(l.Values, p, "         ", say)
		}
	}
}

func gapBefore(p *page, l line) string {
	if strings.HasSuffix(p.W("colon"), " ") && said(l) != "" {
		return " "
	}
	return ""
}

// said is what a line says: a value before and after, or a text with its changes in brackets.
func said(l line) string {
	switch {
	case l.Pair:
		return l.Before + " → " + l.After
	case l.Pieces == nil:
		return l.Text
	}
	var b strings.Builder
	for i, q := range l.Pieces {
		switch q.Kind {
		case "gap":
			b.WriteString("…")
		case "removed":
			if i+1 < len(l.Pieces) && l.Pieces[i+1].Kind == "added" {
				b.WriteString("〔" + q.Text + " → " + l.Pieces[i+1].Text + "〕")
			} else {
				b.WriteString("〔−" + q.Text + "〕")
			}
		case "added":
			if i == 0 || l.Pieces[i-1].Kind != "removed" {
				b.WriteString("〔+" + q.Text + "〕")
			}
		default:
			b.WriteString(q.Text)
		}
	}
	return b.String()
}

func values(all []fact, p *page, indent string, say func(string, ...any)) {
	for _, f := range all {
		say("%s%s", indent, plain(f.Name+p.W("colon")+f.Text))
	}
}

// plain makes one line of what a record says: line ends are shown, and what would confuse a terminal is not let through.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return '↵'
		case r == '\t':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return '\uFFFD'
		}
		return r
	}, s)
}
