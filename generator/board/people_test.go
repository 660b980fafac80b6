package board_test

import (
	"math/rand/v2"
	"testing"

	"gongshi/generator/board"
	"gongshi/generator/congress"
)

// A deputy who sits in several congresses stands once in the list, and is counted once for each level.
func TestPeopleOnce(t *testing.T) {
	each(t, func(t *testing.T, _ *rand.Rand, c *congress.Congress, now congress.Date) {
		p := board.Meet(c, "zhuge", now, all)
		sum, several := 0, 0
		seen := map[congress.DeputyID]bool{}
		for _, d := range p.Deputies {
			levels := d.Levels(now)
			if seen[d.ID] || d.Station != "zhuge" || len(levels) == 0 {
				t.Errorf("%s stands among the people", d.ID)
			}
			seen[d.ID] = true
			sum += len(levels)
			several += truth(len(levels) > 1)
		}
		of := 0
		for _, l := range p.Levels {
			if of += l.Count; l.Count < 1 || l.Count > len(p.Deputies) {
				t.Errorf("%d of %d at level %s", l.Count, len(p.Deputies), l.Name)
			}
		}
		expect(t, "counts of levels", of, sum)
		expect(t, "people of several levels", p.Several, several)
		for _, d := range c.Deputies {
			if d.Station == "zhuge" && d.InOffice(now) && !seen[d.ID] {
				t.Errorf("%s is left out", d.ID)
			}
		}
	})
}
