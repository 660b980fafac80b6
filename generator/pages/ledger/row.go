package ledger

import (
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Row is one suggestion in a list. Of one that is not public it holds the title, the kind and the reason.
type Row struct {
	view.Link
	In      string // the parts in which it stands, as "stage/closed unit/shi-shui-li-ju", for the filter
	Number  string // 第12号
	Kind    string
	Hidden  bool
	Reason  string
	Lead    view.Link
	Station string
	Raised  view.Day
	Units   string
	Stage   string
	Into    view.Link // the suggestion with which it is handled
	Replies []Reply   // the answers that stand
	Awaited string    // the units whose answers are awaited, where others have answered
	Verdict string    // of the deputies, on the result; empty where there is none
	Due     view.Day
	InTime  string // 超期未答复，已过5天
}

// Reply is the outcome that a unit answered; the unit is named where others answered otherwise.
type Reply struct {
	Unit, Outcome string
	Day           view.Day
}

func (b Builder) suggestionRow(e *entry) Row {
	_, n, _ := strings.Cut(view.SuggestionNumber(e.ID), "年")
	row := Row{Link: view.Link{Text: e.Title, Href: b.Href(place.Suggestion(e.ID))}, In: e.places(), Number: n, Kind: e.Kind, Hidden: e.hidden}
	if e.hidden {
		row.Reason = strings.TrimRight(e.Reason, "。")
		return row
	}
	if d := b.Deputy(e.Raised.Lead); d != nil && b.Shown(&d.Record) {
		row.Lead, row.Station = b.DeputyLink(d.ID), b.StationLinkOn(d.StationOn(b.EndOf(e.Year)), b.EndOf(e.Year)).Text
	}
	row.Raised, row.Stage, row.Due = view.DayIn(e.Raised.Date, e.Year), e.said("stage", ""), view.DayIn(e.Due, e.Year)
	row.Units = strings.Join(e.unitNames(), "、")
	if e.Stage == ledger.Merged {
		row.Into, row.Due = b.SuggestionLink(e.MergedInto), view.Day{}
		return row
	}
	replies := suggestion.Together(e.Standing)
	for _, r := range replies {
		reply := Reply{Outcome: r[0].Outcome, Day: view.DayIn(r[0].Date, e.Year)}
		if len(replies) > 1 || e.Awaited != nil {
			reply.Unit = suggestion.UnitsOf(r)
		}
		row.Replies = append(row.Replies, reply)
	}
	if len(e.Standing) > 0 {
		row.Awaited = strings.Join(e.Awaited, "、")
	}
	row.Verdict = ledger.Verdict(b.Congress, e.Suggestion, "代表")
	if row.Due.Text != "" {
		row.InTime = e.said("time", "")
		if e.Left <= suggestion.SoonDays { // what is far off need not be printed anew every day
			row.InTime = view.Joined("，", row.InTime, b.DueDays(e.Course))
		}
	}
	return row
}

// places lists the parts in which a suggestion stands.
func (e *entry) places() string {
	var all []string
	for i, d := range dimensions {
		for _, x := range e.in[i] {
			all = append(all, d.id+"/"+x.ID)
		}
	}
	return strings.Join(all, " ")
}

// unitNames are the units under the names by which the record calls them.
func (e *entry) unitNames() []string {
	var all []string
	if e.Handling != nil {
		for _, u := range e.Handling.Units {
			all = append(all, u.Name)
		}
	}
	return all
}
