package ledger

import (
	"slices"
	"testing"

	"gongshi/generator/congress"
)

// A suggestion is answered when each unit that has to answer has done so, and not before; a unit that assists does not count.
func TestAnsweredByAll(t *testing.T) {
	for seed := range uint64(300) {
		for _, s := range ledger(seed) {
			x, owing, late := Read(schemes, s, today), 0, false
			var last congress.Date
			for _, u := range s.Handling.Units {
				if u.Role == "协办" {
					continue
				}
				owing++
				var own []congress.Date
				for _, a := range s.Answers {
					if a.Unit == u.Name {
						own = append(own, a.Date)
					}
				}
				if slices.Contains(x.Awaited, u.Name) == (len(own) > 0) {
					t.Fatalf("seed %d: %s answered on %v: %+v", seed, u.Name, own, x)
				}
				if len(own) > 0 {
					last, late = max(last, slices.Min(own)), late || x.Due != "" && slices.Min(own) > x.Due
				}
			}
			if len(x.Standing)+len(x.Awaited) != owing {
				t.Fatalf("seed %d: %d units are to answer: %+v", seed, owing, x)
			}
			whole := len(x.Awaited) == 0
			if !whole {
				last, late = "", false
			}
			if x.First != last || x.Late != late || (x.Answer == nil) != (len(x.Standing) == 0) {
				t.Fatalf("seed %d: on %q, late %v: %+v", seed, last, late, x)
			}
			if slices.Contains([]Stage{Answered, Reopened, Appraised}, x.Stage) && !whole || slices.Contains([]Stage{Raised, Handling, Returned}, x.Stage) && whole {
				t.Fatalf("seed %d: %+v", seed, x)
			}
		}
	}
}

// With 分办 each unit answers its part; a part that was sent back has to be assigned anew; a renamed unit is the same unit.
func TestCourseOfParts(t *testing.T) {
	c := &congress.Congress{Outcomes: schemes.Outcomes, Vocabularies: map[string]*congress.Vocabulary{"units": {Words: []*congress.Word{{ID: "y", Name: "乙局", FormerNames: []string{"乙办"}}}}}}
	s := &congress.Suggestion{Raised: congress.Raised{Date: "2025-02-01", Level: "县"}, Handling: &congress.Handling{Due: "2025-05-01",
		Units: []congress.Unit{{Name: "甲局", Role: "分办"}, {Name: "乙办", Role: "分办"}, {Name: "丙局", Role: "协办"}}, Log: []congress.Event{{Date: "2025-02-03", Event: "交办"}}},
		Answers:   []congress.Answer{{Date: "2025-03-01", Unit: "甲局", Outcome: "已解决"}, {Date: "2025-03-02", Unit: "丙局", Outcome: "已解决"}},
		Appraisal: []congress.Appraised{{Date: "2025-03-05", Side: "代表", About: "结果", Answer: Unsatisfied}}}
	if x := Read(c, s, today); x.Stage != Handling || !slices.Equal(x.Awaited, []string{"乙办"}) || !x.Overdue || x.Late || x.First != "" || x.Answer != &s.Answers[0] {
		t.Errorf("one is awaited: %+v", x)
	}
	s.Handling.Log = append(s.Handling.Log, congress.Event{Date: "2025-03-06", Event: "退回", Unit: "丙局"})
	if x := Read(c, s, today); x.Stage != Handling {
		t.Errorf("one that assists sent it back: %+v", x)
	}
	s.Handling.Log = append(s.Handling.Log, congress.Event{Date: "2025-03-07", Event: "退回", Unit: "乙办"})
	if x := Read(c, s, today); x.Stage != Returned {
		t.Errorf("a part was sent back: %+v", x)
	}
	s.Answers = append(s.Answers, congress.Answer{Date: "2025-05-10", Unit: "乙局", Outcome: "列入计划"})
	if x := Read(c, s, today); x.Stage != Answered || x.Awaited != nil || x.First != "2025-05-10" || !x.Late || len(x.Standing) != 2 || x.Answer != &s.Answers[2] {
		t.Errorf("all have answered: %+v", x)
	}
	s.Answers, s.ClosedOut = s.Answers[:2], &congress.Closing{Date: "2025-05-20"}
	if x := Read(c, s, today); x.Stage != Closed || len(x.Awaited) != 1 || x.Overdue || x.Late {
		t.Errorf("closed out before: %+v", x)
	}
}
