package ledger

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"gongshi/generator/congress"
)

const today = congress.Date("2025-06-01")

// anySuggestion makes a random suggestion with a valid log.
func anySuggestion(random *rand.Rand, n int) *congress.Suggestion {
	day := congress.Date("2023-01-05").Time().AddDate(0, 0, random.IntN(600))
	next := func() congress.Date {
		day = day.AddDate(0, 0, random.IntN(40))
		return congress.Date(day.Format(time.DateOnly))
	}
	s := &congress.Suggestion{ID: congress.SuggestionID(fmt.Sprintf("2024/%04d", n)), Year: 2024,
		Raised: congress.Raised{Date: next(), Level: []string{"市", "县"}[random.IntN(2)]}, Handling: &congress.Handling{}}
	units := []string{"甲局", "乙局", "丙局"}[:1+random.IntN(3)]
	roles := [][]string{{"主办", "协办", "协办"}, {"分办", "分办", "分办"}, {"分办", "分办", "协办"}}[random.IntN(3)]
	for i, name := range units {
		s.Handling.Units = append(s.Handling.Units, congress.Unit{Name: name, Role: roles[i]})
	}
	at := ""
	for range random.IntN(9) {
		may := follows[at]
		e := congress.Event{Date: next(), Event: may[random.IntN(len(may))], Unit: units[random.IntN(len(units))]}
		switch e.Event {
		case "交办", "转办":
			at = "given"
		case "退回":
			at = "back"
		case "延期":
			e.Due = Plus(e.Date, 60)
		case "答复", "重新答复":
			at = "answer"
			a := congress.Answer{Date: e.Date, Unit: e.Unit, Outcome: []string{"已解决", "列入计划"}[random.IntN(2)]}
			for range random.IntN(3) {
				p := congress.Promise{What: "修路", By: Plus(e.Date, random.IntN(400))}
				if random.IntN(2) == 0 {
					p.Settled = &congress.Entry{Date: Plus(e.Date, random.IntN(700))}
				}
				a.Promises = append(a.Promises, p)
			}
			s.Answers = append(s.Answers, a)
		}
		s.Handling.Log = append(s.Handling.Log, e)
		if len(s.Answers) > 0 && random.IntN(3) == 0 {
			s.Appraisal = append(s.Appraisal, congress.Appraised{Date: next(), Side: "代表", About: "结果", Answer: []string{"满意", Unsatisfied}[random.IntN(2)]})
		}
	}
	if len(s.Answers) > 0 && random.IntN(3) == 0 {
		s.ClosedOut = &congress.Closing{Date: next(), By: "代表工委"}
	}
	if random.IntN(12) == 0 {
		s.MergedInto = "2024/9999"
	}
	return s
}

func ledger(seed uint64) []*congress.Suggestion {
	random := rand.New(rand.NewPCG(seed, 5))
	var list []*congress.Suggestion
	for n := range random.IntN(60) {
		list = append(list, anySuggestion(random, n))
	}
	return list
}

var schemes = &congress.Congress{Outcomes: []*congress.Scheme{{Name: "旧", Since: "2017", Until: "2023", Days: 90}, {Name: "新", Since: "2024", Days: 60,
	Classes: []congress.Class{{Name: "已解决"}, {Name: "列入计划", Promise: true}}}}}

// Every suggestion is at one stage and in exactly one part, and what a course says of time does not contradict itself.
func TestSumsClose(t *testing.T) {
	for seed := range uint64(300) {
		list := ledger(seed)
		for _, name := range []func(*congress.Suggestion) string{
			func(s *congress.Suggestion) string { return string(Read(schemes, s, today).Stage) },
			func(s *congress.Suggestion) string { return s.Raised.Level },
			func(s *congress.Suggestion) string {
				if a := Read(schemes, s, today).Answer; a != nil {
					return a.Outcome
				}
				return ""
			},
		} {
			var order []string
			for _, s := range Stages {
				order = append(order, string(s))
			}
			seen := map[*congress.Suggestion]int{}
			for _, p := range Parts(list, order, name) {
				for _, s := range p.Suggestions {
					seen[s]++
					if name(s) != p.Name {
						t.Fatalf("seed %d: %s is in %q", seed, s.ID, p.Name)
					}
				}
			}
			for _, s := range list {
				if seen[s] != 1 {
					t.Fatalf("seed %d: %s is in %d parts", seed, s.ID, seen[s])
				}
			}
		}
		for _, s := range list {
			x := Read(schemes, s, today)
			if !slices.Contains(Stages, x.Stage) {
				t.Fatalf("seed %d: %s stands at %q", seed, s.ID, x.Stage)
			}
			if x.Overdue && (x.Late || !x.Stage.Open() || x.Left >= 0) || x.Late && x.First == "" || x.Left >= 0 && !x.Stage.Open() {
				t.Fatalf("seed %d: %s: %+v", seed, s.ID, x)
			}
		}
	}
}

