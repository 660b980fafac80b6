package people

import (
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Twice reports an event that was entered both as an activity and as an item of a deputy, or twice as one of these. It would be
// disclosed and counted twice.
func Twice(k *finding.Check) {
	for y := range finding.Sound(k.Years) {
		shared := k.Attended(y.Deputy)
		for i := range y.Duties {
			d := &y.Duties[i]
			from, _ := d.When()
			for j := range i {
				if o := &y.Duties[j]; o.Title == d.Title && sameDay(o, from) && d.Title != "" {
					k.Add(y.Path, finding.Entry("duties", i, "title"), problem.Say("与第 %[1]d 条同日同题", "entry %[1]d has the same date and title", j+1), problem.Say("重复登记的删去一条；不同的事写出区别", "remove one of them; if they are two things, say in what they differ"))
					break
				}
			}
			for _, a := range shared {
				if a.Year == y.Year && !a.Broken && from != "" && begins(a) == from {
					again(k, y, i, a)
				}
			}
		}
	}
	first := map[string]*congress.Activity{}
	for a := range finding.Sound(k.Activities) {
		key := string(begins(a)) + "\n" + string(a.Station) + "\n" + a.Title
		if o := first[key]; o != nil && a.Title != "" {
			k.Add(a.Path, "title", problem.Say("与 %[1]s 同日、同站、同题", "%[1]s has the same date, station and title", o.Path), problem.Say("重复登记的删去一份；不同的活动写出区别", "remove one of them; if they are two activities, say in what they differ"))
			continue
		}
		first[key] = a
	}
}

// begins returns the first day of an activity, as it is written.
func begins(a *congress.Activity) congress.Date {
	if a.Date != "" {
		return a.Date
	}
	return a.From
}

// sameDay tells whether an item begins on a day.
func sameDay(d *congress.Duty, day congress.Date) bool {
	from, _ := d.When()
	return from == day
}

// again compares item i of a year with an activity that the same deputy attended on the same day. It reports an item of a
// similar title, and warns of one of the same kind.
func again(k *finding.Check, y *congress.Year, i int, a *congress.Activity) {
	d := &y.Duties[i]
	switch fix := problem.Say("删去本条，参加人在活动中登记一次即可", "remove this item; those who took part are listed once, in the activity"); {
	case alike(d.Title, a.Title):
		k.Add(y.Path, finding.Entry("duties", i, "title"), problem.Say("这件事已登记为活动 %[1]s", "this is entered as activity %[1]s already", a.ID), fix)
	case d.Kind == a.Kind && d.Kind != "":
		k.Warn(y.Path, finding.Entry("duties", i, "kind"), problem.Say("同一天已有同类活动 %[1]s，可能是同一件事", "there is an activity of this kind on the day, %[1]s; they may be the same", a.ID),
			problem.Say("是同一件事的删去本条；不是的不用改", "remove this item if they are the same; else leave it"))
	}
}

// alike tells whether one title has the other as a part, or seven in ten of the pairs of characters of the shorter one.
func alike(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	if strings.Contains(a, b) || strings.Contains(b, a) {
		return true
	}
	short, long := []rune(a), b
	if len(short) > len([]rune(b)) {
		short, long = []rune(b), a
	}
	common := 0
	for i := 0; i+1 < len(short); i++ {
		if strings.Contains(long, string(short[i:i+2])) {
			common++
		}
	}
	return len(short) > 3 && common*10 >= (len(short)-1)*7
}
