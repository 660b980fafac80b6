package rules

import (
	"path"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// fileDate reports a record whose file is named after another day than its own, and a lecture, a piece of news or a notice
// whose file is not named after a day.
func fileDate(k *finding.Check) {
	named := func(file, slug, field string, date congress.Date, must bool) {
		begin := congress.Date(slug[:min(len(slug), len("2006-01-02"))])
		switch {
		case !begin.Exact() || !begin.Valid():
			if must {
				k.Add(file, "date", problem.Say("文件名“%[1]s”应当以日期开头", "the name %[1]q should begin with the date", slug), problem.Say("改名，如 2024-06-20-%[1]s", "rename it, such as 2024-06-20-%[1]s", strings.TrimLeft(slug, "0123456789-")))
			}
		case date.Valid() && (finding.Before(date, begin) || finding.Before(begin, date)):
			k.Add(file, field, problem.Say("日期是 %[1]s，文件名却是 %[2]s", "the date is %[1]s, the file is named %[2]s", date, begin), problem.Say("改正日期或文件名", "correct the date or the name"))
		}
	}
	for l := range finding.Sound(k.Lectures) {
		named(l.Path, l.Slug, "date", l.Date, true)
	}
	for n := range finding.Sound(k.News) {
		named(n.Path, n.Slug, "date", n.Date, true)
	}
	for n := range finding.Sound(k.Notices) {
		named(n.Path, n.Slug, "date", n.Date, true)
	}
	for a := range finding.Sound(k.Activities) {
		from, _ := a.When()
		named(a.Path, path.Base(string(a.ID)), finding.StartKey(a.Date), from, false)
	}
}
