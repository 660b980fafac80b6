package suggestion

import (
	"cmp"
	"fmt"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
)

// unitParts divides what a department was given by its role, by how it answered, by the outcome, and by what the deputies
// say. What is divided by appraisal is what the department answers for: what it leads or does a part of.
func (b Builder) unitParts(u *department) []UnitParts {
	answers := func(a assignment) bool { return a.role != "协办" }
	named := func(id string, order []string, of func(assignment) (name, means string)) UnitParts {
		return b.divided(u.given, id, order, of)
	}
	var roles []string
	for _, r := range handlerRoles {
		roles = append(roles, r.said)
	}
	all := []UnitParts{
		named("role", roles, func(a assignment) (string, string) {
			i := slices.IndexFunc(handlerRoles, func(r struct{ name, said, means string }) bool { return r.name == a.role })
			return handlerRoles[i].said, handlerRoles[i].means
		}),
		named("answer", answerParts, b.answerPart),
		named("outcome", b.outcomes(), func(a assignment) (string, string) {
			if a.last == nil {
				return "", ""
			}
			if class := ledger.Class(b.Congress, a.Suggestion, a.last); class != nil {
				return a.last.Outcome, class.Meaning
			}
			return a.last.Outcome, ""
		}),
	}
	for _, about := range []string{"结果", "态度"} {
		all = append(all, named(map[string]string{"结果": "result", "态度": "manner"}[about], appraisals, func(a assignment) (string, string) {
			if !answers(a) || a.last == nil {
				return "", ""
			}
			word := ledger.LastWord(a.Suggestion, "代表", about)
			switch {
			case about == "结果" && (word == nil || word.Date.Last() < a.last.Date.First()): // what was said of an answer before does not count
				return notSaid, "已答复，没有登记代表对现有答复结果的评价。"
			case word == nil:
				return notSaid, "已答复，没有登记代表对" + about + "的评价。"
			}
			return word.Answer, "代表最近一次对" + about + "的评价。"
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

const notSaid = "尚未评价"

var (
	answerParts = []string{timeName("ontime"), timeName("late"), undated, timeName("overdue"), inHand, byLead, mergedTerm.name}
	appraisals  = []string{"满意", "基本满意", "不满意"}
)

const (
	undated = "已答复，期限不明"
	inHand  = "未答复，未到期"
	byLead  = "由主办单位答复"
)

// timeName is the name that the ledger has for an answer in time, late or missing.
func timeName(id string) string { return one(times, id)[0].name }

// answerPart says how a department answered: by its own first answer, against the day by which the suggestion was due.
func (b Builder) answerPart(a assignment) (name, means string) {
	x := ledger.Read(b.Congress, a.Suggestion, b.Now)
	switch {
	case a.first != "" && !x.Due.Valid():
		return undated, "登记了答复，没有登记答复期限。"
	case a.first != "" && a.first.First() > x.Due.Last():
		return timeName("late"), "这个单位第一次答复超过了答复期限。"
	case a.first != "":
		return timeName("ontime"), "这个单位第一次答复没有超过答复期限，批准的延期计入期限。"
	case x.Stage == ledger.Merged:
		return mergedTerm.name, mergedTerm.means
	case a.role == "协办":
		return byLead, "协办的，不单独登记答复。"
	case x.Due.Valid() && x.Due.Last() < b.Now.First():
		return timeName("overdue"), "答复期限已过，还没有登记答复。"
	}
	return inHand, "还没有登记答复，答复期限没有到，或者没有登记期限。"
}

// divided makes the parts, of which a function says the name and the meaning, in the order given, then as they are met, with what is
// not said last. A suggestion without name is left out of the whole.
func (b Builder) divided(given []assignment, id string, order []string, of func(assignment) (name, means string)) UnitParts {
	var list []*congress.Suggestion
	names, means := map[congress.SuggestionID]string{}, map[string]string{}
	for _, a := range given {
		name, meaning := of(a)
		if name != "" {
			list, names[a.ID], means[name] = append(list, a.Suggestion), name, meaning
		}
	}
	whole := UnitParts{ID: id, Said: fmt.Sprintf("%d件", len(list))}
	parts := ledger.Parts(list, order, func(s *congress.Suggestion) string { return names[s.ID] })
	if i := slices.IndexFunc(parts, func(p ledger.Part) bool { return p.Name == notSaid }); i >= 0 {
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
