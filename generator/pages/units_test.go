package pages

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/ledger"
	"gongshi/generator/pages/people"
	"gongshi/generator/pages/selection"
	"gongshi/generator/pages/station"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/pages/unit"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

func handled(id string, units ...string) *congress.Suggestion {
	s := suggestionRecord(id, "件"+id)
	s.Handling = &congress.Handling{}
	for _, u := range units {
		s.Handling.Units = append(s.Handling.Units, congress.Unit{Name: u, Role: "主办"})
	}
	return s
}

// The address of a department is spelled from its name, is its own, and stays when others come.
func TestUnitAddresses(t *testing.T) {
	long := strings.Repeat("经济技术产业集聚区", 4)
	c := &congress.Congress{Suggestions: []*congress.Suggestion{handled("2024/0002", "市税力局", "·", long), handled("2024/0001", "市水利局", "绿化办", "ABC公司")}}
	s := planOf(c, false)
	shape := regexp.MustCompile(`^/suggestions/units/[a-z0-9]+(-[a-z0-9]+)*/$`)
	at := map[string]string{}
	for _, u := range look[*unit.Units](t, s, place.SuggestionUnits).Units {
		if !shape.MatchString(u.Href) || len(u.Href) > 90 || look[*unit.Unit](t, s, u.Href).Name != u.Text {
			t.Errorf("%s stands at %s", u.Text, u.Href)
		}
		at[u.Text] = u.Href
	}
	for name, want := range map[string]string{"市水利局": "shi-shui-li-ju", "市税力局": "shi-shui-li-ju-2", "绿化办": "lv-hua-ban", "ABC公司": "abc-gong-si", "·": "x"} {
		if at[name] != place.Unit(want) {
			t.Errorf("%s stands at %s", name, at[name])
		}
	}
	if len(at) != 6 {
		t.Errorf("%v", at)
	}
}

// A department that was renamed keeps its page; what was recorded under the old name is there, and old addresses lead to it.
func TestUnitIsRenamed(t *testing.T) {
	c := &congress.Congress{Suggestions: []*congress.Suggestion{handled("2023/0001", "市水务局"), handled("2024/0001", "市水利局")},
		Vocabularies: map[string]*congress.Vocabulary{"units": {Words: []*congress.Word{{ID: "water", Name: "市水利局", FormerNames: []string{"市水务局", "市水保办"}}, {ID: "shi-zheng-fu", Name: "市政府"}}}}}
	s := planOf(c, false)
	v := look[*unit.Unit](t, s, place.Unit("water"))
	if len(v.Given) != 2 || v.Former != "市水务局、市水保办" {
		t.Errorf("%+v", v)
	}
	for _, old := range []string{"shi-shui-li-ju", "shi-shui-wu-ju", "shi-shui-bao-ban"} {
		if r := look[*Redirect](t, s, place.Unit(old)); r.New.Href != place.Unit("water") || r.New.Text != "市水利局" {
			t.Errorf("%s leads to %+v", old, r.New)
		}
	}
	if v := look[*unit.Unit](t, s, place.Unit("shi-zheng-fu")); len(v.Given) != 0 || v.Parts != nil {
		t.Errorf("nothing was given to it: %+v", v)
	}
	if got := look[*suggestion.Suggestion](t, s, "/suggestions/2023/0001/").Units; len(got) != 1 || got[0].Text != "市水务局" || got[0].Href != place.Unit("water") {
		t.Errorf("under its name of that day: %+v", got)
	}
}

