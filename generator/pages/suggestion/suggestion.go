package suggestion

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Suggestion is one suggestion with all that is known of its way. Of one that is not public it holds the title and the
// reason, nothing else.
type Suggestion struct {
	view.Frame
	Number     string // 2024年第12号
	Kind       string
	Hidden     bool
	Publicity  string
	Reason     string
	Abridged   bool
	Stands     Standing
	Now        string // the day of the build
	Lead       view.Link
	Cosigners  []view.Link
	Machine    string
	Raised     string
	When       string      // 闭会期间，镇级
	Topics     []view.Link // to the parts of the year
	Units      []view.Link // the Note is the role
	Due        string
	Merged     *view.Link  // the suggestion with which it is handled
	With       []view.Link // those that are handled with it
	Sides      []Side
	Chain      []ChainStep
	Result     *Outcome
	Photos     *BeforeAfter
	Text       string // Markdown
	Summary    string
	Answers    []Answer
	Activities []view.Link
	Beside     []view.LinkGroup
	Prev, Next *view.Link
}

// Side is what one side says of the outcome; without Lines it has said nothing yet, which the layout says.
type Side struct {
	ID    string // handler, deputies, voters, congress
	Lines []ChainLine
}

// Answer is the answer of a department.
type Answer struct {
	ID       string
	Machine  string
	Date     string
	Unit     view.Link
	Outcome  string
	Means    string
	Text     string // Markdown
	Promises []PromiseRow
}

// headed makes the head of the page of a suggestion: all that is told of one that is not public.
func (b Builder) headed(s *congress.Suggestion) *Suggestion {
	v := &Suggestion{Number: view.SuggestionNumber(s.ID), Kind: s.Kind, Publicity: s.Publicity}
	v.Frame = b.Frame(place.Suggestion(s.ID), "suggestions", s.Title, b.Say("suggestionAbout", "kind", s.Kind, "number", v.Number, "title", s.Title),
		view.Link{Text: b.Say("theSuggestions"), Href: b.Href(place.Suggestions)}, view.Link{Text: b.Say("calendarYear", s.Year), Href: b.Href(place.SuggestionYear(s.Year))})
	v.Draft = s.Draft
	if s.Publicity == "不公开" {
		v.Hidden, v.Reason = true, strings.TrimRight(s.Reason, "。")
	}
	return v
}

// tell adds what is told of a suggestion that is public.
func (b Builder) tell(v *Suggestion, s *congress.Suggestion) {
	x := ledger.Read(b.Congress, s, b.Now)
	v.Article(s.Raised.Date, b.Website.Shared.Operator)
	v.Lead = b.DeputyIfThere(s.Raised.Lead)
	for _, id := range s.Raised.Cosigners {
		v.Cosigners = append(v.Cosigners, b.DeputyIfThere(id))
	}
	v.Machine, v.Raised, v.When = string(s.Raised.Date), s.Raised.Date.Chinese(), view.Joined("，", s.Raised.When, view.AtLevel(s.Raised.Level))
	if s.Handling != nil {
		for _, u := range s.Handling.Units {
			link := b.UnitLink(u.Name)
			link.Note = u.Role
			v.Units = append(v.Units, link)
		}
	}
	if x.Stage != ledger.Merged { // it is answered with the other
		v.Due = x.Due.Chinese()
	}
	m := b.mentionsOf(s.ID)
	v.Stands, v.Now = b.Stands(s), b.Now.Chinese()
	v.Sides, v.Chain, v.Result, v.Photos = b.sides(s, x), b.chain(s, m), b.outcome(s.Result), b.beforeAfter(s)
	if into := b.Titled(s.MergedInto); into.Text != "" { // what is missing is said of the other
		v.Merged = &into
		v.Sides = slices.DeleteFunc(v.Sides, func(x Side) bool { return len(x.Lines) == 0 })
	}
	v.Text, v.Summary, v.Abridged = string(s.Text), s.Summary, s.Publicity == "摘要"
	promised := b.promisesOf(s)
	for n := range s.Answers {
		v.Answers = append(v.Answers, b.answer(s, n, promised[&s.Answers[n]]))
	}
	v.Beside = b.besideSuggestion(s)
	if m != nil {
		b.mentioned(v, m)
	}
}

// mentioned adds the suggestions that are handled with one, and the activities that belong to it.
func (b Builder) mentioned(v *Suggestion, m *mentions) {
	for _, x := range m.merged {
		v.With = append(v.With, b.Titled(x.ID))
	}
	for _, a := range m.did {
		from, to := a.When()
		v.Activities = append(v.Activities, view.Link{Text: a.Title, Href: b.Href(place.Activity(a.ID)), Note: view.Joined("，", congress.Period(from, to), a.Kind)})
	}
}

