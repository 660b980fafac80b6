package reception

import (
	"slices"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// ReceptionDay is the next reception day of the site, on which deputies receive voters.
type ReceptionDay struct {
	Machine string
	Date    string
	Weekday string // 星期三
	Rota    []RotaLine
	Changed bool   // a station has moved or cancelled it
	AsOf    string // the day of the build
	Monthly int    // the customary day of the month
	Phone   string // the office's line; empty if site.yaml has none
	Href    string // the address of all receptions; empty if there is no such page
}

// RotaLine is what a station has planned for that day: a reception on it, or one that was moved from it to another day.
type RotaLine struct {
	Station view.Link
	People  []view.Link
	Topic   string
	Moved   string // 改在5月22日，因…; 取消，因…
}

// Next returns the next reception day; nil if the site has none.
func (b Builder) Next() *ReceptionDay {
	if b.Congress.Site == nil {
		return nil
	}
	day := board.NextCustomary(b.Now, b.Congress.Site.ReceptionDay)
	if day == "" {
		return nil
	}
	v := &ReceptionDay{Machine: string(day), Date: day.Chinese(), Weekday: "星期" + view.Weekdays[day.Time().Weekday()], AsOf: b.Now.Chinese(), Monthly: b.Congress.Site.ReceptionDay, Phone: b.Congress.Site.Publisher.Phone}
	if all := b.Ways(view.Link{Href: place.Receptions}); all != nil {
		v.Href = all[0].Href
	}
	for _, d := range b.Diary().stations {
		station := b.StationLink(d.ID)
		station.Text = b.BriefName(d.Station) // short, and what people know
		for i := range d.All {
			r := &d.All[i]
			away := movedFrom(r) == day
			if r.Planned == nil || r.Date != day && !away {
				continue
			}
			line := RotaLine{Station: station, Topic: r.Planned.Topic}
			switch {
			case r.State == board.Cancelled:
				line.Moved = b.Say("cancelledFor", strings.TrimRight(r.Planned.Cancelled.Reason, "。"))
			case away:
				line.Moved = b.Say("movedOn", "date", view.Within(r.Date.Chinese(), day.Year()), "reason", strings.TrimRight(r.Planned.Moved.Reason, "。"))
			}
			v.Changed = v.Changed || line.Moved != ""
			line.People = b.Panel(r, 0).Deputies
			v.Rota = append(v.Rota, line)
		}
	}
	return v
}

// TownLinks returns links to the open stations. Those of townships have the township's name, which people know; the other
// stations are in others.
func (b Builder) TownLinks() (towns, others []view.Link) {
	for _, s := range b.StationsInOrder() {
		links := b.Ways(view.Link{Text: s.NameOn(b.Now), Href: place.Station(s.ID)})
		if links == nil || !b.Shown(&s.Record) || !s.OpenOn(b.Now) {
			continue
		}
		if s.Township == nil {
			others = append(others, links[0])
			continue
		}
		town := b.PlaceName(s.Township.Name, "")
		if slices.ContainsFunc(towns, func(l view.Link) bool { return l.Text == town }) {
			others = append(others, links[0])
			continue
		}
		links[0].Text = town
		towns = append(towns, links[0])
	}
	return towns, others
}
