package form

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

var (
	personName = regexp.MustCompile(`^\p{Han}+(?:·\p{Han}+)*$`)
	nameMarks  = strings.NewReplacer(" ", "", "\u3000", "", "•", "·", "・", "·", "‧", "·", ".", "·")
)

// deputy makes a deputy, with the next free ID. A district gives the seat, the station and the group.
func deputy(m *maker) (*record, error) {
	name := nameMarks.Replace(m.title)
	if !personName.MatchString(name) {
		return nil, problem.Refuse("姓名“%[1]s”里有别的符号，只写汉字；长名字各部分之间用间隔号“·”", "the name %[1]q has other signs in it; write Chinese characters, with the dot · between the parts of a long name", m.title)
	}
	if err := m.fits(name, congress.Deputy{}, "name"); err != nil {
		return nil, err
	}
	id, err := m.id(func() string {
		taken := formerly(m.Deputies)
		for _, d := range m.Deputies {
			taken = append(taken, string(d.ID))
		}
		for _, y := range m.Years {
			taken = append(taken, string(y.Deputy))
		}
		return place.NextID(taken, "d0001")
	})
	if err != nil {
		return nil, err
	}
	d := &congress.Deputy{Name: name, Seats: []congress.Seat{m.seat()}}
	likely := &congress.Deputy{Pinyin: hanzi.Reading(name), EthnicGroup: "汉族", Portrait: &congress.Portrait{Alt: name + "代表"}, Seats: []congress.Seat{{Delegation: "朱阁代表团"}}}
	for _, o := range m.Deputies {
		if o.Withdrawn == nil && slices.ContainsFunc(append([]string{o.Name}, o.FormerNames...), func(n string) bool {
			return strings.ReplaceAll(nameMarks.Replace(n), "·", "") == strings.ReplaceAll(name, "·", "")
		}) {
			d.DistinctFrom = append(d.DistinctFrom, o.ID)
			m.note("与 %[1]s（%[2]s）同名：是同一人就不要新建，删去这个文件；不是同一人，在 %[4]s 里也写 distinct_from: [%[3]s]",
				"%[1]s (%[2]s) has the same name: if it is the same person, delete this file; if not, write distinct_from: [%[3]s] in %[4]s, too", o.ID, o.Name, id, place.FileOf(o))
		}
	}
	d.ID = congress.DeputyID(id)
	r := &record{about: fmt.Sprintf("%s %s", name, id), known: d, likely: likely}
	if hanzi.Ambiguous(hanzi.Surname(name)) {
		r.asked = []string{"pinyin"}
		m.note("姓氏“%[1]s”有几种读音，请问本人后写上 pinyin；读 %[2]s 的写 pinyin: %[2]s", "the surname %[1]q is read in several ways; ask, and write pinyin; if it is read %[2]s, pinyin: %[2]s", hanzi.Surname(name), likely.Pinyin)
	}
	if m.district == nil {
		return r, nil
	}
	for _, h := range m.Holders(m.district.ID) { // station, group and delegation are those of the last holder of a seat
		if h.Deputy.Broken || h.Deputy.Withdrawn != nil {
			continue
		}
		d.Station, d.Group = h.Deputy.Station, h.Deputy.Group
		d.Seats[0].Delegation = h.Seat.Delegation
	}
	if d.Station == "" && m.district.Township != "" {
		if s, err := m.findStation(m.district.Township); err == nil {
			d.Station = s.ID
		}
	}
	return r, nil
}

