package reception

import (
	"fmt"
	"slices"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Receptions is the view of the receptions of all stations: in the next days, in this month, and the next one of each
// station.
type Receptions struct {
	view.Frame
	AsOf      string
	Rule      string // 每月15日; empty where the site has no such day
	Notice    Notice
	Month     MonthGrid
	Months    []MonthsOfYear
	Next      []NextGroup
	Subscribe *Subscribe // nil if no rota has a known day
}

// Notice holds the receptions of the next days.
type Notice struct {
	Span     string // 6月1日至6月4日
	Days     []Date
	Ordinary string // 6月15日是每月的接待日，没有排班的26个站照常接待。
}

// Date is a day with the receptions of all stations.
type Date struct {
	ID   string   // d-2024-05-15
	Day  view.Day // 5月15日，星期三
	Said string   // 27个站
	Rows []Row
}

// Row is a reception in a list of all stations, or of all days of one station.
type Row struct {
	Panel
	Station view.Link
	Gone    string // 改到5月22日: the reception was moved from this day
	Address string // the address of the station, if the reception is held there
}

// MonthsOfYear holds links to the months of a year with receptions.
type MonthsOfYear struct {
	Year   string
	Months []view.Link
}

// NextGroup holds the stations of a kind, each with its next reception.
type NextGroup struct {
	ID, Kind string
	Stations []NextLine
}

// NextLine is a station with its next reception.
type NextLine struct {
	Station view.Link
	*Next
}

// AddReceptions adds the receptions of all stations, the months, and the receptions of each station with its calendar.
func AddReceptions(shared *view.Builder) {
	b := New(shared)
	calendars(b)
	k := b.Diary()
	if len(k.stations) == 0 {
		return
	}
	months := k.months()
	b.Add(place.Receptions, "receptions/section", func() any { return b.receptions(months) })
	for i := range months {
		b.Add(place.ReceptionMonth(months[i]), "receptions/month", func() any { return b.receptionMonth(months, i) })
	}
	for _, d := range k.stations {
		if len(d.All) > 0 {
			b.Add(place.StationReceptions(d.ID), "receptions/station", func() any { return b.stationReceptions(d) })
		}
	}
	b.Add(place.Feed(place.Receptions), "feed", func() any { return b.receptionFeed() })
}

// months returns the months with receptions, the oldest first.
func (k *diary) months() []congress.Month {
	seen := map[congress.Month]bool{}
	for _, d := range k.stations {
		for i := range d.All {
			for _, day := range []congress.Date{d.All[i].Date, movedFrom(&d.All[i])} {
				if day.MonthOfYear() > 0 {
					seen[congress.Month(day[:7])] = true
				}
			}
		}
	}
	var all []congress.Month
	for m := range seen {
		all = append(all, m)
	}
	slices.Sort(all)
	return all
}

// receptions returns the view of the receptions of all stations.
func (b Builder) receptions(months []congress.Month) *Receptions {
	v := &Receptions{AsOf: b.Now.Chinese(), Notice: b.receptionNotice(), Months: b.monthLinks(months, "")}
	if site := b.Congress.Site; site != nil && site.ReceptionDay > 0 {
		v.Rule = b.Say("monthlyOn", site.ReceptionDay)
	}
	v.Frame = b.Frame(place.Receptions, "receptions", b.Say("dayOfReceptions"), b.Say("receptionsAbout"))
	v.Feed = &view.Link{Text: b.Say("receptionsFeed"), Href: b.Href(place.Feed(place.Receptions))}
	month := congress.Month(b.Now.First()[:7])
	v.Month = b.monthGrid(month, b.monthRows(month))
	for _, d := range b.Diary().stations {
		if n := len(v.Next); n == 0 || v.Next[n-1].Kind != d.Kind {
			v.Next = append(v.Next, NextGroup{ID: fmt.Sprintf("kind-%d", n+1), Kind: d.Kind})
		}
		if next := b.ReceptionAt(d.Station); next != nil {
			g := &v.Next[len(v.Next)-1]
			next.Date = view.Within(next.Date, b.Now.Year())
			g.Stations = append(g.Stations, NextLine{b.atReceptions(d, b.Now), next})
		}
	}
	v.Next = slices.DeleteFunc(v.Next, func(g NextGroup) bool { return len(g.Stations) == 0 })
	if slices.ContainsFunc(b.Diary().stations, func(d *StationDiary) bool { return d.Rota }) {
		v.Subscribe = b.Subscribe(place.ReceptionsCalendar)
	}
	return v
}

// atReceptions returns a link to the receptions of a station or, if it has none, to the station. The text is the name of the
// station on the given day.
func (b Builder) atReceptions(d *StationDiary, day congress.Date) view.Link {
	name := b.BriefNameOn(d.Station, day)
	links := b.Ways(view.Link{Text: name, Href: place.StationReceptions(d.ID)}, view.Link{Text: name, Href: place.Station(d.ID)})
	if len(links) == 0 {
		return view.Link{Text: name}
	}
	return links[0]
}

// receptionRow returns a reception as a row of a list. gone says that the row stands under the day from which the reception
// was moved.
func (b Builder) receptionRow(d *StationDiary, r *board.Reception, year int, gone bool) Row {
	v := Row{Panel: b.Panel(r, year), Station: b.atReceptions(d, r.Date), Address: d.AddressOn(r.Date)}
	if v.Station.Href == b.Href(place.StationReceptions(d.ID)) {
		v.Station.Href += "#r-" + r.ID
	}
	if gone {
		v.Gone = b.Say("movedToDay", view.Within(r.Date.Chinese(), year))
	}
	return v
}

// receptionNotice returns the receptions, planned or cancelled, from the day of the build to three days later.
func (b Builder) receptionNotice() Notice {
	last := view.Plus(b.Now, noticeDays)
	v := Notice{Span: congress.Period(b.Now, last)}
	for n := range noticeDays + 1 {
		if day := b.receptionDate(view.Plus(b.Now, n), b.Now.Year()); len(day.Rows) > 0 {
			v.Days = append(v.Days, day)
		}
	}
	if b.Congress.Site == nil {
		return v
	}
	if day := board.NextCustomary(b.Now, b.Congress.Site.ReceptionDay); b.soon(day) {
		free := 0
		for _, d := range b.Diary().stations {
			if d.next() == nil && b.ordinary(d) == day {
				free++
			}
		}
		if free > 0 {
			v.Ordinary = b.Say("receptionAsUsual", "date", day.Chinese(), "count", free)
		}
	}
	return v
}

// receptionDate returns the receptions of all stations on a day.
func (b Builder) receptionDate(day congress.Date, year int) Date {
	v := Date{ID: "d-" + string(day), Day: view.DayIn(day, year)}
	v.Day.Text += view.Weekday(day, day)
	stations := 0
	for _, d := range b.Diary().stations {
		before := len(v.Rows)
		for i := range d.All {
			r := &d.All[i]
			if r.Date == day {
				v.Rows = append(v.Rows, b.receptionRow(d, r, year, false))
			} else if movedFrom(r) == day {
				v.Rows = append(v.Rows, b.receptionRow(d, r, year, true))
			}
		}
		if len(v.Rows) > before {
			stations++
		}
	}
	v.Said = b.Say("stationsN", stations)
	return v
}
