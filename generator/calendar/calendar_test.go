package calendar

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"gongshi/generator/congress"
)

// read parses a calendar with another library than the one that wrote it.
func read(t *testing.T, text string) *ical.Calendar {
	t.Helper()
	c, err := ical.NewDecoder(strings.NewReader(text)).Decode()
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return c
}

func text(t *testing.T, c *ical.Component, name string) string {
	t.Helper()
	if c.Props.Get(name) == nil {
		return ""
	}
	s, err := c.Props.Text(name)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return s
}

// agree compares an event with the event that was read.
func agree(t *testing.T, e *Event, got *ical.Event) {
	t.Helper()
	china, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	start, err := got.DateTimeStart(china)
	if err != nil {
		t.Fatal(err)
	}
	end, err := got.DateTimeEnd(china)
	if err != nil {
		t.Fatal(err)
	}
	wantStart, wantEnd := string(e.Date)+" 00:00", e.Date.Time().AddDate(0, 0, 1).Format("2006-01-02")+" 00:00"
	if e.From != "" && e.To != "" {
		wantStart, wantEnd = string(e.Date)+" "+e.From, string(e.Date)+" "+e.To
	}
	const minute = "2006-01-02 15:04"
	if s, u := start.In(china).Format(minute), end.In(china).Format(minute); s != wantStart || u != wantEnd {
		t.Errorf("%s: from %s to %s, want %s to %s", e.UID, s, u, wantStart, wantEnd)
	}
	status := ical.EventConfirmed
	switch {
	case e.Cancelled:
		status = ical.EventCancelled
	case e.Tentative:
		status = ical.EventTentative
	}
	if s, err := got.Status(); err != nil || s != status {
		t.Errorf("%s: status %s, %v", e.UID, s, err)
	}
	if n := got.Props.Get(ical.PropSequence); n == nil || n.Value != fmt.Sprint(e.Sequence) {
		t.Errorf("%s: sequence %v", e.UID, n)
	}
	if stamp, err := got.Props.DateTime(ical.PropDateTimeStamp, china); err != nil || stamp.In(china).Format(minute) != e.Stamp.First()+" 00:00" {
		t.Errorf("%s: stamp %v, %v", e.UID, stamp, err)
	}
	for name, want := range map[string]string{ical.PropUID: e.UID, ical.PropSummary: e.Summary, ical.PropLocation: e.Place, ical.PropDescription: e.Text} {
		if s := text(t, got.Component, name); s != want {
			t.Errorf("%s: %s is %q, want %q", e.UID, name, s, want)
		}
	}
	if u := got.Props.Get(ical.PropURL); u == nil || u.Value != e.Page {
		t.Errorf("%s: page %v", e.UID, u)
	}
}

// wellFormed checks that the bytes of a calendar are as the standard asks.
func wellFormed(t *testing.T, text string) {
	t.Helper()
	if !utf8.ValidString(text) || !strings.HasSuffix(text, "END:VCALENDAR\r\n") {
		t.Errorf("not a calendar: %q", text)
	}
	for line := range strings.SplitAfterSeq(text, "\r\n") {
		body := strings.TrimSuffix(line, "\r\n")
		if len(body) > 75 || !utf8.ValidString(body) || strings.ContainsAny(body, "\r\n") {
			t.Errorf("a line of %d octets, valid %v: %q", len(body), utf8.ValidString(body), body)
		}
	}
}

func TestEvents(t *testing.T) {
	c := &Calendar{Name: "朱阁镇代表接待选民日", About: "每月15日", Home: "https://example.org/stations/zhuge/receptions/", Events: []Event{
		{UID: "zhuge-2024-05-15@example.org", Stamp: "2024-01-01", Date: "2024-05-15", From: "08:30", To: "11:30", Summary: "接待选民：垕、苌", Place: "朱阁镇，一楼", Text: "代表：甲、乙\n到场：法官", Page: "https://example.org/stations/zhuge/"},
		{UID: "zhuge-2024-09-15@example.org", Sequence: 2, Stamp: "2024-09-10", Date: "2024-09-18", Cancelled: true, Summary: "已取消；a,b;c\\n", Page: "https://example.org/stations/zhuge/"},
	}}
	out := c.Print()
	wellFormed(t, out)
	got := read(t, out)
	if name := text(t, got.Component, "X-WR-CALNAME"); name != c.Name {
		t.Errorf("name %q", name)
	}
	if !strings.Contains(out, "\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\n") {
		t.Errorf("refreshed: %s", out)
	}
	if m := got.Props.Get(ical.PropMethod); m == nil || m.Value != "PUBLISH" {
		t.Errorf("method %v", m)
	}
	if d, err := got.Props.Get(ical.PropRefreshInterval).Duration(); err != nil || d != 24*time.Hour {
		t.Errorf("refreshed every %v, %v", d, err)
	}
	if got.Children[len(got.Children)-1].Name != ical.CompEvent && got.Children[0].Name != ical.CompTimezone {
		t.Errorf("no time zone: %s", out)
	}
	for i, e := range got.Events() {
		agree(t, &c.Events[i], &e)
	}
	if n := len(got.Events()); n != 2 {
		t.Errorf("%d events", n)
	}
	if !strings.Contains(out, "DTSTART;TZID=Asia/Shanghai:20240515T083000\r\n") || !strings.Contains(out, "DTSTART;VALUE=DATE:20240918\r\n") || !strings.Contains(out, "DTEND;VALUE=DATE:20240919\r\n") {
		t.Errorf("times:\n%s", out)
	}
	if again := c.Print(); again != out {
		t.Error("printed again, it differs")
	}
}

