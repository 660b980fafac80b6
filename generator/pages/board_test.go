package pages

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/station"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// walled is a congress with one station, its deputies and a board for 2024.
func walled(change func(*congress.Congress, *congress.Board)) *congress.Congress {
	station := stationRecord("a", "神垕镇人大代表联络站", "乡镇街道站")
	station.Hours, station.Head, station.Phone = "每月15日 8:30—11:30", "苌垕", "0374-0000001"
	board := boardRecord("a", 2024)
	c := &congress.Congress{Stations: []*congress.Station{station, stationRecord("b", "无牌站", "乡镇街道站")}, Boards: []*congress.Board{board},
		Deputies: []*congress.Deputy{deputyRecord("d1", "王秀兰"), deputyRecord("d2", "阿不都热合曼·买买提江·吾买尔")}}
	for _, d := range c.Deputies {
		d.Station = "a"
	}
	if change != nil {
		change(c, board)
	}
	return c
}

func boardRecord(station congress.StationID, year int) *congress.Board {
	return &congress.Board{Record: congress.Record{Path: fmt.Sprintf("content/stations/%s/%d.yaml", station, year)}, Station: station, Year: year}
}

func heldAt(station congress.StationID, slug, kind string, day congress.Date, who ...congress.DeputyID) *congress.Activity {
	a := activityRecord(day.Year(), slug, kind, who...)
	a.Station, a.Date = station, day
	return a
}

// panelsOf are the panels of the board at the address of the station.
func panelsOf(t *testing.T, c *congress.Congress) *station.Panels {
	t.Helper()
	return look[*station.Board](t, planOf(c, false), "/stations/a/board/").Panels
}

// A station without a board has no page of one and nothing that leads to it; a board without anything says so.
func TestNoBoardAndEmptyBoard(t *testing.T) {
	s := planOf(walled(nil), false)
	if planned(s, "/stations/b/board/") || planned(s, "/stations/b/board/2024/") {
		t.Error("a station without boards has a page of one")
	}
	if v := look[*station.Station](t, s, "/stations/b/"); v.Board != nil || v.Boards != nil {
		t.Errorf("a station without boards leads to %v, %v", v.Board, v.Boards)
	}
	v := look[*station.Station](t, s, "/stations/a/")
	if v.Board == nil || v.Board.Href != "/stations/a/board/" || v.Board.Text != "2024年站务公示" || len(v.Boards) != 2 || v.Boards[0].Href != "/stations/a/board/2024/" || v.Boards[1].Href != "/stations/a/screen/" {
		t.Errorf("the station leads to %v, %v", v.Board, v.Boards)
	}
	p := look[*station.Board](t, s, "/stations/a/board/2024/").Panels
	if p.Planned || p.Receptions != nil || len(p.Quarters) != 4 || len(p.Quarters[3].Months) != 3 {
		t.Errorf("an empty board: %+v", p)
	}
	for _, k := range look[*station.Stations](t, s, "/stations/").Kinds {
		for _, g := range k.Groups {
			for _, x := range g.Stations {
				if marked := slices.Contains(x.Tags, "2024年站务公示"); marked != (x.Href == "/stations/a/") {
					t.Errorf("%s marked as having a board: %v", x.Href, marked)
				}
			}
		}
	}
}

// A board has the notices of its year; the one that hangs has those that came after it, too.
func TestNoticesOfABoard(t *testing.T) {
	c := walled(nil)
	c.Boards = []*congress.Board{boardRecord("a", 2022), boardRecord("a", 2023)}
	for _, n := range [][2]congress.Date{{"2022-05-01", ""}, {"2022-12-28", "2023-01-15"}, {"2023-08-12", "2023-08-22"}, {"2024-02-28", ""}} {
		slug := string(n[0]) + "-x"
		c.Notices = append(c.Notices, &congress.Notice{Article: congress.Article{Record: congress.Record{Path: "content/stations/a/notices/" + slug + ".md"}, Slug: slug, Title: string(n[0])}, Station: "a", Date: n[0], Until: n[1]})
	}
	s := planOf(c, false)
	for address, want := range map[string][]string{
		"/stations/a/board/2022/": {"2022-12-28", "2022-05-01"},
		"/stations/a/board/2023/": {"2023-08-12", "2022-12-28"},
		"/stations/a/board/":      {"2024-02-28", "2023-08-12", "2022-12-28"},
	} {
		var have []string
		for _, n := range look[*station.Board](t, s, address).Notices {
			have = append(have, n.Text)
		}
		if !slices.Equal(have, want) {
			t.Errorf("%s has %v, want %v", address, have, want)
		}
	}
}

