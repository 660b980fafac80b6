package pages

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/emersion/go-ical"
	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/pages/reception"
	"gongshi/generator/pages/station"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// rotas is a site with a rota that was moved and cancelled, one without, and receptions that were held.
func rotas() *congress.Congress {
	c := network()
	c.Site.Title, c.Site.BaseURL = "示例", "https://renda.example.org/x/"
	c.Stations[0].Hours, c.Stations[0].Address, c.Stations[0].FormerIDs = "每月15日 8:30—11:30", "镇政府一楼", []string{"old-a"}
	c.Deputies = []*congress.Deputy{deputyRecord("d1", "王秀兰"), deputyRecord("d2", "苌垕")}
	c.Boards = []*congress.Board{
		{Record: congress.Record{Path: "content/stations/a/2024.yaml"}, Station: "a", Year: 2024, Receptions: []congress.Reception{
			{Date: "2024-05-15", Deputies: []congress.DeputyID{"d1", "d2"}, Topic: "沟,渠;垕🏮"},
			{Date: "2024-06-15", Deputies: []congress.DeputyID{"d1"}},
			{Date: "2024-12-30", Deputies: []congress.DeputyID{"d2"}, Guests: []congress.Guest{{Role: "法官"}}, Time: "19:00—21:00", Place: "席庄村", Mode: []string{"线下", "站外"},
				Moved: &congress.Moved{From: "2024-12-15", Reason: "大雪。", Times: 2}},
			{Date: "2024-12-31", Cancelled: &congress.Cancelled{Date: "2024-12-20", Reason: "换届选举"}}}},
		{Record: congress.Record{Path: "content/stations/a/2025.yaml"}, Station: "a", Year: 2025, Receptions: []congress.Reception{{Date: "2025-01-15"}, {Date: "2025-02"}}},
		{Record: congress.Record{Path: "content/stations/c/2025.yaml", Draft: true}, Station: "c", Year: 2025, Receptions: []congress.Reception{{Date: "2025-01-15", Topic: "草稿"}}},
	}
	a := activityRecord(2024, "2024-05-15-a", "接待选民", "d1")
	a.Station, a.Visitors = "a", 6
	a.Matters = []congress.Matter{
		{Topic: "沟", From: "席庄村选民 3 人", Suggestion: "2024/0001", Feedback: &congress.Feedbacked{Date: "2024-07-20", How: "上门反馈"}},
		{Topic: "灯", From: "东沟村选民 2 人", Settled: &congress.Entry{Date: "2024-05-16", Text: "换了灯"}},
		{Topic: "路", From: "东沟村选民 1 人"}}
	extra := activityRecord(2024, "2024-05-20-a", "接待选民", "d2")
	extra.Station, extra.Date = "a", "2024-05-20"
	visit := activityRecord(2024, "2024-03-a", "专题调研", "d2")
	visit.Station, visit.Date = "a", "2024-03"
	c.Activities = []*congress.Activity{a, extra, visit}
	c.Suggestions = []*congress.Suggestion{suggestionRecord("2024/0001", "沟")}
	return c
}

