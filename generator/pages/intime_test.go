package pages

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/pages/ledger"
	"gongshi/generator/pages/people"
	"gongshi/generator/pages/printed"
	"gongshi/generator/pages/reception"
	"gongshi/generator/pages/station"
)

// redistricted is a site of 2024-12-28: two districts were made one in 2022, a township became a street and two villages one
// community in 2024, a station was renamed and another one closed.
func redistricted() *congress.Congress {
	c := network()
	c.Terms = []*congress.Term{{Level: "县", Term: 15, From: "2017-03", To: "2022-03"}, {Level: "县", Term: 16, From: "2022-03", To: "2027-03"}}
	c.Districts = []*congress.District{
		{ID: "a-1", Name: "神垕镇第一选区", Level: "县", Until: "2022-02", Township: "神垕镇", Places: []string{"东村"}, Seats: 1, Vacancies: []congress.Vacancy{{Since: "2021-03", Reason: "辞职"}}},
		{ID: "a-2", Name: "神垕镇第二选区", Level: "县", Until: "2022-02", Township: "神垕镇", Places: []string{"西村"}, Seats: 1},
		{ID: "a-16", Name: "神垕镇第一选区", Level: "县", Since: "2022-03", Succeeds: []congress.DistrictID{"a-1", "a-2"}, Township: "神垕镇", Places: []string{"东村", "西村"}, Seats: 1,
			Changes: []congress.DistrictChange{{Term: 16, Seats: 2}, {Term: 17, Seats: 5, Name: "神垕街道第一选区"}}},
		{ID: "a-30", Name: "新城选区", Level: "县", Since: "2027-03", Township: "神垕镇", Seats: 1},
		{ID: "town", Name: "神垕镇镇级选区", Level: "乡", Township: "神垕镇", Places: []string{"东村"}, Seats: 1},
	}
	c.Renamings = []*congress.Renaming{
		{Date: "2024-03-01", From: []string{"神垕镇"}, To: []string{"神垕街道"}, Type: "街道"},
		{Date: "2024-05", From: []string{"东村", "西村"}, To: []string{"东西社区"}, Type: "社区"},
		{Date: "2023-05-20", From: []string{"苌庄乡"}, To: []string{"苌庄镇"}, Type: "镇"},
	}
	d := deputyRecord("d1", "苌垕")
	d.Station = "a"
	d.Seats = []congress.Seat{{Level: "县", Term: 16, District: "a-16", From: "2022-03"}, {Level: "县", Term: 15, District: "a-2", From: "2017-03", To: "2022-02", EndReason: "任期届满"}, {Level: "乡", Term: 16, District: "town", From: "2022-03"}}
	e := deputyRecord("d2", "甲")
	e.Station, e.Seats[0].District = "c", "a-16"
	c.Deputies = []*congress.Deputy{d, e}
	a, gone := c.Stations[0], c.Stations[2] // 神垕镇, 夏都街道
	a.Earlier = []congress.EarlierSite{{Until: "2023-12-31", Name: "神垕镇代表之家", Address: "老街"}}
	a.Points = append(a.Points, congress.Point{ID: "old", Name: "旧点", Area: "村", Closed: &congress.Closure{Date: "2024-01-31", Reason: "并入村0联络点"}})
	gone.Address, gone.Phone = "夏都巷", "0374-1"
	gone.Closed = &congress.Closure{Date: "2024-06-30", Reason: "并入神垕镇站。", To: "a"}
	for _, year := range []int{2023, 2024} {
		x := activityRecord(year, "x", "接待选民", "d1", "d2")
		x.Station = "a"
		c.Activities = append(c.Activities, x)
	}
	for _, id := range []string{"2023/0001", "2024/0001"} {
		x := suggestionRecord(id, "修路")
		x.Year = map[string]int{"2023/0001": 2023, "2024/0001": 2024}[id]
		c.Suggestions = append(c.Suggestions, x)
	}
	c.Boards = []*congress.Board{
		{Record: congress.Record{Path: "content/stations/c/2024.yaml"}, Station: "c", Year: 2024, Receptions: []congress.Reception{{Date: "2024-05-15", Deputies: []congress.DeputyID{"d2"}}}},
		{Record: congress.Record{Path: "content/stations/a/2023.yaml"}, Station: "a", Year: 2023},
	}
	return c
}

