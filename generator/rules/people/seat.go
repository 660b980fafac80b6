package people

import (
	"time"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Seat reports a seat that is not of the level of its district, lies outside of its term, overlaps another seat of the same
// term, or has an end without a reason or a reason without an end.
func Seat(k *finding.Check) {
	for d := range finding.Sound(k.Deputies) {
		for i := range d.Seats {
			s := &d.Seats[i]
			at := func(key string) string { return finding.Entry("seats", i, key) }
			if x := s.Suspended; x != nil && x.From.Valid() && (finding.Before(x.From, s.From) || finding.Before(s.End(), x.From)) {
				k.Add(d.Path, at("suspended.from"), problem.Say("%[1]s 不在任职时间（%[2]s）之内，不会暂停执行职务", "%[1]s is outside of the time in office (%[2]s), in which duties can be suspended", x.From, problem.Text{ZH: congress.Period(s.From, s.End()), EN: string(s.From) + " to " + string(s.End())}),
					problem.Say("核对日期，写到当时的那一条席位里；已经终止职务的，不写 suspended，写 to 和 end_reason", "check the day, and write it in the seat of that time; for an office that ended write to and end_reason instead"))
			}
			if x := s.Suspended; x != nil && !finding.Before(s.End(), x.From) && finding.Before(s.End(), x.To) {
				k.Add(d.Path, at("suspended.to"), problem.Say("暂停写到 %[1]s，晚于任职结束的 %[2]s", "the duties are suspended until %[1]s, after the end of office on %[2]s", x.To, s.End()),
					problem.Say("核对两个日期；暂停到离任为止的，不写 to", "check the two dates; if it lasted until the end of office leave out to"))
			}
			if district := k.District(s.District); district != nil && district.Level != s.Level && district.Level != "" && s.Level != "" {
				k.Add(d.Path, at("level"), problem.Say("席位是“%[1]s”级，选区 %[2]s 却是“%[3]s”级", "the seat is of level %[1]q, its district %[2]s of level %[3]q", s.Level, s.District, district.Level),
					problem.Say("改正层级或选区", "correct the level or the district"))
			}
			switch {
			case s.To != "" && s.EndReason == "":
				k.Add(d.Path, at("end_reason"), problem.Say("写了任职结束，没有写终止原因", "there is an end of office and no reason for it"),
					problem.Say("补上 end_reason，如 任期届满、辞职", "write end_reason, such as 任期届满 or 辞职"))
			case s.To == "" && s.EndReason != "":
				k.Add(d.Path, at("end_reason"), problem.Say("写了终止原因，没有写任职结束", "there is a reason for the end of office and no end"),
					problem.Say("补上 to，写最后一天；仍在任的，删去 end_reason", "write to, the last day; if still in office, remove end_reason"))
			}
			withinTerm(k, d, i)
			afterDeath(k, d, i)
			for j := range i {
				if o := &d.Seats[j]; s.Level == o.Level && s.Term == o.Term && o.From.Valid() && s.From.Valid() && overlap(s, o) {
					k.Add(d.Path, at("from"), problem.Say("与第 %[1]d 条席位是同一级同一届，任职时间重叠", "entry %[1]d is a seat of the same level and term, and the times overlap", j+1),
						problem.Say("一人在同一级同一届只有一个席位；删去重复的一条，或写明前一条的任职结束", "nobody has two seats in one congress; remove one of them, or write when the first ended"))
					break
				}
			}
		}
	}
}

// afterDeath reports seat i where it is held after another seat of the deputy ended by death.
func afterDeath(k *finding.Check, d *congress.Deputy, i int) {
	s := &d.Seats[i]
	for j := range d.Seats {
		died := &d.Seats[j]
		if j == i || died.EndReason != congress.Died || !died.To.Valid() {
			continue
		}
		if end := s.End(); end == "" || finding.Before(died.To, end) {
			key := "from"
			if s.To != "" {
				key = "to"
			}
			k.Add(d.Path, finding.Entry("seats", i, key), problem.Say("第 %[1]d 条席位写着 %[2]s 去世，这一条在那以后还没有结束", "entry %[1]d says that the deputy died on %[2]s; this seat goes on after it", j+1, died.To),
				problem.Say("各级席位都写 to: %[1]s 和 end_reason: 去世；写错了人的，改正另一条", "write to: %[1]s and end_reason: 去世 in each seat; if it is another person, correct the other entry", died.To))
			return
		}
	}
}

// overlap tells whether two times in office surely have a day in common, even where a date is known to the month only.
func overlap(a, b *congress.Seat) bool {
	end, other := a.End(), b.End()
	return (end == "" || b.From.Last() <= end.First()) && (other == "" || a.From.Last() <= other.First())
}

// withinTerm reports seat i of a deputy where its term is not known, or where it lies outside of the term. It does not ask what
// day it is: a seat ends with its term, and a term goes on until the next one begins.
func withinTerm(k *finding.Check, d *congress.Deputy, i int) {
	s := &d.Seats[i]
	if s.Term == 0 || s.Level == "" {
		return
	}
	t := k.Term(s.Level, s.Term)
	if t == nil {
		k.Add(d.Path, finding.Entry("seats", i, "term"), problem.Say("terms.yaml 中没有“%[1]s”级第 %[2]d 届", "terms.yaml has no term %[2]d of level %[1]q", s.Level, s.Term),
			problem.Say("改正届次，或在 content/terms.yaml 中补上这一届", "correct the number, or add the term to content/terms.yaml"))
		return
	}
	span := problem.Say("%[1]s至%[2]s", "%[1]s to %[2]s", t.From, t.To)
	fix := problem.Say("改正日期或届次", "correct the date or the number of the term")
	if k.NextTerm(t) == nil && finding.Before(t.To, max(s.From, s.To)) {
		fix = problem.Say("改正日期；是下一届的，在 content/terms.yaml 写上下一届；换届推迟的，改正 terms.yaml 中这一届的 to", "correct the date; if it is of the next term, add that to content/terms.yaml; if the change of term was put off, correct to of this term there")
	}
	outside := func(key string, day congress.Date) {
		k.Add(d.Path, finding.Entry("seats", i, key), problem.Say("%[1]s 不在第 %[2]d 届的任期（%[3]s）之内", "%[1]s is outside of term %[2]d (%[3]s)", day, s.Term, span), fix)
	}
	switch {
	case finding.Before(s.From, t.From), k.Misplaced(t, s.From), beyond(k, t, s.From):
		outside("from", s.From)
	case beyond(k, t, s.To):
		outside("to", s.To)
	}
}

// beyond tells whether a day is surely after a term: after its expected end, and after the day before the next term. While no
// next term is entered, the day may be up to a year after the expected end, because a change of term may come late.
func beyond(k *finding.Check, t *congress.Term, day congress.Date) bool {
	end, ended := k.EndOf(t)
	if !ended && t.To.Valid() {
		end = congress.Date(t.To.Time().AddDate(1, 0, 0).Format(time.DateOnly)[:len(t.To)])
	}
	return finding.Before(t.To, day) && finding.Before(end, day)
}
