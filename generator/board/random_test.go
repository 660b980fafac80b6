package board_test

import (
	"fmt"
	"math/rand/v2"

	"gongshi/generator/board"
	"gongshi/generator/congress"
)

const year = 2024

// all shows every record that was not withdrawn.
func all(r *congress.Record) bool { return r.Withdrawn == nil }

// town makes random records of one station: a board whose lines may be moved, cancelled, two on a day or of an unknown day,
// and activities, some of which fulfil a plan or are receptions, on the days of the rota and on other days.
func town(r *rand.Rand) *congress.Congress {
	c := &congress.Congress{
		Stations:     []*congress.Station{{ID: "zhuge", Name: "朱阁镇人大代表联络站", Hours: pick(r, "每月15日 8:30—11:30", "", "随时")}, {ID: "other", Name: "苌庄镇人大代表联络站"}},
		Vocabularies: map[string]*congress.Vocabulary{"levels": {Words: []*congress.Word{{Name: "省"}, {Name: "县"}, {Name: "乡"}}}},
	}
	for n := range r.IntN(7) {
		d := &congress.Deputy{ID: id(n), Name: fmt.Sprintf("垕%d", n), Station: pick[congress.StationID](r, "zhuge", "zhuge", "other")}
		for range r.IntN(4) {
			d.Seats = append(d.Seats, congress.Seat{Level: pick(r, "省", "县", "乡"), From: pick[congress.Date](r, "2022-03", "2024-07-01"), To: pick[congress.Date](r, "", "", "2023-02", "2024-05")})
		}
		c.Deputies = append(c.Deputies, d)
	}
	if r.IntN(8) > 0 {
		c.Boards = append(c.Boards, someBoard(r))
	}
	for n := range r.IntN(20) {
		c.Activities = append(c.Activities, activity(r, n))
	}
	c.Index()
	return c
}

func someBoard(r *rand.Rand) *congress.Board {
	b := &congress.Board{Station: "zhuge", Year: year}
	for range r.IntN(5) {
		b.Quarters = append(b.Quarters, congress.Quarter{Quarter: r.IntN(6), Theme: "主题"})
	}
	for range r.IntN(16) {
		m := congress.Planned{Month: congress.Month(fmt.Sprintf("2024-%02d", 1+r.IntN(12))), Activity: pick(r, "", "走访", "调研"), Note: pick(r, "", "", "大雪")}
		if r.IntN(4) == 0 {
			m.Postponed = &congress.Postponed{To: pick[congress.Date](r, "", "2024-11-20", "2025-01", "wrong"), Reason: "下雨"}
		}
		b.Months = append(b.Months, m)
	}
	for range r.IntN(16) {
		b.Receptions = append(b.Receptions, line(r))
	}
	return b
}

func line(r *rand.Rand) congress.Reception {
	l := congress.Reception{Date: day(r), Time: pick[congress.Hours](r, "", "", "14:30—16:30", "上午"), Deputies: some(r)}
	if r.IntN(4) == 0 {
		l.Moved = &congress.Moved{From: day(r), Times: r.IntN(3)}
	}
	if r.IntN(5) == 0 {
		l.Cancelled = &congress.Cancelled{Reason: "停电"}
	}
	return l
}

func activity(r *rand.Rand, n int) *congress.Activity {
	a := &congress.Activity{ID: congress.ActivityID(fmt.Sprintf("2024/a%02d", n)), Year: year, Date: day(r), Station: pick[congress.StationID](r, "zhuge", "zhuge", "zhuge", "other"),
		Kind: pick(r, board.ReceptionKind, "视察"), Participants: some(r), Plan: pick[congress.Month](r, "", congress.Month(fmt.Sprintf("2024-%02d", 1+r.IntN(12))))}
	if r.IntN(6) == 0 {
		a.From, a.To, a.Date = "2024-05-14", "2024-05-16", ""
	}
	if r.IntN(6) == 0 {
		a.Withdrawn = &congress.Withdrawal{}
	}
	for range r.IntN(4) {
		m := congress.Matter{Topic: "路灯"}
		switch r.IntN(3) {
		case 0:
			m.Settled = &congress.Entry{}
		case 1:
			m.Suggestion = "2024/0001"
		}
		if r.IntN(2) == 0 {
			m.Feedback = &congress.Feedbacked{}
		}
		a.Matters = append(a.Matters, m)
	}
	return a
}

// day is a day of the year, often the same; sometimes a month only, a year, or none.
func day(r *rand.Rand) congress.Date {
	return pick(r, "2024-05-15", "2024-05-15", "2024-05-16", congress.Date(fmt.Sprintf("2024-%02d-15", 1+r.IntN(12))), congress.Date(fmt.Sprintf("2024-%02d-15", 1+r.IntN(12))), "2024-05", "2024", "")
}

func some(r *rand.Rand) (list []congress.DeputyID) {
	for n := range 6 {
		if r.IntN(3) == 0 {
			list = append(list, id(n))
		}
	}
	return list
}

func id(n int) congress.DeputyID { return congress.DeputyID(fmt.Sprintf("d%04d", n)) }

func pick[T any](r *rand.Rand, of ...T) T { return of[r.IntN(len(of))] }
