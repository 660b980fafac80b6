package pages

import (
	"fmt"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// SuggestionRole is the suggestions in which a deputy has one part.
type SuggestionRole struct {
	Role string // 领衔, 附议
	Said string // 3件
	Rows []ProposalRow
}

// suggestionRoles are the suggestions that a deputy leads and those that the deputy signed, the latest first; of one year,
// or of all where it is 0. What is not public names nobody, here neither.
func (b *builder) suggestionRoles(id congress.DeputyID, year int) []SuggestionRole {
	roles := []SuggestionRole{{Role: "领衔"}, {Role: "附议"}}
	seen := map[congress.SuggestionID]bool{}
	for _, s := range slices.Backward(b.RaisedBy(id)) {
		if !b.public(s) || year != 0 && s.Year != year || seen[s.ID] {
			continue
		}
		seen[s.ID] = true
		role := &roles[1]
		if s.Raised.Lead == id {
			role = &roles[0]
		}
		role.Rows = append(role.Rows, b.standingRow(s))
	}
	for i := range roles {
		roles[i].Said = fmt.Sprintf("%d件", len(roles[i].Rows))
	}
	return slices.DeleteFunc(roles, func(r SuggestionRole) bool { return len(r.Rows) == 0 })
}

// standingRow is a suggestion with where it stands.
func (b *builder) standingRow(s *congress.Suggestion) ProposalRow {
	return ProposalRow{Link: Link{Text: s.Title, Href: b.href(place.Suggestion(s.ID))}, Number: number(s.ID), Stands: b.stands(s)}
}

const mostProposals = 12 // suggestions on the page of a station

// proposals adds what the deputies of a station lead, the latest first.
func (b *builder) proposals(v *Station, id congress.StationID) {
	var all []*congress.Suggestion
	for _, d := range b.DeputiesAt(id) {
		if !b.shown(&d.Record) {
			continue
		}
		for _, s := range b.RaisedBy(d.ID) {
			if s.Raised.Lead == d.ID && b.public(s) && !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	slices.SortStableFunc(all, func(x, y *congress.Suggestion) int { return -byNumber(x, y) })
	v.Proposed = fmt.Sprintf("%d件", len(all))
	for _, s := range all[:min(len(all), mostProposals)] {
		row := b.standingRow(s)
		row.Role = b.deputy(s.Raised.Lead).Text + "领衔"
		v.Proposals = append(v.Proposals, row)
	}
	if len(all) > mostProposals {
		v.Proposed = fmt.Sprintf("%d件，列出最近%d件", len(all), mostProposals)
	}
}
