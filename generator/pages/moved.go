package pages

import (
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// addMoved adds the pages at addresses that were published once: tombstones and redirects. It runs after all other pages and
// never replaces one of them.
func addMoved(shared *view.Builder) {
	b := New(shared)
	var taken map[string]bool // made for the first, for most sites have none
	add := func(address, layout string, view func() any) {
		if taken == nil {
			taken = map[string]bool{}
			for _, p := range b.Website.Pages {
				taken[p.Address] = true
			}
		}
		if !taken[address] {
			taken[address] = true
			b.Add(address, layout, view)
		}
	}
	b.addTombstones(add)
	for _, u := range suggestion.New(b.Builder).Departments().All {
		for _, id := range u.Old {
			add(place.Unit(id), "redirect", func() any { return b.redirect(place.Unit(id), place.Unit(u.ID)) })
		}
	}
	b.addRedirects(add)
}

// adder adds a page if its address has none yet.
type adder func(address, layout string, view func() any)

// sections maps the addresses of the lists of records to the words for their names.
var sections = map[string]string{place.Disclosures: "disclosures", place.Deputies: "navDeputies", place.Stations: "navStations", place.Activities: "theActivities",
	place.Suggestions: "theSuggestions", place.Selections: "navSelections", place.Lectures: "navLectures", place.Institutions: "footInstitutions",
	place.Campaigns: "footCampaigns", place.News: "footNews", place.Supervisions: "footSupervision"}

// sectionOf returns the link to the list to which an address belongs; an empty link for an address at the root.
func (b Builder) sectionOf(address string) view.Link {
	list := place.SectionOf(address)
	if sections[list] == "" {
		return view.Link{}
	}
	return view.Link{Text: b.Say(sections[list]), Href: list}
}
