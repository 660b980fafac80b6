package suggestion

import (
	"slices"
	"strings"

	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Level warns of a suggestion to a congress that its leader is no deputy of. Rule out-of-office reports a leader who held no
// seat at all.
func Level(k *finding.Check) {
	for s := range finding.Sound(k.Suggestions) {
		lead := k.Deputy(s.Raised.Lead)
		if lead == nil || lead.Broken || !slices.Contains(levels, s.Raised.Level) || !s.Raised.Date.Valid() {
			continue
		}
		if levels := lead.Levels(s.Raised.Date); len(levels) > 0 && !slices.ContainsFunc(levels, func(l string) bool { return sameLevel(l, s.Raised.Level) }) {
			k.Warn(s.Path, "raised.level", problem.Say("领衔代表 %[1]s（%[2]s）当时是%[3]s级代表，建议却写为“%[4]s”级", "the leader %[1]s (%[2]s) was a deputy of level %[3]s then, and the suggestion is of level %[4]q", lead.Name, lead.ID, strings.Join(levels, "、"), s.Raised.Level),
				problem.Say("核对层级：向哪一级人大提出，就写哪一级；或改正领衔代表", "check the level, which is that of the congress to which it was put, or correct the leader"))
		}
	}
}

// levels are the words for levels. Rule vocabulary reports any other word.
var levels = []string{"全国", "省", "市", "县", "乡", "镇"}

// sameLevel tells whether two words mean the same level, as 乡 and 镇 do.
func sameLevel(a, b string) bool {
	town := func(s string) bool { return s == "乡" || s == "镇" || s == "乡镇" }
	return a == b || town(a) && town(b)
}
