package view

import (
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Frame holds what surrounds the content of every page.
type Frame struct {
	Title       string // of the page, without the site's name; empty on the home page
	Tab         string // the title of the window, where others have the same Title; empty where it is the Title
	Description string // one sentence for search engines and previews
	Canonical   string // the whole address
	Section     string // the entry of the navigation to which the page belongs: disclosure, deputies …
	Here        string // what the trail calls the page, usually its title
	Crumbs      []Link // where the page stands, from the home page to its parent
	Meta        []Meta // the official meta tags of the page
	Feed        *Link  // an Atom feed of what the page lists
	Draft       bool   // seen in the preview only
	Indexed     bool   // may be found by search engines
	Refresh     string // where a page that has moved sends its readers, as it is printed
	Root        string // the way up to the site's root, where the page stands in a folder without a server, too; else empty
	JSONLD      any    // structured data, nil where it is not configured
}

// Meta is one meta tag.
type Meta struct{ Name, Content string }

// Frame returns the frame of a page.
func (b *Builder) Frame(address, section, title, description string, crumbs ...Link) Frame {
	f := Frame{Title: title, Description: description, Canonical: b.Absolute(address), Section: section, Here: title, Crumbs: crumbs, Indexed: true}
	if len(crumbs) > 0 || title != "" {
		f.Crumbs = append([]Link{{Text: b.Say("home"), Href: b.Href(place.Home)}}, crumbs...)
	}
	column := title
	if len(crumbs) > 0 {
		column = crumbs[0].Text
	}
	if column != "" {
		f.Meta = append(f.Meta, Meta{"ColumnName", column})
	}
	return f
}

// Article adds the meta tags of a page that is an article: with a date and a source.
func (f *Frame) Article(date congress.Date, source string) {
	f.Meta = append(f.Meta, Meta{"ArticleTitle", f.Title})
	if date.Exact() {
		f.Meta = append(f.Meta, Meta{"PubDate", string(date)})
	}
	if source != "" {
		f.Meta = append(f.Meta, Meta{"ContentSource", source})
	}
}

// Shared holds what is the same on all pages. Layouts find it as site.Params.shared.
type Shared struct {
	Title    string
	Region   string
	Home     string // the address of the home page, as it is printed
	Sample   bool
	Fixed    string  // the day for which the site stands still, as readers know it; empty where it goes with the days
	Today    string  // that day, as scripts know it
	Nav      []Entry // the navigation
	Footer   []Link
	Host     string // 主办单位
	Operator string // 承办单位
	Phone    string
	Email    string
	Address  string
	Hours    string
	ICP      string
	Police   string
	IDCode   string
	Meta     []Meta // the official meta tags of the site
}

// Entry is one entry of the navigation.
type Entry struct {
	Section string
	Link
}

// shared returns what all pages show alike. Its links are addresses until Finish.
func (b *Builder) shared() *Shared {
	site := b.Congress.Site
	if site == nil {
		site = &congress.Site{}
	}
	s := &Shared{Title: site.Title, Region: site.Region, Home: b.Href(place.Home), Sample: site.Sample,
		Host: site.Publisher.Host, Operator: site.Publisher.Operator, Phone: site.Publisher.Phone, Email: site.Publisher.Email,
		Address: site.Publisher.Address, Hours: site.Publisher.Hours,
		ICP: site.Filing.ICP, Police: site.Filing.Police, IDCode: site.Filing.SiteIDCode}
	if b.Fixed {
		s.Fixed, s.Today = b.Now.Chinese(), string(b.Now)
	}
	s.Nav = []Entry{ // with addresses; see leading
		{"disclosure", Link{Text: b.Say("navDisclosure"), Href: place.Disclosures}},
		{"deputies", Link{Text: b.Say("navDeputies"), Href: place.Deputies}},
		{"stations", Link{Text: b.Say("navStations"), Href: place.Stations}},
		{"receptions", Link{Text: b.Say("navReceptions"), Href: place.Receptions}},
		{"activities", Link{Text: b.Say("navActivities"), Href: place.Activities}},
		{"suggestions", Link{Text: b.Say("navSuggestions"), Href: place.Suggestions}},
		{"selections", Link{Text: b.Say("navSelections"), Href: place.Selections}},
		{"lectures", Link{Text: b.Say("navLectures"), Href: place.Lectures}},
		{"about", Link{Text: b.Say("navAbout"), Href: place.About}},
	}
	s.Footer = []Link{
		{Text: b.Say("footDuties"), Href: place.DutyKinds},
		{Text: b.Say("footInstitutions"), Href: place.Institutions},
		{Text: b.Say("footSupervision"), Href: place.Supervisions},
		{Text: b.Say("footCampaigns"), Href: place.Campaigns},
		{Text: b.Say("footNews"), Href: place.News},
		{Text: b.Say("footAccessibility"), Href: place.Page("accessibility")},
		{Text: b.Say("footPrivacy"), Href: place.Page("privacy")},
		{Text: b.Say("footSiteMap"), Href: place.SiteMap},
	}
	domain := strings.TrimPrefix(strings.TrimPrefix(b.Host, "https://"), "http://")
	for _, m := range []Meta{{"SiteName", site.Title}, {"SiteDomain", domain}, {"SiteIDCode", site.Filing.SiteIDCode}} {
		if own := site.Meta[m.Name]; own != "" {
			m.Content = own
		}
		if m.Content != "" {
			s.Meta = append(s.Meta, m)
		}
	}
	return s
}

// leading returns the entries of the navigation and the links of the footer that lead to a planned page, ready to print.
func (b *Builder) leading(s *Shared) (nav []Entry, footer []Link) {
	for _, e := range s.Nav {
		if links := b.Ways(e.Link); links != nil {
			e.Link = links[0]
			nav = append(nav, e)
		}
	}
	return nav, b.Ways(s.Footer...)
}
