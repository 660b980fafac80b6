package people

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Correction is a correction of what had been published, as a page shows it.
type Correction struct {
	Machine, Date, What, Reason, By string
	Activity                        *view.Link // the activity whose record has the correction; nil if the record of the page has it
}

// correction returns the view of a correction.
func correction(c congress.Correction) Correction {
	return Correction{Machine: string(c.Date), Date: c.Date.Chinese(), What: c.What, Reason: c.Reason, By: c.ApprovedBy}
}

// corrected is a correction of a deputy's disclosure, with its source.
type corrected struct {
	congress.Correction
	activity *congress.Activity // the activity whose record has the correction; nil if the deputy's year has it
	n        int                // its number in the record, from 1
}

// corrections returns the corrections of a deputy's disclosure of a year, by date. They stand in the record of the year and
// in the activities in which the deputy took part, withdrawn activities included. A correction that both records have is
// returned once.
func (b Builder) corrections(id congress.DeputyID, year int) []corrected {
	var all []corrected
	if y := b.YearOf(id, year); y != nil && b.Shown(&y.Record) {
		for i, c := range y.Corrections {
			all = append(all, corrected{c, nil, i + 1})
		}
	}
	for _, a := range b.Attended(id) {
		if a.Year != year || a.Broken || a.Draft && !b.Drafts {
			continue
		}
		for i, c := range a.Corrections {
			if !slices.ContainsFunc(all, func(o corrected) bool { return o.activity == nil && o.Date == c.Date && o.What == c.What }) {
				all = append(all, corrected{c, a, i + 1})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b corrected) int { return cmp.Compare(a.Date.First(), b.Date.First()) })
	return all
}

// shownCorrections returns the views of a deputy's corrections.
func (b Builder) shownCorrections(all []corrected) []Correction {
	var shown []Correction
	for _, c := range all {
		v := correction(c.Correction)
		if c.activity != nil {
			v.Activity = &view.Link{Text: c.activity.Title, Href: b.Href(place.Activity(c.activity.ID))}
		}
		shown = append(shown, v)
	}
	return shown
}

// correctionEntry returns the entry of a correction in a feed. at is the address of the page that shows the correction.
func (b Builder) correctionEntry(tag string, c corrected, at string) view.FeedEntry {
	what := strings.TrimPrefix(c.What, "更正")
	return view.FeedEntry{ID: tag, Title: b.Say("correctionIs", what), Kind: b.Say("correction"), Updated: view.AtomDate(c.Date), Href: b.Absolute(at) + "#corrections",
		Summary: b.Say("correctionAbout", "date", c.Date.Chinese(), "what", what, "reason", c.Reason)}
}
