package pages

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/people"
	"gongshi/generator/pages/station"
	"gongshi/generator/view"
)

// A deputy who has another name now is listed under it; the lists by strokes and by pinyin have the former names as well, which lead
// on and count nobody.
func TestFormerNames(t *testing.T) {
	c := redistricted()
	d := c.Deputies[1]
	d.Name, d.FormerNames, d.Sex = "王秀岚", []string{"王秀兰", "李秀兰"}, "女"
	s := planOf(c, false)
	page := look[*people.Deputy](t, s, "/deputies/d2/")
	if page.About != "女，曾用名王秀兰、李秀兰" {
		t.Errorf("the profile says %q", page.About)
	}
	list := look[*people.Directory](t, s, "/deputies/by-pinyin/")
	if list.Count != 2 {
		t.Errorf("%d people are counted", list.Count)
	}
	lines := func(id string) (all []string, said string) {
		for _, g := range list.Groups {
			if g.ID == id {
				for _, p := range g.People {
					all = append(all, p.Name+" "+p.Note+" "+p.Href)
				}
				return all, g.Said
			}
		}
		return nil, ""
	}
	if all, said := lines("W"); said != "1人" || !slices.Equal(all, []string{"王秀兰 现名王秀岚 /deputies/d2/", "王秀岚  /deputies/d2/"}) {
		t.Errorf("under W: %q %q", all, said)
	}
	if all, said := lines("L"); said != "" || !slices.Equal(all, []string{"李秀兰 现名王秀岚 /deputies/d2/"}) {
		t.Errorf("under L: %q %q", all, said)
	}
	strokes := look[*people.Directory](t, s, "/deputies/by-strokes/")
	if len(strokes.Groups) != 2 || strokes.Groups[1].Title.Text != "七画" || strokes.Groups[1].People[1].Name != "李秀兰" || strokes.Groups[1].Said != "1人" {
		t.Errorf("by strokes: %+v", strokes.Groups)
	}
	if !slices.ContainsFunc(strokes.Jump, func(l view.Link) bool { return l.Text == "七画" && l.Href == "#s7" }) {
		t.Errorf("no way to the former name: %+v", strokes.Jump)
	}
}

// suspended is a site on which a deputy is suspended since 7 March, or not, and which says so, or not.
func suspended(is, said bool) *view.Website {
	c := redistricted()
	c.Site.ShowSuspensions = said
	d := c.Deputies[1]
	d.Station = "a"
	c.Boards = append(c.Boards, &congress.Board{Record: congress.Record{Path: "content/stations/a/2024.yaml"}, Station: "a", Year: 2024, Receptions: []congress.Reception{{Date: "2024-05-15", Deputies: []congress.DeputyID{"d1"}}}})
	c.Editions = []*congress.Edition{{Record: congress.Record{Path: "content/editions/2024.yaml"}, Year: 2024, Period: congress.Span{From: "2024-01-01", To: "2024-12-31"}}}
	if is {
		d.Seats[0].Suspended = &congress.Suspension{From: "2024-03-07"}
	}
	return planOf(c, false)
}

// Where suspensions are not made public, no page, feed, sheet or map says one, and all pages but the lists of who can be met at
// the station are what they are without it.
func TestSuspensionIsNotSaid(t *testing.T) {
	hidden, without := suspended(true, false), suspended(false, false)
	all := said(t, hidden)
	for _, mark := range []string{"暂停", "Suspended", "suspended", "2024-03-07", "3月7日"} {
		if strings.Contains(all, mark) {
			t.Errorf("%s is said", mark)
		}
	}
	if !strings.Contains(said(t, suspended(true, true)), "3月7日") {
		t.Error("the day is not found where it is said: this test would find nothing")
	}
	if len(hidden.Pages) != len(without.Pages) {
		t.Fatalf("%d pages, %d without the suspension", len(hidden.Pages), len(without.Pages))
	}
	for i, p := range hidden.Pages {
		have, _ := json.Marshal(p.View())
		want, _ := json.Marshal(without.Pages[i].View())
		meets := strings.HasPrefix(p.Address, "/stations/a/board/") || p.Address == "/stations/a/screen/" || p.Address == "/stations/a/"
		if string(have) != string(want) && !meets {
			t.Errorf("%s differs:\n%s\n%s", p.Address, have, want)
		}
	}
}