// Until it is settled, a promise stands in the ledger of every year.
func TestPromisesAreCarried(t *testing.T) {
	for seed := range uint64(300) {
		list := ledger(seed)
		given := 0
		for _, s := range list {
			for _, a := range s.Answers {
				given += len(a.Promises)
			}
		}
		all := Promises(list, today)
		if len(all) != given {
			t.Fatalf("seed %d: %d of %d promises", seed, len(all), given)
		}
		for i, p := range all {
			if i > 0 && p.By < all[i-1].By {
				t.Fatalf("seed %d: not by their days", seed)
			}
			for year := p.Answer.Date.Year(); year < 2040; year++ {
				settled := p.Settled != nil && p.Settled.Date.Year() < year
				if p.Carried(year) == settled {
					t.Fatalf("seed %d: %s in %d: carried %v, settled %v", seed, p.Suggestion.ID, year, p.Carried(year), p.Settled)
				}
			}
			if p.Kept != (p.Settled != nil) || !p.Kept && p.Late != (p.By < today) {
				t.Fatalf("seed %d: %+v", seed, p)
			}
		}
	}
}

// Check accepts a log in its order, and finds the entry that stands too early.
func TestEvents(t *testing.T) {
	for seed := range uint64(300) {
		for _, s := range ledger(seed) {
			if wrong := Check(s.Handling.Log); len(wrong) > 0 {
				t.Fatalf("seed %d: %s: %+v", seed, s.ID, wrong)
			}
		}
	}
	log := func(events ...string) (list []congress.Event) {
		for _, e := range events {
			event := congress.Event{Event: strings.TrimLeft(e, "甲乙丙")}
			event.Unit = strings.TrimSuffix(e, event.Event)
			list = append(list, event)
		}
		return list
	}
	for _, c := range []struct {
		log  []congress.Event
		want []int
	}{
		{log(), nil},
		{log("交办", "退回", "转办", "延期", "答复", "重新答复"), nil},
		{log("答复"), []int{0}},
		{log("退回", "交办"), []int{0}},
		{log("交办", "重新答复"), []int{1}},
		{log("交办", "退回", "答复"), []int{2}},
		{log("交办", "退回", "退回", "交办", "答复"), []int{2}},
		{log("交办", "答复", "退回", "重新答复"), []int{2}},
		{log("沟通", "延期", "交办", "打电话", "答复"), []int{1}},
		{log("转交", "答复", "重新答复", "退回"), []int{3}},             // a word that is wrong may have been any
		{log("交办", "甲退回", "乙答复", "丙转办", "丙答复", "乙重新答复"), nil}, // each does its part
		{log("甲交办", "乙交办", "乙答复", "甲退回", "丙转办"), nil},
		{log("甲交办", "甲退回", "乙答复"), []int{2}},
		{log("交办", "甲退回", "甲答复"), []int{2}},
		{log("交办", "甲退回", "交办", "甲答复"), nil},
	} {
		var have []int
		for _, m := range Check(c.log) {
			have = append(have, m.N)
		}
		if !slices.Equal(have, c.want) {
			t.Errorf("%v: %v, want %v", c.log, have, c.want)
		}
	}
}

