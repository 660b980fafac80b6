package board

import (
	"strings"
	"testing"

	"gongshi/generator/congress"
)

// Every reception stands once, whichever years its plan and its record belong to.
func TestDiary(t *testing.T) {
	s := &congress.Station{ID: "a", Hours: "每月15日 8:30—11:30"}
	held := func(year int, slug string, date congress.Date, plan congress.Month) *congress.Activity {
		return &congress.Activity{Record: congress.Record{Path: slug}, ID: congress.ActivityID(slug), Year: year, Date: date, Kind: ReceptionKind, Station: "a", Plan: plan}
	}
	hidden := held(2024, "hidden", "2024-07-15", "")
	hidden.Draft = true
	c := &congress.Congress{Stations: []*congress.Station{s}, Boards: []*congress.Board{
		{Station: "a", Year: 2025, Receptions: []congress.Reception{{Date: "2025-01-15"}, {Date: "2025-02-15", Time: "25:00—26:00"}}},
		{Station: "a", Year: 2024, Receptions: []congress.Reception{
			{Date: "2025-01-03", Moved: &congress.Moved{From: "2024-12-15", Reason: "大雪"}},
			{Date: "2024-11-15", Time: "19:00至21:00"}, {Date: "2024-11-15"}}},
	}, Activities: []*congress.Activity{
		held(2025, "x", "2025-01-03", "2024-12"), held(2023, "alone", "2023-03-15", ""), held(2024, "other", "2024-01-20", "2023-12"), hidden,
	}}
	c.Index()
	var got []string
	for _, r := range Diary(c, s, "2025-01-10", func(r *congress.Record) bool { return !r.Draft }) {
		got = append(got, r.ID+" "+string(r.Date)+" "+r.From+" "+string(r.State))
	}
	want := "2023-03-15 2023-03-15  计划外接待|2024-01-20 2024-01-20  计划外接待|2024-11-15 2024-11-15 08:30 没有登记结果|2024-11-15-1900 2024-11-15 19:00 没有登记结果|" +
		"2024-12-15 2025-01-03 08:30 已经接待|2025-01-15 2025-01-15 08:30 将要接待|2025-02-15 2025-02-15  将要接待"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("%s\nwant\n%s", s, want)
	}
}

// A reception that was moved from one year into the other stands in both years, and in neither twice.
func TestTurnOfYear(t *testing.T) {
	s := &congress.Station{ID: "a"}
	moved := func(from, to congress.Date) congress.Reception {
		return congress.Reception{Date: to, Moved: &congress.Moved{From: from, Reason: "大雪"}}
	}
	c := &congress.Congress{Stations: []*congress.Station{s}, Boards: []*congress.Board{
		{Station: "a", Year: 2025, Receptions: []congress.Reception{moved("2024-12-15", "2025-01-03"), {Date: "2025-01-15"}, moved("2025-02-15", "2025-02-20")}},
		{Station: "a", Year: 2024, Receptions: []congress.Reception{{Date: "2024-12-15", Time: "19:00至21:00"}, moved("2025-03-15", "2024-12-30")}},
	}, Activities: []*congress.Activity{
		{ID: "2025/x", Year: 2025, Date: "2025-01-03", Kind: ReceptionKind, Station: "a", Plan: "2024-12"},
	}}
	c.Index()
	for year, want := range map[int]string{
		2023: "",
		2024: "2024-12-15 2024-12-15 将要接待|2025-03-15 2024-12-30 将要接待|2024-12-15-2 2025-01-03 已经接待",
		2025: "2025-03-15 2024-12-30 将要接待|2024-12-15 2025-01-03 已经接待|2025-01-15 2025-01-15 将要接待|2025-02-15 2025-02-20 将要接待",
	} {
		var got []string
		for _, r := range Read(c, s, year, "2024-12-10", func(*congress.Record) bool { return true }).Receptions {
			got = append(got, r.ID+" "+string(r.Date)+" "+string(r.State))
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%d: %s\nwant %s", year, s, want)
		}
	}
}
