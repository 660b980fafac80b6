package unit

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/pages/suggestion"
)

// unitParts divides what a department was given by its role, by how it answered, by the outcome, and by what the deputies
// say. What is divided by appraisal is what the department answers for: what it leads or does a part of.
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

// outcomes are the classes of all schemes, those of the latest first.
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

// appraisals are the answers of deputies that records have, in their order.
var appraisals = []string{"满意", "基本满意", "不满意"}

// answerParts returns the names that answerPart gives, in the order in which they are listed.
func (b Builder) answerParts() []string {
	merged, _ := b.MergedPart()
	return []string{b.TimeName("ontime"), b.TimeName("late"), b.Say("answeredUndated"), b.TimeName("overdue"), b.Say("answerInHand"), b.Say("answeredByLead"), merged}
}

// answerPart says how a department answered: by its own first answer, against the day by which the suggestion was due.
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

// divided makes the parts, of which a function says the name and the meaning, in the order given, then as they are met, with what is
// not said last. A suggestion without name is left out of the whole.
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
