package people

import (
	"fmt"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Item is one duty as a page shows it.
type Item struct {
	ID       string // its anchor on the page
	Machine  string // the first day, for <time datetime>
	Date     string // 5月15日, 1月15日至18日, 2024年
	Title    string
	Href     string // of the activity's own page; empty for a deputy's own entry
	Form     string
	Place    string
	Role     string
	Summary  string
	Result   *view.Said
	Evidence *view.Said
	Photos   []view.Picture
}

// item returns the view of a duty. id is its anchor. Dates in the given year are printed without their year.
func (b Builder) item(it congress.Item, id string, year int) Item {
	from, to := it.When()
	v := Item{ID: id, Machine: string(from), Date: view.Within(congress.Period(from, to), year), Title: it.Title, Form: it.Form, Place: it.Place,
		Role: it.Role, Summary: it.Summary}
	if v.Role == "" {
		v.Role = "参加"
	}
	if it.Activity != nil {
		v.Href = b.Href(place.Activity(it.Activity.ID))
	}
	result := b.Result(it.Result)
	s := b.Suggestion(it.Suggestion)
	if link := b.SuggestionLink(it.Suggestion); link.Href != "" && s.Publicity != "不公开" { // who raised that is not told
		link.Text = b.Say("aboutSuggestion", link.Text)
		result = append(result, link)
	}
	v.Result = view.InARow(result)
	folder := ""
	if it.Year != nil {
		folder = strings.TrimSuffix(it.Year.Path, fmt.Sprintf("%d.yaml", it.Year.Year))
	} else if it.Activity != nil {
		folder = it.Activity.Path[:strings.LastIndexByte(it.Activity.Path, '/')+1]
	}
	evidence, photos := b.Evidence(it.Evidence, folder)
	v.Evidence, v.Photos = view.InARow(evidence), photos
	return v
}
