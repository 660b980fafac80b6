package pages

import (
	"fmt"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/station"
)

func network() *congress.Congress {
	town := func(id, name, kind string, asOf congress.Date, points int) *congress.Station {
		s := stationRecord(id, name+"人大代表联络站", "乡镇街道站")
		s.Township = &congress.Township{Name: name, Type: kind, AsOf: asOf}
		for i := range points {
			s.Points = append(s.Points, congress.Point{ID: fmt.Sprintf("p%d", i), Name: fmt.Sprintf("村%d联络点", i), Area: "村"})
		}
		return s
	}
	hidden := town("x", "山货", "乡", "2020", 9)
	hidden.Draft = true
	return &congress.Congress{
		Site: &congress.Site{ReceptionDay: 15, Expected: map[string]int{"联络总站": 1, "乡镇街道站": 4, "联络点": 7}},
		Stations: []*congress.Station{town("a", "神垕镇", "镇", "2020", 4), town("b", "苌庄乡", "乡", "2022", 0), town("c", "夏都街道", "街道", "2020", 3),
			stationRecord("z", "禹州市人大代表联络总站", "联络总站"), hidden},
	}
}

// The network adds up: each station stands once under its kind, and the points under their stations.
func TestStations(t *testing.T) {
	s := planOf(network(), false)
	v := look[*station.Stations](t, s, "/stations/")
	said, listed := map[string]string{}, map[string]int{}
	for _, k := range v.Kinds {
		said[k.Text] = k.Said
		for _, g := range k.Groups {
			for _, x := range g.Stations {
				listed[x.Href]++
				look[*station.Station](t, s, x.Href)
			}
		}
	}
	if said["乡镇街道站"] != "3个" || said["联络点"] != "7个" || said["联络总站"] != "1个" || said["行业站"] != "0个" {
		t.Errorf("counted %v", said)
	}
	if len(listed) != 4 || listed["/stations/a/"] != 1 {
		t.Errorf("listed %v", listed)
	}
	towns := v.Kinds[1]
	if towns.Expected != "应有4个，已登记3个。" || v.Kinds[0].Expected != "" || v.Kinds[3].Expected != "" {
		t.Errorf("expected: %q", towns.Expected)
	}
	if len(towns.Groups) != 3 || towns.Groups[0].Text != "街道" || towns.Groups[2].Stations[0].Text != "苌庄乡" {
		t.Errorf("groups: %v", towns.Groups)
	}
	if towns.AsOf != "街道、镇、乡的类型以2020年为准，另有注明的除外。" || towns.Groups[2].Stations[0].Note != "类型以2022年为准" {
		t.Errorf("as of: %q, %q", towns.AsOf, towns.Groups[2].Stations[0].Note)
	}
	points := v.Kinds[3].Points
	if len(points) != 2 || points[1].Href != "/stations/a/#points" || points[1].Note != "村0、村1、村2、村3" {
		t.Errorf("points: %v", points)
	}
}

func TestNextReception(t *testing.T) {
	for _, x := range []struct {
		name string
		rota []congress.Reception
		want string
		by   string
	}{
		{"no rota: the site's day", nil, "2025-01-15", ""},
		{"the rota is over", []congress.Reception{{Date: "2024-12-15", Deputies: []congress.DeputyID{"d1"}}}, "2025-01-15", ""},
		{"today", []congress.Reception{{Date: "2024-12-28"}, {Date: "2024-12-30"}}, "2024-12-28", ""},
		{"the nearest, in any order", []congress.Reception{{Date: "2025-02-15"}, {Date: "2025-01-10", Deputies: []congress.DeputyID{"d1", "d1"}}}, "2025-01-10", "王秀兰"},
		{"moved to a later day", []congress.Reception{{Date: "2025-01-20", Moved: &congress.Moved{From: "2025-01-15", Reason: "会期"}}}, "2025-01-20", ""},
		{"moved to a day that is over", []congress.Reception{{Date: "2024-12-27", Moved: &congress.Moved{From: "2025-01-15", Reason: "春节"}}}, "2025-02-15", ""},
	} {
		c := network()
		c.Deputies = []*congress.Deputy{deputyRecord("d1", "王秀兰")}
		c.Boards = []*congress.Board{
			{Record: congress.Record{Path: "content/stations/a/2024.yaml"}, Station: "a", Year: 2024, Receptions: x.rota},
			{Record: congress.Record{Path: "content/stations/b/2024.yaml"}, Station: "b", Year: 2024, Receptions: []congress.Reception{{Date: "2024-12-29"}}},
		}
		v := look[*station.Station](t, planOf(c, false), "/stations/a/").Reception
		by := ""
		for _, d := range v.Deputies {
			by += d.Text
		}
		if v.Machine != x.want || by != x.by {
			t.Errorf("%s: %s by %s", x.name, v.Machine, by)
		}
	}
}

func TestStationPage(t *testing.T) {
	c := network()
	name := "阿不都热合曼·买买提江·吾买尔"
	left := deputyRecord("d3", "甲")
	left.Seats[0].To, left.Seats[0].EndReason = "2024-03", "辞职"
	c.Deputies = []*congress.Deputy{deputyRecord("d1", "苌垕"), deputyRecord("d2", name), left}
	for _, d := range c.Deputies {
		d.Station = "a"
	}
	for i := range 12 {
		a := activityRecord(2023+i%2, fmt.Sprintf("x%02d", i), "接待选民", "d1")
		a.Station = "a"
		c.Activities = append(c.Activities, a)
	}
	gone := activityRecord(2024, "gone", "接待选民", "d1")
	gone.Station, gone.Withdrawn = "a", withdrawn()
	c.Activities = append(c.Activities, gone)
	c.Stations[0].Standard = map[string][]string{"十有": nil, "三有": {"有牌子"}}
	c.Notices = []*congress.Notice{{Article: congress.Article{Record: congress.Record{Path: "content/stations/a/notices/2024-01-01-x.md"}, Slug: "2024-01-01-x", Title: "安排"}, Station: "a", Date: "2024-01-01", Until: "2024-01-15"}}
	s := planOf(c, false)
	v := look[*station.Station](t, s, "/stations/a/")
	if len(v.Deputies) != 2 || len(v.Former) != 1 || v.Former[0].Name != "甲" || v.Said.Deputies != "2人" {
		t.Errorf("deputies %v, former %v", v.Deputies, v.Former)
	}
	if len(v.Recent) != 8 || v.Recent[0].Href != "/activities/2024/x11/" || v.Recent[7].Href != "/activities/2023/x08/" {
		t.Errorf("recent: %v", v.Recent)
	}
	if len(v.Years) != 2 || v.Years[0].Href != "/activities/2024/" {
		t.Errorf("years: %v", v.Years)
	}
	if len(v.Standards) != 1 || v.Standards[0].Name != "三有" {
		t.Errorf("a checklist without items is shown: %v", v.Standards)
	}
	if len(v.Notices) != 1 || !look[*station.Notice](t, s, v.Notices[0].Href).Over {
		t.Errorf("notices: %v", v.Notices)
	}
	if len(v.Points) != 4 || v.Points[0].ID != "point-p0" {
		t.Errorf("points: %v", v.Points)
	}
}
