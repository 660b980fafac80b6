package pages

import (
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/station"
)

// What is to come is told from the day of the build on, over the end of the year; what was cancelled stays, marked.
func TestScreen(t *testing.T) {
	c := network()
	c.Deputies = []*congress.Deputy{deputyRecord("d1", "王秀兰")}
	c.Deputies[0].Station = "a"
	told := &congress.Suggestion{ID: "2024/0001", Year: 2024, Title: "关于甲沟的建议", Publicity: "全文", Raised: congress.Raised{Date: "2024-06-01", Lead: "d1"},
		Result: &congress.Result{Text: "沟通了。"}, Feedback: &congress.Feedbacked{Date: "2024-08-01", How: "上门反馈"}}
	hidden := *told
	hidden.ID, hidden.Publicity = "2024/0002", "不公开"
	c.Suggestions = []*congress.Suggestion{told, &hidden}
	board := func(year int, path string, rota ...congress.Reception) *congress.Board {
		return &congress.Board{Record: congress.Record{Path: "content/stations/a/" + path + ".yaml"}, Station: "a", Year: year, Receptions: rota}
	}
	c.Boards = []*congress.Board{
		board(2024, "2024", congress.Reception{Date: "2024-12-15"}, congress.Reception{Date: "2024-12-28"}, congress.Reception{Date: "2024-12-30", Cancelled: &congress.Cancelled{Reason: "大雪"}}),
		board(2025, "2025", congress.Reception{Date: "2025-01-15", Deputies: []congress.DeputyID{"d1"}}),
	}
	s := planOf(c, false)
	v := look[*station.Display](t, s, "/stations/a/screen/")
	var days []string
	for _, d := range v.Coming {
		off := ""
		if d.Off {
			off = " off"
		}
		days = append(days, d.Machine+off)
	}
	if got := strings.Join(days, ", "); got != "2024-12-28, 2024-12-30 off, 2025-01-15" || v.Year != 2024 {
		t.Errorf("%d: %s", v.Year, got)
	}
	if len(v.Results) != 1 || v.Results[0].Result != "沟通了" || v.Results[0].Told != "2024年8月1日，上门反馈" {
		t.Errorf("results: %+v", v.Results)
	}
	if v.Usual != "每月15日为代表接待选民日" || v.Indexed || v.Root != "../../../" {
		t.Errorf("%q, %v, %q", v.Usual, v.Indexed, v.Root)
	}
	if planned(s, "/stations/b/screen/") {
		t.Error("a station without a board has a page for a display")
	}
}
