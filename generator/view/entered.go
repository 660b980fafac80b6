package view

import (
	"fmt"

	"gongshi/generator/congress"
)

// Entered returns the last day of a year of which any deputy has a duty or an activity that is shown; empty if there is none.
// A day after the build counts as the day of the build. Home, disclosures and strips all ask here, so that they agree.
func (b *Builder) Entered(year int) congress.Date { return Once(b, b.readEntered)[year] }

// entered holds the last day that is entered of each year.
type entered map[int]congress.Date

func (b *Builder) readEntered() entered {
	all := entered{}
	add := func(year int, from, to congress.Date) {
		if to.Year() != year {
			to = from
		}
		if to.MonthOfYear() == 0 || to.Year() != year { // of a year alone, nobody knows how far it goes
			return
		}
		if to.First() > b.Now.First() {
			to = b.Now
		}
		if last := all[year]; last == "" || last.Last() < to.Last() {
			all[year] = to
		}
	}
	for _, y := range b.Years {
		if b.Shown(&y.Record) {
			for i := range y.Duties {
				from, to := y.Duties[i].When()
				add(y.Year, from, to)
			}
		}
	}
	for _, a := range b.Activities {
		if b.Shown(&a.Record) {
			from, to := a.When()
			add(a.Year, from, to)
		}
	}
	return all
}

// YearNote says how far a year has come that has no edition: still being recorded, or over and not published, and the last
// entry. It depends on the day of the build.
func (b *Builder) YearNote(year int) string {
	note := b.Say("yearOpen")
	if year < b.Now.Year() {
		note = b.Say("yearOver")
	}
	if last := b.Entered(year); last != "" {
		note += b.Say("enteredTo", last.Chinese())
	}
	return note
}

// Unentered tells whether nothing is entered yet of a month, 1 to 12: it has begun, and it comes after the last entry of the
// year or, where the year has an edition, after the day to which the edition counts. A month before that without items is 0.
func (b *Builder) Unentered(year, month int) bool {
	last := b.Entered(year)
	if e := b.EditionOf(year); e != nil {
		if last = e.Closed; last == "" {
			return false
		}
	}
	first := congress.Date(fmt.Sprintf("%04d-%02d", year, month)).First()
	return first <= b.Now.Last() && (last == "" || first > last.Last())
}