// The board of the station is that of the year of the build, else the latest.
func TestPresentBoard(t *testing.T) {
	for _, x := range []struct {
		years []int
		want  int
	}{{[]int{2023}, 2023}, {[]int{2023, 2024, 2025}, 2024}, {[]int{2022, 2025}, 2025}} {
		c := walled(nil)
		c.Boards = nil
		for _, year := range x.years {
			c.Boards = append(c.Boards, boardRecord("a", year))
		}
		s := planOf(c, false)
		v := look[*station.Board](t, s, "/stations/a/board/")
		if v.Panels.Year != x.want || v.Name != fmt.Sprintf("%d年站务公示", x.want) || len(v.Years) != len(x.years)-1 {
			t.Errorf("of %v: %d, others %v", x.years, v.Panels.Year, v.Years)
		}
		titles := map[string]bool{v.Title: true}
		for _, year := range x.years {
			one := look[*station.Board](t, s, fmt.Sprintf("/stations/a/board/%d/", year))
			if titles[one.Title] || one.Panels.Year != year {
				t.Errorf("%q twice, or of %d", one.Title, one.Panels.Year)
			}
			titles[one.Title] = true
		}
	}
}

// Every month says what was planned and what came of it, in words.
func TestPlanBesideFact(t *testing.T) {
	p := panelsOf(t, walled(func(c *congress.Congress, b *congress.Board) {
		b.Quarters = []congress.Quarter{{Quarter: 2, Theme: "环境整治"}}
		b.Months = []congress.Planned{
			{Month: "2024-02", Activity: "走访", Place: "神垕镇人大代表联络站", Lead: "d1", Postponed: &congress.Postponed{To: "2024-03-02", Reason: "大雪。"}},
			{Month: "2024-03", Activity: "调研", Place: "村部", Lead: "d9"},
			{Month: "2024-04", Activity: "视察", Postponed: &congress.Postponed{Reason: "汛情"}},
			{Month: "2024-06", Note: "农忙，不安排活动。"},
			{Month: "2024-12", Activity: "述职", Postponed: &congress.Postponed{To: "2025-01-10", Reason: "会期"}},
			{Month: "2024-11", Activity: "回访"}, {Month: "2024-11", Activity: "加场"},
		}
		done := heldAt("a", "done", "专题调研", "2024-03-09", "d1")
		done.Plan, done.Result = "2024-03", &congress.Result{Text: "修好两处", Days: 20, Amount: &congress.Amount{Text: "12万余元"}}
		two := heldAt("a", "two", "接待选民", "2024-05-15", "d1")
		two.Plan, two.Matters, two.Place = "2024-03", []congress.Matter{{Topic: "沟", Suggestion: "2024/0001"}, {Topic: "路"}}, "神垕镇人大代表联络站"
		other := heldAt("a", "other", "专题调研", "2024-07-01", "d1")
		gone := heldAt("a", "gone", "专题调研", "2024-11-09", "d1")
		gone.Plan, gone.Withdrawn = "2024-11", withdrawn()
		c.Activities = []*congress.Activity{done, two, other, gone}
	}))
	var months []station.MonthPanel
	for _, q := range p.Quarters {
		months = append(months, q.Months...)
	}
	want := map[int]string{2: "unrecorded", 3: "done", 4: "dropped", 6: "unplanned", 7: "unplanned", 11: "unrecorded", 12: "postponed"}
	for m := range 12 {
		state := want[m+1]
		if state == "" {
			state = "unplanned"
		}
		if got := months[m]; got.State != state || got.Said == "" || got.Month != fmt.Sprintf("%d月", m+1) {
			t.Errorf("%s: %s %q, want %s", got.Month, got.State, got.Said, state)
		}
	}
	if l := months[1].Planned[0]; l.Put != "改到3月2日" || l.Reason != "大雪" || l.Place != "本站" || l.Lead.Href != "/deputies/d1/" {
		t.Errorf("postponed: %+v", l)
	}
	if l := months[3].Planned[0]; l.Put != "不再开展" || l.Reason != "汛情" {
		t.Errorf("dropped: %+v", l)
	}
	if l := months[2].Planned[0]; l.Lead.Href != "" || l.Place != "村部" {
		t.Errorf("led by nobody known: %+v", l)
	}
	if months[5].Note != "农忙，不安排活动" || len(months[10].Planned) != 2 || months[11].Planned[0].Put != "改到2025年1月10日" {
		t.Errorf("note %q, two plans %v, into the next year %q", months[5].Note, months[10].Planned, months[11].Planned[0].Put)
	}
	held := months[2].Held
	if len(held) != 2 || held[0].Href != "/activities/2024/done/" || held[0].Date != "3月9日" || held[1].Place != "" ||
		strings.Join(held[0].Result, "；") != "修好两处；资金12万余元；用时20天" || strings.Join(held[1].Result, "；") != "反映2件；形成代表建议1件；还没有登记去向1件；尚未登记向选民反馈" {
		t.Errorf("held: %+v", held)
	}
	if p.Quarters[1].Theme != "环境整治" || p.Quarters[0].Theme != "" || p.Quarters[1].Span != "4月至6月" {
		t.Errorf("quarters: %+v", p.Quarters)
	}
	var said []string
	for _, s := range p.States {
		said = append(said, s.Name)
	}
	if strings.Join(said, " ") != "已经开展 已经延期 没有开展 没有登记结果 没有计划" {
		t.Errorf("explained: %v", said)
	}
}

