package form

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// activity makes an activity on the day of the request. If a station is given, the participants are its deputies in office.
func activity(m *maker) (*record, error) {
	if err := m.fits(m.title, congress.Activity{}, "title"); err != nil {
		return nil, err
	}
	slug, err := m.slug(m.title)
	if err != nil {
		return nil, err
	}
	a := &congress.Activity{Date: m.day, Title: m.title}
	likely := &congress.Activity{Guests: []congress.Guest{{Role: "法官", Count: 1}}, Evidence: []congress.Evidence{{Kind: "登记簿"}}}
	if m.station != nil {
		a.Station = m.station.ID
		likely.Place, likely.Plan = m.station.Name, m.planned("")
		a.Participants = m.present(m.station.ID, m.day)
	}
	m.lead(a, likely)
	return m.event(a, likely, slug), nil
}

// reception makes a reception of voters at a station. Its day is the given one, else the last day that the rota or the site's
// reception day names. The participants are those of the rota, else the deputies of the station in office.
func reception(m *maker) (*record, error) {
	s := m.station
	turn := m.turn()
	m.year = m.day.Year()
	name, err := m.slug(string(s.ID) + "-reception")
	if err != nil {
		return nil, err
	}
	kind := m.term("duty-kinds", "reception")
	for _, a := range m.Activities {
		if a.Station == s.ID && a.Date == m.day && a.Kind == kind && kind != "" && m.Options["name"] == "" {
			return nil, problem.Refuse("%[1]s 在 %[2]s 的接待已经登记：%[3]s，没有改动它；要修改就打开它接着写；登记别的日子用 --date，同一天的第二场用 --name", "the reception of %[1]s on %[2]s is entered already: %[3]s; it was not touched; open it to change it; for another day use --date, for a second one on the day --name", s.Name, m.day, a.Path)
		}
	}
	a := &congress.Activity{Date: m.day, Kind: kind, Title: m.title, Station: s.ID, Place: s.NameOn(m.day)}
	a.Title = shortName(s.Name) + "代表接待选民日"
	if s.Township != nil && s.Township.Name != "" {
		a.Title = m.PlaceOn(s.Township.Name, "", a.Date) + "代表接待选民日"
	}
	likely := &congress.Activity{Guests: []congress.Guest{{Role: "法官", Count: 1}}, Visitors: 1, Evidence: []congress.Evidence{{Kind: "登记簿"}}, Plan: m.planned("")}
	a.Plan = m.planned("接待") // another plan of the month is not fulfilled by a reception
	present := m.present(s.ID, m.day)
	if turn != nil {
		a.Mode, a.Guests = turn.Mode, turn.Guests
		if turn.Place != "" {
			a.Place, a.Title = turn.Place, a.Title+"（"+turn.Place+"）"
		}
		for _, id := range turn.Deputies {
			if d := m.Deputy(id); d != nil && d.InOffice(m.day) {
				a.Participants = append(a.Participants, id)
			}
		}
	}
	if len(a.Participants) == 0 {
		a.Participants = present
		m.note("轮值表里没有 %[1]s 的安排，参加代表列了全站在任的，删去没有来的", "the rota says nothing of %[1]s; all deputies of the station are listed; remove those who did not come", m.day)
	} else {
		m.note("参加代表按轮值表填写，与实到的人核对", "the participants are those of the rota; see whether they came")
	}
	m.lead(a, likely)
	return m.event(a, likely, name), nil
}

// event returns the record of an activity.
func (m *maker) event(a, likely *congress.Activity, slug string) *record {
	a.ID = congress.ActivityID(fmt.Sprintf("%d/%s", m.day.Year(), m.dated(slug)))
	return &record{about: a.Title, known: a, likely: likely, draft: true}
}

// lead makes the given deputy the lead, and a participant. Without a deputy, the first participant is proposed.
func (m *maker) lead(a, likely *congress.Activity) {
	switch {
	case m.deputy != nil:
		a.Lead = m.deputy.ID
		if !slices.Contains(a.Participants, a.Lead) {
			a.Participants = append([]congress.DeputyID{a.Lead}, a.Participants...)
		}
	case len(a.Participants) > 0:
		likely.Lead = a.Participants[0]
	}
	if n := len(a.Participants); n > 0 {
		likely.Roles = map[congress.DeputyID]string{a.Participants[n-1]: m.term("roles", "receive")}
	}
}

// planned returns the month of m.day if the board of the station plans an activity for it whose name has the word; else "".
func (m *maker) planned(word string) congress.Month {
	month := congress.Month(m.day[:len("2006-01")])
	for _, b := range m.Boards {
		if b.Station == m.station.ID && slices.ContainsFunc(b.Months, func(p congress.Planned) bool {
			return p.Month == month && p.Activity != "" && strings.Contains(p.Activity, word)
		}) {
			return month
		}
	}
	return ""
}

// turn sets m.day to the day of a reception, and returns the line of the rota for it; nil if there is none.
func (m *maker) turn() *congress.Reception {
	var last *congress.Reception
	inRota := map[string]bool{} // the months for which the rota has lines
	for _, b := range m.Boards {
		if b.Station != m.station.ID {
			continue
		}
		for i := range b.Receptions {
			r := &b.Receptions[i]
			if m.Options["date"] != "" {
				if r.Date == m.day && r.Cancelled == nil && (last == nil || m.entered(last) && !m.entered(r)) {
					last = r
				}
				continue
			}
			if !r.Date.Exact() || !r.Date.Valid() {
				continue
			}
			inRota[string(r.Date[:len("2006-01")])] = true
			if r.Date <= m.Now && r.Cancelled == nil && (last == nil || r.Date > last.Date) {
				last = r
			}
		}
	}
	if m.Options["date"] != "" {
		return last
	}
	if day := m.monthly(); day != "" && !inRota[string(day[:len("2006-01")])] && (last == nil || last.Date < day) {
		m.day = day
		return nil
	}
	if last != nil {
		m.day = last.Date
	}
	return last
}

// entered reports whether the reception of a line of the rota is entered: an activity of its day has one of its deputies.
func (m *maker) entered(r *congress.Reception) bool {
	return slices.ContainsFunc(m.HeldAt(m.station.ID), func(a *congress.Activity) bool {
		return a.Date == r.Date && slices.ContainsFunc(r.Deputies, func(id congress.DeputyID) bool { return slices.Contains(a.Participants, id) })
	})
}

// monthly returns the last reception day, up to today, by the site's day of the month; "" if the site has no such day.
func (m *maker) monthly() congress.Date {
	if m.Site == nil || m.Site.ReceptionDay < 1 || m.Site.ReceptionDay > 28 {
		return ""
	}
	now := m.Now.Time()
	if now.Day() < m.Site.ReceptionDay {
		now = now.AddDate(0, 0, -now.Day()) // the last day of the month before
	}
	return congress.Date(fmt.Sprintf("%s-%02d", now.Format("2006-01"), m.Site.ReceptionDay))
}
