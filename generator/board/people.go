package board

import (
	"slices"

	"gongshi/generator/congress"
)

// People are the deputies who can be reached through a station, counted so that nobody counts twice: a person who sits in
// several congresses is one of All and one of Several, and one of each level.
type People struct {
	Deputies []*congress.Deputy // in office on the day
	Levels   []Level            // those with somebody, in the order of the vocabulary
	Several  int                // who sit in more than one congress
}

// Level is how many of the people sit in congresses of one level.
type Level struct {
	Name  string // 县
	Count int
}

// Meet returns who can be met at a station on a day.
func Meet(c *congress.Congress, id congress.StationID, day congress.Date, public Public) People {
	var p People
	count := map[string]int{}
	for _, d := range c.DeputiesAt(id) {
		levels := LevelsOf(d, day)
		if len(levels) == 0 || !public(&d.Record) {
			continue
		}
		p.Deputies = append(p.Deputies, d)
		for _, l := range levels {
			count[l]++
		}
		if len(levels) > 1 {
			p.Several++
		}
	}
	if list := c.Vocabularies["levels"]; list != nil {
		for _, w := range list.Words {
			if n := count[w.Name]; n > 0 {
				p.Levels = append(p.Levels, Level{w.Name, n})
			}
		}
	}
	return p
}

// LevelsOf are the levels of the congresses in which a deputy sits on a day, each once.
func LevelsOf(d *congress.Deputy, day congress.Date) []string {
	var all []string
	for _, s := range d.Seats {
		if congress.Covers(s.From, s.To, day) && !slices.Contains(all, s.Level) {
			all = append(all, s.Level)
		}
	}
	return all
}
