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

// Stations is the view of all stations by kind, in the order of the vocabulary.
type Stations struct {
	view.Frame
	Kinds     []Kind
	Reception *reception.Next
	Gone      []GoneStation // those that are closed, or not yet open
	Visits    []view.Link   // the page of supervision, where there is one
}

// GoneStation is a station that is not open on the day of the build. Its page remains.
type GoneStation struct {
	view.Link              // the Note says when it opens, of one that is still to be opened
	Closed    *view.Closed // nil for a station that is not open yet
}

// Kind holds the stations of one kind. The kind of the points holds the stations with points.
type Kind struct {
	ID       string
	Text     string
	Means    string
	Said     string // 26个
	Expected string // 应有26个，已登记25个；empty where they agree
	AsOf     string // the date of the types of townships
	Groups   []Group
	Points   []Points
}

// Group holds the stations of one type of township. Text is empty if there is no such distinction.
type Group struct {
	Text, Said string
	Stations   []Entry
}

// Entry is one station with its grades and the theme that it tries out.
type Entry struct {
	view.Link
	Tags []string
}

// Points links to the points of a station.
type Points struct {
	view.Link
	Said string // 7个
}

const (
	townStation = "乡镇街道站"
	pointKind   = "联络点"
)

// AddStations adds the list of stations, a page for each station and a page for each notice.
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
		if !b.Shown(&s.Record) {
			continue
		}
		if !s.OpenOn(b.Now) {
			v.Gone = append(v.Gone, b.goneStation(s))
			continue
		}
		byKind[s.Kind] = append(byKind[s.Kind], s)
		for i := range s.Points {
			if s.Points[i].OpenOn(b.Now) {
				points++
			}
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

// goneStation returns the entry of a station that is not open.
func (b Builder) goneStation(s *congress.Station) GoneStation {
	v := GoneStation{b.StationLink(s.ID), b.ClosedStation(s)}
	if v.Closed == nil {
		v.Note = b.Say("opensOn", s.Opened.Chinese())
	}
	return v
}

// townships groups stations by the type of their township. Types change with time, so asOf returns the date of most of the
// types. A station whose date is another shows its date.
func (b Builder) townships(list []*congress.Station) (groups []Group, asOf string) {
	dates := map[congress.Date]int{}
	usual := congress.Date("")
	byType := map[string][]*congress.Station{}
	for _, s := range list {
		kind := ""
		if s.Township != nil {
			now := b.TownshipOn(s.Township, b.Now)
			kind = now.Type
			if date := now.AsOf; date != "" {
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
	for _, kind := range append(slices.Clone(congress.TownshipTypes), "") {
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
		all[i].Text = view.ShortName(s.NameOn(b.Now))
		if len(s.Cohosted) > 0 {
			all[i].Note = b.Say("cohostedWith", strings.Join(s.Cohosted, "、"))
		}
		if s.Township == nil {
			continue
		}
		if all[i].Text == s.Township.Name { // people know it by its township
			all[i].Text = b.PlaceName(s.Township.Name, "")
		}
		if t := b.TownshipOn(s.Township, b.Now); usual != "" && t.AsOf != "" && t.AsOf != usual {
			all[i].Note = view.Joined("；", b.Say("typeAsOf", t.AsOf.Chinese()), all[i].Note)
		}
	}
	return all
}

// distinctions returns a station's grades and the theme that it tries out.
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

// points returns the stations that have points, with the names of the points.
func (b Builder) points() []Points {
	var all []Points
	for _, s := range b.StationsInOrder() {
		if !b.Shown(&s.Record) || !s.OpenOn(b.Now) {
			continue
		}
		var names []string
		for i := range s.Points {
			if p := &s.Points[i]; p.OpenOn(b.Now) {
				names = append(names, strings.TrimSuffix(p.NameOn(b.Now), pointKind))
			}
		}
		if names == nil {
			continue
		}
		link := b.StationLink(s.ID)
		link.Text, link.Href, link.Note = view.ShortName(s.NameOn(b.Now)), link.Href+"#points", strings.Join(names, "、")
		all = append(all, Points{link, b.Say("quotaN", len(names))})
	}
	return all
}
