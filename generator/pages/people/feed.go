package people

import (
	"fmt"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// DeputyFeed returns the feed of a deputy: the duties and corrections of all disclosed years.
func (b Builder) DeputyFeed(d *congress.Deputy) *view.Feed {
	first := string(d.ID) // the oldest name of the record
	if len(d.FormerIDs) > 0 {
		first = d.FormerIDs[0]
	}
	where := place.Deputy(d.ID)
	f := b.Feed("deputies/"+first, place.Feed(where), where, b.Say("dutiesOfDeputy", d.Name))
	for _, s := range d.Seats {
		f.Updated = max(f.Updated, view.AtomDate(s.From))
	}
	for _, year := range b.Disclosed(d) {
		items := b.Items(d.ID, year)
		ids := anchors(items)
		for i, it := range items {
			from, to := it.When()
			id := ids[i]
			e := view.FeedEntry{Title: it.Title, Kind: it.Kind, Updated: view.AtomDate(to), Summary: view.Joined("。", it.Kind+"，"+congress.Period(from, to)+"，"+it.Place, strings.TrimSuffix(it.Summary, "。")) + "。"}
			e.Summary = strings.ReplaceAll(e.Summary, "，。", "。")
			if it.Activity != nil {
				e.ID, e.Href = b.Tag(congress.Date(fmt.Sprint(year)), "activities/"+view.OldActivity(it.Activity)), b.Absolute(place.Activity(it.Activity.ID))
			} else {
				e.ID, e.Href = b.Tag(congress.Date(fmt.Sprint(year)), fmt.Sprintf("deputies/%s/%d/%s", first, year, id)), b.Absolute(place.DeputyYear(d.ID, year))+"#"+id
			}
			f.Add(e)
		}
		for _, c := range b.corrections(d.ID, year) {
			of := fmt.Sprintf("deputies/%s/%d", first, year)
			if c.activity != nil {
				of = "activities/" + view.OldActivity(c.activity)
			}
			f.Add(b.correctionEntry(b.Tag(congress.Date(fmt.Sprint(year)), fmt.Sprintf("%s/correction-%d", of, c.n)), c, place.DeputyYear(d.ID, year)))
		}
	}
	return f.Latest()
}
