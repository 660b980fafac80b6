package people

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/view"
)

// earlier says up to which day a deputy had another station, group, post or delegation, the latest first.
func (b Builder) earlier(d *congress.Deputy) []string {
	type line struct{ until, text string }
	var lines []line
	add := func(until congress.Date, was ...string) {
		if text := view.Joined("，", was...); text != "" && until.Valid() {
			lines = append(lines, line{until.Last(), b.Say("earlierSite", "until", until.Chinese(), "was", text)})
		}
	}
	for _, e := range d.Earlier {
		station := ""
		if s := b.Station(e.Station); s != nil {
			station = s.NameOn(e.Until)
		}
		add(e.Until, station, e.Group, e.Post)
	}
	for _, s := range d.Seats {
		for _, e := range s.Earlier {
			add(e.Until, e.Delegation)
		}
	}
	slices.SortStableFunc(lines, func(x, y line) int { return -cmp.Compare(x.until, y.until) })
	var all []string
	for _, l := range lines {
		all = append(all, l.text)
	}
	return all
}
