package pages

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"gongshi/generator/congress"
)

// NextReception is the next day on which deputies receive voters.
type NextReception struct {
	Machine  string
	Date     string // 2025年1月15日，星期三
	Rule     string // 每月15日
	Planned  bool   // it stands on the rota of a station
	Deputies []Link
	Guests   string
	Topic    string
	Mode     string
	Moved    string // 原定2025年1月15日，因…改期
}

// receptionAt finds the next reception: the next on the rota of the station or, where the rota has none, the next
// reception day of the site, as is that of all stations (nil). It is nil where there is neither.
func (b *builder) receptionAt(s *congress.Station) *NextReception {
	var next *congress.Reception
	moved := map[congress.Date]bool{}
	for _, board := range b.Boards {
		if s == nil || board.Station != s.ID || !b.shown(&board.Record) {
			continue
		}
		for i := range board.Receptions {
			r := &board.Receptions[i]
			if r.Date.Last() >= b.Now.First() && r.Date.Valid() && (next == nil || r.Date.First() < next.Date.First()) {
				next = r
			}
			if r.Moved != nil {
				moved[r.Moved.From] = true
			}
		}
	}
	if next == nil {
		return b.ordinaryDay(moved)
	}
	v := &NextReception{Machine: string(next.Date), Date: next.Date.Chinese() + weekday(next.Date, next.Date), Planned: true,
		Guests: roles(next.Guests), Topic: next.Topic, Mode: strings.Join(next.Mode, "、")}
	for _, id := range next.Deputies {
		if link := b.deputy(id); !slices.Contains(v.Deputies, link) {
			v.Deputies = append(v.Deputies, link)
		}
	}
	if next.Moved != nil {
		v.Moved = fmt.Sprintf("原定%s。改期原因：%s。", next.Moved.From.Chinese(), strings.TrimRight(next.Moved.Reason, "。"))
	}
	return v
}

// ordinaryDay is the next day of the month on which the site has receptions, but not one that was moved.
func (b *builder) ordinaryDay(moved map[congress.Date]bool) *NextReception {
	if b.Congress.Site == nil {
		return nil
	}
	date := nextDay(b.Now, b.Congress.Site.ReceptionDay)
	for moved[date] {
		date = nextDay(congress.Date(date.Time().AddDate(0, 0, 1).Format(time.DateOnly)), b.Congress.Site.ReceptionDay)
	}
	if date == "" {
		return nil
	}
	return &NextReception{Machine: string(date), Date: date.Chinese() + weekday(date, date), Rule: fmt.Sprintf("每月%d日", b.Congress.Site.ReceptionDay)}
}

// roles prints officials by their capacity; a number only where the rota has one.
func roles(list []congress.Guest) string {
	all := make([]string, len(list))
	for i, g := range list {
		if all[i] = g.Role; g.Count > 0 {
			all[i] = fmt.Sprintf("%s%d人", g.Role, g.Count)
		}
	}
	return strings.Join(all, "、")
}
