package people

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// What staff do about seats that do not add up depends on the other terms of the district: it may have other seats from a term
// on, or be there in some terms only.

// moreSeats says what to do where more people are in office than the district has seats; latest is the seat of whom came last.
// Where nobody came by by-election and an earlier term is right, the district may have more seats from this one on.
func (t tally) moreSeats(latest *congress.Seat, people int) problem.Text {
	if latest.How == "补选" || t.begunIn(func(o *congress.Term) bool { return before(o, t.term) }) == nil {
		return problem.Say("核对本席位的选区和任职开始，或写明前任的任职结束", "check the district and the first day of this seat, or write when the one before left office")
	}
	return problem.Say("核对本席位的选区和任职开始，或写明前任的任职结束；第%[1]d届起名额改为 %[2]d 名的，在 districts.yaml 给 %[3]s 写 changes: [{term: %[1]d, seats: %[2]d}]",
		"check the district and the first day of this seat, or write when the one before left office; if it elects %[2]d from term %[1]d on write changes: [{term: %[1]d, seats: %[2]d}] for %[3]s in districts.yaml", t.term.Term, people, t.district.ID)
}

// fewerSeats says what to do where fewer seats are taken than the district has. Where a later term has so many people, the
// number of seats may be that of the later term.
func (t tally) fewerSeats(taken int) problem.Text {
	later := t.begunIn(func(o *congress.Term) bool { return before(t.term, o) })
	if later == nil || taken == 0 || t.people(later) < t.district.Seats {
		return problem.Say("补上缺少的代表，或在 vacancies 中写明出缺的起止", "add the deputy who is missing, or write the vacancy with its first and last day")
	}
	return problem.Say("第%[1]d届起才应选 %[2]d 名的，seats 仍写 %[3]d，另写 changes: [{term: %[1]d, seats: %[2]d}]；名额没有变的，补上缺少的代表，或在 vacancies 中写明出缺的起止",
		"if it elects %[2]d from term %[1]d on only, leave seats: %[3]d and write changes: [{term: %[1]d, seats: %[2]d}]; else add the deputy who is missing, or write the vacancy with its first and last day", later.Term, t.district.Seats, taken)
}

// lifetime says what to do where a term has no deputy of the district: it may be of earlier or of later terms only.
func (t tally) lifetime() problem.Text {
	earlier := t.begunIn(func(o *congress.Term) bool { return before(o, t.term) })
	later := t.begunIn(func(o *congress.Term) bool { return before(t.term, o) })
	switch {
	case earlier == nil && later != nil:
		return problem.Say("第%[1]d届新划的选区，写 since: %[2]s；不是的，补上这一届的代表", "a district that is new in term %[1]d has since: %[2]s; else add the deputies of this term", later.Term, later.From)
	case earlier != nil && later == nil:
		return problem.Say("补上这一届的代表；空着的，在 vacancies 中写明出缺；选区已经撤销的，写 until: %[1]s，接替的选区写 since: %[2]s 和 succeeds: [%[3]s]",
			"add the deputies of this term, or write the vacancies; if the district was abolished write until: %[1]s, and since: %[2]s with succeeds: [%[3]s] in the one that took its place", lastBefore(t.term.From), t.term.From, t.district.ID)
	}
	return problem.Say("补上这一届的代表；空着的，在 vacancies 中写明出缺", "add the deputies of this term, or write the vacancies")
}

// begunIn returns the first term that fits and of which a deputy of the district is entered; nil where there is none.
func (t tally) begunIn(fits func(*congress.Term) bool) *congress.Term {
	var first *congress.Term
	for _, o := range t.Terms {
		if o.Level == t.district.Level && fits(o) && (first == nil || before(o, first)) && t.people(o) > 0 {
			first = o
		}
	}
	return first
}

// people returns how many deputies of the district are entered of a term.
func (t tally) people(of *congress.Term) int {
	n := 0
	for _, h := range t.Holders(t.district.ID) {
		if h.Deputy.Withdrawn == nil && h.Seat.Level == of.Level && h.Seat.Term == of.Term {
			n++
		}
	}
	return n
}

// before tells whether a term comes before another.
func before(a, b *congress.Term) bool { return a.Term < b.Term }

// lastBefore returns the last day before a date. Of a month or a year it is the same: within it one term follows the other.
func lastBefore(d congress.Date) congress.Date {
	if !d.Exact() || !d.Valid() {
		return d
	}
	return congress.Date(dayBefore(string(d)))
}
