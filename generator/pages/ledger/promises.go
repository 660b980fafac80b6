package ledger

import (
	"slices"

	"gongshi/generator/ledger"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Promises is the ledger of what was promised in answers: all of it, or that of a year. Each promise returns with every
// build until a dated entry settles it.
type Promises struct {
	view.Frame
	Year   int         // 0 where it is not that of one year
	Now    string      // the day of the build
	Said   string      // 登记承诺48项
	Sums   []view.Link // 超期未兑现4项, to its group
	Groups []PromiseGroup
	Pages  *view.Paging
	Years  []view.Link // the ledgers of years
	Prev   *view.Link
	Next   *view.Link
}

// PromiseGroup is the promises of one state, or of one origin, or what of them is on this page. One without rows says so.
type PromiseGroup struct {
	ID        string // late, open, kept, keptlate; carried, given
	Said      string // 3项, of the whole group
	Continued bool   // the group began on the page before
	Rows      []suggestion.PromiseRow
}

// AddPromises adds the ledger of all promises and that of each year in which any stood.
func AddPromises(shared *view.Builder) {
	b := New(shared)
	all := ledger.Promises(b.InOrder(), b.Now)
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
	whole := byState(all)
	for n := 1; n <= promisePages(whole); n++ {
		b.Add(place.ListPage(place.SuggestionPromises, n), "suggestions/promises", func() any { return b.promises(whole, years, n) })
	}
	for _, year := range years {
		list := byOrigin(all, year)
		for n := 1; n <= promisePages(list); n++ {
			b.Add(place.ListPage(place.PromiseYear(year), n), "suggestions/promises", func() any { return b.promiseYear(list, year, years, n) })
		}
	}
}

func (b Builder) promises(whole []promiseGroup, years []int, n int) *Promises {
	v := &Promises{Now: b.Now.Chinese(), Pages: b.Paging(place.SuggestionPromises, n, promisePages(whole))}
	v.Frame = b.Frame(place.ListPage(place.SuggestionPromises, n), "suggestions", b.Say("promiseLedger"), b.Say("promisesAbout"),
		view.Link{Text: b.Say("theSuggestions"), Href: b.Href(place.Suggestions)})
	v.Paged(v.Pages)
	total := promiseCount(whole)
	if total > 0 {
		groups, begins := b.promiseGroups(place.SuggestionPromises, whole, n)
		for i, word := range []string{"promisesLateN", "promisesOpenN", "promisesKeptLateN", "promisesKeptN"} {
			v.Sums = append(v.Sums, view.Link{Text: b.Say(word, len(whole[i].all)), Href: begins[i]})
		}
		v.Groups, v.Said = groups, b.Say("promisesN", total)
	}
	for _, year := range slices.Backward(years) {
		v.Years = append(v.Years, view.Link{Text: b.Say("promisesOf", year), Href: b.Href(place.PromiseYear(year))})
	}
	return v
}

// promiseYear is the ledger of a year: what came over from the years before, and what was promised in it; what of that was
// settled in it, and what goes over to the next.
func (b Builder) promiseYear(list []promiseGroup, year int, years []int, n int) *Promises {
	first := place.PromiseYear(year)
	v := &Promises{Year: year, Now: b.Now.Chinese(), Pages: b.Paging(first, n, promisePages(list))}
	v.Frame = b.Frame(place.ListPage(first, n), "suggestions", b.Say("promisesOfYear", year), b.Say("promisesOfYearAbout", year),
		view.Link{Text: b.Say("theSuggestions"), Href: b.Href(place.Suggestions)}, view.Link{Text: b.Say("promiseLedger"), Href: b.Href(place.SuggestionPromises)})
	v.Paged(v.Pages)
	var begins []string
	v.Groups, begins = b.promiseGroups(first, list, n)
	carried, given, settled := len(list[0].all), len(list[1].all), 0
	for _, g := range list {
		for _, p := range g.all {
			if p.Settled != nil && p.Settled.Date.Year() == year {
				settled++
			}
		}
	}
	word := "promisesOfPastYear"
	if year >= b.Now.Year() {
		word = "promisesOfThisYear"
	}
	v.Said = b.Say(word, "all", carried+given, "kept", settled, "rest", carried+given-settled)
	v.Sums = []view.Link{{Text: b.Say("carriedN", carried), Href: begins[0]}, {Text: b.Say("givenN", given), Href: begins[1]}}
	v.Years, v.Prev, v.Next = b.Around(years, year, place.PromiseYear, func(y int) string { return b.Say("promisesOf", y) })
	return v
}