// A unit has one name, one id and one count in the ledger and on its own page, whatever the records call it.
func TestUnitsAgreeWithTheLedger(t *testing.T) {
	for seed := range uint64(40) {
		c := anyBook(seed)
		c.Vocabularies = map[string]*congress.Vocabulary{"units": {Words: []*congress.Word{{ID: "jia", Name: "甲局", FormerNames: []string{"假局"}}, {ID: "none", Name: "无局"}}}}
		s := planOf(c, false)
		for _, u := range look[*unit.Units](t, s, place.SuggestionUnits).Units {
			v, listed := look[*unit.Unit](t, s, u.Href), 0
			for _, year := range v.Years {
				part := look[*ledger.Part](t, s, year.Href)
				listed += part.Count
				if part.Name != u.Text || !strings.HasSuffix(year.Text, fmt.Sprintf("年%d件", part.Count)) || part.Unit == nil || part.Unit.Href != u.Href {
					t.Errorf("seed %d: %s of %s leads to %s, %d", seed, year.Text, u.Text, part.Name, part.Count)
				}
			}
			if listed != len(v.Given) {
				t.Errorf("seed %d: %s was given %d, the ledger has %d", seed, u.Text, len(v.Given), listed)
			}
		}
	}
}

// A unit that was given many lists the latest; all of them lead on by year, and each number keeps its list.
func TestUnitOfMany(t *testing.T) {
	for _, count := range []int{24, 25, view.PerIndexPage, view.PerIndexPage + 1} {
		c := &congress.Congress{}
		for n := range count {
			x := suggestionRecord(fmt.Sprintf("%d/%04d", 2023+n%2, n+1), "件")
			x.Year = 2023 + n%2
			x.Handling = &congress.Handling{Units: []congress.Unit{{Name: "甲局", Role: "主办"}}}
			c.Suggestions = append(c.Suggestions, x)
		}
		s := planOf(c, false)
		v := look[*unit.Unit](t, s, look[*unit.Units](t, s, place.SuggestionUnits).Units[0].Href)
		if len(v.Given) != min(count, view.PerIndexPage) || (v.Earlier != "") != (count > view.PerIndexPage) || v.Said != fmt.Sprintf("%d件", count) {
			t.Errorf("%d: %d are listed of %s: %q", count, len(v.Given), v.Said, v.Earlier)
		}
		if v.Given[0].Href != fmt.Sprintf("/suggestions/2024/%04d/", count-count%2) {
			t.Errorf("%d: the first is %s", count, v.Given[0].Href)
		}
		if p := v.Parts[0].Parts[0]; p.Count != count || len(p.List) != count || p.Long != (count > 24) {
			t.Errorf("%d: %+v", count, p)
		}
		listed := 0
		for _, year := range v.Years {
			listed += look[*ledger.Part](t, s, year.Href).Count
		}
		if listed != count {
			t.Errorf("%d: by year there are %d", count, listed)
		}
	}
}

// Selections lead to what they name, and are named there; not while nobody may know the names.
func TestSelectionsAreJoined(t *testing.T) {
	chosen := func(stage string) *view.Website {
		x := selectionAt(stage)
		x.Chosen = []congress.Chosen{{Unit: "市水利局"}, {Suggestion: "2024/0001"}}
		return planOf(&congress.Congress{Selections: []*congress.Selection{x}, Suggestions: []*congress.Suggestion{handled("2024/0001", "市水利局")}}, false)
	}
	s := chosen("已确定")
	if rows := look[*selection.Selection](t, s, "/selections/2024/x/").Chosen; rows[0].Href != place.Unit("shi-shui-li-ju") || rows[1].Href != "/suggestions/2024/0001/" {
		t.Errorf("%+v", rows)
	}
	honoured := func(s *view.Website) (units []view.Link, handled []view.Link) {
		for _, g := range look[*suggestion.Suggestion](t, s, "/suggestions/2024/0001/").Beside {
			if g.ID == "honours" {
				handled = g.Links
			}
		}
		return look[*unit.Unit](t, s, place.Unit("shi-shui-li-ju")).Honours, handled
	}
	units, handled := honoured(s)
	if len(units) != 1 || len(handled) != 1 || units[0].Href != "/selections/2024/x/" || handled[0] != units[0] {
		t.Errorf("%v %v", units, handled)
	}
	if units, handled = honoured(chosen("推荐中")); units != nil || handled != nil {
		t.Errorf("proposed only: %v %v", units, handled)
	}
}

