package term

import (
	"fmt"
	"slices"

	"gongshi/generator/amend"
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// Unfilled is the reason of a vacancy with which a term begins, as it is printed.
const Unfilled = "换届未选足"

// opening is a vacancy that begins with a term, or one that a by-election ends.
type opening struct {
	district string
	n        int // which entry of districts.yaml
	many     int
	vacancy  congress.Vacancy
	ends     int // the index of a vacancy that ends; -1 for one that begins
}

// plan plans the opening.
func (o opening) plan(p *amend.Plan) error {
	if o.ends >= 0 {
		p.Note("%[1]s的出缺到 %[2]s 为止，已经补选", "the vacancy of %[1]s ends on %[2]s: it is filled", o.district, o.vacancy.Until)
		return p.Set(place.DistrictsFile, fmt.Sprintf("[%d].vacancies[%d].until", o.n, o.ends), o.vacancy.Until)
	}
	p.Note("%[1]s少选 %[2]d 名，从 %[3]s 起记出缺（%[4]s）", "%[1]s elected %[2]d too few; a vacancy is entered from %[3]s on (%[4]s)", o.district, o.many, o.vacancy.Since, Unfilled)
	for range o.many {
		if err := p.Append(place.DistrictsFile, fmt.Sprintf("[%d].vacancies", o.n), o.vacancy); err != nil {
			return err
		}
	}
	return nil
}

// count holds the rows against the seats of each district. Too many are a problem of the table; too few are vacancies with which
// the term begins.
func (b *Beginning) count(t *table, c *congress.Congress, rows []*row, terms []*congress.Term) (open []opening) {
	for n, d := range c.Districts {
		for _, term := range terms {
			var ours []*row
			for _, r := range rows {
				if r.seat.District == d.ID && r.seat.Term == term.Term && r.seat.Level == term.Level {
					ours = append(ours, r)
				}
			}
			if len(ours) > 0 {
				open = append(open, b.countIn(t, c, d, n, term, ours)...)
			}
		}
	}
	return open
}

// countIn counts one district in one term.
func (b *Beginning) countIn(t *table, c *congress.Congress, d *congress.District, n int, term *congress.Term, ours []*row) (open []opening) {
	seats, taken := d.In(term.Term).Seats, 0
	for _, h := range c.Holders(d.ID) {
		entered := slices.ContainsFunc(ours, func(r *row) bool {
			return sameSeat(*h.Seat, r.seat) && plainName(h.Deputy.Name) == plainName(r.name)
		})
		if h.Seat.Level == term.Level && h.Seat.Term == term.Term && h.Seat.To == "" && h.Deputy.Withdrawn == nil && !entered {
			taken++
		}
	}
	if last := ours[len(ours)-1]; taken+len(ours) > seats {
		t.wrong(last.cells[districtColumn], problem.Say("%[1]s第 %[2]d 届应选 %[3]d 名，这里是第 %[4]d 名", "%[1]s elects %[3]d in term %[2]d; this is number %[4]d", d.In(term.Term).Name, term.Term, seats, taken+len(ours)),
			problem.Say("核对选区；名额变了的，在 content/districts.yaml 里写 changes: [{term: %[1]d, seats: …}]", "check the district; where the number of seats has changed, write changes: [{term: %[1]d, seats: …}] in content/districts.yaml", term.Term))
		return nil
	}
	vacant := []int{}
	for i, v := range d.Vacancies {
		if v.Until == "" && v.Since.Last() >= term.From.First() {
			vacant = append(vacant, i)
		}
	}
	elected := 0
	for _, r := range ours {
		if r.seat.How != "补选" {
			elected++
			continue
		}
		i := slices.IndexFunc(vacant, func(i int) bool { return d.Vacancies[i].Since.First() < string(r.seat.From) })
		if i >= 0 && !slices.ContainsFunc(c.Holders(d.ID), func(h congress.Holder) bool { return sameSeat(*h.Seat, r.seat) }) {
			open = append(open, opening{district: d.In(term.Term).Name, n: n, vacancy: congress.Vacancy{Until: dayBefore(r.seat.From)}, ends: vacant[i]})
			vacant = slices.Delete(vacant, i, i+1)
		}
	}
	if missing := seats - taken - len(ours) - len(vacant); missing > 0 && elected > 0 {
		open = append(open, opening{district: d.In(term.Term).Name, n: n, many: missing, vacancy: congress.Vacancy{Since: term.From, Reason: Unfilled}, ends: -1})
	}
	return open
}
