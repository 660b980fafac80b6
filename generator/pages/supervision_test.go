package pages

import (
	"fmt"
	"slices"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/station"
)

func supervised() *congress.Congress {
	c := network()
	c.Supervisions = []*congress.Supervision{
		{Record: congress.Record{Path: "content/supervision/2024.yaml"}, Year: 2024, Visits: []congress.Visit{
			{Month: "2024-05", Date: "2024-05-08", Office: "法工委", Station: "a", Findings: "两簿重复", Fixed: &congress.Entry{Date: "2024-05-22", Text: "合并"}},
			{Month: "2024-05", Office: "农工委", Station: "a", Findings: "没有张贴"},
			{Month: "2024-05", Office: "农工委", Station: "a"},
			{Month: "2024-03", Office: "农工委", Station: "c", Findings: "缺日期", Fixed: &congress.Entry{Date: "2024-04", Text: "已补"}},
			{Month: "2024-06", Office: "法工委", Station: "x", Findings: "草稿站的事"}, // a draft
		}, Rallies: []congress.Rally{
			{Quarter: 4, Route: []congress.StationID{"z", "x", "a"}},
			{Quarter: 2, Date: "2024-06-13", Route: []congress.StationID{"c", "a", "c"}, Results: []congress.RallyResult{
				{Station: "a", Text: "齐全"}, {Station: "b", Text: "顺路看了"}}},
		}},
		{Record: congress.Record{Path: "content/supervision/2025.yaml"}, Year: 2025},
		{Record: congress.Record{Path: "content/supervision/2026.yaml", Draft: true}, Year: 2026},
	}
	return c
}

// The grid, its sums both ways, the lists by what came of a visit, and the stations that were and were not visited add up.
func TestSupervisionAddsUp(t *testing.T) {
	s := planOf(supervised(), false)
	v := look[*station.SupervisionYear](t, s, "/supervision/2024/")
	marks, months, rows, none := 0, 0, 0, 0
	anchors := map[string]bool{}
	for _, k := range v.Kinds {
		for _, r := range k.Rows {
			own := 0
			for _, m := range r.Months {
				for _, x := range m.Visits {
					own++
					anchors[x.Href] = true
				}
			}
			if rows++; own == 0 {
				none++
			}
			if want := fmt.Sprintf("%d次", own); own > 0 && r.Said != want || own == 0 && r.Said != "" {
				t.Errorf("%s: %s of %d", r.Station.Text, r.Said, own)
			}
			marks += own
		}
	}
	for _, m := range v.Months {
		months += m.Count
	}
	listed := 0
	for i, g := range v.Groups {
		listed += len(g.Visits)
		for _, x := range g.Visits {
			if !anchors["#"+x.ID] {
				t.Errorf("%s is not in the grid", x.ID)
			}
		}
		if v.Sums[i+1].Said != fmt.Sprintf("%d次", len(g.Visits)) || v.Sums[i+1].Href != "#"+g.ID {
			t.Errorf("%v leads to %s, %d", v.Sums[i+1], g.ID, len(g.Visits))
		}
	}
	if marks != 4 || months != 4 || listed != 4 || len(anchors) != 4 || v.Total.Count != 4 || v.Sums[0].Said != "4次" {
		t.Errorf("in the grid %d, by months %d, listed %d, anchors %v, total %d, said %s", marks, months, listed, anchors, v.Total.Count, v.Sums[0].Said)
	}
	if rows != 4 || none != 2 || len(v.Unvisited) != none || v.Reached[0].Said != "2个" || v.Reached[1].Said != "2个" {
		t.Errorf("%d stations, %d not visited: %v, %v", rows, none, v.Unvisited, v.Reached)
	}
}

func TestVisitsSayWhatCameOfThem(t *testing.T) {
	s := planOf(supervised(), false)
	v := look[*station.SupervisionYear](t, s, "/supervision/2024/")
	open, fixed, clear := v.Groups[0], v.Groups[1], v.Groups[2]
	if len(open.Visits) != 1 || open.Visits[0].Findings != "没有张贴" || open.Visits[0].When != "5月" || len(clear.Visits) != 1 {
		t.Errorf("open %v, clear %v", open, clear)
	}
	if len(fixed.Visits) != 2 || fixed.Visits[1].Took != "用时14天" || fixed.Visits[1].When != "5月8日" || fixed.Visits[0].Took != "" || !v.Unknown {
		t.Errorf("fixed %v", fixed)
	}
	stop := look[*station.Station](t, s, "/stations/a/")
	if len(stop.Visited) != 3 || stop.Visited[2].Note != "发现问题，已经整改" && stop.Visited[0].Note != "发现问题，已经整改" {
		t.Errorf("on the station's page: %v", stop.Visited)
	}
	if other := look[*station.Station](t, s, "/stations/b/"); other.Visited != nil {
		t.Errorf("never visited: %v", other.Visited)
	}
}

func TestRallies(t *testing.T) {
	v := look[*station.SupervisionYear](t, planOf(supervised(), false), "/supervision/2024/")
	if len(v.Rallies) != 2 || v.Rallies[0].Short != "二季度" || v.Rallies[0].Date != "2024年6月13日" || v.Rallies[1].Date != "" {
		t.Fatalf("%v", v.Rallies)
	}
	route := func(r station.RallyDay) (all []string) {
		for _, x := range r.Route {
			all = append(all, fmt.Sprintf("%s %s %v", x.Station.Text, x.Text, x.Off))
		}
		return all
	}
	if got := route(v.Rallies[0]); !slices.Equal(got, []string{"夏都街道  false", "神垕镇 齐全 false", "苌庄乡 顺路看了 true"}) {
		t.Errorf("%q", got)
	}
	if got := route(v.Rallies[1]); len(got) != 2 { // without the draft
		t.Errorf("%q", got)
	}
}

// A year without entries says so; a draft has no page; a site without any has none at all.
func TestSupervisionYears(t *testing.T) {
	s := planOf(supervised(), false)
	v := look[*station.SupervisionYear](t, s, "/supervision/2025/")
	if v.Ahead != "2025年还没有到。" || v.Total.Count != 0 || len(v.Unvisited) != 4 || v.Rallies != nil || v.Prev == nil || v.Next != nil {
		t.Errorf("%+v", v)
	}
	if planned(s, "/supervision/2026/") {
		t.Error("a draft has a page")
	}
	index := look[*station.Supervisions](t, s, "/supervision/")
	if len(index.Years) != 2 || index.Years[1].Note != "登记走访4次，拉练2次" {
		t.Errorf("%v", index.Years)
	}
	if none := planOf(network(), false); planned(none, "/supervision/") || look[*station.Stations](t, none, "/stations/").Visits != nil {
		t.Error("there is nothing to show")
	}
}

// Of a station that was withdrawn its visits stay, and it is counted only because it was visited.
func TestSupervisionOfAStationThatIsGone(t *testing.T) {
	c := supervised()
	for _, s := range c.Stations {
		if s.ID == "c" || s.ID == "b" {
			s.Withdrawn = &congress.Withdrawal{Date: "2024-12-01", Reason: "并站"}
		}
	}
	v := look[*station.SupervisionYear](t, planOf(c, false), "/supervision/2024/")
	if v.Total.Count != 4 || v.Reached[0].Said != "2个" || len(v.Unvisited) != 1 || v.Unvisited[0].Href != "/stations/z/" {
		t.Errorf("%d, %v, %v", v.Total.Count, v.Reached, v.Unvisited)
	}
}
