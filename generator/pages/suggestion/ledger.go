package suggestion

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
	"gongshi/generator/ledger"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// book is the ledger of all years: the suggestions that have a page, by number, and the parts into which each dimension
// divides those of a year.
type book struct {
	years   []int // the oldest first
	entries map[int][]*entry
	parts   map[int][][]*part // by dimension
}

// entry is a suggestion with where it stands. Of one that is not public only its kind is told, beside its title.
type entry struct {
	*congress.Suggestion
	ledger.Course
	hidden bool
	in     [][]term // by dimension: the parts to which it belongs
}

// part is the suggestions of a year that have a term in common, by number.
type part struct {
	term
	entries []*entry
}

// term is what suggestions may have in common: a stage, a unit, a topic.
type term struct {
	id    string // in addresses
	name  string
	means string
	rank  int // those of one rank come by their names, in the order of official lists
}

// soonDays is how many days before an answer is due it is said to be due soon.
const soonDays = 30

// openBook makes the ledger. It is made with every plan: its parts have pages.
func (b Builder) openBook() *book {
	k := &book{entries: map[int][]*entry{}, parts: map[int][][]*part{}}
	for _, s := range b.Suggestions {
		if b.Shown(&s.Record) && s.Year != 0 {
			told := Abridged(s)
			k.entries[s.Year] = append(k.entries[s.Year], &entry{Suggestion: told, Course: ledger.Read(b.Congress, told, b.Now), hidden: s.Publicity == "不公开"})
		}
	}
	for year, list := range k.entries {
		k.years = append(k.years, year)
		slices.SortStableFunc(list, func(x, y *entry) int {
			return cmp.Or(cmp.Compare(len(x.ID), len(y.ID)), cmp.Compare(x.ID, y.ID)) // 0999 before 1000 and 10000
		})
	}
	slices.Sort(k.years)
	t := b.newTerms()
	for _, year := range k.years { // in this order, so that an id, once given, stays
		k.parts[year] = divide(t, k.entries[year])
	}
	return k
}

// divide divides suggestions by every dimension. Those parts that come and go with the days are there even when they are
// empty, so that their addresses keep working.
func divide(t *terms, list []*entry) [][]*part {
	all := make([][]*part, len(dimensions))
	for i, d := range dimensions {
		at := map[string]*part{}
		add := func(x term) *part {
			if at[x.id] == nil {
				at[x.id] = &part{term: x}
				all[i] = append(all[i], at[x.id])
			}
			return at[x.id]
		}
		if d.always != nil {
			for _, x := range d.always(t.fixed) {
				add(x)
			}
		}
		for _, e := range list {
			in := t.of(d, e)
			e.in = append(e.in, in)
			for _, x := range in {
				p := add(x)
				p.entries = append(p.entries, e)
			}
		}
		slices.SortStableFunc(all[i], func(x, y *part) int { return cmp.Or(cmp.Compare(x.rank, y.rank), hanzi.Compare(x.name, y.name)) })
	}
	return all
}

// part finds a part of a year; nil if there is none.
func (k *book) part(year int, dimension, id string) *part {
	for _, p := range k.parts[year][dimensionAt(dimension)] {
		if p.id == id {
			return p
		}
	}
	return nil
}

// AddSuggestions adds the ledger of all years, that of each year with its parts, and a page for every suggestion.
func AddSuggestions(shared *view.Builder) {
	b := New(shared)
	k := b.openBook()
	b.Add(place.Suggestions, "suggestions/section", func() any { return b.ledgerSection(k) })
	var whole []*entry
	for _, year := range k.years {
		entries := k.entries[year]
		for n := 1; n <= view.PagesOf(len(entries), view.PerIndexPage); n++ {
			b.Add(place.ListPage(place.SuggestionYear(year), n), "suggestions/year", func() any { return b.suggestionYear(k, year, n) })
		}
		for i := range dimensions {
			for _, p := range k.parts[year][i] {
				for n := 1; n <= view.PagesOf(len(p.entries), view.PerIndexPage); n++ {
					b.Add(place.ListPage(place.SuggestionPart(year, dimensions[i].id, p.id), n), "suggestions/part", func() any { return b.suggestionPart(k, year, i, p, n) })
				}
				b.addSpreadsheet(place.SuggestionPart(year, dimensions[i].id, p.id), p.entries)
			}
		}
		b.addSpreadsheet(place.SuggestionYear(year), entries)
		whole = append(whole, entries...)
	}
	b.addSpreadsheet(place.Suggestions, whole)
	b.eachSuggestion(k)
}
