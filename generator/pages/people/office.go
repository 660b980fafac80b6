package people

import (
	"cmp"
	"fmt"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Office is one seat of a deputy as a row of a table.
type Office struct {
	Congress   string // 禹州市第十六届
	District   string
	Abolished  string      // 2027年2月撤销; empty while the district is there
	Now        []view.Link // the districts in its place
	Delegation string
	Term       string     // 2022年3月换届，在任
	Before     *view.Link // who held the seat before, where it was filled by a by-election
	After      *view.Link // who was elected to it afterwards
}

// CongressName returns the name of the congress in which a deputy has a seat: 禹州市第十六届, 朱阁镇第十六届. A township has the name that
// it had on the given day, or on the last day in office if that is earlier.
func (b Builder) CongressName(s congress.Seat, day congress.Date) string {
	name := s.Level
	if b.Congress.Site != nil {
		name = cmp.Or(b.Congress.Site.Congresses[s.Level], name)
	}
	if district := b.District(s.District); s.Level == "乡" && district != nil {
		if s.To.Valid() && s.To.Last() < day.Last() {
			day = s.To
		}
		then := b.PlaceOn(district.Township, "", day)
		if congress.TypeOf(then) == "街道" { // a street has no congress: what is meant is that of the township before
			then = district.Township
		}
		name = cmp.Or(then, name)
	}
	return b.Say("congressOfTerm", "congress", name, "term", view.Ordinal(s.Term))
}

// Offices returns in words which seats a deputy held in a year.
func (b Builder) Offices(d *congress.Deputy, year int) []string {
	var all []string
	whole := congress.Date(fmt.Sprintf("%04d", year))
	for _, s := range d.Seats {
		if !s.HeldOn(whole) {
			continue
		}
		text := b.Say("deputyOf", b.CongressName(s, b.EndOf(year)))
		if district := b.DistrictOf(&s); district != nil {
			text += "（" + district.Name + "）"
		}
		if said := b.suspended(s); said != "" && congress.Covers(s.Suspended.From, s.Suspended.To, whole) {
			text += "，" + said
		}
		all = append(all, text)
	}
	return all
}

// officeRows returns all seats of a deputy in the order of the record, which has the latest first.
func (b Builder) officeRows(d *congress.Deputy) []Office {
	var rows []Office
	for i := range d.Seats {
		s := &d.Seats[i]
		row := Office{Congress: b.CongressName(*s, b.Now), Delegation: s.DelegationOn(b.Now)}
		if district := b.DistrictOf(s); district != nil {
			row.District = b.DistrictName(district)
			row.Abolished, row.Now = b.abolished(district)
		}
		row.Term = b.tenure(s)
		if said := b.suspended(*s); said != "" {
			row.Term += "，" + said
		}
		row.Before, row.After = b.succession(d, s)
		rows = append(rows, row)
	}
	return rows
}

// suspended says when the duties of a seat are suspended. It is empty where they are not, or the site does not show it.
func (b Builder) suspended(s congress.Seat) string {
	if s.Suspended == nil || b.Congress.Site == nil || !b.Congress.Site.ShowSuspensions {
		return ""
	}
	return b.Say("dutiesSuspended", congress.Period(s.Suspended.From, s.Suspended.To))
}

// abolished returns when a district was abolished and links to the districts that replace it. Both are empty if the district
// exists.
func (b Builder) abolished(d *congress.District) (when string, now []view.Link) {
	if !d.Until.Valid() || d.Until.Last() >= b.Now.First() {
		return "", nil
	}
	for _, next := range b.Successors(d.ID, b.Now) {
		now = append(now, view.Link{Text: b.DistrictName(b.DistrictOn(next.ID, b.Now)), Href: b.Href(place.DeputiesByDistrict) + "#" + string(next.ID)})
	}
	return b.Say("abolishedOn", d.Until.Chinese()), now
}

// succession returns who left a seat of the district before the deputy was elected to it in a by-election, and who was
// elected after the deputy had left it; nil if there is none. If a district has several seats, it returns the nearest in
// time within the term.
func (b Builder) succession(d *congress.Deputy, s *congress.Seat) (before, after *view.Link) {
	var left, came *congress.Holder
	holders := b.Holders(s.District)
	for i := range holders {
		h := &holders[i]
		if h.Deputy == d || h.Seat.Term != s.Term || h.Seat.Level != s.Level || !b.Shown(&h.Deputy.Record) {
			continue
		}
		if s.How == "补选" && h.Seat.To != "" && h.Seat.To.First() <= s.From.Last() && (left == nil || h.Seat.To.First() > left.Seat.To.First()) {
			left = h
		}
		if s.To != "" && h.Seat.How == "补选" && s.To.First() <= h.Seat.From.Last() && (came == nil || h.Seat.From.First() < came.Seat.From.First()) {
			came = h
		}
	}
	if left != nil {
		link := b.DeputyLink(left.Deputy.ID)
		before = &link
	}
	if came != nil {
		link := b.DeputyLink(came.Deputy.ID)
		after = &link
	}
	return before, after
}