// seat returns the seat of a new deputy, as far as it is known.
func (m *maker) seat() congress.Seat {
	var s congress.Seat
	var now []*congress.Term
	var told []string
	for _, t := range m.Terms {
		if m.InForce(t, m.Now) && t.Level != "" && (m.district == nil || t.Level == m.district.Level) {
			now = append(now, t)
			told = append(told, fmt.Sprintf("%s %d", t.Level, t.Term))
		}
	}
	if len(now) == 1 {
		s.Level, s.Term = now[0].Level, now[0].Term
	} else if len(now) > 1 {
		m.note("现任各届：%[1]s", "the terms in force: %[1]s", strings.Join(told, "、"))
	}
	if m.district == nil {
		m.note("选区代号在 content/districts.yaml；写在姓名后面，就会填好层级、届次和联络站", "districts stand in content/districts.yaml; give one after the name, and level, term and station are filled in")
		return s
	}
	s.District, s.Level = m.district.ID, m.district.Level
	if d := m.district; !d.ExistsOn(m.Now) {
		var ids []string
		for _, next := range m.Successors(d.ID, m.Now) {
			ids = append(ids, string(next.ID))
		}
		m.note("选区 %[1]s 今天不存在（%[2]s）；现在选出的代表写接替的选区：%[3]s", "the district %[1]s is not there today (%[2]s); a deputy who is elected now has the district in its place: %[3]s",
			d.ID, congress.Period(d.Since, d.Until), cmp.Or(strings.Join(ids, "、"), "—"))
	}
	open := func(v congress.Vacancy) bool { return v.Until == "" && v.OpenOn(m.Now) }
	if slices.ContainsFunc(m.district.Vacancies, open) {
		s.How = "补选"
		m.note("%[1]s有出缺：补选后，在 content/districts.yaml 给它写上 until，即任职开始的前一天", "%[1]s has a vacancy: write until for it in content/districts.yaml, the day before the first day in office", m.district.Name)
	}
	return s
}

// id returns the given ID; without one, the result of next.
func (m *maker) id(next func() string) (string, error) {
	if given := m.Options["id"]; given != "" {
		return m.cleanName("id", given)
	}
	return next(), nil
}

// yearOf makes the year of a deputy, with a first duty to fill in.
func yearOf(m *maker) (*record, error) {
	d := m.deputy
	if d.ServiceIn(m.year) == nil && !d.Broken {
		m.note("%[1]s（%[2]s）%[3]d 年不在任，登记了会报错；在任的，改正 %[4]s 中的任职时间",
			"%[1]s (%[2]s) was not in office in %[3]d, and items will be called wrong; if in office, correct the seats in %[4]s", d.Name, d.ID, m.year, place.FileOf(d))
	}
	y := &congress.Year{Deputy: d.ID, Year: m.year, Duties: []congress.Duty{{}}}
	if m.year == m.Now.Year() && d.InOffice(m.Now) {
		y.Duties[0].Date = m.Now
	}
	likely := &congress.Year{
		Duties:      []congress.Duty{{Place: m.placeOf(d.Station), Evidence: []congress.Evidence{{Kind: "登记簿"}}}},
		Evaluation:  &congress.Evaluation{Issued: 6, Returned: 6, Valid: 6, Answers: map[string]int{"满意": 3, "基本满意": 2, "不满意": 1}},
		Corrections: []congress.Correction{{ApprovedBy: m.office()}},
	}
	return &record{about: fmt.Sprintf("%s %s, %d", d.Name, d.ID, m.year),
		known: y, likely: likely, asked: []string{"duties.date"}}, nil
}

// placeOf returns the name of a station, as the place of a duty; "" if there is no such station.
func (m *maker) placeOf(id congress.StationID) string {
	if s := m.Station(id); s != nil {
		return s.Name
	}
	return ""
}

// office returns the body that does the work: the operator of the site; without one, its host.
func (m *maker) office() string {
	if m.Site == nil {
		return ""
	}
	if m.Site.Publisher.Operator != "" {
		return m.Site.Publisher.Operator
	}
	return m.Site.Publisher.Host
}

// contact returns where to object: the office and its telephone.
func (m *maker) contact() string {
	if m.Site == nil {
		return ""
	}
	return strings.TrimSpace(m.office() + " " + m.Site.Publisher.Phone)
}
