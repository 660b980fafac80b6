package sample

import (
	"strconv"
	"strings"
)

// plan is what a station plans for a month.
type plan struct {
	activity  string
	reception bool   // the reception of the month carries it out; else one of held does, or nothing
	more      string // further keys of the line; {year} stands for the year
}

// plans are those of the twelve months: most are carried out, one later, one not at all, and one month has no plan.
var plans = [12]plan{
	{activity: "正月走访外出务工户"}, {activity: "代表接待选民日", reception: true}, {activity: "调研春灌用水"}, {activity: "代表接待选民日", reception: true},
	{activity: "分两处接待选民", reception: true}, {activity: "调研农村污水治理"}, {activity: "视察果品市场", more: ", postponed: {reason: 市场改造，不再开展}"},
	{activity: "约请供水公司当面议事", more: ", postponed: {to: {year}-09-06, reason: 连日高温}"}, {activity: "代表接待选民日", reception: true},
	{activity: "检查水污染防治法实施情况"}, {more: ", note: 集中督办建议，没有另作安排"}, {activity: "代表述职评议"}}

var themes = [4]string{"听民声，定一年要办的事", "水和路", "汛期安全", "述职评议和回头看"}

// board writes what a station plans for a year.
func (s *site) board(n int, f *file) {
	town, year, _ := s.townYear(n, 1)
	t := s.town(town)
	f.at("stations/%s/%d.yaml", t.ID, year)
	if s.pool(town) == 0 {
		f.add("months:\n")
		for month := range 12 {
			f.add("  - {month: %d-%02d, note: 代表尚未选出}\n", year, month+1)
		}
		return
	}
	f.add("quarters:\n")
	for i, theme := range themes {
		f.add("  - {quarter: %d, theme: %s}\n", i+1, theme)
	}
	f.add("months:\n")
	for month, p := range plans {
		f.add("  - {month: %d-%02d", year, month+1)
		if p.activity != "" {
			f.add(", activity: %s, place: %s, lead: %s", p.activity, t.Name, id(s.member(town, 2*month)))
		}
		f.add("%s}\n", strings.ReplaceAll(p.more, "{year}", strconv.Itoa(year)))
	}
	f.add("receptions:\n")
	for month := 1; month <= 12; month++ {
		s.rota(town, year, month, f)
	}
}

// The months whose receptions are out of the ordinary.
const (
	movedMonth     = 2  // two days later
	doubledMonth   = 5  // in a village as well
	cancelledMonth = 8  // not held
	untoldMonth    = 10 // in every third township no result is entered
)

// receptionDay is the day of the reception of a month.
func receptionDay(year, month int) day {
	if month == movedMonth {
		return on(year, month, 17)
	}
	return on(year, month, 15)
}

// receivers are the deputies who receive in a month.
func (s *site) receivers(town, month int) []int { return s.members(town, 2*month, 2) }

// villageReceivers are those who receive in a village.
func (s *site) villageReceivers(town int) []int { return s.members(town, 2*doubledMonth+2, 2) }

// rota writes the line of a month.
func (s *site) rota(town, year, month int, f *file) {
	f.add("  - {date: %s", receptionDay(year, month))
	if month == doubledMonth {
		f.add(", time: 8:30—11:30")
	}
	f.add(", deputies: [%s]", ids(s.receivers(town, month)))
	switch month % 4 {
	case 1:
		f.add(", guests: [{role: 法官}]")
	case 2:
		f.add(", guests: [{role: 警官, count: 2}, {role: 律师}], topic: 邻里纠纷")
	}
	f.add(", mode: [线下]")
	switch month {
	case movedMonth:
		f.add(", moved: {from: %d-02-15, reason: 与人代会的会务相碰}", year)
	case cancelledMonth:
		f.add(", cancelled: {")
		if decided := on(year, 8, 12); decided <= s.today {
			f.add("date: %s, ", decided)
		}
		f.add("reason: 线路检修，全天停电}")
	}
	f.add("}\n")
	if month == doubledMonth && town%4 != 1 { // there it is held without standing on the rota
		f.add("  - {date: %s, time: 14:30—16:30, place: %s联络点, deputies: [%s], topic: 春耕用水, mode: [线下]}\n", receptionDay(year, month), s.village(town, 0), ids(s.villageReceivers(town)))
	}
}
