package article

import (
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

func (b Builder) lectureFeed(list []*congress.Lecture) *view.Feed {
	f := b.Feed("lectures", place.Feed(place.Lectures), place.Lectures, b.Say("lectureHall"))
	for _, l := range list {
		f.Add(view.FeedEntry{ID: b.Tag(l.Date, "lectures/"+view.Oldest(&l.Article)), Title: l.Title, Kind: l.Theme, Updated: view.AtomDate(l.Date),
			Href: b.Absolute(place.Lecture(l.Slug)), Summary: view.Joined("。", view.Joined("，", b.Session(l), b.Say("spokenBy", b.Speaker(l).Text)), view.Summary(&l.Article))})
	}
	return f.Latest()
}

func (b Builder) newsFeed(list []*congress.News) *view.Feed {
	f := b.Feed("news", place.Feed(place.News), place.News, b.Say("footNews"))
	for _, x := range list {
		f.Add(view.FeedEntry{ID: b.Tag(x.Date, "news/"+view.Oldest(&x.Article)), Title: x.Title, Updated: view.AtomDate(x.Date),
			Href: b.Absolute(place.NewsItem(x.Slug)), Summary: view.Summary(&x.Article)})
	}
	return f.Latest()
}
