package suggestion

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Due reports an extension without a new time limit, or with one that gives no more time. It warns of a written time limit
// that is not that of the scheme.
func Due(k *finding.Check) {
	for s := range finding.Sound(k.Suggestions) {
		for _, x := range ledger.Extensions(k.Congress, s) {
			e := &s.Handling.Log[x.N]
			switch {
			case e.Due == "":
				k.Add(s.Path, finding.Entry("handling.log", x.N, "due"), problem.Say("延期没有写新的期限", "the time is extended, and no new limit is written"), problem.Say("补上 due：延到哪一天", "write due, the new last day"))
			case finding.Before(e.Due, e.Date): // rule order reports it
			case e.Due.Valid() && x.Due.Valid() && e.Due.Last() <= x.Due.Last():
				k.Add(s.Path, finding.Entry("handling.log", x.N, "due"), problem.Say("延期到 %[1]s，不晚于原来的期限 %[2]s", "the time is extended to %[1]s, which is not after the limit of %[2]s", e.Due, x.Due),
					problem.Say("核对两个日期：handling.due 写原来的期限，延到哪一天写在这一条；没有延长的，删去这一条", "check the two dates: handling.due is the limit before, and this entry has the new one; if there was no more time, remove the entry"))
			}
		}
		limited(k, s)
	}
}

// limited warns of a written time limit that is not that of the scheme, unless the log has the same limit.
func limited(k *finding.Check, s *congress.Suggestion) {
	allowed := ledger.Allowed(k.Congress, s)
	if h := s.Handling; allowed == "" || !h.Due.Valid() || congress.Covers(h.Due, h.Due, allowed) || finding.Before(h.Due, s.Raised.Date) ||
		slices.ContainsFunc(h.Log, func(e congress.Event) bool { return e.Due == h.Due }) {
		return
	}
	assigned := ledger.Assigned(s)
	scheme := ledger.Scheme(k.Congress, assigned, s.Raised.Level)
	k.Warn(s.Path, "handling.due", problem.Say("答复期限写的是 %[1]s；按“%[2]s”方案，%[3]s 交办，%[4]d 日之内答复，应为 %[5]s",
		"the answer is due on %[1]s as written; by the scheme %[2]q it is due %[4]d days after the assignment on %[3]s, on %[5]s", s.Handling.Due, scheme.Name, assigned, scheme.Days, allowed),
		problem.Say("改正，或删去 due，由方案推算；交办时另定了期限的，写到交办那一条的 due", "correct it, or remove due and leave it to the scheme; a limit set at the assignment is the due of that entry of the log"))
}
