package unit

import (
	"slices"

	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Units is the view of the list of departments that handle suggestions, by name.
type Units struct {
	view.Frame
	Units []UnitLine
}

// UnitLine is a department in the list.
type UnitLine struct {
	view.Link
	Said string // 主办3件，协办1件
}

// Unit is the view of a department: the suggestions that it was given, and its answers and promises. It compares the
// department with no other.
type Unit struct {
	view.Frame
	Name     string
	Former   string
	Now      string
	Parts    []UnitParts
	Given    []suggestion.ProposalRow
	Said     string      // the number of suggestions: 12件
	Earlier  string      // if not all suggestions are listed, a phrase that says how many are
	Years    []view.Link // 2024年3件, to the ledger of the year
	Promises []suggestion.PromiseRow
	Pledged  string     // 3项
	Left     *view.Link // the link to the ledger, if not all promises are listed
	Honours  []view.Link
	Beside   []view.Link // institutions
}

// UnitParts divides the suggestions of a department into parts. Each suggestion is in one part.
type UnitParts struct {
	ID    string // role, answer, outcome, result, manner
	Said  string // 5件
	Parts []UnitPart
}

// UnitPart is a number of suggestions with its definition and its list.
type UnitPart struct {
	Text  string
	Count int
	Means string
	List  []view.Link
	Long  bool // the list is so long that the page shows it folded
}

// AddUnits adds the list of departments and a page for each.
func AddUnits(shared *view.Builder) {
	b := New(shared)
	all := b.Departments().All
	b.Add(place.SuggestionUnits, "suggestions/units", func() any {
		v := &Units{Frame: b.Frame(place.SuggestionUnits, "suggestions", b.Say("handlers"), b.Say("unitsAbout"), view.Link{Text: b.Say("theSuggestions"), Href: b.Href(place.Suggestions)})}
		for _, u := range all {
			v.Units = append(v.Units, UnitLine{view.Link{Text: u.Name, Href: b.Href(place.Unit(u.ID))}, b.rolesSaid(u.Given)})
		}
		return v
	})
	for _, u := range all {
		b.Add(place.Unit(u.ID), "suggestions/unit", func() any { return b.unitPage(u) })
	}
}

// rolesSaid returns in words how many suggestions a department was given in each role: 主办3件，协办1件.
func (b Builder) rolesSaid(given []suggestion.Assignment) string {
	var all []string
	for _, role := range handlerRoles {
		n := 0
		for _, a := range given {
			if a.Role == role.name {
				n++
			}
		}
		if n > 0 {
			all = append(all, b.Say("roleCount", "role", b.Say(role.said), "count", n))
		}
	}
	if all == nil {
		return b.Say("nothingHandled")
	}
	return view.Joined("，", all...)
}

// handlerRoles holds the roles of a department as records name them, each with the words for the role and its meaning.
var handlerRoles = []struct{ name, said, means string }{
	{"主办", "roleLead", "roleLeadMeans"},
	{"分办", "rolePart", "rolePartMeans"},
	{"协办", "roleAssist", "roleAssistMeans"},
	{"", "roleNone", "roleNoneMeans"},
}

func (b Builder) unitPage(u *suggestion.Department) *Unit {
	v := &Unit{Name: u.Name, Former: view.Joined("、", u.Former...), Now: b.Now.Chinese()}
	v.Frame = b.Frame(place.Unit(u.ID), "suggestions", u.Name, b.Say("unitAbout", u.Name),
		view.Link{Text: b.Say("theSuggestions"), Href: b.Href(place.Suggestions)}, view.Link{Text: b.Say("handlers"), Href: b.Href(place.SuggestionUnits)})
	v.Tab = b.Say("unitTab", u.Name)
	for i := len(u.Given) - 1; i >= 0; i-- { // the latest first
		row := b.StandingRow(u.Given[i].Suggestion)
		row.Role = u.Given[i].Role
		v.Given = append(v.Given, row)
	}
	if v.Said = b.Say("itemsN", len(v.Given)); len(v.Given) > view.PerIndexPage {
		v.Given, v.Earlier = v.Given[:view.PerIndexPage], b.Say("unitEarlier", view.PerIndexPage)
	}
	v.Years = b.yearsOf(u)
	if len(u.Given) > 0 {
		v.Parts = b.unitParts(u)
	}
	v.Promises = b.PromisedBy(u)
	if v.Pledged = b.Say("recordsN", len(v.Promises)); len(v.Promises) > view.PerIndexPage {
		v.Promises, v.Left = v.Promises[:view.PerIndexPage], &view.Link{Text: b.Say("promiseLedger"), Href: b.Href(place.SuggestionPromises), Note: b.Say("unitPromisesLeft", view.PerIndexPage)}
	}
	for _, h := range u.Chosen {
		v.Honours = append(v.Honours, b.Selected(h))
	}
	v.Beside = b.HandlingRules()
	return v
}

// yearsOf returns the years in which a department was given suggestions, the latest first, each with the number.
func (b Builder) yearsOf(u *suggestion.Department) []view.Link {
	var years []int
	count := map[int]int{}
	for _, a := range u.Given {
		if count[a.Year]++; count[a.Year] == 1 && a.Year != 0 {
			years = append(years, a.Year)
		}
	}
	slices.Sort(years)
	var all []view.Link
	for _, year := range slices.Backward(years) {
		all = append(all, view.Link{Text: b.Say("yearItems", "year", year, "count", count[year]), Href: b.Href(place.SuggestionPart(year, "unit", u.ID))})
	}
	return all
}
