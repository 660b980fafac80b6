package form

import (
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// named is a record that a word may mean, by its ID or one of its names.
type named[R any] struct {
	record R
	id     string
	names  []string
}

// find returns the record that a word means. If ok is false, near holds the IDs of several records with that name, or the one
// record that is probably meant; it is nil if there is none.
func find[R any](said string, all []named[R]) (found R, near []string, ok bool) {
	said = strings.TrimSpace(said)
	var hits []named[R]
	for _, n := range all {
		if n.id == said {
			return n.record, nil, true
		}
		if slices.Contains(n.names, said) {
			hits = append(hits, n)
		}
	}
	if len(hits) == 1 {
		return hits[0].record, nil, true
	}
	if len(hits) > 1 {
		for _, n := range hits {
			near = append(near, n.id)
		}
		return found, near, false
	}
	var words []string
	of := map[string]string{}
	for _, n := range all {
		for _, w := range append([]string{n.id}, n.names...) {
			words, of[w] = append(words, w), n.id
		}
	}
	if meant := problem.Nearest(strings.ToLower(said), words); meant != "" {
		near = []string{meant}
		if id := of[meant]; id != meant {
			near = []string{id + " " + meant}
		}
	}
	return found, near, false
}

// unknown returns the refusal of a word that means no record, or several. near is that of find; how says what to do if it is
// empty.
func unknown(zh, en, said string, near []string, how problem.Text) error {
	if len(near) > 1 {
		return problem.Refuse("有 %[1]d %[2]s叫“%[3]s”，写编号：%[4]s", "%[1]d of them are called %[3]q; give the id: %[4]s", len(near), zh, said, strings.Join(near, "、"))
	}
	fix := how
	if len(near) == 1 {
		fix = problem.Say("是不是 %[1]s", "did you mean %[1]s", near[0])
	}
	return problem.Refuse("没有找到%[1]s“%[2]s”；%[4]s", "there is no %[3]s %[2]q; %[4]s", strings.TrimLeft(zh, "名个"), said, en, fix)
}

// findDeputy returns the deputy with an ID or a name.
func (m *maker) findDeputy(said string) (*congress.Deputy, error) {
	all := make([]named[*congress.Deputy], 0, len(m.Deputies))
	for _, d := range m.Deputies {
		n := named[*congress.Deputy]{record: d, id: string(d.ID)}
		if d.Name != "" {
			n.names = append([]string{d.Name}, d.FormerNames...)
		}
		all = append(all, n)
	}
	d, near, ok := find(said, all)
	if !ok {
		return nil, unknown("名代表", "deputy", said, near, problem.Say("写编号或姓名；新代表先用 gongshi new deputy 姓名 建立", "give an id or a name; make a new one with gongshi new deputy NAME first"))
	}
	return d, nil
}

// findStation returns the station with an ID or a name, which may be that of its township.
func (m *maker) findStation(said string) (*congress.Station, error) {
	all := make([]named[*congress.Station], 0, len(m.Stations))
	for _, s := range m.Stations {
		n := named[*congress.Station]{record: s, id: string(s.ID)}
		if s.Name != "" {
			n.names = []string{s.Name, shortName(s.Name)}
		}
		if s.Township != nil && s.Township.Name != "" && s.Township.Name != shortName(s.Name) {
			n.names = append(n.names, s.Township.Name)
		}
		if s.Township != nil && s.Township.Name != "" { // a township is known by its former names, too
			for _, p := range m.PlacesOn([]string{s.Township.Name}, "", m.Now) {
				for _, name := range append([]string{p.Name}, p.Former...) {
					if !slices.Contains(n.names, name) {
						n.names = append(n.names, name)
					}
				}
			}
		}
		for _, name := range slices.Clone(n.names) {
			if bare, kind := township(name); kind != "" && !slices.Contains(n.names, bare) {
				n.names = append(n.names, bare)
			}
		}
		all = append(all, n)
	}
	s, near, ok := find(said, all)
	if !ok {
		return nil, unknown("个联络站", "station", said, near, problem.Say("写编号或名称；新站先用 gongshi new station 名称 建立", "give an id or a name; make a new one with gongshi new station NAME first"))
	}
	return s, nil
}

// findDistrict returns the district with an ID or a name. Of several with one name it is the one that is there now.
func (m *maker) findDistrict(said string) (*congress.District, error) {
	all := make([]named[*congress.District], 0, len(m.Districts))
	var present []named[*congress.District]
	for _, d := range m.Districts {
		n := named[*congress.District]{d, string(d.ID), []string{d.Name}}
		if now := m.DistrictOn(d.ID, m.Now).Name; now != d.Name {
			n.names = append(n.names, now)
		}
		all = append(all, n)
		if d.ExistsOn(m.Now) {
			present = append(present, n)
		}
	}
	d, near, ok := find(said, present)
	if !ok {
		d, near, ok = find(said, all)
	}
	if !ok {
		return nil, unknown("个选区", "district", said, near, problem.Say("写代号或名称，先在 content/districts.yaml 中写上它", "give an id or a name; write it in content/districts.yaml first"))
	}
	return d, nil
}

// shortName returns a station's name without the words that all stations have: 朱阁镇 for 朱阁镇人大代表联络站.
func shortName(name string) string {
	for _, common := range []string{"人大代表联络总站", "人大代表联络站", "代表联络总站", "代表联络站", "联络总站", "联络站"} {
		if short, is := strings.CutSuffix(name, common); is && short != "" {
			return short
		}
	}
	return name
}

// township splits the name of a township or street: 朱阁镇 into 朱阁 and 镇. kind is "" if the name is that of none.
func township(name string) (bare, kind string) {
	name = strings.TrimSuffix(name, "办事处")
	for _, kind := range []string{"街道", "镇", "乡"} {
		if bare, is := strings.CutSuffix(name, kind); is && bare != "" {
			return bare, kind
		}
	}
	return name, ""
}

// present returns the deputies of a station who are in office on a day.
func (m *maker) present(id congress.StationID, day congress.Date) []congress.DeputyID {
	var all []congress.DeputyID
	for _, d := range m.DeputiesAt(id, day) {
		if !d.Broken && d.Withdrawn == nil && d.InOffice(day) {
			all = append(all, d.ID)
		}
	}
	return all
}

// inUse returns the printed names of the terms of a vocabulary that are in use on m.day.
func (m *maker) inUse(list string) []string {
	var all []string
	if v := m.Vocabularies[list]; v != nil {
		for _, w := range v.Words {
			if w.Name != "" && congress.Covers(w.Since, w.Until, m.day) {
				all = append(all, w.Name)
			}
		}
	}
	return all
}

// term returns the printed name of the term with an ID, if it is in use on m.day; else "".
func (m *maker) term(list, id string) string {
	if v := m.Vocabularies[list]; v != nil {
		for _, w := range v.Words {
			if w.ID == id && congress.Covers(w.Since, w.Until, m.day) {
				return w.Name
			}
		}
	}
	return ""
}
