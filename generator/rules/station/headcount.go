package station

import (
	"maps"
	"slices"

	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// HeadCount warns of a kind of station, or of points, of which there are more or fewer than site.yaml expects. It counts those
// that are open on the day of the run. It reports a kind that does not exist.
func HeadCount(k *finding.Check) {
	if k.Site == nil || len(k.Site.Expected) == 0 {
		return
	}
	const points = "联络点"
	have := map[string]int{}
	for s := range finding.Sound(k.Stations) {
		if !s.Public() || k.Now.Valid() && !s.OpenOn(k.Now) {
			continue
		}
		have[s.Kind]++
		for i := range s.Points {
			if !k.Now.Valid() || s.Points[i].OpenOn(k.Now) {
				have[points]++
			}
		}
	}
	kinds := []string{points}
	if v := k.Vocabularies["station-kinds"]; v != nil {
		for _, w := range v.Words {
			kinds = append(kinds, w.Name)
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(k.Site.Expected)) {
		want := k.Site.Expected[kind]
		switch n := have[kind]; {
		case !slices.Contains(kinds, kind):
			fix := problem.Say("写 联络点，或 vocabulary/station-kinds.yaml 中的一种", "write 联络点 or a kind of vocabulary/station-kinds.yaml")
			if near := problem.Nearest(kind, kinds); near != "" {
				fix = problem.Say("是不是“%[1]s”", "did you mean %[1]q", near)
			}
			k.Add(k.Site.Path, "expected."+kind+":", problem.Say("没有“%[1]s”这一类站点", "there is no kind of station %[1]q", kind), fix)
		case n < want:
			k.Warn(k.Site.Path, "expected."+kind, problem.Say("%[1]s应有 %[2]d 个，已登记 %[3]d 个，还差 %[4]d 个", "%[2]d of the kind %[1]s are expected, %[3]d are recorded, %[4]d are missing", kind, want, n, want-n), problem.Say("补上缺少的记录（草稿、撤回和已撤销的不计），或改正这个数", "add what is missing (drafts, withdrawn and closed ones do not count), or correct the number"))
		case n > want:
			k.Warn(k.Site.Path, "expected."+kind, problem.Say("%[1]s应有 %[2]d 个，已登记 %[3]d 个，多出 %[4]d 个", "%[2]d of the kind %[1]s are expected, %[3]d are recorded, %[4]d too many", kind, want, n, n-want), problem.Say("查找重复或归错类的记录，或改正这个数", "look for records that are double or of another kind, or correct the number"))
		}
	}
}
