package rules

import (
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/problem"
)

// events asks that what happened to a suggestion happened in an order in which it can: a unit sends back or answers only
// what it was given, and answers anew only what was answered.
func events(k *check) {
	for s := range sound(k.Suggestions) {
		if s.Handling == nil {
			continue
		}
		for _, m := range ledger.Check(s.Handling.Log) {
			what := problem.Say("“%[1]s”不能是办理过程的第一件事", "%[1]q cannot begin the log", m.Event)
			if m.After != "" {
				what = problem.Say("“%[2]s”之后不能是“%[1]s”", "%[1]q cannot follow %[2]q", m.Event, m.After)
			}
			k.add(s.Path, entry("handling.log", m.N, "event"), what, problem.Say("这里可以是：%[1]s；补上漏记的一条，或改正这一条",
				"here may stand %[1]s; add the entry that was left out, or correct this one", strings.Join(m.May, "、")))
		}
	}
}
