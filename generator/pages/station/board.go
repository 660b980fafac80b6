package station

import (
	"fmt"
	"slices"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/pages/reception"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Board is the view of the wall of a station for a year, as a page.
type Board struct {
	view.Frame
	Panels    *Panels
	Name      string       // 2024年站务公示
	Jump      []view.Link  // to the panels
	Closed    *view.Closed // nil while the station is open
	Reception *reception.Next
	Notices   []view.Link
	Code      *Code
	Years     []view.Link // the boards of other years
	Ways      []view.Link // the other pages of the station
}

// boardName returns the name of the board of a year.
func (b Builder) boardName(year int) string { return b.Say("boardOfYear", year) }

// AddBoards adds the boards of each station that has some: a page for each year, and the board of the year of the build, or
// else of the latest year, at the address of the station's board.
func AddBoards(shared *view.Builder) {
	b := New(shared)
	own := map[congress.StationID][]*congress.LocalInstitution{}
	for _, l := range b.Locals {
		if b.Shown(&l.Record) {
			own[l.Station] = append(own[l.Station], l)
		}
	}
	for _, s := range b.Stations {
		years := b.boardYears(s)
		if years == nil {
			continue
		}
		for _, l := range own[s.ID] {
			b.OrderPictures(&l.Article)
		}
		where := place.Board(s.ID)
		b.Add(where, "stations/board", func() any { return b.board(s, where, b.presentBoard(years), years) })
		for _, year := range years {
			where := place.BoardYear(s.ID, year)
			b.Add(where, "stations/board", func() any { return b.board(s, where, year, years) })
		}
	}
}

// boardYears returns the years for which a station has a board that is shown, the latest first.
func (b Builder) boardYears(s *congress.Station) []int {
	if !b.Shown(&s.Record) {
		return nil
	}
	return board.Years(b.Congress, s.ID, b.Shown)
}

// presentBoard returns the year of the build if there is a board for it, else the latest year.
func (b Builder) presentBoard(years []int) int {
	if now := b.Now.Year(); slices.Contains(years, now) {
		return now
	}
	return years[0]
}

// board returns the view of a year's board. where is its address: that of the year, or that of the station's board.
func (b Builder) board(s *congress.Station, where string, year int, years []int) *Board {
	v := &Board{Panels: b.Panels(s, year), Name: b.boardName(year), Reception: reception.New(b.Builder).ReceptionAt(s), Code: b.Code(where)}
	name := s.NameOn(b.EndOf(year))
	title := name + v.Name
	if where == place.Board(s.ID) {
		name = s.NameOn(b.Now)
		title = name + b.Say("printBoard")
	}
	v.Frame = b.Frame(where, "stations", title, b.Say("boardAbout", "station", name, "year", year),
		view.Link{Text: b.Say("navStations"), Href: b.Href(place.Stations)}, b.StationLink(s.ID))
	v.Here = v.Name
	if board := board.BoardOf(b.Congress, s.ID, year, b.Shown); board != nil {
		v.Draft = board.Draft || s.Draft
	}
	if v.Closed = b.ClosedStation(s); v.Closed == nil {
		v.Panels.Contact.Station = view.Link{} // the page says it
	}
	for _, n := range slices.Backward(b.notices(s)) {
		first, last := n.Date.Year(), max(n.Date.Year(), n.Until.Year())
		if first <= year && year <= last || first > year && where == place.Board(s.ID) { // the present board has newer notices, too
			v.Notices = append(v.Notices, view.Link{Text: n.Title, Href: b.Href(place.AddressOf(n.Path)), Note: n.Date.Chinese()})
		}
	}
	for _, other := range years {
		if other != year {
			v.Years = append(v.Years, view.Link{Text: b.boardName(other), Href: b.Href(place.BoardYear(s.ID, other))})
		}
	}
	v.Ways = append([]view.Link{b.StationLink(s.ID)}, b.Ways(
		view.Link{Text: b.Say("display"), Href: place.Display(s.ID)},
		view.Link{Text: b.Say("monthlyRotas"), Href: place.StationReceptions(s.ID)},
		view.Link{Text: b.Say("receptionRegister"), Href: place.ReceptionRegister(s.ID, year)},
		view.Link{Text: b.Say("dutyRegister"), Href: place.DutyRegister(s.ID, year)})...)
	b.jump(v)
	return v
}

// jump adds links to the panels that are not empty to v.
func (b Builder) jump(v *Board) {
	add := func(text, id string, there bool) {
		if there {
			v.Jump = append(v.Jump, view.Link{Text: text, Href: "#" + id})
		}
	}
	p := v.Panels
	add(b.Say("planAndFact"), "plan", true)
	add(b.Say("printReception"), "rota", true)
	add(b.Say("printOwnDeputies"), "deputies", true)
	for _, t := range p.Texts {
		add(t.Text, t.ID, true)
	}
	add(b.Say("staffOfStation"), "staff", p.Staff != nil)
	add(b.Say("gradesOfStation"), "grades", p.Grades != nil)
	for i, s := range p.Standards {
		add(s.Name, fmt.Sprintf("standard-%d", i), true)
	}
	add(b.Say("noticesOfStation"), "notices", v.Notices != nil)
	add(b.Say("visitStation"), "visit", true)
}

// notices returns the notices of a station that are shown, by path.
func (b Builder) notices(s *congress.Station) []*congress.Notice {
	var all []*congress.Notice
	for _, n := range b.Notices {
		if n.Station == s.ID && b.Shown(&n.Record) {
			all = append(all, n)
		}
	}
	return all
}
