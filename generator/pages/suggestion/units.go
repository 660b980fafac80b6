package suggestion

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Units lists the departments that handle suggestions, by their names.
type Units struct {
	view.Frame
	Units []UnitLine
}

// UnitLine is a department in the list.
type UnitLine struct {
	view.Link
	Said string // 主办3件，协办1件
}

// Unit is what a department was given, and what it made of it. Nothing of it is compared with another.
type Unit struct {
	view.Frame
	Name     string
	Former   string
	Now      string
	Parts    []UnitParts
	Given    []ProposalRow
	Said     string      // how many: 12件
	Earlier  string      // where not all of them are listed, how many are
	Years    []view.Link // 2024年3件, to the ledger of the year
	Promises []PromiseRow
	Pledged  string     // 3项
	Left     *view.Link // to the ledger, where not all of them are listed
	Honours  []view.Link
	Beside   []view.Link // institutions
}

// UnitParts divides the suggestions of a department: each stands in one part.
type UnitParts struct {
	ID    string // role, answer, outcome, result, manner
	Said  string // 5件
	Parts []UnitPart
}

// UnitPart is a number with its definition and its list.
type UnitPart struct {
	Text  string
	Count int
	Means string
	List  []view.Link
	Long  bool // a reader opens the list when it is wanted
}

// ProposalRow is one suggestion with the part that somebody has in it, and where it stands.
type ProposalRow struct {
	view.Link
	Number string
	Role   string
	Stands Standing
}

// AddUnits adds the list of departments and a page for each.
func AddUnits(shared *view.Builder) {
	b := New(shared)
	all := b.Departments().All
	b.Add(place.SuggestionUnits, "suggestions/units", func() any {
		v := &Units{Frame: b.Frame(place.SuggestionUnits, "suggestions", "承办单位", "承办代表建议的单位，按名称笔画排列，不排名。", view.Link{Text: "代表建议", Href: b.Href(place.Suggestions)})}
		for _, u := range all {
			v.Units = append(v.Units, UnitLine{view.Link{Text: u.Name, Href: b.Href(place.Unit(u.ID))}, rolesSaid(u.given)})
		}
		return v
	})
	for _, u := range all {
		b.Add(place.Unit(u.ID), "suggestions/unit", func() any { return b.unitPage(u) })
	}
}

// rolesSaid counts what a department was given: 主办3件，协办1件.
func rolesSaid(given []assignment) string {
	var all []string
	for _, role := range handlerRoles {
		n := 0
		for _, a := range given {
			if a.role == role.name {
				n++
			}
		}
		if n > 0 {
			all = append(all, fmt.Sprintf("%s%d件", role.said, n))
		}
	}
	if all == nil {
		return "没有登记承办的建议"
	}
	return view.Joined("，", all...)
}

// handlerRoles are the parts that a department may have, with what they mean.
var handlerRoles = []struct{ name, said, means string }{
	{"主办", "主办", "牵头办理，负责答复代表。"},
	{"分办", "分办", "就自己职责内的部分分别办理、分别答复。"},
	{"协办", "协办", "配合主办单位，答复由主办单位汇总。"},
	{"", "另行答复", "没有列为承办单位，登记了它的答复。"},
}

func (b Builder) unitPage(u *department) *Unit {
	v := &Unit{Name: u.Name, Former: view.Joined("、", u.former...), Now: b.Now.Chinese()}
	v.Frame = b.Frame(place.Unit(u.ID), "suggestions", u.Name, u.Name+"承办的代表建议：办理方式、答复、结果、评价和承诺。",
		view.Link{Text: "代表建议", Href: b.Href(place.Suggestions)}, view.Link{Text: "承办单位", Href: b.Href(place.SuggestionUnits)})
	v.Tab = u.Name + "承办的建议"
	for i := len(u.given) - 1; i >= 0; i-- { // the latest first
		row := b.StandingRow(u.given[i].Suggestion)
		row.Role = u.given[i].role
		v.Given = append(v.Given, row)
	}
	if v.Said = fmt.Sprintf("%d件", len(v.Given)); len(v.Given) > view.PerIndexPage {
		v.Given, v.Earlier = v.Given[:view.PerIndexPage], fmt.Sprintf("下面列最近的%d件，更早的按年看。", view.PerIndexPage)
	}
	v.Years = b.yearsOf(u)
	if len(u.given) > 0 {
		v.Parts = b.unitParts(u)
	}
	var list []*congress.Suggestion
	for _, a := range u.given {
		list = append(list, a.Suggestion)
	}
	all := ledger.Promises(list, b.Now)
	for _, state := range promiseStates {
		for i := range all {
			if p := &all[i]; promiseState(p) == state && b.Departments().byName[p.Answer.Unit] == u {
				v.Promises = append(v.Promises, b.promiseRow(p))
			}
		}
	}
	if v.Pledged = fmt.Sprintf("%d项", len(v.Promises)); len(v.Promises) > view.PerIndexPage {
		v.Promises, v.Left = v.Promises[:view.PerIndexPage], &view.Link{Text: "答复承诺台账", Href: b.Href(place.SuggestionPromises), Note: fmt.Sprintf("这里先列没有兑现的，共%d项，其余见", view.PerIndexPage)}
	}
	for _, h := range u.chosen {
		v.Honours = append(v.Honours, b.honour(h))
	}
	v.Beside = b.handlingRules()
	return v
}

// yearsOf counts what a department was given by years, the latest first.
func (b Builder) yearsOf(u *department) []view.Link {
	var years []int
	count := map[int]int{}
	for _, a := range u.given {
		if count[a.Year]++; count[a.Year] == 1 && a.Year != 0 {
			years = append(years, a.Year)
		}
	}
	slices.Sort(years)
	var all []view.Link
	for _, year := range slices.Backward(years) {
		all = append(all, view.Link{Text: fmt.Sprintf("%d年%d件", year, count[year]), Href: b.Href(place.SuggestionPart(year, "unit", u.ID))})
	}
	return all
}

// honour links to a selection in which somebody is named, with its stage where it is not decided.
func (b Builder) honour(h congress.Honour) view.Link {
	link := view.Link{Text: h.Selection.Title, Href: b.Href(place.Selection(h.Selection.ID))}
	if h.Selection.Stage != "已确定" {
		link.Note = h.Selection.Stage
	}
	return link
}

// handlingRules are the institutions by which suggestions are handled.
func (b Builder) handlingRules() []view.Link {
	var all []view.Link
	for _, i := range b.Institutions {
		if b.Shown(&i.Record) && strings.Contains(i.Title, "建议") {
			all = append(all, view.Link{Text: i.Title, Href: b.Href(place.Institution(i.Slug))})
		}
	}
	return all
}
