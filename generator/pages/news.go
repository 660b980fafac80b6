package pages

import (
	"cmp"
	"fmt"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// newsPerPage is how many reports stand on one page of the list.
const newsPerPage = 100

// news adds the reports, the list of them and its feed.
func news(b *builder) {
	list := b.news()
	if list == nil {
		return
	}
	count := (len(list) + newsPerPage - 1) / newsPerPage
	for n := range count {
		b.page(place.NewsPage(n), "news/section", func() any {
			title := "工作动态"
			var crumbs []Link
			if n > 0 {
				title = fmt.Sprintf("工作动态（第%d页）", n+1)
				crumbs = append(crumbs, Link{Text: "工作动态", Href: b.href(place.News)})
			}
			v := &Articles{Frame: b.frame(place.NewsPage(n), "", title, "人大代表工作的消息，按日期排列。", crumbs...)}
			v.Feed = &Link{Text: "工作动态", Href: b.href(place.Feed(place.News))}
			for _, x := range list[n*newsPerPage : min(len(list), (n+1)*newsPerPage)] {
				v.add(x.Date, ArticleLine{Link: b.newsLink(x), Summary: summary(&x.Article), Source: x.Source})
			}
			for other := range count {
				link := Link{Text: fmt.Sprint(other + 1), Href: b.href(place.NewsPage(other))}
				if other == n {
					link.Href = ""
				}
				if count > 1 {
					v.Pages = append(v.Pages, link)
				}
			}
			return v
		})
	}
	for i, x := range list {
		b.orderPictures(&x.Article)
		b.page(place.NewsItem(x.Slug), "news/page", func() any {
			v := &Text{Lead: x.Summary, Machine: string(x.Date), Date: x.Date.Chinese(), Source: x.Source, Prose: b.prose(&x.Article)}
			v.Frame = b.frame(place.NewsItem(x.Slug), "", x.Title, summary(&x.Article), Link{Text: "工作动态", Href: b.href(place.News)})
			v.Draft = x.Draft
			v.article(x.Date, cmp.Or(x.Source, b.site.Shared.Operator))
			v.Feed = &Link{Text: "工作动态", Href: b.href(place.Feed(place.News))}
			v.JSONLD = b.articleData(&v.Frame, x.Date, "", nil)
			if i+1 < len(list) {
				link := b.newsLink(list[i+1])
				v.Prev = &link
			}
			if i > 0 {
				link := b.newsLink(list[i-1])
				v.Next = &link
			}
			return v
		})
	}
	b.page(place.Feed(place.News), "feed", func() any { return b.newsFeed(list) })
}

// news returns the reports that are shown, the latest first.
func (b *builder) news() []*congress.News {
	var list []*congress.News
	for _, x := range b.News {
		if b.shown(&x.Record) {
			list = append(list, x)
		}
	}
	slices.SortStableFunc(list, func(x, y *congress.News) int {
		return cmp.Or(cmp.Compare(y.Date.First(), x.Date.First()), cmp.Compare(y.Slug, x.Slug))
	})
	return list
}

func (b *builder) newsLink(x *congress.News) Link {
	return Link{Text: x.Title, Href: b.href(place.NewsItem(x.Slug))}
}
