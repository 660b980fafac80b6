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

// Station is the view of one station: how to reach it, its deputies, its activities.
type Station struct {
	view.Frame
	Kind      string
	Closed    *view.Closed // nil while the station is open
	Opened    string       // 2021年5月; for a station that is not open yet, 自2025年6月起开放
	Earlier   []string     // 2022年12月以前：老街片区联络站，老街2号
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
	Gone      []Point                  // points that are closed
	Proposals []suggestion.ProposalRow // suggestions that the deputies of the station lead, the latest first
	Proposed  string                   // 12件
	Board     *view.Link               // nil where the station has none
	Boards    []view.Link
	Recent    []view.Listed
	Years     []view.Link // the lists of activities
	Visited   []view.Link // the visits of supervision, the latest first
	Registers []view.Link
	Calendar  string // the address of the calendar of receptions; empty if there is no rota
	Notices   []view.Link
	Standards []Standard
	Photos    []view.Picture
	External  []view.Link
}

// Said holds the lengths of lists in words: 7人, 6个.
type Said struct{ Deputies, Points string }

// Fact is a name with its value: 站长, 马建军.
type Fact struct{ Name, Text string }

// Point is a contact point in a village, community or area.
type Point struct {
	ID, Name, Area, Address string

	Opened  string // 2024年3月设立
	Earlier []string
	Closed  *view.Closed // nil while it is open
}

// Standard is a checklist of equipment.
type Standard struct {
	Name  string
	Items []string
}

const mostRecent = 8 // activities on the page of a station

func (b Builder) stationPage(s *congress.Station, held []*congress.Activity) *Station {
	v := &Station{Kind: s.Kind, Tags: b.distinctions(s), Summary: s.Summary, Contact: b.Contact(s.ID), Reception: reception.New(b.Builder).ReceptionAt(s),
		Cohosted: strings.Join(s.Cohosted, "、"), Pilot: s.Pilot}
	name := s.NameOn(b.Now)
	v.Frame = b.Frame(place.Station(s.ID), "stations", name, view.Joined("，", name, s.AddressOn(b.Now), s.Hours)+"。", view.Link{Text: b.Say("navStations"), Href: b.Href(place.Stations)})
	v.Draft = s.Draft
	if s.Township != nil {
		v.Township = b.townshipOf(s.Township)
	}
	b.times(v, s)
	if l := s.Location; l != nil {
		v.Place = b.Say("latLng", "lat", view.Decimal(l.Lat), "lng", view.Decimal(l.Lng))
	}
	v.Staff, v.Grades, v.Standards = b.staff(s), grades(s), standards(s)
	for _, d := range b.DeputiesAt(s.ID, b.Now) {
		if !b.Shown(&d.Record) {
			continue
		}
		person := b.Person(d)
		if d.SuspendedOn(b.Now) && !b.left(d) {
			continue // voters are not sent there, and nothing says why
		}
		if b.left(d) || v.Closed != nil {
			v.Former = append(v.Former, person)
		} else {
			v.Deputies = append(v.Deputies, person)
		}
	}
	slices.SortStableFunc(v.Deputies, view.ByName)
	slices.SortStableFunc(v.Former, view.ByName)
	b.addPoints(v, s)
	v.Said = Said{b.Say("visitorsN", len(v.Deputies)), b.Say("quotaN", len(v.Points))}
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

// townshipOf returns a township as it is on the day of the build: 朱阁镇（镇，2020年）, 神垕街道（原神垕镇；街道，2025年3月）.
func (b Builder) townshipOf(t *congress.Township) string {
	now := b.TownshipOn(t, b.Now)
	note := ""
	if now.AsOf != "" {
		note = view.Joined("，", now.Type, now.AsOf.Chinese())
	}
	for _, p := range b.PlacesOn([]string{t.Name}, "", b.Now) {
		if len(p.Former) > 0 {
			note = view.Joined("；", b.Say("formerName", strings.Join(p.Former, "、")), note)
		}
	}
	if note == "" {
		return now.Name
	}
	return now.Name + "（" + note + "）"
}

// times adds to v when a station was opened, closed, renamed and moved. A closed station has no hours and no reception to
// come; its address is its last one.
func (b Builder) times(v *Station, s *congress.Station) {
	v.Closed, v.Earlier = b.ClosedStation(s), b.EarlierNames(s.Earlier)
	if v.Closed != nil {
		v.Contact = view.Contact{Key: string(s.ID), Address: s.AddressOn(b.Now)}
	}
	switch {
	case v.Closed == nil && s.Opened != "" && !s.OpenOn(b.Now):
		v.Opened = b.Say("opensOn", s.Opened.Chinese())
	default:
		v.Opened = s.Opened.Chinese()
	}
	v.Contact.Station = view.Link{} // the page says it
}

// addPoints adds the points of a station to v. Closed points have a list of their own.
func (b Builder) addPoints(v *Station, s *congress.Station) {
	for i := range s.Points {
		p := &s.Points[i]
		point := Point{ID: "point-" + p.ID, Name: p.NameOn(b.Now), Area: p.Area, Address: p.AddressOn(b.Now), Earlier: b.EarlierNames(p.Earlier), Closed: b.ClosedPoint(p)}
		switch {
		case p.Opened != "" && point.Closed == nil && !p.OpenOn(b.Now):
			point.Opened = b.Say("opensOn", p.Opened.Chinese())
		case p.Opened != "":
			point.Opened = b.Say("openedOn", p.Opened.Chinese())
		}
		if point.Closed != nil || v.Closed != nil {
			v.Gone = append(v.Gone, point)
		} else {
			v.Points = append(v.Points, point)
		}
	}
}

// left reports whether all seats of a deputy have ended.
func (b Builder) left(d *congress.Deputy) bool {
	return !slices.ContainsFunc(d.Seats, func(s congress.Seat) bool {
		end := s.End()
		return end == "" || end.Last() >= b.Now.First()
	})
}

// recent adds the latest activities to v, the latest first, and the years with activities.
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

// Notice is the view of a notice of a station.
type Notice struct {
	view.Frame
	Station view.Link
	Machine string
	Date    string
	Until   string
	Over    bool // its last day is past
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
