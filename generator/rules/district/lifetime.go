package district

import (
	"slices"
	"strings"
	"time"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Lifetime reports a district that takes the place of one that is still there or of another level, a vacancy or a change on a
// day on which the district does not exist, and warns of villages of an abolished district that no later district has.
func Lifetime(k *finding.Check) {
	for i, d := range k.Districts {
		for j, id := range d.Succeeds {
			succeeds(k, i, j, k.District(id))
		}
		for j, v := range d.Vacancies {
			vacant(k, d, finding.Entry(finding.Entry("", i, "vacancies"), j, ""), v)
		}
		changes(k, i)
		orphaned(k, i)
	}
	for d := range finding.Sound(k.Deputies) {
		for i := range d.Seats {
			seated(k, d, i)
		}
	}
}

// succeeds checks entry j of the districts in whose place district i came.
func succeeds(k *finding.Check, i, j int, old *congress.District) {
	d := k.Districts[i]
	if old == nil {
		return // rule reference reports it
	}
	at := finding.Entry(finding.Entry("", i, "succeeds"), j, "")
	n := slices.Index(k.Districts, old) + 1
	switch {
	case old == d:
		k.Add(place.DistrictsFile, at, problem.Say("%[1]s接替的是它自己", "%[1]s takes its own place", d.Name), problem.Say("写被它接替的旧选区的代号", "write the id of the district before it"))
	case old.Level != d.Level && old.Level != "" && d.Level != "":
		k.Add(place.DistrictsFile, at, problem.Say("%[1]s是“%[2]s”级，被接替的 %[3]s 是“%[4]s”级", "%[1]s is of level %[2]q, %[3]s in whose place it came of level %[4]q", d.Name, d.Level, old.ID, old.Level),
			problem.Say("只写同一级的选区", "name a district of the same level"))
	case d.Since == "":
		k.Add(place.DistrictsFile, finding.Entry("", i, "since"), problem.Say("%[1]s接替 %[2]s，没有写从哪天起", "%[1]s takes the place of %[2]s, and does not say since when", d.Name, old.ID),
			problem.Say("补上 since，即设立的第一天，如 since: %[1]s", "write since, its first day, as in since: %[1]s", firstOf(k, d)))
	case old.Until == "":
		k.Add(place.DistrictsFile, at, problem.Say("被接替的 %[1]s（第 %[2]d 条）没有写撤销日期", "%[1]s (entry %[2]d), in whose place it came, has no last day", old.ID, n),
			problem.Say("给 %[1]s 写上 until: %[2]s；它没有撤销的，这里不写它", "write until: %[2]s in %[1]s; if that goes on, do not name it here", old.ID, dayBefore(d.Since)))
	case d.Since.Valid() && old.Until.Valid() && d.Since.Last() <= old.Until.First():
		k.Add(place.DistrictsFile, at, problem.Say("%[1]s自 %[2]s 起接替 %[3]s，%[3]s却到 %[4]s 才撤销", "%[1]s takes the place of %[3]s from %[2]s on, but %[3]s is there until %[4]s", d.Name, d.Since, old.ID, old.Until),
			problem.Say("核对两个日期：旧选区的 until 写到 %[1]s", "check the two dates: until of the old one is %[1]s", dayBefore(d.Since)))
	}
}

// firstOf proposes the first day of a district: that of the first term of which it has a deputy, or else an example.
func firstOf(k *finding.Check, d *congress.District) congress.Date {
	for _, h := range k.Holders(d.ID) {
		if t := k.Term(h.Seat.Level, h.Seat.Term); t != nil && t.From.Valid() {
			return t.From
		}
	}
	return "2027-03"
}

// dayBefore returns the day before a date. Of a month or a year it is the same: within it one district follows the other.
func dayBefore(d congress.Date) congress.Date {
	if !d.Exact() || !d.Valid() {
		return d
	}
	return congress.Date(d.Time().AddDate(0, 0, -1).Format(time.DateOnly))
}

// seated checks that the district of seat i of a deputy is there while the seat is held.
func seated(k *finding.Check, d *congress.Deputy, i int) {
	s := &d.Seats[i]
	of := k.District(s.District)
	if of == nil {
		return // rule reference reports it
	}
	at := finding.Entry("seats", i, "district")
	switch {
	case finding.Before(s.From, of.Since):
		fix := problem.Say("写当时的选区；since 写错的改正", "name the district of that time, or correct since")
		if len(of.Succeeds) > 0 {
			fix = problem.Say("写当时的选区 %[1]s；since 写错的改正", "name the district of that time, %[1]s, or correct since", of.Succeeds[0])
		}
		k.Add(d.Path, at, problem.Say("%[1]s自 %[2]s 才设立，%[3]s 还没有", "%[1]s is there since %[2]s only, not on %[3]s", of.Name, of.Since, s.From), fix)
	case finding.Before(of.Until, s.From):
		fix := problem.Say("写当时的选区；until 写错的改正", "name the district of that time, or correct until")
		if next := k.Successors(of.ID, s.From); len(next) > 0 {
			fix = problem.Say("写接替它的选区 %[1]s；until 写错的改正", "name the district in its place, %[1]s, or correct until", next[0].ID)
		}
		k.Add(d.Path, at, problem.Say("%[1]s已于 %[2]s 撤销，%[3]s 已经没有", "%[1]s was abolished on %[2]s and was no more on %[3]s", of.Name, of.Until, s.From), fix)
	case finding.Before(of.Until, s.To):
		k.Add(d.Path, finding.Entry("seats", i, "to"), problem.Say("%[1]s已于 %[2]s 撤销，任职却到 %[3]s", "%[1]s was abolished on %[2]s, the seat ends on %[3]s", of.Name, of.Until, s.To),
			problem.Say("核对两个日期：在 districts.yaml 把 until 改到 %[1]s，或改正这里", "check the two dates: let until in districts.yaml be %[1]s, or correct this one", s.To))
	}
}

// vacant checks that a vacancy lies within the time of its district.
func vacant(k *finding.Check, d *congress.District, at string, v congress.Vacancy) {
	switch {
	case finding.Before(v.Since, d.Since):
		k.Add(place.DistrictsFile, at+".since", problem.Say("%[1]s自 %[2]s 才设立，%[3]s 不会有出缺", "%[1]s is there since %[2]s and cannot have a vacancy on %[3]s", d.Name, d.Since, v.Since),
			problem.Say("删去这条出缺，或改正日期；那时的席位属于原来的选区", "remove this vacancy or correct its date; the seats of that time are those of the district before"))
	case finding.Before(d.Until, v.Since):
		k.Add(place.DistrictsFile, at+".since", problem.Say("%[1]s已于 %[2]s 撤销，%[3]s 不会有出缺", "%[1]s was abolished on %[2]s and cannot have a vacancy on %[3]s", d.Name, d.Until, v.Since),
			problem.Say("删去这条出缺：撤销的选区没有席位", "remove this vacancy: a district that is no more has no seats"))
	case finding.Before(d.Until, v.Until):
		k.Add(place.DistrictsFile, at+".until", problem.Say("%[1]s已于 %[2]s 撤销，出缺却到 %[3]s", "%[1]s was abolished on %[2]s, the vacancy ends on %[3]s", d.Name, d.Until, v.Until),
			problem.Say("删去 until：出缺随选区撤销而终止", "remove until: a vacancy ends with its district"))
	case mentions(v.Reason, "撤销", "撤并", "重划", "重新划分", "不再设"):
		k.Warn(place.DistrictsFile, at+".reason", problem.Say("“%[1]s”不是出缺，却会公示为%[2]s出缺", "%[1]q is no vacancy, but is published as one of %[2]s", v.Reason, d.Name),
			problem.Say("选区撤销的，删去这条出缺，写 until: %[1]s，接替的选区写 succeeds: [%[2]s]", "if the district was abolished remove this vacancy, write until: %[1]s, and succeeds: [%[2]s] in the one that took its place", dayBefore(v.Since), d.ID))
	case mentions(v.Reason, "应选", "名额", "增加"):
		k.Warn(place.DistrictsFile, at+".reason", problem.Say("“%[1]s”不是出缺，却会公示为%[2]s出缺", "%[1]q is no vacancy, but is published as one of %[2]s", v.Reason, d.Name),
			problem.Say("名额从某一届起变了的，删去这条出缺，seats 写原来的名额，另写 changes: [{term: 第几届, seats: 名额}]", "if it has other seats from a term on remove this vacancy, let seats be the former number, and write changes: [{term: …, seats: …}]"))
	}
}

// mentions tells whether a text has one of some words.
func mentions(text string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

// changes checks what is different in district i from a term on.
func changes(k *finding.Check, i int) {
	d := k.Districts[i]
	list := finding.Entry("", i, "changes")
	finding.Once(k, place.DistrictsFile, list, d.Changes, "term", func(c congress.DistrictChange) string { return finding.Numbered("", c.Term) })
	for j, c := range d.Changes {
		at := finding.Entry(list, j, "term")
		t := k.Term(d.Level, c.Term)
		switch {
		case c.Term == 0 || d.Level == "":
		case c.Seats == 0 && c.Name == "" && len(c.Places) == 0:
			k.Add(place.DistrictsFile, at, problem.Say("第 %[1]d 届起有变化，没有写变了什么", "something is different from term %[1]d on, and it is not said what", c.Term),
				problem.Say("写 seats、places 或 name，如 {term: %[1]d, seats: 3}；没有变的删去这一条", "write seats, places or name, as in {term: %[1]d, seats: 3}; remove the entry where nothing is different", c.Term))
		case t == nil:
			k.Add(place.DistrictsFile, at, problem.Say("terms.yaml 中没有“%[1]s”级第 %[2]d 届", "terms.yaml has no term %[2]d of level %[1]q", d.Level, c.Term),
				problem.Say("改正届次，或在 content/terms.yaml 中补上这一届", "correct the number, or add the term to content/terms.yaml"))
		case finding.Before(d.Until, t.From):
			k.Add(place.DistrictsFile, at, problem.Say("%[1]s已于 %[2]s 撤销，第 %[3]d 届 %[4]s 才开始", "%[1]s was abolished on %[2]s, and term %[3]d begins on %[4]s", d.Name, d.Until, c.Term, t.From),
				problem.Say("删去这一条；新选区另写一条，写 succeeds: [%[1]s]", "remove the entry; write the new district as an entry of its own with succeeds: [%[1]s]", d.ID))
		}
	}
}

// orphaned warns of villages of an abolished district which none of the districts has that are there the day after.
func orphaned(k *finding.Check, i int) {
	d := k.Districts[i]
	after := k.Successors(d.ID, nextDay(d.Until))
	if !d.Until.Valid() || len(after) == 0 {
		return
	}
	day := nextDay(d.Until)
	var lost []string
	for _, p := range k.PlacesOn(k.DistrictOn(d.ID, d.Until).Places, d.Township, day) {
		if !slices.ContainsFunc(k.Districts, func(o *congress.District) bool {
			return o.Level == d.Level && o.ExistsOn(day) && has(k, o, p.Name, day)
		}) {
			lost = append(lost, p.Name)
		}
	}
	if len(lost) > 0 {
		k.Warn(place.DistrictsFile, finding.Entry("", i, "places"), problem.Say("%[1]s撤销后，%[2]s不在任何选区里，选民找不到自己的代表", "since %[1]s was abolished, no district has %[2]s, and its voters do not find their deputy", d.Name, strings.Join(lost, "、")),
			problem.Say("在接替的选区 %[1]s 的 places 里补上；村已改名的，在 renamings.yaml 里写一条", "add it to places of %[1]s, which came in its place; where the village was renamed write an entry in renamings.yaml", after[0].ID))
	}
}

// has tells whether a district has a village on a day.
func has(k *finding.Check, d *congress.District, village string, day congress.Date) bool {
	return slices.ContainsFunc(k.PlacesOn(k.DistrictOn(d.ID, day).Places, d.Township, day), func(p congress.PlaceName) bool { return p.Name == village })
}

// nextDay returns the day after the last day of a date; empty where it is none.
func nextDay(d congress.Date) congress.Date {
	if !d.Valid() {
		return ""
	}
	return congress.Date(congress.Date(d.Last()).Time().AddDate(0, 0, 1).Format(time.DateOnly))
}