// sides sets what the handler, the deputies, the voters and the congress say beside each other: closed out is not resolved.
func (b Builder) sides(s *congress.Suggestion, x ledger.Course) []Side {
	all := []Side{{ID: "handler"}, {ID: "deputies"}, {ID: "voters"}, {ID: "congress"}}
	last := map[string]int{}
	for n := range s.Answers { // the last answer of each department
		a := &s.Answers[n]
		said := line(a.Date, b.Say("unitAnswered", "unit", a.Unit, "outcome", a.Outcome, "means", b.spelt(s, a)))
		if i, again := last[a.Unit]; again {
			all[0].Lines[i] = said
			continue
		}
		last[a.Unit] = len(all[0].Lines)
		all[0].Lines = append(all[0].Lines, said)
	}
	switch {
	case x.Awaited == nil || len(s.Answers) == 0 || x.Stage == ledger.Merged:
	case x.Stage == ledger.Closed:
		all[0].Lines = append(all[0].Lines, ChainLine{Text: b.Missing(x) + "。"})
	default:
		all[0].Lines = append(all[0].Lines, ChainLine{Text: b.awaiting(x) + "。"})
	}
	for _, said := range s.Appraisal {
		side := &all[1]
		if said.Side == "选民" {
			side = &all[2]
		}
		if said.About != "态度" {
			before := ""
			if x.Answer != nil && said.Date.Last() < x.Answer.Date.First() {
				before = b.Say("ofAnEarlierAnswer")
			}
			side.Lines = append(side.Lines, line(said.Date, b.Say("appraisalSaid", "about", b.OrResult(said.About), "answer", said.Answer, "before", before)))
		}
	}
	if c := s.ClosedOut; c != nil {
		all[3].Lines = append(all[3].Lines, line(c.Date, b.Say("struckOffBy", c.By)))
	}
	return all
}

// OrResult returns what an appraisal is about: as recorded, or the handling as a whole.
func (b Builder) OrResult(about string) string {
	if about == "" {
		return b.Say("theHandling")
	}
	return about
}

// answer makes the view of the nth answer.
func (b Builder) answer(s *congress.Suggestion, n int, promised []PromiseRow) Answer {
	a := &s.Answers[n]
	v := Answer{ID: fmt.Sprintf("a-%d", n+1), Machine: string(a.Date), Date: a.Date.Chinese(), Unit: b.UnitLink(a.Unit), Outcome: a.Outcome, Text: string(a.Text), Promises: promised}
	if class := ledger.Class(b.Congress, s, a); class != nil {
		v.Means = class.Meaning
	}
	return v
}

// ledgersOf are the lists in which a suggestion stands.
func (b Builder) ledgersOf(s *congress.Suggestion) []view.Link {
	links := []view.Link{{Text: b.Say("suggestionsOfYear", s.Year), Href: place.SuggestionYear(s.Year)}, {Text: b.Say("promiseLedger"), Href: place.SuggestionPromises}}
	if slices.ContainsFunc(s.Supervision, func(x congress.Supervised) bool { return x.Mode == keySupervision }) {
		links = append(links, view.Link{Text: b.Say("keySuggestions"), Href: place.SuggestionsKey})
	}
	return b.Ways(links...)
}

// besideSuggestion leads to what belongs to a suggestion: where its deputies are met, for what it was chosen, by which rules
// it is handled.
func (b Builder) besideSuggestion(s *congress.Suggestion) []view.LinkGroup {
	var stations []view.Link
	for _, id := range append([]congress.DeputyID{s.Raised.Lead}, s.Raised.Cosigners...) {
		d := b.Deputy(id)
		if d == nil || !b.Shown(&d.Record) {
			continue
		}
		if link := b.StationLink(d.StationOn(b.Now)); link.Text != "" && !slices.Contains(stations, link) {
			stations = append(stations, link)
		}
	}
	var all []view.LinkGroup
	for _, g := range []view.LinkGroup{{ID: "stations", Text: b.Say("stationsOfDeputies"), Links: stations}, {ID: "honours", Text: b.Say("chosenIn"), Links: b.honoursOf(s.ID)}, {ID: "rules", Text: b.Say("handlingRules"), Links: b.HandlingRules()},
		{ID: "ledgers", Text: b.Say("ledgers"), Links: b.ledgersOf(s)}} {
		if len(g.Links) > 0 {
			all = append(all, g)
		}
	}
	return all
}
