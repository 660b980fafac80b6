package suggestion

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/view"
)

// handling parts the log into what belongs to assignment, handling and answer.
func (b Builder) handling(s *congress.Suggestion) (assigned, handled, answered []ChainLine) {
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
				text = view.Joined("，", e.Event, e.Unit) + colon(e.Text)
				if e.Due != "" {
					text += b.Say("dueMovedTo", e.Due.Chinese())
				}
				handled = append(handled, line(e.Date, text))
			}
		}
		if len(assigned) == 0 && len(h.Units) > 0 {
			assigned = append(assigned, ChainLine{Text: b.Say("assignedUndated", UnitNames(h.Units))})
		}
	}
	for _, a := range s.Answers {
		answered = append(answered, line(a.Date, a.Unit+"："+a.Outcome+"。"+said[[2]string{string(a.Date), a.Unit}]))
	}
	slices.SortStableFunc(answered, func(x, y ChainLine) int { return cmp.Compare(x.Machine, y.Machine) })
	return assigned, handled, answered
}

// UnitNames prints the departments with their parts: 市水利局（主办）、市财政局（协办）.
func UnitNames(list []congress.Unit) string {
	all := make([]string, len(list))
	for i, u := range list {
		all[i] = u.Name + "（" + u.Role + "）"
	}
	return strings.Join(all, "、")
}

// colon puts a sentence behind what it explains.
func colon(text string) string {
	if text == "" {
		return "。"
	}
	return "：" + sentence(text)
}