// The rota says of each day what came of it; days with several receptions keep them apart.
func TestRotaPanel(t *testing.T) {
	p := panelsOf(t, walled(func(c *congress.Congress, b *congress.Board) {
		b.Receptions = []congress.Reception{
			{Date: "2024-05-15", Deputies: []congress.DeputyID{"d1", "d1"}, Guests: []congress.Guest{{Role: "法官", Count: 2}}},
			{Date: "2024-05-15", Time: "14:30—16:30", Place: "席庄村", Deputies: []congress.DeputyID{"d2"}},
			{Date: "2024-06-20", Deputies: []congress.DeputyID{"d2"}, Moved: &congress.Moved{From: "2024-06-15", Reason: "麦收。"}},
			{Date: "2024-07-15", Cancelled: &congress.Cancelled{Reason: "停电"}},
			{Date: "2024-12-28"}, {Date: "2024-12-30"},
		}
		first := heldAt("a", "first", "接待选民", "2024-05-15", "d1")
		first.Visitors, first.Matters = 3, []congress.Matter{{Topic: "沟", Settled: &congress.Entry{}, Feedback: &congress.Feedbacked{}}}
		second := heldAt("a", "second", "接待选民", "2024-05-15", "d2")
		third := heldAt("a", "third", "接待选民", "2024-05-15", "d1")
		third.Place = "神垕镇人大代表联络站"
		changed := heldAt("a", "changed", "接待选民", "2024-06-20", "d1", "d2")
		c.Activities = []*congress.Activity{first, second, third, changed}
	}))
	var got []string
	for _, r := range p.Receptions {
		held := "-"
		if r.Held != nil {
			held = r.Held.Href[len("/activities/2024/"):]
		}
		got = append(got, fmt.Sprintf("%s %s %s %v %s", r.ID, r.State, r.Hours, r.Next, held))
	}
	want := []string{"2024-05-15 received 8:30—11:30 false first/", "2024-05-15-1430 received 14:30—16:30 false second/", "2024-05-15-3 unlisted  false third/",
		"2024-06-15 received 8:30—11:30 false changed/", "2024-07-15 cancelled 8:30—11:30 false -", "2024-12-28 coming 8:30—11:30 true -", "2024-12-30 coming 8:30—11:30 false -"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Fatalf("rota:\n%s", strings.Join(got, "\n"))
	}
	r := p.Receptions
	if len(r[0].Deputies) != 1 || r[0].Weekday != "星期三" || r[0].Guests != "法官2人" || strings.Join(r[0].Outcome, "，") != "来访选民3人，反映1件，当场或事后办结1件，已向选民反馈1件" {
		t.Errorf("first: %+v", r[0])
	}
	if r[1].Outcome != nil || r[1].Came != nil || r[1].Place != "席庄村" || r[2].Place != "" || len(r[2].Deputies) != 1 {
		t.Errorf("second %+v, third %+v", r[1], r[2])
	}
	if r[3].Moved != "原定6月15日，改期原因：麦收" || len(r[3].Came) != 2 || r[4].Cancelled != "取消原因：停电" {
		t.Errorf("moved %+v, cancelled %+v", r[3], r[4])
	}
}

