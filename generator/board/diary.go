package board

import (
	"slices"

	"gongshi/generator/congress"
)

// Diary returns all receptions of a station, in all years, by day: those of the rotas, and those that were held without a
// rota. Each stands once, also where it was moved from one year into another. The IDs are those that Read gives; where two
// years gave the same ID, the later reception gets a number behind it.
func Diary(c *congress.Congress, s *congress.Station, now congress.Date, public Public) []Reception {
	years := Years(c, s.ID, public)
	for _, a := range c.HeldAt(s.ID) {
		if public(&a.Record) && IsReception(a) && a.Year > 0 {
			years = append(years, a.Year)
		}
	}
	slices.Sort(years)
	var all []Reception
	planned := map[*congress.Activity]bool{}
	for _, year := range slices.Compact(years) {
		for _, r := range Rota(s, BoardOf(c, s.ID, year, public), Held(c, s.ID, year, public), now) {
			all = append(all, r)
			if r.Planned != nil && r.Held != nil {
				planned[r.Held] = true
			}
		}
	}
	held := map[*congress.Activity]bool{}
	all = slices.DeleteFunc(all, func(r Reception) bool {
		again := r.Planned == nil && (planned[r.Held] || held[r.Held])
		held[r.Held] = true
		return again
	})
	inOrder(all)
	return all
}
