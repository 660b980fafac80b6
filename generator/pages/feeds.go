package pages

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Feed is an Atom feed (RFC 4287). All its dates are those of the records, so that it changes only when they do.
type Feed struct {
	ID      string // a tag: address (RFC 4151), which stays when the deputy's folder is renamed
	Title   string
	Self    string // whole addresses
	Home    string
	Author  string
	Updated string
	Entries []FeedEntry
}

// FeedEntry is one entry of a feed.
type FeedEntry struct {
	ID      string
	Title   string
	Href    string
	Updated string
	Kind    string
	Summary string
}

// feedLength is how many entries a feed has at most.
const feedLength = 50

// feeds adds the feed of every deputy, at the present address and at those before.
func feeds(b *builder) {
	for _, d := range b.Deputies {
		if !b.shown(&d.Record) {
			continue
		}
		for _, id := range append([]string{string(d.ID)}, d.FormerIDs...) {
			b.page(place.Feed(place.Deputy(congress.DeputyID(id))), "feed", func() any { return b.deputyFeed(d) })
		}
	}
}

// feed makes a feed without entries. The name is its place on the site, which does not change.
func (b *builder) feed(name, self, home, title string) *Feed {
	return &Feed{ID: b.tag("2000", name), Title: joined(" - ", title, b.site.Shared.Title), Self: b.absolute(self), Home: b.absolute(home),
		Author: cmp.Or(b.site.Shared.Host, b.site.Shared.Title), Updated: atomDate("2000")}
}

// add puts an entry into the feed; entries come in any order.
func (f *Feed) add(e FeedEntry) {
	f.Entries = append(f.Entries, e)
	f.Updated = max(f.Updated, e.Updated)
}

// latest puts the latest entries first and leaves out what is too many.
func (f *Feed) latest() *Feed {
	slices.SortStableFunc(f.Entries, func(x, y FeedEntry) int { return cmp.Compare(y.Updated, x.Updated) })
	f.Entries = f.Entries[:min(len(f.Entries), feedLength)]
	return f
}

// tag is a permanent id: whoever has the site's name on that day says what it means.
func (b *builder) tag(date congress.Date, name string) string {
	host := strings.TrimPrefix(strings.TrimPrefix(b.Host, "https://"), "http://")
	host, _, _ = strings.Cut(host, ":")
	return fmt.Sprintf("tag:%s,%s:%s", host, date, name)
}

// atomDate is the first day that a date may mean, at midnight in China.
func atomDate(d congress.Date) string {
	if !d.Valid() {
		d = "2000"
	}
	return d.First() + "T00:00:00+08:00"
}

func (b *builder) deputyFeed(d *congress.Deputy) *Feed {
	first := string(d.ID) // the oldest name of the record
	if len(d.FormerIDs) > 0 {
		first = d.FormerIDs[0]
	}
	where := place.Deputy(d.ID)
	f := b.feed("deputies/"+first, place.Feed(where), where, d.Name+"代表的履职")
	for _, s := range d.Seats {
		f.Updated = max(f.Updated, atomDate(s.From))
	}
	for _, year := range b.disclosed(d) {
		items := b.Items(d.ID, year)
		ids := anchors(items)
		for i, it := range items {
			from, to := it.When()
			id := ids[i]
			e := FeedEntry{Title: it.Title, Kind: it.Kind, Updated: atomDate(to), Summary: joined("。", it.Kind+"，"+congress.Period(from, to)+"，"+it.Place, strings.TrimSuffix(it.Summary, "。")) + "。"}
			e.Summary = strings.ReplaceAll(e.Summary, "，。", "。")
			if it.Activity != nil {
				e.ID, e.Href = b.tag(congress.Date(fmt.Sprint(year)), "activities/"+oldActivity(it.Activity)), b.absolute(place.Activity(it.Activity.ID))
			} else {
				e.ID, e.Href = b.tag(congress.Date(fmt.Sprint(year)), fmt.Sprintf("deputies/%s/%d/%s", first, year, id)), b.absolute(place.DeputyYear(d.ID, year))+"#"+id
			}
			f.add(e)
		}
		if y := b.YearOf(d.ID, year); y != nil && b.shown(&y.Record) {
			for i, c := range y.Corrections {
				f.add(FeedEntry{ID: b.tag(congress.Date(fmt.Sprint(year)), fmt.Sprintf("deputies/%s/%d/correction-%d", first, year, i+1)),
					Title: "更正：" + strings.TrimPrefix(c.What, "更正"), Kind: "更正", Updated: atomDate(c.Date), Href: b.absolute(place.DeputyYear(d.ID, year)) + "#corrections",
					Summary: fmt.Sprintf("%s更正：%s。原因：%s。", c.Date.Chinese(), strings.TrimPrefix(c.What, "更正"), c.Reason)})
			}
		}
	}
	return f.latest()
}

func (b *builder) lectureFeed(list []*congress.Lecture) *Feed {
	f := b.feed("lectures", place.Feed(place.Lectures), place.Lectures, "人大代表大讲堂")
	for _, l := range list {
		f.add(FeedEntry{ID: b.tag(l.Date, "lectures/"+oldest(&l.Article)), Title: l.Title, Kind: l.Theme, Updated: atomDate(l.Date),
			Href: b.absolute(place.Lecture(l.Slug)), Summary: joined("。", joined("，", session(l), "主讲"+b.speaker(l).Text), summary(&l.Article))})
	}
	return f.latest()
}

func (b *builder) newsFeed(list []*congress.News) *Feed {
	f := b.feed("news", place.Feed(place.News), place.News, "工作动态")
	for _, x := range list {
		f.add(FeedEntry{ID: b.tag(x.Date, "news/"+oldest(&x.Article)), Title: x.Title, Updated: atomDate(x.Date),
			Href: b.absolute(place.NewsItem(x.Slug)), Summary: summary(&x.Article)})
	}
	return f.latest()
}

// oldest is the name that an article had at first.
func oldest(a *congress.Article) string {
	if len(a.FormerIDs) > 0 {
		return a.FormerIDs[0]
	}
	return a.Slug
}

// oldActivity is the id that an activity had at first.
func oldActivity(a *congress.Activity) string {
	if len(a.FormerIDs) == 0 {
		return string(a.ID)
	}
	if id := a.FormerIDs[0]; strings.Contains(id, "/") {
		return id
	}
	return fmt.Sprintf("%d/%s", a.Year, a.FormerIDs[0])
}
