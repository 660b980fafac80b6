package form

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// suggestion makes a suggestion, with the next free number of its year.
func suggestion(m *maker) (*record, error) {
	if err := m.fits(m.title, congress.Suggestion{}, "title"); err != nil {
		return nil, err
	}
	number, err := m.id(m.nextSuggestion)
	if err != nil {
		return nil, err
	}
	if len(number) < 4 && strings.Trim(number, "0123456789") == "" {
		number = fmt.Sprintf("%04s", number)
	}
	id := fmt.Sprintf("%d/%s", m.day.Year(), number)
	s := &congress.Suggestion{ID: congress.SuggestionID(id), Title: m.title, Raised: congress.Raised{Date: m.day}}
	for _, kind := range m.inUse("suggestion-kinds") {
		if strings.HasSuffix(m.title, kind) {
			s.Kind = kind
		}
	}
	likely := &congress.Suggestion{Answers: []congress.Answer{{Outcome: m.outcome()}}, Supervision: []congress.Supervised{{By: m.office()}}, ClosedOut: &congress.Closing{By: m.office()},
		Appraisal: []congress.Appraised{{Answer: "满意"}}, Raised: congress.Raised{Origin: m.origin()}}
	if d := m.deputy; d != nil {
		s.Raised.Lead = d.ID
		if levels := d.Levels(m.day); len(levels) == 1 {
			s.Raised.Level = levels[0]
			s.Raised.When = m.raised(levels[0])
		}
		if !d.InOffice(m.day) && !d.Broken {
			m.note("%[1]s（%[2]s）在 %[3]s 不在任，检查时会报错；核对日期和领衔代表", "%[1]s (%[2]s) is not in office on %[3]s, which will be called wrong; see to the day and the lead", d.Name, d.ID, m.day)
		}
	}
	return &record{about: id,
		known: s, likely: likely, ready: []string{"text"}, draft: true}, nil
}

// nextSuggestion returns the next free number of the year.
func (m *maker) nextSuggestion() string {
	var taken []string
	for _, s := range m.Suggestions {
		i, _ := place.OfRecord(s)
		names := []place.Identity{i}
		for _, id := range s.FormerIDs {
			was, _ := i.Renamed(id)
			names = append(names, was)
		}
		for _, i := range names {
			if _, year, _ := i.Year(); year == m.day.Year() {
				taken = append(taken, i.OwnName())
			}
		}
	}
	return place.NextID(taken, "0001")
}

// raised returns 大会期间 if m.day lies in a session of the congress of a level, else 闭会期间; "" if no session of the year is
// known.
func (m *maker) raised(level string) string {
	known := false
	for _, t := range m.Terms {
		for _, s := range t.Sessions {
			if t.Level != level {
				continue
			}
			last := s.To
			if last == "" {
				last = s.From
			}
			if congress.Covers(s.From, last, m.day) {
				return "大会期间"
			}
			known = known || s.From.Year() == m.day.Year()
		}
	}
	if known {
		return "闭会期间"
	}
	return ""
}

// outcome returns the first class of the scheme in force, as an example; "" if there is none.
func (m *maker) outcome() string {
	for _, s := range slices.Backward(m.Outcomes) {
		if congress.Covers(s.Since, s.Until, m.day) && len(s.Classes) > 0 {
			return s.Classes[0].Name
		}
	}
	return ""
}

// origin returns the latest activity with a matter that neither became a suggestion nor was settled; "" if there is none.
func (m *maker) origin() congress.Origin {
	for _, a := range slices.Backward(m.Activities) {
		if slices.ContainsFunc(a.Matters, func(q congress.Matter) bool { return q.Suggestion == "" && q.Settled == nil }) {
			return congress.Origin("activities/" + a.ID)
		}
	}
	return ""
}
