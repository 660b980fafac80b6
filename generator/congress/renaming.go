package congress

import (
	"cmp"
	"slices"
	"strings"
)

// Renaming is an event by which townships or villages got another name or type, were merged or divided: an entry of
// content/renamings.yaml.
// zh: 乡镇、村（社区）改名、改制、撤并，一次一条；记录里的旧名不用改，今天的页面印今名，往年的页面印当时的名
type Renaming struct {
	// Date is the first day of the new names.
	// zh: 日期。新名启用的日期
	Date Date `yaml:"date" check:"required"`
	// Township is the township of villages whose names another township has too.
	// zh: 所在乡镇（街道）。别的乡镇也有同名村（社区）的才写
	Township string `yaml:"township" check:"max=20"`
	// From are the names before: one, or several that were merged. A place that took in another one stands among them, too.
	// zh: 原名。合并的写几个；并入的，接收的一方也写上
	From []string `yaml:"from" check:"required"`
	// To are the names afterwards: one, or several where a place was divided.
	// zh: 今名。拆分的写几个
	To []string `yaml:"to" check:"required"`
	// Type is what they are afterwards.
	// zh: 类型。改后是街道、镇、乡，还是村、社区、片区
	Type string `yaml:"type" check:"one=街道|镇|乡|村|社区|片区"`
	// Reason is how the document calls it.
	// zh: 事由。如 撤镇设街道、乡改镇、村改社区、撤并
	Reason string `yaml:"reason" check:"max=60"`
	// Source is the document.
	// zh: 依据。批复文件
	Source *Source `yaml:"source"`
}

// PlaceTypes are the types of townships and of villages, as names end with them.
var (
	TownshipTypes = []string{"街道", "镇", "乡"}
	VillageTypes  = []string{"社区", "片区", "村"}
)

// TypeOf returns the type with which the name of a township or village ends; empty where it ends with none.
func TypeOf(name string) string {
	for _, t := range append(slices.Clone(TownshipTypes), VillageTypes...) {
		if bare, is := strings.CutSuffix(name, t); is && bare != "" {
			return t
		}
	}
	return ""
}

// PlaceName is a township or village under the name of a day, with the names that it had before, the latest first. Of a place
// into which others were merged, its own name is one of them.
type PlaceName struct {
	Name   string
	Former []string
}

// PlacesOn returns the townships or villages that records call names, under the names of a day, each once. Merged places are
// one, a divided place is several. within is the township of villages; it is empty for townships.
func (c *Congress) PlacesOn(names []string, within string, day Date) []PlaceName {
	var all []PlaceName
	for _, name := range names {
		for _, n := range c.placeOn(name, within, day) {
			if !slices.ContainsFunc(all, func(p PlaceName) bool { return p.Name == n }) {
				all = append(all, PlaceName{n, c.formerNames(n, within, day)})
			}
		}
	}
	return all
}

// PlaceOn returns a township or village that a record calls name, under its name of a day: 神垕街道 for 神垕镇. The names of a
// divided place are joined by 、.
func (c *Congress) PlaceOn(name, within string, day Date) string {
	if len(c.index.renamings) == 0 {
		return name
	}
	return strings.Join(c.placeOn(name, within, day), "、")
}

// TownshipOn returns a township under its name and type of a day.
func (c *Congress) TownshipOn(t *Township, day Date) Township {
	now := *t
	if now.Name = c.PlaceOn(t.Name, "", day); now.Name == t.Name {
		return now
	}
	now.Type, now.AsOf = cmp.Or(TypeOf(now.Name), t.Type), ""
	for _, r := range c.index.renamings {
		if !after(r, day) && r.concerns("") && slices.Contains(r.To, now.Name) {
			now.Type, now.AsOf = cmp.Or(r.Type, now.Type), r.Date
		}
	}
	return now
}

// placeOn returns the names that a place has on a day.
func (c *Congress) placeOn(name, within string, day Date) []string {
	events := c.renamingsIn(within)
	born := slices.IndexFunc(events, func(r *Renaming) bool { return slices.Contains(r.To, name) })
	gone := slices.IndexFunc(events, func(r *Renaming) bool { return slices.Contains(r.From, name) })
	names := []string{name}
	if born < 0 || gone >= 0 && gone <= born { // the name was there before all events
		born = -1
	} else if after(events[born], day) { // the record has a later name
		for i := born; i >= 0; i-- {
			if after(events[i], day) {
				names = replaced(names, events[i].To, events[i].From)
			}
		}
		return names
	}
	for _, r := range events[born+1:] {
		if !after(r, day) {
			names = replaced(names, r.From, r.To)
		}
	}
	return names
}

// formerNames returns the names before the one that a place has on a day, the latest first.
func (c *Congress) formerNames(name, within string, day Date) []string {
	var all []string
	known := []string{name}
	for _, r := range slices.Backward(c.renamingsIn(within)) {
		if after(r, day) || !slices.ContainsFunc(r.To, func(n string) bool { return slices.Contains(known, n) }) {
			continue
		}
		for _, n := range r.From {
			if !slices.Contains(all, n) && (n != name || len(r.From) > 1) {
				known, all = append(known, n), append(all, n)
			}
		}
	}
	return all
}

// renamingsIn returns the events that may concern the villages of a township, or townships where within is empty.
func (c *Congress) renamingsIn(within string) []*Renaming {
	if within == "" || len(c.index.renamings) == 0 {
		return slices.DeleteFunc(slices.Clone(c.index.renamings), func(r *Renaming) bool { return !r.concerns("") })
	}
	names := []string{within}
	for _, day := range []Date{"0001", "9999"} {
		names = append(names, c.placeOn(within, "", day)...)
	}
	for _, name := range slices.Clone(names) {
		names = append(names, c.formerNames(name, "", "9999")...)
	}
	return slices.DeleteFunc(slices.Clone(c.index.renamings), func(r *Renaming) bool {
		return !slices.ContainsFunc(names, r.concerns)
	})
}

// concerns reports whether the event may be about villages of a township, or, where it is empty, about townships.
func (r *Renaming) concerns(township string) bool {
	ofVillages := r.Township != "" || slices.Contains(VillageTypes, cmp.Or(r.Type, TypeOf(strings.Join(r.To, "、"))))
	return ofVillages == (township != "") && (r.Township == "" || r.Township == township)
}

// replaced returns names without those of old, and in their place those of put.
func replaced(names, old, put []string) []string {
	i := slices.IndexFunc(names, func(n string) bool { return slices.Contains(old, n) })
	if i < 0 {
		return names
	}
	var all []string
	for j, n := range names {
		if j == i {
			all = append(all, put...)
		}
		if !slices.Contains(old, n) && !slices.Contains(put, n) {
			all = append(all, n)
		}
	}
	return all
}

// after reports whether the event came after a day. In the month of an event that is known to the month only, the new names
// hold.
func after(r *Renaming, day Date) bool { return day.Valid() && r.Date.First() > day.Last() }

// inOrder returns the events by date.
func inOrder(list []*Renaming) []*Renaming {
	all := slices.DeleteFunc(slices.Clone(list), func(r *Renaming) bool { return !r.Date.Valid() })
	slices.SortStableFunc(all, func(a, b *Renaming) int { return cmp.Compare(a.Date.First(), b.Date.First()) })
	return all
}
