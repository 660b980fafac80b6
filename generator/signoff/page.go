package signoff

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/change"
	"gongshi/generator/problem"
)

// page holds a report in the words of one language. All formats print it.
type page struct {
	Lang      string
	Title     string
	Site      string
	Facts     []fact // from, to, day
	Notes     []string
	Sum       string // the number of changes, as a sentence
	Counts    []fact // how often records were added, changed and so on
	Nothing   string // the sentence that nothing differs; empty if something does
	Attention []attention
	Unread    []string
	Groups    []group
	words     func(string) string
}

// W returns a word of the frame; key is one of word.
func (p *page) W(key string) string { return p.words(key) }

// fact is a name and what is said of it.
type fact struct{ Name, Text string }

// attention is an entry of the list of changes that need attention.
type attention struct {
	N    int // the number of the record
	Name string
	What string
	Fix  string
	Good bool // nothing is to be done
}

// group holds the changed records of one kind.
type group struct {
	Title   string
	Records []record
}

// record is a changed record.
type record struct {
	N       int
	Act     string
	Name    string
	Path    string
	OldPath string
	Notes   []string
	Values  []fact
	Blocks  []block
}

// Paired reports whether a line has a value before and after.
func (r record) Paired() bool {
	return slices.ContainsFunc(r.Blocks, func(b block) bool { return slices.ContainsFunc(b.Lines, func(l line) bool { return l.Pair }) })
}

// block holds the changes in one entry of a record.
type block struct {
	Head  string // the way to the entry; empty for the record itself
	Lines []line
}

// line is one change. It has Before and After, or Pieces, or Text with Values.
type line struct {
	Act           string // empty if a value was changed
	Label         string
	Before, After string
	Pair          bool // it has Before and After
	Text          string
	Pieces        []piece
	Values        []fact
	Note          string
}

// piece is a part of a long text that was changed.
type piece struct {
	Kind string // "", added, removed, gap
	Text string
}

// page returns the report in the words of its language.
func (r Report) page() *page {
	in := func(t problem.Text) string { return t.In(r.Lang) }
	w := func(key string) string { return in(word[key]) }
	p := &page{Lang: "zh-CN", Title: w("title"), Site: r.Site, Notes: r.Notes, words: w}
	if r.Lang == problem.English {
		p.Lang = "en"
	}
	day := r.Day.Chinese()
	if r.Lang == problem.English {
		day = string(r.Day)
	}
	p.Facts = []fact{{w("from"), r.From}, {w("to"), r.To}, {w("day"), day}}
	count := map[change.Act]int{}
	records := 0
	for _, g := range r.Changes.Groups {
		out := group{Title: in(g.Title)}
		for i := range g.Records {
			records++
			for _, act := range g.Records[i].Acts {
				count[act]++
			}
			if len(g.Records[i].Acts) == 0 {
				count[change.Changed]++
			}
			out.Records = append(out.Records, r.record(&g.Records[i]))
		}
		p.Groups = append(p.Groups, out)
	}
	for _, act := range actOrder {
		if count[act] > 0 {
			p.Counts = append(p.Counts, fact{in(acts[act]), fmt.Sprint(count[act])})
		}
	}
	p.Sum = in(problem.Say("共%[1]d处变更，涉及%[2]d条记录", "%[1]d change(s) in %[2]d record(s)", r.Changes.Count, records))
	for _, u := range r.Changes.Unread {
		side := w("after")
		if u.Before {
			side = w("before")
		}
		p.Unread = append(p.Unread, fmt.Sprintf("%s（%s）%s%s", u.Path, side, w("colon"), in(u.Why)))
	}
	if r.Changes.Count == 0 {
		p.Nothing = w("nothing")
		if p.Unread != nil {
			p.Nothing = w("readable")
		}
	}
	for _, a := range r.Changes.Attention {
		p.Attention = append(p.Attention, attention{a.N, a.Name, in(a.What), in(a.Fix), a.Fix.ZH == ""})
	}
	return p
}

// record returns a changed record in the words of the language of the report.
func (r Report) record(of *change.Record) record {
	in := func(t problem.Text) string { return t.In(r.Lang) }
	out := record{N: of.N, Name: of.Name, Path: of.Path, OldPath: of.OldPath, Values: r.facts(of.Values)}
	if out.Path == out.Name { // a picture, whose name is its path
		out.Path = ""
	}
	var did []string
	for _, act := range of.Acts {
		did = append(did, in(acts[act]))
	}
	if len(of.Acts) == 0 || len(of.Changes) > 0 {
		did = append(did, in(acts[change.Changed]))
	}
	out.Act = strings.Join(did, in(problem.Say("、", ", ")))
	if of.Note != "" {
		out.Notes = append(out.Notes, in(acts[change.Withdrawn])+in(word["colon"])+of.Note)
	}
	if of.Hidden {
		out.Notes = append(out.Notes, in(word["draft"]))
	}
	if of.Partial {
		out.Notes = append(out.Notes, in(word["partial"]))
	}
	for _, c := range of.Changes {
		head := r.steps(c.Where[:len(c.Where)-1])
		l := r.line(c)
		if c.Act == change.Changed && c.Where[len(c.Where)-1].Entry != "" { // the entry has no fields
			head, l.Label = r.steps(c.Where), ""
		}
		if n := len(out.Blocks); n == 0 || out.Blocks[n-1].Head != head {
			out.Blocks = append(out.Blocks, block{Head: head})
		}
		b := &out.Blocks[len(out.Blocks)-1]
		b.Lines = append(b.Lines, l)
	}
	return out
}

// steps returns the way to a value: 履职条目“…” › 地点.
func (r Report) steps(where []change.Step) string {
	var parts []string
	for _, step := range where {
		part := step.Title.In(r.Lang)
		if step.Entry != "" {
			part += word["open"].In(r.Lang) + step.Entry + word["close"].In(r.Lang)
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " › ")
}

// facts returns the values of an entry or a record.
func (r Report) facts(values []change.Value) []fact {
	var all []fact
	for _, v := range values {
		all = append(all, fact{v.Title.In(r.Lang), v.Text})
	}
	return all
}

// line returns a change.
func (r Report) line(c change.Change) line {
	last := c.Where[len(c.Where)-1]
	l := line{Label: last.Title.In(r.Lang), Values: r.facts(c.Values)}
	orEmpty := func(text string) string {
		if text == "" {
			return word["empty"].In(r.Lang)
		}
		return text
	}
	switch c.Act {
	case change.Added, change.Removed:
		l.Act, l.Text = acts[c.Act].In(r.Lang), last.Entry+c.Before+c.After
		return l
	case change.Reordered:
		l.Act = acts[c.Act].In(r.Lang)
	}
	for _, p := range c.Pieces {
		kind := string(p.Act)
		if p.Gap {
			kind = "gap"
		}
		l.Pieces = append(l.Pieces, piece{kind, p.Text})
	}
	if l.Pieces == nil {
		l.Pair, l.Before, l.After = true, orEmpty(c.Before), orEmpty(c.After)
		if c.Before == c.After {
			l.Note = word["masked"].In(r.Lang)
		}
	}
	return l
}
