package reception

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// RegisterPart is a part of the entries of a register, with links to its lines.
type RegisterPart struct {
	ID    string
	Name  string
	Means string
	Said  string      // 3件
	Lines []view.Link // to the lines of the register
}

// AddRegisters adds the two registers of each station: a page for each year with entries.
func AddRegisters(shared *view.Builder) {
	b := New(shared)
	for _, d := range b.Diary().stations {
		years := d.Years()
		for _, year := range years {
			b.Add(place.ReceptionRegister(d.ID, year), "registers/receptions", func() any { return b.receptionRegister(d, year, years) })
		}
		active := b.ActiveYears(d.ID)
		for _, year := range active {
			b.Add(place.DutyRegister(d.ID, year), "registers/duties", func() any { return b.dutyRegister(d, year, active) })
		}
	}
}

// ActiveYears returns the years in which a station held an activity, the oldest first.
func (b Builder) ActiveYears(id congress.StationID) []int {
	var all []int
	for _, a := range b.HeldAt(id) {
		if b.Shown(&a.Record) && a.Year > 0 && !slices.Contains(all, a.Year) {
			all = append(all, a.Year)
		}
	}
	slices.Sort(all)
	return all
}

// registerYears returns the years for which a station has a register, the oldest first.
func (b Builder) registerYears(id congress.StationID) []int {
	all := b.ActiveYears(id)
	if d := b.Diary().Of[id]; d != nil {
		all = append(all, d.Years()...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// registerFrame returns the frame of a register of a station for a year.
func (b Builder) registerFrame(d *StationDiary, address, name string, year int, about string) view.Frame {
	f := b.Frame(address, "stations", b.Say("registerOf", "station", b.BriefNameOn(d.Station, b.EndOf(year)), "year", year, "register", name), b.Say("registerAbout", "station", d.NameOn(b.EndOf(year)), "year", year, "register", name, "about", about),
		view.Link{Text: b.Say("navStations"), Href: b.Href(place.Stations)}, b.StationLink(d.ID))
	f.Here, f.Draft = b.Say("kindOf", "year", year, "kind", name), d.Draft
	return f
}
