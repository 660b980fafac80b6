package view

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Around returns links to all years but one, and the links to the years before and after it, nil if there is none. address
// and text give the address of a year and the text of its link.
func (b *Builder) Around(years []int, year int, address, text func(year int) string) (others []Link, prev, next *Link) {
	for _, other := range years {
		link := Link{Text: text(other), Href: b.Href(address(other))}
		switch {
		case other < year:
			prev = &link
		case other > year && next == nil:
			next = &link
		}
		if other != year {
			others = append(others, link)
		}
	}
	return others, prev, next
}

// Listed is an entry with a date in a list. It has what readers need to choose it, but not the subject of the list.
type Listed struct {
	Machine string // the first day, for <time datetime>
	Date    string
	Title   string
	Href    string
	Kind    Link
	Station Link
	Place   string
	Who     []Link
	Number  string // how many took part, in place of Who
}

// ListedGroup is a part of a list under a heading; on a page of a long list, the entries of the part on that page.
type ListedGroup struct {
	ID        string
	Head      Link
	Said      string // 30项, of the whole group
	Continued bool   // the group began on the page before
	Rows      []Listed
}

// Paging links the pages of a long list; it is nil if the list is on one page.
type Paging struct {
	Said string // 第2页，共5页
	Prev *Link
	Next *Link
}

const (
	PerPage      = 300 // items of a kind of duty
	PerIndexPage = 200 // activities or suggestions of a year
	mostNames    = 8   // beyond that, a list says how many took part
)

// PagesOf returns how many pages a list of n entries takes; an empty list takes one.
func PagesOf(n, size int) int { return max(1, (n+size-1)/size) }

// OnPage returns the entries on the nth page of a list, from 1.
func OnPage[E any](list []E, n, size int) []E {
	return list[min((n-1)*size, len(list)):min(n*size, len(list))]
}

// Paging returns the links of the nth page of a list, from 1; nil for a list of one page.
func (b *Builder) Paging(first string, n, pages int) *Paging {
	if pages == 1 {
		return nil
	}
	p := &Paging{Said: b.Say("pageOf", "n", n, "all", pages)}
	if n > 1 {
		p.Prev = &Link{Text: b.Say("pageOf", "n", n-1, "all", pages), Href: b.Href(place.ListPage(first, n-1))}
	}
	if n < pages {
		p.Next = &Link{Text: b.Say("pageOf", "n", n+1, "all", pages), Href: b.Href(place.ListPage(first, n+1))}
	}
	return p
}

// Paged adds the number of the page to a frame, so that no two pages have the same title.
func (f *Frame) Paged(p *Paging) {
	if p != nil && p.Prev != nil {
		f.Title += "（" + p.Said + "）"
	}
}

// ListedActivity returns an activity as an entry of a list. Dates in the given year are printed without their year; 0 stands
// for all years.
func (b *Builder) ListedActivity(a *congress.Activity, year int) Listed {
	from, to := a.When()
	v := Listed{Machine: string(from), Date: Within(congress.Period(from, to), year), Title: a.Title, Href: b.Href(place.Activity(a.ID)),
		Kind: b.KindLink(a.Kind), Station: b.StationLinkOn(a.Station, to), Place: a.Place}
	if v.Place == v.Station.Text {
		v.Place = ""
	}
	people := b.Participants(a)
	if len(people) > mostNames {
		v.Number = b.Say("deputyCount", len(people))
		return v
	}
	for _, d := range people {
		v.Who = append(v.Who, Link{Text: d.Name, Href: b.Href(place.Deputy(d.ID))})
	}
	return v
}

// Participants returns the deputies who took part, each once: the lead first, then the others in the order of the record.
func (b *Builder) Participants(a *congress.Activity) []*congress.Deputy {
	var all []*congress.Deputy
	add := func(id congress.DeputyID) {
		if d := b.Deputy(id); d != nil && b.Shown(&d.Record) && !slices.Contains(all, d) {
			all = append(all, d)
		}
	}
	if slices.Contains(a.Participants, a.Lead) {
		add(a.Lead)
	}
	for _, id := range a.Participants {
		add(id)
	}
	return all
}

// Jump returns links to the groups of a list. The link to an empty group has no Href.
func (b *Builder) Jump(first string, size int, groups []ListedGroup, counts []int) []Link {
	var links []Link
	at := 0
	for i, g := range groups {
		link := Link{Text: g.Head.Text}
		if counts[i] > 0 {
			link.Href = b.Href(place.ListPage(first, at/size+1)) + "#" + g.ID
		}
		at += counts[i]
		links = append(links, link)
	}
	return links
}
