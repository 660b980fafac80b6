package pages

import (
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/selection"
	"gongshi/generator/view"
)

func selectionAt(stage string) *congress.Selection {
	return &congress.Selection{ID: "2024/x", Year: 2024, Title: "优秀代表", Stage: stage,
		Procedure: []congress.ProcedureStep{{Step: "乡镇推荐", Date: "2024-11-20"}, {Step: "公示", Date: "2024-12-26"}, {Step: "常委会通过", Date: "2025-01-15"}, {Step: "发文"}},
		Notice:    &congress.NoticePeriod{From: "2024-12-26", To: "2025-01-02", Contact: "代表工委 0374-0000000"},
		Chosen:    []congress.Chosen{{Unit: "密局", Citation: "密事"}, {Unit: "乙局"}}}
}

func TestChosenAreHiddenWhileProposed(t *testing.T) {
	for stage, hidden := range map[string]bool{"推荐中": true, "公示中": false, "已确定": false} {
		s := plan(&congress.Congress{Selections: []*congress.Selection{selectionAt(stage)}}, view.Options{})
		if got := !strings.Contains(said(t, s), "密局"); got != hidden {
			t.Errorf("%s: hidden = %v", stage, got)
		}
		if v := viewAt(s, "/selections/2024/x/").(*selection.Selection); v.Hidden != hidden || hidden && v.Count != "" {
			t.Errorf("%s: %+v", stage, v)
		}
	}
}

func TestSelectionSteps(t *testing.T) {
	for now, want := range map[congress.Date]string{
		"2024-12-25": "done gap gap gap",
		"2024-12-26": "done now gap gap",
		"2025-01-02": "done now gap gap",
		"2025-01-03": "done done gap gap",
		"2025-01-15": "done done done gap",
	} {
		s := plan(&congress.Congress{Selections: []*congress.Selection{selectionAt("公示中")}}, view.Options{Now: now})
		v := viewAt(s, "/selections/2024/x/").(*selection.Selection)
		var states []string
		for _, step := range v.Steps {
			states = append(states, step.State)
			if step.Said == "" {
				t.Errorf("%s: %s has a state in colour only", now, step.Text)
			}
		}
		if got := strings.Join(states, " "); got != want {
			t.Errorf("%s: %s, want %s", now, got, want)
		}
		if open := strings.Contains(want, "now"); v.Open != open {
			t.Errorf("%s: open = %v", now, v.Open)
		}
	}
}

func TestInquiry(t *testing.T) {
	for contact, want := range map[string]view.Inquiry{
		"代表工委 0374-0000000": {Office: "代表工委", Phone: "0374-0000000"},
		"代表工委，03740000000":  {Office: "代表工委", Phone: "03740000000"},
		"代表工委":              {Office: "代表工委", Phone: ""},
		"热线 12345":          {Office: "热线", Phone: "12345"},
	} {
		if got := *view.InquiryOf(contact); got != want {
			t.Errorf("%s: %+v", contact, got)
		}
	}
	if view.InquiryOf("") != nil {
		t.Error("an inquiry without contact")
	}
}
