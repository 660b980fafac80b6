package rules

import (
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// note reports an item without a summary whose kind does not say what was done, such as 其他.
func note(k *finding.Check) {
	explain := map[string]bool{}
	if v := k.Vocabularies["duty-kinds"]; v != nil {
		for _, w := range v.Words {
			explain[w.Name] = w.Note
		}
	}
	report := func(path, field, kind string) {
		k.Add(path, field, problem.Say("种类“%[1]s”须附说明，这里没有写 summary", "the kind %[1]q must be explained, and there is no summary", kind),
			problem.Say("在 summary 中写清做了什么，或改用具体的种类", "say in summary what was done, or use a kind that says it"))
	}
	for y := range finding.Sound(k.Years) {
		for i := range y.Duties {
			if d := &y.Duties[i]; d.Summary == "" && explain[d.Kind] {
				report(y.Path, finding.Entry("duties", i, "summary"), d.Kind)
			}
		}
	}
	for a := range finding.Sound(k.Activities) {
		if a.Summary == "" && explain[a.Kind] {
			report(a.Path, "summary", a.Kind)
		}
	}
}
