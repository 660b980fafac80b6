package reception

import (
	"cmp"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// receptionFeed returns the feed of receptions. A reception has an entry for its plan, dated three days before the day or,
// if it was cancelled, on the day of that decision; and an entry for its result. An entry has a date of the records and does
// not appear before that date.
func (b Builder) receptionFeed() *view.Feed {
	f := b.Feed("receptions", place.Feed(place.Receptions), place.Receptions, b.Say("dayOfReceptions"))
	for _, d := range b.Diary().stations {
		name := string(d.ID)
		if len(d.FormerIDs) > 0 {
			name = d.FormerIDs[0]
		}
		for i := range d.All {
			r := &d.All[i]
			if day := posted(r); r.Planned != nil && day != "" && day <= b.Now {
				f.Add(b.plannedEntry(d, r, name, day))
			}
			if _, to := heldOn(r); to.Valid() && to.First() <= b.Now.Last() {
				f.Add(b.heldEntry(d, r, name))
			}
		}
	}
	return f.Days()
}

// posted returns the day on which the plan of a reception is posted at the door: three days before the reception, or before
// the day from which it was moved if that is earlier. For a cancelled reception it returns the day of the cancellation. It
// returns "" if the day is not known.
func posted(r *board.Reception) congress.Date {
	if r.Planned == nil || !r.Date.Exact() || !r.Date.Valid() {
		return ""
	}
	day := r.Date
	if from := movedFrom(r); from != "" {
		day = min(day, from)
	}
	day = view.Plus(day, -noticeDays)
	if c := r.Planned.Cancelled; c != nil && c.Date.Exact() && c.Date.Valid() {
		return c.Date
	}
	return day
}

// heldOn returns when a reception was held; "" if it was not held.
func heldOn(r *board.Reception) (from, to congress.Date) {
	if r.Held == nil {
		return "", ""
	}
	return r.Held.When()
}

func (b Builder) plannedEntry(d *StationDiary, r *board.Reception, name string, day congress.Date) view.FeedEntry {
	e := view.FeedEntry{ID: b.Tag(firstYear(r), "receptions/"+name+"/"+r.ID), Kind: b.Say("printReception"), Updated: view.AtomDate(day),
		Href: b.Absolute(place.StationReceptions(d.ID)) + "#r-" + r.ID}
	said := ""
	switch {
	case r.Planned.Cancelled != nil:
		said = b.Say("markCancelled")
	case movedFrom(r) != "":
		said = b.Say("markMoved")
	}
	e.Title = b.Say("receptionOn", "date", r.Date.Chinese(), "station", b.BriefNameOn(d.Station, r.Date)) + said
	v := b.Panel(r, 0)
	e.Summary = view.Joined("，", v.Date+view.Weekday(r.Date, r.Date), v.Hours, cmp.Or(v.Place, d.NameOn(r.Date))) + "。" + strings.ReplaceAll(b.eventText(d, r), "\n", "。") + "。"
	return e
}

func (b Builder) heldEntry(d *StationDiary, r *board.Reception, name string) view.FeedEntry {
	from, to := heldOn(r)
	v := b.Panel(r, 0)
	return view.FeedEntry{ID: b.Tag(firstYear(r), "receptions/"+name+"/"+r.ID+"/result"), Kind: b.Say("receptionResult"), Updated: view.AtomDate(to),
		Title: b.Say("receptionResultOn", "date", congress.Period(from, to), "station", b.BriefNameOn(d.Station, to)), Href: b.Absolute(place.Activity(r.Held.ID)),
		Summary: cmp.Or(strings.Join(v.Outcome, "，"), b.Say("noVisitors")) + "。"}
}
