package board

import (
	"cmp"
	"fmt"

	"gongshi/generator/congress"
)

// Month is what was planned for a month beside what was done.
type Month struct {
	Month   congress.Month
	Planned []*congress.Planned  // usually one; a line without an activity plans nothing
	Held    []*congress.Activity // those that name the month as the plan that they fulfil, by day
	Note    string               // why nothing is planned, or no result is known; usually empty
	State   MonthState
}

// MonthState says how plan and fact stand to each other.
type MonthState string

// The states of a month.
const (
	Unplanned  MonthState = "没有计划"   // and nothing was done
	Ahead      MonthState = "将要开展"   // planned, the month is not over
	Done       MonthState = "已经开展"   // an activity names the plan
	Postponed  MonthState = "已经延期"   // put off to a day, with the reason, not yet held
	Dropped    MonthState = "没有开展"   // the record says that it is not held, and why
	Unrecorded MonthState = "没有登记结果" // the month is over, nothing names the plan
)

// MonthStates are all of them, in the order in which they are explained.
var MonthStates = []MonthState{Done, Ahead, Postponed, Dropped, Unrecorded, Unplanned}

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
