package article

import (
	"cmp"
	"fmt"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// newsPerPage is the number of reports on one page of the list.
const newsPerPage = 100

// AddNews adds the list of reports, a page for each, and the feed.
func AddNews(shared *view.Builder) {
	b := New(shared)
	list := b.ShownNews()
	if list == nil {
		return
	}
	count := (len(list) + newsPerPage - 1) / newsPerPage
	for n := range count {
		b.Add(place.NewsPage(n), "news/section", func() any {
			title := b.Say("footNews")
			var crumbs []view.Link
			if n > 0 {
				title = b.Say("newsOnPage", n+1)
				crumbs = append(crumbs, view.Link{Text: b.Say("footNews"), Href: b.Href(place.News)})
			}
			v := &Articles{Frame: b.Frame(place.NewsPage(n), "", title, b.Say("newsAbout"), crumbs...)}
			v.Feed = &view.Link{Text: b.Say("footNews"), Href: b.Href(place.Feed(place.News))}
			for _, x := range list[n*newsPerPage : min(len(list), (n+1)*newsPerPage)] {
				v.add(x.Date, ArticleLine{Link: b.NewsLink(x), Summary: view.Summary(&x.Article), Source: x.Source})
			}
			for other := range count {
				link := view.Link{Text: fmt.Sprint(other + 1), Href: b.Href(place.NewsPage(other))}
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
		b.OrderPictures(&x.Article)
		b.Add(place.NewsItem(x.Slug), "news/page", func() any {
			v := &view.Text{Lead: x.Summary, Machine: string(x.Date), Date: x.Date.Chinese(), Source: x.Source, Prose: b.Prose(&x.Article)}
			v.Frame = b.Frame(place.NewsItem(x.Slug), "", x.Title, view.Summary(&x.Article), view.Link{Text: b.Say("footNews"), Href: b.Href(place.News)})
			v.Draft = x.Draft
			v.Article(x.Date, cmp.Or(x.Source, b.Website.Shared.Operator))
			v.Feed = &view.Link{Text: b.Say("footNews"), Href: b.Href(place.Feed(place.News))}
			v.JSONLD = b.ArticleData(&v.Frame, x.Date, "", nil)
			if i+1 < len(list) {
				link := b.NewsLink(list[i+1])
				v.Prev = &link
			}
			if i > 0 {
				link := b.NewsLink(list[i-1])
				v.Next = &link
			}
			return v
		})
	}
	b.Add(place.Feed(place.News), "feed", func() any { return b.newsFeed(list) })
}

// ShownNews returns the reports that are shown, the latest first.
func (b Builder) ShownNews() []*congress.News {
	return view.ShownIn(b.Builder, b.News, func(x, y *congress.News) int {
		return cmp.Or(cmp.Compare(y.Date.First(), x.Date.First()), cmp.Compare(y.Slug, x.Slug))
	})
}

// NewsLink returns the link to a report.
func (b Builder) NewsLink(x *congress.News) view.Link {
	return view.Link{Text: x.Title, Href: b.Href(place.NewsItem(x.Slug))}
}
