package reception

import (
	"fmt"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Next is the view of the next day on which deputies receive voters.
type Next struct {
	Machine  string
	Date     string // 2025年1月15日，星期三
	Hours    string // 8:30—11:30
	Place    string // if not at the station
	Rule     string // 每月15日
	AsOf     string // the day of the build, on which all this depends
	Monthly  int    // the customary day of the month, for the script of a page built weeks ago; 0 where there is none to come
	Planned  bool   // it stands on the rota of a station
	Soon     bool   // it is in three days or less
	Deputies []view.Link
	Guests   string
	Topic    string
	Mode     string
	Moved    string     // 原定2025年1月15日，因…改期
	Also     []Panel    // the other receptions of the station on that day
	Off      []string   // receptions before it that are cancelled: 2025年1月15日的接待取消。…
	All      *view.Link // the link to all receptions of the station, or of all stations; nil if there is no such page
}

// ReceptionAt returns the next reception at a station: the next one on its rota or, without one, the next reception day of
// the site. For nil it returns the next reception day of the site. It returns nil if there is neither.
func (b Builder) ReceptionAt(s *congress.Station) *Next {
	var d *StationDiary
	where := view.Link{Text: b.Say("rotasOfAll"), Href: place.Receptions}
	if s != nil {
		d, where = b.Diary().Of[s.ID], view.Link{Text: b.Say("pastReceptions"), Href: place.StationReceptions(s.ID)}
	}
	var next *board.Reception
	if d != nil {
		next = d.next()
	}
	v := &Next{}
	if next == nil {
		day := b.ordinary(d)
		if day == "" {
			return nil
		}
		v.Machine, v.Date, v.Rule = string(day), day.Chinese()+view.Weekday(day, day), b.Say("monthlyOn", b.Congress.Site.ReceptionDay)
	} else {
		p := b.Panel(next, 0)
		v = &Next{Machine: p.Machine, Date: next.Date.Chinese() + view.Weekday(next.Date, next.Date), Hours: p.Hours, Place: p.Place, Planned: true,
			Deputies: p.Deputies, Guests: p.Guests, Topic: p.Topic, Mode: p.Mode, Moved: p.Moved, Soon: b.soon(next.Date)}
		if v.Moved != "" {
			v.Moved += "。"
		}
	}
	v.AsOf = b.Now.Chinese()
	if b.ordinary(d) != "" {
		v.Monthly = b.Congress.Site.ReceptionDay
	}
	if next != nil {
		v.Also = b.alsoThatDay(d, next)
	}
	if d != nil {
		v.Off = b.cancelledBefore(d, congress.Date(v.Machine))
	}
	if all := b.Ways(where); all != nil {
		v.All = &all[0]
	}
	return v
}

// alsoThatDay returns the other coming receptions of a station on the day of next.
func (b Builder) alsoThatDay(d *StationDiary, next *board.Reception) []Panel {
	var all []Panel
	for i := range d.All {
		if r := &d.All[i]; r.ID != next.ID && r.Date == next.Date && r.State == board.Coming {
			all = append(all, b.Panel(r, next.Date.Year()))
		}
	}
	return all
}

// cancelledBefore returns a sentence for each reception that is cancelled, from the day of the build to the given day.
func (b Builder) cancelledBefore(d *StationDiary, day congress.Date) []string {
	var all []string
	for i := range d.All {
		if r := &d.All[i]; r.State == board.Cancelled && r.Date.Last() >= b.Now.First() && r.Date.First() <= day.Last() {
			all = append(all, b.Say("receptionCancelled", "date", r.Date.Chinese(), "reason", strings.TrimRight(r.Planned.Cancelled.Reason, "。")))
		}
	}
	return all
}

// noticeDays is the number of days before a reception on which its plan is posted.
const noticeDays = 3

// soon reports whether a day is the day of the build or one of the next three.
func (b Builder) soon(d congress.Date) bool {
	return d.Exact() && d.Valid() && d >= b.Now && d <= view.Plus(b.Now, noticeDays)
}

// roles returns the roles of the officials at a reception, each with its number if the rota has one.
func roles(list []congress.Guest) string {
	all := make([]string, len(list))
	for i, g := range list {
		if all[i] = g.Role; g.Count > 0 {
			all[i] = fmt.Sprintf("%s%d人", g.Role, g.Count)
		}
	}
	return strings.Join(all, "、")
}
