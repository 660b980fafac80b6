package station

import (
	"slices"
	"strings"
	"sync"

	"gongshi/generator/congress"
	"gongshi/generator/pages/reception"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Stations is the network of stations, by kind in the order of the vocabulary.
type Stations struct {
	view.Frame
	Kinds     []Kind
	Reception *reception.Next
	Visits    []view.Link // the page of supervision, where there is one
}

// Kind is the stations of one kind; of the points, the stations that have some.
type Kind struct {
	ID       string
	Text     string
	Means    string
	Said     string // 26个
	Expected string // 应有26个，已登记25个；empty where they agree
	AsOf     string // of the types of townships
	Groups   []Group
	Points   []Points
}

// Group is the stations of one type of township; Text is empty where there is no such distinction.
type Group struct {
	Text, Said string
	Stations   []Entry
}

// Entry is one station with what distinguishes it.
type Entry struct {
	view.Link
	Tags []string
}

// Points leads to the points of a station.
type Points struct {
	view.Link
	Said string // 7个
}

const (
	townStation = "乡镇街道站"
	pointKind   = "联络点"
)

var townshipTypes = []string{"街道", "镇", "乡"}

// AddStations adds the network, a page for every station and one for each of its notices.
func AddStations(shared *view.Builder) {
	b := New(shared)
	b.Add(place.Stations, "stations/section", func() any { return b.stations() })
	held := sync.OnceValue(func() map[congress.StationID][]*congress.Activity {
		all := map[congress.StationID][]*congress.Activity{}
		for _, a := range b.Activities {
			if b.Shown(&a.Record) {
				all[a.Station] = append(all[a.Station], a)
			}
		}
		return all
	})
	for _, s := range b.Stations {
		if !b.Shown(&s.Record) {
			continue
		}
		b.OrderPhotos(s.Photos, strings.TrimSuffix(s.Path, "station.yaml"))
		b.Add(place.Station(s.ID), "stations/page", func() any { return b.stationPage(s, held()[s.ID]) })
		for _, n := range b.notices(s) {
			b.OrderPictures(&n.Article)
			b.Add(place.AddressOf(n.Path), "stations/notice", func() any { return b.notice(n) })
		}
	}
}

func (b Builder) stations() *Stations {
	v := &Stations{Frame: b.Frame(place.Stations, "stations", b.Say("stationsTitle"), b.Say("stationsAbout")), Reception: reception.New(b.Builder).ReceptionAt(nil)}
	byKind := map[string][]*congress.Station{}
	points := 0
	for _, s := range b.StationsInOrder() {
		if b.Shown(&s.Record) {
			byKind[s.Kind] = append(byKind[s.Kind], s)
			points += len(s.Points)
		}
	}
	v.Visits = b.Ways(view.Link{Text: b.Say("footSupervision"), Href: place.Supervisions, Note: b.Say("supervisionNote")})
	if b.Vocabularies["station-kinds"] == nil {
		return v
	}
	for _, w := range b.Vocabularies["station-kinds"].Words {
		list := byKind[w.Name]
		kind := Kind{ID: w.ID, Text: w.Name, Means: w.Meaning}
		count := len(list)
		if w.Name == townStation {
			kind.Groups, kind.AsOf = b.townships(list)
		} else if count > 0 {
			kind.Groups = []Group{{Stations: b.stationEntries(list, "")}}
		}
		if w.Name == pointKind {
			kind.Points = b.points()
			count += points
		}
		kind.Said = b.Say("quotaN", count)
		if b.Congress.Site != nil {
			if want, known := b.Congress.Site.Expected[w.Name]; known && want != count {
				kind.Expected = b.Say("stationsExpected", "want", want, "count", count)
			}
		}
		if count > 0 || kind.Expected != "" || w.Until == "" {
			v.Kinds = append(v.Kinds, kind)
		}
	}
	return v
}

// townships groups stations by the type of their township, which changes with time: asOf says of when the types are. A
// station whose date differs from that of most says so.
func (b Builder) townships(list []*congress.Station) (groups []Group, asOf string) {
	dates := map[congress.Date]int{}
	usual := congress.Date("")
	byType := map[string][]*congress.Station{}
	for _, s := range list {
		kind := ""
		if s.Township != nil {
			kind = s.Township.Type
			if date := s.Township.AsOf; date != "" {
				if dates[date]++; dates[date] > dates[usual] || dates[date] == dates[usual] && date > usual {
					usual = date
				}
			}
		}
		byType[kind] = append(byType[kind], s)
	}
	if usual != "" {
		asOf = b.Say("typesAsOf", usual.Chinese())
		if len(dates) > 1 {
			asOf = b.Say("typesAsOfBut", usual.Chinese())
		}
	}
	for _, kind := range append(slices.Clone(townshipTypes), "") {
		if stations := byType[kind]; len(stations) > 0 {
			group := Group{Text: kind, Said: b.Say("quotaN", len(stations)), Stations: b.stationEntries(stations, usual)}
			if kind == "" {
				group.Text = b.Say("typeUnknown")
			}
			groups = append(groups, group)
		}
	}
	return groups, asOf
}

func (b Builder) stationEntries(list []*congress.Station, usual congress.Date) []Entry {
	all := make([]Entry, len(list))
	for i, s := range list {
		all[i] = Entry{Link: b.StationLink(s.ID), Tags: b.distinctions(s)}
		if years := b.boardYears(s); years != nil {
			all[i].Tags = append(all[i].Tags, b.boardName(b.presentBoard(years)))
		}
		all[i].Text = strings.TrimSuffix(s.Name, "人大代表联络站")
		if all[i].Text == "" {
			all[i].Text = s.Name
		}
		if len(s.Cohosted) > 0 {
			all[i].Note = b.Say("cohostedWith", strings.Join(s.Cohosted, "、"))
		}
		if t := s.Township; t != nil && usual != "" && t.AsOf != "" && t.AsOf != usual {
			all[i].Note = view.Joined("；", b.Say("typeAsOf", t.AsOf.Chinese()), all[i].Note)
		}
	}
	return all
}

// distinctions are a station's grades and the theme that it tries out.
func (b Builder) distinctions(s *congress.Station) []string {
	var all []string
	for _, g := range s.Grades {
		all = append(all, g.Name)
	}
	if s.Pilot != "" {
		all = append(all, b.Say("pilotIs", s.Pilot))
	}
	return all
}

// points lists the stations that have points, with the names of these.
func (b Builder) points() []Points {
	var all []Points
	for _, s := range b.StationsInOrder() {
		if !b.Shown(&s.Record) || len(s.Points) == 0 {
			continue
		}
		names := make([]string, len(s.Points))
		for i, p := range s.Points {
			names[i] = strings.TrimSuffix(p.Name, pointKind)
		}
		link := b.StationLink(s.ID)
		link.Text, link.Href, link.Note = strings.TrimSuffix(s.Name, "人大代表联络站"), link.Href+"#points", strings.Join(names, "、")
		all = append(all, Points{link, b.Say("quotaN", len(names))})
	}
	return all
}