// The directory by district has the districts of today with their villages under both names; those that are no more lead to
// the ones in their place, and have no vacancies.
func TestDistrictsInTime(t *testing.T) {
	s := planOf(redistricted(), false)
	v := look[*people.Directory](t, s, "/deputies/by-district/")
	if len(v.Groups) != 2 || v.Groups[0].ID != "a-16" || v.Groups[1].ID != "town" {
		t.Fatalf("districts: %v", v.Groups)
	}
	g := v.Groups[0]
	if g.Title.Text != "神垕镇第一选区（今神垕街道）" || g.Under != "神垕街道（原神垕镇）" || g.Sub != "东西社区（原东村、西村）" || g.Note != "应选2名" || g.Vacant != "" || g.Count != 2 {
		t.Errorf("the district of today: %+v", g)
	}
	if len(v.Gone) != 2 || v.Gone[1].ID != "a-2" || v.Gone[1].Abolished != "2022年2月撤销" || v.Gone[1].Places != "东西社区（原东村、西村）" ||
		len(v.Gone[1].Now) != 1 || v.Gone[1].Now[0].Href != "/deputies/by-district/#a-16" {
		t.Errorf("districts that are no more: %+v", v.Gone)
	}
	if other := look[*people.Directory](t, s, "/deputies/"); other.Gone != nil {
		t.Error("the directory by station has districts that are no more")
	}

	d := look[*people.Deputy](t, s, "/deputies/d1/")
	if o := d.Offices[1]; o.District != "神垕镇第二选区（今神垕街道）" || o.Abolished != "2022年2月撤销" || len(o.Now) != 1 || o.Now[0].Text != "神垕镇第一选区（今神垕街道）" {
		t.Errorf("the office in a district that is no more: %+v", o)
	}
	if o := d.Offices[0]; o.Abolished != "" || o.Now != nil {
		t.Errorf("the office in a district that is there: %+v", o)
	}
	if o := d.Offices[2]; o.Congress != "神垕镇第十六届" { // a street has no congress
		t.Errorf("the office in a township: %+v", o)
	}
}

// From the term of a change on, a district has other seats and another name.
func TestDistrictFromATermOn(t *testing.T) {
	c := redistricted()
	c.Terms = append(c.Terms, &congress.Term{Level: "县", Term: 17, From: "2024-12"})
	g := look[*people.Directory](t, planOf(c, false), "/deputies/by-district/").Groups[0]
	if g.Title.Text != "神垕街道第一选区" || g.Note != "应选5名" {
		t.Errorf("%+v", g)
	}
}

// A township has its name of today on the pages of today, and that of the time on those of a past year.
func TestRenamedTownships(t *testing.T) {
	s := planOf(redistricted(), false)
	var towns []string
	for _, l := range look[*Home](t, s, "/").Towns {
		towns = append(towns, l.Text)
	}
	if got := strings.Join(towns, " "); got != "神垕街道（原神垕镇） 苌庄镇（原苌庄乡）" { // the closed one is not there
		t.Errorf("the first page: %s", got)
	}
	v := look[*station.Station](t, s, "/stations/a/")
	if v.Township != "神垕街道（原神垕镇；街道，2024年3月1日）" {
		t.Errorf("the station: %s", v.Township)
	}
	if n := look[*reception.StationReceptions](t, s, "/stations/a/receptions/"); !strings.Contains(n.Title, "神垕街道") {
		t.Errorf("its receptions: %s", n.Title)
	}
	kind := look[*station.Stations](t, s, "/stations/").Kinds[1]
	if len(kind.Groups) != 2 || kind.Groups[0].Text != "街道" || kind.Groups[0].Stations[0].Text != "神垕街道（原神垕镇）" || kind.Groups[1].Text != "镇" {
		t.Errorf("the types: %+v", kind.Groups)
	}
	for year, want := range map[string]string{"2023": "神垕镇", "2024": "神垕街道"} {
		if r := look[*reception.Register](t, s, "/stations/a/receptions/"+year+"/"); !strings.HasPrefix(r.Title, want) {
			t.Errorf("the register of %s: %s", year, r.Title)
		}
	}
	if p := look[*people.Directory](t, s, "/deputies/").Groups; p[0].Sub != "神垕街道（原神垕镇）" {
		t.Errorf("the directory by station: %+v", p)
	}
}

// A station has its name of the time on pages of a past year, and says what it was called and where it was.
func TestRenamedStation(t *testing.T) {
	s := planOf(redistricted(), false)
	for address, want := range map[string]string{"/disclosure/2023/": "神垕镇代表之家", "/disclosure/2024/": "神垕镇人大代表联络站"} {
		if rows := look[*people.Disclosure](t, s, address).Stations; !slices.ContainsFunc(rows, func(r people.StationRow) bool { return r.Station.Text == want }) {
			t.Errorf("%s: %v", address, rows)
		}
	}
	if p := look[*station.Board](t, s, "/stations/a/board/2023/"); p.Panels.Station.Text != "神垕镇代表之家" || !strings.HasPrefix(p.Title, "神垕镇代表之家") {
		t.Errorf("the board of 2023: %s, %s", p.Panels.Station.Text, p.Title)
	}
	for address, want := range map[string]string{"/suggestions/2023/": "神垕镇代表之家", "/suggestions/2024/": "神垕镇人大代表联络站"} {
		if v := look[*ledger.Year](t, s, address); len(v.Rows) != 1 || v.Rows[0].Station != want {
			t.Errorf("%s: %+v", address, v.Rows)
		}
	}
	v := look[*station.Station](t, s, "/stations/a/")
	if len(v.Earlier) != 1 || v.Earlier[0] != "2023年12月31日以前：神垕镇代表之家，老街" || v.Title != "神垕镇人大代表联络站" {
		t.Errorf("%s: %v", v.Title, v.Earlier)
	}
	if len(v.Points) != 4 || len(v.Gone) != 1 || v.Gone[0].ID != "point-old" || v.Gone[0].Closed.Text != "已于2024年1月31日撤销：并入村0联络点" || v.Said.Points != "4个" {
		t.Errorf("points: %v, gone: %v", v.Points, v.Gone)
	}
	sheet := printed.Make(s, printed.Copy{Kind: &printed.Kinds[0], Station: s.Builder.Station("a"), Year: 2023, Paper: "A3"}).Page.View().(*printed.Poster)
	if sheet.Station != "神垕镇代表之家" {
		t.Errorf("the poster of 2023: %s", sheet.Station)
	}
}

