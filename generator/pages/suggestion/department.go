package suggestion

import (
	"cmp"
	"fmt"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Department is a unit that handles suggestions, under all names that it has had.
type Department struct {
	Name   string   // the present one
	Former []string // the names before
	ID     string   // of its address
	Old    []string // ids that it had, or would have had, before one was fixed
	Given  []Assignment
	Chosen []congress.Honour
}

// Assignment is a suggestion in the hands of a department.
type Assignment struct {
	*congress.Suggestion
	Role  string           // 主办, 协办 or 分办; empty where it answered without having been named
	First congress.Date    // of its own answers
	Last  *congress.Answer // its own; nil where it gave none
}

// departments are all units that the public records name, and those of vocabulary/units.yaml.
type departments struct {
	All    []*Department                           // by name, as official lists are
	Of     map[congress.SuggestionID][]*Department // those that a suggestion names, or that answered it
	byName map[string]*Department
	met    map[string]bool // the names whose id stands
	taken  map[string]bool // ids
}

// Public tells whether of a suggestion more than its title and a reason is shown.
func (b Builder) Public(s *congress.Suggestion) bool {
	return b.Shown(&s.Record) && s.Publicity != "不公开"
}

// Departments are the units, read once a plan.
func (b Builder) Departments() *departments { return view.Once(b.Builder, b.readDepartments) }

// readDepartments gathers what units were given. A name that no list fixes gets its id in the order of the suggestions, so
// that one which comes later changes no address.
func (b Builder) readDepartments() *departments {
	d := &departments{Of: map[congress.SuggestionID][]*Department{}, byName: map[string]*Department{}, met: map[string]bool{},
		taken: map[string]bool{"none": true, MergedID: true, HiddenID: true}} // parts of the ledger
	if v := b.Vocabularies["units"]; v != nil {
		d.fix(v.Words)
	}
	for _, s := range b.InOrder() {
		for u, a := range assignments(s, d.named) {
			u.Given, d.Of[s.ID] = append(u.Given, a), append(d.Of[s.ID], u)
		}
	}
	for _, s := range b.Selections {
		if !b.Shown(&s.Record) || s.Stage == "推荐中" {
			continue
		}
		for i := range s.Chosen {
			if c := &s.Chosen[i]; c.Unit != "" {
				u := d.named(c.Unit)
				u.Chosen = append(u.Chosen, congress.Honour{Selection: s, Chosen: c})
			}
		}
	}
	slices.SortStableFunc(d.All, func(x, y *Department) int {
		return cmp.Or(hanzi.Compare(x.Name, y.Name), cmp.Compare(x.Name, y.Name))
	})
	return d
}

// fix adds the units whose ids a list fixes. What stood at the ids that would follow from their names is found there still.
func (d *departments) fix(words []*congress.Word) {
	for _, w := range words {
		if w.Name == "" || w.ID == "" || d.taken[w.ID] {
			continue
		}
		d.taken[w.ID] = true
		u := &Department{Name: w.Name, Former: w.FormerNames, ID: w.ID}
		d.All = append(d.All, u)
		for _, name := range u.names() {
			if d.byName[name] == nil {
				d.byName[name] = u
			}
		}
	}
	for _, u := range d.All {
		for _, name := range u.names() {
			d.named(name)
		}
	}
}

// names returns the present name and the former ones.
func (u *Department) names() []string { return append([]string{u.Name}, u.Former...) }

// named returns the unit of a name. It adds one where there is none. Where the unit has another id than the one that follows
// from the name, it takes that as an old one.
func (d *departments) named(name string) *Department {
	u := d.byName[name]
	if d.met[name] {
		return u
	}
	d.met[name] = true
	id := Spelled(name)
	if u != nil && id == u.ID {
		return u
	}
	id = free(id, d.taken)
	if u != nil {
		u.Old = append(u.Old, id)
		return u
	}
	u = &Department{Name: name, ID: id}
	d.byName[name], d.All = u, append(d.All, u)
	return u
}

// InOrder returns the public suggestions by number.
func (b Builder) InOrder() []*congress.Suggestion {
	return slices.DeleteFunc(view.ShownIn(b.Builder, b.Suggestions, ByNumber), func(s *congress.Suggestion) bool { return !b.Public(s) })
}

// ByNumber orders suggestions by year and number: 0999 before 1000 and 10000.
func ByNumber(x, y *congress.Suggestion) int {
	return cmp.Or(cmp.Compare(x.Year, y.Year), cmp.Compare(len(x.ID), len(y.ID)), cmp.Compare(x.ID, y.ID))
}

// assignments are the units of a suggestion: those that were named, and those that answered.
func assignments(s *congress.Suggestion, named func(string) *Department) func(func(*Department, Assignment) bool) {
	var units []*Department
	all := map[*Department]*Assignment{}
	of := func(name string) *Assignment {
		if name == "" {
			return &Assignment{}
		}
		u := named(name)
		if all[u] == nil {
			units, all[u] = append(units, u), &Assignment{Suggestion: s}
		}
		return all[u]
	}
	if s.Handling != nil {
		for _, u := range s.Handling.Units {
			if a := of(u.Name); a.Role == "" {
				a.Role = u.Role
			}
		}
	}
	for i := range s.Answers {
		answer := &s.Answers[i]
		a := of(answer.Unit)
		if a.First == "" || answer.Date.First() < a.First.First() {
			a.First = answer.Date
		}
		if a.Last == nil || answer.Date.First() >= a.Last.Date.First() {
			a.Last = answer
		}
	}
	return func(yield func(*Department, Assignment) bool) {
		for _, u := range units {
			if !yield(u, *all[u]) {
				return
			}
		}
	}
}

// free takes an id, with a number behind it where another has it.
func free(id string, taken map[string]bool) string {
	for n := 1; ; n++ {
		own := id
		if n > 1 {
			own = fmt.Sprintf("%s-%d", id, n)
		}
		if !taken[own] {
			taken[own] = true
			return own
		}
	}
}

// UnitLink links to a department under the name by which a record calls it; only a text where there is no such page.
func (b Builder) UnitLink(name string) view.Link {
	link := view.Link{Text: name}
	if u := b.Departments().byName[name]; u != nil {
		link.Href = b.Href(place.Unit(u.ID))
	}
	return link
}
