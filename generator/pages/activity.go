package pages

import (
	"fmt"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Activity is one event with its participants.
type Activity struct {
	Frame
	Kind        Link
	Form        string
	Machine     string
	Date        string // 2024年5月15日，星期三
	Station     Link
	Place       string
	Plan        string
	People      []Link // the Note is the role
	PeopleSaid  string // 代表2人
	Guests      string
	Mode        string
	Visitors    int
	IsReception bool
	Matters     []Matter
	MattersSaid string
	Summary     string
	Result      []Link
	Suggestion  Link
	Evidence    []Link
	Photos      []Picture
	Prev, Next  *Link
}

// Matter is something that voters raised, and what became of it; what is not known of that is said by the layout.
type Matter struct {
	Topic      string
	From       string
	Summary    string
	Level      string
	Suggestion Link
	Stands     string // how far the suggestion has come; empty where there is none, or it is not public
	Settled    *Dated
	Feedback   *Dated
}

// Dated is a sentence with its date.
type Dated struct{ Machine, Date, Text string }

func dated(d congress.Date, text string) *Dated { return &Dated{string(d), d.Chinese(), text} }

// activity makes the view of the activity at place i of its year.
func (b *builder) activity(a *congress.Activity, list []*congress.Activity, i int) *Activity {
	from, to := a.When()
	v := &Activity{Kind: b.kind(a.Kind), Form: a.Form, Machine: string(from), Date: congress.Period(from, to) + weekday(from, to),
		Station: b.station(a.Station), Place: a.Place, Guests: guests(a.Guests), Mode: strings.Join(a.Mode, "、"), Visitors: a.Visitors,
		Summary: a.Summary, Result: b.result(a.Result), Suggestion: b.titled(a.Suggestion)}
	v.Frame = b.frame(place.Activity(a.ID), "activities", a.Title, fmt.Sprintf("%s，%s：%s。", congress.Period(from, to), a.Kind, a.Title),
		Link{Text: "代表活动", Href: b.href(place.Activities)}, Link{Text: fmt.Sprintf("%d年", a.Year), Href: b.href(place.ActivityYear(a.Year))})
	v.Tab = fmt.Sprintf("%s（%s）", a.Title, congress.Period(from, to))
	v.article(from, v.Station.Text)
	v.Draft = a.Draft
	if v.Form == a.Kind {
		v.Form = ""
	}
	if v.Place == v.Station.Text {
		v.Place = ""
	}
	if a.Plan != "" {
		v.Plan = a.Plan.Chinese()
	}
	for _, d := range b.participants(a) {
		v.People = append(v.People, Link{Text: d.Name, Href: b.href(place.Deputy(d.ID)), Note: a.Role(d.ID)})
	}
	v.PeopleSaid = fmt.Sprintf("%d人", len(v.People))
	v.IsReception = a.Kind == "接待选民" || len(a.Matters) > 0
	v.MattersSaid = fmt.Sprintf("%d件", len(a.Matters))
	for _, m := range a.Matters {
		row := Matter{Topic: m.Topic, From: m.From, Summary: m.Summary, Suggestion: b.titled(m.Suggestion)}
		row.Level = atLevel(m.Level)
		if s := b.Suggestion(m.Suggestion); s != nil && b.public(s) {
			stands := b.stands(s)
			row.Stands = stands.Name + "。" + stands.Text
		}
		if m.Settled != nil {
			row.Settled = dated(m.Settled.Date, m.Settled.Text)
		}
		if m.Feedback != nil {
			row.Feedback = dated(m.Feedback.Date, joined("：", m.Feedback.How, m.Feedback.Text))
		}
		v.Matters = append(v.Matters, row)
	}
	folder := a.Path[:strings.LastIndexByte(a.Path, '/')+1]
	v.Evidence, v.Photos = b.evidence(a.Evidence, folder)
	v.Photos = append(b.photos(a.Photos, folder), v.Photos...)
	near := func(i int) *Link {
		if i < 0 || i >= len(list) {
			return nil
		}
		from, to := list[i].When()
		return &Link{Text: list[i].Title, Href: b.href(place.Activity(list[i].ID)), Note: congress.Period(from, to)}
	}
	v.Prev, v.Next = near(i-1), near(i+1)
	return v
}

// titled links to a suggestion by its number and title: 2024年第1号《关于…的建议》. It is empty where there is no such page.
func (b *builder) titled(id congress.SuggestionID) Link {
	link := b.suggestion(id)
	if link.Href != "" && link.Note != "" {
		link.Text += "《" + strings.Trim(link.Note, "《》") + "》"
	}
	return link
}

// guests prints officials as counts: 法官1人、警官2人.
func guests(list []congress.Guest) string {
	all := make([]string, len(list))
	for i, g := range list {
		all[i] = fmt.Sprintf("%s%d人", g.Role, max(g.Count, 1))
	}
	return strings.Join(all, "、")
}

// weekday adds the day of the week to a single day.
func weekday(from, to congress.Date) string {
	if from != to || !from.Exact() || !from.Valid() {
		return ""
	}
	return "，星期" + weekdays[from.Time().Weekday()]
}

// atLevel prints a level as an adjective: 市级.
func atLevel(level string) string {
	if level == "" || level == "全国" {
		return level
	}
	return level + "级"
}
