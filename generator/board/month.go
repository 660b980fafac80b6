package board

import (
	"cmp"
	"fmt"

	"gongshi/generator/congress"
)

// Month holds what was planned for a month, and what was done.
type Month struct {
	Month   congress.Month
	Planned []*congress.Planned  // usually one; a line with neither an activity nor a postponement is left out
	Held    []*congress.Activity // the activities that fulfil the plan of the month, by day
	Note    string               // why nothing is planned, or why no result is known; usually empty
	State   MonthState
}

// MonthState says what became of the plan of a month.
type MonthState string

// The states of a month.
const (
	Unplanned  MonthState = "没有计划"   // nothing was planned, nothing was done
	Ahead      MonthState = "将要开展"   // something is planned, and the month is not over
	Done       MonthState = "已经开展"   // an activity fulfils the plan
	Postponed  MonthState = "已经延期"   // the record names a later day, which is not over
	Dropped    MonthState = "没有开展"   // the record says that it is not held, and why
	Unrecorded MonthState = "没有登记结果" // the month, or the later day, is over, and no activity fulfils the plan
)

// MonthStates holds all states, in the order in which pages explain them.
var MonthStates = []MonthState{Done, Ahead, Postponed, Dropped, Unrecorded, Unplanned}

// readMonth returns one month of a year, 1 to 12. board may be nil; held are the activities that Held returns.
func readMonth(board *congress.Board, held []*congress.Activity, year, month int, now congress.Date) Month {
	m := Month{Month: congress.Month(fmt.Sprintf("%04d-%02d", year, month))}
	if board != nil {
		for i := range board.Months {
			p := &board.Months[i]
			if p.Month != m.Month {
				continue
			}
			if p.Activity != "" || p.Postponed != nil {
				m.Planned = append(m.Planned, p)
			}
			m.Note = cmp.Or(m.Note, p.Note)
		}
	}
	for _, a := range held {
		if a.Plan == m.Month {
			m.Held = append(m.Held, a)
		}
	}
	m.State = m.state(now)
	return m
}

// state returns the state of a month whose other fields are set. A postponed plan is due at its new day.
func (m *Month) state(now congress.Date) MonthState {
	var postponed *congress.Postponed
	for _, p := range m.Planned {
		if p.Postponed != nil {
			postponed = p.Postponed
		}
	}
	last := congress.Date(m.Month).Last()
	if postponed != nil && postponed.To != "" {
		last = max(last, postponed.To.Last())
	}
	switch {
	case len(m.Held) > 0:
		return Done
	case len(m.Planned) == 0:
		return Unplanned
	case postponed != nil && postponed.To == "":
		return Dropped
	case last < now.First():
		return Unrecorded
	case postponed != nil:
		return Postponed
	}
	return Ahead
}
