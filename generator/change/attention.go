package change

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// Attention is a change that somebody has to look at before it is signed.
type Attention struct {
	N    int // of the record in the report; 0 where it is about all
	Name string
	What problem.Text
	Fix  problem.Text // what to do; empty where all is as it should be
}

// attend finds what is to be looked at first: changes of what was published for objection, then addresses that would
// vanish, then ballots.
func (c *comparison) attend() {
	c.gone, c.years = map[string]bool{}, map[string]*congress.Year{}
	for _, p := range c.records {
		if p.after == nil {
			c.gone[place.Stem(p.before.Base().Path)] = true
		}
	}
	for _, y := range c.before.Congress.Years {
		c.years[c.moved.now(place.Stem(y.Path))] = y
	}
	for _, step := range []func(compared, *Record){c.corrected, c.vanished, c.counted} {
		for _, p := range c.records {
			step(p, &c.report.Groups[p.group].Records[p.at])
		}
	}
	c.settled()
}

func (c *comparison) attention(r *Record, what, fix problem.Text) {
	c.report.Attention = append(c.report.Attention, Attention{r.N, r.Name, what, fix})
}

// begun tells whether a notice had begun, so that what it is about is published.
func (c *comparison) begun(n *congress.NoticePeriod) bool {
	return n != nil && n.From.Valid() && c.Now.Valid() && n.From.First() <= c.Now.Last()
}

// published returns the notice of the edition of a year as the state before has it, nil if it had not begun.
func (c *comparison) published(year int) *congress.NoticePeriod {
	if e := c.before.Congress.Edition(year); e != nil && e.Public() && c.begun(e.Notice) {
		return e.Notice
	}
	return nil
}

// vanished finds addresses that were public and lead to nothing.
func (c *comparison) vanished(p compared, r *Record) {
	if p.before == nil || p.before.Base().Draft {
		return
	}
	was := p.before.Base()
	old := place.Stem(was.Path)
	switch {
	case p.after == nil:
		i, _ := place.Of(was.Path)
		if of, belongs := i.Owner(); belongs && c.gone[place.Stem(of.File())] {
			return // said of the deputy or station
		}
		c.attention(r, problem.Say("已公开的记录被删除，旧网址会打不开", "a public record was removed; its address leads to nothing"),
			problem.Say("恢复文件，写上 withdrawn（日期和原因）；若是改名，在新文件里写 former_ids", "bring the file back and write withdrawn with date and reason; if it was renamed, write former_ids in the new file"))
		return
	case slices.Contains(r.Acts, Renamed) && !c.moved.said[old]:
		c.attention(r, problem.Say("改了名，没有写曾用编号，旧网址会打不开", "it was renamed without its former id; its old address leads to nothing"),
			problem.Say("在 %[1]s 里写 former_ids: [%[2]s]", "write former_ids: [%[2]s] in %[1]s", r.Path, c.before.hide(formerID(was.Path, p.after.Base().Path))))
	case slices.Contains(r.Acts, Drafted):
		c.attention(r, problem.Say("已公开的记录转为草稿，旧网址会打不开", "a public record became a draft; its address leads to nothing"),
			problem.Say("不再公开的，写 withdrawn（日期和原因），不要改成草稿", "to take it back, write withdrawn with date and reason; do not make it a draft"))
	}
	for _, id := range was.FormerIDs {
		if now := p.after.Base(); former(now.Path, id) != place.Stem(now.Path) && !slices.Contains(now.FormerIDs, id) {
			c.attention(r, problem.Say("删去了曾用编号 %[1]s，那个旧网址会打不开", "the former id %[1]s was removed; that old address leads to nothing", c.before.hide(id)),
				problem.Say("在 %[1]s 的 former_ids 里补回", "put it back into former_ids of %[1]s", r.Path))
		}
	}
}

// formerID is what the record of a file writes for another file in which it stood.
func formerID(was, is string) string {
	before, _ := place.Of(was)
	now, _ := place.Of(is)
	return now.FormerID(before)
}

// counted finds ballots that are other than they were.
func (c *comparison) counted(p compared, r *Record) {
	if p.before == nil || p.before.Base().Draft {
		return
	}
	var changed []string
	for _, d := range r.Changes {
		if d.Where[0].Key != "evaluation" || d.Act == Added {
			continue
		}
		step := d.Where[len(d.Where)-1]
		switch {
		case d.Act == Removed:
			changed = append(changed, step.Title.ZH)
		case step.Key == "issued", step.Key == "returned", step.Key == "valid", len(d.Where) == 3:
			changed = append(changed, fmt.Sprintf("%s %s → %s", step.Title.ZH, orNone(d.Before), orNone(d.After)))
		}
	}
	if changed != nil {
		c.attention(r, problem.Say("测评票数有改动：%[1]s", "ballots were changed: %[1]s", strings.Join(changed, "，")),
			problem.Say("与测评原始记录核对", "compare with the record of the poll"))
	}
}

func orNone(s string) string {
	if s == "" {
		return "（无）"
	}
	return s
}

// settled looks at what stands for the whole site: its address, and the ids of terms that are part of addresses.
func (c *comparison) settled() {
	for i := range c.report.Groups {
		for j := range c.report.Groups[i].Records {
			r := &c.report.Groups[i].Records[j]
			for _, d := range r.Changes {
				last := d.Where[len(d.Where)-1]
				switch {
				case r.Path == place.SiteFile && last.Key == "base_url":
					c.attention(r, problem.Say("网站的网址改了：%[1]s → %[2]s", "the site's address was changed: %[1]s → %[2]s", orNone(d.Before), orNone(d.After)),
						problem.Say("确认旧网址仍会转到新网址，门口的二维码也要换", "see to it that the old address leads to the new one, and that printed QR codes are replaced"))
				case r.Path == place.VocabularyFile("duty-kinds") && (last.Key == "id" || d.Act == Removed && len(d.Where) == 1):
					c.attention(r, problem.Say("履职种类“%[1]s”的代号没有了，它的网页会打不开", "the id of the kind of duty %[1]q is gone; its page leads to nothing", d.Where[0].Entry),
						problem.Say("保留代号；不再使用的写 until", "keep the id; to retire a term write until"))
				}
			}
		}
	}
}
