package station

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/pages/suggestion"
)

const mostProposals = 12 // suggestions on the page of a station

// proposals adds the suggestions that deputies of a station lead to v, the latest first.
func (b Builder) proposals(v *Station, id congress.StationID) {
	var all []*congress.Suggestion
	for _, d := range b.DeputiesAt(id, b.Now) {
		if !b.Shown(&d.Record) {
			continue
		}
		for _, s := range b.RaisedBy(d.ID) {
			if s.Raised.Lead == d.ID && suggestion.New(b.Builder).Public(s) && !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	slices.SortStableFunc(all, func(x, y *congress.Suggestion) int { return -suggestion.ByNumber(x, y) })
	v.Proposed = b.Say("itemsN", len(all))
	for _, s := range all[:min(len(all), mostProposals)] {
		row := suggestion.New(b.Builder).StandingRow(s)
		row.Role = b.Say("ledByDeputy", b.DeputyLink(s.Raised.Lead).Text)
		v.Proposals = append(v.Proposals, row)
	}
	if len(all) > mostProposals {
		v.Proposed = b.Say("itemsLatest", "all", len(all), "shown", mostProposals)
	}
}
