package station

import (
	"maps"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/view"
)

// staff returns who works at a station, the head first.
func (b Builder) staff(s *congress.Station) []Fact {
	var all []Fact
	if s.Head != "" {
		all = append(all, Fact{b.Say("head"), s.Head})
	}
	for _, p := range s.Staff {
		all = append(all, Fact{p.Role, p.Name})
	}
	return all
}

// grades returns the grades and titles of a station in the order of the record.
func grades(s *congress.Station) []view.Dated {
	var all []view.Dated
	for _, g := range s.Grades {
		all = append(all, *view.NewDated(g.Date, view.Joined("，", g.Name, g.Reward)))
	}
	return all
}

// standards returns the checklists whose items are defined.
func standards(s *congress.Station) []Standard {
	var all []Standard
	for _, name := range slices.Sorted(maps.Keys(s.Standard)) {
		if len(s.Standard[name]) > 0 {
			all = append(all, Standard{name, s.Standard[name]})
		}
	}
	return all
}
