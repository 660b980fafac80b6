package board

import (
	"cmp"
	"fmt"
	"slices"

	"gongshi/generator/congress"
)

// Reception is a line of the rota with the activity that fulfilled it, or a reception that was held without such a line.
type Reception struct {
	// ID names the reception within its station for good. It is the day for which the reception was announced first:
	// 2024-05-15. If several were announced for that day, one with hours of its own has its first hour, too: 2024-05-15-1430.
	// It stays the same when the reception is moved or cancelled, or its line stands elsewhere in the rota.
	ID       string
	Date     congress.Date
	From, To string              // 08:30, 11:30; empty where no hours are known
	Planned  *congress.Reception // the line of the rota; nil where it was held without one
	Held     *congress.Activity  // the activity; nil where none is entered
	State    ReceptionState
	Matters  Matters // what became of the matters that voters raised there
}

// ReceptionState says what is known of a reception.
type ReceptionState string

// The states of a reception.
const (
	Coming    ReceptionState = "将要接待"
	Received  ReceptionState = "已经接待"
	Cancelled ReceptionState = "已经取消"
	NoResult  ReceptionState = "没有登记结果" // the day is over, and no activity is entered
	Unlisted  ReceptionState = "计划外接待"  // held, and not on the rota
)

// ReceptionKind is the kind of activity that is a reception of voters.
const ReceptionKind = "接待选民"

// IsReception reports whether an activity is a reception of voters: by its kind, or because it has matters of voters.
func IsReception(a *congress.Activity) bool { return a.Kind == ReceptionKind || len(a.Matters) > 0 }

// Rota returns the receptions of one board, by day: the lines of its rota, each with the activity that fulfilled it, and the
// receptions in held that belong to the year of the board and to no line. board may be nil: then all receptions in held are
// returned. held are activities of the station, by day, as Held returns them.
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

// byTime compares receptions by day, then by hour; on one day, those without an hour are last. Of the same hour, those of
// the rota come first, by their IDs.
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

// movedAway returns the receptions on the rotas of the year before and the year after that were first announced for this
// year.
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

// inOrder sorts receptions of several rotas by day. Where two have the same ID, the later one gets a number behind it.
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

// match pairs the lines of a rota with the receptions that were held on their days, each at most once. The key is the index
// of the line; a line without a reception has no key. If a day has several lines, the line of which most deputies took part
// is paired first, and cancelled lines last. A cancelled line is paired only if a deputy of it took part.
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

// off returns 1 for a cancelled line and 0 for others, so that cancelled lines are sorted last.
func off(r *congress.Reception) int {
	if r.Cancelled != nil {
		return 1
	}
	return 0
}

// state returns the state of a reception that stands on the rota.
func (r *Reception) state(now congress.Date) ReceptionState {
	switch {
	case r.Held != nil:
		return Received
	case r.Planned.Cancelled != nil:
		return Cancelled
	case r.Date.Last() < now.First():
		return NoResult
	}
	return Coming
}

// Sequence returns how often a reception was moved or cancelled, 0 if never. It is the SEQUENCE of its calendar entry
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
