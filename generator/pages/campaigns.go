package pages

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Articles is a list of articles by date, the latest first.
type Articles struct {
	Frame
	Years []ArticleYear
	Pages []Link // of a long list; the present one has no Href
}

// ArticleYear is the articles of a year.
type ArticleYear struct {
	Year     int
	Articles []ArticleLine
}

// add puts the next article into its year.
func (v *Articles) add(date congress.Date, line ArticleLine) {
	if n := len(v.Years); n == 0 || v.Years[n-1].Year != date.Year() {
		v.Years = append(v.Years, ArticleYear{Year: date.Year()})
	}
	year := &v.Years[len(v.Years)-1]
	line.Machine, line.Date = string(date), within(date.Chinese(), year.Year)
	year.Articles = append(year.Articles, line)
}

// ArticleLine is an article in a list.
type ArticleLine struct {
	Link
	Machine string
	Date    string
	Summary string
	Source  string
}

// campaigns adds the actions over a time.
func campaigns(b *builder) {
	list := b.campaigns()
	if list == nil {
		return
	}
	b.page(place.Campaigns, "news/section", func() any {
		v := &Articles{Frame: b.frame(place.Campaigns, "", "专题活动", "人大代表的专题活动和主题行动。")}
		for _, c := range list {
			v.add(c.Date, ArticleLine{Link: b.campaign(c), Summary: summary(&c.Article), Source: c.Host})
		}
		return v
	})
	links := make([]Link, len(list))
	for i, c := range list {
		links[i] = b.campaign(c)
	}
	for i, c := range list {
		b.orderPictures(&c.Article)
		b.page(place.Campaign(c.Slug), "campaigns/page", func() any {
			v := &Text{Lead: c.Summary, Machine: string(c.Date), Date: c.Date.Chinese(), Source: c.Host, Prose: b.prose(&c.Article)}
			v.Frame = b.frame(place.Campaign(c.Slug), "", c.Title, summary(&c.Article), Link{Text: "专题活动", Href: b.href(place.Campaigns)})
			v.Draft = c.Draft
			v.article(c.Date, cmp.Or(c.Host, b.site.Shared.Operator))
			v.JSONLD = b.articleData(&v.Frame, c.Date, "", nil)
			others := slices.Delete(slices.Clone(links), i, i+1)
			if len(others) > 0 {
				v.Beside = []LinkGroup{{ID: "campaigns", Text: "专题活动", Links: others}}
			}
			return v
		})
	}
}

// campaigns returns those that are shown, the latest first.
func (b *builder) campaigns() []*congress.Campaign {
	var list []*congress.Campaign
	for _, c := range b.Campaigns {
		if b.shown(&c.Record) {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(x, y *congress.Campaign) int { return cmp.Compare(y.Date.First(), x.Date.First()) })
	return list
}

func (b *builder) campaign(c *congress.Campaign) Link {
	return Link{Text: c.Title, Href: b.href(place.Campaign(c.Slug))}
}
