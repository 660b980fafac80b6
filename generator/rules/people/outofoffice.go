package people

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// tenure is a time in office, in days; last is open while it lasts.
type tenure struct{ first, last string }

// open is a day beyond all others.
const open = "9999-99-99"

// service holds when deputies were in office. It is made once, because a year has many items and few deputies.
type service struct {
	*finding.Check
	tenures   map[congress.DeputyID][]tenure // in office
	suspended map[congress.DeputyID][]tenure // surely suspended, in office or not
}

// serviceOf reads the seats of all deputies. A seat whose dates cannot be read covers every day, so that one mistake is
// reported once.
func serviceOf(k *finding.Check) service {
	all := make(map[congress.DeputyID][]tenure, len(k.Deputies))
	suspended := map[congress.DeputyID][]tenure{}
	for d := range finding.Sound(k.Deputies) {
		if len(d.Seats) == 0 {
			continue
		}
		served := make([]tenure, len(d.Seats))
		for i, s := range d.Seats {
			served[i] = tenure{s.From.First(), open}
			if last := s.End().Last(); last != "" {
				served[i].last = last
			}
			if x := s.Suspended; x != nil && x.From.Valid() {
				without := tenure{x.From.Last(), open}
				if first := x.To.First(); first != "" {
					without.last = first
				}
				suspended[d.ID] = append(suspended[d.ID], without)
			}
		}
		all[d.ID] = served
	}
	return service{k, all, suspended}
}

// out tells whether a deputy held no seat on any day from first to last. It is false where the deputy is not known, or a day is
// empty.
func (v service) out(id congress.DeputyID, first, last string) bool {
	seats, known := v.tenures[id]
	if !known || first == "" || last == "" {
		return false
	}
	for _, s := range seats {
		if s.first <= last && first <= s.last {
			return false
		}
	}
	return true
}

// expired tells whether the last seat that a deputy held before a day ended with its term.
func (v service) expired(id congress.DeputyID, day string) bool {
	var last congress.Seat
	for _, s := range v.Deputy(id).Seats {
		if end := s.End(); end.Valid() && end.Last() < day && end.Last() > last.End().Last() {
			last = s
		}
	}
	return last.Reason() == congress.Expired
}

// planned reports a deputy who is to receive voters, or to lead an activity, on a day on which the deputy holds no seat. It is
// a warning where the office ended with its term: a plan may have been made for the whole year before.
func (v service) planned(path, field string, id congress.DeputyID, day congress.Date) {
	if v.out(id, day.First(), day.Last()) && v.expired(id, day.First()) {
		d := v.Deputy(id)
		v.Warn(path, field, problem.Say("%[1]s（%[2]s）任期届满，%[3]s 已不在任", "the term of %[1]s (%[2]s) is over on %[3]s", d.Name, id, day),
			problem.Say("换届后重排，换成新一届的代表；连任的，在 deputies/%[1]s/deputy.yaml 写上新一届的席位", "plan it anew with a deputy of the new term; for one elected again add the seat of the new term in deputies/%[1]s/deputy.yaml", id))
		return
	}
	v.did(path, field, id, day, day)
}

// off tells whether the duties of a deputy were suspended on all days from first to last. What suspends those of one seat suspends
// those of all.
func (v service) off(id congress.DeputyID, first, last string) bool {
	return first != "" && last != "" && slices.ContainsFunc(v.suspended[id], func(s tenure) bool { return s.first <= first && last <= s.last })
}

// did reports a deputy who did something from one day to another, where the deputy held no seat on any of these days, or the duties
// were suspended on all of them.
func (v service) did(path, field string, id congress.DeputyID, from, to congress.Date) {
	switch first, last := from.First(), to.Last(); {
	case v.out(id, first, last):
		v.report(path, field, id, from)
	case v.off(id, first, last):
		v.Add(path, field, problem.Say("%[1]s（%[2]s）在 %[3]s 暂停执行代表职务", "the duties of %[1]s (%[2]s) were suspended on %[3]s", v.Deputy(id).Name, id, from),
			problem.Say("核对日期；排了接待的，换成别的代表；已经恢复的，在 deputies/%[1]s/deputy.yaml 的 suspended 里写明 to", "check the date; plan a reception with another deputy; if the duties were taken up again, write to in suspended in deputies/%[1]s/deputy.yaml", id))
	}
}

func (v service) report(path, field string, id congress.DeputyID, from congress.Date) {
	d := v.Deputy(id)
	v.Add(path, field, problem.Say("%[1]s（%[2]s）在 %[3]s 不在任", "%[1]s (%[2]s) was not in office on %[3]s", d.Name, id, from),
		problem.Say("核对日期；当时在任的，改正 deputies/%[1]s/deputy.yaml 中的任职时间", "check the date; if in office, correct the seats in deputies/%[1]s/deputy.yaml", id))
}

// OutOfOffice reports what deputies did, or are to do, on days on which they held no seat.
func OutOfOffice(k *finding.Check) {
	v := serviceOf(k)
	for y := range finding.Sound(k.Years) {
		for i := range y.Duties {
			from, to := y.Duties[i].When()
			v.did(y.Path, finding.Entry("duties", i, finding.StartKey(y.Duties[i].Date)), y.Deputy, from, to)
		}
	}
	for a := range finding.Sound(k.Activities) {
		from, to := a.When()
		for i, id := range a.Participants {
			v.did(a.Path, finding.Entry("participants", i, ""), id, from, to)
		}
	}
	for s := range finding.Sound(k.Suggestions) {
		v.did(s.Path, "raised.lead", s.Raised.Lead, s.Raised.Date, s.Raised.Date)
		for i, id := range s.Raised.Cosigners {
			v.did(s.Path, finding.Entry("raised.cosigners", i, ""), id, s.Raised.Date, s.Raised.Date)
		}
	}
	for b := range finding.Sound(k.Boards) {
		for i, r := range b.Receptions {
			for j, id := range r.Deputies {
				v.planned(b.Path, finding.Entry(finding.Entry("receptions", i, "deputies"), j, ""), id, r.Date)
			}
		}
		for i, m := range b.Months {
			v.planned(b.Path, finding.Entry("months", i, "lead"), m.Lead, congress.Date(m.Month))
		}
	}
}
