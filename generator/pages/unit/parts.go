package unit

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/pages/suggestion"
)

// unitParts divides the suggestions of a department by its role, its answer, the outcome, and the appraisal by deputies. The
// division by appraisal has only the suggestions for which the department answers, as the leading or as a separate unit. A
// division without parts is left out.
func (b Builder) unitParts(u *suggestion.Department) []UnitParts {
	answers := func(a suggestion.Assignment) bool { return a.Role != "协办" }
	named := func(id string, order []string, of func(suggestion.Assignment) (name, means string)) UnitParts {
		return b.divided(u.Given, id, order, of)
	}
	var roles []string
	for _, r := range handlerRoles {
		roles = append(roles, b.Say(r.said))
	}
	all := []UnitParts{
		named("role", roles, func(a suggestion.Assignment) (string, string) {
			i := slices.IndexFunc(handlerRoles, func(r struct{ name, said, means string }) bool { return r.name == a.Role })
			return b.Say(handlerRoles[i].said), b.Say(handlerRoles[i].means)
		}),
		named("answer", b.answerParts(), b.answerPart),
		named("outcome", b.outcomes(), func(a suggestion.Assignment) (string, string) {
			if a.Last == nil {
				return "", ""
			}
			if class := ledger.Class(b.Congress, a.Suggestion, a.Last); class != nil {
				return a.Last.Outcome, class.Meaning
			}
			return a.Last.Outcome, ""
		}),
	}
	for _, about := range []string{"结果", "态度"} {
		all = append(all, named(map[string]string{"结果": "result", "态度": "manner"}[about], appraisals, func(a suggestion.Assignment) (string, string) {
			if !answers(a) || a.Last == nil {
				return "", ""
			}
			word := ledger.LastWord(a.Suggestion, "代表", about)
			switch {
			case about == "结果" && (word == nil || word.Date.Last() < a.Last.Date.First()): // what was said of an answer before does not count
				return b.Say("notAppraised"), b.Say("answeredNoResult")
			case word == nil:
				return b.Say("notAppraised"), b.Say("answeredNoAppraisal", about)
			}
			return word.Answer, b.Say("lastAppraisal", about)
		}))
	}
	return slices.DeleteFunc(all, func(p UnitParts) bool { return len(p.Parts) == 0 })
}

// outcomes returns the classes of outcomes of all schemes, those of the latest scheme first.
func (b Builder) outcomes() []string {
	schemes := slices.SortedStableFunc(slices.Values(b.Outcomes), func(x, y *congress.Scheme) int { return cmp.Compare(y.Since.First(), x.Since.First()) })
	var all []string
	for _, s := range schemes {
		for _, class := range s.Classes {
			if !slices.Contains(all, class.Name) {
				all = append(all, class.Name)
			}
		}
	}
	return all
}

// appraisals holds the answers of deputies in records, in their order.
var appraisals = []string{"满意", "基本满意", "不满意"}

// answerParts returns the names that answerPart can return, in the order of the list.
func (b Builder) answerParts() []string {
	merged, _ := b.MergedPart()
	return []string{b.TimeName("ontime"), b.TimeName("late"), b.Say("answeredUndated"), b.TimeName("overdue"), b.Say("answerInHand"), b.Say("answeredByLead"), merged}
}

// answerPart returns how a department answered, as a name and its meaning. It compares the day of the department's own first
// answer with the day on which the suggestion was due.
func (b Builder) answerPart(a suggestion.Assignment) (name, means string) {
	x := ledger.Read(b.Congress, a.Suggestion, b.Now)
	switch {
	case a.First != "" && !x.Due.Valid():
		return b.Say("answeredUndated"), b.Say("answeredUndatedMeans")
	case a.First != "" && a.First.First() > x.Due.Last():
		return b.TimeName("late"), b.Say("unitLate")
	case a.First != "":
		return b.TimeName("ontime"), b.Say("unitInTime")
	case x.Stage == ledger.Merged:
		return b.MergedPart()
	case a.Role == "协办":
		return b.Say("answeredByLead"), b.Say("answeredByLeadMeans")
	case x.Due.Valid() && x.Due.Last() < b.Now.First():
		return b.TimeName("overdue"), b.Say("unitOverdue")
	}
	return b.Say("answerInHand"), b.Say("answerInHandMeans")
}

// divided divides suggestions into parts. of returns the name and the meaning of the part of a suggestion; a suggestion
// without a name is left out. The parts come in the given order, then other parts in the order in which they occur, then
// those that were not appraised.
func (b Builder) divided(given []suggestion.Assignment, id string, order []string, of func(suggestion.Assignment) (name, means string)) UnitParts {
	var list []*congress.Suggestion
	names, means := map[congress.SuggestionID]string{}, map[string]string{}
	for _, a := range given {
		name, meaning := of(a)
		if name != "" {
			list, names[a.ID], means[name] = append(list, a.Suggestion), name, meaning
		}
	}
	whole := UnitParts{ID: id, Said: b.Say("itemsN", len(list))}
	parts := ledger.Parts(list, order, func(s *congress.Suggestion) string { return names[s.ID] })
	if i := slices.IndexFunc(parts, func(p ledger.Part) bool { return p.Name == b.Say("notAppraised") }); i >= 0 {
		parts = append(slices.Delete(slices.Clone(parts), i, i+1), parts[i])
	}
	for _, p := range parts {
		row := UnitPart{Text: p.Name, Count: len(p.Suggestions), Means: means[p.Name], Long: len(p.Suggestions) > 24}
		for _, s := range p.Suggestions {
			row.List = append(row.List, b.SuggestionLink(s.ID))
		}
		whole.Parts = append(whole.Parts, row)
	}
	return whole
}
