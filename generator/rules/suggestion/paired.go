package suggestion

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// paired warns of an answer that only the log or only the list of answers has, and of one that has two dates. A suggestion
// without a log is passed by.
func paired(k *finding.Check, s *congress.Suggestion) {
	if s.Handling == nil || len(s.Handling.Log) == 0 {
		return
	}
	log, answers := unpaired(s)
	for _, i := range answers {
		a := &s.Answers[i]
		if n := slices.IndexFunc(log, func(n int) bool { return sameUnit(s, s.Handling.Log[n].Unit, a.Unit) }); n >= 0 {
			e := &s.Handling.Log[log[n]]
			if log = slices.Delete(log, n, n+1); !finding.Before(a.Date, s.Raised.Date) && !disordered(s, e) {
				k.Warn(s.Path, finding.Entry("answers", i, "date"), problem.Say("答复日期是 %[1]s，办理过程记的是 %[2]s", "the answer is of %[1]s, and the log has it on %[2]s", a.Date, e.Date),
					problem.Say("核对两个日期，改成一致", "check the two dates and make them one"))
			}
			continue
		}
		k.Warn(s.Path, finding.Entry("answers", i, "date"), problem.Say("办理过程中没有 %[1]s 的这次答复", "the log has no entry for this answer of %[1]s", a.Date),
			problem.Say("在 handling.log 中补记这次答复", "add it to handling.log"))
	}
	for _, i := range log {
		e := &s.Handling.Log[i]
		k.Warn(s.Path, finding.Entry("handling.log", i, "event"), problem.Say("办理过程记有 %[1]s 的%[2]s，answers 中没有这一次", "the log has an answer (%[2]s) on %[1]s that does not stand under answers", e.Date, e.Event),
			problem.Say("把这次答复的单位、日期和结果类别写到 answers，或改正这一条", "write its unit, date and outcome under answers, or correct this entry"))
	}
}

// unpaired returns which entries of the log are answers without a counterpart of the same day in the list of answers, and
// which answers have none in the log. Where an event of the log is an unknown word, which may mean an answer, no answers are
// returned.
func unpaired(s *congress.Suggestion) (log, answers []int) {
	misspelt := false // a word that is no event may be meant as an answer
	for i, e := range s.Handling.Log {
		misspelt = misspelt || !slices.Contains(ledger.Events, e.Event)
		if (e.Event == "答复" || e.Event == "重新答复") && e.Date.Valid() {
			log = append(log, i)
		}
	}
	for i, a := range s.Answers {
		n := slices.IndexFunc(log, func(n int) bool {
			e := &s.Handling.Log[n]
			return sameUnit(s, e.Unit, a.Unit) && congress.Covers(e.Date, e.Date, a.Date)
		})
		switch {
		case n >= 0:
			log = slices.Delete(log, n, n+1)
		case a.Date.Valid() && !misspelt:
			answers = append(answers, i)
		}
	}
	return log, answers
}

// sameUnit tells whether two names may mean one unit. A name that is not among the units that handle the suggestion is a slip
// and may mean any; Handler reports it.
func sameUnit(s *congress.Suggestion, a, b string) bool {
	known := func(name string) bool {
		return slices.ContainsFunc(s.Handling.Units, func(u congress.Unit) bool { return u.Name == name })
	}
	return a == b || !known(a) || !known(b)
}

// disordered tells whether an entry of the log has a date before that of an earlier entry, or before the suggestion was raised.
func disordered(s *congress.Suggestion, e *congress.Event) bool {
	for i := range s.Handling.Log {
		if &s.Handling.Log[i] == e {
			break
		}
		if finding.Before(e.Date, s.Handling.Log[i].Date) {
			return true
		}
	}
	return finding.Before(e.Date, s.Raised.Date)
}
