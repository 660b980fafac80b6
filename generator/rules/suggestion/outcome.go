package suggestion

import (
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Outcome reports an answer whose class is not in the scheme that was in force, and one whose class is a promise and that does
// not say what is promised by when.
func Outcome(k *finding.Check) {
	for s := range finding.Sound(k.Suggestions) {
		for i, a := range s.Answers {
			scheme := ledger.Scheme(k.Congress, a.Date, s.Raised.Level)
			if scheme == nil || a.Outcome == "" {
				continue
			}
			n := slices.IndexFunc(scheme.Classes, func(c congress.Class) bool { return c.Name == a.Outcome })
			if n < 0 {
				unclassed(k, s.Path, finding.Entry("answers", i, "outcome"), a.Outcome, scheme)
				continue
			}
			if scheme.Classes[n].Promise && len(a.Promises) == 0 {
				k.Add(s.Path, finding.Entry("answers", i, "outcome"), problem.Say("答复类别是“%[1]s”，没有写承诺事项和期限", "the answer is of the class %[1]q, and no promise is written", a.Outcome),
					problem.Say("补上 promises，写明办什么、何时办成", "write promises: what will be done by when"))
			}
		}
	}
}

// unclassed reports a class that a scheme does not have.
func unclassed(k *finding.Check, path, field, outcome string, scheme *congress.Scheme) {
	names := make([]string, len(scheme.Classes))
	for i, c := range scheme.Classes {
		names[i] = c.Name
	}
	near := problem.Nearest(outcome, names)
	fix := problem.Say("这里写：%[1]s", "write %[1]s", strings.Join(names, "；"))
	if near != "" {
		fix = problem.Say("是不是“%[1]s”", "did you mean %[1]q", near)
	}
	k.Add(path, field, problem.Say("当时施行的“%[1]s”方案中没有“%[2]s”", "%[2]q is not in the scheme %[1]q that was in force", scheme.Name, outcome), fix)
}
