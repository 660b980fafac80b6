package view

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
)

// EndOf returns the day whose names the pages of a year use: the last day of the year, or the day of the build if that is
// earlier.
func (b *Builder) EndOf(year int) congress.Date {
	last := congress.Date(fmt.Sprintf("%04d-12-31", year))
	if !b.Now.Valid() || last.First() < b.Now.First() {
		return last
	}
	return b.Now
}

// PlaceName returns the present name of a township or village. If the record has another name, it is added: 神垕街道（原神垕镇）.
// within is the township of a village; it is empty for a township.
func (b *Builder) PlaceName(name, within string) string {
	now := b.PlaceOn(name, within, b.Now)
	if now == name {
		return name
	}
	return now + "（" + b.Say("formerName", name) + "）"
}

// Places returns townships or villages under their present names, each with all its former names, so that readers find them
// by any name.
func (b *Builder) Places(names []string, within string) []string {
	var all []string
	for _, p := range b.PlacesOn(names, within, b.Now) {
		text := p.Name
		if len(p.Former) > 0 {
			text += "（" + b.Say("formerName", strings.Join(p.Former, "、")) + "）"
		}
		all = append(all, text)
	}
	return all
}

// DistrictName returns the name of a district, which is that of the election and does not change. If its township has
// another name today, it is added: 神垕镇第一选区（今神垕街道）.
func (b *Builder) DistrictName(d *congress.District) string {
	now := b.PlaceOn(d.Township, "", b.Now)
	if now == d.Township || strings.HasPrefix(d.Name, now) {
		return d.Name
	}
	return d.Name + "（" + b.Say("nowName", now) + "）"
}

// DistrictOf returns the district of a seat as it is in the term of the seat; nil if there is none of that id.
func (b *Builder) DistrictOf(s *congress.Seat) *congress.District {
	return b.DistrictIn(s.District, s.Term)
}

// Closed says that a station or point is closed, and where to go. It is nil for one that is open or not open yet.
type Closed struct {
	Text string // 已于2024年6月30日撤销：并入神垕镇站
	To   *Link  // nil where no station stands in its place
}

// ClosedStation says of a station that it is closed on the day of the build; nil if it is not.
func (b *Builder) ClosedStation(s *congress.Station) *Closed {
	if s == nil || !s.ClosedBy(b.Now) {
		return nil
	}
	return b.closed(s.Closed, b.Replacement(s.ID, b.Now))
}

// ClosedPoint says of a point that it is closed on the day of the build; nil if it is not.
func (b *Builder) ClosedPoint(p *congress.Point) *Closed {
	if !p.ClosedBy(b.Now) {
		return nil
	}
	return b.closed(p.Closed, b.Replacement(p.Closed.To, b.Now))
}

func (b *Builder) closed(c *congress.Closure, to *congress.Station) *Closed {
	v := &Closed{Text: b.Say("closedOn", "date", c.Date.Chinese(), "reason", strings.TrimRight(c.Reason, "。"))}
	if to != nil {
		if link := b.StationLink(to.ID); link.Text != "" {
			v.To = &link
		}
	}
	return v
}

// EarlierNames returns the former names and addresses of a station or point: 2022年12月以前：老街片区联络站，老街2号.
func (b *Builder) EarlierNames(list []congress.EarlierSite) []string {
	var all []string
	for _, e := range slices.Backward(list) {
		all = append(all, b.Say("earlierSite", "until", e.Until.Chinese(), "was", Joined("，", e.Name, e.Address)))
	}
	return all
}
