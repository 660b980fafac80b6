package rules_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"gongshi/generator/problem"
)

// paper is a suggestion as it is filed, entry by entry, so that it is known which line says what.
type paper struct {
	day       time.Time // of the last entry
	head      map[string]string
	log       []logged
	answers   []replied
	appraisal []string
	closed    string
	merged    string
	lines     map[string]int // of log/0, answers/0, appraisal/0, and of keys
}

type logged struct{ date, event, unit, due string }

type replied struct{ date, outcome, promise string }

const kept, planned = "已经解决", "列入计划逐步解决"

func (p *paper) next(days int) string {
	p.day = p.day.AddDate(0, 0, days)
	return p.day.Format(time.DateOnly)
}

func plus(day string, days int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic(err)
	}
	return t.AddDate(0, 0, days).Format(time.DateOnly)
}

// anyPaper walks through what may happen to a suggestion. It is due 60 days after its assignment.
func anyPaper(random *rand.Rand) *paper {
	p := &paper{day: time.Date(2024, 3, 1+random.IntN(60), 0, 0, 0, 0, time.UTC)}
	p.head = map[string]string{"date": p.next(0), "when": "闭会期间", "level": "县", "cosigners": "[]", "first": "主办", "roles": "协办"}
	tell := func(event, due string) {
		p.log = append(p.log, logged{p.next(2 + random.IntN(4)), event, "甲局", due})
	}
	answer := func(event string) {
		tell(event, "")
		r := replied{date: p.log[len(p.log)-1].date, outcome: kept}
		if random.IntN(2) == 0 {
			r.outcome, r.promise = planned, plus(r.date, 30+random.IntN(90))
		}
		p.answers = append(p.answers, r)
	}
	tell("交办", "")
	limit := plus(p.log[0].date, 60)
	if random.IntN(2) == 0 {
		p.head["due"] = limit
	}
	if random.IntN(2) == 0 {
		tell("退回", "")
		tell([]string{"交办", "转办"}[random.IntN(2)], "")
	}
	if random.IntN(2) == 0 {
		tell("延期", plus(limit, 1+random.IntN(60)))
	}
	if random.IntN(4) == 0 {
		return p
	}
	answer("答复")
	if random.IntN(2) == 0 {
		p.appraisal = append(p.appraisal, p.next(3))
		answer("重新答复")
	}
	if random.IntN(2) == 0 {
		p.closed = p.next(3)
	}
	return p
}

func (p *paper) at(event string) int {
	return slices.IndexFunc(p.log, func(e logged) bool { return e.event == event })
}

func (p *paper) insert(i int, e logged) { p.log = slices.Insert(p.log, i, e) }

