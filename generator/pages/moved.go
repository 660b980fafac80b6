package pages

import (
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// addMoved adds what stands at addresses that once were published: it comes after all other pages, over which it never writes.
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

// adder adds a page where there is none yet.
type adder func(address, layout string, view func() any)

// sections are the lists to which records belong, with the word of what they are called.
var sections = map[string]string{place.Disclosures: "disclosures", place.Deputies: "navDeputies", place.Stations: "navStations", place.Activities: "theActivities",
	place.Suggestions: "theSuggestions", place.Selections: "navSelections", place.Lectures: "navLectures", place.Institutions: "footInstitutions",
	place.Campaigns: "footCampaigns", place.News: "footNews", place.Supervisions: "footSupervision"}

// sectionOf returns the list to which an address belongs, and its name; both are empty for an address at the root.
func (b Builder) sectionOf(address string) view.Link {
	list := place.SectionOf(address)
	if sections[list] == "" {
		return view.Link{}
	}
	return view.Link{Text: b.Say(sections[list]), Href: list}
}
