package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Suggestions is the ledger of all years: each with its figures, and what is overdue or due soon.
type Suggestions struct {
	view.Frame
	AsOf   string
	Days   int // how many days are soon
	Watch  []Watch
	Years  []LedgerYear
	Stages []view.Meaning
	Ways   []view.Link
	Sheet  string
}

// Watch is those of all years whose answers are overdue, or due soon.
type Watch struct {
	ID    string // overdue, soon
	Name  string // as the part is called
	Means string
	Count int
	Years []view.Link // 2024年3件
	Rows  []Row
	More  int // how many are listed, where that is not all; those of each year are, on their pages
}

// LedgerYear is a year with its figures.
type LedgerYear struct {
	view.Link
	ID      string // of its heading
	Figures []Figures
	Stages  Division
}

// mostWatched is how many suggestions are listed on the page of all years.
const mostWatched = 50

func (b Builder) ledgerSection(k *book) *Suggestions {
	v := &Suggestions{AsOf: b.Now.Chinese(), Days: suggestion.SoonDays}
	v.Frame = b.Frame(place.Suggestions, "suggestions", b.Say("theSuggestions"), b.Say("suggestionsAbout"))
	for _, year := range slices.Backward(k.years) {
		v.Ways = append(v.Ways, view.Link{Text: b.Say("suggestionsOfYear", year), Href: b.Href(place.SuggestionYear(year)), Note: b.Say("itemsOneByOne", len(k.entries[year]))})
	}
	v.Ways = append(v.Ways, b.Ways(view.Link{Text: b.Say("promiseLedger"), Href: place.SuggestionPromises, Note: b.Say("promiseLedgerNote")}, view.Link{Text: b.Say("handlers"), Href: place.SuggestionUnits, Note: b.Say("handlersNote")},
		view.Link{Text: b.Say("keySuggestions"), Href: place.SuggestionsKey, Note: b.Say("keyNote")})...)
	for _, x := range b.Standings().Stages {
		v.Stages = append(v.Stages, view.Meaning{Name: x.Name, Means: x.Means})
	}
	if len(k.years) == 0 {
		return v
	}
	v.Sheet = b.Href(place.Ledger(place.Suggestions))
	v.Watch = []Watch{b.watch(k, "overdue"), b.watch(k, "soon")}
	for _, year := range slices.Backward(k.years) {
		y := LedgerYear{Link: view.Link{Text: b.Say("calendarYear", year), Href: b.Href(place.SuggestionYear(year))}, ID: fmt.Sprintf("y%d", year),
			Figures: b.figures(k, year), Stages: b.division(k, year, dimensionAt("stage"))}
		y.Stages.draw("bars-"+y.ID, b.Say("stagesOfYear", year))
		v.Years = append(v.Years, y)
	}
	return v
}

// watch gathers a part of time over all years, by the day on which the answers are due.
func (b Builder) watch(k *book, id string) Watch {
	x := suggestion.One(b.Standings().Times, id)[0]
	w := Watch{ID: id, Name: x.Name, Means: x.Means}
	var all []*entry
	for _, year := range slices.Backward(k.years) {
		if p := k.part(year, "time", id); len(p.entries) > 0 {
			w.Years = append(w.Years, view.Link{Text: b.Say("yearItems", "year", year, "count", len(p.entries)), Href: b.Href(place.SuggestionPart(year, "time", id))})
			all = append(all, p.entries...)
		}
	}
	slices.SortStableFunc(all, func(x, y *entry) int {
		return cmp.Or(cmp.Compare(x.Due.Last(), y.Due.Last()), suggestion.ByNumber(x.Suggestion, y.Suggestion))
	})
	if w.Count = len(all); w.Count > mostWatched {
		w.More = mostWatched
	}
	for _, e := range all[:min(len(all), mostWatched)] {
		row := b.suggestionRow(e)
		row.Number = view.SuggestionNumber(e.ID)
		row.Due = view.DayIn(e.Due, 0)
		row.Units = strings.Join(e.Awaited, "、") // those that assist, and those that have answered, are not late
		w.Rows = append(w.Rows, row)
	}
	return w
}
