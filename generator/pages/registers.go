package pages

import (
	"fmt"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// RegisterPart is a part of what a register holds, with the lines that belong to it.
type RegisterPart struct {
	ID    string
	Name  string
	Means string
	Said  string // 3件
	Lines []Link // to the lines of the register
}

// registers adds the two registers of every station, a page for each year in which there is anything to enter.
func registers(b *builder) {
	for _, d := range b.diary().stations {
		years := d.years()
		for _, year := range years {
			b.page(place.ReceptionRegister(d.ID, year), "registers/receptions", func() any { return b.receptionRegister(d, year, years) })
		}
		active := b.activeYears(d.ID)
		for _, year := range active {
			b.page(place.DutyRegister(d.ID, year), "registers/duties", func() any { return b.dutyRegister(d, year, active) })
		}
	}
}

// activeYears are those in which a station held anything, the oldest first.
func (b *builder) activeYears(id congress.StationID) []int {
	var all []int
	for _, a := range b.HeldAt(id) {
		if b.shown(&a.Record) && a.Year > 0 && !slices.Contains(all, a.Year) {
			all = append(all, a.Year)
		}
	}
	slices.Sort(all)
	return all
}

// registerYears are those of which a station has a register, the oldest first.
func (b *builder) registerYears(id congress.StationID) []int {
	all := b.activeYears(id)
	if d := b.diary().of[id]; d != nil {
		all = append(all, d.years()...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// registerFrame makes the frame of a register of a station for a year.
func (b *builder) registerFrame(d *stationDiary, address, name string, year int, about string) Frame {
	f := b.frame(address, "stations", fmt.Sprintf("%s%d年%s", briefName(d.Station), year, name), fmt.Sprintf("%s%d年%s：%s", d.Name, year, name, about),
		Link{Text: "联络站", Href: b.href(place.Stations)}, b.station(d.ID))
	f.Here, f.Draft = fmt.Sprintf("%d年%s", year, name), d.Draft
	return f
}
