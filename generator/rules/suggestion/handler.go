package suggestion

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Handler reports a second unit that leads. It warns where units assist and none leads, where only units that assist have
// answered, and where a unit answers or acts that does not handle the suggestion.
func Handler(k *finding.Check) {
	for s := range finding.Sound(k.Suggestions) {
		if s.Handling == nil {
			continue
		}
		units := s.Handling.Units
		leads, assists := 0, -1
		for i, u := range units {
			switch u.Role {
			case "主办":
				if leads++; leads > 1 {
					k.Add(s.Path, finding.Entry("handling.units", i, "role"), problem.Say("有不止一个主办单位", "more than one unit leads"), problem.Say("只留一个主办；几家各办一部分的，都写 分办", "keep one 主办; if each does a part, write 分办 for all"))
				}
			case "协办":
				assists = i
			}
		}
		if leads == 0 && assists >= 0 {
			k.Warn(s.Path, finding.Entry("handling.units", assists, "role"), problem.Say("有协办单位，没有主办单位", "a unit assists, and none leads"), problem.Say("写明主办单位", "say which unit leads"))
		}
		strangers(k, s)
		unled(k, s)
	}
}

// unled warns of a suggestion that only units that assist have answered. It counts as not answered.
func unled(k *finding.Check, s *congress.Suggestion) {
	role := map[string]string{}
	led := false
	for _, u := range s.Handling.Units {
		role[u.Name] = u.Role
		led = led || u.Role == "主办"
	}
	if n := len(s.Answers); led && n > 0 && !slices.ContainsFunc(s.Answers, func(a congress.Answer) bool { return role[a.Unit] != "协办" }) {
		k.Warn(s.Path, finding.Entry("answers", n-1, "unit"), problem.Say("只有协办单位“%[1]s”的答复，没有主办单位的", "there is an answer of %[1]q, which assists, and none of the unit that leads", s.Answers[n-1].Unit),
			problem.Say("协办单位的意见写到 handling.log，由主办单位汇总答复；几家分别答复的，都写 分办；在此之前仍算没有答复", "what a unit that assists says belongs into handling.log, and the one that leads answers; if each answers, write 分办 for all; until then it is not answered"))
	}
}

// leading returns how many units lead.
func leading(s *congress.Suggestion) int {
	n := 0
	for _, u := range s.Handling.Units {
		if u.Role == "主办" {
			n++
		}
	}
	return n
}

// handles tells whether a unit is among those that handle a suggestion.
func handles(k *finding.Check, s *congress.Suggestion, unit string) bool {
	return slices.ContainsFunc(s.Handling.Units, func(u congress.Unit) bool { return ledger.SameUnit(k.Congress, u.Name, unit) })
}

// strangers warns of each unit, once, that answers or stands in the log and is not among the units that handle the suggestion.
// A unit that sent it back need not be among them.
func strangers(k *finding.Check, s *congress.Suggestion) {
	if len(s.Handling.Units) == 0 {
		return
	}
	told := []string{""}
	for _, u := range s.Handling.Units {
		told = append(told, u.Name)
	}
	for _, e := range s.Handling.Log {
		if e.Event == "退回" {
			told = append(told, e.Unit)
		}
	}
	warn := func(field, unit string, what, fix problem.Text) {
		if !slices.ContainsFunc(told, func(name string) bool { return ledger.SameUnit(k.Congress, name, unit) }) {
			told = append(told, unit)
			k.Warn(s.Path, field, what, fix)
		}
	}
	for i, a := range s.Answers {
		warn(finding.Entry("answers", i, "unit"), a.Unit, problem.Say("答复单位“%[1]s”不在承办单位之中", "%[1]q answers and is not among the units that handle it", a.Unit),
			problem.Say("改正名称，或补到 handling.units；在此之前，它的答复不算承办单位的答复", "correct the name, or add it to handling.units; until then its answer is not that of a unit that handles it"))
	}
	for i, e := range s.Handling.Log {
		warn(finding.Entry("handling.log", i, "unit"), e.Unit, problem.Say("办理过程中的“%[1]s”不在承办单位之中", "%[1]q stands in the log and is not among the units that handle it", e.Unit),
			problem.Say("改正名称，或补到 handling.units", "correct the name, or add it to handling.units"))
	}
}
