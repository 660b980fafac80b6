package pages

import (
	"fmt"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// SiteMap is the whole site as a tree.
type SiteMap struct {
	Frame
	Tree []Branch
}

// Branch is a page with those below it.
type Branch struct {
	Link
	Below []Branch
}

// Addresses is a part of sitemap.xml, or, with Parts, the list of its parts.
type Addresses struct {
	Pages []string
	Parts []string
}

// Robots is robots.txt: what search engines may read.
type Robots struct {
	Closed  bool // nothing: the site is a preview, or of sample data that must not be found under real names
	Sitemap string
}

// sitemapLength is how many addresses the protocol allows in one file.
const sitemapLength = 50000

// unlisted are the layouts of pages that search engines are not told of.
var unlisted = map[string]bool{"404": true, "tombstone": true, "redirect": true, "feed": true, "lectures/wechat": true, "suggestions/part": true, "stations/screen": true}

// sitemap adds the map of the site for people and for search engines. It is the last row of the table: it lists all others.
func sitemap(b *builder) {
	b.page(place.SiteMap, "sitemap/page", func() any {
		return &SiteMap{Frame: b.frame(place.SiteMap, "", "网站地图", "本站的所有栏目。"), Tree: b.tree()}
	})
	b.page(place.NotFound, "404", func() any {
		v := &NotFound{Frame: b.frame(place.NotFound, "", "没有找到这一页", ""), Ways: b.ways(
			Link{Text: "按村和选区找代表", Href: place.DeputiesByDistrict, Note: "知道自己是哪个村、哪个社区"},
			Link{Text: "按联络站找代表", Href: place.Deputies, Note: "知道自己是哪个乡镇（街道）"},
			Link{Text: "履职公示", Href: place.Disclosures, Note: "各年度，逐项公示"},
			Link{Text: "网站地图", Href: place.SiteMap, Note: "所有栏目"})}
		v.Indexed = false
		return v
	})
	b.page(place.Robots, "robots", func() any {
		return &Robots{Closed: b.Drafts || b.site.Shared.Sample, Sitemap: b.absolute(place.SitemapForCrawlers)}
	})
	var all []string
	for _, p := range b.site.Pages {
		if !unlisted[p.Layout] && (strings.HasSuffix(p.Address, "/") || strings.HasSuffix(p.Address, ".html")) {
			all = append(all, p.Address)
		}
	}
	whole := func(part []string) func() any {
		return func() any {
			v := &Addresses{}
			for _, address := range part {
				v.Pages = append(v.Pages, b.absolute(address))
			}
			return v
		}
	}
	if len(all) <= sitemapLength {
		b.page(place.SitemapForCrawlers, "sitemap/addresses", whole(all))
		return
	}
	var parts []string
	for n := 0; n*sitemapLength < len(all); n++ {
		where := place.SitemapPart(n + 1)
		parts = append(parts, b.absolute(where))
		b.page(where, "sitemap/addresses", whole(all[n*sitemapLength:min(len(all), (n+1)*sitemapLength)]))
	}
	b.page(place.SitemapForCrawlers, "sitemap/addresses", func() any { return &Addresses{Parts: parts} })
}

// NotFound stands where there is no page. A server shows it at any address, so that its links are from the root on.
type NotFound struct {
	Frame
	Ways []Link
}

// tree is the map for people: not each deputy and each item, but where they are listed.
func (b *builder) tree() []Branch {
	var all []Branch
	add := func(text, address string, below ...Branch) {
		if links := b.ways(Link{Text: text, Href: address}); links != nil {
			all = append(all, Branch{Link: links[0], Below: below})
		} else if below != nil {
			all = append(all, Branch{Link: Link{Text: text}, Below: below})
		}
	}
	years := func(format string, address func(int) string) []Branch {
		var list []Link
		for year := b.Now.Year() + 1; year > 1953; year-- { // the first congresses were elected in that year
			list = append(list, Link{Text: fmt.Sprintf(format, year), Href: address(year)})
		}
		return branches(b.ways(list...))
	}
	add("履职公示", place.Disclosures, years("%d年度", place.Disclosure)...)
	add("代表", place.Deputies, branches(b.ways(Link{Text: "按联络站", Href: place.Deputies}, Link{Text: "按村和选区", Href: place.DeputiesByDistrict},
		Link{Text: "按姓氏笔画", Href: place.DeputiesByStrokes}, Link{Text: "按拼音", Href: place.DeputiesByPinyin}))...)
	add("联络站", place.Stations, b.stationBranches()...)
	add("接待日安排", place.Receptions)
	add("活动", place.Activities, years("%d年", place.ActivityYear)...)
	add("履职种类", place.DutyKinds, b.kindBranches()...)
	add("建议", place.Suggestions, append(years("%d年", place.SuggestionYear), branches(b.ways(Link{Text: "答复承诺台账", Href: place.SuggestionPromises},
		Link{Text: "承办单位", Href: place.SuggestionUnits}, Link{Text: "重点督办建议", Href: place.SuggestionsKey}))...)...)
	add("督办与拉练", place.Supervisions, years("%d年", place.SupervisionYear)...)
	add("评选", place.Selections, records(b, b.Selections, func(s *congress.Selection) Link { return Link{Text: s.Title, Href: place.Selection(s.ID)} })...)
	add("人大代表大讲堂", place.Lectures, records(b, b.lectures(), func(l *congress.Lecture) Link { return Link{Text: l.Title, Href: place.Lecture(l.Slug)} })...)
	add("职责与制度", place.Institutions, records(b, b.Institutions, func(i *congress.Institution) Link { return Link{Text: i.Title, Href: place.Institution(i.Slug)} })...)
	add("专题活动", place.Campaigns, records(b, b.campaigns(), func(c *congress.Campaign) Link { return Link{Text: c.Title, Href: place.Campaign(c.Slug)} })...)
	add("工作动态", place.News)
	add("查找", place.Search)
	add("开放数据", place.Data)
	add("关于本站", place.About, records(b, b.Pages, func(p *congress.Page) Link {
		if p.Slug == "about" {
			return Link{}
		}
		return Link{Text: p.Title, Href: place.Page(p.Slug)}
	})...)
	return all
}

// records are the branches of those records that are shown.
func records[R interface{ Base() *congress.Record }](b *builder, list []R, link func(R) Link) []Branch {
	var links []Link
	for _, r := range list {
		if b.shown(r.Base()) {
			links = append(links, link(r))
		}
	}
	return branches(b.ways(links...))
}

func branches(links []Link) []Branch {
	var all []Branch
	for _, l := range links {
		all = append(all, Branch{Link: l})
	}
	return all
}

func (b *builder) kindBranches() []Branch {
	var links []Link
	if kinds := b.Vocabularies["duty-kinds"]; kinds != nil {
		for _, w := range kinds.Words {
			links = append(links, Link{Text: w.Name, Href: place.DutyKind(w.ID)})
		}
	}
	return branches(b.ways(links...))
}

// stationBranches are the stations by kind.
func (b *builder) stationBranches() []Branch {
	var all []Branch
	for _, s := range b.stationsInOrder() {
		links := b.ways(Link{Text: s.Name, Href: place.Station(s.ID)})
		if links == nil || !b.shown(&s.Record) {
			continue
		}
		if n := len(all); n == 0 || all[n-1].Text != s.Kind {
			all = append(all, Branch{Link: Link{Text: s.Kind}})
		}
		last := &all[len(all)-1]
		last.Below = append(last.Below, Branch{Link: links[0], Below: branches(b.ways(Link{Text: "站务公示", Href: place.Board(s.ID)}))})
	}
	return all
}
