package view

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
)

// BriefName returns the name of a station that people use: its township, or its name without 人大代表联络站.
func BriefName(s *congress.Station) string {
	if s.Township != nil && s.Township.Name != "" {
		return s.Township.Name
	}
	if name := strings.TrimSuffix(s.Name, "人大代表联络站"); name != "" {
		return name
	}
	return s.Name
}

// StationsInOrder returns the stations in the order of the vocabulary of kinds, within a kind by township type and name.
func (b *Builder) StationsInOrder() []*congress.Station {
	kinds := map[string]int{}
	if v := b.Vocabularies["station-kinds"]; v != nil {
		for i, w := range v.Words {
			kinds[w.Name] = i + 1
		}
	}
	types := []string{"街道", "镇", "乡"}
	order := func(s *congress.Station) int {
		n := cmp.Or(kinds[s.Kind], len(kinds)+1) * 10
		if s.Township != nil {
			n += slices.Index(types, s.Township.Type) + 1
		}
		return n
	}
	all := slices.Clone(b.Stations)
	slices.SortStableFunc(all, func(x, y *congress.Station) int {
		return cmp.Or(cmp.Compare(order(x), order(y)), hanzi.Compare(x.Name, y.Name))
	})
	return all
}
