package signoff

import (
	"io"
	"strings"
	"unicode"
)

// textLayout is the layout of Text.
var textLayout = layout{
	title: "%s  %s", fact: "%s%s%s", note: "%s", sum: "%s%s%s", section: "\n== %s (%d) ==", attention: "%s [%d] %s%s%s", fix: "      %s%s%s",
	unread: "  %s", group: "\n== %s (%d) ==", escape: plain, record: (*record).text,
	mark: func(_ *page, good bool) string {
		if good {
			return "✓"
		}
		return "!"
	},
}

// Text prints the report for a terminal or a mail.
func (r Report) Text(w io.Writer) error { return r.print(w, &textLayout, "") }

// text says the lines of a record.
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

// gapBefore returns the space between the label of a line and its text.
func gapBefore(p *page, l line) string {
	if strings.HasSuffix(p.W("colon"), " ") && said(l) != "" {
		return " "
	}
	return ""
}

// said returns the text of a line: the value before and after, or a text with its changes in brackets.
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

// values says each value on a line of its own.
func values(all []fact, p *page, indent string, say func(string, ...any)) {
	for _, f := range all {
		say("%s%s", indent, plain(f.Name+p.W("colon")+f.Text))
	}
}

// plain returns a text on one line: line ends are visible, and characters that would confuse a terminal are replaced.
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
