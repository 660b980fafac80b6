package pages

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
)

// Suggestion is one suggestion with all that is known of its way. Of one that is not public it holds the title and the
// reason, nothing else.
type Suggestion struct {
	Frame
	Number     string // 2024年第12号
	Kind       string
	Hidden     bool
	Publicity  string
	Reason     string
	Lead       Link
	Cosigners  []Link
	Machine    string
	Raised     string
	When       string // 闭会期间，镇级
	Topics     string
	Units      string
	Due        string
	Merged     *Link  // the suggestion with which it is handled
	With       []Link // those that are handled with it
	Sides      []Side
	Chain      []ChainStep
	Result     []Link
	Text       string // Markdown
	Summary    string
	Answers    []SuggestionAnswer
	Activities []Link
	Prev, Next *Link
}

// Side is what one side says of the outcome; without Lines it has said nothing yet, which the layout says.
type Side struct {
	ID    string // handler, deputies, voters, congress
	Lines []ChainLine
}

// SuggestionAnswer is the answer of a department.
type SuggestionAnswer struct {
	ID       string
	Machine  string
	Date     string
	Unit     string
	Outcome  string
	Means    string
	Text     string // Markdown
	Promises []SuggestionPromise
}

// SuggestionPromise is what a department undertook to do, and whether it did.
type SuggestionPromise struct {
	What      string
	MachineBy string
	By        string
	Settled   *Dated
	Over      bool // the day has passed, and nothing is registered
}

// suggestionPage makes the view of the suggestion at place i of its year.
func (b *builder) suggestionPage(s *congress.Suggestion, list []*congress.Suggestion, i int, m *mentions) *Suggestion {
	v := &Suggestion{Number: number(s.ID), Kind: s.Kind, Publicity: s.Publicity}
	v.Frame = b.frame(suggestionAddress(s.ID), "suggestions", s.Title, fmt.Sprintf("%s%s：%s。", s.Kind, v.Number, s.Title),
		Link{Text: "代表建议", Href: b.href("/suggestions/")}, Link{Text: fmt.Sprintf("%d年", s.Year), Href: b.href(suggestionYearAddress(s.Year))})
	v.Draft = s.Draft
	near := func(i int) *Link {
		if i < 0 || i >= len(list) {
			return nil
		}
		link := b.suggestion(list[i].ID)
		return &link
	}
	v.Prev, v.Next = near(i-1), near(i+1)
	if s.Publicity == "不公开" {
		v.Hidden, v.Reason = true, strings.TrimRight(s.Reason, "。")
		return v
	}
	v.article(s.Raised.Date, b.site.Shared.Operator)
	v.Lead = b.deputyIfThere(s.Raised.Lead)
	for _, id := range s.Raised.Cosigners {
		v.Cosigners = append(v.Cosigners, b.deputyIfThere(id))
	}
	v.Machine, v.Raised, v.When = string(s.Raised.Date), s.Raised.Date.Chinese(), joined("，", s.Raised.When, atLevel(s.Raised.Level))
	v.Topics = strings.Join(s.Topics, "、")
	if s.Handling != nil {
		v.Units = units(s.Handling.Units)
	}
	due, _ := b.due(s)
	v.Due = due.Chinese()
	if into := b.titled(s.MergedInto); into.Text != "" {
		v.Merged = &into
	}
	v.Sides, v.Chain, v.Result = sides(s), b.chain(s, m), b.result(s.Result)
	if v.Merged != nil { // what is missing is said of the other
		v.Sides = slices.DeleteFunc(v.Sides, func(x Side) bool { return len(x.Lines) == 0 })
	}
	v.Summary = s.Summary
	if s.Publicity == "全文" {
		v.Text = string(s.Text)
	}
	for n := range s.Answers {
		v.Answers = append(v.Answers, b.answer(s, n))
	}
	if m != nil {
		for _, x := range m.merged {
			v.With = append(v.With, b.titled(x.ID))
		}
		for _, a := range m.did {
			from, to := a.When()
			v.Activities = append(v.Activities, Link{Text: a.Title, Href: b.href(activityAddress(a.ID)), Note: joined("，", congress.Period(from, to), a.Kind)})
		}
	}
	return v
}

// sides sets what the handler, the deputies, the voters and the congress say beside each other: closed out is not resolved.
func sides(s *congress.Suggestion) []Side {
	all := []Side{{ID: "handler"}, {ID: "deputies"}, {ID: "voters"}, {ID: "congress"}}
	last := map[string]int{}
	for _, a := range s.Answers { // the last answer of each department
		if i, again := last[a.Unit]; again {
			all[0].Lines[i] = line(a.Date, a.Unit+"答复：“"+a.Outcome+"”。")
			continue
		}
		last[a.Unit] = len(all[0].Lines)
		all[0].Lines = append(all[0].Lines, line(a.Date, a.Unit+"答复：“"+a.Outcome+"”。"))
	}
	for _, x := range s.Appraisal {
		side := &all[1]
		if x.Side == "选民" {
			side = &all[2]
		}
		if x.About != "态度" {
			side.Lines = append(side.Lines, line(x.Date, "对"+orResult(x.About)+"“"+x.Answer+"”。"))
		}
	}
	if c := s.ClosedOut; c != nil {
		all[3].Lines = append(all[3].Lines, line(c.Date, c.By+"销号，不再列入待办。"))
	}
	return all
}

func orResult(about string) string {
	if about == "" {
		return "办理"
	}
	return about
}

// answer makes the view of the nth answer. Where only a summary of the suggestion is public, so is only the outcome.
func (b *builder) answer(s *congress.Suggestion, n int) SuggestionAnswer {
	a := &s.Answers[n]
	v := SuggestionAnswer{ID: fmt.Sprintf("a-%d", n+1), Machine: string(a.Date), Date: a.Date.Chinese(), Unit: a.Unit, Outcome: a.Outcome}
	if s.Publicity == "全文" {
		v.Text = string(a.Text)
	}
	for _, scheme := range b.Outcomes {
		for _, class := range scheme.Classes {
			if class.Name == a.Outcome {
				v.Means = class.Meaning
			}
		}
	}
	for _, p := range a.Promises {
		row := SuggestionPromise{What: p.What, MachineBy: string(p.By), By: p.By.Chinese(), Over: p.By.Last() < b.Now.First()}
		if p.Settled != nil {
			row.Settled = dated(p.Settled.Date, p.Settled.Text)
		}
		v.Promises = append(v.Promises, row)
	}
	return v
}