// Deputies have their suggestions by part, stations those that their deputies lead; what is not public names nobody.
func TestSuggestionsByRole(t *testing.T) {
	lead, signed, secret := suggestionRecord("2024/0001", "甲"), suggestionRecord("2024/0002", "乙"), suggestionRecord("2024/0003", "丙")
	signed.Raised.Lead, signed.Raised.Cosigners, secret.Publicity = "d2", []congress.DeputyID{"d1"}, "不公开"
	d := deputyRecord("d1", "王秀兰")
	d.Station = "zhuge"
	a := activityRecord(2024, "r", "接待选民", "d1")
	a.Matters = []congress.Matter{{Topic: "沟", Suggestion: "2024/0001"}, {Topic: "密", Suggestion: "2024/0003"}}
	s := planOf(&congress.Congress{Deputies: []*congress.Deputy{d, deputyRecord("d2", "苌建安")}, Stations: []*congress.Station{stationRecord("zhuge", "朱阁站", "乡镇街道站")},
		Activities: []*congress.Activity{a}, Suggestions: []*congress.Suggestion{lead, signed, secret}}, false)
	for _, roles := range [][]suggestion.Role{look[*people.Deputy](t, s, "/deputies/d1/").Suggestions, look[*people.DeputyYear](t, s, "/deputies/d1/2024/").Suggestions} {
		if len(roles) != 2 || roles[0].Role != "领衔" || len(roles[0].Rows) != 1 || roles[0].Rows[0].Text != "甲" || roles[1].Rows[0].Text != "乙" || roles[1].Said != "1件" {
			t.Errorf("%+v", roles)
		}
	}
	if v := look[*station.Station](t, s, "/stations/zhuge/"); len(v.Proposals) != 1 || v.Proposals[0].Stands.Text == "" || v.Proposals[0].Role != "王秀兰领衔" {
		t.Errorf("%+v", v.Proposals)
	}
	if m := look[*people.Activity](t, s, "/activities/2024/r/").Matters; m[0].Stands == "" || m[1].Stands != "" {
		t.Errorf("%+v", m)
	}
}

// Photographs of before and after are shown apart and published, unless the suggestion is not public.
func TestBeforeAndAfter(t *testing.T) {
	photo := func(file, when string) congress.SuggestionPhoto {
		return congress.SuggestionPhoto{Photo: congress.Photo{File: congress.File(file), Alt: when}, When: when, Date: "2024-06"}
	}
	open, secret, gone := suggestionRecord("2024/0001", "甲"), suggestionRecord("2024/0002", "乙"), suggestionRecord("2024/0003", "丙")
	open.Photos = []congress.SuggestionPhoto{photo("b.jpg", "办理前"), photo("a.jpg", "办理后"), photo("none.jpg", "办理后")}
	secret.Photos, secret.Publicity = []congress.SuggestionPhoto{photo("secret.jpg", "办理前")}, "不公开"
	gone.Photos = []congress.SuggestionPhoto{photo("none.jpg", "办理前")}
	files := map[string]congress.Picture{}
	for _, name := range []string{"b", "a", "secret"} {
		files["content/suggestions/2024/"+name+".jpg"] = congress.Picture{Width: 600, Height: 400}
	}
	s := planOf(&congress.Congress{Suggestions: []*congress.Suggestion{open, secret, gone}, Files: files}, false)
	v := look[*suggestion.Suggestion](t, s, "/suggestions/2024/0001/").Photos
	if v == nil || len(v.Before) != 1 || len(v.After) != 1 || v.Before[0].Src != "/suggestions/2024/b.jpg" || !v.After[0].Half || v.After[0].Caption != "2024年6月" {
		t.Errorf("%+v", v)
	}
	if look[*suggestion.Suggestion](t, s, "/suggestions/2024/0003/").Photos != nil {
		t.Error("photographs that are not there")
	}
	if !planned(s, "/suggestions/2024/b.jpg") || planned(s, "/suggestions/2024/secret.jpg") {
		t.Error("published: what is public, and nothing else")
	}
}
