package suggestion

import (
	"slices"
	"strings"
	"sync"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// eachSuggestion adds a page for every suggestion.
func (b Builder) eachSuggestion(k *book) {
	about := sync.OnceValue(b.mentions)
	for _, year := range k.years {
		list := k.entries[year]
		for i, e := range list {
			b.Add(place.Suggestion(e.ID), "suggestions/page", func() any { return b.suggestionPage(list, i, about()[e.ID]) })
		}
	}
}

// mentions are what other records say of a suggestion.
type mentions struct {
	voiced []voice              // the matters that voters raised
	did    []*congress.Activity // activities that belong to it
	merged []*congress.Suggestion
}

// voice is a matter with the activity at which it was raised.
type voice struct {
	activity *congress.Activity
	matter   *congress.Matter
}

// mentions gathers what other records say of each suggestion.
func (b Builder) mentions() map[congress.SuggestionID]*mentions {
	all := map[congress.SuggestionID]*mentions{}
	of := func(id congress.SuggestionID) *mentions {
		if all[id] == nil {
			all[id] = &mentions{}
		}
		return all[id]
	}
	for _, a := range b.Activities {
		if !b.Shown(&a.Record) {
			continue
		}
		for i := range a.Matters {
			if id := a.Matters[i].Suggestion; id != "" {
				of(id).voiced = append(of(id).voiced, voice{a, &a.Matters[i]})
			}
		}
		if a.Suggestion != "" {
			of(a.Suggestion).did = append(of(a.Suggestion).did, a)
		}
	}
	for _, s := range b.Suggestions {
		if s.MergedInto != "" && b.Public(s) {
			of(s.MergedInto).merged = append(of(s.MergedInto).merged, s)
		}
		id, _ := strings.CutPrefix(string(s.Raised.Origin), "activities/")
		a := b.Activity(congress.ActivityID(id))
		if a == nil || !b.Shown(&a.Record) || slices.ContainsFunc(of(s.ID).voiced, func(v voice) bool { return v.activity == a }) {
			continue
		}
		of(s.ID).voiced = append(of(s.ID).voiced, voice{activity: a})
	}
	return all
}
