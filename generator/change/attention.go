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
	N    int    // the number of the record in the report; 0 if it concerns the whole site
	Name string // the name of the record
	What problem.Text
	Fix  problem.Text // what to do; empty if nothing is to be done
}

// findAttention fills Report.Attention. First come changes of what had been published for objection, then public addresses
// that no longer work, then changed ballots, then changes of the whole site.
func (c *comparison) findAttention() {
	c.gone, c.years = map[string]bool{}, map[string]*congress.Year{}
	for _, p := range c.records {
		if p.after == nil {
			c.gone[place.Stem(p.before.Base().Path)] = true
		}
	}
	for _, y := range c.before.Congress.Years {
		c.years[c.renames.current(place.Stem(y.Path))] = y
	}
	for _, step := range []func(recordPair, *Record){c.checkCorrections, c.checkAddresses, c.checkBallots} {
		for _, p := range c.records {
			step(p, &c.report.Groups[p.group].Records[p.index])
		}
	}
	c.checkSite()
}

// addAttention adds an entry about a record to Report.Attention.
func (c *comparison) addAttention(r *Record, what, fix problem.Text) {
	c.report.Attention = append(c.report.Attention, Attention{r.N, r.Name, what, fix})
}

// begun reports whether a notice has begun by Options.Now. It returns false for nil and for invalid dates.
func (c *comparison) begun(n *congress.NoticePeriod) bool {
	return n != nil && n.From.Valid() && c.Now.Valid() && n.From.First() <= c.Now.Last()
}

// publishedNotice returns the notice of the edition of a year in the state before. It returns nil if there is no public
// edition, or if its notice has not begun.
func (c *comparison) publishedNotice(year int) *congress.NoticePeriod {
	if e := c.before.Congress.Edition(year); e != nil && e.Public() && c.begun(e.Notice) {
		return e.Notice
	}
	return nil
}

// checkAddresses adds an entry for each public address of a record that no longer works: the record was removed, was renamed
// without its former id, became a draft, or lost a former id.
func (c *comparison) checkAddresses(p recordPair, r *Record) {
	if p.before == nil || p.before.Base().Draft {
		return
	}
	was := p.before.Base()
	old := place.Stem(was.Path)
	switch {
	case p.after == nil:
		i, _ := place.Of(was.Path)
		if of, belongs := i.Owner(); belongs && c.gone[place.Stem(of.File())] {
			return // the entry of the deputy or station says it
		}
		c.addAttention(r, problem.Say("已公开的记录被删除，旧网址会打不开", "a public record was removed; its address leads to nothing"),
			problem.Say("恢复文件，写上 withdrawn（日期和原因）；若是改名，在新文件里写 former_ids", "bring the file back and write withdrawn with date and reason; if it was renamed, write former_ids in the new file"))
		return
	case slices.Contains(r.Acts, Renamed) && !c.renames.said[old]:
		c.addAttention(r, problem.Say("改了名，没有写曾用编号，旧网址会打不开", "it was renamed without its former id; its old address leads to nothing"),
			problem.Say("在 %[1]s 里写 former_ids: [%[2]s]", "write former_ids: [%[2]s] in %[1]s", r.Path, c.before.hide(formerID(was.Path, p.after.Base().Path))))
	case slices.Contains(r.Acts, Drafted):
		c.addAttention(r, problem.Say("已公开的记录转为草稿，旧网址会打不开", "a public record became a draft; its address leads to nothing"),
			problem.Say("不再公开的，写 withdrawn（日期和原因），不要改成草稿", "to take it back, write withdrawn with date and reason; do not make it a draft"))
	}
	for _, id := range was.FormerIDs {
		if now := p.after.Base(); formerStem(now.Path, id) != place.Stem(now.Path) && !slices.Contains(now.FormerIDs, id) {
			c.addAttention(r, problem.Say("删去了曾用编号 %[1]s，那个旧网址会打不开", "the former id %[1]s was removed; that old address leads to nothing", c.before.hide(id)),
				problem.Say("在 %[1]s 的 former_ids 里补回", "put it back into former_ids of %[1]s", r.Path))
		}
	}
}

// formerID returns the id that a record in the file "is" writes into former_ids if it stood in the file "was" before.
func formerID(was, is string) string {
	before, _ := place.Of(was)
	now, _ := place.Of(is)
	return now.FormerID(before)
}

// checkBallots adds an entry if the counts of a poll were changed or removed. Counts that are new are no change.
func (c *comparison) checkBallots(p recordPair, r *Record) {
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
			changed = append(changed, fmt.Sprintf("%s %s → %s", step.Title.ZH, valueOrNone(d.Before), valueOrNone(d.After)))
		}
	}
	if changed != nil {
		c.addAttention(r, problem.Say("测评票数有改动：%[1]s", "ballots were changed: %[1]s", strings.Join(changed, "，")),
			problem.Say("与测评原始记录核对", "compare with the record of the poll"))
	}
}

// valueOrNone returns s, or “（无）” if s is empty.
func valueOrNone(s string) string {
	if s == "" {
		return "（无）"
	}
	return s
}

// checkSite adds an entry if the address of the site was changed, and for each id of a kind of duty that is gone: these ids are
// part of addresses.
func (c *comparison) checkSite() {
	for i := range c.report.Groups {
		for j := range c.report.Groups[i].Records {
			r := &c.report.Groups[i].Records[j]
			for _, d := range r.Changes {
				last := d.Where[len(d.Where)-1]
				switch {
				case r.Path == place.SiteFile && last.Key == "base_url":
					c.addAttention(r, problem.Say("网站的网址改了：%[1]s → %[2]s", "the site's address was changed: %[1]s → %[2]s", valueOrNone(d.Before), valueOrNone(d.After)),
						problem.Say("确认旧网址仍会转到新网址，门口的二维码也要换", "see to it that the old address leads to the new one, and that printed QR codes are replaced"))
				case r.Path == place.VocabularyFile("duty-kinds") && (last.Key == "id" || d.Act == Removed && len(d.Where) == 1):
					c.addAttention(r, problem.Say("履职种类“%[1]s”的代号没有了，它的网页会打不开", "the id of the kind of duty %[1]q is gone; its page leads to nothing", d.Where[0].Entry),
						problem.Say("保留代号；不再使用的写 until", "keep the id; to retire a term write until"))
				}
			}
		}
	}
}
