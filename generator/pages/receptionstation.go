package pages

import (
	"fmt"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// StationReceptions is when deputies receive voters at a station: next, and in all years, with what came of it.
type StationReceptions struct {
	Frame
	Station   Link
	AsOf      string
	Next      *NextReception
	Years     []ReceptionYear // the latest first
	Contact   Contact
	Registers []Link
	Subscribe *Subscribe
}

// ReceptionYear is the receptions of a year, by day.
type ReceptionYear struct {
	ID   string // y2024
	Text string // 2024年
	Said string // 12次
	Rows []ReceptionRow
}

func (b *builder) stationReceptions(d *stationDiary) *StationReceptions {
	v := &StationReceptions{Station: b.station(d.ID), AsOf: b.Now.Chinese(), Next: b.receptionAt(d.Station), Contact: b.contact(d.ID)}
	where := place.StationReceptions(d.ID)
	v.Frame = b.frame(where, "receptions", briefName(d.Station)+"代表接待选民", d.Name+"代表接待选民的日期、代表和结果，历年都有。",
		Link{Text: "代表接待选民日", Href: b.href(place.Receptions)}, v.Station)
	v.Here, v.Draft = "接待选民", d.Draft
	v.Contact.Station = Link{} // the page says it
	if v.Next != nil {
		v.Next.All = nil
	}
	for i := range d.all {
		r := &d.all[i]
		year := r.Date.Year()
		if n := len(v.Years); n == 0 || v.Years[n-1].ID != fmt.Sprintf("y%d", year) {
			v.Years = append(v.Years, ReceptionYear{ID: fmt.Sprintf("y%d", year), Text: fmt.Sprintf("%d年", year)})
		}
		y := &v.Years[len(v.Years)-1]
		row := b.receptionRow(d, r, year, false)
		row.Station = Link{}
		y.Rows = append(y.Rows, row)
		y.Said = fmt.Sprintf("%d次", len(y.Rows))
	}
	slices.Reverse(v.Years)
	v.Registers = b.registerLinks(d.ID)
	if d.rota {
		v.Subscribe = b.subscribe(place.StationCalendar(d.ID))
	}
	return v
}

// registerLinks leads to the registers of a station, the latest year first.
func (b *builder) registerLinks(id congress.StationID) []Link {
	var all []Link
	for _, year := range slices.Backward(b.registerYears(id)) {
		all = append(all, b.ways(Link{Text: fmt.Sprintf("%d年接待选民登记簿", year), Href: place.ReceptionRegister(id, year)},
			Link{Text: fmt.Sprintf("%d年履职情况登记簿", year), Href: place.DutyRegister(id, year)})...)
	}
	return all
}
