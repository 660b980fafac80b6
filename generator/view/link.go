package view

import (
	"net/url"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Link is a text that leads to an address. Without Href it is only a text.
type Link struct {
	Text string
	Href string // as it is printed: with the base URL's path
	Note string // said beside it: a date, a post
}

// Meaning is a word with its definition.
type Meaning struct{ Name, Means string }

// Href returns an address as a page prints it: below the path of the base URL, escaped.
func (b *Builder) Href(address string) string {
	return b.Base + (&url.URL{Path: strings.TrimPrefix(address, "/")}).EscapedPath()
}

// Absolute returns the whole address, for feeds and meta tags.
func (b *Builder) Absolute(address string) string { return b.Host + b.Href(address) }

// DeputyLink returns a link to a deputy. It has only the name if the deputy has no page, and only the id if there is no such
// deputy.
func (b *Builder) DeputyLink(id congress.DeputyID) Link {
	d := b.Deputy(id)
	switch {
	case d == nil:
		return Link{Text: string(id)}
	case d.Broken || d.Draft && !b.Drafts:
		return Link{Text: d.Name}
	}
	return Link{Text: d.Name, Href: b.Href(place.Deputy(id)), Note: d.PostOn(b.Now)}
}

// StationLink returns a link to a station under its name on the day of the build; an empty link if there is no such page.
func (b *Builder) StationLink(id congress.StationID) Link { return b.StationLinkOn(id, b.Now) }

// StationLinkOn returns a link to a station under its name on a day; an empty link if there is no such page.
func (b *Builder) StationLinkOn(id congress.StationID, day congress.Date) Link {
	s := b.Station(id)
	if s == nil || s.Broken || s.Draft && !b.Drafts {
		return Link{}
	}
	return Link{Text: s.NameOn(day), Href: b.Href(place.Station(id))}
}

// SuggestionLink links to a suggestion, by its number: 2024年第1号. Its Note is the title, empty for a suggestion
// that was withdrawn. The link is empty where there is no such page.
func (b *Builder) SuggestionLink(id congress.SuggestionID) Link {
	s := b.Suggestion(id)
	if s == nil || s.Broken || s.Draft && !b.Drafts {
		return Link{}
	}
	link := Link{Text: SuggestionNumber(id), Href: b.Href(place.Suggestion(id)), Note: s.Title}
	if s.Withdrawn != nil {
		link.Note = ""
	}
	return link
}

// SuggestionNumber prints the number of a suggestion: 2024/0012 is 2024年第12号.
func SuggestionNumber(id congress.SuggestionID) string {
	year, n, _ := strings.Cut(string(id), "/")
	return year + "年第" + strings.TrimLeft(n, "0") + "号"
}

// KindLink returns a link to the page of a kind of duty. It has only the name if the vocabulary does not have the kind.
func (b *Builder) KindLink(name string) Link {
	w := b.Word("duty-kinds", name)
	if w == nil {
		return Link{Text: name}
	}
	return Link{Text: name, Href: b.Href(place.DutyKind(w.ID))}
}
