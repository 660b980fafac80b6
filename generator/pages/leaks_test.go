package pages

import (
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/people"
	"gongshi/generator/pages/printed"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/view"
)

// leaky is a suggestion in every field of which a mark stands, with what other records say of it.
func leaky(publicity string) *congress.Congress {
	s := suggestionRecord("2024/0001", "密题")
	s.Publicity, s.Reason, s.Text, s.Summary, s.Topics = publicity, "密由", "密文", "密要", []string{"密词"}
	s.Raised = congress.Raised{Date: "2024-05-16", When: "闭会期间", Level: "县", Lead: "d1", Cosigners: []congress.DeputyID{"d2"}, Origin: "activities/2024/r"}
	s.Preparation = []congress.Step{{Kind: "密备", Date: "2024-05-01", Text: "密访"}}
	s.Handling = &congress.Handling{Due: "2024-08-01", Units: []congress.Unit{{Name: "密局", Role: "主办"}},
		Log: []congress.Event{{Date: "2024-06-01", Event: "交办", Unit: "密局", Text: "密交"}, {Date: "2024-06-02", Event: "延期", Unit: "密局", Text: "密延", Due: "2024-09-01"}}}
	s.Answers = []congress.Answer{{Date: "2024-07-01", Unit: "密答局", Outcome: "密类", Text: "密复", Promises: []congress.Promise{{What: "密诺", By: "2024-12-01", Settled: &congress.Entry{Date: "2024-11-01", Text: "密兑"}}}}}
	s.Supervision = []congress.Supervised{{Date: "2024-07-05", Mode: "重点督办", By: "密委", Text: "密督"}}
	s.ClosedOut = &congress.Closing{Date: "2024-08-01", By: "密办"}
	s.Appraisal = []congress.Appraised{{Date: "2024-07-10", Side: "代表", About: "结果", Answer: "密评", Text: "密语"}, {Date: "2024-07-11", Side: "选民", Answer: "密众"}}
	s.Feedback = &congress.Feedbacked{Date: "2024-08-02", How: "密馈", Text: "密告"}
	s.Result = &congress.Result{Text: "密果", Amount: &congress.Amount{Text: "密额"}}
	s.Photos = []congress.SuggestionPhoto{{Photo: congress.Photo{File: "mi.jpg", Alt: "密图", Caption: "密注"}, When: "办理前"}}
	into := suggestionRecord("2024/0002", "明件")
	into.Raised.Lead, into.MergedInto = "d3", s.ID
	y := &congress.Year{Record: congress.Record{Path: "content/deputies/d1/2024.yaml"}, Deputy: "d1", Year: 2024,
		Duties: []congress.Duty{{Date: "2024-05-16", Kind: "提出建议批评意见", Title: "提出一件建议", Suggestion: s.ID}}}
	a := activityRecord(2024, "r", "接待选民", "d1")
	a.Matters = []congress.Matter{{Topic: "一件事", From: "选民 1 人", Suggestion: s.ID}}
	a.Station = "zhuge"
	deputy := deputyRecord("d1", "甲代表")
	deputy.Station = "zhuge"
	board := &congress.Board{Record: congress.Record{Path: "content/stations/zhuge/2024.yaml"}, Station: "zhuge", Year: 2024, Receptions: []congress.Reception{{Date: a.Date, Deputies: []congress.DeputyID{"d1"}}}}
	x := selectionAt("已确定")
	x.Chosen = []congress.Chosen{{Suggestion: s.ID}}
	return &congress.Congress{Suggestions: []*congress.Suggestion{s, into}, Activities: []*congress.Activity{a}, Years: []*congress.Year{y}, Selections: []*congress.Selection{x},
		Stations: []*congress.Station{stationRecord("zhuge", "朱阁站", "乡镇街道站")}, Boards: []*congress.Board{board},
		Deputies: []*congress.Deputy{deputy, deputyRecord("d2", "乙代表"), deputyRecord("d3", "丙代表")},
		Outcomes: []*congress.Scheme{{Name: "新", Since: "2020", Classes: []congress.Class{{ID: "x", Name: "密类"}}}},
		Files:    map[string]congress.Picture{"content/suggestions/2024/mi.jpg": {Width: 600, Height: 400}}}
}

