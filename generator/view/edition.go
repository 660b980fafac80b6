package view

import (
	"slices"

	"gongshi/generator/congress"
)

// Edition holds what the page of a disclosure says of its publication.
type Edition struct {
	Year     int
	Period   string
	AsOf     string
	Notice   string
	Inquiry  *Inquiry
	Approved []string // by whom, when, in which document; none is broken over two lines
	Open     bool     // voters may object now
	Closed   congress.Date
}

// EditionOf returns what pages say of the edition of a year; nil if no edition is shown.
func (b *Builder) EditionOf(year int) *Edition {
	e := b.Edition(year)
	if e == nil || !b.Shown(&e.Record) {
		return nil
	}
	v := &Edition{Year: year, Period: congress.Period(e.Period.From, e.Period.To), AsOf: e.AsOf.Chinese(), Closed: e.AsOf}
	if e.Notice != nil {
		v.Notice, v.Inquiry = congress.Period(e.Notice.From, e.Notice.To), InquiryOf(e.Notice.Contact)
		v.Open = b.Open(e.Notice)
	}
	if e.Approved != nil {
		v.Approved = []string{e.Approved.By}
		for _, more := range []string{e.Approved.Date.Chinese(), e.Approved.Document} {
			if more != "" {
				v.Approved = append(v.Approved, more)
			}
		}
	}
	return v
}

// Open reports whether a notice period is running on the day of the build.
func (b *Builder) Open(n *congress.NoticePeriod) bool {
	return n.From.First() <= b.Now.Last() && b.Now.First() <= n.To.Last()
}

// Disclosed returns the years for which a deputy has a disclosure: those with a record, with an activity, or with an
// edition while in office.
func (b *Builder) Disclosed(d *congress.Deputy) []int {
	var years []int
	add := func(year int) {
		if !slices.Contains(years, year) {
			years = append(years, year)
		}
	}
	for _, y := range b.YearsOf(d.ID) {
		if y.Year > 0 && !y.Broken && (!y.Draft || b.Drafts) {
			add(y.Year)
		}
	}
	for _, a := range b.Attended(d.ID) {
		if a.Year > 0 && b.Shown(&a.Record) {
			add(a.Year)
		}
	}
	for _, e := range b.Editions {
		if !b.Shown(&e.Record) || slices.Contains(years, e.Year) {
			continue
		}
		if d.ServiceIn(e.Year) != nil {
			add(e.Year)
		}
	}
	slices.Sort(years)
	return years
}
