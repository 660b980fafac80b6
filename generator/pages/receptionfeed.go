package pages

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// receptionFeed tells of each reception twice: its plan, three days before the day, or, where it was cancelled, on the day
// when that was decided; and what came of it. An entry has the day of the records on which it came up, and none is told
// before that day.
func (b *builder) receptionFeed() *Feed {
	f := b.feed("receptions", place.Feed(place.Receptions), place.Receptions, "代表接待选民日")
	for _, d := range b.diary().stations {
		name := string(d.ID)
		if len(d.FormerIDs) > 0 {
			name = d.FormerIDs[0]
		}
		for i := range d.all {
			r := &d.all[i]
			if day := posted(r); r.Planned != nil && day != "" && day <= b.Now {
				f.add(b.plannedEntry(d, r, name, day))
			}
			if _, to := heldOn(r); to.Valid() && to.First() <= b.Now.Last() {
				f.add(b.heldEntry(d, r, name))
			}
		}
	}
	return f.days()
}

// days puts the latest first and leaves out what is too many, but never parts what came up on one day.
func (f *Feed) days() *Feed {
	slices.SortStableFunc(f.Entries, func(x, y FeedEntry) int { return cmp.Compare(y.Updated, x.Updated) })
	if len(f.Entries) > feedLength {
		last := f.Entries[feedLength-1].Updated
		f.Entries = slices.DeleteFunc(f.Entries, func(e FeedEntry) bool { return e.Updated < last })
	}
	return f
}

// posted is the day on which the plan is due at the door: three days before the reception, or before the day on which it
// should have been at first, if that is earlier. It is empty where the day is not known.
func posted(r *board.Reception) congress.Date {
	if r.Planned == nil || !r.Date.Exact() || !r.Date.Valid() {
		return ""
	}
	day := r.Date
	if from := movedFrom(r); from != "" {
		day = min(day, from)
	}
	day = plus(day, -noticeDays)
	if c := r.Planned.Cancelled; c != nil && c.Date.Exact() && c.Date.Valid() {
		return c.Date
	}
	return day
}

func heldOn(r *board.Reception) (from, to congress.Date) {
	if r.Held == nil {
		return "", ""
	}
	return r.Held.When()
}

func (b *builder) plannedEntry(d *stationDiary, r *board.Reception, name string, day congress.Date) FeedEntry {
	e := FeedEntry{ID: b.tag(firstYear(r), "receptions/"+name+"/"+r.ID), Kind: "接待安排", Updated: atomDate(day),
		Href: b.absolute(place.StationReceptions(d.ID)) + "#r-" + r.ID}
	said := ""
	switch {
	case r.Planned.Cancelled != nil:
		said = "（已取消）"
	case movedFrom(r) != "":
		said = "（改期）"
	}
	e.Title = r.Date.Chinese() + briefName(d.Station) + "代表接待选民" + said
	v := b.receptionPanel(r, 0)
	e.Summary = joined("，", v.Date+weekday(r.Date, r.Date), v.Hours, cmp.Or(v.Place, d.Name)) + "。" + strings.ReplaceAll(b.eventText(d, r), "\n", "。") + "。"
	return e
}

func (b *builder) heldEntry(d *stationDiary, r *board.Reception, name string) FeedEntry {
	from, to := heldOn(r)
	v := b.receptionPanel(r, 0)
	return FeedEntry{ID: b.tag(firstYear(r), "receptions/"+name+"/"+r.ID+"/result"), Kind: "接待结果", Updated: atomDate(to),
		Title: congress.Period(from, to) + briefName(d.Station) + "代表接待选民的结果", Href: b.absolute(place.Activity(r.Held.ID)),
		Summary: cmp.Or(strings.Join(v.Outcome, "，"), "没有登记来访和反映的事项") + "。"}
}