// marks are the words with the mark that pages and printed matter say, and the addresses that have it.
func marks(t *testing.T, s *view.Website) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	all := []rune(said(t, s))
	for i, r := range all {
		if r == '密' {
			found[string(all[i:min(len(all), i+2)])] = true
		}
	}
	for _, p := range s.Pictures {
		if strings.Contains(p.Address, "mi.") {
			found[p.Address] = true
		}
	}
	return found
}

// What a record's way of being public forbids stands on no page, on no paper, in no sheet, feed or map, under no address, whatever other
// records say of it.
func TestNothingLeaks(t *testing.T) {
	all := marks(t, planOf(leaky("全文"), false))
	if len(all) < 25 {
		t.Fatalf("in full, only %v are said", all)
	}
	if whole := planOf(leaky("全文"), false); len(printed.Years(whole, &printed.Kinds[len(printed.Kinds)-1], "zhuge")) == 0 {
		t.Fatal("no transfer card is printed")
	}
	short := marks(t, planOf(leaky("摘要"), false))
	for _, mark := range strings.Fields("密文 密复 密访 密交 密延 密督 密语 密告") { // the texts, and what is noted at a step
		if short[mark] || !all[mark] {
			t.Errorf("in short, %s is said: %v; in full: %v", mark, short[mark], all[mark])
		}
	}
	for _, mark := range strings.Fields("密题 密要 密词 密备 密局 密类 密诺 密兑 密委 密办 密评 密馈 密果 密额 密图") {
		if !short[mark] {
			t.Errorf("in short, %s is not said", mark)
		}
	}
	for name, c := range map[string]struct {
		change func(*congress.Suggestion)
		want   string
	}{
		"不公开": {func(s *congress.Suggestion) { s.Publicity = "不公开" }, "密题密由"},
		"草稿":  {func(s *congress.Suggestion) { s.Draft = true }, ""},
		"撤回":  {func(s *congress.Suggestion) { s.Withdrawn = &congress.Withdrawal{Date: "2024-11-01", Reason: "重复"} }, ""},
	} {
		records := leaky("全文")
		c.change(records.Suggestions[0])
		s := planOf(records, false)
		for mark := range marks(t, s) {
			if mark == "密类" { // the scheme itself
				continue
			}
			if !strings.Contains(c.want, mark) {
				t.Errorf("%s: %s is said", name, mark)
			}
		}
		for _, id := range []string{"d1", "d2"} {
			if v := look[*people.Deputy](t, s, "/deputies/"+id+"/"); len(v.Suggestions) > 0 {
				t.Errorf("%s: %s is said to have raised it", name, id)
			}
		}
		for _, item := range look[*people.DeputyYear](t, s, "/deputies/d1/2024/").Groups {
			for _, x := range item.Items {
				if x.Result != nil && name != "撤回" { // the way to where it is said that it was withdrawn
					t.Errorf("%s: an item says %+v", name, x.Result)
				}
			}
		}
	}
}

// That one which is not public is handled with another is not told on the page of that one either.
func TestHiddenIsNotSaidToBeMerged(t *testing.T) {
	for publicity, want := range map[string]int{"摘要": 1, "不公开": 0} {
		c := leaky(publicity)
		c.Suggestions[0].MergedInto, c.Suggestions[1].MergedInto = "2024/0002", ""
		if v := look[*suggestion.Suggestion](t, planOf(c, false), "/suggestions/2024/0002/"); len(v.With) != want {
			t.Errorf("%s: %v", publicity, v.With)
		}
	}
}
