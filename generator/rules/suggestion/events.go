package suggestion

import (
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Events reports a log with events in an order in which they cannot have happened: a unit can send back or answer only what it
// was given, can answer anew only what was answered, and can do nothing after a suggestion is closed out.
func Events(k *finding.Check) {
	for s := range finding.Sound(k.Suggestions) {
		reopened(k, s)
		if s.Handling == nil {
			continue
		}
		for _, m := range ledger.Check(s.Handling.Log) {
			what := problem.Say("“%[1]s”不能是办理过程的第一件事", "%[1]q cannot begin the log", m.Event)
			if m.After != "" {
				what = problem.Say("“%[2]s”之后不能是“%[1]s”", "%[1]q cannot follow %[2]q", m.Event, m.After)
			}
			k.Add(s.Path, finding.Entry("handling.log", m.N, "event"), what, problem.Say("这里可以是：%[1]s；补上漏记的一条，或改正这一条",
				"here may stand %[1]s; add the entry that was left out, or correct this one", strings.Join(m.May, "、")))
		}
	}
}

// reopened reports what was done about a suggestion after it was closed out. People may still talk about it, and promises may
// be kept later. Answered reports one that was closed out before there was an answer.
func reopened(k *finding.Check, s *congress.Suggestion) {
	if s.ClosedOut == nil || s.MergedInto != "" || early(s, s.ClosedOut.Date) {
		return
	}
	told := func(field string, day congress.Date, event string) {
		if finding.Before(s.ClosedOut.Date, day) {
			k.Add(s.Path, field, problem.Say("%[1]s 已经销号，%[2]s 又有“%[3]s”", "it was closed out on %[1]s, and on %[2]s there is %[3]q", s.ClosedOut.Date, day, event),
				problem.Say("核对日期；销号以后又办的，closed_out 写最后一次销号的日期，还没有再销号的，删去 closed_out", "check the dates; if it was taken up again, closed_out has the last day on which it was struck off, or is removed until then"))
		}
	}
	if s.Handling != nil && len(s.Handling.Log) > 0 {
		for i, e := range s.Handling.Log {
			if e.Event != "沟通" && slices.Contains(ledger.Events, e.Event) {
				told(finding.Entry("handling.log", i, "date"), e.Date, e.Event)
			}
		}
		return // Answered warns of an answer that the log does not have
	}
	for i, a := range s.Answers {
		told(finding.Entry("answers", i, "date"), a.Date, "答复")
	}
}
