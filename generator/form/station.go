package form

import (
	"fmt"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
	"gongshi/generator/problem"
)

// station makes a station. If the name is in Latin letters, it is taken for the ID.
func station(m *maker) (*record, error) {
	if err := m.fits(m.title, congress.Station{}, "name"); err != nil {
		return nil, err
	}
	s := &congress.Station{Name: m.title}
	likely := &congress.Station{Cohosted: []string{"基层立法联系点"}, Staff: []congress.Staff{{Role: "联络员"}}, Standard: map[string][]string{"十有": {"站牌"}}}
	if len(gaps.FindString(m.title)) == 0 {
		s.Name, m.Options["id"] = "", m.title
	}
	short := shortName(s.Name)
	bare, kind := township(short)
	switch {
	case strings.Contains(s.Name, "总站"):
		s.Kind = m.term("station-kinds", "hub")
	case strings.Contains(s.Name, "主题公园"):
		s.Kind = m.term("station-kinds", "park")
	case kind != "" && short != s.Name:
		s.Kind = m.term("station-kinds", "town")
		s.Township = &congress.Township{Name: short, Type: kind, AsOf: m.Now[:len("2006")]}
	}
	for _, o := range m.Stations {
		if o.Name == s.Name && o.Name != "" && m.Options["id"] == "" {
			return nil, problem.Refuse("“%[1]s”已经有了：%[2]s，没有改动它；要修改就打开它", "%[1]q is there already: %[2]s; it was not touched; open it to change it", s.Name, o.Path)
		}
	}
	id, err := m.id(func() string { return ascii.Replace(strings.Join(hanzi.Syllables(bare), "")) })
	if err == nil && id == "" {
		err = problem.Refuse("从“%[1]s”得不出编号，用 --id 写一个，如 --id nan-gou", "no id can be made from %[1]q; give one with --id, as in --id nan-gou", m.title)
	}
	if err != nil {
		return nil, err
	}
	s.ID = congress.StationID(id)
	return &record{about: id, known: s, likely: likely}, nil
}

// board makes the board of a station for a year: four quarters and twelve months to fill in, and a rota in which its deputies
// take turns, two at a time.
func board(m *maker) (*record, error) {
	b := &congress.Board{Station: m.station.ID, Year: m.year}
	for n := range 4 {
		b.Quarters = append(b.Quarters, congress.Quarter{Quarter: n + 1})
	}
	day, turns := 0, 0
	if m.Site != nil {
		day = m.Site.ReceptionDay
	}
	for n := range 12 {
		month := fmt.Sprintf("%04d-%02d", m.year, n+1)
		b.Months = append(b.Months, congress.Planned{Month: congress.Month(month)})
		if day < 1 || day > 28 {
			continue
		}
		r := congress.Reception{Date: congress.Date(fmt.Sprintf("%s-%02d", month, day))}
		if !m.station.OpenOn(r.Date) {
			continue
		}
		present := m.present(m.station.ID, r.Date)
		for range min(2, len(present)) {
			r.Deputies = append(r.Deputies, present[turns%len(present)])
			turns++
		}
		b.Receptions = append(b.Receptions, r)
	}
	if turns > 0 {
		m.note("接待安排按代表编号两人一组依次轮流，只是初稿，与代表商定后改好", "the rota takes the deputies in turn, two at a time, by id; it is a draft to be settled with them")
	}
	if c := m.station.Closed; c != nil && m.station.ClosedBy(congress.Date(fmt.Sprintf("%04d-12-31", m.year))) {
		m.note("%[1]s 于 %[2]s 撤销，以后没有接待和计划", "%[1]s was closed on %[2]s; it has no receptions and plans after that", m.station.ID, c.Date)
	}
	likely := &congress.Board{Months: []congress.Planned{{Place: m.station.Name}}, Receptions: []congress.Reception{{Guests: []congress.Guest{{Role: "法官", Count: 1}}}}}
	return &record{about: fmt.Sprintf("%s, %d", m.station.Name, m.year),
		known: b, likely: likely, ready: []string{"months.activity"}, draft: true}, nil
}

// notice makes a notice of a station.
func notice(m *maker) (*record, error) {
	n := &congress.Notice{Station: m.station.ID, Date: m.day}
	file, err := m.article(&n.Article, *n)
	if err != nil {
		return nil, err
	}
	n.Slug = m.dated(file)
	return &record{about: m.station.Name, known: n, draft: true}, nil
}

// supervision makes the supervision of a year, with a first visit to fill in.
func supervision(m *maker) (*record, error) {
	v := &congress.Supervision{Year: m.year, Visits: []congress.Visit{{}}}
	if m.year == m.Now.Year() {
		v.Visits[0].Month = congress.Month(m.Now[:len("2006-01")])
	}
	return &record{about: fmt.Sprint(m.year), known: v,
		likely: &congress.Supervision{Visits: []congress.Visit{{Office: "法工委"}}}}, nil
}
