package people

import (
	"slices"
	"time"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// DistrictSeats reports a district where on some day of a term the deputies in office and the vacancies do not come to the
// number of seats. A date that is known to the month only counts as whichever day fits. Only the first such day of a district
// is reported, and whether it has come makes no difference.
//
// What is so because days passed is a warning: a vacancy that ran out and was not filled, a term that has begun and of which no
// deputy of the district is entered.
func DistrictSeats(k *finding.Check) {
	broken := slices.ContainsFunc(k.Deputies, func(d *congress.Deputy) bool {
		return d.Broken || slices.ContainsFunc(d.Seats, func(s congress.Seat) bool { return k.District(s.District) == nil })
	})
	for i, d := range k.Districts {
		if d.Seats <= 0 {
			continue // rule bounds reports it
		}
		unclear := slices.ContainsFunc(k.Holders(d.ID), func(h congress.Holder) bool { return !h.Seat.From.Valid() || h.Seat.Term == 0 })
		t := tally{Check: k, n: i, district: d, broken: broken || unclear}
		for _, term := range k.Terms {
			if term.Level == d.Level && t.inTerm(term) {
				break
			}
		}
	}
}

// tally counts the seats of one district.
type tally struct {
	*finding.Check
	n        int                // which entry of districts.yaml it is, from 0
	district *congress.District // as it is in the term
	term     *congress.Term
	broken   bool // a deputy could not be read or has no known district, and may be the one who seems to be missing
}

// stay is a time for which a person or a vacancy takes a seat: surely from from to to, and possibly from early to late. These
// are days; to and late are open while it lasts.
type stay struct {
	early, from, to, late string
	holder                *congress.Holder // nil for a vacancy
	n                     int              // which vacancy of the district it is, from 0
}

// stayOf returns the stay between two dates; to may be empty.
func stayOf(from, to congress.Date) stay {
	s := stay{early: from.First(), from: from.Last(), to: open, late: open}
	if to.Valid() {
		s.to, s.late = to.First(), to.Last()
	}
	return s
}

// inTerm checks the days of one term, and tells whether it found a fault. After the day on which the term was expected to end,
// until it ends with the next one, only seats that are taken twice are a fault: some write the expected day as the last one.
func (t tally) inTerm(term *congress.Term) bool {
	first, expected, last := term.From.Last(), term.To.First(), open
	if expected != "" {
		expected = dayBefore(expected)
	}
	if end, ended := t.EndOf(term); ended {
		last = dayBefore(end.First())
		expected = min(expected, last)
	}
	if first == "" || expected == "" {
		return false
	}
	t.district, t.term = t.district.In(term.Term), term
	if since := t.district.Since.Last(); since > first {
		first = since
	}
	if until := t.district.Until.First(); until != "" {
		last, expected = min(last, until), min(expected, until)
	}
	if first > expected {
		return false // the district is not there in this term
	}
	stays, people := t.stays(term)
	if people == 0 {
		t.unmanned(stays, first, expected)
		return false
	}
	days := []string{first}
	for _, s := range stays {
		for _, day := range []string{s.early, s.from, dayAfter(s.to), dayAfter(s.late)} {
			if day > first && day <= last && day != open {
				days = append(days, day)
			}
		}
	}
	slices.Sort(days)
	for _, day := range slices.Compact(days) {
		if t.full(day, stays) || day <= expected && t.short(day, stays) {
			return true
		}
	}
	return false
}

// stays returns who and what takes a seat of the district in a term, and how many of them are people.
func (t tally) stays(term *congress.Term) (stays []stay, people int) {
	holders := t.Holders(t.district.ID)
	for i := range holders {
		h := &holders[i]
		if h.Deputy.Withdrawn != nil || h.Seat.Level != t.district.Level || h.Seat.Term != term.Term || !h.Seat.From.Valid() {
			continue
		}
		s := stayOf(h.Seat.From, h.Seat.End())
		s.holder = h
		stays = append(stays, s)
		people++
	}
	for i, v := range t.district.Vacancies {
		if began := t.TermOn(t.district.Level, v.Since); !v.Since.Valid() || v.Until == "" && began != nil && began != term {
			continue
		}
		s := stayOf(v.Since, v.End())
		s.n = i
		stays = append(stays, s)
	}
	return stays, people
}

// unmanned warns of a term of which no deputy of the district is entered, from its first day until it is over. first and
// expected are the days within which the term surely is.
func (t tally) unmanned(stays []stay, first, expected string) {
	now := t.Now.First()
	if t.broken || now == "" || now < first || now > expected {
		return
	}
	if _, possibly := count(now, stays); possibly >= t.district.Seats {
		return
	}
	t.Warn(place.DistrictsFile, finding.Entry("", t.n, "seats"), problem.Say("第 %[1]d 届已于 %[2]s 开始，%[3]s还没有登记代表", "term %[1]d began on %[2]s, and no deputy of %[3]s is entered", t.term.Term, t.term.From, t.district.Name), t.lifetime())
}

// count returns how many seats are surely and possibly taken on a day.
func count(day string, stays []stay) (surely, possibly int) {
	for _, s := range stays {
		if s.early <= day && day <= s.late {
			possibly++
		}
		if s.from <= day && day <= s.to {
			surely++
		}
	}
	return surely, possibly
}

// full reports a day on which more seats are surely taken than the district has, and tells whether it did.
func (t tally) full(day string, stays []stay) (fault bool) {
	d := t.district
	surely, _ := count(day, stays)
	if surely <= d.Seats {
		return false
	}
	people := 0
	var latest *congress.Holder
	for _, s := range stays {
		if s.from <= day && day <= s.to && s.holder != nil {
			people++
			latest = s.holder // holders are in the order in which they came
		}
	}
	if latest != nil && people > d.Seats {
		n := slices.IndexFunc(latest.Deputy.Seats, func(s congress.Seat) bool {
			return s.Level == latest.Seat.Level && s.Term == latest.Seat.Term && s.District == latest.Seat.District && s.From == latest.Seat.From
		})
		t.Add(latest.Deputy.Path, finding.Entry("seats", n, "district"), problem.Say("%[1]s应选 %[2]d 名，%[3]s 有 %[4]d 人在任", "%[1]s elects %[2]d, but on %[3]s %[4]d are in office", d.Name, d.Seats, day, people),
			t.moreSeats(latest.Seat, people))
		return true
	}
	t.Add(place.DistrictsFile, finding.Entry("", t.n, "vacancies"), problem.Say("%[1]s应选 %[2]d 名，%[3]s 在任 %[4]d 人、出缺 %[5]d 名，多出 %[6]d", "%[1]s elects %[2]d, but on %[3]s %[4]d are in office and %[5]d seats vacant, %[6]d too many", d.Name, d.Seats, day, people, surely-people, surely-d.Seats),
		problem.Say("补选后写明出缺截止 until；没有出缺的删去", "write until where a vacancy was filled, and remove what is none"))
	return true
}

// short reports a day on which fewer seats are taken than the district has, and tells whether it did. A vacancy that ran out on
// the day before and that nobody filled later is a warning, and counts from then on as if it lasted.
func (t tally) short(day string, stays []stay) (fault bool) {
	if t.broken {
		return false
	}
	d := t.district
	_, possibly := count(day, stays)
	for i := range stays {
		if s := &stays[i]; possibly < d.Seats && s.holder == nil && dayAfter(s.late) == day && !filled(day, stays) {
			t.ranOut(s, day)
			s.late = open
			possibly++
		}
	}
	if possibly >= d.Seats {
		return false
	}
	t.Add(place.DistrictsFile, finding.Entry("", t.n, "seats"), problem.Say("%[1]s应选 %[2]d 名，%[3]s 在任和出缺合计只有 %[4]d", "%[1]s elects %[2]d, but on %[3]s those in office and the vacancies come to %[4]d", d.Name, d.Seats, day, possibly),
		t.fewerSeats(possibly))
	return true
}

// filled tells whether somebody came into office after a day.
func filled(day string, stays []stay) bool {
	return slices.ContainsFunc(stays, func(s stay) bool { return s.holder != nil && s.early > day })
}

// ranOut warns of a vacancy that was over before a day, where that day has come.
func (t tally) ranOut(s *stay, day string) {
	if now := t.Now.First(); now == "" || now < day {
		return
	}
	t.Warn(place.DistrictsFile, finding.Entry(finding.Entry("", t.n, "vacancies"), s.n, "until"), problem.Say("%[1]s的出缺写到 %[2]s 为止，之后没有人接任", "the vacancy of %[1]s lasts until %[2]s, and nobody came after it", t.district.Name, t.district.Vacancies[s.n].Until),
		problem.Say("补选了的，补上代表；还空着的，删去 until 或改为新的日期", "add the deputy who was elected; while it is vacant remove until, or write a later day"))
}

// dayAfter returns the next day; open stays open.
func dayAfter(day string) string { return shift(day, 1) }

// dayBefore returns the day before; open stays open.
func dayBefore(day string) string { return shift(day, -1) }

func shift(day string, by int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return open
	}
	return t.AddDate(0, 0, by).Format(time.DateOnly)
}
