package rules

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// moved checks when a deputy moved: entries of what was earlier that say nothing, or are not in the order of time, and
// delegations outside of the time of their seat.
func moved(k *finding.Check, d *congress.Deputy) {
	for i, e := range d.Earlier {
		at := finding.Entry("earlier", i, "until")
		if e.Station == "" && e.Group == "" && e.Post == "" {
			k.Add(d.Path, at, problem.Say("没有写当时的联络站、小组或职务", "it has neither the station nor the group nor the post of that time"),
				problem.Say("写变了的项：station、group 或 post；没有变的删去这一条", "write what was different: station, group or post; else remove the entry"))
		}
		if i > 0 {
			inTurn(k, d.Path, at, d.Earlier[i-1].Until, e.Until)
		}
	}
	for i, s := range d.Seats {
		for j, e := range s.Earlier {
			at := finding.Entry(finding.Entry("seats", i, "earlier"), j, "until")
			ordered(k, d.Path, at, s.From, e.Until)
			if finding.Before(s.To, e.Until) {
				k.Add(d.Path, at, problem.Say("%[1]s 晚于任职结束的 %[2]s", "%[1]s is after the end of office on %[2]s", e.Until, s.To), problem.Say("核对两个日期，改正写错的一个", "check the two dates and correct the one that is wrong"))
			}
			if j > 0 {
				inTurn(k, d.Path, at, s.Earlier[j-1].Until, e.Until)
			}
		}
	}
}

// inTurn reports an entry of what was earlier that is not after the one before.
func inTurn(k *finding.Check, path, at string, before, until congress.Date) {
	if before.Valid() && until.Valid() && !finding.Before(before, until) {
		k.Add(path, at, problem.Say("%[1]s 不晚于前一条的 %[2]s", "%[1]s is not after %[2]s of the entry before", until, before),
			problem.Say("早的写在前，晚的写在后；同一天变的写成一条", "write the earlier one first, and what changed on one day in one entry"))
	}
}
