package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
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

// feedLength is the largest number of entries of a feed.
const feedLength = 50

// Feed returns a feed without entries. Its permanent id is made from name. self is the address of the feed, home that of the
// page with the same content.
func (b *Builder) Feed(name, self, home, title string) *Feed {
	return &Feed{ID: b.Tag("2000", name), Title: Joined(" - ", title, b.Website.Shared.Title), Self: b.Absolute(self), Home: b.Absolute(home),
		Author: cmp.Or(b.Website.Shared.Host, b.Website.Shared.Title), Updated: AtomDate("2000")}
}

// Add adds an entry to the feed. Entries may come in any order.
func (f *Feed) Add(e FeedEntry) {
	f.Entries = append(f.Entries, e)
	f.Updated = max(f.Updated, e.Updated)
}

// Latest sorts the entries, the latest first, keeps at most feedLength of them, and returns the feed.
func (f *Feed) Latest() *Feed {
	slices.SortStableFunc(f.Entries, func(x, y FeedEntry) int { return cmp.Compare(y.Updated, x.Updated) })
	f.Entries = f.Entries[:min(len(f.Entries), feedLength)]
	return f
}

// Tag returns a permanent id by the scheme of RFC 4151: the host, a date on which it was the site's, and a name.
func (b *Builder) Tag(date congress.Date, name string) string {
	host := strings.TrimPrefix(strings.TrimPrefix(b.Host, "https://"), "http://")
	host, _, _ = strings.Cut(host, ":")
	return fmt.Sprintf("tag:%s,%s:%s", host, date, name)
}

// AtomDate returns the first day that a date may mean, at midnight in China, in the format of Atom.
func AtomDate(d congress.Date) string {
	if !d.Valid() {
		d = "2000"
	}
	return d.First() + "T00:00:00+08:00"
}

// Oldest returns the first name of an article.
func Oldest(a *congress.Article) string {
	if len(a.FormerIDs) > 0 {
		return a.FormerIDs[0]
	}
	return a.Slug
}

// OldActivity returns the first id of an activity.
func OldActivity(a *congress.Activity) string {
	if len(a.FormerIDs) == 0 {
		return string(a.ID)
	}
	if id := a.FormerIDs[0]; strings.Contains(id, "/") {
		return id
	}
	return fmt.Sprintf("%d/%s", a.Year, a.FormerIDs[0])
}

// Days sorts and cuts the feed like Latest, but also keeps all other entries of the last day that is kept.
func (f *Feed) Days() *Feed {
	slices.SortStableFunc(f.Entries, func(x, y FeedEntry) int { return cmp.Compare(y.Updated, x.Updated) })
	if len(f.Entries) > feedLength {
		last := f.Entries[feedLength-1].Updated
		f.Entries = slices.DeleteFunc(f.Entries, func(e FeedEntry) bool { return e.Updated < last })
	}
	return f
}