// A deputy of several congresses is counted once, and once in each level.
func TestPeoplePanel(t *testing.T) {
	vocabulary := words("national 全国", "province 省", "city 市", "county 县", "town 乡")
	for _, x := range []struct {
		levels []string // of each deputy
		said   string
		parts  string
	}{
		{nil, "五级代表共0名，没有交叉任职", ""},
		{[]string{"县"}, "五级代表共1名，没有交叉任职", ""},
		{[]string{"乡 县", "县", "乡 全国 市"}, "五级代表共3名，交叉任职2名", "全国1名、市级1名、县级2名、乡级2名"},
	} {
		c := walled(func(c *congress.Congress, _ *congress.Board) {
			c.Deputies = nil
			for i, levels := range x.levels {
				d := deputyRecord(fmt.Sprintf("d%d", i), "代表"+string([]rune("零一二三四五六七八九十")[i]))
				d.Station, d.Seats = "a", nil
				for _, level := range strings.Fields(levels) {
					d.Seats = append(d.Seats, congress.Seat{Level: level, Term: 16, From: "2022-03"})
				}
				c.Deputies = append(c.Deputies, d)
			}
			left, hidden := deputyRecord("d8", "离任"), deputyRecord("d9", "草稿")
			left.Station, left.Seats[0].To = "a", "2024-05"
			hidden.Station, hidden.Draft = "a", true
			c.Deputies = append(c.Deputies, left, hidden)
		})
		c.Vocabularies = map[string]*congress.Vocabulary{"levels": vocabulary, "station-kinds": words("town 乡镇街道站")}
		p := panelsOf(t, c).People
		if p.Said != x.said || p.Levels != x.parts || p.Count != len(x.levels) || len(p.People) != p.Count {
			t.Errorf("%v: %q, %q, %d people", x.levels, p.Said, p.Levels, len(p.People))
		}
		if len(x.levels) == 3 && strings.Join(p.People[slices.IndexFunc(p.People, func(w station.PanelPerson) bool { return w.Name == "代表二" })].Levels, " ") != "全国 市级 乡级" {
			t.Errorf("the levels of one: %+v", p.People)
		}
	}
	if said := panelsOf(t, walled(nil)).People.Said; said != "各级代表共2名，没有交叉任职" {
		t.Errorf("without a vocabulary: %q", said)
	}
}

// A station's own text stands in place of the shared one, at its board only, and not while it is a draft or withdrawn.
func TestTextPanels(t *testing.T) {
	own := func(station congress.StationID) *congress.LocalInstitution {
		return &congress.LocalInstitution{Article: congress.Article{Record: congress.Record{Path: "content/stations/" + string(station) + "/institutions/x.md"}, Slug: "x", Title: "本站职责", Body: "1. 甲"}, Station: station}
	}
	for name, x := range map[string]struct {
		change func(*congress.LocalInstitution)
		own    bool
	}{
		"own":           {func(*congress.LocalInstitution) {}, true},
		"a draft":       {func(l *congress.LocalInstitution) { l.Draft = true }, false},
		"withdrawn":     {func(l *congress.LocalInstitution) { l.Withdrawn = withdrawn() }, false},
		"another's":     {func(l *congress.LocalInstitution) { l.Station = "b" }, false},
		"of what is no": {func(l *congress.LocalInstitution) { l.Slug = "none" }, false},
	} {
		c := walled(func(c *congress.Congress, _ *congress.Board) {
			for i, title := range []string{"联络站职责", "站长职责"} {
				c.Institutions = append(c.Institutions, &congress.Institution{Article: congress.Article{Record: congress.Record{Path: "content/institutions/" + "xy"[i:i+1] + ".md"}, Slug: "xy"[i : i+1], Title: title}, Kind: "职责", Order: i})
			}
			c.Institutions = append(c.Institutions, &congress.Institution{Article: congress.Article{Record: congress.Record{Path: "content/institutions/z.md"}, Slug: "z", Title: "制度"}, Kind: "制度"})
			l := own("a")
			x.change(l)
			c.Locals = []*congress.LocalInstitution{l}
		})
		s := planOf(c, false)
		v := look[*station.Board](t, s, "/stations/a/board/")
		texts := v.Panels.Texts
		if len(texts) != 2 || texts[0].Text != "两个职责" || texts[1].Text != "一项制度" || len(texts[0].Texts) != 2 {
			t.Fatalf("%s: %+v", name, texts)
		}
		first := texts[0].Texts[0]
		if first.Own != x.own || (first.Title == "本站职责") != x.own || (first.Prose.Text == "1. 甲") != x.own || first.Href != "/institutions/x/" {
			t.Errorf("%s: %+v", name, first)
		}
		if planned(s, "/stations/a/institutions/x/") {
			t.Errorf("%s: a text of a station's own has a page of its own", name)
		}
	}
	if at := place.ShownAt("content/stations/a/institutions/x.md"); at != "/stations/a/board/" {
		t.Errorf("seen at %s", at)
	}
}

