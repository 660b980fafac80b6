package board_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"gongshi/generator/board"
	"gongshi/generator/congress"
)

// each runs a property over generated records, on days before, in and after their year.
func each(t *testing.T, property func(*testing.T, *rand.Rand, *congress.Congress, congress.Date)) {
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 7))
		now := pick[congress.Date](r, "2023-12-31", "2024-05-15", "2024-06-01", "2025-03-01")
		property(t, r, town(r), now)
		if t.Failed() {
			t.Fatalf("seed %d, on %s", seed, now)
		}
	}
}

// Every line of the plan and every activity of the station stands in the year once, and nothing else does.
func TestEverythingOnce(t *testing.T) {
	each(t, func(t *testing.T, _ *rand.Rand, c *congress.Congress, now congress.Date) {
		w := board.Read(c, c.Stations[0], year, now, all)
		planned, lines := map[*congress.Planned]int{}, map[*congress.Reception]int{}
		fulfils, received := map[*congress.Activity]int{}, map[*congress.Activity]int{}
		for i := range w.Months {
			for _, p := range w.Months[i].Planned {
				planned[p]++
			}
			for _, a := range w.Months[i].Held {
				fulfils[a]++
			}
		}
		for _, x := range w.Receptions {
			if x.Planned != nil {
				lines[x.Planned]++
			}
			if x.Held != nil {
				received[x.Held]++
			}
		}
		wantPlanned, wantLines := 0, 0
		for _, b := range c.Boards {
			for i := range b.Months {
				if p := &b.Months[i]; p.Activity != "" || p.Postponed != nil {
					wantPlanned++
					expect(t, "a planned line", planned[p], 1)
				}
			}
			for i := range b.Receptions {
				wantLines++
				expect(t, "a line of the rota", lines[&b.Receptions[i]], 1)
			}
		}
		expect(t, "planned lines", len(planned), wantPlanned)
		expect(t, "lines of the rota", len(lines), wantLines)
		for _, a := range c.Activities {
			here := a.Station == "zhuge" && a.Withdrawn == nil
			expect(t, "a fulfilment of "+string(a.ID), fulfils[a], truth(here && a.Plan != ""))
			expect(t, "the reception "+string(a.ID), received[a], truth(here && board.IsReception(a)))
		}
	})
}

// A reception that was held is paired with a line of its day. It is not paired with a cancelled line of other deputies.
func TestHeldOnItsDay(t *testing.T) {
	each(t, func(t *testing.T, _ *rand.Rand, c *congress.Congress, now congress.Date) {
		for _, x := range board.Read(c, c.Stations[0], year, now, all).Receptions {
			if x.Held == nil || x.Planned == nil {
				continue
			}
			if from, to := x.Held.When(); !congress.Covers(from, to, x.Planned.Date) || !x.Planned.Date.Exact() {
				t.Errorf("%s goes with the line of %q", x.Held.ID, x.Planned.Date)
			}
			if x.Planned.Cancelled != nil && !slices.ContainsFunc(x.Planned.Deputies, func(id congress.DeputyID) bool { return slices.Contains(x.Held.Participants, id) }) {
				t.Errorf("%s goes with a cancelled line of other deputies", x.Held.ID)
			}
		}
	})
}

// Counts of matters add up: settled, suggested and pending matters are all matters, and all that were entered are counted.
func TestMattersClose(t *testing.T) {
	each(t, func(t *testing.T, _ *rand.Rand, c *congress.Congress, now congress.Date) {
		var sum, of board.Matters
		for _, x := range board.Read(c, c.Stations[0], year, now, all).Receptions {
			sum.Add(x.Matters)
			if x.Held == nil && x.Matters != (board.Matters{}) {
				t.Error("matters of a reception that was not held")
			}
		}
		for _, a := range c.Activities {
			if a.Station == "zhuge" && a.Withdrawn == nil {
				of.Add(board.Count(a.Matters))
			}
		}
		if sum != of {
			t.Errorf("matters counted %+v, entered %+v", sum, of)
		}
		expect(t, "parts of the matters", sum.Settled+sum.Suggested+sum.Pending, sum.All)
		if sum.Told > sum.All {
			t.Error("more were told than raised a matter")
		}
	})
}

// No two receptions have the same ID. A reception that is moved or cancelled keeps its ID and gets a higher sequence; the
// other receptions keep both.
func TestNamesStay(t *testing.T) {
	each(t, func(t *testing.T, r *rand.Rand, c *congress.Congress, now congress.Date) {
		type name struct {
			id       string
			sequence int
		}
		names := func() map[*congress.Reception]name {
			of, seen := map[*congress.Reception]name{}, map[string]bool{}
			for _, x := range board.Read(c, c.Stations[0], year, now, all).Receptions {
				if seen[x.ID] {
					t.Errorf("two receptions are named %s", x.ID)
				}
				if seen[x.ID] = true; x.Planned != nil {
					of[x.Planned] = name{x.ID, x.Sequence()}
				}
			}
			return of
		}
		before := names()
		if len(before) == 0 {
			return
		}
		lines := c.Boards[0].Receptions
		changed := &lines[r.IntN(len(lines))]
		if changed.Date == "" {
			return
		}
		if r.IntN(2) == 0 && changed.Cancelled == nil {
			changed.Cancelled = &congress.Cancelled{Reason: "停电"}
		} else {
			first, times := changed.Date, 0
			if m := changed.Moved; m != nil {
				first, times = cmp.Or(m.From, first), max(m.Times, 1)
			}
			changed.Moved, changed.Date = &congress.Moved{From: first, Times: times + 1}, "2024-05-20"
		}
		after := names()
		for p, x := range before {
			y := after[p]
			if x.id != y.id {
				t.Errorf("%s became %s", x.id, y.id)
			}
			if grew := y.sequence > x.sequence; grew != (p == changed) {
				t.Errorf("the sequence of %s went from %d to %d", x.id, x.sequence, y.sequence)
			}
		}
	})
}

