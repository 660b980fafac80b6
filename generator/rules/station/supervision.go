package station

import (
	"slices"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Supervision reports visits of supervision that are still to come or stand twice, and rallies that do not fit their quarter or
// their route.
func Supervision(k *finding.Check) {
	for s := range finding.Sound(k.Supervisions) {
		for i, v := range s.Visits {
			visited(k, s, i, &v)
		}
		for i := range s.Rallies {
			rallied(k, s, i)
		}
		finding.Once(k, s.Path, "rallies", s.Rallies, "quarter", func(r congress.Rally) string { return finding.Numbered("", r.Quarter) })
	}
}

// visited checks visit i.
func visited(k *finding.Check, s *congress.Supervision, i int, v *congress.Visit) {
	if k.Now.Valid() && congress.Date(v.Month).First() > k.Now.Last() {
		k.Add(s.Path, finding.Entry("visits", i, "month"), problem.Say("%[1]s 还没有到，却已记为做过的事", "%[1]s is still to come, but is recorded as done", v.Month),
			problem.Say("核对年份和月份；还没有做的，做了再写", "check the year and the month; what is not done yet is written when it is"))
	}
	if v.Fixed != nil && v.Findings == "" {
		k.Add(s.Path, finding.Entry("visits", i, "fixed"), problem.Say("写了整改，没有写发现的问题", "something was fixed, but nothing was found"), problem.Say("补上 findings；没有问题的，删去 fixed", "write findings; where nothing was wrong remove fixed"))
	}
	for j := range i {
		if o := &s.Visits[j]; o.Month == v.Month && o.Office == v.Office && o.Station == v.Station && o.Findings == v.Findings && v.Station != "" {
			k.Add(s.Path, finding.Entry("visits", i, ""), problem.Say("与第 %[1]d 条同月、同工委、同站、同一问题", "the same month, office, station and findings as entry %[1]d", j+1),
				problem.Say("重复的删去一条；一月去了两次的，写清各自发现了什么", "remove one of them; if there were two visits say what each of them found"))
			return
		}
	}
}

// rallied checks rally i.
func rallied(k *finding.Check, s *congress.Supervision, i int) {
	r := &s.Rallies[i]
	if r.Date.MonthOfYear() > 0 && r.Quarter >= 1 && r.Quarter <= 4 {
		if of := board.QuarterOf(congress.Month(r.Date[:len("2006-01")])); of != r.Quarter {
			k.Add(s.Path, finding.Entry("rallies", i, "date"), problem.Say("%[1]s 在第%[2]d季度，写的是第%[3]d季度", "%[1]s is in quarter %[2]d, not %[3]d", r.Date, of, r.Quarter), problem.Say("改正日期或 quarter", "correct the date or the quarter"))
		}
	}
	if len(r.Results) > 0 && k.Now.Valid() && r.Date.First() > k.Now.Last() {
		k.Add(s.Path, finding.Entry("rallies", i, "date"), problem.Say("%[1]s 还没有到，却已写了情况", "%[1]s is still to come, but there are results", r.Date), problem.Say("核对日期；还没有去的，去了再写 results", "check the date; results are written afterwards"))
	}
	for j, id := range r.Route {
		if slices.Contains(r.Route[:j], id) {
			k.Add(s.Path, finding.Entry(finding.Entry("rallies", i, "route"), j, ""), problem.Say("路线里 %[1]s 写了两次", "the route has %[1]s twice", id), problem.Say("删去一个", "remove one"))
		}
	}
	for j, x := range r.Results {
		field := finding.Entry(finding.Entry("rallies", i, "results"), j, "station")
		switch {
		case x.Station == "":
		case !slices.Contains(r.Route, x.Station):
			k.Add(s.Path, field, problem.Say("%[1]s 不在这次路线里", "%[1]s is not on the route", x.Station), problem.Say("在 route 里补上，或改正编号", "add it to route, or correct the id"))
		case slices.ContainsFunc(r.Results[:j], func(o congress.RallyResult) bool { return o.Station == x.Station }):
			k.Add(s.Path, field, problem.Say("%[1]s 的情况写了两次", "%[1]s has two results", x.Station), problem.Say("合成一条", "make them one"))
		}
	}
}
