package people

import (
	"maps"
	"slices"

	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Ballots reports a poll whose numbers do not agree: more ballots came back than were given out, more were valid than came
// back, or the answers do not add up to the valid ones. It warns of answers that are likely to be misspelt.
func Ballots(k *finding.Check) {
	for y := range finding.Sound(k.Years) {
		e := y.Evaluation
		if e == nil {
			continue
		}
		check := problem.Say("核对测评统计表", "check the sheet of the count")
		if e.Returned > e.Issued {
			k.Add(y.Path, "evaluation.returned", problem.Say("收回 %[1]d 票，多于发出的 %[2]d 票", "%[1]d ballots came back, more than the %[2]d given out", e.Returned, e.Issued), check)
		}
		if e.Valid > e.Returned {
			k.Add(y.Path, "evaluation.valid", problem.Say("有效 %[1]d 票，多于收回的 %[2]d 票", "%[1]d ballots are valid, more than the %[2]d that came back", e.Valid, e.Returned), check)
		}
		sum := 0
		for _, n := range e.Answers {
			sum += n
		}
		if sum != e.Valid && len(e.Answers) > 0 {
			k.Add(y.Path, "evaluation.answers", problem.Say("各项合计 %[1]d 票，有效票是 %[2]d 票", "the answers come to %[1]d, the valid ballots to %[2]d", sum, e.Valid), check)
		}
		for _, answer := range slices.Sorted(maps.Keys(e.Answers)) {
			if near := problem.Nearest(answer, usualAnswers); near != "" && !slices.Contains(usualAnswers, answer) {
				k.Warn(y.Path, "evaluation.answers."+answer+":", problem.Say("“%[1]s”不是通常的测评选项", "%[1]q is not one of the usual answers", answer), problem.Say("是不是“%[1]s”", "did you mean %[1]q", near))
			}
		}
	}
}

// usualAnswers are the answers of most polls.
var usualAnswers = []string{"满意", "基本满意", "不满意", "弃权"}
