package pages

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// plain adds the plain pages: the page about the site with its chapters, and all others at the root.
func plain(b *builder) {
	var chapters, others []*congress.Page
	var about *congress.Page
	for _, p := range b.Pages {
		switch {
		case !b.shown(&p.Record):
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
		about = &congress.Page{Article: congress.Article{Slug: "about", Title: "关于本站"}}
	}
	if about != nil {
		all := append([]*congress.Page{about}, chapters...)
		for i, p := range all {
			b.orderPictures(&p.Article)
			b.page(place.Page(p.Slug), "pages/page", func() any { return b.chapter(all, i) })
		}
	}
	for _, p := range others {
		b.orderPictures(&p.Article)
		b.page(place.Page(p.Slug), "pages/page", func() any {
			v := &Text{Lead: p.Summary, Prose: b.prose(&p.Article)}
			v.Frame = b.frame(place.Page(p.Slug), "", p.Title, summary(&p.Article))
			v.Draft = p.Draft
			v.article("", b.site.Shared.Operator)
			return v
		})
	}
}

// chapter is a page about the site; the first of all leads to the others.
func (b *builder) chapter(all []*congress.Page, i int) *Text {
	p := all[i]
	v := &Text{Lead: p.Summary, Prose: b.prose(&p.Article)}
	var crumbs []Link
	links := make([]Link, len(all))
	for j, other := range all {
		links[j] = Link{Text: other.Title, Href: b.href(place.Page(other.Slug))}
	}
	if i > 0 {
		v.Kicker = "第" + ordinal(i) + "章"
		crumbs = append(crumbs, links[0])
	}
	v.Frame = b.frame(place.Page(p.Slug), "about", p.Title, summary(&p.Article), crumbs...)
	v.Draft = p.Draft
	v.article("", b.site.Shared.Operator)
	v.Prev, v.Next = turn(links, i)
	switch {
	case len(all) == 1:
	case i == 0:
		v.Beside = []LinkGroup{{ID: "chapters", Text: "各章", Links: links[1:]}}
	default:
		v.Beside = []LinkGroup{{ID: "chapters", Text: "各章", Links: slices.Delete(slices.Clone(links), i, i+1)}}
	}
	return v
}
