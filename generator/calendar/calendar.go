// Package calendar prints days as iCalendar (RFC 5545), to which a phone or a mail program subscribes.
//
// The same days are printed to the same bytes: nothing is read from a clock, and nothing is looked up. An event keeps its
// UID for as long as it is the same event; that it was moved or cancelled is told by its SEQUENCE and its STATUS. It knows
// no records of the congress beyond their dates.
package calendar

import (
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"gongshi/generator/congress"
)

// Calendar is what is published at one address.
type Calendar struct {
	Name   string // what the calendar is called on the phone
	About  string // one sentence
	Home   string // the page of which it is a part, a whole address
	Events []Event
}

// Event is one day, or some hours of it.
type Event struct {
	UID       string        // stays when the event is moved, renamed or cancelled
	Sequence  int           // how often it was announced anew
	Stamp     congress.Date // of when what is said is; a day of the records, not of the clock
	Date      congress.Date // known to the day
	From, To  string        // 08:30, 11:30, in China; without both it is of the whole day
	Cancelled bool
	Summary   string
	Place     string
	Text      string // may have several lines
	Page      string // a whole address
}

// zone is the time of all of China; it has no daylight saving time.
const zone = "Asia/Shanghai"

const clock = "20060102T150405"

// Print prints a calendar: CRLF, lines of no more than 75 octets, UTF-8. Events that are not known to the day are left out.
// A calendar without events is still valid.
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
	if e.Cancelled {
		out.SetStatus(ics.ObjectStatusCancelled)
	}
	out.SetTimeTransparency(ics.TransparencyTransparent) // who subscribes is not busy on these days
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

// midnight is the beginning of a day in China.
func midnight(d congress.Date) time.Time { return d.Time().Add(-8 * time.Hour) }

func at(d congress.Date, hour string) (time.Time, error) {
	return time.Parse("2006-01-02 15:04", d.First()+" "+hour)
}

// plain is a text on one line, without the control characters that no calendar may hold.
func plain(s string) string { return strings.Join(strings.Fields(lines(s)), " ") }

// lines is a text whose lines end as the library wants it.
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
