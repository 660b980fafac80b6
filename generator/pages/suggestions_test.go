package pages

import (
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/ledger"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/view"
)

func states(v *suggestion.Suggestion) string {
	var all []string
	for _, step := range v.Chain {
		all = append(all, step.ID+" "+step.State)
	}
	return strings.Join(all, ", ")
}

// What is not recorded of the chain is missing in it, and said to be.
func TestChain(t *testing.T) {
	a := activityRecord(2024, "2024-05-15-x", "接待选民", "d1")
	a.Matters = []congress.Matter{{Topic: "沟", From: "席庄村选民 3 人", Suggestion: "2024/0001"}}
	full := suggestionRecord("2024/0001", "沟")
	full.Raised.Origin = "activities/2024/2024-05-15-x"
	full.Handling = &congress.Handling{Due: "2024-08-16", Units: []congress.Unit{{Name: "镇政府", Role: "主办"}}, Log: []congress.Event{
		{Date: "2024-05-17", Event: "交办", Unit: "镇政府", Text: "当面交办"}, {Date: "2024-05-20", Event: "沟通", Unit: "镇政府"},
		{Date: "2024-06-18", Event: "答复", Unit: "镇政府", Text: "书面答复。"}, {Date: "2024-06-01", Event: "延期", Due: "2024-09-01"}}}
	full.Answers = []congress.Answer{{Date: "2024-06-18", Unit: "镇政府", Outcome: "正在解决", Promises: []congress.Promise{
		{What: "清淤", By: "2024-12"}, {What: "护坡", By: "2024-11-30"}, {What: "栏杆", By: "2024-10", Settled: &congress.Entry{Date: "2024-09", Text: "已装"}}}}}
	full.Supervision = []congress.Supervised{{Date: "2024-06-05", Mode: "重点督办"}}
	full.ClosedOut = &congress.Closing{Date: "2024-07-22", By: "主席团"}
	full.Appraisal = []congress.Appraised{{Date: "2024-06-20", Side: "代表", About: "态度", Answer: "满意"}, {Date: "2024-07-20", Side: "选民", About: "结果", Answer: "基本满意"}}
	full.Feedback = &congress.Feedbacked{Date: "2024-07-20", How: "上门反馈"}
	bare, pending, late, joint := suggestionRecord("2024/0002", "空"), suggestionRecord("2024/0003", "办"), suggestionRecord("2024/0004", "迟"), suggestionRecord("2024/0005", "并")
	pending.Handling = &congress.Handling{Due: "2025-02", Log: []congress.Event{{Date: "2024-12-01", Event: "交办", Unit: "局"}}}
	late.Handling = &congress.Handling{Due: "2024-11", Log: []congress.Event{{Date: "2024-08-01", Event: "交办", Unit: "局"}}}
	joint.MergedInto = "2024/0001"
	s := planOf(&congress.Congress{Activities: []*congress.Activity{a}, Deputies: []*congress.Deputy{deputyRecord("d1", "王秀兰")},
		Suggestions: []*congress.Suggestion{full, bare, pending, late, joint}}, false)
	for id, want := range map[string]string{
		"0001": "voters done, register done, proposal done, assigned done, handled done, answered done, supervised done, closed done, appraised done, told done",
		"0002": "voters gap, register gap, proposal done, assigned gap, handled gap, answered gap, supervised gap, closed gap, appraised gap, told gap",
		"0003": "voters gap, register gap, proposal done, assigned done, handled gap, answered now, supervised gap, closed gap, appraised gap, told gap",
		"0004": "voters gap, register gap, proposal done, assigned done, handled gap, answered gap, supervised gap, closed gap, appraised gap, told gap",
	} {
		if got := states(look[*suggestion.Suggestion](t, s, "/suggestions/2024/"+id+"/")); got != want {
			t.Errorf("%s: %s", id, got)
		}
	}
	v := look[*suggestion.Suggestion](t, s, "/suggestions/2024/0001/")
	if got := v.Chain[5].Lines; len(got) != 1 || got[0].Text != "镇政府：正在解决。书面答复。" {
		t.Errorf("answer and its entry in the log: %v", got)
	}
	if got := v.Chain[0].Lines[0].Text; got != "席庄村选民 3 人：沟。" {
		t.Errorf("the voters: %s", got)
	}
	if v.Due != "2024年9月1日" {
		t.Errorf("due %s, after an extension", v.Due)
	}
	if v.Sides[1].Lines != nil || v.Sides[0].Lines == nil || v.Sides[2].Lines == nil || v.Sides[3].Lines == nil {
		t.Errorf("the deputies' word on the manner is no word on the outcome: %v", v.Sides)
	}
	if p := v.Answers[0].Promises; p[0].State != "kept" || p[0].Settled == nil || p[1].State != "late" || p[2].State != "open" {
		t.Errorf("promises: %+v", p)
	}
	if len(v.With) != 1 || v.With[0].Href != "/suggestions/2024/0005/" {
		t.Errorf("handled with it: %v", v.With)
	}
	if got := look[*suggestion.Suggestion](t, s, "/suggestions/2024/0004/").Chain[5].Lines[0].Text; got != "答复期限2024年11月，超期未答复，已过28天。" {
		t.Errorf("past due: %s", got)
	}
	v = look[*suggestion.Suggestion](t, s, "/suggestions/2024/0005/")
	if v.Merged == nil || len(v.Sides) > 0 || len(v.Chain) != 4 || v.Chain[3].ID != "merged" || v.Chain[3].Lines[0].Link.Href != "/suggestions/2024/0001/" {
		t.Errorf("merged: %+v", v.Chain)
	}
}

