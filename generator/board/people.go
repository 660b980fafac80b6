package board

import "gongshi/generator/congress"

// People holds the deputies who can be met at a station. A deputy who sits in several congresses stands once in Deputies,
// and is counted once for each level: the counts of the levels may come to more than the deputies.
type People struct {
	Deputies []*congress.Deputy // in office on the day
	Levels   []Level            // the levels with at least one deputy, in the order of the vocabulary
	Several  int                // how many deputies sit in congresses of more than one level
}

// Level says how many deputies sit in congresses of one level.
type Level struct {
	Name  string // 县
	Count int
}

// Meet returns the deputies who can be met at a station on a day; there are none at one that is not open.
func Meet(c *congress.Congress, id congress.StationID, day congress.Date, public Public) People {
	var p People
	if s := c.Station(id); s != nil && !s.OpenOn(day) {
		return p
	}
	count := map[string]int{}
	for _, d := range c.DeputiesAt(id, day) {
		levels := d.Levels(day)
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
