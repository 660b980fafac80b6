package pages

import (
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/pages/article"
	"gongshi/generator/pages/people"
	"gongshi/generator/pages/reception"
	"gongshi/generator/pages/selection"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Home is the view of the first page: the ways to a deputy, then the news of all sections.
type Home struct {
	view.Frame
	Region     string
	Edition    *HomeEdition
	Doors      []view.Link // the ways to a deputy
	Towns      []view.Link // stations under the names of their townships
	Others     []view.Link // the other stations
	Reception  *reception.ReceptionDay
	Example    *Example
	Selections []selection.Line
	Lectures   []view.Link
	News       []view.Link
	Campaigns  []view.Link
	Network    []people.Figure
}

// HomeEdition is the latest year of disclosures and the state of its publication.
type HomeEdition struct {
	view.Link
	Said    string // 公示期2024年12月25日至2025年1月3日。
	Open    bool
	Until   string // the last day of the notice period: 2025-01-03; empty where there is none
	Ended   string // what is said after it
	Inquiry *view.Inquiry
	Newer   []view.Link // the years after it, which have no edition yet
}

// Example is one matter of voters, told in two sentences from its record.
type Example struct {
	Before, After string
	Links         []view.Link
}

// first returns the first three entries of a list, or all if there are fewer. The first page shows no more of each kind.
func first[R any](list []R) []R { return list[:min(3, len(list))] }

// addHome adds the first page.
func addHome(shared *view.Builder) {
	b := New(shared)
	b.Add(place.Home, "home", func() any {
		v := &Home{Frame: b.Frame(place.Home, "", "", ""), Edition: b.homeEdition(), Reception: reception.New(b.Builder).Next(), Example: b.example(), Network: b.network()}
		if site := b.Congress.Site; site != nil {
			v.Region = site.Region
			v.Description = b.Say("homeAbout", site.Region)
			if site.StructuredData {
				v.JSONLD = map[string]any{"@context": "https://schema.org", "@type": "WebSite", "name": site.Title, "url": b.Absolute(place.Home), "inLanguage": "zh-CN",
					"publisher": map[string]any{"@type": "GovernmentOrganization", "name": site.Publisher.Host}}
			}
		}
		v.Towns, v.Others = reception.New(b.Builder).TownLinks()
		v.Doors = b.Ways(
			view.Link{Text: b.Say("findByDistrict"), Href: place.DeputiesByDistrict, Note: b.Say("knowVillage")},
			view.Link{Text: b.Say("findByStrokes"), Href: place.DeputiesByStrokes, Note: b.Say("knowSurname")},
			view.Link{Text: b.Say("findByPinyin"), Href: place.DeputiesByPinyin, Note: b.Say("byInitials")},
			view.Link{Text: b.Say("allDeputies"), Href: place.Deputies, Note: b.Say("sortedByStation")})
		for _, s := range first(selection.New(b.Builder).ShownSelections()) {
			v.Selections = append(v.Selections, selection.New(b.Builder).Line(s))
		}
		for _, l := range first(article.New(b.Builder).ShownLectures()) {
			v.Lectures = append(v.Lectures, view.Link{Text: l.Title, Href: b.Href(place.Lecture(l.Slug)), Note: view.Joined("，", article.New(b.Builder).Session(l), article.New(b.Builder).Speaker(l).Text)})
		}
		for _, x := range first(article.New(b.Builder).ShownNews()) {
			link := article.New(b.Builder).NewsLink(x)
			link.Note = x.Date.Chinese()
			v.News = append(v.News, link)
		}
		if len(v.News) > 0 {
			v.Feed = &view.Link{Text: b.Say("footNews"), Href: b.Href(place.Feed(place.News))}
		}
		for _, c := range first(article.New(b.Builder).ShownCampaigns()) {
			v.Campaigns = append(v.Campaigns, article.New(b.Builder).CampaignLink(c))
		}
		return v
	})
}

// homeEdition returns the latest year that was published as an edition. Without an edition it returns the latest recorded
// year; nil if nothing is recorded.
func (b Builder) homeEdition() *HomeEdition {
	years := people.New(b.Builder).DisclosedYears()
	if len(years) == 0 {
		return nil
	}
	last := years[len(years)-1]
	var e *congress.Edition
	for _, x := range b.Editions {
		if b.Shown(&x.Record) && (e == nil || x.Year > e.Year) {
			e = x
		}
	}
	link := func(year int) view.Link {
		return view.Link{Text: b.Say("editionOf", year), Href: b.Href(place.Disclosure(year)), Note: b.YearNote(year)}
	}
	if e == nil {
		return &HomeEdition{Link: link(last), Said: link(last).Note}
	}
	v := &HomeEdition{Link: link(e.Year)}
	for _, year := range years {
		if year > e.Year {
			v.Newer = append(v.Newer, link(year))
		}
	}
	v.Said = b.Say("countedTo", e.AsOf.Chinese())
	if n := e.Notice; n != nil {
		v.Open, v.Inquiry = b.Open(n), view.InquiryOf(n.Contact)
		v.Until, v.Ended = n.To.Last(), b.Say("noticeEnded", n.To.Chinese())
		switch {
		case v.Open:
			v.Said = b.Say("noticeRuns", congress.Period(n.From, n.To))
		case b.Now.Last() < n.From.First():
			v.Said = b.Say("noticeFrom", n.From.Chinese())
		default:
			v.Said = b.Say("noticeEnded", n.To.Chinese())
		}
	}
	return v
}

// example returns the latest public suggestion with a result that voters were told; nil if there is none. Suggestions that
// came from what voters said at a reception go before others, because their story is complete.
func (b Builder) example() *Example {
	var s *congress.Suggestion
	var origin *congress.Matter
	for _, x := range b.Suggestions {
		if !b.Shown(&x.Record) || x.Publicity == "不公开" || x.MergedInto != "" || x.Result == nil || x.Feedback == nil {
			continue
		}
		from := b.matterOf(x)
		whole := from != nil
		if s == nil || whole && origin == nil || whole == (origin != nil) && x.Feedback.Date.First() >= s.Feedback.Date.First() {
			s, origin = x, from
		}
	}
	if s == nil {
		return nil
	}
	return b.tell(s, origin)
}

// origin returns the reception from which a suggestion came; nil if there is none or if it is not shown.
func (b Builder) origin(s *congress.Suggestion) *congress.Activity {
	a := b.Activity(congress.ActivityID(strings.TrimPrefix(string(s.Raised.Origin), "activities/")))
	if a == nil || !b.Shown(&a.Record) {
		return nil
	}
	return a
}

// matterOf returns the matter of voters from which a suggestion came; nil if it is not recorded.
func (b Builder) matterOf(s *congress.Suggestion) *congress.Matter {
	if a := b.origin(s); a != nil {
		for i := range a.Matters {
			if a.Matters[i].Suggestion == s.ID && a.Matters[i].From != "" {
				return &a.Matters[i]
			}
		}
	}
	return nil
}

// tell returns the two sentences about a suggestion. origin is the matter from which it came, or nil.
func (b Builder) tell(s *congress.Suggestion, origin *congress.Matter) *Example {
	v := &Example{}
	title := "《" + strings.Trim(s.Title, "《》") + "》"
	lead := b.Say("aDeputy")
	if d := b.Deputy(s.Raised.Lead); d != nil && b.Shown(&d.Record) {
		lead = b.Say("deputyNamed", d.Name)
	}
	if len(s.Raised.Cosigners) > 0 {
		lead = b.Say("andOthers", lead)
	}
	v.Before = b.Say("exampleRaised", "date", s.Raised.Date.Chinese(), "lead", lead, "title", title)
	if link := b.SuggestionLink(s.ID); b.Linked[place.Suggestion(s.ID)] {
		v.Links = append(v.Links, view.Link{Text: s.Title, Href: link.Href, Note: b.Say("wholeChain")})
	}
	if a := b.origin(s); a != nil {
		from, _ := a.When()
		if origin != nil {
			v.Before = b.Say("exampleTold", "date", from.Chinese(), "voters", origin.From, "topic", origin.Topic, "lead", lead)
		}
		v.Links = append(v.Links, b.Ways(view.Link{Text: a.Title, Href: place.Activity(a.ID), Note: from.Chinese()})...)
	}
	var said []string
	for _, r := range b.Result(s.Result) {
		said = append(said, strings.TrimRight(r.Text, "。；，"))
	}
	v.After = b.Say("exampleResult", "result", strings.Join(said, "，"), "date", s.Feedback.Date.Chinese(), "told", b.feedbackHow(s.Feedback.How))
	return v
}

// feedbackHow returns a phrase that says that the voters were told, and how.
func (b Builder) feedbackHow(how string) string {
	if how == "" {
		return b.Say("votersTold")
	}
	return b.Say("votersToldBy", how)
}

// network returns, for each kind of station, how many stations are open on the day of the build. Points count as a kind of
// their own. Each figure links to its list; kinds without a station are left out.
func (b Builder) network() []people.Figure {
	kinds := b.Vocabularies["station-kinds"]
	if kinds == nil {
		return nil
	}
	counts := map[string]int{}
	for _, s := range b.Stations {
		if !b.Shown(&s.Record) || !s.OpenOn(b.Now) {
			continue
		}
		counts[s.Kind]++
		for i := range s.Points {
			if s.Points[i].OpenOn(b.Now) {
				counts["联络点"]++
			}
		}
	}
	var all []people.Figure
	for _, w := range kinds.Words {
		if n := counts[w.Name]; n > 0 {
			f := people.Figure{Text: w.Name, Count: n, Means: w.Meaning}
			if b.Linked[place.Stations] {
				f.Href = b.Href(place.Stations) + "#" + w.ID
			}
			all = append(all, f)
		}
	}
	return all
}
