package view

import (
	"gongshi/generator/congress"
)

// Text is the view of a page of prose: an institution, a campaign, a report, a chapter.
type Text struct {
	Frame
	Kicker     string
	Lead       string
	Machine    string // of its date
	Date       string
	Source     string // who wrote it, or who leads it
	Basis      string // the document by which it holds
	Prose      Prose
	Beside     []LinkGroup // what belongs to the page
	Prev, Next *Link
}

// LinkGroup holds links under a heading.
type LinkGroup struct {
	ID    string
	Text  string
	Links []Link
}

// Broadcast is a report in one of the channels.
type Broadcast struct {
	Channel string
	Machine string
	Date    string
	Title   string
	Href    string
}

// Reports returns what the media published, in the order of the record.
func Reports(list []congress.Coverage) []Broadcast {
	var all []Broadcast
	for _, c := range list {
		all = append(all, Broadcast{Channel: c.Channel, Machine: string(c.Date), Date: c.Date.Chinese(), Title: c.Title, Href: string(c.URL)})
	}
	return all
}

// DeputyIfThere links to a deputy whose page is shown. For any other deputy the link is the name alone.
func (b *Builder) DeputyIfThere(id congress.DeputyID) Link {
	link := b.DeputyLink(id)
	if d := b.Deputy(id); d != nil && !b.Shown(&d.Record) {
		return Link{Text: d.Name}
	}
	return link
}

// Ways takes links whose Href is an address. It returns those that lead to a planned page, ready to print; nil if none does.
// Only views may call it: while the plan is made, not all pages are known.
func (b *Builder) Ways(links ...Link) []Link {
	var all []Link
	for _, l := range links {
		if b.Linked[l.Href] {
			l.Href = b.Href(l.Href)
			all = append(all, l)
		}
	}
	return all
}

// Turn returns the links before and after entry i of a list, nil at its ends.
func Turn(list []Link, i int) (prev, next *Link) {
	if i > 0 {
		prev = &list[i-1]
	}
	if i+1 < len(list) {
		next = &list[i+1]
	}
	return prev, next
}

// ArticleData returns an article as structured data for search engines; nil if site.yaml does not ask for it.
func (b *Builder) ArticleData(f *Frame, date congress.Date, author string, cover *Picture) any {
	if b.Congress.Site == nil || !b.Congress.Site.StructuredData {
		return nil
	}
	publisher := map[string]any{"@type": "GovernmentOrganization", "name": b.Congress.Site.Publisher.Host}
	data := map[string]any{"@context": "https://schema.org", "@type": "Article", "headline": f.Title, "description": f.Description,
		"url": f.Canonical, "inLanguage": "zh-CN", "publisher": publisher, "author": publisher}
	if author != "" {
		data["author"] = map[string]any{"@type": "Person", "name": author}
	}
	if date.Valid() {
		data["datePublished"] = string(date)
	}
	if cover != nil {
		data["image"] = b.Host + cover.Src
	}
	return data
}
