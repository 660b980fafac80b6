package pages

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/people"
	"gongshi/generator/view"
)

// Every activity that is shown stands on one page of its year, in the order of time, under its month, and has a page.
func TestActivitiesArePagedOnce(t *testing.T) {
	c := anyCongress(3)
	for _, a := range c.Activities {
		a.Year = 2024
		a.ID = "2024/" + a.ID[len("2024/"):]
	}
	s := planOf(c, false)
	want := map[string]bool{}
	for _, a := range c.Activities {
		if a.Public() {
			want["/activities/"+string(a.ID)+"/"] = true
		}
	}
	if len(want) <= view.PerIndexPage {
		t.Fatalf("%d activities are too few for two pages", len(want))
	}
	pages, last, begun := 0, "", map[string]bool{}
	for at := "/activities/2024/"; at != ""; {
		v := look[*people.ActivityYear](t, s, at)
		pages++
		for _, g := range v.Groups {
			if g.Continued != begun[g.ID] {
				t.Errorf("%s: %s is said to be continued: %v", at, g.Head.Text, g.Continued)
			}
			begun[g.ID] = true
			for _, row := range g.Rows {
				if !want[row.Href] {
					t.Errorf("%s is listed twice, or should not be", row.Href)
				}
				delete(want, row.Href)
				if look[*people.Activity](t, s, row.Href).Prev == nil != (last == "") {
					t.Errorf("%s: what is before it", row.Href)
				}
				last = row.Href
			}
		}
		for _, link := range v.Jump {
			page, id, _ := strings.Cut(link.Href, "#")
			if link.Href != "" && !slices.ContainsFunc(look[*people.ActivityYear](t, s, page).Groups, func(g view.ListedGroup) bool { return g.ID == id && !g.Continued }) {
				t.Errorf("the jump to %s leads nowhere", link.Href)
			}
		}
		if at = ""; v.Pages != nil && v.Pages.Next != nil {
			at = v.Pages.Next.Href
		}
	}
	if len(want) > 0 || pages != 2 {
		t.Errorf("on %d pages, %d activities are missing", pages, len(want))
	}
	if v := look[*people.Activity](t, s, last); v.Next != nil {
		t.Errorf("after the last comes %s", v.Next.Href)
	}
}

func TestActivity(t *testing.T) {
	a := activityRecord(2024, "2024-05-15-x", "接待选民", "d2", "d1", "d2", "d3")
	a.Lead, a.Roles = "d1", map[congress.DeputyID]string{"d2": "接待"}
	a.Guests = []congress.Guest{{Role: "法官"}, {Role: "警官", Count: 2}}
	a.Matters = []congress.Matter{
		{Topic: "沟", Suggestion: "2024/0001", Feedback: &congress.Feedbacked{Date: "2024-07-20", How: "上门反馈"}},
		{Topic: "路", Settled: &congress.Entry{Date: "2024-05", Text: "当场答复"}},
		{Topic: "灯", Suggestion: "2024/0002"},
	}
	a.Result = &congress.Result{Text: "疏通", Amount: &congress.Amount{Text: "12万余元", Value: 120000}}
	draft := suggestionRecord("2024/0002", "未公布")
	draft.Draft = true
	hidden := deputyRecord("d3", "未公布")
	hidden.Draft = true
	s := planOf(&congress.Congress{Activities: []*congress.Activity{a}, Deputies: []*congress.Deputy{deputyRecord("d1", "王秀兰"), deputyRecord("d2", "赵振海"), hidden},
		Suggestions: []*congress.Suggestion{suggestionRecord("2024/0001", "关于沟的建议"), draft}}, false)
	v := look[*people.Activity](t, s, "/activities/2024/2024-05-15-x/")
	if v.Date != "2024年5月15日，星期三" || v.Guests != "法官1人、警官2人" {
		t.Errorf("%q, %q", v.Date, v.Guests)
	}
	if len(v.People) != 2 || v.People[0].Text != "王秀兰" || v.People[0].Note != "主持" || v.People[1].Note != "接待" {
		t.Errorf("took part: %v", v.People)
	}
	if m := v.Matters[0]; m.Suggestion.Text != "2024年第1号《关于沟的建议》" || m.Feedback.Text != "上门反馈" || m.Settled != nil {
		t.Errorf("became a suggestion: %+v", m)
	}
	if m := v.Matters[1]; m.Settled == nil || m.Settled.Date != "2024年5月" || m.Feedback != nil || m.Suggestion.Text != "" {
		t.Errorf("settled: %+v", m)
	}
	if m := v.Matters[2]; m.Suggestion.Text != "" || m.Settled != nil {
		t.Errorf("became a draft, which is not told: %+v", m)
	}
	if v.Result[1].Text != "资金12万余元" {
		t.Errorf("result %v", v.Result)
	}
}

func TestDraftActivities(t *testing.T) {
	a := activityRecord(2024, "x", "接待选民")
	a.Draft = true
	c := &congress.Congress{Activities: []*congress.Activity{a}}
	if s := planOf(c, false); planned(s, "/activities/2024/x/") || planned(s, "/activities/2024/") {
		t.Error("a draft is public")
	}
	if v := look[*people.Activity](t, planOf(c, true), "/activities/2024/x/"); !v.Draft {
		t.Error("a draft is not marked in the preview")
	}
}
