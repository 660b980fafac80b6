package people

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Namesake reports deputies of one name who do not name each other under distinct_from: one person may have been entered
// twice. It warns of a distinct_from that names a deputy of another name.
func Namesake(k *finding.Check) {
	byName := map[string][]*congress.Deputy{}
	for d := range finding.Sound(k.Deputies) {
		for _, name := range names(d) {
			if d.Withdrawn == nil && !slices.Contains(byName[name], d) {
				byName[name] = append(byName[name], d)
			}
		}
	}
	for d := range finding.Sound(k.Deputies) {
		name := finding.PlainName(d.Name)
		for _, o := range byName[name] {
			if o == d || slices.Contains(d.DistinctFrom, o.ID) || name == "" || d.Withdrawn != nil {
				continue
			}
			fix := problem.Say("不是同一人的，两处都写 distinct_from；是同一人的，合并到一个编号，另一个写入 former_ids", "if they are two persons, write distinct_from in both; if one, keep one id and put the other into former_ids")
			if finding.PlainName(o.Name) != name {
				k.Add(d.Path, "name", problem.Say("%[1]s 的曾用名也是“%[2]s”，没有写明不是同一人", "%[1]s was called %[2]q before, and it is not said that they are two persons", o.ID, d.Name), fix)
			} else if district := sameDistrict(d, o); district != "" {
				k.Add(d.Path, "name", problem.Say("与 %[1]s 同名，又同在选区 %[2]s，很可能是同一人登记了两次", "%[1]s has the same name and the same district %[2]s, and is probably the same person entered twice", o.ID, district), fix)
			} else {
				k.Add(d.Path, "name", problem.Say("与 %[1]s 同名，没有写明不是同一人", "%[1]s has the same name, and it is not said that they are two persons", o.ID), fix)
			}
			break
		}
		for i, id := range d.DistinctFrom {
			if o := k.Deputy(id); o != nil && !o.Broken && named.MatchString(name) && named.MatchString(finding.PlainName(o.Name)) && (o == d || !share(names(d), names(o))) {
				k.Warn(d.Path, finding.Entry("distinct_from", i, ""), problem.Say("%[1]s 叫“%[2]s”，与本人并不同名", "%[1]s is called %[2]q, not the same name", id, o.Name),
					problem.Say("改正编号，或删去这一条", "correct the id, or remove it"))
			}
		}
	}
}

// names returns the names that a deputy has or had, as they are compared.
func names(d *congress.Deputy) []string {
	var all []string
	for _, name := range append([]string{d.Name}, d.FormerNames...) {
		if plain := finding.PlainName(name); plain != "" {
			all = append(all, plain)
		}
	}
	return all
}

// share tells whether two lists have a name in common.
func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(name string) bool { return slices.Contains(b, name) })
}

// sameDistrict returns a district in which both held a seat; empty where there is none.
func sameDistrict(a, b *congress.Deputy) congress.DistrictID {
	for _, s := range a.Seats {
		if s.District != "" && slices.ContainsFunc(b.Seats, func(o congress.Seat) bool { return o.District == s.District }) {
			return s.District
		}
	}
	return ""
}
