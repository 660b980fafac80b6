package congress

import (
	"strings"
	"testing"
)

func redrawn() *Congress {
	c := &Congress{
		Terms: []*Term{{Level: "县", Term: 17, From: "2027-03"}, {Level: "县", Term: 15, From: "2017-03"}, {Level: "县", Term: 16, From: "2022-03"}, {Level: "乡", Term: 3, From: "2026"}},
		Districts: []*District{
			{ID: "a", Level: "县", Name: "甲", Seats: 1, Places: []string{"东村"}, Until: "2027-02-28", Changes: []DistrictChange{{Term: 16, Seats: 2}, {Term: 17, Seats: 9}}},
			{ID: "b", Level: "县", Name: "乙", Since: "2027-03", Until: "2029-12-31", Succeeds: []DistrictID{"a"}, Seats: 3},
			{ID: "c", Level: "县", Name: "丙", Since: "2027-03", Succeeds: []DistrictID{"a"}, Seats: 3},
			{ID: "d", Level: "县", Name: "丁", Since: "2030-01-01", Succeeds: []DistrictID{"b", "d"}, Seats: 3, Changes: []DistrictChange{{Term: 18, Name: "新丁", Places: []string{"西村"}}, {Term: 17, Name: "旧丁"}}},
		},
	}
	c.Index()
	return c
}

func TestDistrictIn(t *testing.T) {
	c := redrawn()
	d := c.District("d")
	for term, want := range map[int]string{16: "丁", 17: "旧丁", 18: "新丁 西村", 30: "新丁 西村"} {
		if have := strings.TrimSpace(d.In(term).Name + " " + strings.Join(d.In(term).Places, " ")); have != want {
			t.Errorf("term %d: %s, not %s", term, have, want)
		}
	}
	for day, want := range map[Date]int{"2016-01-01": 1, "2021-12-31": 1, "2022-03": 2, "2026-05-01": 2, "2035-01-01": 2} { // as it was at its end
		if have := c.DistrictOn("a", day).Seats; have != want {
			t.Errorf("on %s %d seats, not %d", day, have, want)
		}
	}
	if c.DistrictOn("x", "2024") != nil || c.DistrictIn("x", 1) != nil || d.Name != "丁" {
		t.Error("a district that is not there, or a record that was changed")
	}
}

func TestTermOn(t *testing.T) {
	c := redrawn()
	for day, want := range map[Date]int{"2010-01-01": 15, "2017-03-31": 15, "2022-02-28": 15, "2022-03-31": 16, "2027-02-28": 16, "2040-01-01": 17} {
		if have := c.TermOn("县", day); have.Term != want {
			t.Errorf("on %s term %d, not %d", day, have.Term, want)
		}
	}
	if c.TermOn("省", "2024") != nil {
		t.Error("a level without terms has one")
	}
}

func TestSuccessors(t *testing.T) {
	c := redrawn()
	for _, x := range []struct{ id, day, want string }{{"a", "2028-01-01", "b c"}, {"a", "2031-01-01", "d c"}, {"b", "2031-01-01", "d"}, {"c", "2031-01-01", ""}, {"d", "2031-01-01", ""}, {"a", "2026-01-01", ""}} {
		var have []string
		for _, d := range c.Successors(DistrictID(x.id), Date(x.day)) {
			have = append(have, string(d.ID))
		}
		if got := strings.Join(have, " "); got != x.want {
			t.Errorf("%s on %s: %q, not %q", x.id, x.day, got, x.want)
		}
	}
}

func TestStationInTime(t *testing.T) {
	s := &Station{ID: "a", Name: "今站", Address: "今址", Opened: "2021-05", Closed: &Closure{Date: "2024-06-30", To: "b"},
		Earlier: []EarlierSite{{Until: "2022-12", Name: "旧站", Address: "旧址"}, {Until: "2023-06-15", Address: "二址"}}}
	c := &Congress{Stations: []*Station{s, {ID: "b", Closed: &Closure{Date: "2025", To: "c"}}, {ID: "c"}}}
	c.Index()
	for day, want := range map[Date]string{"2021-06-01": "旧站 旧址", "2022-12-31": "旧站 旧址", "2023-01-01": "今站 二址", "2023-06-16": "今站 今址", "": "今站 今址"} {
		if have := s.NameOn(day) + " " + s.AddressOn(day); have != want {
			t.Errorf("on %s: %s, not %s", day, have, want)
		}
	}
	for day, want := range map[Date][2]bool{"2021-04-30": {false, false}, "2021-05-01": {true, false}, "2024-06-30": {true, false}, "2024-06": {true, false}, "2024-07-01": {false, true}} {
		if s.OpenOn(day) != want[0] || s.ClosedBy(day) != want[1] {
			t.Errorf("on %s: open %t, closed %t", day, s.OpenOn(day), s.ClosedBy(day))
		}
	}
	for day, want := range map[Date]StationID{"2024-06-30": "a", "2025-06-01": "b", "2026-01-01": "c"} {
		if to := c.Replacement("a", day); to == nil || to.ID != want {
			t.Errorf("on %s: %v, not %s", day, to, want)
		}
	}
	s.Closed.To = "a"
	if c.Replacement("a", "2026-01-01") != nil || c.Replacement("x", "2026-01-01") != nil {
		t.Error("a station that leads to itself, or is not there, leads somewhere")
	}
}
