package suggestion

import (
	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/view"
)

// PromiseRow is what a department undertook to do, and whether it did.
type PromiseRow struct {
	What       string
	MachineBy  string
	By         string
	Unit       view.Link
	Suggestion view.Link
	Given      string // when it was promised
	State      string // late, open, kept, keptlate
	Settled    *view.Dated
	Days       string // 已过5天, 还有12天, 迟5天
}

// PromiseStates are the four ways, what is late first.
var PromiseStates = []string{"late", "open", "keptlate", "kept"}

// PromiseState tells the four ways apart.
func PromiseState(p *ledger.Promise) string {
	switch {
	case p.Kept && p.Late:
		return "keptlate"
	case p.Kept:
		return "kept"
	case p.Late:
		return "late"
	}
	return "open"
}

// PromiseRow makes the view of a promise.
func (b Builder) PromiseRow(p *ledger.Promise) PromiseRow {
	row := PromiseRow{What: p.What, MachineBy: string(p.By), By: p.By.Chinese(), Unit: b.UnitLink(p.Answer.Unit), Suggestion: b.SuggestionLink(p.Suggestion.ID),
		Given: p.Answer.Date.Chinese(), State: PromiseState(p)}
	if p.Settled != nil {
		row.Settled = view.NewDated(p.Settled.Date, p.Settled.Text)
	}
	switch {
	case p.Kept && p.Late:
		row.Days = b.days("daysLate", p.Days)
	case p.Kept:
	case p.Late:
		row.Days = b.days("daysOver", p.Days)
	case p.Days == 0:
		row.Days = b.Say("dueToday")
	default:
		row.Days = b.days("daysLeft", p.Days)
	}
	return row
}

// promisesOf are the promises of one suggestion, by answer.
func (b Builder) promisesOf(s *congress.Suggestion) map[*congress.Answer][]PromiseRow {
	rows := map[*congress.Answer][]PromiseRow{}
	for _, p := range ledger.Promises([]*congress.Suggestion{s}, b.Now) {
		rows[p.Answer] = append(rows[p.Answer], b.PromiseRow(&p))
	}
	return rows
}

// PromisedBy returns what a department undertook to do, the late ones first.
func (b Builder) PromisedBy(u *Department) []PromiseRow {
	var list []*congress.Suggestion
	for _, a := range u.Given {
		list = append(list, a.Suggestion)
	}
	all := ledger.Promises(list, b.Now)
	var rows []PromiseRow
	for _, state := range PromiseStates {
		for i := range all {
			if p := &all[i]; PromiseState(p) == state && b.Departments().byName[p.Answer.Unit] == u {
				rows = append(rows, b.PromiseRow(p))
			}
		}
	}
	return rows
}
