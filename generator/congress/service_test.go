package congress

import (
	"slices"
	"testing"
)

// Seats that follow each other are one time in office; a gap, of years or within a year, is not served.
func TestService(t *testing.T) {
	open := &Deputy{Seats: []Seat{{From: "2022-03", To: "2023-06-30"}, {From: "2023-05-10"}}}
	ended := &Deputy{Seats: []Seat{{From: "2022-03", To: "2024-07-15"}}}
	back := &Deputy{Seats: []Seat{{From: "2022-03-21"}, {From: "2007-03", To: "2012-03"}, {From: "2012-03-28", To: "2017-02-28"}}}
	moved := &Deputy{Seats: []Seat{{From: "2022-03", To: "2024-03-31"}, {From: "2024-04-01", To: "2024-06-30"}, {From: "2024-09-01"}}}
	for _, c := range []struct {
		of   *Deputy
		year int // 0: all
		want []Tenure
	}{
		{open, 0, []Tenure{{"2022-03", ""}}}, {open, 2021, nil}, {open, 2022, []Tenure{{"2022-03-01", "2022-12-31"}}}, {open, 2030, []Tenure{{"2030-01-01", "2030-12-31"}}},
		{ended, 2024, []Tenure{{"2024-01-01", "2024-07-15"}}}, {ended, 2025, nil},
		{back, 0, []Tenure{{"2007-03", "2017-02-28"}, {"2022-03-21", ""}}}, {back, 2018, nil}, {back, 2012, []Tenure{{"2012-01-01", "2012-12-31"}}},
		{moved, 2024, []Tenure{{"2024-01-01", "2024-06-30"}, {"2024-09-01", "2024-12-31"}}},
		{&Deputy{Seats: []Seat{{From: "no day"}}}, 0, nil},
	} {
		have := c.of.Service()
		if c.year != 0 {
			have = c.of.ServiceIn(c.year)
		}
		if !slices.Equal(have, c.want) {
			t.Errorf("%d: %v, want %v", c.year, have, c.want)
		}
	}
	if ended.InOffice("2024-07-16") || !ended.InOffice("2024-07") || back.InOffice("2019") || !back.InOffice("2008-01-01") {
		t.Error("in office on a day without a seat, or not on one with a seat")
	}
}

func TestCalled(t *testing.T) {
	d := &Deputy{Name: "王秀岚", FormerNames: []string{"王秀兰", ""}}
	if !d.Called("王秀岚") || !d.Called("王秀兰") || d.Called("王秀") || d.Called("") {
		t.Error("a name is not known, or another one is")
	}
}
