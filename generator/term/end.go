// Package term plans the change of a term: what ends with the old one, and what begins with the new one.
//
// It only plans: package amend makes the changes. What is said wrongly is a *problem.Refusal or, in a list of results, problems
// with line and column. It never guesses who a person is.
package term

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"gongshi/generator/amend"
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// Ending says which term ends.
type Ending struct {
	Level    string
	Term     int
	Day      congress.Date // the last day; empty for the day before the next term begins
	Township string        // of terms that end in each township on a day of its own; empty for all
}

// End plans the end of a term: seats of the term that have no end get the day and the reason, and vacancies of its districts
// that are open end as well. What has an end already stays as it is, so that a second End has nothing to do.
func End(p *amend.Plan, c *congress.Congress, e Ending) error {
	t := c.Term(e.Level, e.Term)
	if t == nil {
		return unknownTerm(c, e.Level, e.Term)
	}
	if err := e.lastDay(c, t); err != nil {
		return err
	}
	ours := func(id congress.DistrictID) bool {
		d := c.District(id)
		return e.Township == "" || d != nil && d.Township == e.Township
	}
	if e.Township != "" && !slices.ContainsFunc(c.Districts, func(d *congress.District) bool { return d.Level == e.Level && d.Township == e.Township }) {
		return problem.Refuse("content/districts.yaml 里没有 %[1]s 的“%[2]s”级选区；核对乡镇名称和层级", "content/districts.yaml has no district of level %[2]q in %[1]s; check the township and the level", e.Township, e.Level)
	}
	seats, err := e.endSeats(p, c, ours)
	if err != nil {
		return err
	}
	vacancies := 0
	for i, d := range c.Districts {
		for j, v := range d.Vacancies {
			if d.Level != e.Level || !ours(d.ID) || v.Until != "" || v.Since.First() > e.Day.Last() || v.Since.Last() < t.From.First() {
				continue
			}
			if err := p.Set(place.DistrictsFile, fmt.Sprintf("[%d].vacancies[%d].until", i, j), e.Day); err != nil {
				return err
			}
			vacancies++
		}
	}
	if e.Township == "" && !congress.Covers(t.To, t.To, e.Day) {
		if err := p.Set(place.TermsFile, fmt.Sprintf("[%d].to", slices.Index(c.Terms, t)), e.Day); err != nil {
			return err
		}
		p.Note("terms.yaml 里这一届原写到 %[1]s，改为 %[2]s", "terms.yaml had this term until %[1]s; it is %[2]s now", t.To, e.Day)
	}
	if seats+vacancies > 0 {
		p.Note("%[1]d 个席位写上任职结束 %[2]s（%[3]s），%[4]d 处出缺写上截止", "%[1]d seat(s) end on %[2]s (%[3]s), %[4]d vacancies end", seats, e.Day, congress.Expired, vacancies)
	}
	return nil
}

// endSeats ends the seats of the term, and returns how many.
func (e Ending) endSeats(p *amend.Plan, c *congress.Congress, ours func(congress.DistrictID) bool) (seats int, err error) {
	var late []string
	for _, d := range c.Deputies {
		for i, s := range d.Seats {
			if d.Broken || s.Level != e.Level || s.Term != e.Term || s.To != "" || !ours(s.District) {
				continue
			}
			if s.From.First() > e.Day.Last() {
				late = append(late, fmt.Sprintf("%s（%s）%s", d.Name, d.ID, s.From))
				continue
			}
			seats++
			if err := p.Set(d.Path, fmt.Sprintf("seats[%d].to", i), e.Day); err != nil {
				return 0, err
			}
			if s.EndReason == "" {
				if err := p.Set(d.Path, fmt.Sprintf("seats[%d].end_reason", i), congress.Expired); err != nil {
					return 0, err
				}
			}
		}
	}
	if len(late) > 0 {
		return 0, problem.Refuse("这些席位在 %[1]s 以后才开始，届满日期不对，或届次写错了：%[2]s", "these seats begin after %[1]s; the day is wrong, or the number of their term: %[2]s", e.Day, strings.Join(late, "、"))
	}
	return seats, nil
}

// lastDay sets the day where none was given, and refuses a day that cannot be the last of the term.
func (e *Ending) lastDay(c *congress.Congress, t *congress.Term) error {
	if e.Day == "" {
		end, known := c.EndOf(t)
		if !known || !end.Exact() {
			return problem.Refuse("没有写哪一天届满；写 --date，即下一届第一次会议开幕的前一天", "it is not said on which day the term ends; write --date, the day before the first session of the next term")
		}
		e.Day = end
	}
	if e.Day.Last() < t.From.First() {
		return problem.Refuse("%[1]s 早于这一届开始的 %[2]s；改正日期或届次", "%[1]s is before %[2]s, when the term began; correct the day or the number of the term", e.Day, t.From)
	}
	return nil
}

// unknownTerm refuses a term that is not entered.
func unknownTerm(c *congress.Congress, level string, number int) error {
	var known []string
	for _, t := range c.Terms {
		known = append(known, fmt.Sprintf("%s %d", t.Level, t.Term))
	}
	return problem.Refuse("content/terms.yaml 里没有“%[1]s”级第 %[2]d 届；已有：%[3]s", "content/terms.yaml has no term %[2]d of level %[1]q; there are: %[3]s", level, number, strings.Join(known, "、"))
}

// dayBefore returns the day before an exact day.
func dayBefore(d congress.Date) congress.Date {
	return congress.Date(d.Time().AddDate(0, 0, -1).Format(time.DateOnly))
}
