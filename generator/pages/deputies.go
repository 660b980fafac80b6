package pages

import (
	"fmt"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Deputy is the profile of a deputy.
type Deputy struct {
	Frame
	Person      Person
	About       string // 女，汉族
	Group       string
	Levels      []string
	Offices     []Office
	Years       []DeputyYearLink
	Pledges     []string
	Suggestions []SuggestionRole
	Honours     []Link
	Lectures    []Link
	Sources     []Link
	Contact     Contact
	Namesakes   []Link // other persons of the same name
}

// DeputyYearLink leads to the disclosure of one year.
type DeputyYearLink struct {
	Link
	Count int
	Open  bool
}

// deputies adds the profile and the years of every deputy.
func deputies(b *builder) {
	for _, d := range b.Deputies {
		if d.Broken || d.Draft && !b.Drafts {
			continue
		}
		if d.Withdrawn != nil {
			continue // its tombstone is added with all others
		}
		if path := b.portrait(d); path != "" && d.Portrait != nil {
			b.order(path)
		}
		b.page(place.Deputy(d.ID), "deputies/page", func() any { return b.deputyPage(d) })
		for _, year := range b.disclosed(d) {
			if y := b.YearOf(d.ID, year); y != nil {
				if y.Withdrawn != nil {
					continue
				}
				for _, file := range b.Memo.remember(y).pictures {
					b.order(d.Path[:len(d.Path)-len("deputy.yaml")] + string(file))
				}
			}
			b.page(place.DeputyYear(d.ID, year), "deputies/year", func() any { return b.deputyYear(d, year) })
		}
	}
}

// deputyPage makes the view of a profile.
func (b *builder) deputyPage(d *congress.Deputy) *Deputy {
	v := &Deputy{Person: b.person(d), About: joined("，", d.Sex, d.EthnicGroup), Group: d.Group, Pledges: d.Pledges,
		Levels: d.Levels(b.Now), Offices: b.officeRows(d), Contact: b.contact(d.Station)}
	v.Frame = b.frame(place.Deputy(d.ID), "deputies", d.Name, fmt.Sprintf("%s代表的任职、联络站、履职承诺和各年度履职公示。", d.Name),
		Link{Text: "代表", Href: b.href(place.Deputies)})
	v.Draft = d.Draft
	v.Feed = &Link{Text: d.Name + "的履职", Href: b.href(place.Feed(place.Deputy(d.ID)))}
	v.JSONLD = b.personData(d)
	for _, year := range slices.Backward(b.disclosed(d)) {
		link := DeputyYearLink{Link: Link{Text: fmt.Sprintf("%d年度", year), Href: b.href(place.DeputyYear(d.ID, year))}}
		if from, to, ok := d.ServedIn(year); ok && b.served(d, year) != "" {
			link.Note = within(congress.Period(from, to), year) + "任职"
		}
		link.Count = len(b.Items(d.ID, year))
		if e := b.edition(year); e != nil {
			link.Open = e.Open
		}
		v.Years = append(v.Years, link)
	}
	v.Suggestions = b.suggestionRoles(d.ID, 0)
	for _, h := range b.HonoursOf(d.ID) {
		if b.shown(&h.Selection.Record) && h.Selection.Stage != "推荐中" {
			note := h.Selection.Stage
			if note == "已确定" {
				note = ""
			}
			v.Honours = append(v.Honours, Link{Text: h.Selection.Title, Href: b.href(place.Selection(h.Selection.ID)), Note: note})
		}
	}
	for _, l := range b.LecturesOf(d.ID) {
		if b.shown(&l.Record) {
			v.Lectures = append(v.Lectures, Link{Text: l.Title, Href: b.href(place.Lecture(l.Slug)), Note: l.Date.Chinese()})
		}
	}
	for _, s := range d.Sources {
		v.Sources = append(v.Sources, Link{Text: s.Title, Href: string(s.URL), Note: s.Date.Chinese()})
	}
	for _, id := range d.DistinctFrom {
		if other := b.Deputy(id); other != nil && b.shown(&other.Record) {
			v.Namesakes = append(v.Namesakes, b.deputy(id))
		}
	}
	v.Tab = apart(d)
	return v
}

// personData is the profile as structured data for search engines, where that is configured.
func (b *builder) personData(d *congress.Deputy) any {
	if b.Congress.Site == nil || !b.Congress.Site.StructuredData {
		return nil
	}
	return map[string]any{"@context": "https://schema.org", "@type": "Person", "name": d.Name, "jobTitle": d.Post,
		"url": b.absolute(place.Deputy(d.ID)), "nationality": map[string]any{"@type": "Country", "name": "中国"}}
}
