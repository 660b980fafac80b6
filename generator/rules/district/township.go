package district

import (
	"fmt"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Township reports a township under a name that it had no longer on the day of the record, and warns where a station and the
// districts call what seems to be one township by two names, and nothing says when it was renamed.
func Township(k *finding.Check) {
	for i, d := range k.Districts {
		outdated(k, place.DistrictsFile, finding.Entry("", i, "township"), d.Township, d.Since)
	}
	for s := range finding.Sound(k.Stations) {
		if s.Township == nil || outdated(k, s.Path, "township.name", s.Township.Name, s.Township.AsOf) {
			continue
		}
		if other := otherName(k, s.Township); other != "" {
			date := s.Township.AsOf
			if !date.Valid() {
				date = "2025-03"
			}
			k.Warn(s.Path, "township.name", problem.Say("联络站写的是“%[1]s”，选区写的是“%[2]s”", "the station is in %[1]q, the districts are in %[2]q", s.Township.Name, other),
				problem.Say("改了名的，在 content/renamings.yaml 写一条 %[1]s，旧记录不用改；写错的改正", "if it was renamed write %[1]s in content/renamings.yaml, and leave the old records as they are; if not, correct the wrong one", event(date, other, s.Township)))
		}
	}
}

// event spells an entry of renamings.yaml.
func event(date congress.Date, from string, to *congress.Township) string {
	return fmt.Sprintf("- {date: %s, from: [%s], to: [%s], type: %s}", date, from, to.Name, to.Type)
}

// outdated reports a name of a township that was replaced before a day.
func outdated(k *finding.Check, path, field, name string, day congress.Date) bool {
	if name == "" || !day.Valid() {
		return false
	}
	then := k.PlaceOn(name, "", congress.Date(day.First()))
	if then == name {
		return false
	}
	for i, r := range k.Renamings {
		if slices.Contains(r.From, name) && finding.Before(r.Date, day) {
			k.Add(path, field, problem.Say("“%[1]s”已于 %[2]s 改为“%[3]s”（renamings.yaml 第 %[4]d 条），%[5]s 不再叫这个名", "%[1]q became %[3]q on %[2]s (entry %[4]d of renamings.yaml) and was no longer called so on %[5]s", name, r.Date, then, i+1, day),
				problem.Say("写 %[1]s，或改正日期", "write %[1]s, or correct the date", then))
			return true
		}
	}
	return false
}

// otherName returns the name by which districts call a township of which no district has the name, but one has the same name
// with another type: 神垕镇 for 神垕街道. It is empty where there is none.
func otherName(k *finding.Check, t *congress.Township) string {
	bare := stem(t.Name)
	other := ""
	for _, d := range k.Districts {
		if d.Township == "" {
			continue
		}
		if k.PlaceOn(d.Township, "", "9999") == k.PlaceOn(t.Name, "", "9999") {
			return ""
		}
		if stem(d.Township) == bare {
			other = d.Township
		}
	}
	return other
}

// stem returns the name of a township without its type.
func stem(name string) string {
	return name[:len(name)-len(congress.TypeOf(name))]
}
