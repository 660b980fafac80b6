package station

import (
	"fmt"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/pages/reception"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// QuarterPanel shows three months with their theme.
type QuarterPanel struct {
	ID     string // quarter-1
	Name   string // 第一季度
	Span   string // 1月至3月
	Theme  string // empty where none is set
	Months []MonthPanel
}

// MonthPanel shows what was planned for a month and what was done.
type MonthPanel struct {
	Machine string // 2024-05
	Month   string // 5月
	Planned []PlanLine
	Held    []HeldLine
	Note    string // why nothing is planned, or no result is known
	State   string // done, ahead, postponed, dropped, unrecorded, unplanned
	Said    string // the state in words: 已经开展
}

// PlanLine is a planned activity.
type PlanLine struct {
	Activity string // empty if it was postponed and not named
	Place    string // 本站 if it is the station
	Lead     view.Link
	Put      string // 改到8月29日 or 不再开展; empty where it was not postponed
	Reason   string // why
}

// HeldLine is an activity that was held and fulfils the plan.
type HeldLine struct {
	view.Link
	Machine string
	Date    string   // 5月15日
	Place   string   // empty where it is the station
	Result  []string // the results that are entered
}

// monthStates maps the states of a month to their names in layouts and to the words for their meanings.
var monthStates = map[board.MonthState]struct{ id, means string }{
	board.Done:       {"done", "monthDone"},
	board.Ahead:      {"ahead", "monthAhead"},
	board.Postponed:  {"postponed", "monthPostponed"},
	board.Dropped:    {"dropped", "monthDropped"},
	board.Unrecorded: {"unrecorded", "monthUnrecorded"},
	board.Unplanned:  {"unplanned", "monthUnplanned"},
}

func (b Builder) quarterPanels(w *board.Year) []QuarterPanel {
	all := make([]QuarterPanel, 4)
	for i, q := range w.Quarters {
		all[i] = QuarterPanel{ID: fmt.Sprintf("quarter-%d", i+1), Name: b.Say("quarterN", view.Ordinal(i+1)), Span: b.Say("monthSpan", "from", 3*i+1, "to", 3*i+3), Theme: q.Theme}
	}
	for i := range w.Months {
		q := &all[i/3]
		q.Months = append(q.Months, b.monthPanel(&w.Months[i], w.Station.NameOn(congress.Date(w.Months[i].Month)), w.Year))
	}
	return all
}

func (b Builder) monthPanel(m *board.Month, station string, year int) MonthPanel {
	v := MonthPanel{Machine: string(m.Month), Month: view.Within(m.Month.Chinese(), year), Note: strings.TrimRight(m.Note, "。"), State: monthStates[m.State].id, Said: string(m.State)}
	for _, p := range m.Planned {
		line := PlanLine{Activity: p.Activity, Place: p.Place}
		if line.Place == station {
			line.Place = b.Say("ownStation")
		}
		if p.Lead != "" {
			line.Lead = b.DeputyIfThere(p.Lead)
		}
		if p.Postponed != nil {
			line.Put, line.Reason = b.Say("dropped"), strings.TrimRight(p.Postponed.Reason, "。")
			if p.Postponed.To != "" {
				line.Put = b.Say("movedToDay", view.Within(p.Postponed.To.Chinese(), year))
			}
		}
		v.Planned = append(v.Planned, line)
	}
	for _, a := range m.Held {
		from, to := a.When()
		line := HeldLine{Link: view.Link{Text: a.Title, Href: b.Href(place.Activity(a.ID))}, Machine: string(from), Date: view.Within(congress.Period(from, to), year), Place: a.Place}
		if line.Place == station {
			line.Place = ""
		}
		for _, part := range b.Result(a.Result) {
			line.Result = append(line.Result, part.Text)
		}
		line.Result = append(line.Result, reception.New(b.Builder).MatterWords(board.Count(a.Matters))...)
		v.Held = append(v.Held, line)
	}
	return v
}