// Of a suggestion that is not public there is the title and the reason; of one with a summary, no text.
func TestPublicity(t *testing.T) {
	secret, short := suggestionRecord("2024/0001", "甲"), suggestionRecord("2024/0002", "乙")
	for _, s := range []*congress.Suggestion{secret, short} {
		s.Text, s.Summary, s.Answers = "正文", "摘要", []congress.Answer{{Date: "2024-06", Unit: "局", Outcome: "正在解决", Text: "答复正文"}}
		s.Result = &congress.Result{Text: "结果"}
	}
	secret.Publicity, secret.Reason, short.Publicity = "不公开", "涉及个人。", "摘要"
	s := planOf(&congress.Congress{Suggestions: []*congress.Suggestion{secret, short}}, false)
	v := look[*suggestion.Suggestion](t, s, "/suggestions/2024/0001/")
	if !v.Hidden || v.Reason != "涉及个人" || v.Text+v.Summary+v.Raised+v.Lead.Text+v.Stands.Text != "" || v.Units != nil || v.Chain != nil || v.Answers != nil || v.Sides != nil || v.Result != nil {
		t.Errorf("not public: %+v", v)
	}
	v = look[*suggestion.Suggestion](t, s, "/suggestions/2024/0002/")
	if v.Text != "" || v.Summary != "摘要" || v.Answers[0].Text != "" || v.Answers[0].Outcome == "" {
		t.Errorf("summary only: %+v", v)
	}
	rows := look[*ledger.Year](t, s, "/suggestions/2024/").Rows
	if !rows[0].Hidden || rows[0].Reason != "涉及个人" || rows[0].Raised.Text+rows[0].Lead.Text+rows[0].Stage+rows[0].Units != "" || rows[0].Replies != nil || len(rows[1].Replies) != 1 || rows[1].Replies[0] != (ledger.Reply{Outcome: "正在解决", Day: view.Day{Machine: "2024-06", Text: "6月"}}) {
		t.Errorf("in the list: %+v", rows)
	}
}

