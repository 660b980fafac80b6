package reception

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/calendar"
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// CalendarFile is the view of a calendar of receptions. Text is the whole file in the format iCalendar.
type CalendarFile struct{ Text string }

// Subscribe links to a calendar.
type Subscribe struct {
	Href   string // the address for downloading the calendar
	Whole  string // the whole address, for a calendar program
	Webcal string // the address that opens it on a phone; empty if the host is not known
}

// calendars adds the calendar of each station that has a rota, or had one that was withdrawn, at its present and its former
// addresses. It also adds the calendar of all stations.
func calendars(b Builder) {
	var all []*StationDiary
	taken := map[string]bool{}
	for _, s := range b.StationsInOrder() {
		d := b.Diary().Of[s.ID]
		if d == nil {
			d = &StationDiary{Station: s}
		}
		if len(b.events(d)) == 0 && !b.hadRota(s) {
			continue
		}
		all = append(all, d)
		about := b.Say("calendarAbout", d.NameOn(b.Now))
		if s.Withdrawn != nil {
			about = b.Say("calendarWithdrawn", d.NameOn(b.Now))
		}
		for _, id := range append([]string{string(d.ID)}, d.FormerIDs...) {
			if taken[id] {
				continue
			}
			taken[id] = true
			b.Add(place.StationCalendar(congress.StationID(id)), "receptions/calendar", func() any {
				return b.calendar(b.Say("receptionDaysOf", b.BriefName(d.Station)), about, place.StationReceptions(d.ID), d)
			})
		}
	}
	if len(all) > 0 {
		b.Add(place.ReceptionsCalendar, "receptions/calendar", func() any {
			return b.calendar(b.Say("receptionDaysOf", b.Website.Shared.Region), b.Say("calendarOfAll", b.Website.Shared.Region), place.Receptions, all...)
		})
	}
}

// calendar returns the calendar of some stations. home is the address of the page that shows the same receptions.
func (b Builder) calendar(name, about, home string, all ...*StationDiary) *CalendarFile {
	c := calendar.Calendar{Name: name, About: about, Home: b.Absolute(home)}
	if b.Congress.Site == nil || b.Congress.Site.ReceptionDay == 0 {
		c.About += b.Say("calendarNoDay")
	}
	for _, d := range all {
		events := b.events(d)
		for _, e := range append(b.calledOff(d.Station), b.customary(d)...) {
			if !slices.ContainsFunc(events, func(o calendar.Event) bool { return o.UID == e.UID }) { // another line may have the same UID
				events = append(events, e)
			}
		}
		c.Events = append(c.Events, events...)
	}
	return &CalendarFile{Text: c.Print()}
}

// events returns the receptions of a station's rota whose day is known. It leaves out the results of receptions: a calendar
// is for coming days and need not change for past ones.
func (b Builder) events(d *StationDiary) []calendar.Event {
	var all []calendar.Event
	for i := range d.All {
		r := &d.All[i]
		p := r.Planned
		if p == nil || !r.Date.Exact() || !r.Date.Valid() {
			continue
		}
		e := calendar.Event{UID: b.uid(d.Station, r.ID), Sequence: r.Sequence(), Date: r.Date, From: r.From, To: r.To, Cancelled: p.Cancelled != nil,
			Stamp: announced(r), Summary: view.Joined("：", b.Say("receptionAt", b.BriefNameOn(d.Station, r.Date)), p.Topic), Place: p.Place, Page: b.Absolute(place.Station(d.ID))}
		if p.Cancelled != nil {
			e.Summary = b.Say("calledOff", e.Summary)
		}
		if e.Place == "" {
			e.Place = view.Joined("，", d.NameOn(r.Date), d.AddressOn(r.Date))
		}
		e.Text = b.eventText(d, r)
		all = append(all, e)
	}
	return all
}

func (b Builder) eventText(d *StationDiary, r *board.Reception) string {
	v := b.Panel(r, 0)
	var lines []string
	add := func(name, text string) {
		if text != "" {
			lines = append(lines, name+text)
		}
	}
	add("", v.Cancelled)
	add("", v.Moved)
	names := make([]string, len(v.Deputies))
	for i, l := range v.Deputies {
		names[i] = l.Text
	}
	add(b.Say("whoReceives"), strings.Join(names, "、"))
	if p := r.Planned; p != nil {
		add(b.Say("whoIsThere"), roles(p.Guests))
		add(b.Say("topicIs"), p.Topic)
		add(b.Say("modeIs"), strings.Join(p.Mode, "、"))
		add(b.Say("noteIs"), p.Note)
	}
	add(b.Say("telephoneIs"), b.Contact(d.ID).Phone)
	return strings.Join(lines, "\n")
}

// announced returns the date of the plan of a reception: the year for which it was made, or the day on which it was
// cancelled.
func announced(r *board.Reception) congress.Date {
	if c := r.Planned.Cancelled; c != nil && c.Date.Valid() {
		return c.Date
	}
	return firstYear(r)
}

// firstYear returns the year of the day for which a reception was planned first; 2000 if no day is known.
func firstYear(r *board.Reception) congress.Date {
	day := congress.Date(r.ID[:min(len(r.ID), len("2006-01-02"))])
	if !day.Valid() {
		day = r.Date
	}
	if !day.Valid() {
		return "2000"
	}
	return day[:4]
}

// uid returns an identifier of a reception, given its ID within the station, that never changes. It has the host of site.yaml, so that a build for another
// address, such as a preview, has the same identifiers. It has the oldest id of the station.
func (b Builder) uid(s *congress.Station, id string) string {
	host := ""
	if b.Congress.Site != nil {
		if u, err := url.Parse(string(b.Congress.Site.BaseURL)); err == nil {
			host = u.Hostname()
		}
	}
	if host == "" {
		if u, err := url.Parse(b.Host); err == nil {
			host = u.Hostname()
		}
	}
	name := string(s.ID)
	if len(s.FormerIDs) > 0 {
		name = s.FormerIDs[0]
	}
	return fmt.Sprintf("%s-%s@%s", name, id, cmp.Or(host, "localhost"))
}

// Subscribe returns the link to the calendar at an address; nil if there is none.
func (b Builder) Subscribe(address string) *Subscribe {
	if b.Ways(view.Link{Href: address}) == nil {
		return nil
	}
	v := &Subscribe{Href: b.Href(address), Whole: b.Absolute(address)}
	if _, rest, ok := strings.Cut(b.Host, "://"); ok && rest != "" {
		v.Webcal = "webcal://" + rest + v.Href
	}
	return v
}
