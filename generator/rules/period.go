package rules

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// period asks that items have one date or a span, and that no span ends before it begins.
func period(k *check) {
	for y := range sound(k.Years) {
		for i := range y.Duties {
			if d := &y.Duties[i]; d.Date == "" || d.From != "" || d.To != "" {
				dated(k, y.Path, entry("duties", i, ""), d.Date, d.From, d.To)
			}
		}
	}
	for a := range sound(k.Activities) {
		dated(k, a.Path, "", a.Date, a.From, a.To)
	}
	for d := range sound(k.Deputies) {
		for i, s := range d.Seats {
			ordered(k, d.Path, entry("seats", i, "to"), s.From, s.To)
		}
	}
	for i, t := range k.Terms {
		ordered(k, "content/terms.yaml", entry("", i, "to"), t.From, t.To)
		for j, s := range t.Sessions {
			ordered(k, "content/terms.yaml", entry(entry("", i, "sessions"), j, "to"), s.From, s.To)
		}
	}
	for i, d := range k.Districts {
		for j, v := range d.Vacancies {
			ordered(k, "content/districts.yaml", entry(entry("", i, "vacancies"), j, "until"), v.Since, v.Until)
		}
	}
	for _, v := range k.Vocabularies {
		for i, w := range v.Words {
			ordered(k, v.Path, entry("", i, "until"), w.Since, w.Until)
		}
	}
	for i, s := range k.Outcomes {
		ordered(k, "content/vocabulary/outcomes.yaml", entry("", i, "until"), s.Since, s.Until)
	}
	for e := range sound(k.Editions) {
		ordered(k, e.Path, "period.to", e.Period.From, e.Period.To)
		noticed(k, e.Path, e.Notice)
	}
	for s := range sound(k.Selections) {
		noticed(k, s.Path, s.Notice)
	}
	for n := range sound(k.Notices) {
		ordered(k, n.Path, "until", n.Date, n.Until)
	}
}

func noticed(k *check, path string, n *congress.NoticePeriod) {
	if n != nil {
		ordered(k, path, "notice.to", n.From, n.To)
	}
}

// dated checks the date of an item, which is of one day or of several.
func dated(k *check, path, item string, date, from, to congress.Date) {
	at := func(key string) string {
		if item == "" {
			return key
		}
		return item + "." + key
	}
	switch {
	case date != "" && (from != "" || to != ""):
		k.add(path, at("date"), problem.Say("既写了 date，又写了 from 或 to", "there is a date and a from or to as well"),
			problem.Say("一天的只写 date，多日的只写 from 和 to", "write date for one day, from and to for several"))
	case date == "" && from == "":
		k.add(path, at("date"), problem.Say("没有写日期", "there is no date"), problem.Say("补上 date；多日的写 from 和 to", "write date, or from and to for several days"))
	default:
		ordered(k, path, at("to"), from, to)
	}
}

func ordered(k *check, path, field string, from, to congress.Date) {
	if before(to, from) {
		k.add(path, field, problem.Say("结束日期 %[1]s 早于开始日期 %[2]s", "it ends on %[1]s, before it begins on %[2]s", to, from),
			problem.Say("核对两个日期，可能写颠倒了", "check the two dates; they may have changed places"))
	}
}
