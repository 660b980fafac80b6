package rules

import (
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// duplicate reports entries of a list that have the same id, name or number as an earlier one.
func duplicate(k *finding.Check) {
	for _, v := range k.Vocabularies {
		finding.Once(k, v.Path, "", v.Words, "id", func(w *congress.Word) string { return w.ID })
		finding.Once(k, v.Path, "", v.Words, "name", func(w *congress.Word) string { return w.Name })
		formerly(k, v)
	}
	finding.Once(k, place.OutcomesFile, "", k.Outcomes, "scheme", func(s *congress.Scheme) string { return s.Name })
	for i, s := range k.Outcomes {
		classes := finding.Entry("", i, "classes")
		finding.Once(k, place.OutcomesFile, classes, s.Classes, "id", func(c congress.Class) string { return c.ID })
		finding.Once(k, place.OutcomesFile, classes, s.Classes, "name", func(c congress.Class) string { return c.Name })
	}
	finding.Once(k, place.DictionaryFile, "", k.Dictionary, "term", func(n *congress.Name) string { return n.Term })
	finding.Once(k, place.DistrictsFile, "", k.Districts, "id", func(d *congress.District) string { return string(d.ID) })
	finding.Once(k, place.DistrictsFile, "", k.Districts, "name", func(d *congress.District) string { return d.Name })
	finding.Once(k, place.TermsFile, "", k.Terms, "term", func(t *congress.Term) string { return finding.Numbered(t.Level, t.Term) })
	for i, t := range k.Terms {
		finding.Once(k, place.TermsFile, finding.Entry("", i, "sessions"), t.Sessions, "session", func(s congress.Session) string { return finding.Numbered("", s.Session) })
	}
	for s := range finding.Sound(k.Stations) {
		finding.Once(k, s.Path, "points", s.Points, "id", func(p congress.Point) string { return p.ID })
		finding.Once(k, s.Path, "points", s.Points, "name", func(p congress.Point) string { return p.Name })
	}
	for b := range finding.Sound(k.Boards) {
		finding.Once(k, b.Path, "quarters", b.Quarters, "quarter", func(q congress.Quarter) string { return finding.Numbered("", q.Quarter) })
		finding.Once(k, b.Path, "months", b.Months, "month", func(m congress.Planned) string { return string(m.Month) })
	}
	for s := range finding.Sound(k.Suggestions) {
		if s.Handling != nil {
			finding.Once(k, s.Path, "handling.units", s.Handling.Units, "name", func(u congress.Unit) string { return u.Name })
		}
	}
}

// formerly reports a former name of a term that is the name or a former name of another term.
func formerly(k *finding.Check, v *congress.Vocabulary) {
	owner := map[string]int{}
	for i, w := range v.Words {
		if _, twice := owner[w.Name]; !twice {
			owner[w.Name] = i
		}
	}
	for i, w := range v.Words {
		for j, name := range w.FormerNames {
			if n, taken := owner[name]; taken {
				k.Add(v.Path, finding.Entry(finding.Entry("", i, "former_names"), j, ""), problem.Say("曾用名“%[1]s”已经是第 %[2]d 项的名称或曾用名", "the former name %[1]q is a name of entry %[2]d already", name, n+1),
					problem.Say("只写在一项里", "keep it in one entry only"))
				continue
			}
			owner[name] = i
		}
	}
}
