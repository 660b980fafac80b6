package station

import (
	"fmt"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Board warns of a board with a monthly plan where a month that is over has no plan or no result, or where a quarter that has
// begun has no theme, and no note says why. It passes by drafts, years that an edition has closed, days after the one up to
// which the board says that results are entered, and months in which the station is not open. The months of a board are
// reported together, because they are mended in one go.
func Board(k *finding.Check) {
	if !k.Now.Valid() {
		return
	}
	for b := range finding.Sound(k.Boards) {
		s := k.Station(b.Station)
		if s == nil || len(b.Months) == 0 || !b.Public() || closed(k, b.Year) {
			continue
		}
		last := k.Now.First()
		if b.AsOf.Valid() {
			last = min(last, b.AsOf.Last())
		}
		w := board.Read(k.Congress, s, b.Year, k.Now, inForce)
		var bare, untold, plain []congress.Month
		for i := range w.Months {
			m := &w.Months[i]
			end := congress.Date(m.Month).Last()
			for _, p := range m.Planned {
				if p.Postponed != nil {
					end = max(end, p.Postponed.To.Last())
				}
			}
			switch {
			case end >= k.Now.First() || end > last || m.Note != "" || !s.OpenOn(congress.Date(m.Month)):
			case m.State == board.Unrecorded:
				untold = append(untold, m.Month)
			case m.State == board.Unplanned:
				bare = append(bare, m.Month)
			}
		}
		for _, q := range w.Quarters {
			if first := congress.Date(w.Months[3*(q.Number-1)].Month); q.Theme == "" && first.First() <= last && openIn(s, first) {
				plain = append(plain, congress.Month(first))
			}
		}
		if len(untold) > 0 {
			months(k, b, untold, problem.Say("%[1]s已经过去，没有登记结果", "%[1]s: over, and no result is entered", calendar(untold)),
				problem.Say("开展了的，在那次活动里写 plan: %[1]s；没有开展的，在这一行写 postponed: {reason: 原因}；查不到的，写 note 说明",
					"where it was held write plan: %[1]s in the activity; where it was not, write postponed: {reason: …} here; where nobody knows, say so in note", untold[0]))
		}
		if len(bare) > 0 {
			months(k, b, bare, problem.Say("%[1]s已经过去，没有计划", "%[1]s: over, and nothing was planned", calendar(bare)),
				problem.Say("补上 activity；本来没有安排的，写 note 说明原因", "write activity; where nothing was meant to be, say why in note"))
		}
		if len(plain) > 0 {
			k.Warn(b.Path, "quarters", problem.Say("%[1]s没有主题", "no theme for %[1]s", quarters(plain)), problem.Say("在 quarters 里补上 {quarter: %[1]d, theme: …}", "write {quarter: %[1]d, theme: …} in quarters", board.QuarterOf(plain[0])))
		}
	}
}

// openIn tells whether a station is open in one of the three months from a month on.
func openIn(s *congress.Station, month congress.Date) bool {
	for n := range 3 {
		if s.OpenOn(congress.Date(month.Time().AddDate(0, n, 0).Format("2006-01"))) {
			return true
		}
	}
	return false
}

// months warns of some months at the line of the first one that stands on the board.
func months(k *finding.Check, b *congress.Board, all []congress.Month, what, fix problem.Text) {
	for _, m := range all {
		for i := range b.Months {
			if b.Months[i].Month == m {
				k.Warn(b.Path, finding.Entry("months", i, "month"), what, fix)
				return
			}
		}
	}
	k.Warn(b.Path, "months", what, fix)
}

// inForce tells whether a record counts: it could be read and was not withdrawn. A draft counts, because it is being entered.
func inForce(r *congress.Record) bool { return r.Withdrawn == nil && !r.Broken }

// closed tells whether the year-end edition of a year is closed. Its records are changed by corrections only.
func closed(k *finding.Check, year int) bool {
	e := k.Edition(year)
	return e != nil && e.AsOf.Valid() && e.AsOf.Last() < k.Now.First()
}

// calendar names months of one year, in their order. It names three or more months in a row by the first and the last.
func calendar(months []congress.Month) problem.Text {
	var zh, en []string
	for i := 0; i < len(months); {
		j := i
		for j+1 < len(months) && congress.Date(months[j+1]).MonthOfYear() == congress.Date(months[j]).MonthOfYear()+1 {
			j++
		}
		first, last := fmt.Sprintf("%d月", congress.Date(months[i]).MonthOfYear()), fmt.Sprintf("%d月", congress.Date(months[j]).MonthOfYear())
		if j-i >= 2 {
			zh, en = append(zh, first+"至"+last), append(en, string(months[i])+" to "+string(months[j]))
			i = j + 1
			continue
		}
		zh, en = append(zh, first), append(en, string(months[i]))
		i++
	}
	return problem.Text{ZH: strings.Join(zh, "、"), EN: strings.Join(en, ", ")}
}

// quarters names the quarters that begin with some months.
func quarters(first []congress.Month) problem.Text {
	var zh, en []string
	for _, m := range first {
		n := string(rune('0' + board.QuarterOf(m)))
		zh, en = append(zh, "第"+n+"季度"), append(en, "quarter "+n)
	}
	return problem.Text{ZH: strings.Join(zh, "、"), EN: strings.Join(en, ", ")}
}
