package rules

import (
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// retired reports terms in dated entries that were no longer or not yet in use on the day.
func retired(k *finding.Check) {
	r := retirement{k, map[string]map[string]*timed{}}
	for _, list := range []string{"duty-kinds", "forms", "roles", "suggestion-kinds", "grades", "end-reasons"} {
		r.limited(list)
	}
	for y := range finding.Sound(k.Years) {
		for i := range y.Duties {
			d := &y.Duties[i]
			from, _ := d.When()
			r.use(y.Path, "duties", i, "kind", "duty-kinds", d.Kind, from)
			r.use(y.Path, "duties", i, "form", "forms", d.Form, from)
			r.use(y.Path, "duties", i, "role", "roles", d.Role, from)
		}
	}
	for a := range finding.Sound(k.Activities) {
		from, _ := a.When()
		r.use(a.Path, "", 0, "kind", "duty-kinds", a.Kind, from)
		r.use(a.Path, "", 0, "form", "forms", a.Form, from)
		for id, role := range a.Roles {
			r.use(a.Path, "", 0, "roles."+string(id), "roles", role, from)
		}
	}
	for s := range finding.Sound(k.Suggestions) {
		r.use(s.Path, "", 0, "kind", "suggestion-kinds", s.Kind, s.Raised.Date)
	}
	for s := range finding.Sound(k.Stations) {
		for i, g := range s.Grades {
			r.use(s.Path, "grades", i, "name", "grades", g.Name, g.Date)
		}
	}
	for d := range finding.Sound(k.Deputies) {
		for i, s := range d.Seats {
			r.use(d.Path, "seats", i, "end_reason", "end-reasons", s.EndReason, s.To)
		}
	}
}

// retirement looks up when terms are in use.
type retirement struct {
	*finding.Check
	words map[string]map[string]*timed // by vocabulary and name; only terms whose use is limited
}

// timed is a term with the first and the last day on which it is in use; an open end is empty.
type timed struct {
	*congress.Word
	first, last string
}

// limited notes the terms of a vocabulary whose use is limited.
func (r *retirement) limited(list string) {
	v := r.Vocabularies[list]
	if v == nil {
		return
	}
	r.words[list] = map[string]*timed{}
	for _, w := range v.Words {
		if w.Since != "" || w.Until != "" {
			r.words[list][w.Name] = &timed{w, w.Since.First(), w.Until.Last()}
		}
	}
}

// use reports a term of a vocabulary that was not in use on a day. Its place is the key of entry n of the list within, or the
// key alone where within is empty; it is spelt for a problem only.
func (r *retirement) use(path, within string, n int, key, list, name string, on congress.Date) {
	w := r.words[list][name]
	if w == nil || name == "" || !on.Valid() || (w.last == "" || on.First() <= w.last) && on.Last() >= w.first {
		return
	}
	where := func() string {
		if within == "" {
			return key
		}
		return finding.Entry(within, n, key)
	}
	if w.last != "" && on.First() > w.last {
		r.Add(path, where(), problem.Say("“%[1]s”已于 %[2]s 停用，这一条是 %[3]s 的", "%[1]q was retired on %[2]s, this is of %[3]s", name, w.Until, on),
			problem.Say("改用现行的词，可用的词见 %[1]s", "use a term in force; they stand in %[1]s", place.VocabularyFile(list)))
	} else {
		r.Warn(path, where(), problem.Say("“%[1]s”自 %[2]s 起启用，这一条是 %[3]s 的", "%[1]q has been in use since %[2]s, this is of %[3]s", name, w.Since, on),
			problem.Say("核对日期；当时已用这个词的，改正 %[1]s 中的 since", "check the date, or correct since in %[1]s", place.VocabularyFile(list)))
	}
}
