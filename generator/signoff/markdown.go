package signoff

import (
	"fmt"
	"io"
	"strings"
)

// markdownLayout is the layout of Markdown.
var markdownLayout = layout{
	title: "# %s %s\n", fact: "- %s%s%s", note: "- %s", sum: "**%s**%s%s", section: "\n## %s (%d)\n", attention: "- **%s** [%d] %s%s%s",
	fix: "  - %s%s%s", unread: "- %s", group: "\n## %s (%d)", escape: escape, record: (*record).markdown,
	mark: func(p *page, good bool) string {
		if good {
			return p.W("good")
		}
		return p.W("look")
	},
}

// Markdown prints the report for a page or a merge request.
func (r Report) Markdown(w io.Writer) error {
	p := r.page()
	return r.print(w, &markdownLayout, fmt.Sprintf("\n%s ________　%s ________　%s ________　%s ________\n", p.W("handled"), p.W("reviewed"), p.W("issued"), p.W("date")))
}

// markdown says the lines of a record.
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

// marked returns the text of a line, with del and ins around its changes.
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

// marks replaces the characters that have a meaning in Markdown or HTML.
var marks = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;", "#", `\#`, "|", `\|`, "~", `\~`, "!", `\!`)

// escape returns a text on one line that Markdown prints as it is.
func escape(s string) string { return marks.Replace(plain(s)) }

// code returns a text as code.
func code(s string) string { return "`" + strings.ReplaceAll(plain(s), "`", "'") + "`" }
