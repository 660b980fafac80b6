package printed

import (
	"slices"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/pages/station"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Kind is a kind of printed matter of a station: a poster for its wall, a card, a register. It is made from the records of
// the site and is not published.
type Kind struct {
	ID      string // board
	Text    string // 站务公示
	English string
	Poster  bool // it can have any size of paper; other kinds are A4
	Yearly  bool // it shows a year; other kinds show the day of the build
	Form    bool // it can be printed blank, to be filled in by hand

	wide bool // landscape
	view func(Builder, *Imprint, *congress.Station, int) any
}

// Kinds holds all kinds in the order in which they are offered.
var Kinds = []Kind{
	{ID: "board", Text: "站务公示", English: "what is planned for a year beside what was done, and the rota of receptions", Poster: true, Yearly: true, view: Builder.boardPoster},
	{ID: "reception", Text: "接待安排", English: "the rota of receptions", Poster: true, Yearly: true, view: Builder.receptionPoster},
	{ID: "deputies", Text: "代表名录", English: "the deputies who can be met at the station", Poster: true, wide: true, view: Builder.deputiesPoster},
	{ID: "card", Text: "代表服务群众联系卡", English: "contact cards of the deputies", Form: true, view: Builder.cards},
	{ID: "register", Text: "履职情况登记簿、接待选民登记簿", English: "the duty register and the reception register of a year", Yearly: true, Form: true, wide: true, view: Builder.registers},
	{ID: "transfer", Text: "代表转办意见建议情况登记卡", English: "a card for every matter that was passed on in a year", Yearly: true, Form: true, view: Builder.transfers},
}

// titles maps the names of kinds to the words for their titles.
var titles = map[string]string{"board": "printBoard", "reception": "printReception", "deputies": "printDeputies", "card": "printCard", "register": "printRegister", "transfer": "printTransfer"}

// Papers holds the sizes of paper, the usual size of posters first.
var Papers = []string{"A3", "A4", "A1"}

// papers maps the sizes of paper to their shorter and longer sides in millimetres (ISO 216) and to the scale of the text,
// which is 1 on A3.
var papers = map[string]struct {
	short, long int
	scale       float64
}{"A4": {210, 297, 0.7071}, "A3": {297, 420, 1}, "A1": {594, 841, 2}}

// Paper is a sheet of paper.
type Paper struct {
	Width, Height int // millimetres
	Scale         float64
}

// Imprint holds what all printed matter has around its content.
type Imprint struct {
	Title   string
	Station string
	Year    int    // 0 if the copy shows the day of the build
	AsOf    string // 2025年6月1日
	Results string // the day up to which results are entered, where a board says so: 2025年5月31日
	Sample  bool
	Blank   bool
	Paper   Paper
	Contact view.Contact
	Code    *station.Code // leads to the page with the same content; nil if there is none

	id     congress.StationID
	orders []view.Order
}

// Copy says what is printed: one kind of printed matter for one station.
type Copy struct {
	Kind    *Kind
	Station *congress.Station
	Year    int
	Paper   string
	Blank   bool
}

// Printout is the page that prints a copy, with the pictures that it shows: src of a picture → picture.
type Printout struct {
	Page     view.Page
	Pictures []view.Order
}

// Make returns the page that prints a copy. It is no page of the site.
func Make(s *view.Website, c Copy) Printout {
	b := s.Builder
	size := papers[c.Paper]
	sheet := &Imprint{Title: New(b).Say(titles[c.Kind.ID]), Station: c.Station.NameOn(b.Now), AsOf: b.Now.Chinese(), Sample: b.Congress.Site != nil && b.Congress.Site.Sample,
		Blank: c.Blank, Paper: Paper{size.short, size.long, size.scale}, Contact: b.Contact(c.Station.ID), id: c.Station.ID}
	if c.Kind.wide {
		sheet.Paper.Width, sheet.Paper.Height = size.long, size.short
	}
	if c.Kind.Yearly {
		sheet.Year, sheet.Station = c.Year, c.Station.NameOn(b.EndOf(c.Year))
	}
	made := c.Kind.view(New(b), sheet, c.Station, c.Year)
	return Printout{view.Page{Address: place.Print(c.Kind.ID), Layout: "print/" + c.Kind.ID, View: func() any { return made }}, sheet.orders}
}

// Years returns the years for which a station has something to print of a kind, the latest first. A kind that is not yearly
// has the year of the build, or no year if the station is closed or has no deputies.
func Years(s *view.Website, p *Kind, id congress.StationID) []int {
	b := s.Builder
	var years []int
	switch p.ID {
	case "board", "reception":
		return board.Years(b.Congress, id, b.Shown)
	case "register":
		years = board.Years(b.Congress, id, b.Shown)
		for _, a := range b.HeldAt(id) {
			if b.Shown(&a.Record) {
				years = append(years, a.Year)
			}
		}
	case "transfer":
		for _, a := range b.HeldAt(id) {
			if b.Shown(&a.Record) && slices.ContainsFunc(a.Matters, func(m congress.Matter) bool { return m.Suggestion != "" }) {
				years = append(years, a.Year)
			}
		}
	default:
		if s := b.Station(id); s != nil && s.OpenOn(b.Now) && len(board.Meet(b.Congress, id, b.Now, b.Shown).Deputies) > 0 {
			years = []int{b.Now.Year()}
		}
	}
	slices.Sort(years)
	slices.Reverse(years)
	return slices.Compact(years)
}

// Printable returns the stations for which something can be printed, in the order of the lists.
func Printable(s *view.Website) []*congress.Station {
	b := s.Builder
	return slices.DeleteFunc(b.StationsInOrder(), func(x *congress.Station) bool { return !b.Shown(&x.Record) })
}

// codeTo returns a QR code for the first of the addresses that has a page; nil if none has.
func (b Builder) codeTo(addresses ...string) *station.Code {
	for _, address := range addresses {
		if b.Linked[address] {
			return station.New(b.Builder).Code(address)
		}
	}
	return nil
}

// boardCode returns a QR code for the board of a year on the web.
func (b Builder) boardCode(id congress.StationID, year int) *station.Code {
	return b.codeTo(place.BoardYear(id, year), place.Station(id))
}
