package pages

import (
	"net/url"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Link is a text that leads somewhere; without Href it is text only.
type Link struct {
	Text string
	Href string // as it is printed: with the base URL's path
	Note string // said beside it: a date, a post
}

// href makes an address ready to print.
func (b *builder) href(address string) string {
	return b.Base + (&url.URL{Path: strings.TrimPrefix(address, "/")}).EscapedPath()
}

// absolute is the whole address, for feeds and meta tags.
func (b *builder) absolute(address string) string { return b.Host + b.href(address) }

// deputy links to a deputy; a name without link if there is no such page.
func (b *builder) deputy(id congress.DeputyID) Link {
	d := b.Deputy(id)
	switch {
	case d == nil:
		return Link{Text: string(id)}
	case d.Broken || d.Draft && !b.Drafts:
		return Link{Text: d.Name}
	}
	return Link{Text: d.Name, Href: b.href(place.Deputy(id)), Note: d.Post}
}

// station links to a station; empty if there is none.
func (b *builder) station(id congress.StationID) Link {
	s := b.Station(id)
	if s == nil || s.Broken || s.Draft && !b.Drafts {
		return Link{}
	}
	return Link{Text: s.Name, Href: b.href(place.Station(id))}
}

// suggestion links to a suggestion, by its number: 2024年第1号. The Note is its title, which is not told of one that was
// withdrawn.
func (b *builder) suggestion(id congress.SuggestionID) Link {
	s := b.Suggestion(id)
	if s == nil || s.Broken || s.Draft && !b.Drafts {
		return Link{}
	}
	link := Link{Text: number(id), Href: b.href(place.Suggestion(id)), Note: s.Title}
	if s.Withdrawn != nil {
		link.Note = ""
	}
	return link
}

// number prints the number of a suggestion: 2024/0012 is 2024年第12号.
func number(id congress.SuggestionID) string {
	year, n, _ := strings.Cut(string(id), "/")
	return year + "年第" + strings.TrimLeft(n, "0") + "号"
}

// kind links to the page of a kind of duty.
func (b *builder) kind(name string) Link {
	w := b.Word("duty-kinds", name)
	if w == nil {
		return Link{Text: name}
	}
	return Link{Text: name, Href: b.href(place.DutyKind(w.ID))}
}