// What is to be in three days is told in full; what is moved away or cancelled is told with its reason.
func TestReceptions(t *testing.T) {
	s := planOf(rotas(), false)
	v := look[*reception.Receptions](t, s, "/receptions/")
	var got []string
	for _, d := range v.Notice.Days {
		for _, r := range d.Rows {
			var names []string
			for _, l := range r.Deputies {
				names = append(names, l.Text)
			}
			got = append(got, view.Joined(" ", d.Day.Text, r.Station.Href, r.Hours, r.Place, strings.Join(names, ""), r.Guests, r.Mode, r.State, r.Moved, r.Cancelled))
		}
	}
	want := []string{"12月30日，星期一 /stations/a/receptions/#r-2024-12-15 19:00—21:00 席庄村 苌垕 法官 线下、站外 coming 原定12月15日，改期原因：大雪",
		"12月31日，星期二 /stations/a/receptions/#r-2024-12-31 8:30—11:30 cancelled 取消原因：换届选举"}
	if !slices.Equal(got, want) {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	next := map[string]string{}
	for _, g := range v.Next {
		for _, x := range g.Stations {
			next[x.Station.Href] = fmt.Sprint(x.Machine, x.Planned, x.Rule)
		}
	}
	if len(next) != 4 || next["/stations/a/receptions/"] != "2024-12-30true" || next["/stations/b/"] != "2025-01-15false每月15日" {
		t.Errorf("next: %v", next)
	}
	var months []string
	for _, y := range v.Months {
		for _, m := range y.Months {
			months = append(months, m.Href)
			if rows := look[*reception.Month](t, s, m.Href); len(rows.Days) == 0 {
				t.Errorf("nothing in %s", m.Href)
			}
		}
	}
	if strings.Join(months, " ") != "/receptions/2025-01/ /receptions/2025-02/ /receptions/2024-05/ /receptions/2024-06/ /receptions/2024-12/" {
		t.Errorf("months: %v", months)
	}
	if v.Subscribe == nil || v.Subscribe.Webcal != "webcal://example.org/receptions/calendar.ics" {
		t.Errorf("%+v", v.Subscribe)
	}
}

// The month has each day once, under its day of the week; a day that was moved stays where it was, struck.
func TestReceptionMonth(t *testing.T) {
	s := planOf(rotas(), false)
	v := look[*reception.Month](t, s, "/receptions/2024-12/")
	n, linked := 0, ""
	for _, week := range v.Grid.Weeks {
		if len(week) != 7 {
			t.Errorf("a week of %d days", len(week))
		}
		for i, d := range week {
			if d.Day == 0 {
				continue
			}
			n++
			if day := congress.Date(fmt.Sprintf("2024-12-%02d", n)); d.Day != n || int(day.Time().Weekday()) != (i+1)%7 {
				t.Errorf("day %d stands on %d as %d", n, i, d.Day)
			}
			if d.Href != "" {
				linked += fmt.Sprint(d.Day, d.Stations, d.Changed, " ")
			}
		}
	}
	if n != 31 || linked != "15 []改期1个 30 [神垕镇] 31 []取消1个 " {
		t.Errorf("%d days, %s", n, linked)
	}
	if gone := v.Days[0].Rows[0]; v.Days[0].ID != "d-2024-12-15" || gone.Gone != "改到12月30日" || gone.ID != "2024-12-15" {
		t.Errorf("%+v", gone)
	}
	if last := look[*reception.Month](t, s, "/receptions/2025-02/").Days; len(last) != 1 || last[0].Day.Text != "2月，日期未定" {
		t.Errorf("%+v", last)
	}
}

// A station has all its years, with what came of each day; one without a rota has no calendar, and nothing leads to one.
func TestStationReceptions(t *testing.T) {
	s := planOf(rotas(), false)
	v := look[*reception.StationReceptions](t, s, "/stations/a/receptions/")
	states := ""
	for _, y := range v.Years {
		states += y.Text + y.Said
		for _, r := range y.Rows {
			states += " " + r.ID + r.State
		}
		states += "|"
	}
	if states != "2025年2次 2025-01-15coming 2025-02coming|2024年5次 2024-05-15received 2024-05-20unlisted 2024-06-15untold 2024-12-15coming 2024-12-31cancelled|" {
		t.Errorf("%s", states)
	}
	if len(v.Registers) != 2 || v.Registers[0].Href != "/stations/a/receptions/2024/" || v.Registers[1].Href != "/stations/a/duties/2024/" {
		t.Errorf("%v", v.Registers)
	}
	if st := look[*station.Station](t, s, "/stations/a/"); st.Calendar != "/stations/a/receptions.ics" || st.Reception.All.Href != "/stations/a/receptions/" || !st.Reception.Soon {
		t.Errorf("%+v", st.Reception)
	}
	for _, id := range []string{"b", "c", "x", "z"} {
		if s.Planned("/stations/"+id+"/receptions.ics") || s.Planned("/stations/"+id+"/receptions/") {
			t.Errorf("%s has a calendar", id)
		}
	}
	if st := look[*station.Station](t, s, "/stations/b/"); st.Calendar != "" || st.Reception.All != nil || st.Reception.Planned {
		t.Errorf("%+v", st)
	}
	if all := said(t, s); strings.Contains(all, "草稿") {
		t.Error("a draft is told")
	}
}

// The parts of a register add up and lead to its lines.
func TestRegisters(t *testing.T) {
	s := planOf(rotas(), false)
	v := look[*reception.Register](t, s, "/stations/a/receptions/2024/")
	ids := map[string]bool{}
	matters := 0
	for _, r := range v.Rows {
		matters += len(r.Entries)
		for _, m := range r.Entries {
			ids["#"+m.ID] = true
		}
	}
	if v.Held != 2 || v.Unentered != 1 || v.Cancelled != 1 || len(v.Rows) != 4 || v.Visitors != 6 || v.Matters.All != 3 || matters != 3 {
		t.Errorf("%+v", v)
	}
	for _, parts := range [][]reception.RegisterPart{v.Ways, v.Told} {
		sum, text := 0, ""
		for _, p := range parts {
			sum += len(p.Lines)
			text += p.ID + p.Said + " "
			for _, l := range p.Lines {
				if !ids[l.Href] {
					t.Errorf("%s leads to %s", p.Name, l.Href)
				}
			}
		}
		if sum != v.Matters.All {
			t.Errorf("the parts add up to %d: %s", sum, text)
		}
	}
	first := v.Rows[0].Entries
	if first[0].Way != string(board.Suggested) || first[0].Suggestion.Href == "" || first[0].Feedback == nil || first[1].Settled == nil || first[2].Way != string(board.Pending) || first[2].Feedback != nil {
		t.Errorf("%+v", first)
	}
	d := look[*reception.DutyRegister](t, s, "/stations/a/duties/2024/")
	sum := 0
	for _, p := range d.Kinds {
		sum += len(p.Lines)
	}
	if len(d.Rows) != 3 || sum != 3 || d.Rows[0].Date != "3月" || d.Other == nil || s.Planned("/stations/a/duties/2025/") || s.Planned("/stations/a/receptions/2025/") {
		t.Errorf("%+v", d.Rows)
	}
}

// The feed tells of a plan three days before, of a cancellation when it is decided, of a result on its day, and of nothing
// that is to come up later.
func TestReceptionFeed(t *testing.T) {
	c := rotas()
	c.Index()
	s := Plan(c, view.Options{Now: "2024-12-28", Host: "https://example.org", Base: "/renda/"})
	a := feedOf(t, s, "/receptions/feed.xml")
	var got []string
	for _, e := range a.Entries {
		got = append(got, e.Updated[:10]+" "+e.Title+" "+e.ID[len("tag:example.org,2024:receptions/"):])
	}
	want := []string{"2024-12-20 2024年12月31日神垕镇代表接待选民（已取消） old-a/2024-12-31", "2024-12-12 2024年12月30日神垕镇代表接待选民（改期） old-a/2024-12-15",
		"2024-06-12 2024年6月15日神垕镇代表接待选民 old-a/2024-06-15", "2024-05-20 2024年5月20日神垕镇代表接待选民的结果 old-a/2024-05-20/result",
		"2024-05-15 2024年5月15日神垕镇代表接待选民的结果 old-a/2024-05-15/result", "2024-05-12 2024年5月15日神垕镇代表接待选民 old-a/2024-05-15"}
	if !slices.Equal(got, want) {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// announced returns the events of a calendar that stand on a rota, or stood there: all but the customary days.
func announced(t *testing.T, text string) []ical.Event {
	t.Helper()
	return slices.DeleteFunc(events(t, text), func(e ical.Event) bool { status, _ := e.Status(); return status == ical.EventTentative })
}

// events returns all events of a calendar.
func events(t *testing.T, text string) []ical.Event {
	t.Helper()
	calendar, err := ical.NewDecoder(strings.NewReader(text)).Decode()
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return calendar.Events()
}

func uids(all []ical.Event) []string {
	var names []string
	for _, e := range all {
		names = append(names, e.Props.Get("UID").Value)
	}
	return names
}

// The customary days ahead stand in a calendar as tentative events; a line of the rota of that day takes the place of its
// event under the same UID, and a line that moved away leaves none. Without a reception day, the calendar says so.
func TestCustomaryDaysInCalendars(t *testing.T) {
	c := rotas()
	c.Site.ReceptionDay = 15
	all := events(t, look[*reception.CalendarFile](t, planOf(c, false), "/stations/a/receptions.ics").Text)
	status := map[string]ical.EventStatus{}
	for _, e := range all {
		uid := e.Props.Get("UID").Value
		if _, twice := status[uid]; twice {
			t.Errorf("%s stands twice", uid)
		}
		status[uid], _ = e.Status()
	}
	for day, want := range map[string]ical.EventStatus{"2025-01-15": ical.EventConfirmed, "2025-02-15": ical.EventTentative, "2025-12-15": ical.EventTentative, "2026-01-15": ""} {
		if got := status["old-a-"+day+"@renda.example.org"]; got != want {
			t.Errorf("%s is %q, want %q", day, got, want)
		}
	}
	c.Site.ReceptionDay = 0
	text := look[*reception.CalendarFile](t, planOf(c, false), "/stations/a/receptions.ics").Text
	if strings.Contains(text, "TENTATIVE") || !strings.Contains(strings.ReplaceAll(text, "\r\n ", ""), "本站没有固定的接待日") {
		t.Errorf("without a reception day:\n%s", text)
	}
}

// A calendar tells what the wall tells, wherever and whenever it is built, under the old name of the station as well.
func TestCalendars(t *testing.T) {
	c := rotas()
	s := planOf(c, false)
	text := look[*reception.CalendarFile](t, s, "/stations/a/receptions.ics").Text
	for _, address := range []string{"/stations/old-a/receptions.ics", "/receptions/calendar.ics"} {
		if other := look[*reception.CalendarFile](t, s, address).Text; len(announced(t, other)) != 5 {
			t.Errorf("%s:\n%s", address, other)
		}
	}
	later := Plan(c, view.Options{Now: "2026-03-03", Host: "https://example.org", Base: "/"})
	if again := look[*reception.CalendarFile](t, later, "/stations/a/receptions.ics").Text; !slices.Equal(uids(announced(t, again)), uids(announced(t, text))) {
		t.Errorf("on another day it differs:\n%s", again)
	}
	var got []string
	for _, e := range announced(t, text) {
		uid, _ := e.Props.Text("UID")
		summary, _ := e.Props.Text("SUMMARY")
		status, _ := e.Status()
		got = append(got, view.Joined(" ", uid, e.Props.Get("DTSTART").Value, e.Props.Get("DTEND").Value, e.Props.Get("SEQUENCE").Value, string(status), summary, e.Props.Get("DTSTAMP").Value))
	}
	want := []string{
		"old-a-2024-05-15@renda.example.org 20240515T083000 20240515T113000 0 CONFIRMED 神垕镇代表接待选民：沟,渠;垕🏮 20231231T160000Z",
		"old-a-2024-06-15@renda.example.org 20240615T083000 20240615T113000 0 CONFIRMED 神垕镇代表接待选民 20231231T160000Z",
		"old-a-2024-12-15@renda.example.org 20241230T190000 20241230T210000 2 CONFIRMED 神垕镇代表接待选民 20231231T160000Z",
		"old-a-2024-12-31@renda.example.org 20241231T083000 20241231T113000 1 CANCELLED 已取消：神垕镇代表接待选民 20241219T160000Z",
		"old-a-2025-01-15@renda.example.org 20250115T083000 20250115T113000 0 CONFIRMED 神垕镇代表接待选民 20241231T160000Z"}
	if !slices.Equal(got, want) {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	elsewhere := Plan(c, view.Options{Now: "2024-12-28", Host: "https://preview-7.example.net", Base: "/x/"})
	if other := look[*reception.CalendarFile](t, elsewhere, "/stations/a/receptions.ics").Text; strings.Count(other, "@renda.example.org\r\n") != strings.Count(other, "BEGIN:VEVENT") {
		t.Errorf("built elsewhere, events have other names:\n%s", other)
	}
}

// A calendar is the same in whichever order the lines of the rota stand: two receptions of one day never change their names.
func TestCalendarInAnyOrder(t *testing.T) {
	c := rotas()
	c.Boards[0].Receptions = append(c.Boards[0].Receptions, congress.Reception{Date: "2024-05-15", Time: "14:30—16:30", Topic: "下午场"})
	text := look[*reception.CalendarFile](t, planOf(c, false), "/stations/a/receptions.ics").Text
	for uid, start := range map[string]string{"old-a-2024-05-15@": "20240515T083000", "old-a-2024-05-15-1430@": "20240515T143000"} {
		if _, event, ok := strings.Cut(text, "UID:"+uid); !ok || !strings.Contains(strings.SplitN(event, "END:VEVENT", 2)[0], start) {
			t.Errorf("%s is not at %s:\n%s", uid, start, text)
		}
	}
	slices.Reverse(c.Boards[0].Receptions)
	if other := look[*reception.CalendarFile](t, planOf(c, false), "/stations/a/receptions.ics").Text; other != text {
		t.Errorf("the lines in another order:\n%s", other)
	}
}

// What was announced and withdrawn, with a board or with its station, is called off in the calendars from that day on, at
// the addresses that people subscribed to; nothing else is told of it, and no page leads there.
func TestWithdrawnCalendars(t *testing.T) {
	for _, x := range []struct {
		name     string
		withdraw func(*congress.Congress)
		want     []string
		linked   bool
	}{
		{"station", func(c *congress.Congress) { c.Stations[0].Withdrawn = withdrawn() },
			[]string{"2024-12-15 20241230T190000 3 CANCELLED", "2024-12-31 20241231T083000 2 CANCELLED", "2025-01-15 20250115T083000 1 CANCELLED"}, false},
		{"board", func(c *congress.Congress) { c.Boards[0].Withdrawn = withdrawn() },
			[]string{"2025-01-15 20250115T083000 0 CONFIRMED", "2024-12-15 20241230T190000 3 CANCELLED", "2024-12-31 20241231T083000 2 CANCELLED"}, true},
		{"board before station", func(c *congress.Congress) {
			c.Boards[0].Withdrawn, c.Stations[0].Withdrawn = withdrawn(), &congress.Withdrawal{Date: "2024-12-31", Reason: "撤并"}
		}, []string{"2024-12-15 20241230T190000 3 CANCELLED", "2024-12-31 20241231T083000 2 CANCELLED", "2025-01-15 20250115T083000 1 CANCELLED"}, false},
		{"both boards", func(c *congress.Congress) {
			c.Boards[0].Withdrawn, c.Boards[1].Withdrawn = withdrawn(), &congress.Withdrawal{Date: "2025-03", Reason: "误登"}
		}, []string{"2024-12-15 20241230T190000 3 CANCELLED", "2024-12-31 20241231T083000 2 CANCELLED"}, false},
		{"nothing to come", func(c *congress.Congress) {
			c.Stations[0].Withdrawn = &congress.Withdrawal{Date: "2026-01-01", Reason: "撤并"}
		}, nil, false},
	} {
		c := rotas()
		x.withdraw(c)
		c.Stations[2].Withdrawn = withdrawn() // its board is a draft
		s := planOf(c, false)
		for _, address := range []string{"/stations/a/receptions.ics", "/stations/old-a/receptions.ics", "/receptions/calendar.ics"} {
			text := look[*reception.CalendarFile](t, s, address).Text
			var got []string
			for _, e := range announced(t, text) {
				status, _ := e.Status()
				uid, _ := e.Props.Text("UID")
				got = append(got, view.Joined(" ", strings.TrimSuffix(strings.TrimPrefix(uid, "old-a-"), "@renda.example.org"), e.Props.Get("DTSTART").Value, e.Props.Get("SEQUENCE").Value, string(status)))
				summary, _ := e.Props.Text("SUMMARY")
				if said, _ := e.Props.Text("DESCRIPTION"); status == ical.EventCancelled && (summary != "已取消：神垕镇代表接待选民" || !strings.Contains(said, "撤回，原因：") || e.Props.Get("LOCATION") != nil) {
					t.Errorf("%s: %s %s", x.name, summary, said)
				}
			}
			if !slices.Equal(got, x.want) {
				t.Errorf("%s: %s\n%s\nwant\n%s", x.name, address, strings.Join(got, "\n"), strings.Join(x.want, "\n"))
			}
		}
		if linked := look[*reception.Receptions](t, s, "/receptions/").Subscribe != nil; linked != x.linked || s.Planned("/stations/c/receptions.ics") {
			t.Errorf("%s: linked %v", x.name, linked)
		}
	}
}

// Over any records, what is planned stands in the calendar of its station with its day, and each address is planned once.
func TestAnyReceptions(t *testing.T) {
	for seed := range uint64(12) {
		c := anyCongress(seed)
		for i, st := range c.Stations {
			b := &congress.Board{Record: congress.Record{Path: fmt.Sprintf("content/stations/%s/2024.yaml", st.ID)}, Station: st.ID, Year: 2024}
			for n := range (int(seed) + i) % 5 {
				r := congress.Reception{Date: congress.Date(fmt.Sprintf("2024-%02d-15", 1+(n*3+i)%12)), Topic: strings.Repeat("垕,;\\n🏮", n)}
				if n%3 == 1 {
					r.Moved, r.Date = &congress.Moved{From: r.Date, Reason: "x"}, r.Date[:8]+"20"
				}
				if n%4 == 3 {
					r.Cancelled = &congress.Cancelled{Reason: "y"}
				}
				b.Receptions = append(b.Receptions, r)
			}
			c.Boards = append(c.Boards, b)
		}
		s := planOf(c, false)
		shown := func(r *congress.Record) bool { return !r.Broken && !r.Draft && r.Withdrawn == nil }
		for _, d := range c.Stations {
			if !shown(&d.Record) {
				continue
			}
			n := 0
			var file *ical.Calendar
			for _, r := range board.Diary(c, d, "2024-12-28", shown) {
				if r.Planned == nil {
					continue
				}
				if file == nil {
					var err error
					if file, err = ical.NewDecoder(strings.NewReader(look[*reception.CalendarFile](t, s, place.StationCalendar(d.ID)).Text)).Decode(); err != nil {
						t.Fatal(err)
					}
				}
				e := file.Events()[n]
				summary, err := e.Props.Text("SUMMARY")
				status, _ := e.Status()
				if uid := e.Props.Get("UID").Value; err != nil || !strings.HasPrefix(uid, string(d.ID)+"-"+r.ID+"@") || !strings.HasPrefix(e.Props.Get("DTSTART").Value, strings.ReplaceAll(string(r.Date), "-", "")) ||
					!strings.HasSuffix(summary, r.Planned.Topic) || (status == ical.EventCancelled) != (r.Planned.Cancelled != nil) || e.Props.Get("SEQUENCE").Value != fmt.Sprint(r.Sequence()) {
					t.Errorf("seed %d: %s of %+v: %q %s", seed, uid, r, summary, status)
				}
				n++
			}
			if n == 0 && s.Planned(place.StationCalendar(d.ID)) {
				t.Errorf("seed %d: %s has a calendar, but no rota", seed, d.ID)
			}
		}
		for _, p := range s.Pages {
			if strings.Contains(p.Address, "/receptions") || strings.Contains(p.Address, "/duties/2") {
				if _, err := json.Marshal(p.View()); err != nil {
					t.Errorf("%s: %v", p.Address, err)
				}
			}
		}
	}
}
