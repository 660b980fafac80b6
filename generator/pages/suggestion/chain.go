package suggestion

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// ChainStep is one link of the chain from the voter's word to the voter's answer. One without Lines is missing; the layout
// says so, by its ID.
type ChainStep struct {
	ID    string
	Stage string // raise, handle, supervise, appraise; empty where it is that of the step before
	State string // done, now, gap
	Took  string // how long after which step: 交办后第31天答复
	Lines []ChainLine
}

// ChainLine is one dated entry of a step.
type ChainLine struct {
	Machine string
	Date    string
	Text    string
	Link    view.Link // follows the text
}

func line(d congress.Date, text string) ChainLine {
	return ChainLine{Machine: string(d), Date: d.Chinese(), Text: text}
}

// chain makes the links in their order: 选民反映 → 接待登记 → 代表建议 → 交办 → 办理 → 答复 → 督办 → 销号 → 代表评价 → 向选民反馈.
func (b Builder) chain(s *congress.Suggestion, m *mentions) []ChainStep {
	voters, register := b.voiced(m)
	assigned, handled, answered := b.handling(s)
	supervised, closed, deputies, told := b.afterwards(s)
	steps := []ChainStep{
		{ID: "voters", Stage: "raise", Lines: voters}, {ID: "register", Lines: register}, {ID: "proposal", Lines: b.proposal(s)},
		{ID: "assigned", Stage: "handle", Lines: assigned}, {ID: "handled", Lines: handled}, {ID: "answered", Lines: answered},
		{ID: "supervised", Stage: "supervise", Lines: supervised}, {ID: "closed", Lines: closed},
		{ID: "appraised", Stage: "appraise", Lines: deputies}, {ID: "told", Lines: told},
	}
	x := ledger.Read(b.Congress, s, b.Now)
	b.took(steps, s, x)
	into := b.SuggestionLink(s.MergedInto)
	for i := range steps {
		step := &steps[i]
		step.State = "done"
		if len(step.Lines) > 0 {
			if step.ID == "answered" {
				b.incomplete(step, x)
			}
			continue
		}
		step.State = "gap"
		switch {
		case step.ID == "answered":
			if x.Stage == ledger.Handling && !x.Overdue {
				step.State = "now"
			}
			if text := b.waiting(x); text != "" {
				step.Lines = []ChainLine{{Text: text}}
			}
		}
	}
	if x.Stage == ledger.Reopened {
		steps[5].State = "now"
		steps[5].Lines = append(steps[5].Lines, ChainLine{Text: b.Say("unsatisfied")})
	}
	if into.Text != "" { // what is missing is done there
		steps = slices.DeleteFunc(steps, func(step ChainStep) bool { return step.State == "gap" && !slices.Contains(raised, step.ID) })
		steps = append(steps, ChainStep{ID: "merged", State: "done", Lines: []ChainLine{{Text: b.Say("stepsAt"), Link: into}}})
	}
	return steps
}

// incomplete says of answers that there are whose are awaited besides.
func (b Builder) incomplete(step *ChainStep, x ledger.Course) {
	switch {
	case x.Awaited == nil || x.Stage == ledger.Merged:
	case x.Stage == ledger.Closed:
		step.Lines = append(step.Lines, ChainLine{Text: b.Missing(x) + "。"})
	default:
		step.State = "now"
		if x.Overdue || x.Stage == ledger.Returned {
			step.State = "gap"
		}
		step.Lines = append(step.Lines, ChainLine{Text: b.awaiting(x) + "。" + b.timing(x)})
	}
}

// raised are the steps that a suggestion goes through alone, though it be handled with another.
var raised = []string{"voters", "register", "proposal"}

// waiting says what an answer that is missing waits for; empty where nothing was assigned.
func (b Builder) waiting(x ledger.Course) string {
	switch {
	case x.Stage == ledger.Returned:
		return b.Say("returnedWaiting") + b.timing(x)
	case x.Overdue:
		return b.timing(x)
	case x.Stage == ledger.Handling:
		return b.Say("inProgress") + b.timing(x)
	}
	return ""
}

