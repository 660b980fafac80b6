package station

import (
	"slices"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/view"
)

// PeoplePanel shows the deputies whom voters can meet at a station. A deputy who sits in several congresses counts once in
// Count.
type PeoplePanel struct {
	Count  int
	Said   string // 五级代表共7名，交叉任职2名
	Levels string // 县级5名、乡级4名: empty where there is one level
	People []PanelPerson
}

// PanelPerson is a deputy with the levels of the congresses in which the deputy sits.
type PanelPerson struct {
	view.Person
	Levels []string // 县级, 乡级
}

// peoplePanel returns the deputies of a station who are in office on a day, in the order of official lists.
func (b Builder) peoplePanel(id congress.StationID, day congress.Date) PeoplePanel {
	met := board.Meet(b.Congress, id, day, b.Shown)
	p := PeoplePanel{Count: len(met.Deputies)}
	for _, d := range met.Deputies {
		person := PanelPerson{Person: b.PersonOn(d, day)}
		for _, level := range b.levelsInOrder(d.Levels(day)) {
			person.Levels = append(person.Levels, view.AtLevel(level))
		}
		p.People = append(p.People, person)
	}
	slices.SortStableFunc(p.People, func(x, y PanelPerson) int { return view.ByName(x.Person, y.Person) })
	levels := b.Say("allLevels")
	if list := b.Vocabularies["levels"]; list != nil {
		levels = b.Say("levelsN", view.Ordinal(len(list.Words)))
	}
	p.Said = b.Say("deputiesSeveral", "levels", levels, "count", p.Count, "several", met.Several)
	if met.Several == 0 {
		p.Said = b.Say("deputiesSingle", "levels", levels, "count", p.Count)
	}
	if len(met.Levels) > 1 {
		parts := make([]string, len(met.Levels))
		for i, l := range met.Levels {
			parts[i] = b.Say("levelCount", "level", view.AtLevel(l.Name), "count", l.Count)
		}
		p.Levels = strings.Join(parts, "、")
	}
	return p
}

// levelsInOrder returns the levels in the order of the vocabulary. Levels that are not in the vocabulary come last.
func (b Builder) levelsInOrder(levels []string) []string {
	words := b.Vocabularies["levels"]
	rank := func(name string) int {
		if words == nil {
			return 0
		}
		i := slices.IndexFunc(words.Words, func(w *congress.Word) bool { return w.Name == name })
		if i < 0 {
			return len(words.Words)
		}
		return i
	}
	slices.SortStableFunc(levels, func(x, y string) int { return rank(x) - rank(y) })
	return levels
}