func TestCourse(t *testing.T) {
	given := func(day congress.Date) *congress.Handling {
		return &congress.Handling{Units: []congress.Unit{{Name: "甲局", Role: "主办"}, {Name: "乙局", Role: "协办"}}, Log: []congress.Event{{Date: day, Event: "交办", Unit: "甲局"}}}
	}
	raised := congress.Raised{Date: "2025-02-01", Level: "县"}
	for name, c := range map[string]struct {
		s    congress.Suggestion
		want Course
	}{
		"raised":       {congress.Suggestion{Raised: raised}, Course{Stage: Raised, Took: -1, Left: -1}},
		"not due yet":  {congress.Suggestion{Raised: raised, Handling: given("2025-05-01")}, Course{Stage: Handling, Awaited: []string{"甲局"}, Assigned: "2025-05-01", Due: "2025-06-30", Computed: true, Took: -1, Left: 29}},
		"on its day":   {congress.Suggestion{Raised: raised, Handling: given("2025-04-02")}, Course{Stage: Handling, Awaited: []string{"甲局"}, Assigned: "2025-04-02", Due: "2025-06-01", Computed: true, Took: -1, Left: 0}},
		"overdue":      {congress.Suggestion{Raised: raised, Handling: given("2025-04-01")}, Course{Stage: Handling, Awaited: []string{"甲局"}, Assigned: "2025-04-01", Due: "2025-05-31", Computed: true, Took: -1, Left: -1, Overdue: true}},
		"month only":   {congress.Suggestion{Raised: raised, Handling: given("2025-04")}, Course{Stage: Handling, Awaited: []string{"甲局"}, Assigned: "2025-04", Took: -1, Left: -1}},
		"told, merged": {congress.Suggestion{Raised: raised, MergedInto: "2025/0002", Feedback: &congress.Feedbacked{}}, Course{Stage: Merged, Took: -1, Left: -1, Told: true}},
	} {
		if have := Read(schemes, &c.s, today); !reflect.DeepEqual(have, c.want) {
			t.Errorf("%s:\n%+v\n%+v", name, have, c.want)
		}
	}
	s := &congress.Suggestion{Raised: raised, Handling: given("2025-02-03"), Answers: []congress.Answer{
		{Date: "2025-04-20", Unit: "甲局", Outcome: "列入计划"}, {Date: "2025-05-02", Unit: "乙局", Outcome: "已解决"}}}
	x := Read(schemes, s, today)
	if x.Stage != Answered || x.Answer != &s.Answers[0] || x.Class == nil || !x.Class.Promise || x.Took != 76 || !x.Late || x.Due != "2025-04-04" || len(x.Standing) != 1 {
		t.Errorf("%+v", x)
	}
	s.Appraisal = []congress.Appraised{{Date: "2025-04-25", Side: "代表", About: "结果", Answer: Unsatisfied}, {Date: "2025-04-25", Side: "代表", About: "态度", Answer: "满意"}}
	if x := Read(schemes, s, today); x.Stage != Reopened {
		t.Errorf("%+v", x)
	}
	s.Answers = append(s.Answers, congress.Answer{Date: "2025-05-20", Unit: "甲局", Outcome: "已解决"})
	if x := Read(schemes, s, today); x.Stage != Answered || x.Answer.Outcome != "已解决" {
		t.Errorf("%+v", x)
	}
	s.Appraisal = append(s.Appraisal, congress.Appraised{Date: "2025-05-25", Side: "代表", About: "结果", Answer: "满意"})
	if x := Read(schemes, s, today); x.Stage != Appraised {
		t.Errorf("%+v", x)
	}
	s.ClosedOut = &congress.Closing{Date: "2025-05-30"}
	if x := Read(schemes, s, today); x.Stage != Closed || x.Answer == nil {
		t.Errorf("%+v", x)
	}
}

func TestExtensions(t *testing.T) {
	s := &congress.Suggestion{Raised: congress.Raised{Date: "2025-02-01", Level: "县"}, Handling: &congress.Handling{Log: []congress.Event{
		{Date: "2025-02-03", Event: "交办"}, {Date: "2025-03-20", Event: "延期", Due: "2025-05-04"}, {Date: "2025-05-01", Event: "延期"}, {Date: "2025-05-02", Event: "延期", Due: "2025-06-04"}}}}
	if have := Extensions(schemes, s); !slices.Equal(have, []Extension{{1, "2025-04-04"}, {2, "2025-05-04"}, {3, "2025-05-04"}}) {
		t.Errorf("%v", have)
	}
	s.Handling.Due = "2025-04-01"
	if have := Extensions(schemes, s); have[0].Due != "2025-04-01" {
		t.Errorf("%v", have)
	}
	if Allowed(schemes, s) != "2025-04-04" || Allowed(schemes, &congress.Suggestion{}) != "" || Allowed(&congress.Congress{}, s) != "" || Extensions(schemes, &congress.Suggestion{}) != nil {
		t.Error("a limit that no scheme gives")
	}
}

// The appraisal of the latest day counts, whatever the order of the appraisals in the record.
func TestLastWord(t *testing.T) {
	word := func(day congress.Date, side, about, answer string) congress.Appraised {
		return congress.Appraised{Date: day, Side: side, About: about, Answer: answer}
	}
	for name, c := range map[string]struct {
		appraisal       []congress.Appraised
		result, verdict string
	}{
		"none":             {nil, "", ""},
		"newest first":     {[]congress.Appraised{word("2025-05-25", "代表", "结果", "满意"), word("2025-04-25", "代表", "结果", Unsatisfied)}, "满意", "满意"},
		"of one day":       {[]congress.Appraised{word("2025-05-25", "代表", "结果", Unsatisfied), word("2025-05-25", "代表", "", "满意")}, "满意", "满意"},
		"month only":       {[]congress.Appraised{word("2025-05-25", "代表", "结果", Unsatisfied), word("2025-05", "代表", "结果", "满意")}, "满意", "满意"},
		"before it stood":  {[]congress.Appraised{word("2025-05-19", "代表", "结果", "满意")}, "满意", ""},
		"others, elsewise": {[]congress.Appraised{word("2025-05-25", "选民", "结果", "满意"), word("2025-05-26", "代表", "态度", "满意")}, "", ""},
	} {
		s := &congress.Suggestion{Answers: []congress.Answer{{Date: "2025-05-20"}}, Appraisal: c.appraisal}
		result := ""
		if w := LastWord(s, "代表", "结果"); w != nil {
			result = w.Answer
		}
		if verdict := Verdict(schemes, s, "代表"); result != c.result || verdict != c.verdict {
			t.Errorf("%s: %q, %q", name, result, verdict)
		}
	}
}
