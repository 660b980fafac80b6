package printed

import (
	"path"
	"unicode/utf8"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/pages/reception"
	"gongshi/generator/pages/station"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Poster is the view of a sheet for the wall of a station. It has the panels of the station's page.
type Poster struct {
	*Imprint
	Wall  *station.Panels
	Faces []Face // the deputies, with details that only a poster shows
}

// Face is a deputy on a poster.
type Face struct {
	station.PanelPerson
	Districts []string // the districts of the deputy in all congresses
	Wide      bool     // the text is so long that the deputy takes the space of two
}

func (b Builder) poster(sheet *Imprint, s *congress.Station, year int) *Poster {
	p := &Poster{Imprint: sheet, Wall: station.New(b.Builder).Panels(s, year)}
	sheet.Code = b.boardCode(s.ID, year)
	if sheet.Year != 0 {
		sheet.Results = p.Wall.Results
	}
	return p
}

func (b Builder) boardPoster(sheet *Imprint, s *congress.Station, year int) any {
	p := b.poster(sheet, s, year)
	from, to, _ := congress.Hours(s.Hours).Span()
	for i := range p.Wall.Receptions {
		r := &p.Wall.Receptions[i]
		if r.Hours == reception.Clock(from, to) { // the usual hours stand at the foot
			r.Hours = ""
		}
		r.Outcome = r.Outcome[:min(len(r.Outcome), 2)] // who came with what; what became of it is on the poster of receptions
	}
	for _, q := range p.Wall.Quarters {
		for _, m := range q.Months {
			for i := range m.Planned {
				if m.Planned[i].Place == s.NameOn(congress.Date(m.Machine)) { // the station itself need not be named on its own wall
					m.Planned[i].Place = ""
				}
			}
		}
	}
	return p
}

func (b Builder) receptionPoster(sheet *Imprint, s *congress.Station, year int) any {
	sheet.Title = b.Say("printReception")
	return b.poster(sheet, s, year)
}

// deputiesPoster returns the poster of the deputies whom voters can meet at a station on the day of the build.
func (b Builder) deputiesPoster(sheet *Imprint, s *congress.Station, _ int) any {
	sheet.Title = b.Say("printOwnDeputies")
	p := b.poster(sheet, s, b.Now.Year())
	sheet.Code = b.codeTo(place.Station(s.ID))
	deputies := map[string]*congress.Deputy{}
	for _, d := range board.Meet(b.Congress, s.ID, b.Now, b.Shown).Deputies {
		deputies[b.Href(place.Deputy(d.ID))] = d
	}
	for _, person := range p.Wall.People.People {
		d := deputies[person.Href]
		person.Portrait = b.face(sheet, d, portraitOnPaper)
		face := Face{PanelPerson: person}
		for i := range d.Seats {
			if seat := &d.Seats[i]; seat.HeldOn(b.Now) {
				if district := b.DistrictOf(seat); district != nil {
					face.Districts = append(face.Districts, b.DistrictName(district))
				}
			}
		}
		face.Wide = utf8.RuneCountInString(face.Post+view.Joined("、", face.Districts...)) > muchToSay
		p.Faces = append(p.Faces, face)
	}
	return p
}

// muchToSay is the largest number of characters beside a portrait.
const muchToSay = 50

// portraitOnPaper is the width of a portrait in pixels. On the largest poster it gives some 150 pixels to the inch.
const portraitOnPaper = 720

// face adds the portrait of a deputy to the pictures of a sheet, at most width pixels wide, and returns it. It returns nil
// if the deputy has none.
func (b Builder) face(sheet *Imprint, d *congress.Deputy, width int) *view.Picture {
	file := b.Portrait(d)
	size := b.Files[file]
	if file == "" || d.Portrait == nil || size.Width < 1 || size.Height < 1 {
		return nil
	}
	width = min(width, size.Width)
	o := view.Order{Address: place.PrintedPortrait(d.ID, path.Ext(file)), Path: file, Width: width, Height: max((width*size.Height+size.Width/2)/size.Width, 1),
		Format: map[string]string{".jpg": "jpeg", ".jpeg": "jpeg", ".png": "png", ".webp": "webp"}[path.Ext(file)]}
	sheet.orders = append(sheet.orders, o)
	return &view.Picture{Src: o.Address, Width: o.Width, Height: o.Height, Alt: d.Portrait.Alt}
}
