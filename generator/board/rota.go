package board

import (
	"cmp"
	"fmt"
	"slices"

	"gongshi/generator/congress"
)

// Reception is a day of the rota with what came of it, or a reception that was held without standing on the rota.
type Reception struct {
	// ID names the reception within its station for good: the day on which it should have been; where several should have
	// been on one day, those not at the usual hours with their own: 2024-05-15, 2024-05-15-1430. It stays when the reception is
	// moved to another day or cancelled, and wherever in the rota its line stands.
	ID       string
	Date     congress.Date
	From, To string              // 08:30, 11:30; empty where it is of the whole day
	Planned  *congress.Reception // nil where it was held without a plan
	Held     *congress.Activity  // nil where none is entered
	State    ReceptionState
	Matters  Matters // what became of what voters raised
}

// ReceptionState says what is known of a reception.
type ReceptionState string

// The states of a reception.
const (
	Coming   ReceptionState = "将要接待"
	Received ReceptionState = "已经接待"
	NotHeld  ReceptionState = "已经取消"
	Untold   ReceptionState = "没有登记结果" // the day is past, and nothing is entered
	Unlisted ReceptionState = "计划外接待"  // held, but not on the rota
)

// ReceptionKind is the kind of duty that is a reception of voters; any activity with matters is one, too.
const ReceptionKind = "接待选民"

// IsReception tells whether voters were received.
func IsReception(a *congress.Activity) bool { return a.Kind == ReceptionKind || len(a.Matters) > 0 }

// Rota joins the rota of a board with the receptions that were held, by day. held is by day, of the station and the year.
func Rota(s *congress.Station, board *congress.Board, held []*congress.Activity, now congress.Date) []Reception {
	var all []Reception
	seen := map[string]int{}
	taken := map[*congress.Activity]bool{}
	if board != nil {
		of := match(board.Receptions, held)
		ids := identify(s, board.Receptions)
		for i := range board.Receptions {
			r := &board.Receptions[i]
			seen[string(firstDay(r))]++
			line := Reception{ID: ids[i], Date: r.Date, Planned: r}
			line.From, line.To = span(s, r)
			if a := of[i]; a != nil {
				taken[a] = true
				line.Held = a
				line.Matters = Count(a.Matters)
			}
			line.State = line.state(now)
			all = append(all, line)
		}
	}
	for _, a := range held {
		if day, _ := a.When(); !taken[a] && IsReception(a) && (board == nil || a.Year == board.Year) {
			line := Reception{ID: string(day), Date: day, Held: a, State: Unlisted, Matters: Count(a.Matters)}
			if seen[line.ID]++; seen[line.ID] > 1 {
				line.ID = fmt.Sprintf("%s-%d", day, seen[line.ID])
			}
			all = append(all, line)
		}
	}
	slices.SortStableFunc(all, byTime)
	return all
}

// byTime puts receptions by day and hour, those without an hour last, and those without a plan after them.
func byTime(x, y Reception) int {
	if n := cmp.Or(cmp.Compare(x.Date.First(), y.Date.First()), cmp.Compare(cmp.Or(x.From, "~"), cmp.Or(y.From, "~"))); n != 0 {
		return n
	}
	switch {
	case x.Planned != nil && y.Planned != nil:
		return cmp.Compare(x.ID, y.ID)
	case x.Planned != nil:
		return -1
	case y.Planned != nil:
		return 1
	}
	return 0
}

// movedAway are the receptions of the rotas of the years beside that were to be in this year at first.
func movedAway(c *congress.Congress, s *congress.Station, year int, now congress.Date, public Public) []Reception {
	var all []Reception
	for _, beside := range []int{year - 1, year + 1} {
		for _, r := range Rota(s, BoardOf(c, s.ID, beside, public), Held(c, s.ID, beside, public), now) {
			if r.Planned != nil && r.Planned.Moved != nil && r.Planned.Moved.From.Year() == year {
				all = append(all, r)
			}
		}
	}
	return all
}

// inOrder puts receptions of several rotas by day, and names those anew that were given the same ID.
func inOrder(all []Reception) {
	slices.SortStableFunc(all, byTime)
	seen := map[string]bool{}
	for i := range all {
		id := all[i].ID
		for n := 2; seen[all[i].ID]; n++ {
			all[i].ID = fmt.Sprintf("%s-%d", id, n)
		}
		seen[all[i].ID] = true
	}
}

// match finds for the lines of a rota, by their place, the receptions that were held on their days. Of several on one day
// each goes with those deputies who attended; a line that was cancelled has one only where its own deputies received all the same.
func match(rota []congress.Reception, held []*congress.Activity) map[int]*congress.Activity {
	type pair struct {
		line int
		held *congress.Activity
		same int
	}
	var pairs []pair
	for i := range rota {
		r := &rota[i]
		for _, a := range held {
			from, to := a.When()
			if !IsReception(a) || !r.Date.Exact() || !congress.Covers(from, to, r.Date) {
				continue
			}
			p := pair{line: i, held: a}
			for _, id := range r.Deputies {
				if slices.Contains(a.Participants, id) {
					p.same++
				}
			}
			if r.Cancelled == nil || p.same > 0 {
				pairs = append(pairs, p)
			}
		}
	}
	slices.SortStableFunc(pairs, func(x, y pair) int {
		return cmp.Or(off(&rota[x.line])-off(&rota[y.line]), y.same-x.same)
	})
	of, taken := map[int]*congress.Activity{}, map[*congress.Activity]bool{}
	for _, p := range pairs {
		if of[p.line] == nil && !taken[p.held] {
			of[p.line], taken[p.held] = p.held, true
		}
	}
	return of
}

// off is 1 for a line that was cancelled, which comes after those that were not.
func off(r *congress.Reception) int {
	if r.Cancelled != nil {
		return 1
	}
	return 0
}

func (r *Reception) state(now congress.Date) ReceptionState {
	switch {
	case r.Held != nil:
		return Received
	case r.Planned.Cancelled != nil:
		return NotHeld
	case r.Date.Last() < now.First():
		return Untold
	}
	return Coming
}

// Sequence counts how often a reception was announced anew: moved or cancelled. It is the SEQUENCE of its calendar entry
// (RFC 5545, 3.8.7.4).
func (r *Reception) Sequence() int {
	n := 0
	if p := r.Planned; p != nil {
		if p.Moved != nil {
			n += max(p.Moved.Times, 1)
		}
		if p.Cancelled != nil {
			n++
		}
	}
	return n
}