// The IDs and the order of receptions do not depend on the order of the lines of the rota. The only reception of a day has
// the day as its ID.
func TestNamesInAnyOrder(t *testing.T) {
	each(t, func(t *testing.T, r *rand.Rand, c *congress.Congress, now congress.Date) {
		if len(c.Boards) == 0 {
			return
		}
		told := func() (all []string) {
			for _, x := range board.Rota(c.Stations[0], c.Boards[0], nil, now) {
				if x.Planned != nil {
					all = append(all, fmt.Sprint(x.ID, x.Date, x.Planned.Time, x.Planned.Deputies))
				}
			}
			return all
		}
		lines := c.Boards[0].Receptions
		on := map[congress.Date]int{}
		for i := range lines {
			lines[i].Topic = fmt.Sprint(i) // no two say the same
			on[first(&lines[i])]++
		}
		for _, x := range board.Rota(c.Stations[0], c.Boards[0], nil, now) {
			if day := first(x.Planned); on[day] == 1 && x.ID != string(day) {
				t.Errorf("the only one of %s is named %s", day, x.ID)
			}
		}
		before := told()
		for range 4 {
			r.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
			if after := told(); !slices.Equal(before, after) {
				t.Fatalf("%q\nin another order\n%q", before, after)
			}
		}
	})
}

func first(r *congress.Reception) congress.Date {
	if r.Moved != nil {
		return cmp.Or(r.Moved.From, r.Date)
	}
	return r.Date
}

// The state of a reception agrees with its line, and receptions are sorted by day.
func TestReceptionStates(t *testing.T) {
	met := map[board.ReceptionState]int{}
	each(t, func(t *testing.T, _ *rand.Rand, c *congress.Congress, now congress.Date) {
		list := board.Read(c, c.Stations[0], year, now, all).Receptions
		for i, x := range list {
			met[x.State]++
			want := board.Coming
			switch {
			case x.Planned == nil:
				want = board.Unlisted
			case x.Held != nil:
				want = board.Received
			case x.Planned.Cancelled != nil:
				want = board.Cancelled
			case x.Date.Last() < now.First():
				want = board.NoResult
			}
			if x.State != want {
				t.Errorf("%s is %s, not %s", x.ID, x.State, want)
			}
			if i > 0 && list[i-1].Date.First() > x.Date.First() {
				t.Errorf("%s stands before %s", list[i-1].Date, x.Date)
			}
			if (x.From == "") != (x.To == "") || x.From > x.To {
				t.Errorf("from %q to %q", x.From, x.To)
			}
		}
	})
	expect(t, "states", len(met), 5)
}

// A reception of which only the month is known is not over before the month is.
func TestMonthOnly(t *testing.T) {
	c := &congress.Congress{Stations: []*congress.Station{{ID: "zhuge"}},
		Boards:     []*congress.Board{{Station: "zhuge", Year: year, Receptions: []congress.Reception{{Date: "2024-05", Deputies: []congress.DeputyID{"d0000"}}}, Months: []congress.Planned{{Month: "2024-05", Activity: "走访"}}}},
		Activities: []*congress.Activity{{ID: "2024/a", Year: year, Station: "zhuge", Date: "2024-05", Kind: "视察", Plan: "2024-05"}}}
	c.Index()
	for now, want := range map[congress.Date]board.ReceptionState{"2024-05-31": board.Coming, "2024-06-01": board.NoResult} {
		w := board.Read(c, c.Stations[0], year, now, all)
		if w.Receptions[0].State != want || w.Months[4].State != board.Done {
			t.Errorf("on %s the reception is %s, the month %s", now, w.Receptions[0].State, w.Months[4].State)
		}
	}
}

// Of two receptions on one day each is paired with its own line, also where one of the lines was cancelled.
func TestTwoOnOneDay(t *testing.T) {
	a := &congress.Activity{ID: "2024/a", Year: year, Station: "zhuge", Date: "2024-05-15", Kind: board.ReceptionKind, Participants: []congress.DeputyID{"d0001"}}
	for _, off := range []bool{false, true} {
		b := &congress.Board{Station: "zhuge", Year: year, Receptions: []congress.Reception{{Date: "2024-05-15", Deputies: []congress.DeputyID{"d0002"}}, {Date: "2024-05-15", Time: "14:30—16:30", Deputies: []congress.DeputyID{"d0001"}}}}
		first := board.NoResult
		if off {
			b.Receptions[0].Cancelled, first = &congress.Cancelled{Reason: "停电"}, board.Cancelled
		}
		c := &congress.Congress{Stations: []*congress.Station{{ID: "zhuge", Hours: "8:30—11:30"}}, Boards: []*congress.Board{b}, Activities: []*congress.Activity{a}}
		c.Index()
		list := board.Read(c, c.Stations[0], year, "2024-06-01", all).Receptions
		if len(list) != 2 || list[0].State != first || list[1].Held != a || list[0].ID != "2024-05-15" || list[1].ID != "2024-05-15-1430" {
			t.Errorf("called off: %v: %+v", off, list)
		}
	}
}

func expect(t *testing.T, what string, have, want int) {
	t.Helper()
	if have != want {
		t.Errorf("%s: %d, not %d", what, have, want)
	}
}

func truth(is bool) int {
	if is {
		return 1
	}
	return 0
}