// Every suggestion stands on one page of its year, by number.
func TestSuggestionsArePagedOnce(t *testing.T) {
	c := &congress.Congress{}
	for _, id := range []string{"0002", "9999", "10000", "1000", "0001"} {
		c.Suggestions = append(c.Suggestions, suggestionRecord("2024/"+id, id))
	}
	for i := range 2*view.PerIndexPage - 4 {
		c.Suggestions = append(c.Suggestions, suggestionRecord("2024/"+string(rune('a'+i/26))+string(rune('a'+i%26))+"xx", "x"))
	}
	s := planOf(c, false)
	seen := map[string]bool{}
	var first []string
	pages := 0
	for at := "/suggestions/2024/"; at != ""; pages++ {
		v := look[*ledger.Year](t, s, at)
		for _, row := range v.Rows {
			if seen[row.Href] {
				t.Errorf("%s stands twice", row.Href)
			}
			seen[row.Href] = true
			if row.Text != "x" {
				first = append(first, row.Text)
			}
		}
		if at = ""; v.Pages != nil && v.Pages.Next != nil {
			at = v.Pages.Next.Href
		}
	}
	if len(seen) != len(c.Suggestions) || pages != 3 {
		t.Errorf("%d of %d on %d pages", len(seen), len(c.Suggestions), pages)
	}
	if got := strings.Join(first, " "); got != "0001 0002 1000 9999 10000" {
		t.Errorf("in the order %s", got)
	}
}

// What was said of an answer before is not taken for a word on the one that stands; of one that is handled with another no
// time for an answer is said, neither on its page nor in the sheet.
func TestWordsOnAnswersBefore(t *testing.T) {
	x, into := suggestionRecord("2024/0001", "件"), suggestionRecord("2024/0002", "并")
	x.Answers = []congress.Answer{{Date: "2024-06-18", Unit: "局", Outcome: "甲类"}, {Date: "2024-08-01", Unit: "局", Outcome: "乙类"}}
	x.Appraisal = []congress.Appraised{{Date: "2024-07-01", Side: "代表", About: "结果", Answer: "不满意"}, {Date: "2024-08-05", Side: "选民", About: "结果", Answer: "满意"}}
	into.Year, into.MergedInto, into.Handling = 2024, "2024/0001", &congress.Handling{Due: "2024-09-01", Units: []congress.Unit{{Name: "局", Role: "主办"}}}
	s := planOf(&congress.Congress{Suggestions: []*congress.Suggestion{x, into}}, false)
	v := look[*suggestion.Suggestion](t, s, "/suggestions/2024/0001/")
	if got := v.Sides[1].Lines[0].Text + v.Sides[2].Lines[0].Text; got != "对结果“不满意”（说的是以前的答复）。对结果“满意”。" {
		t.Errorf("%s", got)
	}
	if due := look[*suggestion.Suggestion](t, s, "/suggestions/2024/0002/").Due; due != "" {
		t.Errorf("merged, and due %s", due)
	}
	if sheet := look[*ledger.Spreadsheet](t, s, "/suggestions/ledger.csv").Text; strings.Contains(sheet, "2024-09-01") {
		t.Errorf("merged, and due in the sheet:\n%s", sheet)
	}
}

// Where the classes of a scheme are marks (A, 甲), it is said what they mean, and a figure behind one is kept apart from it.
func TestMarksAreSpelt(t *testing.T) {
	for mark, figure := range map[string]string{"A": "“A”1件", "甲": "甲1件"} {
		x := suggestionRecord("2024/0001", "件")
		x.Raised.Level = "县"
		x.Answers = []congress.Answer{{Date: "2024-06-18", Unit: "局", Outcome: mark}}
		s := planOf(&congress.Congress{Suggestions: []*congress.Suggestion{x}, Outcomes: []*congress.Scheme{{Name: "邻县", Since: "2020", Classes: []congress.Class{{ID: "x", Name: mark, Meaning: "已经解决。"}}}}}, false)
		v := look[*suggestion.Suggestion](t, s, "/suggestions/2024/0001/")
		if want := "局答复“" + mark + "”（已经解决）。"; !strings.Contains(v.Stands.Text, want) {
			t.Errorf("%s, want %s", v.Stands.Text, want)
		}
		if got := v.Sides[0].Lines[0].Text; got != "局答复：“"+mark+"”（已经解决）。" {
			t.Errorf("%s", got)
		}
		year := look[*ledger.Year](t, s, "/suggestions/2024/")
		if got := year.Figures[1].Said[0].Items[0].Text; got != figure {
			t.Errorf("%s, want %s", got, figure)
		}
	}
}
