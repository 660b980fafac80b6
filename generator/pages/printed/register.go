package printed

import (
	"slices"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/pages/reception"
	"gongshi/generator/view"
)

// Registers is the view of the two registers of a station (两簿) for a year: the duties of its deputies, and the voters whom
// they received. It names voters only by place and number. Blank registers have rows to be filled in by hand.
type Registers struct {
	*Imprint
	Duties     []DutyLine
	Receptions []ReceptionLine
	Rows       []struct{} // the rows of a blank register
}

// DutyLine is an activity of the station in the duty register.
type DutyLine struct {
	Number   int // from 1
	Date     string
	Kind     string
	Title    string
	Place    string
	Deputies string
	Summary  string
	Result   string
}

// ReceptionLine is a line of the reception register: a matter, or a day of the rota on which no matter was raised.
type ReceptionLine struct {
	Number   int // from 1
	Date     string
	Place    string
	Deputies string
	Visitors string
	From     string
	Topic    string
	Summary  string
	Way      string // how the matter was handled
	Feedback string
	Nothing  string // why the line has no matter: 没有登记反映事项, 已经取消
}

const (
	rowsOnLeaf  = 9
	blankLeaves = 6 // of each register
)

func (b Builder) registers(sheet *Imprint, s *congress.Station, year int) any {
	v := &Registers{Imprint: sheet}
	if sheet.Blank {
		v.Rows = make([]struct{}, rowsOnLeaf*blankLeaves)
		return v
	}
	for _, a := range board.Held(b.Congress, s.ID, year, b.Shown) {
		if a.Year == year {
			v.Duties = append(v.Duties, b.dutyLine(a))
		}
	}
	w := board.Read(b.Congress, s, year, b.Now, b.Shown)
	for i := range w.Receptions {
		if r := &w.Receptions[i]; r.Date.Year() == year && r.State != board.Coming {
			v.Receptions = append(v.Receptions, b.receptionLines(r, year)...)
		}
	}
	for i := range v.Duties {
		v.Duties[i].Number = i + 1
	}
	for i := range v.Receptions {
		v.Receptions[i].Number = i + 1
	}
	return v
}

func (b Builder) namesOf(a *congress.Activity) string {
	var names []string
	for _, d := range b.Participants(a) {
		name := d.Name
		if role := a.Role(d.ID); role != "参加" {
			name += "（" + role + "）"
		}
		names = append(names, name)
	}
	return strings.Join(names, "、")
}

func (b Builder) dutyLine(a *congress.Activity) DutyLine {
	from, to := a.When()
	l := DutyLine{Date: view.Within(congress.Period(from, to), a.Year), Kind: view.Joined("，", a.Kind, a.Form), Title: a.Title, Place: a.Place, Deputies: b.namesOf(a), Summary: a.Summary}
	var results []string
	for _, r := range b.Result(a.Result) {
		results = append(results, r.Text)
	}
	l.Result = view.Joined("；", append(results, reception.New(b.Builder).MatterWords(board.Count(a.Matters))...)...)
	return l
}

func (b Builder) receptionLines(r *board.Reception, year int) []ReceptionLine {
	p := reception.New(b.Builder).Panel(r, year)
	whole := ReceptionLine{Date: p.Date, Place: p.Place}
	a := r.Held
	if a == nil {
		names := make([]string, len(p.Deputies))
		for i, d := range p.Deputies {
			names[i] = d.Text
		}
		whole.Deputies, whole.Nothing = strings.Join(names, "、"), view.Joined("。", p.Said, p.Cancelled)
		return []ReceptionLine{whole}
	}
	whole.Place, whole.Deputies = a.Place, b.namesOf(a)
	if a.Visitors > 0 {
		whole.Visitors = b.Say("visitorsN", a.Visitors)
	}
	if len(a.Matters) == 0 {
		whole.Nothing = b.Say("noMattersEntered")
		return []ReceptionLine{whole}
	}
	var all []ReceptionLine
	for i := range a.Matters {
		m := &a.Matters[i]
		l := whole
		l.From, l.Topic, l.Summary, l.Way = m.From, m.Topic, m.Summary, string(board.StateOfMatter(m))
		switch {
		case m.Suggestion != "":
			l.Way += "：" + b.Titled(m.Suggestion).Text
		case m.Settled != nil:
			l.Way = view.Joined("：", b.Say("settledOn", m.Settled.Date.Chinese()), m.Settled.Text)
		}
		if m.Feedback != nil {
			l.Feedback = told(m.Feedback)
		}
		all = append(all, l)
	}
	return slices.Clip(all)
}
