package people

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// tenure is a time in office, in days; last is beyond all days while it lasts.
type tenure struct{ first, last string }

const open = "9999-99-99"

// tenures reads the seats of all deputies once: a year's items are many, its deputies few. A seat whose dates cannot be
// read covers everything, so that one mistake is not told twice.
func tenures(c *congress.Congress) map[congress.DeputyID][]tenure {
	all := make(map[congress.DeputyID][]tenure, len(c.Deputies))
	for d := range finding.Sound(c.Deputies) {
		if len(d.Seats) == 0 {
			continue
		}
		served := make([]tenure, len(d.Seats))
		for i, s := range d.Seats {
			served[i] = tenure{s.From.First(), open}
			if last := s.To.Last(); last != "" {
				served[i].last = last
			}
		}
		all[d.ID] = served
	}
	return all
}

// OutOfOffice reports what deputies did on days on which they held no seat.
func OutOfOffice(k *finding.Check) {
	served := tenures(k.Congress)
	report := func(path, field string, id congress.DeputyID, from congress.Date) {
		d := k.Deputy(id)
		k.Add(path, field, problem.Say("%[1]s（%[2]s）在 %[3]s 不在任", "%[1]s (%[2]s) was not in office on %[3]s", d.Name, id, from),
			problem.Say("核对日期；当时在任的，改正 deputies/%[1]s/deputy.yaml 中的任职时间", "check the date; if in office, correct the seats in deputies/%[1]s/deputy.yaml", id))
	}
	// out tells whether a deputy who is known held no seat on any of the days.
	out := func(id congress.DeputyID, first, last string) bool {
		seats, known := served[id]
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
	for y := range finding.Sound(k.Years) {
		for i := range y.Duties {
			if from, to := y.Duties[i].When(); out(y.Deputy, from.First(), to.Last()) {
				report(y.Path, finding.Entry("duties", i, finding.StartKey(y.Duties[i].Date)), y.Deputy, from)
			}
		}
	}
	for a := range finding.Sound(k.Activities) {
		from, to := a.When()
		first, last := from.First(), to.Last()
		for i, id := range a.Participants {
			if out(id, first, last) {
				report(a.Path, finding.Entry("participants", i, ""), id, from)
			}
		}
	}
	for s := range finding.Sound(k.Suggestions) {
		day := s.Raised.Date
		if out(s.Raised.Lead, day.First(), day.Last()) {
			report(s.Path, "raised.lead", s.Raised.Lead, day)
		}
		for i, id := range s.Raised.Cosigners {
			if out(id, day.First(), day.Last()) {
				report(s.Path, finding.Entry("raised.cosigners", i, ""), id, day)
			}
		}
	}
	for b := range finding.Sound(k.Boards) {
		for i, r := range b.Receptions {
			for j, id := range r.Deputies {
				if out(id, r.Date.First(), r.Date.Last()) {
					report(b.Path, finding.Entry(finding.Entry("receptions", i, "deputies"), j, ""), id, r.Date)
				}
			}
		}
		for i, m := range b.Months {
			month := congress.Date(m.Month)
			if out(m.Lead, month.First(), month.Last()) {
				report(b.Path, finding.Entry("months", i, "lead"), m.Lead, month)
			}
		}
	}
}
