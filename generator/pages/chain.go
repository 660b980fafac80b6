package pages

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
)

// ChainStep is one link of the chain from the voter's word to the voter's answer. One without Lines is missing; the layout
// says so, by its ID.
type ChainStep struct {
	ID    string
	Stage string // raise, handle, supervise, appraise; empty where it is that of the step before
	State string // done, now, gap
	Lines []ChainLine
}

// ChainLine is one dated entry of a step.
type ChainLine struct {
	Machine string
	Date    string
	Text    string
	Link    Link // follows the text
}

func line(d congress.Date, text string) ChainLine {
	return ChainLine{Machine: string(d), Date: d.Chinese(), Text: text}
}

// chain makes the links in their order: 选民反映 → 接待登记 → 代表建议 → 交办 → 办理 → 答复 → 督办 → 销号 → 代表评价 → 向选民反馈.
func (b *builder) chain(s *congress.Suggestion, m *mentions) []ChainStep {
	voters, register := voiced(b, m)
	assigned, handled, answered := handling(s)
	var supervised, closed, deputies, told []ChainLine
	for _, x := range s.Supervision {
		supervised = append(supervised, line(x.Date, joined("，", x.Mode, x.By)+colon(x.Text)))
	}
	if c := s.ClosedOut; c != nil {
		closed = append(closed, line(c.Date, c.By+"销号。"))
	}
	if f := s.Feedback; f != nil {
		told = append(told, line(f.Date, joined("：", f.How, f.Text)))
	}
	for _, x := range s.Appraisal {
		text := x.Answer + colon(x.Text)
		if x.About != "" {
			text = "对" + x.About + text
		}
		if x.Side == "选民" {
			told = append(told, line(x.Date, "选民评价："+text))
		} else {
			deputies = append(deputies, line(x.Date, text))
		}
	}
	slices.SortStableFunc(told, func(x, y ChainLine) int { return cmp.Compare(x.Machine, y.Machine) })

	due, over := b.due(s)
	steps := []ChainStep{
		{ID: "voters", Stage: "raise", Lines: voters}, {ID: "register", Lines: register}, {ID: "proposal", Lines: b.proposal(s)},
		{ID: "assigned", Stage: "handle", Lines: assigned}, {ID: "handled", Lines: handled}, {ID: "answered", Lines: answered},
		{ID: "supervised", Stage: "supervise", Lines: supervised}, {ID: "closed", Lines: closed},
		{ID: "appraised", Stage: "appraise", Lines: deputies}, {ID: "told", Lines: told},
	}
	into := b.suggestion(s.MergedInto)
	for i := range steps {
		step := &steps[i]
		step.State = "done"
		if len(step.Lines) > 0 {
			continue
		}
		step.State = "gap"
		switch {
		case into.Text != "" && i > 2:
			step.Lines = []ChainLine{{Text: "见", Link: into}}
		case step.ID == "answered" && len(assigned) > 0 && over:
			step.Lines = []ChainLine{{Text: "尚未登记答复，期限" + due.Chinese() + "已过。"}}
		case step.ID == "answered" && len(assigned) > 0:
			step.State = "now"
			if due != "" {
				step.Lines = []ChainLine{{Text: "正在办理，答复期限" + due.Chinese() + "。"}}
			} else {
				step.Lines = []ChainLine{{Text: "正在办理，没有登记答复期限。"}}
			}
		}
	}
	return steps
}

// voiced says what voters raised, and at which reception that was registered.
func voiced(b *builder, m *mentions) (voters, register []ChainLine) {
	if m == nil {
		return nil, nil
	}
	for i, v := range m.voiced {
		from, _ := v.activity.When()
		if v.matter != nil {
			voters = append(voters, line(from, joined("：", v.matter.From, v.matter.Topic)))
		}
		if i == 0 || m.voiced[i-1].activity != v.activity {
			entry := line(from, "")
			entry.Link = Link{Text: v.activity.Title, Href: b.href(activityAddress(v.activity.ID))}
			register = append(register, entry)
		}
	}
	return voters, register
}

// proposal says what was done before, and that it was raised.
func (b *builder) proposal(s *congress.Suggestion) []ChainLine {
	var all []ChainLine
	for _, p := range s.Preparation {
		all = append(all, line(p.Date, p.Kind+colon(p.Text)))
	}
	return append(all, line(s.Raised.Date, joined("，", s.Raised.When+"提出", atLevel(s.Raised.Level))))
}

// handling parts the log into what belongs to assignment, handling and answer.
func handling(s *congress.Suggestion) (assigned, handled, answered []ChainLine) {
	said := map[[2]string]string{} // what the log says of an answer
	if h := s.Handling; h != nil {
		for _, e := range h.Log {
			switch text := e.Unit + colon(e.Text); e.Event {
			case "交办":
				assigned = append(assigned, line(e.Date, strings.TrimPrefix(text, "：")))
			case "答复", "重新答复":
				if slices.ContainsFunc(s.Answers, func(a congress.Answer) bool { return a.Date == e.Date && a.Unit == e.Unit }) {
					said[[2]string{string(e.Date), e.Unit}] = e.Text
				} else {
					answered = append(answered, line(e.Date, e.Event+"，"+text))
				}
			default:
				text = joined("，", e.Event, e.Unit) + colon(e.Text)
				if e.Due != "" {
					text += "期限改为" + e.Due.Chinese() + "。"
				}
				handled = append(handled, line(e.Date, text))
			}
		}
		if len(assigned) == 0 && len(h.Units) > 0 {
			assigned = append(assigned, ChainLine{Text: "没有登记交办的日期。承办单位：" + units(h.Units) + "。"})
		}
	}
	for _, a := range s.Answers {
		answered = append(answered, line(a.Date, a.Unit+"："+a.Outcome+"。"+said[[2]string{string(a.Date), a.Unit}]))
	}
	slices.SortStableFunc(answered, func(x, y ChainLine) int { return cmp.Compare(x.Machine, y.Machine) })
	return assigned, handled, answered
}

// units prints the departments with their parts: 市水利局（主办）、市财政局（协办）.
func units(list []congress.Unit) string {
	all := make([]string, len(list))
	for i, u := range list {
		all[i] = u.Name + "（" + u.Role + "）"
	}
	return strings.Join(all, "、")
}

// due is the day by which an answer is due, and whether it has passed.
func (b *builder) due(s *congress.Suggestion) (due congress.Date, over bool) {
	x := ledger.Read(b.Congress, s, b.Now)
	return x.Due, x.Due != "" && x.Due.Last() < b.Now.First()
}

// colon puts a sentence behind what it explains.
func colon(text string) string {
	if text == "" {
		return "。"
	}
	if !strings.HasSuffix(text, "。") && !strings.HasSuffix(text, "！") && !strings.HasSuffix(text, "？") {
		text += "。"
	}
	return "：" + text
}
