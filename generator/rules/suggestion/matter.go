package suggestion

import (
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Matter reports a matter of voters that was both settled at once and made a suggestion. One with neither is no fault: the
// page shows what is missing.
func Matter(k *finding.Check) {
	for a := range finding.Sound(k.Activities) {
		for i, m := range a.Matters {
			if m.Suggestion != "" && m.Settled != nil {
				k.Add(a.Path, finding.Entry("matters", i, "settled"), problem.Say("既写了形成的建议，又写了直接办结", "there is both a suggestion and a settlement"),
					problem.Say("形成建议的，办理结果写在建议里，删去 settled", "if it became a suggestion, what came of it stands there; remove settled"))
			}
		}
	}
}
