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

// QuarterPanel is three months under a theme.
type QuarterPanel struct {
	ID     string // quarter-1
	Name   string // 第一季度
	Span   string // 1月至3月
	Theme  string // empty where none is set
	Months []MonthPanel
}

// MonthPanel is what was planned for a month beside what was done.
type MonthPanel struct {
	Machine string // 2024-05
	Month   string // 5月
	Planned []PlanLine
	Held    []HeldLine
	Note    string // why nothing is planned, or no result is known
	State   string // done, ahead, postponed, dropped, unrecorded, unplanned
	Said    string // the state in words: 已经开展
}

// PlanLine is an activity as it was planned.
type PlanLine struct {
	Activity string // empty where it was put off and never named
	Place    string // 本站, where it is the station
	Lead     view.Link
	Put      string // 改到8月29日 or 不再开展; empty where it was not postponed
	Reason   string // why
}

// HeldLine is an activity that fulfils the plan.
type HeldLine struct {
	view.Link
	Machine string
	Date    string   // 5月15日
	Place   string   // empty where it is the station
	Result  []string // what came of it, as far as it is entered
}

// monthStates names the states of wall for layouts, and says what they mean.
var monthStates = map[board.MonthState]struct{ id, means string }{
	board.Done:       {"done", "有活动登记为落实这个月的计划。"},
	board.Ahead:      {"ahead", "计划已定，这个月还没有过完，活动还没有登记。"},
	board.Postponed:  {"postponed", "计划改了日期，原因写在计划下面，新的日期还没有过。"},
	board.Dropped:    {"dropped", "计划不再开展，原因写在计划下面。"},
	board.Unrecorded: {"unrecorded", "时间已过，没有登记落实这个计划的活动。未登记不等于未开展。"},
	board.Unplanned:  {"unplanned", "这个月没有登记计划，也没有登记活动。"},
}

var quarterNames = [4]string{"第一季度", "第二季度", "第三季度", "第四季度"}

func (b Builder) quarterPanels(w *board.Year) []QuarterPanel {
	all := make([]QuarterPanel, 4)
	for i, q := range w.Quarters {
		all[i] = QuarterPanel{ID: fmt.Sprintf("quarter-%d", i+1), Name: quarterNames[i], Span: fmt.Sprintf("%d月至%d月", 3*i+1, 3*i+3), Theme: q.Theme}
	}
	for i := range w.Months {
		q := &all[i/3]
		q.Months = append(q.Months, b.monthPanel(&w.Months[i], w.Station.Name, w.Year))
	}
	return all
}

func (b Builder) monthPanel(m *board.Month, station string, year int) MonthPanel {
	v := MonthPanel{Machine: string(m.Month), Month: view.Within(m.Month.Chinese(), year), Note: strings.TrimRight(m.Note, "。"), State: monthStates[m.State].id, Said: string(m.State)}
	for _, p := range m.Planned {
		line := PlanLine{Activity: p.Activity, Place: p.Place}
		if line.Place == station {
			line.Place = "本站"
		}
		if p.Lead != "" {
			line.Lead = b.DeputyIfThere(p.Lead)
		}
		if p.Postponed != nil {
			line.Put, line.Reason = "不再开展", strings.TrimRight(p.Postponed.Reason, "。")
			if p.Postponed.To != "" {
				line.Put = "改到" + view.Within(p.Postponed.To.Chinese(), year)
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
