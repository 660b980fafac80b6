package congress

import "testing"

// change is a county that holds its next term on a day, or has not entered it.
func change(next ...*Term) *Congress {
	c := &Congress{Terms: append([]*Term{{Level: "县", Term: 16, From: "2022-03", To: "2027-03"}, {Level: "乡", Term: 16, From: "2022-02", To: "2027-02"}, {Level: "县", Term: 15, From: "2017-03", To: "2022-02"}}, next...)}
	c.Districts = []*District{{ID: "a", Level: "县", Seats: 2, Vacancies: []Vacancy{{Since: "2026-05-01"}, {Since: "2023-01", Until: "2023-06"}}}}
	c.Deputies = []*Deputy{
		{ID: "d1", Seats: []Seat{{Level: "县", Term: 16, District: "a", From: "2022-03"}, {Level: "乡", Term: 16, From: "2022-02"}}},
		{ID: "d2", Seats: []Seat{{Level: "县", Term: 15, District: "a", From: "2017-03"}, {Level: "县", Term: 16, District: "a", From: "2022-03", To: "2026-04-30", EndReason: "辞职"}}},
	}
	c.Index()
	return c
}

// A term ends the day before the next one of its level begins; while none is entered, it goes on.
func TestEndOf(t *testing.T) {
	for _, c := range []struct {
		next []*Term
		end  Date
	}{
		{nil, ""},
		{[]*Term{{Level: "乡", Term: 17, From: "2027-01-10"}}, ""},
		{[]*Term{{Level: "县", Term: 17, From: "2027-04-21"}}, "2027-04-20"},
		{[]*Term{{Level: "县", Term: 17, From: "2027-03-01"}}, "2027-02-28"},
		{[]*Term{{Level: "县", Term: 17, From: "2027-04"}}, "2027-04"},
		{[]*Term{{Level: "县", Term: 18, From: "2032"}, {Level: "县", Term: 17, From: "2027"}}, "2027"},
		{[]*Term{{Level: "县", Term: 17, From: "2027-13"}}, ""},
		{[]*Term{{Level: "县", Term: 17, From: "2022-03"}}, ""},
	} {
		k := change(c.next...)
		if end, ok := k.EndOf(k.Term("县", 16)); end != c.end || ok != (c.end != "") {
			t.Errorf("%v: %s %v", c.next, end, ok)
		}
		if held := k.Deputies[0].Seats[0]; held.End() != c.end || (held.Reason() == Expired) != (c.end != "") {
			t.Errorf("%v: the seat ends %s, %s", c.next, held.End(), held.Reason())
		}
		if empty := k.Districts[0].Vacancies[0]; empty.End() != c.end {
			t.Errorf("%v: the vacancy ends %s", c.next, empty.End())
		}
	}
}

// A seat ends with its term; what is written comes first, and other levels are left alone.
func TestSeatsEndWithTheirTerm(t *testing.T) {
	k := change(&Term{Level: "县", Term: 17, From: "2027-04-21"})
	d1, d2 := k.Deputy("d1"), k.Deputy("d2")
	if !d1.Seats[0].HeldOn("2027-04-20") || d1.Seats[0].HeldOn("2027-04-21") || !d1.Seats[1].HeldOn("2030") || !d1.InOffice("2030-01-01") {
		t.Error("the seat of the county does not end with the term, or that of the township does")
	}
	if d2.Seats[0].End() != "2022-03" || d2.Seats[0].Reason() != Expired || d2.Seats[1].End() != "2026-04-30" || d2.Seats[1].Reason() != "辞职" || d2.InOffice("2026-05-01") {
		t.Errorf("%+v", d2.Seats)
	}
	if times := d2.ServiceIn(2026); len(times) != 1 || times[0] != (Tenure{"2026-01-01", "2026-04-30"}) {
		t.Error(times)
	}
	v := k.Districts[0].Vacancies
	if !v[0].OpenOn("2027-04-20") || v[0].OpenOn("2027-04-21") || v[1].End() != "2023-06" {
		t.Errorf("%+v", v)
	}
	if !k.InForce(k.Term("县", 16), "2027-04-20") || k.InForce(k.Term("县", 16), "2027-04-21") || !k.InForce(k.Term("县", 17), "2040-01-01") {
		t.Error("a term is in force when it is over, or is not while it lasts")
	}
	if k.TermOn("县", "2027-04-20").Term != 16 || k.TermOn("县", "2027-04").Term != 17 {
		t.Error("a day lies in another term")
	}
}

// A seat that is said to begin after its term, when the next one has begun, has the wrong number: it is not ended before it
// began.
func TestMisplaced(t *testing.T) {
	k := change()
	old := k.Term("县", 15)
	for day, want := range map[Date]bool{"2022-03": true, "2022-02": false, "2022": false, "2024-01-01": true, "": false} {
		if k.Misplaced(old, day) != want {
			t.Errorf("%s", day)
		}
	}
	c := &Congress{Terms: k.Terms, Deputies: []*Deputy{{Seats: []Seat{{Level: "县", Term: 15, From: "2022-03"}}}}}
	c.Index()
	if !c.Deputies[0].InOffice("2024-01-01") {
		t.Error("a seat with the number of another term ended before it began")
	}
}

// Records are shared with congresses that are being read: Index does not write into them.
func TestIndexLeavesSharedRecordsAlone(t *testing.T) {
	d := &Deputy{Seats: []Seat{{Level: "县", Term: 16, From: "2022-03"}}}
	w := &District{Level: "县", Vacancies: []Vacancy{{Since: "2023-01"}}}
	terms := []*Term{{Level: "县", Term: 16, From: "2022-03", To: "2027-03"}, {Level: "县", Term: 17, From: "2027-03-01"}}
	before := &Congress{Terms: terms[:1], Deputies: []*Deputy{d}, Districts: []*District{w}}
	before.Index()
	after := &Congress{Terms: terms, Deputies: []*Deputy{d}, Districts: []*District{w}}
	after.Index()
	if d.Seats[0].End() != "" || w.Vacancies[0].End() != "" || before.Deputies[0] != d {
		t.Error("a shared record was changed")
	}
	if after.Deputies[0].Seats[0].End() != "2027-02-28" || after.Districts[0].Vacancies[0].End() != "2027-02-28" {
		t.Error("the seat or the vacancy did not end")
	}
}
