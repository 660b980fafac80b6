package pages

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// ReceptionDay is the next day on which deputies receive voters.
type ReceptionDay struct {
	Machine string
	Date    string
	Weekday string // 星期三
	Rota    []RotaLine
	Changed bool   // a station has moved or cancelled it
	Href    string // of all receptions; empty where there is no such page
}

// RotaLine is what a station has planned for that day, or, where it moved it, for another.
type RotaLine struct {
	Station Link
	People  []Link
	Topic   string
	Moved   string // 改在5月22日，因…; 取消，因…
}

var weekdays = []string{"日", "一", "二", "三", "四", "五", "六"}

// nextDay returns the next day of the month on or after now, which is known to the day; none where day is 0.
func nextDay(now congress.Date, day int) congress.Date {
	t := now.Time()
	if day < 1 || day > 28 || t.IsZero() {
		return ""
	}
	month := t.Month()
	if t.Day() > day {
		month++
	}
	return congress.Date(time.Date(t.Year(), month, day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
}

// nextReception is the next one, nil where the site has no such day.
func (b *builder) nextReception() *ReceptionDay {
	if b.Congress.Site == nil {
		return nil
	}
	day := nextDay(b.Now, b.Congress.Site.ReceptionDay)
	if day == "" {
		return nil
	}
	v := &ReceptionDay{Machine: string(day), Date: day.Chinese(), Weekday: "星期" + weekdays[day.Time().Weekday()]}
	if all := b.ways(Link{Href: place.Receptions}); all != nil {
		v.Href = all[0].Href
	}
	for _, d := range b.diary().stations {
		station := b.station(d.ID)
		station.Text = briefName(d.Station) // short, and what people know
		for i := range d.all {
			r := &d.all[i]
			away := movedFrom(r) == day
			if r.Planned == nil || r.Date != day && !away {
				continue
			}
			line := RotaLine{Station: station, Topic: r.Planned.Topic}
			switch {
			case r.State == board.Cancelled:
				line.Moved = "取消，因" + strings.TrimRight(r.Planned.Cancelled.Reason, "。")
			case away:
				line.Moved = fmt.Sprintf("改在%s，因%s", within(r.Date.Chinese(), day.Year()), strings.TrimRight(r.Planned.Moved.Reason, "。"))
			}
			v.Changed = v.Changed || line.Moved != ""
			line.People = b.receptionPanel(r, 0).Deputies
			v.Rota = append(v.Rota, line)
		}
	}
	return v
}

var officeLine = regexp.MustCompile(`(0\d{2,3}-?\d{7,8}|1\d{4})(-\d{1,4})?$`)

// inquiry parts a contact into the office and its line, so that a telephone can dial it.
func inquiry(contact string) *Inquiry {
	contact = strings.TrimSpace(contact)
	if contact == "" {
		return nil
	}
	phone := officeLine.FindString(contact)
	return &Inquiry{Office: strings.Trim(strings.TrimSuffix(contact, phone), " ，,:：　"), Phone: phone}
}

// townLinks are the stations of townships, under the township's own name: that is what people know.
func (b *builder) townLinks() (towns, others []Link) {
	for _, s := range b.stationsInOrder() {
		links := b.ways(Link{Text: s.Name, Href: place.Station(s.ID)})
		if links == nil || !b.shown(&s.Record) {
			continue
		}
		if s.Township == nil || slices.ContainsFunc(towns, func(l Link) bool { return l.Text == s.Township.Name }) {
			others = append(others, links[0])
			continue
		}
		links[0].Text = s.Township.Name
		towns = append(towns, links[0])
	}
	return towns, others
}
