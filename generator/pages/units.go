package pages

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/place"
)

// Units lists the departments that handle suggestions, by their names.
type Units struct {
	Frame
	Units []UnitLine
}

// UnitLine is a department in the list.
type UnitLine struct {
	Link
	Said string // 主办3件，协办1件
}

// Unit is what a department was given, and what it made of it. Nothing of it is compared with another.
type Unit struct {
	Frame
	Name     string
	Former   string
	Now      string
	Parts    []UnitParts
	Given    []ProposalRow
	Said     string // how many: 12件
	Earlier  string // where not all of them are listed, how many are
	Years    []Link // 2024年3件, to the ledger of the year
	Promises []PromiseRow
	Pledged  string // 3项
	Left     *Link  // to the ledger, where not all of them are listed
	Honours  []Link
	Beside   []Link // institutions
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
	List  []Link
}

// Long tells whether the list is one that a reader opens when it is wanted.
func (p UnitPart) Long() bool { return len(p.List) > 24 }

// ProposalRow is one suggestion with the part that somebody has in it, and where it stands.
type ProposalRow struct {
	Link
	Number string
	Role   string
	Stands Standing
}

// unitPages adds the list of departments and a page for each.
func unitPages(b *builder) {
	all := b.departments().all
	b.page(place.SuggestionUnits, "suggestions/units", func() any {
		v := &Units{Frame: b.frame(place.SuggestionUnits, "suggestions", "承办单位", "承办代表建议的单位，按名称笔画排列，不排名。", Link{Text: "代表建议", Href: b.href(place.Suggestions)})}
		for _, u := range all {
			v.Units = append(v.Units, UnitLine{Link{Text: u.name, Href: b.href(place.Unit(u.id))}, rolesSaid(u.given)})
		}
		return v
	})
	for _, u := range all {
		b.page(place.Unit(u.id), "suggestions/unit", func() any { return b.unitPage(u) })
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
	return joined("，", all...)
}

// handlerRoles are the parts that a department may have, with what they mean.
var handlerRoles = []struct{ name, said, means string }{
	{"主办", "主办", "牵头办理，负责答复代表。"},
	{"分办", "分办", "就自己职责内的部分分别办理、分别答复。"},
	{"协办", "协办", "配合主办单位，答复由主办单位汇总。"},
	{"", "另行答复", "没有列为承办单位，登记了它的答复。"},
}

func (b *builder) unitPage(u *department) *Unit {
	v := &Unit{Name: u.name, Former: joined("、", u.former...), Now: b.Now.Chinese()}
	v.Frame = b.frame(place.Unit(u.id), "suggestions", u.name, u.name+"承办的代表建议：办理方式、答复、结果、评价和承诺。",
		Link{Text: "代表建议", Href: b.href(place.Suggestions)}, Link{Text: "承办单位", Href: b.href(place.SuggestionUnits)})
	v.Tab = u.name + "承办的建议"
	for i := len(u.given) - 1; i >= 0; i-- { // the latest first
		row := b.standingRow(u.given[i].Suggestion)
		row.Role = u.given[i].role
		v.Given = append(v.Given, row)
	}
	if v.Said = fmt.Sprintf("%d件", len(v.Given)); len(v.Given) > perIndexPage {
		v.Given, v.Earlier = v.Given[:perIndexPage], fmt.Sprintf("下面列最近的%d件，更早的按年看。", perIndexPage)
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
			if p := &all[i]; promiseState(p) == state && b.departments().byName[p.Answer.Unit] == u {
				v.Promises = append(v.Promises, b.promiseRow(p))
			}
		}
	}
	if v.Pledged = fmt.Sprintf("%d项", len(v.Promises)); len(v.Promises) > perIndexPage {
		v.Promises, v.Left = v.Promises[:perIndexPage], &Link{Text: "答复承诺台账", Href: b.href(place.SuggestionPromises), Note: fmt.Sprintf("这里先列没有兑现的，共%d项，其余见", perIndexPage)}
	}
	for _, h := range u.chosen {
		v.Honours = append(v.Honours, b.honour(h))
	}
	v.Beside = b.handlingRules()
	return v
}

// yearsOf counts what a department was given by years, the latest first.
func (b *builder) yearsOf(u *department) []Link {
	var years []int
	count := map[int]int{}
	for _, a := range u.given {
		if count[a.Year]++; count[a.Year] == 1 && a.Year != 0 {
			years = append(years, a.Year)
		}
	}
	slices.Sort(years)
	var all []Link
	for _, year := range slices.Backward(years) {
		all = append(all, Link{Text: fmt.Sprintf("%d年%d件", year, count[year]), Href: b.href(place.SuggestionPart(year, "unit", u.id))})
	}
	return all
}

// honour links to a selection in which somebody is named, with its stage where it is not decided.
func (b *builder) honour(h congress.Honour) Link {
	link := Link{Text: h.Selection.Title, Href: b.href(place.Selection(h.Selection.ID))}
	if h.Selection.Stage != "已确定" {
		link.Note = h.Selection.Stage
	}
	return link
}

// handlingRules are the institutions by which suggestions are handled.
func (b *builder) handlingRules() []Link {
	var all []Link
	for _, i := range b.Institutions {
		if b.shown(&i.Record) && strings.Contains(i.Title, "建议") {
			all = append(all, Link{Text: i.Title, Href: b.href(place.Institution(i.Slug))})
		}
	}
	return all
}
