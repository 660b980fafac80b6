package wall_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/wall"
)

// A month has one of the states, and the state says what the records say.
func TestMonthStates(t *testing.T) {
	met := map[wall.MonthState]int{}
	each(t, func(t *testing.T, _ *rand.Rand, c *congress.Congress, now congress.Date) {
		w := wall.Read(c, c.Stations[0], year, now, all)
		for i := range w.Months {
			m := &w.Months[i]
			met[m.State]++
			expect(t, "the month", congress.Date(m.Month).MonthOfYear(), i+1)
			put := slices.ContainsFunc(m.Planned, func(p *congress.Planned) bool { return p.Postponed != nil })
			over := congress.Date(m.Month).Last() < now.First()
			for state, must := range map[wall.MonthState]bool{
				wall.Done: len(m.Held) > 0, wall.Unplanned: len(m.Planned) == 0 && len(m.Held) == 0, wall.Ahead: !put && !over && len(m.Planned) > 0 && len(m.Held) == 0,
			} {
				if (m.State == state) != must {
					t.Errorf("%s is %s", m.Month, m.State)
				}
			}
			if !put && (m.State == wall.Postponed || m.State == wall.Dropped) || m.State == wall.Unrecorded && !over {
				t.Errorf("%s is %s, and nothing was put off", m.Month, m.State)
			}
		}
	})
	for _, s := range wall.MonthStates {
		if met[s] == 0 {
			t.Errorf("no month was %s", s)
		}
	}
	expect(t, "states", len(met), len(wall.MonthStates))
}

func ExampleOf() {
	fmt.Println(wall.Of("2024-01"), wall.Of("2024-03"), wall.Of("2024-04"), wall.Of("2024-12"))
	// Output: 1 1 2 4
}
