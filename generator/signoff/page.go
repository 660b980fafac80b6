package signoff

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/change"
	"gongshi/generator/problem"
)

// page is a sheet in words of one language, as all formats print it.
type page struct {
	Lang      string
	Title     string
	Site      string
	Facts     []fact // from, to, day
	Notes     []string
	Sum       string // how much, in one sentence
	Counts    []fact // acts on records
	Nothing   string // said where nothing differs
	Attention []attention
	Unread    []string
	Groups    []group
	words     func(string) string
}

// W is a word of the frame.
func (p *page) W(key string) string { return p.words(key) }

type fact struct{ Name, Text string }

type attention struct {
	N    int
	Name string
	What string
	Fix  string
	Good bool
}

type group struct {
	Title   string
	Records []record
}

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

// Paired tells whether any line has a value before and after.
func (r record) Paired() bool {
	return slices.ContainsFunc(r.Blocks, func(b block) bool { return slices.ContainsFunc(b.Lines, func(l line) bool { return l.Pair }) })
}

// block is the changes below one entry.
type block struct {
	Head  string
	Lines []line
}

type line struct {
	Act           string // empty where a value was changed
	Label         string
	Before, After string
	Pair          bool // Before and After are shown
	Text          string
	Pieces        []piece
	Values        []fact
	Note          string
}

type piece struct {
	Kind string // "", added, removed, gap
	Text string
}

func (s Sheet) page() *page {
	in := func(t problem.Text) string { return t.In(s.Lang) }
	w := func(key string) string { return in(word[key]) }
	p := &page{Lang: "zh-CN", Title: w("title"), Site: s.Site, Notes: s.Notes, words: w}
	if s.Lang == problem.English {
		p.Lang = "en"
	}
	day := s.Day.Chinese()
	if s.Lang == problem.English {
		day = string(s.Day)
	}
	p.Facts = []fact{{w("from"), s.From}, {w("to"), s.To}, {w("day"), day}}
	r := s.Report
	count := map[change.Act]int{}
	records := 0
	for _, g := range r.Groups {
		out := group{Title: in(g.Title)}
		for i := range g.Records {
			records++
			for _, act := range g.Records[i].Acts {
				count[act]++
			}
			if len(g.Records[i].Acts) == 0 {
				count[change.Changed]++
			}
			out.Records = append(out.Records, s.record(&g.Records[i]))
		}
		p.Groups = append(p.Groups, out)
	}
	for _, act := range order {
		if count[act] > 0 {
			p.Counts = append(p.Counts, fact{in(acts[act]), fmt.Sprint(count[act])})
		}
	}
	p.Sum = in(problem.Say("共%[1]d处变更，涉及%[2]d条记录", "%[1]d change(s) in %[2]d record(s)", r.Count, records))
	for _, u := range r.Unread {
		side := w("after")
		if u.Before {
			side = w("before")
		}
		p.Unread = append(p.Unread, fmt.Sprintf("%s（%s）%s%s", u.Path, side, w("colon"), in(u.Why)))
	}
	if r.Count == 0 {
		p.Nothing = w("nothing")
		if p.Unread != nil {
			p.Nothing = w("readable")
		}
	}
	for _, a := range r.Attention {
		p.Attention = append(p.Attention, attention{a.N, a.Name, in(a.What), in(a.Fix), a.Fix.ZH == ""})
	}
	return p
}

func (s Sheet) record(r *change.Record) record {
	in := func(t problem.Text) string { return t.In(s.Lang) }
	out := record{N: r.N, Name: r.Name, Path: r.Path, OldPath: r.OldPath, Values: s.facts(r.Values)}
	if out.Path == out.Name { // a picture
		out.Path = ""
	}
	var did []string
	for _, act := range r.Acts {
		did = append(did, in(acts[act]))
	}
	if len(r.Acts) == 0 || len(r.Changes) > 0 {
		did = append(did, in(acts[change.Changed]))
	}
	out.Act = strings.Join(did, in(problem.Say("、", ", ")))
	if r.Note != "" {
		out.Notes = append(out.Notes, in(acts[change.Withdrawn])+in(word["colon"])+r.Note)
	}
	if r.Hidden {
		out.Notes = append(out.Notes, in(word["draft"]))
	}
	if r.Partial {
		out.Notes = append(out.Notes, in(word["partial"]))
	}
	for _, c := range r.Changes {
		head := s.steps(c.Where[:len(c.Where)-1])
		l := s.line(c)
		if c.Act == change.Changed && c.Where[len(c.Where)-1].Entry != "" { // an entry without fields
			head, l.Label = s.steps(c.Where), ""
		}
		if n := len(out.Blocks); n == 0 || out.Blocks[n-1].Head != head {
			out.Blocks = append(out.Blocks, block{Head: head})
		}
		b := &out.Blocks[len(out.Blocks)-1]
		b.Lines = append(b.Lines, l)
	}
	return out
}

func (s Sheet) steps(where []change.Step) string {
	var parts []string
	for _, step := range where {
		part := step.Title.In(s.Lang)
		if step.Entry != "" {
			part += word["open"].In(s.Lang) + step.Entry + word["close"].In(s.Lang)
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " › ")
}

func (s Sheet) facts(values []change.Value) []fact {
	var all []fact
	for _, v := range values {
		all = append(all, fact{v.Title.In(s.Lang), v.Text})
	}
	return all
}

func (s Sheet) line(c change.Change) line {
	last := c.Where[len(c.Where)-1]
	l := line{Label: last.Title.In(s.Lang), Values: s.facts(c.Values)}
	orEmpty := func(text string) string {
		if text == "" {
			return word["empty"].In(s.Lang)
		}
		return text
	}
	switch c.Act {
	case change.Added, change.Removed:
		l.Act, l.Text = acts[c.Act].In(s.Lang), last.Entry+c.Before+c.After
		return l
	case change.Reordered:
		l.Act = acts[c.Act].In(s.Lang)
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
			l.Note = word["masked"].In(s.Lang)
		}
	}
	return l
}
