package rules

import (
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// period reports an item with both a date and a span of days, or with neither, and a span that ends before it begins.
func period(k *finding.Check) {
	for y := range finding.Sound(k.Years) {
		for i := range y.Duties {
			if d := &y.Duties[i]; d.Date == "" || d.From != "" || d.To != "" {
				dated(k, y.Path, finding.Entry("duties", i, ""), d.Date, d.From, d.To)
			}
		}
	}
	for a := range finding.Sound(k.Activities) {
		dated(k, a.Path, "", a.Date, a.From, a.To)
	}
	for d := range finding.Sound(k.Deputies) {
		moved(k, d)
		for i, s := range d.Seats {
			ordered(k, d.Path, finding.Entry("seats", i, "to"), s.From, s.To)
			if s.Suspended != nil {
				ordered(k, d.Path, finding.Entry("seats", i, "suspended.to"), s.Suspended.From, s.Suspended.To)
			}
		}
	}
	for i, t := range k.Terms {
		ordered(k, place.TermsFile, finding.Entry("", i, "to"), t.From, t.To)
		for j, s := range t.Sessions {
			ordered(k, place.TermsFile, finding.Entry(finding.Entry("", i, "sessions"), j, "to"), s.From, s.To)
		}
	}
	for s := range finding.Sound(k.Stations) {
		opened(k, s.Path, "", s.Opened, s.Closed, s.Earlier)
		for i := range s.Points {
			p := &s.Points[i]
			opened(k, s.Path, finding.Entry("points", i, "")+".", p.Opened, p.Closed, p.Earlier)
		}
	}
	for i, d := range k.Districts {
		ordered(k, place.DistrictsFile, finding.Entry("", i, "until"), d.Since, d.Until)
		for j, v := range d.Vacancies {
			ordered(k, place.DistrictsFile, finding.Entry(finding.Entry("", i, "vacancies"), j, "until"), v.Since, v.Until)
		}
	}
	for _, v := range k.Vocabularies {
		for i, w := range v.Words {
			ordered(k, v.Path, finding.Entry("", i, "until"), w.Since, w.Until)
		}
	}
	for i, s := range k.Outcomes {
		ordered(k, place.OutcomesFile, finding.Entry("", i, "until"), s.Since, s.Until)
	}
	for e := range finding.Sound(k.Editions) {
		ordered(k, e.Path, "period.to", e.Period.From, e.Period.To)
		noticed(k, e.Path, e.Notice)
	}
	for s := range finding.Sound(k.Selections) {
		noticed(k, s.Path, s.Notice)
	}
	for n := range finding.Sound(k.Notices) {
		ordered(k, n.Path, "until", n.Date, n.Until)
	}
}

// opened checks when a station or point was opened, closed, renamed and moved. at is its place in the record, with a dot at the
// end; it is empty for the station itself.
func opened(k *finding.Check, path, at string, first congress.Date, closed *congress.Closure, earlier []congress.EarlierSite) {
	if closed != nil {
		ordered(k, path, at+"closed.date", first, closed.Date)
	}
	for i, e := range earlier {
		until := finding.Entry(at+"earlier", i, "until")
		ordered(k, path, until, first, e.Until)
		if closed != nil && finding.Before(closed.Date, e.Until) {
			k.Add(path, until, problem.Say("旧名或旧址用到 %[1]s，晚于撤销的日期 %[2]s", "the earlier name or address held until %[1]s, after the closing on %[2]s", e.Until, closed.Date),
				problem.Say("核对两个日期，改正写错的一个", "check the two dates and correct the one that is wrong"))
		}
		if i > 0 && !finding.Before(earlier[i-1].Until, e.Until) && earlier[i-1].Until.Valid() && e.Until.Valid() {
			k.Add(path, until, problem.Say("%[1]s 不晚于前一条的 %[2]s", "%[1]s is not after %[2]s of the entry before", e.Until, earlier[i-1].Until),
				problem.Say("早的写在前，晚的写在后", "write the earlier one first"))
		}
	}
}

// noticed checks the days of a public notice; n may be nil.
func noticed(k *finding.Check, path string, n *congress.NoticePeriod) {
	if n != nil {
		ordered(k, path, "notice.to", n.From, n.To)
	}
}

// dated checks the date or the span of an item. item is its place in the record; it is empty where the record is the item.
func dated(k *finding.Check, path, item string, date, from, to congress.Date) {
	at := func(key string) string {
		if item == "" {
			return key
		}
		return item + "." + key
	}
	switch {
	case date != "" && (from != "" || to != ""):
		k.Add(path, at("date"), problem.Say("既写了 date，又写了 from 或 to", "there is a date and a from or to as well"),
			problem.Say("一天的只写 date，多日的只写 from 和 to", "write date for one day, from and to for several"))
	case date == "" && from == "":
		k.Add(path, at("date"), problem.Say("没有写日期", "there is no date"), problem.Say("补上 date；多日的写 from 和 to", "write date, or from and to for several days"))
	default:
		ordered(k, path, at("to"), from, to)
	}
}

// ordered reports a span that ends before it begins.
func ordered(k *finding.Check, path, field string, from, to congress.Date) {
	if finding.Before(to, from) {
		k.Add(path, field, problem.Say("结束日期 %[1]s 早于开始日期 %[2]s", "it ends on %[1]s, before it begins on %[2]s", to, from),
			problem.Say("核对两个日期，可能写颠倒了", "check the two dates; they may have changed places"))
	}
}
