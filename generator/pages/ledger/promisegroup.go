package ledger

import (
	"slices"

	"gongshi/generator/ledger"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// promiseGroup is a part of a ledger, on whichever pages it stands.
type promiseGroup struct {
	id  string
	all []*ledger.Promise
}

// byState divides the promises into the four states.
func byState(all []ledger.Promise) []promiseGroup {
	groups := make([]promiseGroup, len(suggestion.PromiseStates))
	for i, state := range suggestion.PromiseStates {
		groups[i].id = state
	}
	for i := range all {
		g := &groups[slices.Index(suggestion.PromiseStates, suggestion.PromiseState(&all[i]))]
		g.all = append(g.all, &all[i])
	}
	return groups
}

// byOrigin divides what stands in the ledger of a year into what came over from the years before, and what was promised in it.
func byOrigin(all []ledger.Promise, year int) []promiseGroup {
	groups := []promiseGroup{{id: "carried"}, {id: "given"}}
	for i := range all {
		if p := &all[i]; p.Carried(year) {
			g := &groups[0]
			if p.Answer.Date.Year() == year {
				g = &groups[1]
			}
			g.all = append(g.all, p)
		}
	}
	return groups
}

func promiseCount(groups []promiseGroup) (n int) {
	for _, g := range groups {
		n += len(g.all)
	}
	return n
}

// promisePages is how many pages the groups take, one after the other.
func promisePages(groups []promiseGroup) int {
	return view.PagesOf(promiseCount(groups), view.PerIndexPage)
}

// promiseGroups is what of the groups stands on the nth page of a ledger, with the way to the beginning of each.
func (b Builder) promiseGroups(first string, groups []promiseGroup, n int) (shown []PromiseGroup, begins []string) {
	at, pages := 0, promisePages(groups)
	for _, g := range groups {
		begin := min(at/view.PerIndexPage+1, pages)
		begins = append(begins, b.Href(place.ListPage(first, begin))+"#g-"+g.id)
		v := PromiseGroup{ID: g.id, Said: b.Say("recordsN", len(g.all)), Continued: n > begin}
		for i, p := range g.all {
			if (at+i)/view.PerIndexPage == n-1 {
				v.Rows = append(v.Rows, b.PromiseRow(p))
			}
		}
		if v.Rows != nil || begin == n {
			shown = append(shown, v)
		}
		at += len(g.all)
	}
	return shown, begins
}