// A closed station keeps its pages, says so and where to go, and is nowhere among those that receive.
func TestClosedStation(t *testing.T) {
	s := planOf(redistricted(), false)
	v := look[*station.Station](t, s, "/stations/c/")
	if v.Closed == nil || v.Closed.Text != "已于2024年6月30日撤销：并入神垕镇站" || v.Closed.To == nil || v.Closed.To.Href != "/stations/a/" {
		t.Fatalf("closed: %+v", v.Closed)
	}
	if v.Reception != nil || v.Contact.Phone != "" || v.Contact.Address != "夏都巷" || len(v.Deputies) != 0 || len(v.Former) != 1 || len(v.Points) != 0 || len(v.Gone) != 3 {
		t.Errorf("its page: %+v", v)
	}
	if r := look[*reception.StationReceptions](t, s, "/stations/c/receptions/"); r.Next != nil || r.Closed == nil || len(r.Years) != 1 || r.Contact.Station.Href != "/stations/a/" {
		t.Errorf("its receptions: %+v", r)
	}
	if d := look[*station.Display](t, s, "/stations/c/screen/"); d.Closed == nil || d.Usual != "" || d.Coming != nil || d.People.Count != 0 {
		t.Errorf("its display: %+v", d)
	}
	if b := look[*station.Board](t, s, "/stations/c/board/"); b.Closed == nil || b.Reception != nil {
		t.Errorf("its board: %+v", b)
	}
	list := look[*station.Stations](t, s, "/stations/")
	if len(list.Gone) != 1 || list.Gone[0].Href != "/stations/c/" || list.Kinds[1].Said != "2个" || list.Kinds[3].Said != "4个" {
		t.Errorf("the network: %+v", list)
	}
	for _, g := range look[*reception.Receptions](t, s, "/receptions/").Next {
		for _, l := range g.Stations {
			if strings.Contains(l.Station.Href, "/c/") {
				t.Errorf("it stands among those that receive: %+v", l)
			}
		}
	}
	if c := look[*people.Deputy](t, s, "/deputies/d2/").Contact; c.Station.Href != "/stations/a/" {
		t.Errorf("its deputy is reached at %v", c)
	}
	for _, f := range look[*Home](t, s, "/").Network {
		if f.Text == "乡镇街道站" && f.Count != 2 || f.Text == "联络点" && f.Count != 4 {
			t.Errorf("%s: %d", f.Text, f.Count)
		}
	}
	if years := printed.Years(s, &printed.Kinds[2], "c"); years != nil {
		t.Errorf("deputies of a closed station are printed: %v", years)
	}
	if len(board.Meet(s.Builder.Congress, "c", "2024-06-30", func(*congress.Record) bool { return true }).Deputies) != 1 {
		t.Error("on its last day nobody can be met there")
	}
}

// A station that is to be closed has receptions up to its last day; one that is to be opened from its first on.
func TestStationOpensAndCloses(t *testing.T) {
	for _, x := range []struct {
		opened, closed congress.Date
		want           string
	}{{"", "2025-01-15", "2025-01-15"}, {"", "2025-01-14", ""}, {"2025-02-01", "", "2025-02-15"}, {"2025-02-20", "2025-03-01", ""}} {
		c := network()
		c.Stations[0].Opened = x.opened
		if x.closed != "" {
			c.Stations[0].Closed = &congress.Closure{Date: x.closed, Reason: "撤并"}
		}
		s := planOf(c, false)
		have := ""
		if next := look[*station.Station](t, s, "/stations/a/").Reception; next != nil {
			have = next.Machine
		}
		if have != x.want {
			t.Errorf("open from %q to %q: next on %q, not %q", x.opened, x.closed, have, x.want)
		}
		gone := look[*station.Stations](t, s, "/stations/").Gone
		if (len(gone) == 1 && gone[0].Closed == nil && gone[0].Note != "") != (x.opened != "") {
			t.Errorf("open from %q: %+v", x.opened, gone)
		}
	}
}
