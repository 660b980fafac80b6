package station

import (
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/pages/reception"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Station is one station: how to reach it, who is there, what it did.
type Station struct {
	view.Frame
	Kind      string
	Tags      []string
	Said      Said
	Township  string // 朱阁镇（镇，2020年）
	Summary   string
	Contact   view.Contact
	Place     string // the coordinates
	Staff     []Fact
	Reception *reception.Next
	Deputies  []view.Person
	Former    []view.Person
	Grades    []view.Dated
	Cohosted  string
	Pilot     string
	Points    []Point
	Proposals []suggestion.ProposalRow // suggestions that the deputies of the station lead, the latest first
	Proposed  string                   // 12件
	Board     *view.Link               // nil where the station has none
	Boards    []view.Link
	Recent    []view.Listed
	Years     []view.Link // the lists of activities
	Visited   []view.Link // by those who supervise, the latest first
	Registers []view.Link
	Calendar  string // the reception days, to download; empty where there is no rota
	Notices   []view.Link
	Standards []Standard
	Photos    []view.Picture
	External  []view.Link
}

// Said are the lengths of lists: 7人, 6个.
type Said struct{ Deputies, Points string }

// Fact is a line of particulars: 站长, 马建军.
type Fact struct{ Name, Text string }

// Point is a light station of a village, community or area.
type Point struct{ ID, Name, Area, Address string }

// Standard is a checklist of equipment.
type Standard struct {
	Name  string
	Items []string
}

const mostRecent = 8 // activities on the page of a station

func (b Builder) stationPage(s *congress.Station, held []*congress.Activity) *Station {
	v := &Station{Kind: s.Kind, Tags: b.distinctions(s), Summary: s.Summary, Contact: b.Contact(s.ID), Reception: reception.New(b.Builder).ReceptionAt(s),
		Cohosted: strings.Join(s.Cohosted, "、"), Pilot: s.Pilot}
	v.Frame = b.Frame(place.Station(s.ID), "stations", s.Name, view.Joined("，", s.Name, s.Address, s.Hours)+"。", view.Link{Text: b.Say("navStations"), Href: b.Href(place.Stations)})
	v.Draft = s.Draft
	v.Contact.Station = view.Link{} // the page says it
	if t := s.Township; t != nil {
		v.Township = t.Name
		if note := view.Joined("，", t.Type, t.AsOf.Chinese()); t.AsOf != "" {
			v.Township += "（" + note + "）"
		}
	}
	if l := s.Location; l != nil {
		v.Place = b.Say("latLng", "lat", view.Decimal(l.Lat), "lng", view.Decimal(l.Lng))
	}
	v.Staff, v.Grades, v.Standards = b.staff(s), grades(s), standards(s)
	for _, d := range b.DeputiesAt(s.ID) {
		if !b.Shown(&d.Record) {
			continue
		}
		person := b.Person(d)
		if b.left(d) {
			v.Former = append(v.Former, person)
		} else {
			v.Deputies = append(v.Deputies, person)
		}
	}
	slices.SortStableFunc(v.Deputies, view.ByName)
	slices.SortStableFunc(v.Former, view.ByName)
	v.Said = Said{b.Say("visitorsN", len(v.Deputies)), b.Say("quotaN", len(s.Points))}
	for _, p := range s.Points {
		v.Points = append(v.Points, Point{"point-" + p.ID, p.Name, p.Area, p.Address})
	}
	b.recent(v, held)
	v.Registers = reception.New(b.Builder).RegisterLinks(s.ID)
	if d := reception.New(b.Builder).Diary().Of[s.ID]; d != nil && d.Rota {
		if c := reception.New(b.Builder).Subscribe(place.StationCalendar(s.ID)); c != nil {
			v.Calendar = c.Href
		}
	}
	b.proposals(v, s.ID)
	if years := b.boardYears(s); years != nil {
		v.Board = &view.Link{Text: b.boardName(b.presentBoard(years)), Href: b.Href(place.Board(s.ID))}
		for _, year := range years {
			v.Boards = append(v.Boards, view.Link{Text: b.boardName(year), Href: b.Href(place.BoardYear(s.ID, year))})
		}
		v.Boards = append(v.Boards, b.Ways(view.Link{Text: b.Say("display"), Href: place.Display(s.ID)})...)
	}
	v.Visited = b.visitsAt(s.ID)
	for _, n := range slices.Backward(b.notices(s)) {
		v.Notices = append(v.Notices, view.Link{Text: n.Title, Href: b.Href(place.AddressOf(n.Path)), Note: n.Date.Chinese()})
	}
	v.Photos = b.Photos(s.Photos, strings.TrimSuffix(s.Path, "station.yaml"))
	for _, e := range s.External {
		v.External = append(v.External, view.Link{Text: e.Title, Href: string(e.URL), Note: e.Date.Chinese()})
	}
	return v
}

// left tells whether all seats of a deputy have ended.
func (b Builder) left(d *congress.Deputy) bool {
	return !slices.ContainsFunc(d.Seats, func(s congress.Seat) bool { return s.To == "" || s.To.Last() >= b.Now.First() })
}

// recent adds the latest activities, the latest first, and the years in which there are any.
func (b Builder) recent(v *Station, held []*congress.Activity) {
	held = slices.Clone(held)
	slices.SortStableFunc(held, func(x, y *congress.Activity) int {
		if x.Year != y.Year {
			return x.Year - y.Year
		}
		return view.InTime(x, y)
	})
	for _, a := range slices.Backward(held) {
		if len(v.Recent) == mostRecent {
			break
		}
		row := b.ListedActivity(a, 0)
		row.Station = view.Link{}
		v.Recent = append(v.Recent, row)
	}
	for i, a := range slices.Backward(held) {
		if i == len(held)-1 || held[i+1].Year != a.Year {
			v.Years = append(v.Years, view.Link{Text: b.Say("activitiesOf", a.Year), Href: b.Href(place.ActivityYear(a.Year))})
		}
	}
}

// Notice is a notice of a station.
type Notice struct {
	view.Frame
	Station view.Link
	Machine string
	Date    string
	Until   string
	Over    bool // it no longer matters
	Prose   view.Prose
}

func (b Builder) notice(n *congress.Notice) *Notice {
	v := &Notice{Station: b.StationLink(n.Station), Machine: string(n.Date), Date: n.Date.Chinese(), Until: n.Until.Chinese(), Prose: b.Prose(&n.Article)}
	v.Over = n.Until != "" && n.Until.Last() < b.Now.First()
	v.Frame = b.Frame(place.AddressOf(n.Path), "stations", n.Title, view.Joined("，", v.Station.Text, v.Date)+"："+n.Title, view.Link{Text: b.Say("navStations"), Href: b.Href(place.Stations)}, v.Station)
	v.Article(n.Date, v.Station.Text)
	v.Draft = n.Draft
	return v
}
