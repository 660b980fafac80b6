package rules

import (
	"strconv"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// duplicate reports what stands twice in a list whose entries are told apart by it.
func duplicate(k *check) {
	for _, v := range k.Vocabularies {
		once(k, v.Path, "", v.Words, "id", func(w *congress.Word) string { return w.ID })
		once(k, v.Path, "", v.Words, "name", func(w *congress.Word) string { return w.Name })
		formerly(k, v)
	}
	once(k, "content/vocabulary/outcomes.yaml", "", k.Outcomes, "scheme", func(s *congress.Scheme) string { return s.Name })
	for i, s := range k.Outcomes {
		classes := entry("", i, "classes")
		once(k, "content/vocabulary/outcomes.yaml", classes, s.Classes, "id", func(c congress.Class) string { return c.ID })
		once(k, "content/vocabulary/outcomes.yaml", classes, s.Classes, "name", func(c congress.Class) string { return c.Name })
	}
	once(k, "content/dictionary.yaml", "", k.Dictionary, "term", func(n *congress.Name) string { return n.Term })
	once(k, "content/districts.yaml", "", k.Districts, "id", func(d *congress.District) string { return string(d.ID) })
	once(k, "content/districts.yaml", "", k.Districts, "name", func(d *congress.District) string { return d.Name })
	once(k, "content/terms.yaml", "", k.Terms, "term", func(t *congress.Term) string { return numbered(t.Level, t.Term) })
	for i, t := range k.Terms {
		once(k, "content/terms.yaml", entry("", i, "sessions"), t.Sessions, "session", func(s congress.Session) string { return numbered("", s.Session) })
	}
	for s := range sound(k.Stations) {
		once(k, s.Path, "points", s.Points, "id", func(p congress.Point) string { return p.ID })
		once(k, s.Path, "points", s.Points, "name", func(p congress.Point) string { return p.Name })
	}
	for b := range sound(k.Boards) {
		once(k, b.Path, "quarters", b.Quarters, "quarter", func(q congress.Quarter) string { return numbered("", q.Quarter) })
		once(k, b.Path, "months", b.Months, "month", func(m congress.Planned) string { return string(m.Month) })
	}
	for s := range sound(k.Suggestions) {
		if s.Handling != nil {
			once(k, s.Path, "handling.units", s.Handling.Units, "name", func(u congress.Unit) string { return u.Name })
		}
	}
}

// formerly reports former names that are also the name, or a former name, of another entry.
func formerly(k *check, v *congress.Vocabulary) {
	owner := map[string]int{}
	for i, w := range v.Words {
		if _, twice := owner[w.Name]; !twice {
			owner[w.Name] = i
		}
	}
	for i, w := range v.Words {
		for j, name := range w.FormerNames {
			if n, taken := owner[name]; taken {
				k.add(v.Path, entry(entry("", i, "former_names"), j, ""), problem.Say("曾用名“%[1]s”已经是第 %[2]d 项的名称或曾用名", "the former name %[1]q is a name of entry %[2]d already", name, n+1),
					problem.Say("只写在一项里", "keep it in one entry only"))
				continue
			}
			owner[name] = i
		}
	}
}

// numbered makes a key of a level and a number; an entry without a number has none.
func numbered(level string, n int) string {
	if n == 0 {
		return ""
	}
	return level + strconv.Itoa(n)
}

// once reports the entries of a list whose key an earlier entry has. What is empty is another rule's.
func once[E any](k *check, path, list string, entries []E, key string, of func(E) string) {
	if len(entries) < 2 {
		return
	}
	first := make(map[string]int, len(entries))
	for i, e := range entries {
		value := of(e)
		if value == "" {
			continue
		}
		if n, twice := first[value]; twice {
			k.add(path, entry(list, i, key), problem.Say("“%[1]s”与第 %[2]d 项重复", "%[1]q stands in entry %[2]d already", value, n+1),
				problem.Say("只保留一项，或改成不同的 %[1]s", "keep one of the two, or give them a different %[1]s", key))
			continue
		}
		first[value] = i
	}
}
