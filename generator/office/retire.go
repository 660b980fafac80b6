package office

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/amend"
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// Leaving says who leaves office.
type Leaving struct {
	Deputy string        // an ID or a name
	Day    congress.Date // the last day in office
	Reason string        // a term of the vocabulary end-reasons
	Level  string        // of the seat that is left; empty for all that are held
	Vacant bool          // the seats are vacant from the next day on
}

// Retire plans the end of the seats that a deputy holds.
func Retire(p *amend.Plan, c *congress.Congress, l Leaving) error {
	d, err := FindDeputy(c, l.Deputy)
	if err != nil {
		return err
	}
	if err := l.reason(c); err != nil {
		return err
	}
	var ended []string
	done := 0
	for i, s := range d.Seats {
		if l.Level != "" && s.Level != l.Level {
			continue
		}
		if s.To != "" || !s.HeldOn(l.Day) {
			ended = append(ended, fmt.Sprintf("%s %d：%s", s.Level, s.Term, congress.Period(s.From, s.End())))
			continue
		}
		done++
		if err := p.Set(d.Path, fmt.Sprintf("seats[%d].to", i), l.Day); err != nil {
			return err
		}
		if err := p.Set(d.Path, fmt.Sprintf("seats[%d].end_reason", i), l.Reason); err != nil {
			return err
		}
		p.Note("%[1]s（%[2]s）%[3]s级第 %[4]d 届的席位到 %[5]s 为止：%[6]s", "%[1]s (%[2]s): the seat of level %[3]s, term %[4]d, ends on %[5]s: %[6]s", d.Name, d.ID, s.Level, s.Term, l.Day, l.Reason)
		if l.Vacant {
			if err := vacate(p, c, s.District, congress.Vacancy{Since: dayAfter(l.Day), Reason: l.Reason}); err != nil {
				return err
			}
		}
	}
	if done > 0 {
		return nil
	}
	return problem.Refuse("%[1]s（%[2]s）在 %[3]s 没有可以结束的席位；席位：%[4]s", "%[1]s (%[2]s) has no seat that could end on %[3]s; the seats: %[4]s", d.Name, d.ID, l.Day, strings.Join(ended, "；"))
}

// reason refuses a reason that is none.
func (l Leaving) reason(c *congress.Congress) error {
	if l.Reason == "" {
		return problem.Refuse("没有写终止原因；写 --reason，如 --reason 辞职", "the reason is missing; write --reason, as in --reason 辞职")
	}
	v := c.Vocabularies["end-reasons"]
	if v == nil || v.Word(l.Reason) != nil {
		return nil
	}
	var known []string
	for _, w := range v.Words {
		known = append(known, w.Name)
	}
	return problem.RefuseWord(problem.Say("词表 end-reasons 里没有“%[1]s”", "the vocabulary end-reasons has no %[1]q", l.Reason), l.Reason, known)
}

// vacate adds a vacancy to a district. One that is entered already is not added again.
func vacate(p *amend.Plan, c *congress.Congress, id congress.DistrictID, v congress.Vacancy) error {
	i := slices.IndexFunc(c.Districts, func(d *congress.District) bool { return d.ID == id })
	if i < 0 {
		return problem.Refuse("没有选区“%[1]s”，出缺没有地方写；先改正席位里的选区", "there is no district %[1]q to have a vacancy; correct the seat first", id)
	}
	d := c.Districts[i]
	if slices.ContainsFunc(d.Vacancies, func(o congress.Vacancy) bool { return o.Since == v.Since && o.Reason == v.Reason }) {
		return nil
	}
	p.Note("%[1]s从 %[2]s 起出缺（%[3]s）", "%[1]s has a vacancy from %[2]s on (%[3]s)", d.Name, v.Since, v.Reason)
	return p.Append(place.DistrictsFile, fmt.Sprintf("[%d].vacancies", i), v)
}
