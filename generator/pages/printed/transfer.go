package printed

import (
	"cmp"
	"fmt"
	"slices"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/view"
)

// Transfers is the view of the cards of a station for a year, one for each matter of voters that was passed on as a
// suggestion, or of blank cards to be filled in by hand.
type Transfers struct {
	*Imprint
	Cards []TransferCard
}

// TransferCard is the card of a matter that was passed on, with its result.
type TransferCard struct {
	Number   string // 2024年第1号; empty on a blank card
	Raised   string // when and where the voters raised it
	From     string // 席庄村选民 3 人
	Deputies string // the deputies who received the voters
	Topic    string
	Summary  string
	Title    string // the title of the suggestion
	Lead     string
	Units    string // 市水利局（主办）
	Assigned string
	Due      string
	Answers  []string // 2024年6月18日，市水利局：已经解决; the last entry names the units that have not answered
	Said     string   // the appraisal by deputies and voters
	Closed   string
	Feedback string
	Hidden   bool // the suggestion is not public, except its number
}

const blankTransfers = 2 // on one sheet of paper

func (b Builder) transfers(sheet *Imprint, s *congress.Station, year int) any {
	v := &Transfers{Imprint: sheet}
	if sheet.Blank {
		v.Cards = make([]TransferCard, blankTransfers)
		return v
	}
	for _, a := range board.Held(b.Congress, s.ID, year, b.Shown) {
		for i := range a.Matters {
			if m := &a.Matters[i]; a.Year == year && m.Suggestion != "" {
				v.Cards = append(v.Cards, b.transferCard(a, m))
			}
		}
	}
	return v
}

func (b Builder) transferCard(a *congress.Activity, m *congress.Matter) TransferCard {
	from, to := a.When()
	card := TransferCard{Number: view.SuggestionNumber(m.Suggestion), Raised: view.Joined("，", congress.Period(from, to), a.Place), From: m.From, Topic: m.Topic, Summary: m.Summary}
	var names []string
	for _, d := range b.Participants(a) {
		names = append(names, d.Name)
	}
	card.Deputies = view.Joined("、", names...)
	if f := m.Feedback; f != nil {
		card.Feedback = told(f)
	}
	s := b.Suggestion(m.Suggestion)
	if s == nil || !suggestion.New(b.Builder).Public(s) {
		card.Hidden = true
		return card
	}
	s = suggestion.Abridged(s)
	card.Title, card.Lead = s.Title, b.DeputyIfThere(s.Raised.Lead).Text
	course := ledger.Read(b.Congress, s, b.Now)
	card.Due = course.Due.Chinese()
	if day := ledger.Assigned(s); day != "" {
		card.Assigned = day.Chinese()
	}
	if s.Handling != nil {
		card.Units = suggestion.UnitNames(s.Handling.Units)
	}
	for _, answer := range slices.SortedStableFunc(slices.Values(s.Answers), func(x, y congress.Answer) int { return cmp.Compare(x.Date, y.Date) }) {
		card.Answers = append(card.Answers, fmt.Sprintf("%s，%s：%s", answer.Date.Chinese(), answer.Unit, answer.Outcome))
	}
	awaited := suggestion.New(b.Builder).Partly(course)
	if course.Stage == ledger.Closed && len(card.Answers) > 0 {
		awaited = suggestion.New(b.Builder).Missing(course)
	}
	if awaited != "" {
		card.Answers = append(card.Answers, awaited)
	}
	var said []string
	for _, x := range s.Appraisal {
		said = append(said, b.Say("appraisedOn", "date", x.Date.Chinese(), "side", x.Side, "about", suggestion.New(b.Builder).OrResult(x.About), "answer", x.Answer))
	}
	card.Said = view.Joined("；", said...)
	if s.ClosedOut != nil {
		card.Closed = b.Say("closedOutOn", "date", s.ClosedOut.Date.Chinese(), "by", s.ClosedOut.By)
	}
	if s.Feedback != nil && card.Feedback == "" {
		card.Feedback = told(s.Feedback)
	}
	return card
}

// told returns a phrase that says when and how voters were told the result of their matter.
func told(f *congress.Feedbacked) string {
	return view.Joined("：", view.Joined("，", f.Date.Chinese(), f.How), f.Text)
}
