package pages

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"gongshi/generator/congress"
)

// Suggestions lists the years of which there are suggestions.
type Suggestions struct {
	Frame
	Years []Link
}

// SuggestionYear lists the suggestions of a year by number.
type SuggestionYear struct {
	Frame
	Year  int
	Said  string
	Rows  []SuggestionRow
	Pages *Paging
	Years []Link
	Prev  *Link
	Next  *Link
}

// SuggestionRow is one suggestion in a list.
type SuggestionRow struct {
	Link
	Number string // 第12号
	Kind   string
	Raised string // 王秀兰领衔，5月16日
	State  string // how far it has come, in words
	Tag    string // 不公开
}

func suggestionYearAddress(year int) string { return fmt.Sprintf("/suggestions/%d/", year) }

// suggestions adds the list of years, the lists of each year and a page for every suggestion.
func suggestions(b *builder) {
	byYear := map[int][]*congress.Suggestion{}
	for _, s := range b.Suggestions {
		if b.shown(&s.Record) && s.Year != 0 {
			byYear[s.Year] = append(byYear[s.Year], s)
		}
	}
	years := slices.Sorted(maps.Keys(byYear))
	b.page("/suggestions/", "suggestions/section", func() any {
		v := &Suggestions{Frame: b.frame("/suggestions/", "suggestions", "代表建议", "人大代表的议案、建议、批评和意见，从选民反映到向选民反馈。")}
		for _, year := range slices.Backward(years) {
			v.Years = append(v.Years, Link{Text: fmt.Sprintf("%d年", year), Href: b.href(suggestionYearAddress(year)), Note: fmt.Sprintf("登记%d件", len(byYear[year]))})
		}
		return v
	})
	about := sync.OnceValue(b.mentions)
	for _, year := range years {
		list := byYear[year]
		slices.SortStableFunc(list, func(x, y *congress.Suggestion) int {
			return cmp.Or(cmp.Compare(len(x.ID), len(y.ID)), cmp.Compare(x.ID, y.ID)) // 0999 before 1000 and 10000
		})
		for n := 1; n <= pagesOf(len(list), perIndexPage); n++ {
			b.page(pageAddress(suggestionYearAddress(year), n), "suggestions/year", func() any { return b.suggestionYear(year, list, n, years) })
		}
		for i, s := range list {
			b.page(suggestionAddress(s.ID), "suggestions/page", func() any { return b.suggestionPage(s, list, i, about()[s.ID]) })
		}
	}
}

func (b *builder) suggestionYear(year int, list []*congress.Suggestion, n int, years []int) *SuggestionYear {
	first := suggestionYearAddress(year)
	v := &SuggestionYear{Year: year, Pages: b.paging(first, n, pagesOf(len(list), perIndexPage))}
	v.Frame = b.frame(pageAddress(first, n), "suggestions", fmt.Sprintf("%d年代表建议", year), fmt.Sprintf("%d年登记的议案、建议、批评和意见，按编号列出。", year),
		Link{Text: "代表建议", Href: b.href("/suggestions/")})
	v.paged(v.Pages)
	kinds := map[string]int{}
	for _, s := range list {
		kinds[s.Kind]++
	}
	var said []string
	if words := b.Vocabularies["suggestion-kinds"]; words != nil && len(kinds) > 1 {
		for _, w := range words.Words {
			if kinds[w.Name] > 0 {
				said = append(said, fmt.Sprintf("%s%d件", w.Name, kinds[w.Name]))
			}
		}
	}
	v.Said = joined("，其中", fmt.Sprintf("登记%d件", len(list)), strings.Join(said, "、")) + "。"
	for _, s := range onPage(list, n, perIndexPage) {
		v.Rows = append(v.Rows, b.suggestionRow(s))
	}
	v.Years, v.Prev, v.Next = b.around(years, year, suggestionYearAddress, "%d年代表建议")
	return v
}

func (b *builder) suggestionRow(s *congress.Suggestion) SuggestionRow {
	_, n, _ := strings.Cut(number(s.ID), "年")
	row := SuggestionRow{Link: Link{Text: s.Title, Href: b.href(suggestionAddress(s.ID))}, Number: n, Kind: s.Kind}
	if s.Publicity == "不公开" {
		row.Tag = "不公开"
		return row
	}
	if d := b.Deputy(s.Raised.Lead); d != nil && b.shown(&d.Record) {
		row.Raised = d.Name + "领衔"
	}
	row.Raised = joined("，", row.Raised, within(s.Raised.Date.Chinese(), s.Year))
	row.State = b.standing(s)
	return row
}

// standing says how far a suggestion has come. Answered and closed out are said apart; neither means resolved.
func (b *builder) standing(s *congress.Suggestion) string {
	state := "尚未登记交办"
	if into := b.suggestion(s.MergedInto); into.Text != "" {
		return "并入" + into.Text + "办理"
	}
	if h := s.Handling; h != nil && (len(h.Log) > 0 || len(h.Units) > 0) {
		state = "正在办理，尚未登记答复"
	}
	if n := len(s.Answers); n > 0 {
		last := s.Answers[n-1]
		state = fmt.Sprintf("%s答复：%s", last.Date.Chinese(), last.Outcome)
	}
	if s.ClosedOut != nil {
		state += "；" + s.ClosedOut.Date.Chinese() + "销号"
	}
	return state
}

// mentions are what other records say of a suggestion.
type mentions struct {
	voiced []voice              // the matters that voters raised
	did    []*congress.Activity // activities that belong to it
	merged []*congress.Suggestion
}

// voice is a matter with the activity at which it was raised.
type voice struct {
	activity *congress.Activity
	matter   *congress.Matter
}

// mentions gathers what other records say of each suggestion.
func (b *builder) mentions() map[congress.SuggestionID]*mentions {
	all := map[congress.SuggestionID]*mentions{}
	of := func(id congress.SuggestionID) *mentions {
		if all[id] == nil {
			all[id] = &mentions{}
		}
		return all[id]
	}
	for _, a := range b.Activities {
		if !b.shown(&a.Record) {
			continue
		}
		for i := range a.Matters {
			if id := a.Matters[i].Suggestion; id != "" {
				of(id).voiced = append(of(id).voiced, voice{a, &a.Matters[i]})
			}
		}
		if a.Suggestion != "" {
			of(a.Suggestion).did = append(of(a.Suggestion).did, a)
		}
	}
	for _, s := range b.Suggestions {
		if s.MergedInto != "" && b.shown(&s.Record) {
			of(s.MergedInto).merged = append(of(s.MergedInto).merged, s)
		}
		id, _ := strings.CutPrefix(string(s.Raised.Origin), "activities/")
		a := b.Activity(congress.ActivityID(id))
		if a == nil || !b.shown(&a.Record) || slices.ContainsFunc(of(s.ID).voiced, func(v voice) bool { return v.activity == a }) {
			continue
		}
		of(s.ID).voiced = append(of(s.ID).voiced, voice{activity: a})
	}
	return all
}
