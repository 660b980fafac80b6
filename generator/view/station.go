package view

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
)

// BriefName returns the name of a station that people use: its township as it is called today, or its name without
// 人大代表联络站.
func (b *Builder) BriefName(s *congress.Station) string { return b.BriefNameOn(s, b.Now) }

// BriefNameOn returns the name of a station that people used on a day.
func (b *Builder) BriefNameOn(s *congress.Station, day congress.Date) string {
	if s.Township != nil && s.Township.Name != "" {
		return b.PlaceOn(s.Township.Name, "", day)
	}
	return ShortName(s.NameOn(day))
}

// ShortName returns the name of a station without 人大代表联络站.
func ShortName(name string) string {
	return cmp.Or(strings.TrimSuffix(name, "人大代表联络站"), name)
}

// StationsInOrder returns the stations in the order of the vocabulary of kinds, within a kind by township type and name.
func (b *Builder) StationsInOrder() []*congress.Station {
	kinds := map[string]int{}
	if v := b.Vocabularies["station-kinds"]; v != nil {
		for i, w := range v.Words {
			kinds[w.Name] = i + 1
		}
	}
	order := func(s *congress.Station) int {
		n := cmp.Or(kinds[s.Kind], len(kinds)+1) * 10
		if s.Township != nil {
			n += slices.Index(congress.TownshipTypes, b.TownshipOn(s.Township, b.Now).Type) + 1
		}
		return n
	}
	all := slices.Clone(b.Stations)
	slices.SortStableFunc(all, func(x, y *congress.Station) int {
		return cmp.Or(cmp.Compare(order(x), order(y)), hanzi.Compare(x.NameOn(b.Now), y.NameOn(b.Now)))
	})
	return all
}
