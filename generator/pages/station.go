package pages

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Station is one station: how to reach it, who is there, what it did.
type Station struct {
	Frame
	Kind      string
	Tags      []string
	Said      StationSaid
	Township  string // 朱阁镇（镇，2020年）
	Summary   string
	Contact   Contact
	Place     string // the coordinates
	Staff     []Fact
	Reception *NextReception
	Deputies  []Person
	Former    []Person
	Grades    []Dated
	Cohosted  string
	Pilot     string
	Points    []Point
	Proposals []ProposalRow // suggestions that the deputies of the station lead, the latest first
	Proposed  string        // 12件
	Board     *Link         // nil where the station has none
	Boards    []Link
	Recent    []Listed
	Years     []Link // the lists of activities
	Visited   []Link // by those who supervise, the latest first
	Registers []Link
	Calendar  string // the reception days, to download; empty where there is no rota
	Notices   []Link
	Standards []Standard
	Photos    []Picture
	External  []Link
}

// StationSaid are the lengths of lists: 7人, 6个.
type StationSaid struct{ Deputies, Points string }

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

func (b *builder) stationPage(s *congress.Station, held []*congress.Activity) *Station {
	v := &Station{Kind: s.Kind, Tags: distinctions(s), Summary: s.Summary, Contact: b.contact(s.ID), Reception: b.receptionAt(s),
		Cohosted: strings.Join(s.Cohosted, "、"), Pilot: s.Pilot}
	v.Frame = b.frame(place.Station(s.ID), "stations", s.Name, joined("，", s.Name, s.Address, s.Hours)+"。", Link{Text: "联络站", Href: b.href(place.Stations)})
	v.Draft = s.Draft
	v.Contact.Station = Link{} // the page says it
	if t := s.Township; t != nil {
		v.Township = t.Name
		if note := joined("，", t.Type, t.AsOf.Chinese()); t.AsOf != "" {
			v.Township += "（" + note + "）"
		}
	}
	if l := s.Location; l != nil {
		v.Place = fmt.Sprintf("北纬%s°，东经%s°", decimal(l.Lat), decimal(l.Lng))
	}
	v.Staff, v.Grades, v.Standards = staff(s), grades(s), standards(s)
	for _, d := range b.DeputiesAt(s.ID) {
		if !b.shown(&d.Record) {
			continue
		}
		person := b.person(d)
		if b.left(d) {
			v.Former = append(v.Former, person)
		} else {
			v.Deputies = append(v.Deputies, person)
		}
	}
	slices.SortStableFunc(v.Deputies, byName)
	slices.SortStableFunc(v.Former, byName)
	v.Said = StationSaid{fmt.Sprintf("%d人", len(v.Deputies)), fmt.Sprintf("%d个", len(s.Points))}
	for _, p := range s.Points {
		v.Points = append(v.Points, Point{"point-" + p.ID, p.Name, p.Area, p.Address})
	}
	b.recent(v, held)
	v.Registers = b.registerLinks(s.ID)
	if d := b.diary().of[s.ID]; d != nil && d.rota {
		if c := b.subscribe(place.StationCalendar(s.ID)); c != nil {
			v.Calendar = c.Href
		}
	}
	b.proposals(v, s.ID)
	if years := b.boardYears(s); years != nil {
		v.Board = &Link{Text: boardName(b.presentBoard(years)), Href: b.href(place.Board(s.ID))}
		for _, year := range years {
			v.Boards = append(v.Boards, Link{Text: boardName(year), Href: b.href(place.BoardYear(s.ID, year))})
		}
		v.Boards = append(v.Boards, b.ways(Link{Text: "大屏展示", Href: place.Display(s.ID)})...)
	}
	v.Visited = b.visitsAt(s.ID)
	for _, n := range slices.Backward(b.notices(s)) {
		v.Notices = append(v.Notices, Link{Text: n.Title, Href: b.href(place.AddressOf(n.Path)), Note: n.Date.Chinese()})
	}
	v.Photos = b.photos(s.Photos, strings.TrimSuffix(s.Path, "station.yaml"))
	for _, e := range s.External {
		v.External = append(v.External, Link{Text: e.Title, Href: string(e.URL), Note: e.Date.Chinese()})
	}
	return v
}

// left tells whether all seats of a deputy have ended.
func (b *builder) left(d *congress.Deputy) bool {
	return !slices.ContainsFunc(d.Seats, func(s congress.Seat) bool { return s.To == "" || s.To.Last() >= b.Now.First() })
}

// recent adds the latest activities, the latest first, and the years in which there are any.
func (b *builder) recent(v *Station, held []*congress.Activity) {
	held = slices.Clone(held)
	slices.SortStableFunc(held, func(x, y *congress.Activity) int {
		if x.Year != y.Year {
			return x.Year - y.Year
		}
		return inTime(x, y)
	})
	for _, a := range slices.Backward(held) {
		if len(v.Recent) == mostRecent {
			break
		}
		row := b.listedActivity(a, 0)
		row.Station = Link{}
		v.Recent = append(v.Recent, row)
	}
	for i, a := range slices.Backward(held) {
		if i == len(held)-1 || held[i+1].Year != a.Year {
			v.Years = append(v.Years, Link{Text: fmt.Sprintf("%d年代表活动", a.Year), Href: b.href(place.ActivityYear(a.Year))})
		}
	}
}

// Notice is a notice of a station.
type Notice struct {
	Frame
	Station Link
	Machine string
	Date    string
	Until   string
	Over    bool // it no longer matters
	Prose   Prose
}

func (b *builder) notice(n *congress.Notice) *Notice {
	v := &Notice{Station: b.station(n.Station), Machine: string(n.Date), Date: n.Date.Chinese(), Until: n.Until.Chinese(), Prose: b.prose(&n.Article)}
	v.Over = n.Until != "" && n.Until.Last() < b.Now.First()
	v.Frame = b.frame(place.AddressOf(n.Path), "stations", n.Title, joined("，", v.Station.Text, v.Date)+"："+n.Title, Link{Text: "联络站", Href: b.href(place.Stations)}, v.Station)
	v.article(n.Date, v.Station.Text)
	v.Draft = n.Draft
	return v
}
