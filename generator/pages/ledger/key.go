package ledger

import (
	"slices"

	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Key lists the suggestions that the congress supervises as its own matter (重点督办), by whom, since when, and where they
// stand.
type Key struct {
	view.Frame
	Now   string
	Years []KeyYear
}

// KeyYear is those of a year, by number.
type KeyYear struct {
	Year  int
	Count int // of the rows
	Rows  []KeyRow
}

// KeyRow is a suggestion under key supervision.
type KeyRow struct {
	view.Link
	Number string
	Acts   []suggestion.ChainLine // when, by whom, and what was found
	Stands suggestion.Standing
}

// AddKey adds the list.
func AddKey(shared *view.Builder) {
	b := New(shared)
	b.Add(place.SuggestionsKey, "suggestions/key", func() any {
		v := &Key{Now: b.Now.Chinese()}
		v.Frame = b.Frame(place.SuggestionsKey, "suggestions", b.Say("keySuggestions"), b.Say("keyAbout"), view.Link{Text: b.Say("theSuggestions"), Href: b.Href(place.Suggestions)})
		for _, s := range b.InOrder() {
			row := KeyRow{Link: view.Link{Text: s.Title, Href: b.Href(place.Suggestion(s.ID))}, Number: view.SuggestionNumber(s.ID)}
			if row.Acts = b.KeySupervision(s); row.Acts == nil {
				continue
			}
			row.Stands = b.Stands(s)
			if n := len(v.Years); n == 0 || v.Years[n-1].Year != s.Year {
				v.Years = append(v.Years, KeyYear{Year: s.Year})
			}
			last := &v.Years[len(v.Years)-1]
			last.Rows = append(last.Rows, row)
			last.Count++
		}
		slices.Reverse(v.Years)
		return v
	})
}
