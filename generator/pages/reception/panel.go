package reception

import (
	"slices"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Panel is a reception on the rota with its result.
type Panel struct {
	ID        string // the reception's permanent id within the station: 2024-05-15, 2024-05-15-2
	Machine   string
	Date      string      // 5月15日
	Weekday   string      // 星期三; empty where the day is not known
	Hours     string      // 8:30—11:30; empty where none is known
	Place     string      // if not at the station
	Deputies  []view.Link // the deputies on the rota
	Came      []view.Link // the deputies who received voters, if they were others
	Guests    string
	Topic     string
	Mode      string
	Note      string
	Moved     string // 原定5月15日，因市人代会会期改期
	Cancelled string // 因…取消
	State     string // coming, received, cancelled, untold, unlisted
	Said      string // the state in words: 已经接待
	Next      bool   // it is the first reception to come
	Held      *view.Link
	Visitors  int
	Outcome   []string // 来访选民3人, 反映2件, 当场或事后办结1件 …; empty where nothing is entered
}

var receptionStates = map[board.ReceptionState]string{
	board.Coming: "coming", board.Received: "received", board.Cancelled: "cancelled", board.NoResult: "untold", board.Unlisted: "unlisted",
}

// Panel returns the view of a reception. Dates in the given year are printed without their year.
func (b Builder) Panel(r *board.Reception, year int) Panel {
	v := Panel{ID: r.ID, Machine: string(r.Date), Date: view.Within(r.Date.Chinese(), year), Weekday: strings.TrimPrefix(view.Weekday(r.Date, r.Date), "，"),
		Hours: Clock(r.From, r.To), State: receptionStates[r.State], Said: string(r.State)}
	if p := r.Planned; p != nil {
		v.Place, v.Topic, v.Mode, v.Guests, v.Note = p.Place, p.Topic, strings.Join(p.Mode, "、"), roles(p.Guests), p.Note
		for _, id := range p.Deputies {
			if link := b.DeputyIfThere(id); !slices.Contains(v.Deputies, link) {
				v.Deputies = append(v.Deputies, link)
			}
		}
		if p.Moved != nil {
			v.Moved = b.Say("movedFor", strings.TrimRight(p.Moved.Reason, "。"))
			if p.Moved.From != "" {
				v.Moved = b.Say("firstPlanned", "date", view.Within(p.Moved.From.Chinese(), year), "moved", v.Moved)
			}
		}
		if p.Cancelled != nil {
			v.Cancelled = b.Say("cancelledBecause", strings.TrimRight(p.Cancelled.Reason, "。"))
		}
	}
	if a := r.Held; a != nil {
		b.receptionHeld(&v, r, a, year)
	}
	return v
}

// receptionHeld adds the result of a reception to v. a is its activity.
func (b Builder) receptionHeld(v *Panel, r *board.Reception, a *congress.Activity, year int) {
	from, to := a.When()
	v.Held = &view.Link{Text: a.Title, Href: b.Href(place.Activity(a.ID)), Note: view.Within(congress.Period(from, to), year)}
	v.Visitors = a.Visitors
	if a.Visitors > 0 {
		v.Outcome = append(v.Outcome, b.Say("visitorsCame", a.Visitors))
	}
	v.Outcome = append(v.Outcome, b.MatterWords(r.Matters)...)
	var came []view.Link
	same := r.Planned != nil
	for _, d := range b.Participants(a) {
		came = append(came, b.DeputyIfThere(d.ID))
		same = same && slices.Contains(r.Planned.Deputies, d.ID)
	}
	switch {
	case r.Planned == nil:
		v.Deputies, v.Place, v.Guests, v.Mode = came, a.Place, view.Guests(a.Guests), strings.Join(a.Mode, "、")
		if s := b.Station(a.Station); s != nil && s.NameOn(to) == v.Place {
			v.Place = ""
		}
	case !same || len(came) < len(v.Deputies):
		v.Came = came
	}
}

// MatterWords returns in words what voters raised and what became of it: 反映3件, 当场或事后办结1件, 形成代表建议2件, 已向选民反馈2件.
func (b Builder) MatterWords(n board.Matters) []string {
	if n.All == 0 {
		return nil
	}
	all := []string{b.Say("mattersRaised", n.All)}
	for _, way := range []struct {
		name  board.MatterState
		count int
	}{{board.Settled, n.Settled}, {board.Suggested, n.Suggested}, {board.Pending, n.Pending}} {
		if way.count > 0 {
			all = append(all, b.Say("mattersBy", "way", way.name, "count", way.count))
		}
	}
	if n.Told == 0 {
		return append(all, b.Say("notToldYet"))
	}
	return append(all, b.Say("mattersTold", n.Told))
}

// Clock returns times in their printed form: 8:30—11:30.
func Clock(from, to string) string {
	if from == "" {
		return ""
	}
	return strings.TrimPrefix(from, "0") + "—" + strings.TrimPrefix(to, "0")
}
