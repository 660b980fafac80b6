package reception

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Month is the view of the receptions of all stations in a month, by day.
type Month struct {
	view.Frame
	AsOf       string
	Grid       MonthGrid
	Days       []Date // the last one holds receptions whose day is not known
	Months     []MonthsOfYear
	Prev, Next *view.Link
}

// MonthGrid is a month as a calendar: weeks from Monday to Sunday.
type MonthGrid struct {
	Month string // 2024年5月
	Weeks [][]GridDay
	Any   bool // the month has receptions
}

// GridDay is a day of a calendar. If Day is 0, it belongs to another month.
type GridDay struct {
	Day      int
	Href     string // the address of the receptions of the day; empty if there are none
	Month    string // 5月, which screen readers read before the day
	Stations []string
	Said     string // 27个站, if there are too many to name them
	Changed  string // 改期1、取消1
	Ordinary bool   // the day of the month on which the site has receptions, today or later
	Today    bool
}

// mostNamed is the largest number of stations that a day of the calendar names.
const mostNamed = 3

// monthRows returns the days of a month that have receptions.
func (b Builder) monthRows(m congress.Month) []Date {
	var all []Date
	year := congress.Date(m).Year()
	last := congress.Date(congress.Date(m).Last())
	for day := congress.Date(congress.Date(m).First()); day <= last; day = view.Plus(day, 1) {
		if v := b.receptionDate(day, year); len(v.Rows) > 0 {
			all = append(all, v)
		}
	}
	if v := b.receptionDate(congress.Date(m), year); len(v.Rows) > 0 {
		v.Day.Text = b.Say("dayOpen", v.Day.Text)
		all = append(all, v)
	}
	return all
}

// monthGrid returns a month as a calendar. rows holds the days of the month with receptions.
func (b Builder) monthGrid(m congress.Month, rows []Date) MonthGrid {
	v := MonthGrid{Month: m.Chinese(), Any: len(rows) > 0}
	first := congress.Date(congress.Date(m).First())
	week := make([]GridDay, (int(first.Time().Weekday())+6)%7, 7)
	for day := first; day.MonthOfYear() == first.MonthOfYear(); day = view.Plus(day, 1) {
		week = append(week, b.gridDay(m, day, rows))
		if len(week) == 7 {
			v.Weeks = append(v.Weeks, week)
			week = make([]GridDay, 0, 7)
		}
	}
	if len(week) > 0 {
		v.Weeks = append(v.Weeks, append(week, make([]GridDay, 7-len(week))...))
	}
	return v
}

// gridDay returns a day of the calendar of a month.
func (b Builder) gridDay(m congress.Month, day congress.Date, rows []Date) GridDay {
	v := GridDay{Day: day.Time().Day(), Month: view.Within(m.Chinese(), day.Year()), Today: day == b.Now}
	if site := b.Congress.Site; site != nil {
		v.Ordinary = v.Day == site.ReceptionDay && day >= b.Now
	}
	i := slices.IndexFunc(rows, func(d Date) bool { return d.Day.Machine == string(day) })
	if i < 0 {
		return v
	}
	v.Href = b.Href(place.ReceptionMonth(m)) + "#" + rows[i].ID
	var moved, off int
	for _, r := range rows[i].Rows {
		switch {
		case r.Gone != "":
			moved++
		case r.State == "cancelled":
			off++
		case !slices.Contains(v.Stations, r.Station.Text):
			v.Stations = append(v.Stations, r.Station.Text)
		}
	}
	changed := func(word string, n int) string {
		if n == 0 {
			return ""
		}
		return b.Say(word, n)
	}
	v.Changed = view.Joined("、", changed("movedN", moved), changed("cancelledN", off))
	on := ""
	if len(v.Stations) > 0 {
		on = b.Say("stationsN", len(v.Stations))
	}
	if len(v.Stations) > mostNamed {
		v.Said, v.Stations = on, nil
	}
	return v
}

// monthLinks returns links to the months, the latest year first. The month "but" has no link.
func (b Builder) monthLinks(months []congress.Month, but congress.Month) []MonthsOfYear {
	var all []MonthsOfYear
	for _, m := range months {
		d := congress.Date(m)
		if n := len(all); n == 0 || all[n-1].Year != b.Say("calendarYear", d.Year()) {
			all = append(all, MonthsOfYear{Year: b.Say("calendarYear", d.Year())})
		}
		link := view.Link{Text: view.Within(m.Chinese(), d.Year()), Href: b.Href(place.ReceptionMonth(m))}
		if m == but {
			link.Href = ""
		}
		y := &all[len(all)-1]
		y.Months = append(y.Months, link)
	}
	slices.Reverse(all)
	return all
}

func (b Builder) receptionMonth(months []congress.Month, i int) *Month {
	m := months[i]
	v := &Month{AsOf: b.Now.Chinese(), Days: b.monthRows(m), Months: b.monthLinks(months, m)}
	v.Frame = b.Frame(place.ReceptionMonth(m), "receptions", b.Say("receptionAt", m.Chinese()), b.Say("receptionMonthAbout", m.Chinese()),
		view.Link{Text: b.Say("dayOfReceptions"), Href: b.Href(place.Receptions)})
	v.Grid = b.monthGrid(m, v.Days)
	links := make([]view.Link, len(months))
	for j, other := range months {
		links[j] = view.Link{Text: other.Chinese(), Href: b.Href(place.ReceptionMonth(other))}
	}
	v.Prev, v.Next = view.Turn(links, i)
	return v
}
