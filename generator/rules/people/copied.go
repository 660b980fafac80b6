package people

import (
	"hash/maphash"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Copied reports a year with items that another deputy has word for word. Either a file was copied as a pattern and not filled
// in anew, or what several did together was entered for each.
func Copied(k *finding.Check) {
	type place struct{ year, item int32 }
	seed, all := maphash.MakeSeed(), 0
	for _, y := range k.Years {
		all += len(y.Duties)
	}
	first := make(map[uint64]place, all) // the first item with a summary, by its hash: a large site has very many
	for n, y := range k.Years {
		if y.Broken || y.Withdrawn != nil {
			continue
		}
		count, at, from := 0, 0, (*congress.Year)(nil)
		for i := range y.Duties {
			d := &y.Duties[i]
			if d.Summary == "" {
				continue
			}
			key := maphash.String(seed, d.Summary)
			p, there := first[key]
			if !there {
				first[key] = place{int32(n), int32(i)}
				continue
			}
			o := k.Years[p.year]
			if e := &o.Duties[p.item]; o.Deputy != y.Deputy && e.Summary == d.Summary && e.Title == d.Title && e.Date == d.Date && e.From == d.From {
				if count++; count == 1 {
					at, from = i, o
				}
			}
		}
		if count > 0 {
			k.Add(y.Path, finding.Entry("duties", at, "summary"), problem.Say("有 %[1]d 条与 %[2]s 的一字不差", "word for word the same as with %[2]s: %[1]d item(s)", count, from.Deputy),
				problem.Say("从别人的文件复制来的，改成本人的；一起做的事，写成一次活动，在 participants 中列出参加代表", "if it was copied, write what this deputy did; if they did it together, enter one activity with its participants"))
		}
	}
}
