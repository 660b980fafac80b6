package board_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"gongshi/generator/board"
	"gongshi/generator/congress"
)

// A month has exactly one state, and the state agrees with the records.
func TestMonthStates(t *testing.T) {
	met := map[board.MonthState]int{}
	each(t, func(t *testing.T, _ *rand.Rand, c *congress.Congress, now congress.Date) {
		w := board.Read(c, c.Stations[0], year, now, all)
		for i := range w.Months {
			m := &w.Months[i]
			met[m.State]++
			expect(t, "the month", congress.Date(m.Month).MonthOfYear(), i+1)
			put := slices.ContainsFunc(m.Planned, func(p *congress.Planned) bool { return p.Postponed != nil })
			over := congress.Date(m.Month).Last() < now.First()
			for state, must := range map[board.MonthState]bool{
				board.Done: len(m.Held) > 0, board.Unplanned: len(m.Planned) == 0 && len(m.Held) == 0, board.Ahead: !put && !over && len(m.Planned) > 0 && len(m.Held) == 0,
			} {
				if (m.State == state) != must {
					t.Errorf("%s is %s", m.Month, m.State)
				}
			}
			if !put && (m.State == board.Postponed || m.State == board.Dropped) || m.State == board.Unrecorded && !over {
				t.Errorf("%s is %s, and nothing was put off", m.Month, m.State)
			}
		}
	})
	for _, s := range board.MonthStates {
		if met[s] == 0 {
			t.Errorf("no month was %s", s)
		}
	}
	expect(t, "states", len(met), len(board.MonthStates))
}

func ExampleQuarterOf() {
	fmt.Println(board.QuarterOf("2024-01"), board.QuarterOf("2024-03"), board.QuarterOf("2024-04"), board.QuarterOf("2024-12"))
	// Output: 1 1 2 4
}
