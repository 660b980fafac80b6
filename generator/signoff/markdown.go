package signoff

import (
	"fmt"
	"io"
	"strings"
)

// Markdown prints the sheet for a page or a request to merge.
func (s Sheet) Markdown(w io.Writer) error {
	p := s.page()
	var b strings.Builder
	say := func(layout string, args ...any) { b.WriteString(fmt.Sprintf(layout, args...) + "\n") }
	say("# %s %s\n", p.Title, escape(p.Site))
	for _, f := range p.Facts {
		say("- %s%s%s", f.Name, p.W("colon"), escape(f.Text))
	}
	for _, note := range p.Notes {
		say("- %s", escape(note))
	}
	say("")
	if p.Nothing != "" {
		say("%s", p.Nothing)
	} else {
		say("**%s**%s%s", p.Sum, p.W("colon"), counted(p))
	}
	if p.Attention != nil {
		say("\n## %s (%d)\n", p.W("attention"), len(p.Attention))
		for _, a := range p.Attention {
			mark := p.W("look")
			if a.Good {
				mark = p.W("good")
			}
			say("- **%s** [%d] %s%s%s", mark, a.N, escape(a.Name), p.W("colon"), escape(a.What))
			if a.Fix != "" {
				say("  - %s%s%s", p.W("do"), p.W("colon"), escape(a.Fix))
			}
		}
	}
	if p.Unread != nil {
		say("\n## %s (%d)\n", p.W("unread"), len(p.Unread))
		for _, u := range p.Unread {
			say("- %s", escape(u))
		}
	}
	for _, g := range p.Groups {
		say("\n## %s (%d)", g.Title, len(g.Records))
		for _, r := range g.Records {
			r.markdown(p, say)
		}
	}
	say("\n%s ________　%s ________　%s ________　%s ________", p.W("handled"), p.W("reviewed"), p.W("issued"), p.W("date"))
	_, err := io.WriteString(w, b.String())
	return err
}

func (r *record) markdown(p *page, say func(string, ...any)) {
	say("\n### %d. %s　%s\n", r.N, r.Act, escape(r.Name))
	if r.Path != "" {
		say("- %s", code(r.Path))
	}
	if r.OldPath != "" {
		say("- %s %s", p.W("was"), code(r.OldPath))
	}
	for _, note := range r.Notes {
		say("- %s", escape(note))
	}
	for _, f := range r.Values {
		say("- %s", escape(f.Name+p.W("colon")+f.Text))
	}
	for _, b := range r.Blocks {
		indent := ""
		if b.Head != "" {
			say("- %s", escape(b.Head))
			indent = "  "
		}
		for _, l := range b.Lines {
			head := escape(l.Label)
			if l.Act != "" {
				head = "**" + l.Act + "** " + head
			}
			say("%s- %s%s%s%s", indent, head, p.W("colon"), marked(l), l.Note)
			for _, f := range l.Values {
				say("%s  - %s", indent, escape(f.Name+p.W("colon")+f.Text))
			}
		}
	}
}

func marked(l line) string {
	switch {
	case l.Pair:
		return escape(l.Before) + " → " + escape(l.After)
	case l.Pieces == nil:
		return escape(l.Text)
	}
	var b strings.Builder
	for _, q := range l.Pieces {
		switch text := escape(q.Text); q.Kind {
		case "gap":
			b.WriteString("…")
		case "removed":
			b.WriteString("<del>" + text + "</del>")
		case "added":
			b.WriteString("<ins>" + text + "</ins>")
		default:
			b.WriteString(text)
		}
	}
	return b.String()
}

// marks are what Markdown or HTML would take for a mark.
var marks = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;", "#", `\#`, "|", `\|`, "~", `\~`, "!", `\!`)

func escape(s string) string { return marks.Replace(plain(s)) }

func code(s string) string { return "`" + strings.ReplaceAll(plain(s), "`", "'") + "`" }
