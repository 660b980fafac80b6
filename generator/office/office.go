// Package office plans changes of people in office: one who leaves, one who moves, a seat that is vacant or is filled.
//
// It only plans: package amend makes the changes. What is said wrongly is a *problem.Refusal.
package office

import (
	"slices"
	"strings"
	"time"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// FindDeputy returns the deputy with an ID, a former ID or a name, of now or before, that only one has.
func FindDeputy(c *congress.Congress, said string) (*congress.Deputy, error) {
	said = strings.TrimSpace(said)
	if d := c.Deputy(congress.DeputyID(said)); d != nil {
		return d, nil
	}
	var found []*congress.Deputy
	var ids, known []string
	for _, d := range c.Deputies {
		if said != "" && (d.Called(said) || slices.Contains(d.FormerIDs, said)) {
			found, ids = append(found, d), append(ids, string(d.ID))
		}
		known = append(known, string(d.ID), d.Name)
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return nil, problem.Refuse("有 %[1]d 名代表叫“%[2]s”，写编号：%[3]s", "%[1]d deputies are called %[2]q; write the id: %[3]s", len(found), said, strings.Join(ids, "、"))
	}
	fix := problem.Say("写编号或姓名", "write an id or a name")
	if near := problem.Nearest(said, known); near != "" {
		fix = problem.Say("是不是 %[1]s", "did you mean %[1]s", near)
	}
	return nil, problem.Refuse("没有代表“%[1]s”；%[2]s", "there is no deputy %[1]q; %[2]s", said, fix)
}

// FindDistrict returns the district with an ID or a name, and its place in districts.yaml. Of several that had a name one after
// the other it is that of the day.
func FindDistrict(c *congress.Congress, said string, day congress.Date) (*congress.District, int, error) {
	said = strings.TrimSpace(said)
	var known []string
	for _, byID := range []bool{true, false} {
		for i, d := range c.Districts {
			if byID && string(d.ID) == said || !byID && d.Name == said && d.ExistsOn(day) {
				return d, i, nil
			}
			known = append(known, string(d.ID), d.Name)
		}
	}
	fix := problem.Say("写代号或名称，都在 content/districts.yaml 里", "write an id or a name of content/districts.yaml")
	if near := problem.Nearest(said, known); near != "" && said != "" {
		fix = problem.Say("是不是 %[1]s", "did you mean %[1]s", near)
	}
	return nil, 0, problem.Refuse("没有选区“%[1]s”；%[2]s", "there is no district %[1]q; %[2]s", said, fix)
}

// dayAfter returns the day after an exact day.
func dayAfter(d congress.Date) congress.Date {
	return congress.Date(d.Time().AddDate(0, 0, 1).Format(time.DateOnly))
}

// dayBefore returns the day before an exact day.
func dayBefore(d congress.Date) congress.Date {
	return congress.Date(d.Time().AddDate(0, 0, -1).Format(time.DateOnly))
}

// FindStation returns the station with an ID, a name, or the name of its township.
func FindStation(c *congress.Congress, said string) (*congress.Station, error) {
	said = strings.TrimSpace(said)
	var found []*congress.Station
	var ids, known []string
	for _, s := range c.Stations {
		if string(s.ID) == said {
			return s, nil
		}
		known = append(known, string(s.ID), s.Name)
		short := s.Name
		for _, common := range []string{"人大代表联络站", "代表联络站", "联络站"} {
			if cut, is := strings.CutSuffix(s.Name, common); is && cut != "" {
				short = cut
				break
			}
		}
		if said != "" && (s.Name == said || short == said || strings.TrimSuffix(said, "联络站") == short || s.Township != nil && s.Township.Name == said) {
			found, ids = append(found, s), append(ids, string(s.ID))
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return nil, problem.Refuse("有 %[1]d 个联络站叫“%[2]s”，写编号：%[3]s", "%[1]d stations are called %[2]q; write the id: %[3]s", len(found), said, strings.Join(ids, "、"))
	}
	fix := problem.Say("写编号或名称；新站先用 gongshi new station 名称 建立", "write an id or a name; make a new one with gongshi new station NAME first")
	if near := problem.Nearest(said, known); near != "" {
		fix = problem.Say("是不是 %[1]s", "did you mean %[1]s", near)
	}
	return nil, problem.Refuse("没有联络站“%[1]s”；%[2]s", "there is no station %[1]q; %[2]s", said, fix)
}