// slips are what may go wrong in a paper that was right. Each returns the rule and the line that tell it; none where the
// paper has no place for it.
var slips = []func(*paper) (rule, line string){
	func(p *paper) (string, string) {
		p.insert(0, logged{p.log[0].date, "退回", "甲局", ""})
		return "events", "log/0"
	},
	func(p *paper) (string, string) {
		day := p.log[0].date
		p.insert(1, logged{day, "重新答复", "甲局", ""})
		p.answers = slices.Insert(p.answers, 0, replied{day, kept, ""})
		return "events", "log/1"
	},
	func(p *paper) (string, string) {
		i := p.at("退回")
		if i < 0 {
			return "", ""
		}
		p.insert(i+1, p.log[i])
		return "events", fmt.Sprint("log/", i+1)
	},
	func(p *paper) (string, string) {
		i := p.at("延期")
		if i < 0 {
			return "", ""
		}
		p.log[i].due = ""
		return "due", fmt.Sprint("log/", i)
	},
	func(p *paper) (string, string) {
		i := p.at("延期")
		if i < 0 {
			return "", ""
		}
		p.log[i].due = plus(p.log[0].date, 60)
		if p.head["due"] == "" {
			p.log[i].due = plus(p.log[0].date, 50)
		}
		return "due", fmt.Sprint("log/", i)
	},
	func(p *paper) (string, string) {
		p.head["due"] = plus(p.log[0].date, 59)
		return "due", "due"
	},
	func(p *paper) (string, string) {
		p.closed = p.log[0].date
		return "answered", "closed_out"
	},
	func(p *paper) (string, string) {
		if len(p.answers) == 0 || p.closed != "" {
			return "", ""
		}
		p.closed = p.next(1)
		p.log = append(p.log, logged{p.next(1), "延期", "甲局", plus(p.log[0].date, 400)})
		return "events", fmt.Sprint("log/", len(p.log)-1)
	},
	func(p *paper) (string, string) {
		if len(p.answers) < 2 {
			return "", ""
		}
		p.closed = plus(p.answers[1].date, -1)
		return "events", fmt.Sprint("log/", len(p.log)-1)
	},
	func(p *paper) (string, string) {
		if len(p.answers) == 0 || p.closed != "" {
			return "", ""
		}
		p.answers = p.answers[:len(p.answers)-1]
		return "answered", fmt.Sprint("log/", len(p.log)-1)
	},
	func(p *paper) (string, string) {
		if len(p.answers) == 0 {
			return "", ""
		}
		p.log = p.log[:len(p.log)-1]
		return "answered", fmt.Sprint("answers/", len(p.answers)-1)
	},
	func(p *paper) (string, string) {
		n := len(p.answers) - 1
		if n < 0 {
			return "", ""
		}
		p.answers[n].date = plus(p.answers[n].date, 1)
		return "answered", fmt.Sprint("answers/", n)
	},
	func(p *paper) (string, string) {
		p.appraisal = slices.Insert(p.appraisal, 0, p.log[0].date)
		return "answered", "appraisal/0"
	},
	func(p *paper) (string, string) {
		p.insert(1, logged{p.log[0].date, "沟通", "路过的单位", ""})
		return "handler", "log/1"
	},
	func(p *paper) (string, string) {
		if len(p.answers) == 0 {
			return "", ""
		}
		p.head["first"], p.head["roles"] = "协办", "主办"
		return "handler", fmt.Sprint("answers/", len(p.answers)-1)
	},
	func(p *paper) (string, string) {
		p.head["roles"] = "主办"
		return "handler", "units"
	},
	func(p *paper) (string, string) {
		if len(p.answers) == 0 {
			return "", ""
		}
		p.answers[0].outcome = "A类"
		return "outcome", "answers/0"
	},
	func(p *paper) (string, string) {
		i := slices.IndexFunc(p.answers, func(r replied) bool { return r.outcome == planned })
		if i < 0 {
			return "", ""
		}
		p.answers[i].promise = ""
		return "outcome", fmt.Sprint("answers/", i)
	},
	func(p *paper) (string, string) {
		i := slices.IndexFunc(p.answers, func(r replied) bool { return r.outcome == planned })
		if i < 0 {
			return "", ""
		}
		p.answers[i].promise = plus(p.answers[i].date, -1)
		return "order", fmt.Sprint("answers/", i)
	},
	func(p *paper) (string, string) {
		p.insert(1, logged{p.head["date"], "沟通", "甲局", ""})
		return "order", "log/1"
	},
	func(p *paper) (string, string) {
		p.head["when"] = "大会期间"
		return "session", "raised"
	},
	func(p *paper) (string, string) {
		p.head["level"] = "省"
		return "level", "raised"
	},
	func(p *paper) (string, string) {
		p.head["cosigners"] = "[d0002, d0001]"
		return "participants", "raised"
	},
	func(p *paper) (string, string) {
		p.head["cosigners"] = "[d0004]"
		return "out-of-office", "raised"
	},
	func(p *paper) (string, string) {
		p.merged = "2024/0002"
		if len(p.answers) == 0 || p.closed != "" {
			return "", ""
		}
		return "merged", "answers/0"
	},
}

