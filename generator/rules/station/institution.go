package station

import (
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Institution reports a text of a station's own that takes the place of no text that all stations share. It would hang nowhere.
func Institution(k *finding.Check) {
	shared := finding.IDs(k.Institutions, func(i *congress.Institution) string { return i.Slug })
	for l := range finding.Sound(k.Locals) {
		if slices.Contains(shared, l.Slug) {
			continue
		}
		fix := problem.Say("先写各站共用的 %[1]s", "write the text that all stations share first, %[1]s", place.FileOf(&congress.Institution{Article: congress.Article{Slug: l.Slug}}))
		titled := finding.OneOf(k.Institutions, func(i *congress.Institution) bool { return i.Title == l.Title }, func(i *congress.Institution) string { return i.Slug })
		if near := problem.Nearest(l.Slug, shared); titled != "" {
			fix = problem.Say("文件改名为 %[1]s.md", "rename it to %[1]s.md", titled)
		} else if near != "" {
			fix = problem.Say("文件名是不是 %[1]s.md", "did you mean %[1]s.md", near)
		} else if len(shared) > 0 {
			fix = problem.Say("文件名用它所替换的那一份：%[1]s", "name it after the one in whose place it stands: %[1]s", strings.Join(shared, " / "))
		}
		k.Add(l.Path, "", problem.Say("没有叫 %[1]s 的共用职责或制度，这一份替换不了谁", "there is no shared text %[1]s in the place of which this one could stand", l.Slug), fix)
	}
}
