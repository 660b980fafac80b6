package people

import (
	"slices"
	"time"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// DistrictSeats reports a district where on some day of a term, up to now, the deputies in office and the vacancies do not
// come to the number of seats. A date that is known to the month only counts as whichever day fits. Only the first such day of
// a district is reported.
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
			if term.Level == d.Level && t.term(term) {
				break
			}
		}
	}
}

// tally counts the seats of one district.
type tally struct {
	*finding.Check
	n        int // which entry of districts.yaml it is, from 0
	district *congress.District
	broken   bool // a deputy could not be read or has no known district, and may be the one who seems to be missing
}

// stay is a time for which a person or a vacancy takes a seat: surely from from to to, and possibly from early to late. These
// are days; to and late are open while it lasts.
type stay struct {
	early, from, to, late string
	holder                *congress.Holder // nil for a vacancy
}

// stayOf returns the stay between two dates; to may be empty.
func stayOf(from, to congress.Date) stay {
	s := stay{from.First(), from.Last(), open, open, nil}
	if to.Valid() {
		s.to, s.late = to.First(), to.Last()
	}
	return s
}

// term checks the days of one term, up to now, and tells whether it found a fault.
func (t tally) term(term *congress.Term) bool {
	first, last := term.From.Last(), term.To.First()
	if last != "" {
		last = dayBefore(last)
	}
	if now := t.Now.First(); now != "" && now < last {
		last = now
	}
	if first == "" || last == "" || first > last {
		return false
	}
	t.district = t.district.In(term.Term)
	if since := t.district.Since.Last(); since > first {
		first = since
	}
	if until := t.district.Until.First(); until != "" && until < last {
		last = until
	}
	if first > last {
		return false // the district is not there in this term
	}
	stays, people := t.stays(term.Term)
	if people == 0 && t.Now != "" && last < t.Now.First() {
		return false // a past term of which no deputy was entered
	}
	days := []string{first}
	for _, s := range stays {
		for _, day := range []string{s.early, s.from, dayAfter(s.to), dayAfter(s.late)} {
			if day > first && day <= last {
				days = append(days, day)
			}
		}
	}
	slices.Sort(days)
	for _, day := range slices.Compact(days) {
		if t.day(day, stays) {
			return true
		}
	}
	return false
}

// stays returns who and what takes a seat of the district in a term, and how many of them are people.
func (t tally) stays(term int) (stays []stay, people int) {
	holders := t.Holders(t.district.ID)
	for i := range holders {
		h := &holders[i]
		if h.Deputy.Withdrawn != nil || h.Seat.Level != t.district.Level || h.Seat.Term != term || !h.Seat.From.Valid() {
			continue
		}
		s := stayOf(h.Seat.From, h.Seat.To)
		s.holder = h
		stays = append(stays, s)
		people++
	}
	for _, v := range t.district.Vacancies {
		if v.Since.Valid() {
			stays = append(stays, stayOf(v.Since, v.Until))
		}
	}
	return stays, people
}

// day compares the seats that are taken on a day with the seats of the district, and tells whether it reported a fault.
func (t tally) day(day string, stays []stay) (fault bool) {
	surely, possibly, people := 0, 0, 0
	var latest *congress.Holder
	for _, s := range stays {
		if s.early <= day && day <= s.late {
			possibly++
		}
		if s.from <= day && day <= s.to {
			surely++
			if s.holder != nil {
				people++
				latest = s.holder // holders are in the order in which they came
			}
		}
	}
	d := t.district
	switch {
	case surely > d.Seats && latest != nil && people > d.Seats:
		n := slices.IndexFunc(latest.Deputy.Seats, func(s congress.Seat) bool { return s == *latest.Seat })
		t.Add(latest.Deputy.Path, finding.Entry("seats", n, "district"), problem.Say("%[1]s应选 %[2]d 名，%[3]s 有 %[4]d 人在任", "%[1]s elects %[2]d, but on %[3]s %[4]d are in office", d.Name, d.Seats, day, people),
			problem.Say("核对本席位的选区和任职开始，或写明前任的任职结束", "check the district and the first day of this seat, or write when the one before left office"))
	case surely > d.Seats:
		t.Add(place.DistrictsFile, finding.Entry("", t.n, "vacancies"), problem.Say("%[1]s应选 %[2]d 名，%[3]s 在任 %[4]d 人、出缺 %[5]d 名，多出 %[6]d", "%[1]s elects %[2]d, but on %[3]s %[4]d are in office and %[5]d seats vacant, %[6]d too many", d.Name, d.Seats, day, people, surely-people, surely-d.Seats),
			problem.Say("补选后写明出缺截止 until；没有出缺的删去", "write until where a vacancy was filled, and remove what is none"))
	case possibly < d.Seats && !t.broken:
		t.Add(place.DistrictsFile, finding.Entry("", t.n, "seats"), problem.Say("%[1]s应选 %[2]d 名，%[3]s 在任和出缺合计只有 %[4]d", "%[1]s elects %[2]d, but on %[3]s those in office and the vacancies come to %[4]d", d.Name, d.Seats, day, possibly),
			problem.Say("补上缺少的代表，或在 vacancies 中写明出缺的起止", "add the deputy who is missing, or write the vacancy with its first and last day"))
	default:
		return false
	}
	return true
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
