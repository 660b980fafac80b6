package article

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Articles is the view of a list of articles by date, the latest first.
type Articles struct {
	view.Frame
	Years []ArticleYear
	Pages []view.Link // the pages of a long list; the present page has no Href
}

// ArticleYear holds the articles of a year.
type ArticleYear struct {
	Year     int
	Articles []ArticleLine
}

// add appends an article to its year. The articles must come in order, the latest first.
func (v *Articles) add(date congress.Date, line ArticleLine) {
	if n := len(v.Years); n == 0 || v.Years[n-1].Year != date.Year() {
		v.Years = append(v.Years, ArticleYear{Year: date.Year()})
	}
	year := &v.Years[len(v.Years)-1]
	line.Machine, line.Date = string(date), view.Within(date.Chinese(), year.Year)
	year.Articles = append(year.Articles, line)
}

// ArticleLine is an article in a list.
type ArticleLine struct {
	view.Link
	Machine string
	Date    string
	Summary string
	Source  string
}

// AddCampaigns adds the list of campaigns and a page for each.
func AddCampaigns(shared *view.Builder) {
	b := New(shared)
	list := b.ShownCampaigns()
	if list == nil {
		return
	}
	b.Add(place.Campaigns, "news/section", func() any {
		v := &Articles{Frame: b.Frame(place.Campaigns, "", b.Say("footCampaigns"), b.Say("campaignsAbout"))}
		for _, c := range list {
			v.add(c.Date, ArticleLine{Link: b.CampaignLink(c), Summary: view.Summary(&c.Article), Source: c.Host})
		}
		return v
	})
	links := make([]view.Link, len(list))
	for i, c := range list {
		links[i] = b.CampaignLink(c)
	}
	for i, c := range list {
		b.OrderPictures(&c.Article)
		b.Add(place.Campaign(c.Slug), "campaigns/page", func() any {
			v := &view.Text{Lead: c.Summary, Machine: string(c.Date), Date: c.Date.Chinese(), Source: c.Host, Prose: b.Prose(&c.Article)}
			v.Frame = b.Frame(place.Campaign(c.Slug), "", c.Title, view.Summary(&c.Article), view.Link{Text: b.Say("footCampaigns"), Href: b.Href(place.Campaigns)})
			v.Draft = c.Draft
			v.Article(c.Date, cmp.Or(c.Host, b.Website.Shared.Operator))
			v.JSONLD = b.ArticleData(&v.Frame, c.Date, "", nil)
			others := slices.Delete(slices.Clone(links), i, i+1)
			if len(others) > 0 {
				v.Beside = []view.LinkGroup{{ID: "campaigns", Text: b.Say("footCampaigns"), Links: others}}
			}
			return v
		})
	}
}

// ShownCampaigns returns the campaigns that are shown, the latest first.
func (b Builder) ShownCampaigns() []*congress.Campaign {
	return view.ShownIn(b.Builder, b.Campaigns, func(x, y *congress.Campaign) int { return cmp.Compare(y.Date.First(), x.Date.First()) })
}

// CampaignLink returns the link to a campaign.
func (b Builder) CampaignLink(c *congress.Campaign) view.Link {
	return view.Link{Text: c.Title, Href: b.Href(place.Campaign(c.Slug))}
}
