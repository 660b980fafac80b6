package publication

import (
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Edition reports a year-end edition that was not closed, approved and put up for notice in this order.
func Edition(k *finding.Check) {
	for e := range finding.Sound(k.Editions) {
		if finding.Before(e.AsOf, e.Period.From) {
			k.Add(e.Path, "as_of", problem.Say("数据截止日期 %[1]s 早于公示时段的开始 %[2]s", "the records are as of %[1]s, before the period begins on %[2]s", e.AsOf, e.Period.From),
				problem.Say("改正 as_of，通常在年底", "correct as_of; it is usually at the end of the year"))
		}
		if e.Approved != nil && finding.Before(e.Approved.Date, e.AsOf) {
			k.Add(e.Path, "approved.date", problem.Say("审定日期 %[1]s 早于数据截止日期 %[2]s", "it was approved on %[1]s, before the records were closed on %[2]s", e.Approved.Date, e.AsOf),
				problem.Say("核对两个日期；审定的应是截止后的内容", "check the two dates; what is approved are the records as closed"))
		}
		if e.Notice == nil {
			continue
		}
		if finding.Before(e.Notice.From, e.AsOf) {
			k.Add(e.Path, "notice.from", problem.Say("公示从 %[1]s 开始，早于数据截止日期 %[2]s", "the notice begins on %[1]s, before the records were closed on %[2]s", e.Notice.From, e.AsOf),
				problem.Say("核对两个日期", "check the two dates"))
		}
		switch {
		case e.Approved == nil:
			k.Warn(e.Path, "notice", problem.Say("有公示期，没有写明由谁审定", "there is a notice period, and it is not said who approved the edition"),
				problem.Say("补上 approved", "write approved"))
		case finding.Before(e.Notice.From, e.Approved.Date):
			k.Add(e.Path, "notice.from", problem.Say("公示从 %[1]s 开始，早于审定日期 %[2]s", "the notice begins on %[1]s, before the approval on %[2]s", e.Notice.From, e.Approved.Date),
				problem.Say("核对两个日期；先审定，后公示", "check the two dates; approval comes before notice"))
		}
	}
}
