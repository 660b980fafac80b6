package sample

import (
	"fmt"
	"strings"
)

// handle makes what happened to a suggestion up to today.
func (s *site) handle(town int, g suggestion, c course) *handled {
	h := &handled{}
	units := []string{g.topic.unit, g.topic.second}
	switch g.course {
	case courseTown:
		units[0] = s.town(town).Name + "人民政府"
	case courseRenamed:
		units[0] = "县城管办"
	}
	begun := false
	for _, x := range c.steps {
		on := g.on + day(x.after)
		if on > s.today {
			break
		}
		begun = true
		s.step(h, g, x, on, units[x.unit])
	}
	if !begun {
		return h
	}
	var list []string
	for i, role := range c.roles {
		if role != "" {
			list = append(list, fmt.Sprintf("{name: %s, role: %s}", units[i], role))
		}
	}
	if c.roles[0] == "" && g.on+12 > s.today { // not handed on yet
		list = []string{fmt.Sprintf("{name: %s, role: 主办}", units[0])}
	}
	h.units.WriteString(strings.Join(list, ", "))
	if g.course%4 == 0 && c.roles[0] != "" { // elsewhere it follows from the scheme
		h.due = fmt.Sprintf("  due: %s\n", g.on+day(c.steps[0].after)+90)
	}
	return h
}

// step adds one step to what happened.
func (s *site) step(h *handled, g suggestion, x step, on day, unit string) {
	by := "代表工委"
	if g.course == courseTown {
		by = "乡镇人大主席团"
	}
	says := ""
	if x.says != "" {
		says = ", text: " + x.says
	}
	switch x.what {
	case "督办":
		fmt.Fprintf(&h.supervision, "  - {date: %s, mode: %s, by: %s%s}\n", on, x.word, by, says)
	case "评价":
		side, about, _ := strings.Cut(x.word, " ")
		fmt.Fprintf(&h.appraisal, "  - {date: %s, side: %s, about: %s, answer: %s}\n", on, side, about, x.says)
	case "反馈":
		fmt.Fprintf(&h.feedback, "feedback: {date: %s, how: 上门反馈, text: 到反映的人家里说明了办理经过。}\n", on)
	case "销号":
		fmt.Fprintf(&h.closed, "closed_out: {date: %s, by: %s}\n", on, by)
	case "延期":
		fmt.Fprintf(&h.log, "    - {date: %s, event: 延期, unit: %s%s, due: %s}\n", on, unit, says, g.on+153)
	default:
		fmt.Fprintf(&h.log, "    - {date: %s, event: %s, unit: %s%s}\n", on, x.what, unit, says)
		if x.what == "答复" || x.what == "重新答复" {
			s.answer(h, g, x, on, unit)
		}
	}
}

// answer adds an answer, classed by the scheme of its day, with what it promises.
func (s *site) answer(h *handled, g suggestion, x step, on day, unit string) {
	fmt.Fprintf(&h.answers, "  - date: %s\n    unit: %s\n    outcome: %s\n", on, unit, s.outcomeOf(x.word, on))
	switch x.word {
	case solved:
		fmt.Fprintf(&h.answers, "    text: %s\n", g.topic.answer)
		h.result.Reset()
		fmt.Fprintf(&h.result, "result: {text: %s, days: %d, amount: {text: 近%d万元, value: %d0000, approx: true}}\n", g.topic.result, x.after, x.after, x.after)
	case explained:
		fmt.Fprintf(&h.answers, "    text: |-\n      所提的事属实，眼下有两个难处：\n\n      1. 今年的预算没有这一项。\n      2. 用地还没有批下来。\n")
	default:
		fmt.Fprintf(&h.answers, "    text: 已经列入年度安排。\n    promises:\n")
		s.promises(h, g, on)
	}
}

// promises adds what an answer promises: of the course with four promises one is kept, one is kept late, one is late and one
// lies ahead; of the others the one promise is kept.
func (s *site) promises(h *handled, g suggestion, on day) {
	promise := func(what string, by, settled day) {
		fmt.Fprintf(&h.answers, "      - {what: %s, by: %s", what, by)
		if settled > on && settled <= s.today {
			fmt.Fprintf(&h.answers, ", settled: {date: %s, text: 已经办好，代表到现场看过。}", settled)
		}
		fmt.Fprintf(&h.answers, "}\n")
	}
	promise(g.topic.promise, on+120, on+100)
	if g.course != 7 {
		return
	}
	promise("公示管护办法", on+60, on+90)
	promise("通报资金安排", on+90, 0)
	fmt.Fprintf(&h.answers, "      - {what: 报告全年运行情况, by: %s}\n", (on + 900).month())
}

// outcomeOf words an outcome as the scheme of the day does.
func (s *site) outcomeOf(outcome string, on day) string {
	if on >= s.laterSince() {
		return map[string]string{solved: "已经解决或基本解决", solving: "正在解决", planned: "列入计划逐步解决", explained: "暂不能解决、已作说明"}[outcome]
	}
	return map[string]string{solved: "A类（已解决或采纳）", solving: "B类（列入计划）", planned: "B类（列入计划）", explained: "C类（留作参考）"}[outcome]
}
