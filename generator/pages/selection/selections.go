package selection

import (
	"cmp"
	"fmt"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Selections is the view of the list of selections by year.
type Selections struct {
	view.Frame
	Years []Year
}

// Year holds the selections of a year.
type Year struct {
	Year       int
	Selections []Line
}

// Line is a selection in a list.
type Line struct {
	view.Link
	Stage string
	Open  bool // anybody may object now
}

// Selection is the view of one selection: criteria, procedure and result.
type Selection struct {
	view.Frame
	Kind      string
	Lead      string
	Stage     string
	Open      bool
	Notice    string // the notice period
	Inquiry   *view.Inquiry
	Quota     string
	Excluded  string
	Basis     string
	Criteria  []string
	Steps     []Step
	Hidden    bool // nobody is named yet
	Decided   bool
	Count     string // 2名
	Chosen    []ChosenRow
	Beside    []view.LinkGroup
	NoticeEnd string // a sentence if the notice period is to come or over
}

// Step is a step of a procedure. State is done, now or gap; a gap is a step that is to come or has no date.
type Step struct {
	Text, State, Machine, Date, Said string
}

// ChosenRow is the row of one deputy, suggestion, unit or station that was chosen.
type ChosenRow struct {
	view.Link
	Citation string
	Coverage []view.Broadcast
}

// AddSelections adds the list of selections and a page for each.
func AddSelections(shared *view.Builder) {
	b := New(shared)
	list := b.ShownSelections()
	b.Add(place.Selections, "selections/section", func() any {
		v := &Selections{Frame: b.Frame(place.Selections, "selections", b.Say("navSelections"), b.Say("selectionsAbout"))}
		for _, s := range list {
			if n := len(v.Years); n == 0 || v.Years[n-1].Year != s.Year {
				v.Years = append(v.Years, Year{Year: s.Year})
			}
			v.Years[len(v.Years)-1].Selections = append(v.Years[len(v.Years)-1].Selections, b.Line(s))
		}
		return v
	})
	for _, s := range list {
		b.Add(place.Selection(s.ID), "selections/page", func() any { return b.selection(s, list) })
	}
}

// ShownSelections returns the selections that are shown, the latest year first.
func (b Builder) ShownSelections() []*congress.Selection {
	return view.ShownIn(b.Builder, b.Selections, func(x, y *congress.Selection) int { return cmp.Compare(y.Year, x.Year) })
}

// Line returns the line of a selection in a list.
func (b Builder) Line(s *congress.Selection) Line {
	line := Line{Link: view.Link{Text: s.Title, Href: b.Href(place.Selection(s.ID))}, Stage: s.Stage, Open: b.objectable(s)}
	if s.Notice != nil && s.Stage == "公示中" {
		line.Note = b.Say("noticePeriod", congress.Period(s.Notice.From, s.Notice.To))
	}
	return line
}

// objectable reports whether the notice period of a selection is running.
func (b Builder) objectable(s *congress.Selection) bool {
	return s.Stage == "公示中" && s.Notice != nil && b.Open(s.Notice)
}

func (b Builder) selection(s *congress.Selection, list []*congress.Selection) *Selection {
	v := &Selection{Kind: s.Kind, Lead: s.Summary, Stage: s.Stage, Open: b.objectable(s), Criteria: s.Criteria,
		Hidden: s.Stage == "推荐中", Decided: s.Stage == "已确定"}
	v.Frame = b.Frame(place.Selection(s.ID), "selections", s.Title, b.Say("selectionAbout", s.Title), view.Link{Text: b.Say("navSelections"), Href: b.Href(place.Selections)})
	v.Draft = s.Draft
	published := congress.Date("")
	if n := s.Notice; n != nil {
		published = n.From
		v.Notice, v.Inquiry = congress.Period(n.From, n.To), view.InquiryOf(n.Contact)
		switch {
		case v.Open, v.Decided:
		case b.Now.Last() < n.From.First():
			v.NoticeEnd = b.Say("noticeAhead")
		case s.Stage == "公示中":
			v.NoticeEnd = b.Say("noticeUndecided")
		}
	}
	v.Article(published, b.Website.Shared.Operator)
	if q := s.Quota; q != nil {
		count := ""
		if q.Count > 0 {
			count = b.Say("quotaN", q.Count)
		}
		v.Quota, v.Excluded = view.Joined("，", count, q.Rule), strings.Join(q.Excluded, "、")
	}
	if s.Basis != nil {
		v.Basis = view.Joined("，", s.Basis.Document, s.Basis.Date.Chinese())
	}
	b.selectionSteps(v, s)
	if !v.Hidden {
		for i := range s.Chosen {
			v.Chosen = append(v.Chosen, b.chosen(&s.Chosen[i], s.Year))
		}
		v.Count = measured(s.Chosen)
	}
	var others []view.Link
	for _, other := range list {
		if other != s {
			others = append(others, b.Line(other).Link)
		}
	}
	if len(others) > 0 {
		v.Beside = []view.LinkGroup{{ID: "others", Text: b.Say("otherSelections"), Links: others[:min(len(others), 8)]}}
	}
	return v
}

// selectionSteps adds the steps of the procedure to v, each with its state.
func (b Builder) selectionSteps(v *Selection, s *congress.Selection) {
	waiting := false // a step before this one is not done
	for _, p := range s.Procedure {
		step := Step{Text: p.Step, Machine: string(p.Date), Date: p.Date.Chinese()}
		switch {
		case v.Open && strings.Contains(p.Step, "公示"):
			step.State, step.Said = "now", b.Say("stepInNotice", v.Notice)
		case p.Date.Valid() && p.Date.First() <= b.Now.Last():
			step.State, step.Said = "done", b.Say("stepDone")
		case p.Date.Valid():
			step.State, step.Said = "gap", b.Say("stepOnDay")
			if !p.Date.Exact() {
				step.Said = b.Say("stepInTime")
			}
		case v.Decided:
			step.State, step.Said = "gap", b.Say("stepUndated")
		case v.Hidden && !waiting && strings.Contains(p.Step, "推荐"):
			step.State, step.Said = "now", b.Say("stepNow")
		default:
			step.State, step.Said = "gap", b.Say("stepAhead")
		}
		waiting = waiting || step.State != "done"
		v.Steps = append(v.Steps, step)
	}
}

// chosen returns the row of one entry of a selection of a year.
func (b Builder) chosen(c *congress.Chosen, year int) ChosenRow {
	row := ChosenRow{Citation: c.Citation, Coverage: view.Reports(c.Coverage)}
	switch {
	case c.Deputy != "":
		row.Link = b.DeputyIfThere(c.Deputy)
	case c.Suggestion != "":
		row.Link = b.SuggestionLink(c.Suggestion)
		s := b.Suggestion(c.Suggestion)
		if s == nil || !b.Shown(&s.Record) || s.Publicity == "不公开" {
			row.Link = view.Link{Text: view.SuggestionNumber(c.Suggestion)}
			break
		}
		row.Text, row.Note = s.Title, view.Joined("，", row.Text, b.leadOf(s))
	case c.Station != "":
		row.Link = b.StationLinkOn(c.Station, b.EndOf(year))
	default:
		row.Link = suggestion.New(b.Builder).UnitLink(c.Unit)
	}
	return row
}

// leadOf returns a phrase that names the deputy who leads a suggestion; "" if there is no such deputy.
func (b Builder) leadOf(s *congress.Suggestion) string {
	if d := b.Deputy(s.Raised.Lead); d != nil {
		return b.Say("leadIs", d.Name)
	}
	return ""
}

// measured returns the number of the chosen with the measure word for what they are; "" for an empty list.
func measured(list []congress.Chosen) string {
	word := ""
	for _, c := range list {
		own := "个"
		switch {
		case c.Deputy != "":
			own = "名"
		case c.Suggestion != "":
			own = "件"
		}
		if word != "" && word != own {
			own = "项"
		}
		word = own
	}
	if word == "" {
		return ""
	}
	return fmt.Sprintf("%d%s", len(list), word)
}