// Where they are made public, the profile and the page of the year say it with its days, and nothing else does. The deputy is in the
// directory and the seat is taken, and nobody finds the deputy among those who can be met.
func TestSuspensionIsSaid(t *testing.T) {
	s := suspended(true, true)
	if o := look[*people.Deputy](t, s, "/deputies/d2/").Offices[0]; o.Term != "2022年3月，在任，2024年3月7日起暂停执行代表职务" {
		t.Errorf("the seat: %q", o.Term)
	}
	for year, want := range map[string]bool{"2024": true, "2023": false} {
		if all := strings.Join(look[*people.DeputyYear](t, s, "/deputies/d2/"+year+"/").Offices, ""); strings.Contains(all, "2024年3月7日起暂停执行代表职务") != want {
			t.Errorf("%s: %q", year, all)
		}
	}
	if v := look[*people.Directory](t, s, "/deputies/"); v.Count != 2 || v.Former != 0 {
		t.Errorf("%d in office, %d not", v.Count, v.Former)
	}
	if n := strings.Count(said(t, s), "暂停"); n != 2 {
		t.Errorf("it is said %d times", n)
	}
	names := func(p station.PeoplePanel) (all []string) {
		for _, x := range p.People {
			all = append(all, x.Name)
		}
		return all
	}
	for year, want := range map[string][]string{"2023": {"甲", "苌垕"}, "2024": {"苌垕"}} {
		if have := names(look[*station.Board](t, s, "/stations/a/board/"+year+"/").Panels.People); !slices.Equal(have, want) {
			t.Errorf("on the board of %s: %v", year, have)
		}
	}
}

// How a seat ended is said in the words of its reason, also where the term alone ended it.
func TestEndsOfOffice(t *testing.T) {
	for reason, want := range map[string]string{"辞职": "至2024年6月11日辞职", "去世": "至2024年6月11日去世", "迁出或调离": "至2024年6月11日迁出或调离", "罢免": "至2024年6月11日被罢免", "终止": "至2024年6月11日代表资格终止", "": "至2024年6月30日任期届满"} {
		c := redistricted()
		c.Vocabularies = map[string]*congress.Vocabulary{"end-reasons": &congress.Vocabulary{Words: []*congress.Word{{ID: "resigned", Name: "辞职"}, {ID: "died", Name: "去世"}, {ID: "moved", Name: "迁出或调离"}, {ID: "recalled", Name: "罢免"}, {ID: "terminated", Name: "终止"}, {ID: "expired", Name: "任期届满"}}}}
		s := &c.Deputies[1].Seats[0]
		s.How = "换届"
		if reason == "" {
			c.Terms = append(c.Terms, &congress.Term{Level: "县", Term: 17, From: "2024-07-01"})
		} else {
			s.To, s.EndReason = "2024-06-11", reason
		}
		if term := look[*people.Deputy](t, planOf(c, false), "/deputies/d2/").Offices[0].Term; term != "2022年3月换届，"+want {
			t.Errorf("%s: %q", reason, term)
		}
	}
}

// A deputy who came back after years has two times in office; the years between are not served. One who leaves the congress of
// one level stays in that of the other.
func TestReturnAndLevels(t *testing.T) {
	c := redistricted()
	d := c.Deputies[1]
	d.Seats = []congress.Seat{{Level: "县", Term: 16, District: "a-16", From: "2024-09-02", How: "补选"}, {Level: "县", Term: 16, District: "a-16", From: "2023-01", To: "2024-03-31", EndReason: "辞职"},
		{Level: "县", Term: 15, District: "a-2", From: "2017-03", To: "2019-05", EndReason: "迁出或调离"}}
	two := c.Deputies[0]
	two.Seats[0].To, two.Seats[0].EndReason = "2024-06-30", "迁出或调离"
	s := planOf(c, false)
	v := look[*people.Deputy](t, s, "/deputies/d2/")
	if v.Served != "先后3次任职：2017年3月至2019年5月，2023年1月至2024年3月31日，2024年9月2日起。中间的时间不是代表。" {
		t.Errorf("%q", v.Served)
	}
	if y := look[*people.DeputyYear](t, s, "/deputies/d2/2024/"); y.Served != "任职时间：2024年1月1日至3月31日，9月2日至12月31日，不是全年。" {
		t.Errorf("%q", y.Served)
	}
	if v.Years[0].Note != "1月1日至3月31日，9月2日至12月31日任职" {
		t.Errorf("%q", v.Years[0].Note)
	}
	if v := look[*people.Deputy](t, s, "/deputies/d1/"); v.Served != "" || v.Offices[0].Term != "2022年3月，至2024年6月30日迁出或调离" || v.Offices[2].Term != "2022年3月，在任" {
		t.Errorf("%q %+v", v.Served, v.Offices)
	}
	list := look[*people.Directory](t, s, "/deputies/")
	if list.Count != 2 || list.Former != 0 {
		t.Errorf("%d in office, %d not", list.Count, list.Former)
	}
}
