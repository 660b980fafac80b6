package reception

import (
	"slices"

	"gongshi/generator/board"
	"gongshi/generator/calendar"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// monthsAhead is how many customary days a calendar carries.
const monthsAhead = 12

// customary returns the customary reception days ahead on which a station has no line on its rota, as tentative events. Each
// has the UID that a line announced for that day gets, so that the line takes its place in a phone. It returns none for a
// station that is not shown, for a day on which the station is not open, and where the site has no reception day. It depends
// on the day of the build.
func (b Builder) customary(d *StationDiary) []calendar.Event {
	if b.Congress.Site == nil || b.Diary().Of[d.ID] != d {
		return nil
	}
	not := d.elsewhere()
	var all []calendar.Event
	for _, day := range board.Customary(b.Now, b.Congress.Site.ReceptionDay, monthsAhead) {
		planned := slices.ContainsFunc(d.All, func(r board.Reception) bool { return r.Date == day })
		if planned || not[day] || !d.OpenOn(day) {
			continue
		}
		all = append(all, calendar.Event{UID: b.uid(d.Station, string(day)), Date: day, Stamp: day[:4], Tentative: true,
			Summary: b.Say("customaryAt", b.BriefNameOn(d.Station, day)), Place: view.Joined("，", d.NameOn(day), d.AddressOn(day)),
			Text: b.customaryText(d), Page: b.Absolute(place.Station(d.ID))})
	}
	return all
}

// customaryText says that nobody is planned, and where to ask first.
func (b Builder) customaryText(d *StationDiary) string {
	text := b.Say("customarySaid")
	if phone := b.Contact(d.ID).Phone; phone != "" {
		text += "\n" + b.Say("telephoneIs") + phone
	}
	return text
}
