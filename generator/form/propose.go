package form

import (
	"fmt"
	"slices"

	"gongshi/generator/congress"
)

// Propose returns the values that may stand for a word of a kind or for an option, each with its name after a tab. It returns
// nil if any text may stand there.
func Propose(c *congress.Congress, word string, now congress.Date) []string {
	var all []string
	add := func(id, name string) { all = append(all, fmt.Sprintf("%s\t%s", id, name)) }
	switch word {
	case "deputy", "speaker", "lead":
		for _, d := range c.Deputies {
			if d.InOffice(now) {
				add(string(d.ID), d.Name)
			}
		}
	case "station":
		for _, s := range c.Stations {
			add(string(s.ID), s.Name)
		}
	case "district":
		for _, d := range c.Districts {
			add(string(d.ID), d.Name)
		}
	case "level":
		for _, t := range c.Terms {
			if !slices.Contains(all, t.Level) {
				all = append(all, t.Level)
			}
		}
	case "term":
		for _, t := range slices.Backward(c.Terms) {
			if n := fmt.Sprint(t.Term); !slices.Contains(all, n) {
				all = append(all, n)
			}
		}
	case "year":
		for n := range 3 {
			all = append(all, fmt.Sprint(now.Year()+1-n))
		}
	case "date":
		all = []string{string(now)}
	case "kind":
		for _, s := range slices.Backward(c.Selections) {
			if s.Kind != "" && !slices.Contains(all, s.Kind) {
				all = append(all, s.Kind)
			}
		}
	}
	return all
}
