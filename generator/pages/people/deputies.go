package people

import (
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Deputy is the view of a deputy's profile.
type Deputy struct {
	view.Frame
	Person      view.Person
	About       string // 女，汉族，曾用名王秀兰
	Group       string
	Offices     []Office
	Served      string   // 先后2次任职：2012年3月至2017年3月，2022年3月起; empty where it is one time
	Earlier     []string // what was different before, the latest first: 2024年6月30日以前：神垕镇人大代表联络站，旧职
	Years       []DeputyYearLink
	Pledges     []string
	Suggestions []suggestion.Role
	Honours     []view.Link
	Lectures    []view.Link
	Sources     []view.Link
	Contact     view.Contact
	Namesakes   []view.Link // other persons of the same name
}

// DeputyYearLink links to a deputy's disclosure of one year.
type DeputyYearLink struct {
	view.Link
	Count int
	Open  bool
}

// AddDeputies adds the profile of each deputy and the disclosure of each year.
func AddDeputies(shared *view.Builder) {
	b := New(shared)
	for _, d := range b.Deputies {
		if d.Broken || d.Draft && !b.Drafts {
			continue
		}
		if d.Withdrawn != nil {
			continue // its tombstone is added with all others
		}
		if path := b.Portrait(d); path != "" && d.Portrait != nil {
			b.Order(path)
		}
		b.Add(place.Deputy(d.ID), "deputies/page", func() any { return b.deputyPage(d) })
		for _, year := range b.Disclosed(d) {
			if y := b.YearOf(d.ID, year); y != nil {
				if y.Withdrawn != nil {
					continue
				}
				for _, file := range b.Memo.Remember(y).Pictures {
					b.Order(d.Path[:len(d.Path)-len("deputy.yaml")] + string(file))
				}
			}
			b.Add(place.DeputyYear(d.ID, year), "deputies/year", func() any { return b.deputyYear(d, year) })
		}
	}
}

// deputyPage returns the view of a profile.
func (b Builder) deputyPage(d *congress.Deputy) *Deputy {
	v := &Deputy{Person: b.Person(d), About: view.Joined("，", d.Sex, d.EthnicGroup), Group: d.GroupOn(b.Now), Pledges: d.Pledges,
		Offices: b.officeRows(d), Served: b.servedTimes(d), Earlier: b.earlier(d), Contact: b.Contact(d.StationOn(b.Now))}
	v.Frame = b.Frame(place.Deputy(d.ID), "deputies", d.Name, b.Say("deputyAbout", d.Name),
		view.Link{Text: b.Say("navDeputies"), Href: b.Href(place.Deputies)})
	if len(d.FormerNames) > 0 {
		v.About = view.Joined("，", v.About, b.Say("formerNameIs", strings.Join(d.FormerNames, "、")))
	}
	v.Draft = d.Draft
	v.Feed = &view.Link{Text: b.Say("dutiesOf", d.Name), Href: b.Href(place.Feed(place.Deputy(d.ID)))}
	v.JSONLD = b.personData(d)
	for _, year := range slices.Backward(b.Disclosed(d)) {
		link := DeputyYearLink{Link: view.Link{Text: b.Say("yearN", year), Href: b.Href(place.DeputyYear(d.ID, year))}}
		if times := d.ServiceIn(year); times != nil && b.served(d, year) != "" {
			link.Note = b.Say("inOfficeFor", view.Within(periods(times, year), year))
		}
		link.Count = len(b.Items(d.ID, year))
		if e := b.EditionOf(year); e != nil {
			link.Open = e.Open
		}
		v.Years = append(v.Years, link)
	}
	v.Suggestions = suggestion.New(b.Builder).Roles(d.ID, 0)
	for _, h := range b.HonoursOf(d.ID) {
		if b.Shown(&h.Selection.Record) && h.Selection.Stage != "推荐中" {
			note := h.Selection.Stage
			if note == "已确定" {
				note = ""
			}
			v.Honours = append(v.Honours, view.Link{Text: h.Selection.Title, Href: b.Href(place.Selection(h.Selection.ID)), Note: note})
		}
	}
	for _, l := range b.LecturesOf(d.ID) {
		if b.Shown(&l.Record) {
			v.Lectures = append(v.Lectures, view.Link{Text: l.Title, Href: b.Href(place.Lecture(l.Slug)), Note: l.Date.Chinese()})
		}
	}
	for _, s := range d.Sources {
		v.Sources = append(v.Sources, view.Link{Text: s.Title, Href: string(s.URL), Note: s.Date.Chinese()})
	}
	for _, id := range d.DistinctFrom {
		if other := b.Deputy(id); other != nil && b.Shown(&other.Record) {
			v.Namesakes = append(v.Namesakes, b.DeputyLink(id))
		}
	}
	v.Tab = view.Apart(d)
	return v
}

// personData returns a profile as structured data for search engines; nil if site.yaml does not ask for it.
func (b Builder) personData(d *congress.Deputy) any {
	if b.Congress.Site == nil || !b.Congress.Site.StructuredData {
		return nil
	}
	return map[string]any{"@context": "https://schema.org", "@type": "Person", "name": d.Name, "jobTitle": d.PostOn(b.Now),
		"url": b.Absolute(place.Deputy(d.ID)), "nationality": map[string]any{"@type": "Country", "name": "中国"}}
}
