package station

import (
	"slices"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/pages/reception"
	"gongshi/generator/qr"
	"gongshi/generator/view"
)

// Panels holds what hangs on the wall of a station for a year. The page, the poster and the display print the same panels.
type Panels struct {
	Station    view.Link
	Year       int
	AsOf       string // the day of the build: 2025年6月1日
	Results    string // the day up to which the station says that results are entered; empty where it does not say
	Texts      []TextPanel
	Planned    bool           // a theme, a plan or an activity that fulfils one is entered
	Quarters   []QuarterPanel // four, of three months each
	States     []view.Meaning // the words for how plan and fact stand to each other, those that are used
	Receptions []reception.Panel
	People     PeoplePanel
	Staff      []Fact
	Grades     []view.Dated
	Standards  []Standard // 十有, where its items are defined
	Contact    view.Contact
}

// Panels returns the wall of a station as it is on the day of the build.
func (b Builder) Panels(s *congress.Station, year int) *Panels {
	w := board.Read(b.Congress, s, year, b.Now, b.Shown)
	p := &Panels{Station: b.StationLinkOn(s.ID, b.EndOf(year)), Year: year, AsOf: b.Now.Chinese(),
		Texts: b.textPanels(s.ID), Quarters: b.quarterPanels(w), People: b.peoplePanel(s.ID, b.EndOf(year)),
		Staff: b.staff(s), Grades: grades(s), Standards: standards(s), Contact: b.Contact(s.ID)}
	if w.Board != nil {
		p.Results = w.Board.AsOf.Chinese()
	}
	for _, q := range w.Quarters {
		p.Planned = p.Planned || q.Theme != ""
	}
	for i := range w.Months {
		p.Planned = p.Planned || w.Months[i].State != board.Unplanned || w.Months[i].Note != ""
	}
	for _, state := range board.MonthStates {
		if slices.ContainsFunc(w.Months[:], func(m board.Month) bool { return m.State == state }) {
			p.States = append(p.States, view.Meaning{Name: string(state), Means: b.Say(monthStates[state].means)})
		}
	}
	for i := range w.Receptions {
		p.Receptions = append(p.Receptions, reception.New(b.Builder).Panel(&w.Receptions[i], year))
	}
	if next := slices.IndexFunc(p.Receptions, func(r reception.Panel) bool { return r.State == "coming" }); next >= 0 {
		p.Receptions[next].Next = true
	}
	return p
}

// Code is a QR code that leads to an address. Path holds its black squares as the d of an SVG path. The path has Size by
// Size units, quiet zone included.
type Code struct {
	Address string // https://example.org/stations/zhuge/board/
	Size    int
	Path    string
}

// Code returns the QR code of the public address of a page; nil if the host of the site is not known.
func (b Builder) Code(address string) *Code {
	if b.Host == "" {
		return nil
	}
	text := b.Absolute(address)
	drawn, err := qr.Draw(text)
	if err != nil {
		return nil // too long for any code; the address stands on the page in words
	}
	return &Code{text, drawn.Size, drawn.Path}
}