// What was withdrawn keeps its address and says so; a draft is seen in the preview only.
func TestBoardsHiddenAndMoved(t *testing.T) {
	both := func(change func(station *congress.Station, board *congress.Board)) (public, preview *view.Website) {
		make := func() *congress.Congress {
			return walled(func(c *congress.Congress, b *congress.Board) { change(c.Stations[0], b) })
		}
		return planOf(make(), false), planOf(make(), true)
	}
	addresses := []string{"/stations/a/board/", "/stations/a/board/2024/"}
	public, preview := both(func(_ *congress.Station, b *congress.Board) { b.Draft = true })
	for _, at := range addresses {
		if planned(public, at) || !look[*station.Board](t, preview, at).Draft {
			t.Errorf("%s of a draft", at)
		}
	}
	if look[*station.Station](t, public, "/stations/a/").Board != nil {
		t.Error("a station leads to a draft")
	}
	for name, change := range map[string]func(*congress.Station, *congress.Board){
		"the board":   func(_ *congress.Station, b *congress.Board) { b.Withdrawn = withdrawn() },
		"the station": func(s *congress.Station, _ *congress.Board) { s.Withdrawn = withdrawn() },
	} {
		public, _ := both(change)
		for _, at := range addresses {
			if v := look[*Tombstone](t, public, at); v.Reason == "" {
				t.Errorf("%s is withdrawn: %s says %+v", name, at, v)
			}
		}
	}
	c := walled(func(c *congress.Congress, b *congress.Board) {
		c.Boards = append(c.Boards, boardRecord("a", 2023))
		b.Withdrawn = withdrawn()
		c.Stations[0].FormerIDs = []string{"old"}
	})
	s := planOf(c, false)
	if v := look[*station.Board](t, s, "/stations/a/board/"); v.Panels.Year != 2023 || len(v.Years) != 0 {
		t.Errorf("of two boards one is withdrawn: %d, %v", v.Panels.Year, v.Years)
	}
	look[*Tombstone](t, s, "/stations/a/board/2024/")
	for _, rest := range []string{"", "2023/"} {
		if v := look[*Redirect](t, s, "/stations/old/board/"+rest); v.New.Href != "/stations/a/board/"+rest || v.New.Text != "神垕镇人大代表联络站站务公示" {
			t.Errorf("the former address leads to %+v", v.New)
		}
	}
}

// A code leads to the page that it stands on, and is left out where the site has no host.
func TestCode(t *testing.T) {
	c := walled(nil)
	s := planOf(c, false)
	for _, at := range []string{"/stations/a/board/", "/stations/a/board/2024/"} {
		if v := look[*station.Board](t, s, at); v.Code == nil || v.Code.Address != "https://example.org"+at || v.Code.Path == "" {
			t.Errorf("%s: %+v", at, v.Code)
		}
	}
	if v := look[*station.Board](t, Plan(c, view.Options{Now: "2024-12-28", Base: "/"}), "/stations/a/board/"); v.Code != nil {
		t.Errorf("without a host: %+v", v.Code)
	}
}
