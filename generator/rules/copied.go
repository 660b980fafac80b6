package rules

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// copied reports items that stand word for word in the year of another deputy: the file was copied as a pattern and not
// filled in anew, or what several did together was entered for each.
func copied(k *check) {
	type words struct {
		date           congress.Date
		title, summary string
	}
	first := map[words]*congress.Year{}
	for y := range sound(k.Years) {
		if y.Withdrawn != nil {
			continue
		}
		count, at, from := 0, 0, (*congress.Year)(nil)
		for i := range y.Duties {
			d := &y.Duties[i]
			if d.Summary == "" {
				continue
			}
			begin, _ := d.When()
			w := words{begin, d.Title, d.Summary}
			switch o := first[w]; {
			case o == nil:
				first[w] = y
			case o.Deputy != y.Deputy:
				if count++; count == 1 {
					at, from = i, o
				}
			}
		}
		if count > 0 {
			k.add(y.Path, entry("duties", at, "summary"), problem.Say("有 %[1]d 条与 %[2]s 的一字不差", "word for word the same as with %[2]s: %[1]d item(s)", count, from.Deputy),
				problem.Say("从别人的文件复制来的，改成本人的；一起做的事，写成一次活动，在 participants 中列出参加代表", "if it was copied, write what this deputy did; if they did it together, enter one activity with its participants"))
		}
	}
}
