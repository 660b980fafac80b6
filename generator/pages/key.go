package pages

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Key lists the suggestions that the congress supervises as its own matter (重点督办), by whom, since when, and where they
// stand.
type Key struct {
	Frame
	Now   string
	Years []KeyYear
}

// KeyYear is those of a year, by number.
type KeyYear struct {
	Year int
	Rows []KeyRow
}

// Count is the number of them.
func (y KeyYear) Count() int { return len(y.Rows) }

// KeyRow is a suggestion under key supervision.
type KeyRow struct {
	Link
	Number string
	Acts   []ChainLine // when, by whom, and what was found
	Stands Standing
}

const keySupervision = "重点督办"

// key adds the list.
func key(b *builder) {
	b.page(place.SuggestionsKey, "suggestions/key", func() any {
		v := &Key{Now: b.Now.Chinese()}
		v.Frame = b.frame(place.SuggestionsKey, "suggestions", "重点督办建议", "列为重点督办的代表建议：由谁督办、什么时候、办到哪一步。", Link{Text: "代表建议", Href: b.href(place.Suggestions)})
		for _, s := range b.inOrder() {
			row := KeyRow{Link: Link{Text: s.Title, Href: b.href(place.Suggestion(s.ID))}, Number: number(s.ID)}
			for _, x := range abridged(s).Supervision {
				if x.Mode == keySupervision {
					row.Acts = append(row.Acts, line(x.Date, cmp.Or(x.By, "督办单位没有登记")+colon(x.Text)))
				}
			}
			if row.Acts == nil {
				continue
			}
			row.Stands = b.stands(s)
			if n := len(v.Years); n == 0 || v.Years[n-1].Year != s.Year {
				v.Years = append(v.Years, KeyYear{Year: s.Year})
			}
			last := &v.Years[len(v.Years)-1]
			last.Rows = append(last.Rows, row)
		}
		slices.Reverse(v.Years)
		return v
	})
}

// honoursOf are the selections in which each suggestion was chosen, once its choice is public.
func (b *builder) honoursOf(id congress.SuggestionID) []Link {
	var all []Link
	for _, s := range b.Selections {
		if !b.shown(&s.Record) || s.Stage == "推荐中" {
			continue
		}
		for i := range s.Chosen {
			if s.Chosen[i].Suggestion == id {
				all = append(all, b.honour(congress.Honour{Selection: s, Chosen: &s.Chosen[i]}))
			}
		}
	}
	return all
}
