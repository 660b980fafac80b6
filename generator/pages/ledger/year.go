package ledger

import (
	"fmt"
	"unicode/utf8"

	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Year is the ledger of a year: its figures, the parts into which it divides, and its suggestions by number.
type Year struct {
	view.Frame
	Year    int
	AsOf    string // 2025年3月1日
	Figures []Figures
	Stages  *Division // drawn
	Others  []Division
	Filter  []Division // those by which the rows can be filtered; none where not all rows are on this page
	Count   int
	Rows    []Row
	Pages   *view.Paging
	Sheet   string
	Years   []view.Link
	Prev    *view.Link
	Next    *view.Link
}

// Part is a part of a year: those that stand at one stage, that one unit was given.
type Part struct {
	view.Frame
	Dimension string // 承办单位
	Many      bool   // one suggestion may be in several parts
	Name      string
	Means     string
	AsOf      string // where the part depends on the day
	Count     int
	Whole     view.Link // 全年登记10件
	Rows      []Row
	Pages     *view.Paging
	Combine   string     // the whole year with its filters set to this part; empty where it has none
	Parts     []PartLine // of the same dimension; none where they are too many, they are listed with the year
	Total     int
	Sheet     string     // of what is listed; empty where nothing is
	Year      view.Link  // 2024年代表建议
	Unit      *view.Link // the page of the unit, where the part is that of one
}

// mostParts is how many parts each part of a dimension lists beside itself. Topics may be as many as suggestions, and all
// beside each would be the square of them.
const mostParts = 100

// Figures are sentences that belong together.
type Figures struct {
	ID   string // handled, resolved
	Said []Sentence
}

// Sentence is figures in prose: links, each with a number that is the length of the list to which it leads.
type Sentence struct {
	ID    string
	Items []view.Link
}

// Division is the suggestions of a year divided by a dimension. Its parts add up to the whole, unless Many.
type Division struct {
	ID    string
	Name  string
	Many  bool
	Parts []PartLine
	Total int
	Bars  *view.Bars
}

// PartLine is one part with its number, which leads to its list.
type PartLine struct {
	view.Link
	ID    string
	Count int
	Means string
	Here  bool // the list that is being shown
}

// division divides a year; parts in which there is none are left out.
func (b Builder) division(k *book, year, i int) Division {
	v := Division{ID: dimensions[i].id, Name: b.Say(dimensions[i].name), Many: dimensions[i].many, Total: len(k.entries[year])}
	for _, p := range k.parts[year][i] {
		if len(p.entries) > 0 {
			v.Parts = append(v.Parts, PartLine{Link: view.Link{Text: p.Name, Href: b.Href(place.SuggestionPart(year, v.ID, p.ID))}, ID: p.ID, Count: len(p.entries), Means: p.Means})
		}
	}
	return v
}

// draw adds the bars of a division: each part as a share of the whole.
func (v *Division) draw(id, title string) {
	var names []string
	counts := map[string]int{}
	for _, p := range v.Parts {
		names = append(names, p.Text)
		counts[p.Text] = p.Count
	}
	v.Bars = view.NewBars(id, title, "件", names, counts, v.Total)
}

// figures are those of a year in prose: how far the work has come; and, apart from it, what the units say of the outcome and
// what deputies and voters say of it.
func (b Builder) figures(k *book, year int) []Figures {
	number := func(entries []*entry, href string) []view.Link {
		return []view.Link{{Text: b.Say("itemsN", len(entries)), Href: b.Href(href)}}
	}
	say := func(ids ...string) (all []Sentence) {
		for _, id := range ids {
			s := Sentence{ID: id}
			switch id {
			case "whole":
				s.Items = number(k.entries[year], place.SuggestionYear(year))
				s.Items[0].Href += "#list"
			case "closed":
				s.Items = number(k.part(year, "stage", id).entries, place.SuggestionPart(year, "stage", id))
			default:
				for _, p := range b.division(k, year, dimensionAt(id)).Parts {
					s.Items = append(s.Items, view.Link{Text: b.Say("markedItems", "mark", markOf(p.Text), "count", p.Count), Href: p.Href})
				}
			}
			all = append(all, s)
		}
		return all
	}
	return []Figures{{"handled", say("whole", "kind", "reply", "time", "closed")}, {"resolved", say("outcome", "deputies", "voters")}}
}

// markOf keeps a name that is a mark apart from the number behind it: “A”7件.
func markOf(name string) string {
	if last, _ := utf8.DecodeLastRuneInString(name); last < utf8.RuneSelf && last != ')' {
		return "“" + name + "”"
	}
	return name
}

func (b Builder) suggestionYear(k *book, year, n int) *Year {
	first, list := place.SuggestionYear(year), k.entries[year]
	v := &Year{Year: year, AsOf: b.Now.Chinese(), Count: len(list), Pages: b.Paging(first, n, view.PagesOf(len(list), view.PerIndexPage)), Sheet: b.Href(place.Ledger(first))}
	v.Frame = b.Frame(place.ListPage(first, n), "suggestions", b.Say("suggestionsOfYear", year), b.Say("suggestionsOfYearAbout", year),
		view.Link{Text: b.Say("theSuggestions"), Href: b.Href(place.Suggestions)})
	v.Paged(v.Pages)
	if n == 1 {
		v.Figures = b.figures(k, year)
		for i, d := range dimensions {
			one := b.division(k, year, i)
			if v.Pages == nil && d.id != "reply" && len(one.Parts) > 1 {
				v.Filter = append(v.Filter, one)
			}
			if d.id == "stage" {
				one.draw(fmt.Sprintf("bars-%d", year), b.Say("stagesOfYear", year))
				v.Stages = &one
				continue
			}
			v.Others = append(v.Others, one)
		}
	}
	for _, e := range view.OnPage(list, n, view.PerIndexPage) {
		v.Rows = append(v.Rows, b.suggestionRow(e))
	}
	v.Years, v.Prev, v.Next = b.Around(k.years, year, place.SuggestionYear, func(y int) string { return b.Say("suggestionsOfYear", y) })
	return v
}

func (b Builder) suggestionPart(k *book, year, i int, p *part, n int) *Part {
	d := dimensions[i]
	first, whole := place.SuggestionPart(year, d.id, p.ID), b.Href(place.SuggestionYear(year))
	v := &Part{Dimension: b.Say(d.name), Many: d.many, Name: p.Name, Means: p.Means, Count: len(p.entries), Pages: b.Paging(first, n, view.PagesOf(len(p.entries), view.PerIndexPage)),
		Whole: view.Link{Text: b.Say("wholeYearN", len(k.entries[year])), Href: whole + "#list"}}
	v.Frame = b.Frame(place.ListPage(first, n), "suggestions", b.Say("partTitle", "year", year, "part", p.Name), b.Say("partAbout", "year", year, "dimension", b.Say(d.name), "part", p.Name, "count", len(p.entries)),
		view.Link{Text: b.Say("theSuggestions"), Href: b.Href(place.Suggestions)}, view.Link{Text: b.Say("calendarYear", year), Href: whole})
	v.Here, v.Indexed = p.Name, false // search engines are led to the whole year
	v.Paged(v.Pages)
	if d.id == "time" {
		v.AsOf = b.Now.Chinese()
	}
	many := len(k.parts[year][i]) > mostParts
	if v.Total = len(k.entries[year]); !many {
		v.Parts = b.division(k, year, i).Parts
	}
	v.Year = view.Link{Text: b.Say("suggestionsOfYear", year), Href: whole}
	if len(p.entries) > 0 {
		v.Sheet = b.Href(place.Ledger(first))
	}
	if u := b.UnitLink(p.Name); d.id == "unit" && p.Rank == 0 {
		v.Unit = &u
	}
	if d.id != "reply" && (many || len(v.Parts) > 1) && len(p.entries) > 0 && view.PagesOf(len(k.entries[year]), view.PerIndexPage) == 1 {
		v.Combine = whole + "?" + d.id + "=" + p.ID + "#list"
	}
	for at := range v.Parts {
		v.Parts[at].Here = v.Parts[at].ID == p.ID
	}
	for _, e := range view.OnPage(p.entries, n, view.PerIndexPage) {
		v.Rows = append(v.Rows, b.suggestionRow(e))
	}
	return v
}