// yaml writes the paper and notes the lines.
func (p *paper) yaml() []byte {
	var b strings.Builder
	p.lines = map[string]int{}
	put := func(name, format string, args ...any) {
		p.lines[name] = strings.Count(b.String(), "\n") + 1
		fmt.Fprintf(&b, format+"\n", args...)
	}
	put("title", "title: 关于修路的建议")
	put("kind", "kind: 建议")
	put("raised", "raised: {date: %s, when: %s, level: %s, lead: d0001, cosigners: %s}", p.head["date"], p.head["when"], p.head["level"], p.head["cosigners"])
	put("publicity", "publicity: 摘要\nsummary: 略")
	put("handling", "handling:")
	if due := p.head["due"]; due != "" {
		put("due", "  due: %s", due)
	}
	put("units", "  units: [{name: 甲局, role: %s}, {name: 乙局, role: %s}]", p.head["first"], p.head["roles"])
	put("log", "  log:")
	for i, e := range p.log {
		due := ""
		if e.due != "" {
			due = ", due: " + e.due
		}
		put(fmt.Sprint("log/", i), "    - {date: %s, event: %s, unit: %s%s}", e.date, e.event, e.unit, due)
	}
	if len(p.answers) > 0 {
		put("answers", "answers:")
	}
	for i, r := range p.answers {
		promises := ""
		if r.promise != "" {
			promises = ", promises: [{what: 修路, by: " + r.promise + "}]"
		}
		put(fmt.Sprint("answers/", i), "  - {date: %s, unit: 甲局, outcome: %s%s}", r.date, r.outcome, promises)
	}
	if len(p.appraisal) > 0 {
		put("appraisal", "appraisal:")
	}
	for i, day := range p.appraisal {
		put(fmt.Sprint("appraisal/", i), "  - {date: %s, side: 代表, about: 结果, answer: 不满意}", day)
	}
	if p.closed != "" {
		put("closed_out", "closed_out: {date: %s, by: 代表工委}", p.closed)
	}
	if p.merged != "" {
		put("merged_into", "merged_into: %s", p.merged)
	}
	return []byte(b.String())
}

// Of many suggestions, each wrong in one way or in none, each fault is found at its line, and nothing else is found.
func TestEachFaultOfALedgerIsFound(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 1))
	files := base(t)
	name := "content/vocabulary/outcomes.yaml"
	files[name] = edited(t, name, files[name], "-   since: 2022\n+   since: 2022\n+   days: 60\n")
	name = "content/suggestions/2024/0001.yaml"
	files[name] = edited(t, name, files[name], "-   due: 2024-08-16\n")
	want, told := map[string]string{}, map[int]bool{}
	for n := range 600 {
		p := anyPaper(random)
		path := fmt.Sprintf("content/suggestions/2024/%04d.yaml", 1000+n)
		rule, line, which := "", "", random.IntN(len(slips)+1)
		if which < len(slips) {
			if rule, line = slips[which](p); rule == "" && p.merged != "" {
				p.merged = ""
			}
		}
		files[path] = p.yaml()
		if rule != "" {
			told[which] = true
			want[path] = fmt.Sprintf("%s:%d", rule, p.lines[line])
		}
	}
	if len(told) < len(slips) {
		t.Errorf("only %v of %d slips were made", slices.Sorted(maps.Keys(told)), len(slips))
	}
	dir := t.TempDir()
	write(t, dir, files)
	have := map[string]problem.List{}
	for _, p := range find(t, dir) {
		have[p.Path] = append(have[p.Path], p)
	}
	for path := range files {
		var found []string
		for _, p := range have[path] {
			found = append(found, fmt.Sprintf("%s:%d", p.Rule, p.Line))
		}
		if strings.Join(found, " ") != want[path] {
			t.Errorf("%s: found %v, want %q\n%s\n%s", path, found, want[path], files[path], printed(t, have[path], problem.English))
		}
	}
}
