package reception

import (
	"fmt"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// StationReceptions is the view of the receptions of a station: the next one, and those of all years with their results.
type StationReceptions struct {
	view.Frame
	Station   view.Link
	AsOf      string
	Closed    *view.Closed // nil while the station is open
	Next      *Next
	Years     []Year // the latest first
	Contact   view.Contact
	Registers []view.Link
	Subscribe *Subscribe
}

// Year holds the receptions of a year by day.
type Year struct {
	ID   string // y2024
	Text string // 2024年
	Said string // 12次
	Rows []Row
}

func (b Builder) stationReceptions(d *StationDiary) *StationReceptions {
	v := &StationReceptions{Station: b.StationLink(d.ID), AsOf: b.Now.Chinese(), Next: b.ReceptionAt(d.Station), Contact: b.Contact(d.ID)}
	where := place.StationReceptions(d.ID)
	v.Frame = b.Frame(where, "receptions", b.Say("receptionAt", b.BriefName(d.Station)), b.Say("stationReceptionsAbout", d.NameOn(b.Now)),
		view.Link{Text: b.Say("dayOfReceptions"), Href: b.Href(place.Receptions)}, v.Station)
	v.Here, v.Draft = b.Say("receivingVoters"), d.Draft
	v.Closed = b.ClosedStation(d.Station)
	if v.Closed == nil {
		v.Contact.Station = view.Link{} // the page says it
	}
	if v.Next != nil {
		v.Next.All = nil
	}
	for i := range d.All {
		r := &d.All[i]
		year := r.Date.Year()
		if n := len(v.Years); n == 0 || v.Years[n-1].ID != fmt.Sprintf("y%d", year) {
			v.Years = append(v.Years, Year{ID: fmt.Sprintf("y%d", year), Text: b.Say("calendarYear", year)})
		}
		y := &v.Years[len(v.Years)-1]
		row := b.receptionRow(d, r, year, false)
		row.Station = view.Link{}
		y.Rows = append(y.Rows, row)
		y.Said = b.Say("timesN", len(y.Rows))
	}
	slices.Reverse(v.Years)
	v.Registers = b.RegisterLinks(d.ID)
	if d.Rota {
		v.Subscribe = b.Subscribe(place.StationCalendar(d.ID))
	}
	return v
}

// RegisterLinks returns links to the registers of a station, the latest year first.
func (b Builder) RegisterLinks(id congress.StationID) []view.Link {
	var all []view.Link
	for _, year := range slices.Backward(b.registerYears(id)) {
		all = append(all, b.Ways(view.Link{Text: b.Say("receptionRegisterOf", year), Href: place.ReceptionRegister(id, year)},
			view.Link{Text: b.Say("dutyRegisterOf", year), Href: place.DutyRegister(id, year)})...)
	}
	return all
}
