package article

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// AddPlain adds the plain pages: the page about the site with its chapters, and all other pages at the root.
func AddPlain(shared *view.Builder) {
	b := New(shared)
	var chapters, others []*congress.Page
	var about *congress.Page
	for _, p := range b.Pages {
		switch {
		case !b.Shown(&p.Record):
		case p.Slug == "about":
			about = p
		case place.Chapter(p.Slug):
			chapters = append(chapters, p)
		default:
			others = append(others, p)
		}
	}
	slices.SortStableFunc(chapters, func(x, y *congress.Page) int {
		return cmp.Or(cmp.Compare(x.Order, y.Order), cmp.Compare(x.Slug, y.Slug))
	})
	if about == nil && chapters != nil { // the chapters need a beginning
		about = &congress.Page{Article: congress.Article{Slug: "about", Title: b.Say("about")}}
	}
	if about != nil {
		all := append([]*congress.Page{about}, chapters...)
		for i, p := range all {
			b.OrderPictures(&p.Article)
			b.Add(place.Page(p.Slug), "pages/page", func() any { return b.chapter(all, i) })
		}
	}
	for _, p := range others {
		b.OrderPictures(&p.Article)
		b.Add(place.Page(p.Slug), "pages/page", func() any {
			v := &view.Text{Lead: p.Summary, Prose: b.Prose(&p.Article)}
			v.Frame = b.Frame(place.Page(p.Slug), "", p.Title, view.Summary(&p.Article))
			v.Draft = p.Draft
			v.Article("", b.Website.Shared.Operator)
			return v
		})
	}
}

// chapter returns the view of chapter i of the pages about the site. The first chapter links to the others.
func (b Builder) chapter(all []*congress.Page, i int) *view.Text {
	p := all[i]
	v := &view.Text{Lead: p.Summary, Prose: b.Prose(&p.Article)}
	var crumbs []view.Link
	links := make([]view.Link, len(all))
	for j, other := range all {
		links[j] = view.Link{Text: other.Title, Href: b.Href(place.Page(other.Slug))}
	}
	if i > 0 {
		v.Kicker = b.Say("chapterN", view.Ordinal(i))
		crumbs = append(crumbs, links[0])
	}
	v.Frame = b.Frame(place.Page(p.Slug), "about", p.Title, view.Summary(&p.Article), crumbs...)
	v.Draft = p.Draft
	v.Article("", b.Website.Shared.Operator)
	v.Prev, v.Next = view.Turn(links, i)
	switch {
	case len(all) == 1:
	case i == 0:
		v.Beside = []view.LinkGroup{{ID: "chapters", Text: b.Say("chapters"), Links: links[1:]}}
	default:
		v.Beside = []view.LinkGroup{{ID: "chapters", Text: b.Say("chapters"), Links: slices.Delete(slices.Clone(links), i, i+1)}}
	}
	return v
}
