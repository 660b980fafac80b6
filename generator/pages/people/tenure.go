package people

import (
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/view"
)

// servedTimes returns a sentence with the times in office of a deputy who came back after a time without a seat; "" for all
// others.
func (b Builder) servedTimes(d *congress.Deputy) string {
	times := d.Service()
	if len(times) < 2 {
		return ""
	}
	return b.Say("servedTimes", "count", len(times), "times", periods(times, 0))
}

// periods prints times in office: 2012年3月至2017年3月，2022年3月起. Of those within a year only the first names it; year is 0 where they
// are not within one.
func periods(times []congress.Tenure, year int) string {
	all := make([]string, len(times))
	for i, t := range times {
		if all[i] = congress.Period(t.From, t.To); i > 0 {
			all[i] = view.Within(all[i], year)
		}
	}
	return strings.Join(all, "，")
}

// endings are the words for ends of office whose reason does not follow a day as it is, by the id of the reason.
var endings = map[string]string{"recalled": "seatRecalled", "terminated": "seatTerminated"}

// tenure says when and how a deputy came into a seat and left it: 2022年3月换届，在任; 2022年3月换届，至2024年6月30日辞职.
func (b Builder) tenure(s *congress.Seat) string {
	began := s.From.Chinese() + s.How
	end := s.End()
	if s.To == "" && (end == "" || end.Last() >= b.Now.First()) {
		return b.Say("seatHeld", began)
	}
	word := "seatEnded"
	if w := b.Word("end-reasons", s.Reason()); w != nil && endings[w.ID] != "" {
		word = endings[w.ID]
	}
	return b.Say(word, "from", began, "to", end.Chinese(), "reason", s.Reason())
}
