package people

import (
	"fmt"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Activity is the view of one activity with its participants.
type Activity struct {
	view.Frame
	Kind        view.Link
	Form        string
	Machine     string
	Date        string // 2024年5月15日，星期三
	Station     view.Link
	Place       string
	Plan        string
	People      []view.Link // the Note is the role
	Guests      string
	Mode        string
	Visitors    int
	IsReception bool
	Matters     []Matter
	MattersSaid string
	Summary     string
	Result      []view.Link
	Suggestion  view.Link
	Evidence    []view.Link
	Photos      []view.Picture
	Corrections []Correction
	Corrected   int // how many they are
	Prev, Next  *view.Link
}

// Matter is something that voters raised, and its result. Empty fields are not known; the layout says so.
type Matter struct {
	Topic      string
	From       string
	Summary    string
	Level      string
	Suggestion view.Link
	Stands     string // how far the suggestion has come; empty where there is none, or it is not public
	Settled    *view.Dated
	Feedback   *view.Dated
}

// activity returns the view of the activity at index i of list, which holds the activities of its year.
func (b Builder) activity(a *congress.Activity, list []*congress.Activity, i int) *Activity {
	from, to := a.When()
	v := &Activity{Kind: b.KindLink(a.Kind), Form: a.Form, Machine: string(from), Date: congress.Period(from, to) + view.Weekday(from, to),
		Station: b.StationLinkOn(a.Station, to), Place: a.Place, Guests: view.Guests(a.Guests), Mode: strings.Join(a.Mode, "、"), Visitors: a.Visitors,
		Summary: a.Summary, Result: b.Result(a.Result), Suggestion: b.Titled(a.Suggestion)}
	v.Frame = b.Frame(place.Activity(a.ID), "activities", a.Title, b.Say("activityAbout", "when", congress.Period(from, to), "kind", a.Kind, "title", a.Title),
		view.Link{Text: b.Say("theActivities"), Href: b.Href(place.Activities)}, view.Link{Text: b.Say("calendarYear", a.Year), Href: b.Href(place.ActivityYear(a.Year))})
	v.Tab = fmt.Sprintf("%s（%s）", a.Title, congress.Period(from, to))
	v.Article(from, v.Station.Text)
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
	for _, d := range b.Participants(a) {
		v.People = append(v.People, view.Link{Text: d.Name, Href: b.Href(place.Deputy(d.ID)), Note: a.Role(d.ID)})
	}
	v.IsReception = a.Kind == "接待选民" || len(a.Matters) > 0
	v.MattersSaid = b.Say("itemsN", len(a.Matters))
	for _, m := range a.Matters {
		row := Matter{Topic: m.Topic, From: m.From, Summary: m.Summary, Suggestion: b.Titled(m.Suggestion)}
		row.Level = view.AtLevel(m.Level)
		if s := b.Suggestion(m.Suggestion); s != nil && suggestion.New(b.Builder).Public(s) {
			stands := suggestion.New(b.Builder).Stands(s)
			row.Stands = stands.Name + "。" + stands.Text
		}
		if m.Settled != nil {
			row.Settled = view.NewDated(m.Settled.Date, m.Settled.Text)
		}
		if m.Feedback != nil {
			row.Feedback = view.NewDated(m.Feedback.Date, view.Joined("：", m.Feedback.How, m.Feedback.Text))
		}
		v.Matters = append(v.Matters, row)
	}
	folder := a.Path[:strings.LastIndexByte(a.Path, '/')+1]
	v.Evidence, v.Photos = b.Evidence(a.Evidence, folder)
	v.Photos = append(b.Photos(a.Photos, folder), v.Photos...)
	for _, c := range a.Corrections {
		v.Corrections = append(v.Corrections, correction(c))
	}
	v.Corrected = len(v.Corrections)
	near := func(i int) *view.Link {
		if i < 0 || i >= len(list) {
			return nil
		}
		from, to := list[i].When()
		return &view.Link{Text: list[i].Title, Href: b.Href(place.Activity(list[i].ID)), Note: congress.Period(from, to)}
	}
	v.Prev, v.Next = near(i-1), near(i+1)
	return v
}
