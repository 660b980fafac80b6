package suggestion

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Role is the suggestions in which a deputy has one part.
type Role struct {
	Role string // 领衔, 附议
	Said string // 3件
	Rows []ProposalRow
}

// Roles are the suggestions that a deputy leads and those that the deputy signed, the latest first; of one year,
// or of all where it is 0. What is not public names nobody, here neither.
func (b Builder) Roles(id congress.DeputyID, year int) []Role {
	roles := []Role{{Role: b.Say("roleLeads")}, {Role: b.Say("roleSigns")}}
	seen := map[congress.SuggestionID]bool{}
	for _, s := range slices.Backward(b.RaisedBy(id)) {
		if !b.Public(s) || year != 0 && s.Year != year || seen[s.ID] {
			continue
		}
		seen[s.ID] = true
		role := &roles[1]
		if s.Raised.Lead == id {
			role = &roles[0]
		}
		role.Rows = append(role.Rows, b.StandingRow(s))
	}
	for i := range roles {
		roles[i].Said = b.Say("itemsN", len(roles[i].Rows))
	}
	return slices.DeleteFunc(roles, func(r Role) bool { return len(r.Rows) == 0 })
}

// StandingRow is a suggestion with where it stands.
func (b Builder) StandingRow(s *congress.Suggestion) ProposalRow {
	return ProposalRow{Link: view.Link{Text: s.Title, Href: b.Href(place.Suggestion(s.ID))}, Number: view.SuggestionNumber(s.ID), Stands: b.Stands(s)}
}
