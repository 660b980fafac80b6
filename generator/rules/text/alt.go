package text

import (
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Alt reports a picture of evidence without a text for readers who do not see it. Rule missing reports a photograph without
// one.
func Alt(k *finding.Check) {
	report := func(file, item string, evidence []congress.Evidence) {
		for i, e := range evidence {
			if e.File != "" && strings.TrimSpace(e.Alt) == "" {
				k.Add(file, finding.Entry(item+"evidence", i, "alt"), problem.Say("图片 %[1]s 没有替代文字", "the picture %[1]s has no text for those who do not see it", e.File), problem.Say("补上 alt，用一句话说明图里是什么", "write alt: one sentence on what it shows"))
			}
		}
	}
	for y := range finding.Sound(k.Years) {
		for i := range y.Duties {
			e := y.Duties[i].Evidence
			if slices.ContainsFunc(e, func(e congress.Evidence) bool { return e.File != "" }) {
				report(y.Path, finding.Entry("duties", i, "")+".", e)
			}
		}
	}
	for a := range finding.Sound(k.Activities) {
		report(a.Path, "", a.Evidence)
	}
}
