// Package calendar prints events as iCalendar (RFC 5545), to which a phone or a mail program subscribes.
//
// The same events give the same bytes: the package reads no clock and looks nothing up. An event that is moved or cancelled
// keeps its UID; its SEQUENCE and STATUS tell the change. The package knows no records, only dates.
package calendar

import (
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"gongshi/generator/congress"
)

// Calendar is one calendar, as it is published at one address.
type Calendar struct {
	Name   string // its name on the phone
	About  string // one sentence about it
	Home   string // the whole address of the page to which it belongs
	Events []Event
}

// Event is one day, or some hours of a day.
type Event struct {
	UID       string        // stays when the event is moved, renamed or cancelled
	Sequence  int           // how often it was moved or cancelled
	Stamp     congress.Date // the day of the last change by the records; if it is not valid, Date is used
	Date      congress.Date // must be known to the day
	From, To  string        // 08:30, 11:30, in China; if one is empty or wrong, the event lasts the whole day
	Cancelled bool
	Tentative bool // nobody has planned it yet; Cancelled counts more
	Summary   string
	Place     string
	Text      string // may have several lines
	Page      string // a whole address
}

// zone is the time zone of all of China; it has no daylight saving time.
const zone = "Asia/Shanghai"

const clock = "20060102T150405"

// Print returns a calendar in UTF-8, with CRLF and lines of at most 75 octets. Events whose date is not a valid day are left
// out. A calendar without events is valid.
func (c *Calendar) Print() string {
	out := ics.NewCalendarFor("gongshi")
	out.SetProductId("-//gongshi//receptions//ZH")
	out.SetCalscale("GREGORIAN")
	out.SetMethod(ics.MethodPublish)
	out.SetName(plain(c.Name))
	out.SetDescription(plain(c.About))
	out.SetXWRCalDesc(plain(c.About))
	out.SetXWRTimezone(zone)
	out.SetUrl(c.Home)
	out.SetRefreshInterval("P1D")
	out.SetXPublishedTTL("P1D")
	china := out.AddTimezone(zone).AddStandard()
	china.AddProperty(ics.ComponentPropertyDtStart, "19700101T000000")
	china.AddProperty(ics.ComponentProperty(ics.PropertyTzoffsetfrom), "+0800")
	china.AddProperty(ics.ComponentProperty(ics.PropertyTzoffsetto), "+0800")
	china.AddProperty(ics.ComponentProperty(ics.PropertyTzname), "CST")
	for i := range c.Events {
		if e := &c.Events[i]; e.Date.Exact() && e.Date.Valid() {
			out.AddVEvent(e.component())
		}
	}
	return out.Serialize(ics.WithNewLine("\r\n"), ics.WithLineLength(75))
}

// component returns an event in the form of the library.
func (e *Event) component() *ics.VEvent {
	out := ics.NewEvent(e.UID)
	stamp := e.Stamp
	if !stamp.Valid() {
		stamp = e.Date
	}
	out.SetDtStampTime(midnight(stamp))
	out.SetSequence(e.Sequence)
	from, errFrom := at(e.Date, e.From)
	to, errTo := at(e.Date, e.To)
	if errFrom == nil && errTo == nil && from.Before(to) {
		out.AddProperty(ics.ComponentPropertyDtStart, from.Format(clock), ics.WithTZID(zone))
		out.AddProperty(ics.ComponentPropertyDtEnd, to.Format(clock), ics.WithTZID(zone))
	} else {
		out.SetAllDayStartAt(e.Date.Time())
		out.SetAllDayEndAt(e.Date.Time().AddDate(0, 0, 1))
	}
	out.SetStatus(ics.ObjectStatusConfirmed)
	if e.Tentative {
		out.SetStatus(ics.ObjectStatusTentative)
	}
	if e.Cancelled {
		out.SetStatus(ics.ObjectStatusCancelled)
	}
	out.SetTimeTransparency(ics.TransparencyTransparent) // subscribers are not busy on these days
	out.SetSummary(plain(e.Summary))
	for _, p := range []struct {
		name ics.ComponentProperty
		text string
	}{{ics.ComponentPropertyLocation, plain(e.Place)}, {ics.ComponentPropertyDescription, lines(e.Text)}, {ics.ComponentPropertyUrl, e.Page}} {
		if p.text != "" {
			out.SetProperty(p.name, p.text)
		}
	}
	return out
}

// midnight returns the beginning of a day in China.
func midnight(d congress.Date) time.Time { return d.Time().Add(-8 * time.Hour) }

// at returns the time of an hour, as 08:30, on a day.
func at(d congress.Date, hour string) (time.Time, error) {
	return time.Parse("2006-01-02 15:04", d.First()+" "+hour)
}

// plain returns a text on one line, without control characters.
func plain(s string) string { return strings.Join(strings.Fields(lines(s)), " ") }

// lines returns a text whose lines end with LF, without other control characters and in valid UTF-8.
func lines(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "�"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case r < ' ' && r != '\n' && r != '\t' || r == 0x7f:
			return -1
		}
		return r
	}, s)
}