// took says how many days lie between links of which both days are known.
func (b Builder) took(steps []ChainStep, s *congress.Suggestion, x ledger.Course) {
	first := func(i int) congress.Date {
		var day congress.Date
		for _, l := range steps[i].Lines {
			if d := congress.Date(l.Machine); d.Valid() && (day == "" || d.First() < day.First()) {
				day = d
			}
		}
		return day
	}
	voiced := first(0)
	if voiced == "" {
		voiced = first(1)
	}
	steps[2].Took = b.after(b.Say("eventVoiced"), ledger.Days(voiced, s.Raised.Date), b.Say("eventRaised"))
	steps[3].Took = b.after(b.Say("eventRaised"), ledger.Days(s.Raised.Date, x.Assigned), b.Say("eventAssigned"))
	if x.First.Valid() {
		steps[5].Took = b.after(b.Say("eventAssigned"), x.Took, b.firstly(x))
		if x.Due.Valid() && x.Stage != ledger.Merged {
			steps[5].Took = view.Joined("，", steps[5].Took, b.TimeName(WithinTime(x)))
		}
	}
	if s.ClosedOut != nil && x.Answer != nil {
		steps[7].Took = b.after(b.Say("eventAnswered"), ledger.Days(x.Answer.Date, s.ClosedOut.Date), b.Say("eventClosed"))
	}
	steps[8].Took = b.after(b.firstly(x), ledger.Days(x.First, first(8)), b.Say("eventAppraised"))
	if f := s.Feedback; f != nil {
		switch days := ledger.Days(voiced, f.Date); {
		case days > 0:
			steps[9].Took = b.Say("voicedToTold", days)
		case x.Answer != nil:
			steps[9].Took = b.after(b.Say("eventAnswered"), ledger.Days(x.Answer.Date, f.Date), b.Say("eventTold"))
		}
	}
}

// afterwards says what was done to see it done, that it was struck off, and what deputies and voters said of it and were told.
func (b Builder) afterwards(s *congress.Suggestion) (supervised, closed, deputies, told []ChainLine) {
	for _, x := range s.Supervision {
		supervised = append(supervised, line(x.Date, view.Joined("，", x.By, x.Mode)+colon(x.Text)))
	}
	if c := s.ClosedOut; c != nil {
		closed = append(closed, line(c.Date, b.Say("closedOutBy", c.By)))
	}
	if f := s.Feedback; f != nil {
		told = append(told, line(f.Date, sentence(view.Joined("：", f.How, f.Text))))
	}
	for _, x := range s.Appraisal {
		text := "“" + x.Answer + "”" + colon(x.Text)
		if x.About != "" {
			text = b.Say("appraisalOf", "about", x.About, "text", text)
		}
		if x.Side == "选民" {
			told = append(told, line(x.Date, b.Say("votersSay", text)))
		} else {
			deputies = append(deputies, line(x.Date, b.Say("deputiesJudge", text)))
		}
	}
	slices.SortStableFunc(told, func(x, y ChainLine) int { return cmp.Compare(x.Machine, y.Machine) })
	return supervised, closed, deputies, told
}

// voiced says what voters raised, and at which reception that was registered.
func (b Builder) voiced(m *mentions) (voters, register []ChainLine) {
	if m == nil {
		return nil, nil
	}
	for i, v := range m.voiced {
		from, _ := v.activity.When()
		if v.matter != nil {
			voters = append(voters, line(from, sentence(view.Joined("：", v.matter.From, v.matter.Topic))))
		}
		if i == 0 || m.voiced[i-1].activity != v.activity {
			entry := line(from, "")
			if at := b.StationLinkOn(v.activity.Station, from); at.Text != "" {
				entry.Text = b.Say("registeredAt", at.Text)
			}
			entry.Link = view.Link{Text: v.activity.Title, Href: b.Href(place.Activity(v.activity.ID))}
			register = append(register, entry)
		}
	}
	return voters, register
}

// proposal says what was done before, by whom it was raised, and where.
func (b Builder) proposal(s *congress.Suggestion) []ChainLine {
	var all []ChainLine
	for _, p := range s.Preparation {
		all = append(all, line(p.Date, p.Kind+colon(p.Text)))
	}
	who := ""
	if d := b.Deputy(s.Raised.Lead); d != nil && b.Shown(&d.Record) {
		if who = b.Say("deputyNamed", d.Name); len(s.Raised.Cosigners) > 0 {
			who = b.Say("withCosigners", "lead", who, "count", 1+len(s.Raised.Cosigners))
		}
	}
	level := ""
	if s.Raised.Level != "" {
		level = "，" + view.AtLevel(s.Raised.Level)
	}
	return append(all, line(s.Raised.Date, b.Say("raisedBy", "who", who, "when", s.Raised.When, "level", level)))
}
