package rules

import (
	"slices"

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
	sameName(k, place.DistrictsFile, "", k.Districts, func(d *congress.District) (string, congress.Date, congress.Date) {
		return d.Name, d.Since, d.Until
	}, problem.Say("先后两个选区同名的，旧的写 until，新的写 since；是一个选区的只保留一项", "where one district came after the other give the old one until and the new one since; if they are one keep one of them"))
	finding.Once(k, place.TermsFile, "", k.Terms, "term", func(t *congress.Term) string { return finding.Numbered(t.Level, t.Term) })
	for i, t := range k.Terms {
		finding.Once(k, place.TermsFile, finding.Entry("", i, "sessions"), t.Sessions, "session", func(s congress.Session) string { return finding.Numbered("", s.Session) })
	}
	for s := range finding.Sound(k.Stations) {
		finding.Once(k, s.Path, "points", s.Points, "id", func(p congress.Point) string { return p.ID })
		sameName(k, s.Path, "points", s.Points, func(p congress.Point) (string, congress.Date, congress.Date) {
			if p.Closed == nil {
				return p.Name, p.Opened, ""
			}
			return p.Name, p.Opened, p.Closed.Date
		}, problem.Say("只保留一项，或改成不同的名称；撤销后又设的，先撤的写 closed，后设的写 opened", "keep one of the two, or give them different names; where one came after the other write closed and opened"))
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

// sameName reports entries of a list that have the name of an earlier one and may be there on the same day. of returns the name,
// the first and the last day of an entry.
func sameName[E any](k *finding.Check, path, list string, entries []E, of func(E) (string, congress.Date, congress.Date), fix problem.Text) {
	for i, e := range entries {
		name, since, until := of(e)
		n := slices.IndexFunc(entries[:i], func(o E) bool {
			other, from, to := of(o)
			return other == name && name != "" && !apart(since, until, from, to)
		})
		if n >= 0 {
			k.Add(path, finding.Entry(list, i, "name"), problem.Say("“%[1]s”与第 %[2]d 项重复", "%[1]q stands in entry %[2]d already", name, n+1), fix)
		}
	}
}

// apart tells whether two times need have no day in common: one may end before the other begins.
func apart(since, until, from, to congress.Date) bool {
	ends := func(last, first congress.Date) bool {
		return last.Valid() && first.Valid() && last.First() <= first.Last() && !(last.Exact() && first.Exact() && last == first)
	}
	return ends(until, from) || ends(to, since)
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
