package suggestion

import (
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// AddPages adds a page for every suggestion of a year; they are as Abridged returns them, by number. topics returns the links
// from the suggestion at place i to the parts of its topics.
func (b Builder) AddPages(list []*congress.Suggestion, topics func(i int) []view.Link) {
	for i, s := range list {
		b.Add(place.Suggestion(s.ID), "suggestions/page", func() any {
			v := b.headed(s)
			v.Prev, v.Next = b.near(list, i-1), b.near(list, i+1)
			if !v.Hidden {
				v.Topics = topics(i)
				b.tell(v, s)
			}
			return v
		})
	}
}

// near links to the suggestion at place i of a year; nil where there is none.
func (b Builder) near(list []*congress.Suggestion, i int) *view.Link {
	if i < 0 || i >= len(list) {
		return nil
	}
	return &view.Link{Text: list[i].Title, Href: b.Href(place.Suggestion(list[i].ID)), Note: view.SuggestionNumber(list[i].ID)}
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

// mentionsOf returns what other records say of a suggestion; nil where none does. The records are read once a plan.
func (b Builder) mentionsOf(id congress.SuggestionID) *mentions {
	return view.Once(b.Builder, b.readMentions)[id]
}

// readMentions gathers what other records say of each suggestion.
func (b Builder) readMentions() map[congress.SuggestionID]*mentions {
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
