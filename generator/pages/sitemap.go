package pages

import (
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/pages/article"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// SiteMap is the view of the whole site as a tree.
type SiteMap struct {
	view.Frame
	Tree []Branch
}

// Branch is a page with the pages below it.
type Branch struct {
	view.Link
	Below []Branch
}

// Addresses is the view of a part of sitemap.xml. If Parts is set, it is the list of the parts.
type Addresses struct {
	Pages []string
	Parts []string
}

// Robots is the view of robots.txt, which says what search engines may read.
type Robots struct {
	Closed  bool // nothing: the site is a preview, or of sample data that must not be found under real names
	Sitemap string
}

// sitemapLength is the largest number of addresses that the protocol allows in one file.
const sitemapLength = 50000

// unlisted holds the layouts of pages that sitemap.xml leaves out.
var unlisted = map[string]bool{"404": true, "tombstone": true, "redirect": true, "feed": true, "lectures/wechat": true, "suggestions/part": true, "stations/display": true}

// addSiteMap adds the site map for people and sitemap.xml for search engines. It must be the last row of the table, because
// it lists the pages of all other rows.
func addSiteMap(shared *view.Builder) {
	b := New(shared)
	b.Add(place.SiteMap, "sitemap/page", func() any {
		return &SiteMap{Frame: b.Frame(place.SiteMap, "", b.Say("footSiteMap"), b.Say("siteMapAbout")), Tree: b.tree()}
	})
	b.Add(place.NotFound, "404", func() any {
		v := &NotFound{Frame: b.Frame(place.NotFound, "", b.Say("notFoundTitle"), ""), Ways: b.Ways(
			view.Link{Text: b.Say("findDeputyByDistrict"), Href: place.DeputiesByDistrict, Note: b.Say("knowVillage")},
			view.Link{Text: b.Say("findDeputyByStation"), Href: place.Deputies, Note: b.Say("knowTownship")},
			view.Link{Text: b.Say("disclosures"), Href: place.Disclosures, Note: b.Say("itemByItem")},
			view.Link{Text: b.Say("footSiteMap"), Href: place.SiteMap, Note: b.Say("allSections")})}
		v.Indexed = false
		return v
	})
	b.Add(place.Robots, "robots", func() any {
		return &Robots{Closed: b.Drafts || b.Website.Shared.Sample, Sitemap: b.Absolute(place.SitemapForCrawlers)}
	})
	var all []string
	for _, p := range b.Website.Pages {
		if !unlisted[p.Layout] && (strings.HasSuffix(p.Address, "/") || strings.HasSuffix(p.Address, ".html")) {
			all = append(all, p.Address)
		}
	}
	whole := func(part []string) func() any {
		return func() any {
			v := &Addresses{}
			for _, address := range part {
				v.Pages = append(v.Pages, b.Absolute(address))
			}
			return v
		}
	}
	if len(all) <= sitemapLength {
		b.Add(place.SitemapForCrawlers, "sitemap/addresses", whole(all))
		return
	}
	var parts []string
	for n := 0; n*sitemapLength < len(all); n++ {
		where := place.SitemapPart(n + 1)
		parts = append(parts, b.Absolute(where))
		b.Add(where, "sitemap/addresses", whole(all[n*sitemapLength:min(len(all), (n+1)*sitemapLength)]))
	}
	b.Add(place.SitemapForCrawlers, "sitemap/addresses", func() any { return &Addresses{Parts: parts} })
}

// NotFound is the view of the page that a server shows at an address without a page. Its links begin at the root, because
// the address may be anything.
type NotFound struct {
	view.Frame
	Ways []view.Link
}

// tree returns the site map for people. It has the lists of deputies and duties, but no entry for each of them.
func (b Builder) tree() []Branch {
	var all []Branch
	add := func(text, address string, below ...Branch) {
		if links := b.Ways(view.Link{Text: text, Href: address}); links != nil {
			all = append(all, Branch{Link: links[0], Below: below})
		} else if below != nil {
			all = append(all, Branch{Link: view.Link{Text: text}, Below: below})
		}
	}
	years := func(word string, address func(int) string) []Branch {
		var list []view.Link
		for year := b.Now.Year() + 1; year > 1953; year-- { // the first congresses were elected in that year
			list = append(list, view.Link{Text: b.Say(word, year), Href: address(year)})
		}
		return branches(b.Ways(list...))
	}
	add(b.Say("disclosures"), place.Disclosures, years("yearN", place.Disclosure)...)
	add(b.Say("navDeputies"), place.Deputies, branches(b.Ways(view.Link{Text: b.Say("sortedByStations"), Href: place.Deputies}, view.Link{Text: b.Say("byDistrict"), Href: place.DeputiesByDistrict},
		view.Link{Text: b.Say("byStrokes"), Href: place.DeputiesByStrokes}, view.Link{Text: b.Say("byPinyin"), Href: place.DeputiesByPinyin}))...)
	add(b.Say("navStations"), place.Stations, b.stationBranches()...)
	add(b.Say("receptionDays"), place.Receptions)
	add(b.Say("navActivities"), place.Activities, years("calendarYear", place.ActivityYear)...)
	add(b.Say("footDuties"), place.DutyKinds, b.kindBranches()...)
	add(b.Say("navSuggestions"), place.Suggestions, append(years("calendarYear", place.SuggestionYear), branches(b.Ways(view.Link{Text: b.Say("promiseLedger"), Href: place.SuggestionPromises},
		view.Link{Text: b.Say("handlers"), Href: place.SuggestionUnits}, view.Link{Text: b.Say("keySuggestions"), Href: place.SuggestionsKey}))...)...)
	add(b.Say("footSupervision"), place.Supervisions, years("calendarYear", place.SupervisionYear)...)
	add(b.Say("navSelections"), place.Selections, records(b, b.Selections, func(s *congress.Selection) view.Link { return view.Link{Text: s.Title, Href: place.Selection(s.ID)} })...)
	add(b.Say("lectureHall"), place.Lectures, records(b, article.New(b.Builder).ShownLectures(), func(l *congress.Lecture) view.Link { return view.Link{Text: l.Title, Href: place.Lecture(l.Slug)} })...)
	add(b.Say("footInstitutions"), place.Institutions, records(b, b.Institutions, func(i *congress.Institution) view.Link {
		return view.Link{Text: i.Title, Href: place.Institution(i.Slug)}
	})...)
	add(b.Say("footCampaigns"), place.Campaigns, records(b, article.New(b.Builder).ShownCampaigns(), func(c *congress.Campaign) view.Link { return view.Link{Text: c.Title, Href: place.Campaign(c.Slug)} })...)
	add(b.Say("footNews"), place.News)
	add(b.Say("search"), place.Search)
	add(b.Say("openData"), place.Data)
	add(b.Say("about"), place.About, records(b, b.Pages, func(p *congress.Page) view.Link {
		if p.Slug == "about" {
			return view.Link{}
		}
		return view.Link{Text: p.Title, Href: place.Page(p.Slug)}
	})...)
	return all
}

// records returns a branch for each record that is shown.
func records[R interface{ Base() *congress.Record }](b Builder, list []R, link func(R) view.Link) []Branch {
	var links []view.Link
	for _, r := range list {
		if b.Shown(r.Base()) {
			links = append(links, link(r))
		}
	}
	return branches(b.Ways(links...))
}

func branches(links []view.Link) []Branch {
	var all []Branch
	for _, l := range links {
		all = append(all, Branch{Link: l})
	}
	return all
}

func (b Builder) kindBranches() []Branch {
	var links []view.Link
	if kinds := b.Vocabularies["duty-kinds"]; kinds != nil {
		for _, w := range kinds.Words {
			links = append(links, view.Link{Text: w.Name, Href: place.DutyKind(w.ID)})
		}
	}
	return branches(b.Ways(links...))
}

// stationBranches returns the stations by kind.
func (b Builder) stationBranches() []Branch {
	var all []Branch
	for _, s := range b.StationsInOrder() {
		links := b.Ways(view.Link{Text: s.NameOn(b.Now), Href: place.Station(s.ID)})
		if links == nil || !b.Shown(&s.Record) {
			continue
		}
		if n := len(all); n == 0 || all[n-1].Text != s.Kind {
			all = append(all, Branch{Link: view.Link{Text: s.Kind}})
		}
		last := &all[len(all)-1]
		last.Below = append(last.Below, Branch{Link: links[0], Below: branches(b.Ways(view.Link{Text: b.Say("printBoard"), Href: place.Board(s.ID)}))})
	}
	return all
}
