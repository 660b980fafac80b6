package office

import (
	"fmt"

	"gongshi/generator/amend"
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// Empty says that a seat of a district is vacant, or is so no longer.
type Empty struct {
	District string        // an ID or a name
	Since    congress.Date // the first day; empty where an open vacancy ends
	Until    congress.Date // the last day; empty while it lasts
	Reason   string        // needed with Since, unless it ends a vacancy that is entered
}

// Vacate plans a vacancy: with Since a new one, or the end of that which began then; else the end of the one that is open. What
// is entered already is not entered again.
func Vacate(p *amend.Plan, c *congress.Congress, e Empty) error {
	day := e.Since
	if day == "" {
		day = e.Until
	}
	if day == "" {
		return problem.Refuse("写明出缺的起止：--since 是空着的第一天，--until 是补上的前一天", "say when: --since is the first empty day, --until the last one")
	}
	d, n, err := FindDistrict(c, e.District, day)
	if err != nil {
		return err
	}
	if e.Since != "" && e.Until != "" && e.Until.Last() < e.Since.First() {
		return problem.Refuse("出缺截止 %[1]s 早于起始 %[2]s", "the last day %[1]s is before the first day %[2]s", e.Until, e.Since)
	}
	var open []int
	for i, v := range d.Vacancies {
		if e.Since != "" && v.Since == e.Since && (v.Reason == e.Reason || e.Reason == "") || e.Since == "" && v.Until == e.Until {
			if v.Until == e.Until || e.Until == "" {
				return nil // it is entered
			}
			return e.close(p, d, n, i)
		}
		if v.Until == "" && v.Since.First() <= day.Last() {
			open = append(open, i)
		}
	}
	switch {
	case e.Since != "" && e.Reason == "":
		return problem.Refuse("没有写出缺的原因；写 --reason，如 --reason 辞职", "the reason of the vacancy is missing; write --reason, as in --reason 辞职")
	case e.Since != "":
		p.Note("%[1]s出缺：%[2]s，%[3]s", "%[1]s has a vacancy: %[2]s, %[3]s", d.Name, congress.Period(e.Since, e.Until), e.Reason)
		return p.Append(place.DistrictsFile, fmt.Sprintf("[%d].vacancies", n), congress.Vacancy{Since: e.Since, Until: e.Until, Reason: e.Reason})
	case len(open) == 0:
		return problem.Refuse("%[1]s没有还开着的出缺；新的出缺写 --since 和 --reason", "%[1]s has no open vacancy; write --since and --reason for a new one", d.Name)
	case len(open) > 1:
		return problem.Refuse("%[1]s有 %[2]d 处还开着的出缺；用 --since 写明是哪一处", "%[1]s has %[2]d open vacancies; say with --since which", d.Name, len(open))
	}
	return e.close(p, d, n, open[0])
}

// close ends the vacancy i of the district n.
func (e Empty) close(p *amend.Plan, d *congress.District, n, i int) error {
	v := d.Vacancies[i]
	if v.Until != "" {
		return problem.Refuse("%[1]s从 %[2]s 起的出缺已写到 %[3]s 为止；写错的，在 content/districts.yaml 里改", "the vacancy of %[1]s since %[2]s ended on %[3]s; if that is wrong, correct content/districts.yaml", d.Name, v.Since, v.Until)
	}
	p.Note("%[1]s从 %[2]s 起的出缺到 %[3]s 为止", "the vacancy of %[1]s since %[2]s ends on %[3]s", d.Name, v.Since, e.Until)
	return p.Set(place.DistrictsFile, fmt.Sprintf("[%d].vacancies[%d].until", n, i), e.Until)
}
