package pages

import (
	"gongshi/generator/congress"
	"gongshi/generator/pages/people"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// addFeeds adds the feed of each deputy, at its present address and at its former addresses.
func addFeeds(shared *view.Builder) {
	b := New(shared)
	for _, d := range b.Deputies {
		if !b.Shown(&d.Record) {
			continue
		}
		for _, id := range append([]string{string(d.ID)}, d.FormerIDs...) {
			b.Add(place.Feed(place.Deputy(congress.DeputyID(id))), "feed", func() any { return people.New(b.Builder).DeputyFeed(d) })
		}
	}
}
