package district

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Renaming reports an event that changes no name, renames what had another name by then, or calls a township a village, and
// warns of one whose names no record has.
func Renaming(k *finding.Check) {
	known := namesIn(k)
	for i, r := range k.Renamings {
		if len(r.From) == 0 || len(r.To) == 0 {
			continue // rule missing reports it
		}
		switch {
		case slices.Equal(r.From, r.To):
			k.Add(place.RenamingsFile, finding.Entry("", i, "to"), problem.Say("原名和今名都是“%[1]s”", "both names are %[1]q", r.To[0]), problem.Say("from 写原名，to 写今名", "from is the name before, to the one afterwards"))
			continue
		case typed(k, i, r), replacedBefore(k, i, r):
			continue
		}
		if !slices.ContainsFunc(slices.Concat(r.From, r.To), func(n string) bool { return slices.Contains(known, n) }) {
			fix := problem.Say("核对名称；记录里写到它以后，这一条才用得上", "check the names; the entry is of use once a record has them")
			if near := cmp.Or(problem.Nearest(r.From[0], known), problem.Nearest(r.To[0], known)); near != "" {
				fix = problem.Say("是不是“%[1]s”", "did you mean %[1]q", near)
			}
			k.Warn(place.RenamingsFile, finding.Entry("", i, "from"), problem.Say("选区和联络站的记录里没有“%[1]s”，也没有“%[2]s”", "no district and no station has %[1]q or %[2]q", r.From[0], r.To[0]), fix)
		}
	}
}

// typed reports event i where its type is not the one with which the new names end, or is that of villages where the old names
// are those of townships.
func typed(k *finding.Check, i int, r *congress.Renaming) bool {
	for j, n := range r.To {
		if of := congress.TypeOf(n); r.Type != "" && of != "" && of != r.Type {
			k.Add(place.RenamingsFile, finding.Entry("", i, "type"), problem.Say("“%[1]s”是%[2]s，类型写的是“%[3]s”", "%[1]q is a %[2]s, its type is said to be %[3]q", n, of, r.Type),
				problem.Say("写 type: %[1]s，或改正名称", "write type: %[1]s, or correct the name", of))
			return true
		} else if old := congress.TypeOf(r.From[min(j, len(r.From)-1)]); of != "" && old != "" && slices.Contains(congress.VillageTypes, of) != slices.Contains(congress.VillageTypes, old) {
			k.Add(place.RenamingsFile, finding.Entry(finding.Entry("", i, "to"), j, ""), problem.Say("“%[1]s”改成了“%[2]s”：一个是乡镇（街道），一个是村（社区）", "%[1]q became %[2]q: one is a township, the other a village", r.From[min(j, len(r.From)-1)], n),
				problem.Say("乡镇改乡镇、村改村，分开写", "write townships and villages in entries of their own"))
			return true
		}
	}
	return false
}

// replacedBefore reports event i where one of its old names had been replaced by an earlier event and did not come again.
func replacedBefore(k *finding.Check, i int, r *congress.Renaming) bool {
	for j, n := range r.From {
		gone := -1
		for _, o := range k.Renamings {
			if o == r || o.Township != r.Township || !finding.Before(o.Date, r.Date) {
				continue
			}
			at := slices.Index(k.Renamings, o)
			if slices.Contains(o.From, n) && !slices.Contains(o.To, n) && (gone < 0 || finding.Before(k.Renamings[gone].Date, o.Date)) {
				gone = at
			}
		}
		if gone < 0 {
			continue
		}
		o := k.Renamings[gone]
		again := slices.ContainsFunc(k.Renamings, func(b *congress.Renaming) bool {
			return slices.Contains(b.To, n) && !finding.Before(b.Date, o.Date) && !finding.Before(r.Date, b.Date) && b != r && b != o
		})
		if !again {
			k.Add(place.RenamingsFile, finding.Entry(finding.Entry("", i, "from"), j, ""), problem.Say("“%[1]s”已于 %[2]s 改为“%[3]s”（第 %[4]d 条），%[5]s 不再叫这个名", "%[1]q became %[3]q on %[2]s (entry %[4]d) and was no longer called so on %[5]s", n, o.Date, o.To[0], gone+1, r.Date),
				problem.Say("from 写当时的名称 %[1]s，或改正日期", "from is the name of that time, %[1]s; or correct the date", o.To[0]))
			return true
		}
	}
	return false
}

// namesIn returns the names of townships, villages and points that records have.
func namesIn(k *finding.Check) []string {
	var all []string
	for _, d := range k.Districts {
		all = append(append(all, d.Township), d.Places...)
		for _, c := range d.Changes {
			all = append(all, c.Places...)
		}
	}
	for s := range finding.Sound(k.Stations) {
		if s.Township != nil {
			all = append(all, s.Township.Name)
		}
	}
	for _, r := range k.Renamings { // a name between two others stands in no other record
		if len(r.To) > 0 {
			all = append(all, slices.DeleteFunc(slices.Clone(r.From), func(n string) bool {
				return !slices.ContainsFunc(k.Renamings, func(o *congress.Renaming) bool { return o != r && slices.Contains(o.To, n) })
			})...)
		}
	}
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(n string) bool { return n == "" })
}
