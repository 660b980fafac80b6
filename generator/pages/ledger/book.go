package ledger

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
	"gongshi/generator/ledger"
	"gongshi/generator/pages/suggestion"
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

// openBook makes the ledger. It is made with every plan: its parts have pages.
func (b Builder) openBook() *book {
	k := &book{entries: map[int][]*entry{}, parts: map[int][][]*part{}}
	for _, s := range view.ShownIn(b.Builder.Builder, b.Suggestions, suggestion.ByNumber) {
		if s.Year == 0 {
			continue
		}
		if n := len(k.years); n == 0 || k.years[n-1] != s.Year {
			k.years = append(k.years, s.Year)
		}
		told := suggestion.Abridged(s)
		k.entries[s.Year] = append(k.entries[s.Year], &entry{Suggestion: told, Course: ledger.Read(b.Congress, told, b.Now), hidden: s.Publicity == "不公开"})
	}
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
			if at[x.ID] == nil {
				at[x.ID] = &part{term: x}
				all[i] = append(all[i], at[x.ID])
			}
			return at[x.ID]
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
		slices.SortStableFunc(all[i], func(x, y *part) int { return cmp.Or(cmp.Compare(x.Rank, y.Rank), hanzi.Compare(x.Name, y.Name)) })
	}
	return all
}

// part finds a part of a year; nil if there is none.
func (k *book) part(year int, dimension, id string) *part {
	for _, p := range k.parts[year][dimensionAt(dimension)] {
		if p.ID == id {
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
					b.Add(place.ListPage(place.SuggestionPart(year, dimensions[i].id, p.ID), n), "suggestions/part", func() any { return b.suggestionPart(k, year, i, p, n) })
				}
				b.addSpreadsheet(place.SuggestionPart(year, dimensions[i].id, p.ID), p.entries)
			}
		}
		b.addSpreadsheet(place.SuggestionYear(year), entries)
		whole = append(whole, entries...)
	}
	b.addSpreadsheet(place.Suggestions, whole)
	for _, year := range k.years {
		b.addPages(k.entries[year])
	}
}

// addPages adds a page for every suggestion of a year. Each leads to the parts of its topics.
func (b Builder) addPages(entries []*entry) {
	var list []*congress.Suggestion
	for _, e := range entries {
		list = append(list, e.Suggestion)
	}
	b.AddPages(list, func(i int) []view.Link {
		var topics []view.Link
		for _, x := range entries[i].in[dimensionAt("topic")] {
			if x.Rank == 0 {
				topics = append(topics, view.Link{Text: x.Name, Href: b.Href(place.SuggestionPart(entries[i].Year, "topic", x.ID))})
			}
		}
		return topics
	})
}
