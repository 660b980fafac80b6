package station

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Postponed reports a month of which something was put off that was not planned, was put off to an earlier day, or was dropped
// and held after all.
func Postponed(k *finding.Check) {
	for b := range finding.Sound(k.Boards) {
		for i, m := range b.Months {
			if m.Postponed == nil {
				continue
			}
			if m.Activity == "" {
				k.Add(b.Path, finding.Entry("months", i, "postponed"), problem.Say("写了延期，没有写原来计划什么", "it is put off, but nothing was planned"), problem.Say("补上 activity；没有计划的，删去 postponed，写 note", "write activity; where nothing was planned remove postponed and write note"))
			}
			if to := m.Postponed.To; to != "" {
				if finding.Before(to, congress.Date(m.Month)) {
					k.Add(b.Path, finding.Entry("months", i, "postponed.to"), problem.Say("%[1]s 的活动延到 %[2]s，反而更早", "what was planned for %[1]s is put off to %[2]s, which is earlier", m.Month, to), problem.Say("核对日期", "check the day"))
				}
				continue
			}
			for _, a := range k.HeldAt(b.Station) {
				if a.Plan == m.Month && m.Month != "" && inForce(&a.Record) {
					k.Add(b.Path, finding.Entry("months", i, "postponed"), problem.Say("写了不再开展，却有活动 %[1]s 对应这个计划", "it is said not to be held, but activity %[1]s fulfils it", a.ID),
						problem.Say("已经开展的，补上 postponed.to 或删去 postponed；不是这个计划的，改正那次活动的 plan", "if it was held write postponed.to or remove postponed; if that is another activity correct its plan"))
					break
				}
			}
		}
	}
}
