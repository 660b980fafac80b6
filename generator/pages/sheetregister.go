package pages

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/wall"
)

// RegisterSheet is the two registers of a station (两簿) for a year: what its deputies did, and whom they received. Voters
// stand in it as places and counts. Blank ones have rows to be filled in by hand.
type RegisterSheet struct {
	*Imprint
	Duties     []DutyLine
	Receptions []ReceptionLine
	Rows       []struct{} // of a blank register
}

// DutyLine is an activity of the station in the duty register.
type DutyLine struct {
	Date     string
	Kind     string
	Title    string
	Place    string
	Deputies string
	Summary  string
	Result   string
}

// ReceptionLine is a matter in the reception register; of a reception where nothing was raised it says so.
type ReceptionLine struct {
	Date     string
	Place    string
	Deputies string
	Visitors string
	From     string
	Topic    string
	Summary  string
	Way      string // what became of it
	Feedback string
	Nothing  bool // nothing was raised
}

const (
	rowsOnLeaf  = 8
	blankLeaves = 6 // of each register
)

func (b *builder) registerSheet(sheet *Imprint, s *congress.Station, year int) any {
	v := &RegisterSheet{Imprint: sheet}
	if sheet.Blank {
		v.Rows = make([]struct{}, rowsOnLeaf*blankLeaves)
		return v
	}
	for _, a := range wall.Held(b.Congress, s.ID, year, b.shown) {
		if a.Year != year {
			continue
		}
		v.Duties = append(v.Duties, b.dutyLine(a))
		if wall.IsReception(a) {
			v.Receptions = append(v.Receptions, b.receptionLines(a)...)
		}
	}
	return v
}

func (b *builder) namesOf(a *congress.Activity) string {
	var names []string
	for _, d := range b.participants(a) {
		name := d.Name
		if role := a.Role(d.ID); role != "参加" {
			name += "（" + role + "）"
		}
		names = append(names, name)
	}
	return strings.Join(names, "、")
}

func (b *builder) dutyLine(a *congress.Activity) DutyLine {
	from, to := a.When()
	l := DutyLine{Date: within(congress.Period(from, to), a.Year), Kind: joined("，", a.Kind, a.Form), Title: a.Title, Place: a.Place, Deputies: b.namesOf(a), Summary: a.Summary}
	var results []string
	for _, r := range b.result(a.Result) {
		results = append(results, r.Text)
	}
	l.Result = joined("；", append(results, matterWords(wall.Count(a.Matters))...)...)
	return l
}

func (b *builder) receptionLines(a *congress.Activity) []ReceptionLine {
	from, to := a.When()
	whole := ReceptionLine{Date: within(congress.Period(from, to), a.Year), Place: a.Place, Deputies: b.namesOf(a)}
	if a.Visitors > 0 {
		whole.Visitors = fmt.Sprintf("%d人", a.Visitors)
	}
	if len(a.Matters) == 0 {
		whole.Nothing = true
		return []ReceptionLine{whole}
	}
	var all []ReceptionLine
	for i := range a.Matters {
		m := &a.Matters[i]
		l := whole
		l.From, l.Topic, l.Summary, l.Way = m.From, m.Topic, m.Summary, string(wall.WayOf(m))
		switch {
		case m.Suggestion != "":
			l.Way += "：" + b.titled(m.Suggestion).Text
		case m.Settled != nil:
			l.Way = joined("：", m.Settled.Date.Chinese()+"办结", m.Settled.Text)
		}
		if m.Feedback != nil {
			l.Feedback = told(m.Feedback)
		}
		all = append(all, l)
	}
	return slices.Clip(all)
}
