package pages

import (
	"fmt"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/pages/article"
	"gongshi/generator/pages/people"
	"gongshi/generator/pages/reception"
	"gongshi/generator/pages/selection"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Home is the first page: the way to one's own deputy, then what is going on.
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

// HomeEdition is the latest year and how far its publication has come.
type HomeEdition struct {
	view.Link
	Said    string // 公示期2024年12月25日至2025年1月3日。
	Open    bool
	Inquiry *view.Inquiry
	Newer   *view.Link // a year after it that is still being recorded
}

// Example is one matter, told in two sentences from its record.
type Example struct {
	Before, After string
	Links         []view.Link
}

// first is as many of each kind as the first page shows.
func first[R any](list []R) []R { return list[:min(3, len(list))] }

// addHome adds the first page.
func addHome(shared *view.Builder) {
	b := New(shared)
	b.Add(place.Home, "home", func() any {
		v := &Home{Frame: b.Frame(place.Home, "", "", ""), Edition: b.homeEdition(), Reception: reception.New(b.Builder).Next(), Example: b.example(), Network: b.network()}
		if site := b.Congress.Site; site != nil {
			v.Region = site.Region
			v.Description = fmt.Sprintf("%s人大代表履职公示：按村、联络站、姓名找代表，看代表做了什么，看选民反映的事办得怎样。", site.Region)
			if site.StructuredData {
				v.JSONLD = map[string]any{"@context": "https://schema.org", "@type": "WebSite", "name": site.Title, "url": b.Absolute(place.Home), "inLanguage": "zh-CN",
					"publisher": map[string]any{"@type": "GovernmentOrganization", "name": site.Publisher.Host}}
			}
		}
		v.Towns, v.Others = reception.New(b.Builder).TownLinks()
		v.Doors = b.Ways(
			view.Link{Text: "按村和选区找", Href: place.DeputiesByDistrict, Note: "知道自己是哪个村、哪个社区"},
			view.Link{Text: "按姓名找：姓氏笔画", Href: place.DeputiesByStrokes, Note: "知道代表姓什么"},
			view.Link{Text: "按姓名找：拼音", Href: place.DeputiesByPinyin, Note: "按拼音首字母"},
			view.Link{Text: "全部代表名录", Href: place.Deputies, Note: "按联络站排列"})
		for _, s := range first(selection.New(b.Builder).ShownSelections()) {
			v.Selections = append(v.Selections, selection.New(b.Builder).Line(s))
		}
		for _, l := range first(article.New(b.Builder).ShownLectures()) {
			v.Lectures = append(v.Lectures, view.Link{Text: l.Title, Href: b.Href(place.Lecture(l.Slug)), Note: view.Joined("，", article.Session(l), article.New(b.Builder).Speaker(l).Text)})
		}
		for _, x := range first(article.New(b.Builder).ShownNews()) {
			link := article.New(b.Builder).NewsLink(x)
			link.Note = x.Date.Chinese()
			v.News = append(v.News, link)
		}
		if len(v.News) > 0 {
			v.Feed = &view.Link{Text: "工作动态", Href: b.Href(place.Feed(place.News))}
		}
		for _, c := range first(article.New(b.Builder).ShownCampaigns()) {
			v.Campaigns = append(v.Campaigns, article.New(b.Builder).CampaignLink(c))
		}
		return v
	})
}

// homeEdition is the latest year that was published as an edition or, where there is none, the latest that is recorded.
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
		return view.Link{Text: fmt.Sprintf("%d年度履职公示", year), Href: b.Href(place.Disclosure(year)), Note: "还在登记，年底向选民公示。"}
	}
	if e == nil {
		return &HomeEdition{Link: link(last), Said: link(last).Note}
	}
	v := &HomeEdition{Link: link(e.Year)}
	if last > e.Year {
		newer := link(last)
		v.Newer = &newer
	}
	v.Said = fmt.Sprintf("统计到%s。", e.AsOf.Chinese())
	if n := e.Notice; n != nil {
		v.Open, v.Inquiry = b.Open(n), view.InquiryOf(n.Contact)
		switch {
		case v.Open:
			v.Said = fmt.Sprintf("公示期%s。", congress.Period(n.From, n.To))
		case b.Now.Last() < n.From.First():
			v.Said = fmt.Sprintf("公示期从%s开始。", n.From.Chinese())
		default:
			v.Said = fmt.Sprintf("公示期到%s已满，内容继续公开，请选民监督。", n.To.Chinese())
		}
	}
	return v
}

// example tells the latest public suggestion that came to a result of which the voters were told; one that began with
// what voters said at a reception comes before others, for its story is whole.
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

// origin is the reception from which a suggestion came, nil if there is none.
func (b Builder) origin(s *congress.Suggestion) *congress.Activity {
	a := b.Activity(congress.ActivityID(strings.TrimPrefix(string(s.Raised.Origin), "activities/")))
	if a == nil || !b.Shown(&a.Record) {
		return nil
	}
	return a
}

// matterOf is what voters said from which a suggestion came, nil if that is not recorded.
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

func (b Builder) tell(s *congress.Suggestion, origin *congress.Matter) *Example {
	v := &Example{}
	title := "《" + strings.Trim(s.Title, "《》") + "》"
	lead := "代表"
	if d := b.Deputy(s.Raised.Lead); d != nil && b.Shown(&d.Record) {
		lead = d.Name + "代表"
	}
	if len(s.Raised.Cosigners) > 0 {
		lead += "等"
	}
	v.Before = fmt.Sprintf("%s，%s提出%s。", s.Raised.Date.Chinese(), lead, title)
	if link := b.SuggestionLink(s.ID); b.Linked[place.Suggestion(s.ID)] {
		v.Links = append(v.Links, view.Link{Text: s.Title, Href: link.Href, Note: "从选民反映到向选民反馈"})
	}
	if a := b.origin(s); a != nil {
		from, _ := a.When()
		if origin != nil {
			v.Before = fmt.Sprintf("%s，%s反映%s，%s提出建议。", from.Chinese(), origin.From, origin.Topic, lead)
		}
		v.Links = append(v.Links, b.Ways(view.Link{Text: a.Title, Href: place.Activity(a.ID), Note: from.Chinese()})...)
	}
	var said []string
	for _, r := range b.Result(s.Result) {
		said = append(said, strings.TrimRight(r.Text, "。；，"))
	}
	v.After = fmt.Sprintf("结果：%s。%s%s。", strings.Join(said, "，"), s.Feedback.Date.Chinese(), feedbackHow(s.Feedback.How))
	return v
}

// feedbackHow says that the voters were told, and how.
func feedbackHow(how string) string {
	if how == "" {
		return "向选民作了反馈"
	}
	return "向选民反馈（" + how + "）"
}

// network is the places of contact by kind. The figures are counted from the records and lead to the lists.
func (b Builder) network() []people.Figure {
	kinds := b.Vocabularies["station-kinds"]
	if kinds == nil {
		return nil
	}
	counts := map[string]int{}
	for _, s := range b.Stations {
		if b.Shown(&s.Record) {
			counts[s.Kind]++
			counts["联络点"] += len(s.Points)
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