// Events of which only the month is known are left out; wrong times make an event last the whole day.
func TestOddEvents(t *testing.T) {
	c := &Calendar{Name: "a\r\nb\x00c", Events: []Event{
		{UID: "month", Date: "2024-05"}, {UID: "none", Date: "2024-02-30"},
		{UID: "backwards", Date: "2024-05-15", From: "11:30", To: "08:30", Summary: "x\x07y\tz"},
		{UID: "odd", Date: "2024-05-15", From: "25:00", To: "26:00", Text: "bad\xffutf8\r\nnext\rthird"},
	}}
	out := c.Print()
	wellFormed(t, out)
	got := read(t, out)
	events := got.Events()
	if len(events) != 2 || text(t, got.Component, "X-WR-CALNAME") != "a bc" {
		t.Fatalf("%s", out)
	}
	if text(t, events[0].Component, "SUMMARY") != "xy z" || text(t, events[1].Component, "DESCRIPTION") != "bad�utf8\nnext\nthird" {
		t.Errorf("%s", out)
	}
	for _, e := range events {
		if p := e.Props.Get("DTSTART"); p.Value != "20240515" || p.ValueType() != ical.ValueDate {
			t.Errorf("starts %v", p)
		}
	}
	read(t, (&Calendar{Name: "空"}).Print())
}

// Another library reads events as they were printed.
func TestAnyEvents(t *testing.T) {
	pieces := []string{"垕", "苌", "🏮", "👩‍👩‍👧", ",", ";", ":", "\\", "\"", "\\n", " ", "<b>", ">", "接待选民", "a", "——", "é", "'", "BEGIN:VEVENT", "%", "^n"}
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 1))
		words := func(n int, more ...string) string {
			all := append(pieces[:len(pieces):len(pieces)], more...)
			var b strings.Builder
			for range r.IntN(n + 1) {
				b.WriteString(all[r.IntN(len(all))])
			}
			return b.String()
		}
		c := &Calendar{Name: "日历", Home: "https://example.org/"}
		for i := range r.IntN(6) {
			e := Event{UID: fmt.Sprintf("s%d-%d@example.org", seed, i), Sequence: r.IntN(4), Cancelled: r.IntN(4) == 0, Tentative: r.IntN(4) == 0, Page: "https://example.org/stations/zhuge/",
				Date:    congress.Date(time.Date(2020+r.IntN(10), 1, 1+r.IntN(365), 0, 0, 0, 0, time.UTC).Format(time.DateOnly)),
				Summary: strings.Join(strings.Fields(words(80)), " "), Place: strings.Join(strings.Fields(words(40)), " "), Text: words(200, "\n")}
			e.Stamp = e.Date
			if r.IntN(3) > 0 {
				e.From = fmt.Sprintf("%02d:%02d", r.IntN(12), r.IntN(60))
				e.To = fmt.Sprintf("%02d:%02d", 12+r.IntN(12), r.IntN(60))
			}
			c.Events = append(c.Events, e)
		}
		out := c.Print()
		wellFormed(t, out)
		events := read(t, out).Events()
		if len(events) != len(c.Events) {
			t.Fatalf("seed %d: %d events, want %d\n%s", seed, len(events), len(c.Events), out)
		}
		for i := range events {
			agree(t, &c.Events[i], &events[i])
		}
		if t.Failed() {
			t.Fatalf("seed %d\n%s", seed, out)
		}
	}
}
