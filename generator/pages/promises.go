package pages

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
)

// Promises is the ledger of what was promised in answers: all of it, or that of a year. Each promise returns with every
// build until a dated entry settles it.
type Promises struct {
	Frame
	Year   int    // 0 where it is not that of one year
	Now    string // the day of the build
	Said   string // 登记承诺48项
	Sums   []Link // 超期未兑现4项, to its group
	Groups []PromiseGroup
	Years  []Link // the ledgers of years
	Prev   *Link
	Next   *Link
}

// PromiseGroup is the promises of one state, or of one origin. One without rows says so.
type PromiseGroup struct {
	ID   string // late, open, kept, keptlate; carried, given
	Said string // 3项
	Rows []PromiseRow
	Left string // those that stand in the ledgers of their years only
}

// PromiseRow is what a department undertook to do, and whether it did.
type PromiseRow struct {
	What       string
	MachineBy  string
	By         string
	Unit       Link
	Suggestion Link
	Given      string // when it was promised
	State      string // late, open, kept, keptlate
	Settled    *Dated
	Days       string // 已过5天, 还有12天, 迟5天
}

const promisesAddress = "/suggestions/promises/"

func promiseYearAddress(year int) string { return fmt.Sprintf("%s%d/", promisesAddress, year) }

// promiseStates are the four ways, what is late first.
var promiseStates = []string{"late", "open", "keptlate", "kept"}

// promiseState tells the four ways apart.
func promiseState(p *ledger.Promise) string {
	switch {
	case p.Kept && p.Late:
		return "keptlate"
	case p.Kept:
		return "kept"
	case p.Late:
		return "late"
	}
	return "open"
}

// promises adds the ledger of all promises and that of each year in which any stood.
func promises(b *builder) {
	all := ledger.Promises(b.inOrder(), b.Now)
	var years []int
	for _, p := range all {
		if year := p.Answer.Date.Year(); year > 0 && !slices.Contains(years, year) {
			years = append(years, year)
		}
	}
	if len(years) > 0 { // carried from year to year, up to that of the build
		carried := func(year int) bool {
			return slices.ContainsFunc(all, func(p ledger.Promise) bool { return p.Carried(year) })
		}
		for year := slices.Min(years) + 1; year <= b.Now.Year(); year++ {
			if !slices.Contains(years, year) && carried(year) {
				years = append(years, year)
			}
		}
		slices.Sort(years)
	}
	b.page(promisesAddress, "suggestions/promises", func() any { return b.promises(all, years) })
	for _, year := range years {
		b.page(promiseYearAddress(year), "suggestions/promises", func() any { return b.promiseYear(all, year, years) })
	}
}

func (b *builder) promises(all []ledger.Promise, years []int) *Promises {
	v := &Promises{Now: b.Now.Chinese()}
	v.Frame = b.frame(promisesAddress, "suggestions", "答复承诺台账", "承办单位在答复中承诺的事：超期的、未到期的、已兑现的，逐项列出，兑现以前一直在列。",
		Link{Text: "代表建议", Href: b.href("/suggestions/")})
	for _, state := range promiseStates {
		v.Groups = append(v.Groups, PromiseGroup{ID: state})
	}
	for i := range all {
		g := &v.Groups[slices.Index(promiseStates, promiseState(&all[i]))]
		g.Rows = append(g.Rows, b.promiseRow(&all[i]))
	}
	long := len(all) > perPage
	for i := range v.Groups {
		g := &v.Groups[i]
		if g.Said = fmt.Sprintf("%d项", len(g.Rows)); long && strings.HasPrefix(g.ID, "kept") && len(g.Rows) > 0 {
			g.Rows, g.Left = nil, "已兑现的较多，见各年台账。"
		}
	}
	if len(all) == 0 {
		v.Groups = nil
	} else {
		v.Said = fmt.Sprintf("登记承诺%d项", len(all))
		for i, name := range []string{"超期未兑现", "未到期", "超期兑现", "按期兑现"} {
			v.Sums = append(v.Sums, Link{Text: name + v.Groups[i].Said, Href: "#g-" + v.Groups[i].ID})
		}
	}
	for _, year := range slices.Backward(years) {
		v.Years = append(v.Years, Link{Text: fmt.Sprintf("%d年台账", year), Href: b.href(promiseYearAddress(year))})
	}
	return v
}

// promiseYear is the ledger of a year: what came over from the years before, and what was promised in it; what of that was
// settled in it, and what goes over to the next.
func (b *builder) promiseYear(all []ledger.Promise, year int, years []int) *Promises {
	v := &Promises{Year: year, Now: b.Now.Chinese(), Groups: []PromiseGroup{{ID: "carried"}, {ID: "given"}}}
	v.Frame = b.frame(promiseYearAddress(year), "suggestions", fmt.Sprintf("%d年答复承诺台账", year), fmt.Sprintf("%d年的答复承诺：上年结转、本年新增、本年兑现和结转下年。", year),
		Link{Text: "代表建议", Href: b.href("/suggestions/")}, Link{Text: "答复承诺台账", Href: b.href(promisesAddress)})
	settled, total := 0, 0
	for i := range all {
		p := &all[i]
		if !p.Carried(year) {
			continue
		}
		g := &v.Groups[0]
		if p.Answer.Date.Year() == year {
			g = &v.Groups[1]
		}
		g.Rows = append(g.Rows, b.promiseRow(p))
		total++
		if p.Settled != nil && p.Settled.Date.Year() == year {
			settled++
		}
	}
	for i := range v.Groups {
		v.Groups[i].Said = fmt.Sprintf("%d项", len(v.Groups[i].Rows))
	}
	rest := "结转下年"
	if year >= b.Now.Year() {
		rest = "尚未兑现"
	}
	v.Said = fmt.Sprintf("上年结转%s，本年新增%s，共%d项；本年兑现%d项，%s%d项", v.Groups[0].Said, v.Groups[1].Said, total, settled, rest, total-settled)
	v.Years, v.Prev, v.Next = b.around(years, year, promiseYearAddress, "%d年台账")
	return v
}

func (b *builder) promiseRow(p *ledger.Promise) PromiseRow {
	row := PromiseRow{What: p.What, MachineBy: string(p.By), By: p.By.Chinese(), Unit: b.unit(p.Answer.Unit), Suggestion: b.suggestion(p.Suggestion.ID),
		Given: p.Answer.Date.Chinese(), State: promiseState(p)}
	if p.Settled != nil {
		row.Settled = dated(p.Settled.Date, p.Settled.Text)
	}
	switch {
	case p.Kept && p.Late:
		row.Days = days("迟%d天", p.Days)
	case p.Kept:
	case p.Late:
		row.Days = days("已过%d天", p.Days)
	case p.Days == 0:
		row.Days = "当天到期"
	default:
		row.Days = days("还有%d天", p.Days)
	}
	return row
}

// promisesOf are the promises of one suggestion, by answer.
func (b *builder) promisesOf(s *congress.Suggestion) map[*congress.Answer][]PromiseRow {
	rows := map[*congress.Answer][]PromiseRow{}
	for _, p := range ledger.Promises([]*congress.Suggestion{s}, b.Now) {
		rows[p.Answer] = append(rows[p.Answer], b.promiseRow(&p))
	}
	return rows
}
