package pages

import (
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"gongshi/generator/congress"
	"gongshi/generator/pages/ledger"
	"gongshi/generator/pages/unit"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// anyBook makes suggestions of three years by chance, at any stage, some not public, merged, drafts, without units or topics.
func anyBook(seed uint64) *congress.Congress {
	r := rand.New(rand.NewPCG(seed, 5))
	c := &congress.Congress{Outcomes: []*congress.Scheme{{Name: "旧", Since: "2017", Until: "2023", Days: 90, Classes: []congress.Class{{ID: "a", Name: "甲类"}}},
		{Name: "新", Since: "2024", Days: 60, Classes: []congress.Class{{ID: "a", Name: "已解决"}, {ID: "b", Name: "列入计划"}}}}}
	for i := range 3 {
		c.Stations = append(c.Stations, stationRecord(fmt.Sprintf("s%d", i), fmt.Sprintf("站%d", i), "乡镇街道站"))
		d := deputyRecord(fmt.Sprintf("d%d", i), fmt.Sprintf("代表%d", i))
		d.Station, d.Draft = congress.StationID(fmt.Sprintf("s%d", i)), i == 2
		c.Deputies = append(c.Deputies, d)
	}
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	for year := 2022; year <= 2024; year++ {
		for n := range r.IntN(30) {
			s := suggestionRecord(fmt.Sprintf("%d/%04d", year, n+1), "标题")
			day := congress.Date(fmt.Sprintf("%d-01-05", year)).Time().AddDate(0, 0, r.IntN(360))
			next := func() congress.Date {
				day = day.AddDate(0, 0, r.IntN(60))
				return congress.Date(day.Format(time.DateOnly))
			}
			s.Year, s.Kind, s.Publicity, s.Draft = year, pick("议案", "建议", "来信"), pick("全文", "全文", "摘要", "不公开"), r.IntN(15) == 0
			s.Reason = "=涉及个人"
			s.Raised = congress.Raised{Date: next(), Level: pick("市", "县", "乡", "镇"), Lead: congress.DeputyID(pick("d0", "d1", "d2", "nobody"))}
			for range r.IntN(3) {
				s.Topics = append(s.Topics, pick("水利", "税利", "交通", "CON", "——"))
			}
			if r.IntN(5) > 0 {
				s.Handling = &congress.Handling{Log: []congress.Event{{Date: next(), Event: "交办", Unit: "甲局"}}}
				for range 1 + r.IntN(3) {
					s.Handling.Units = append(s.Handling.Units, congress.Unit{Name: pick("甲局", "假局", "乙局", strings.Repeat("很长的单位名称", 5)), Role: pick("主办", "分办", "分办", "协办")})
				}
				for range r.IntN(4) {
					s.Answers = append(s.Answers, congress.Answer{Date: next(), Unit: pick("甲局", "甲局", "乙局"), Outcome: pick("甲类", "已解决", "列入计划", "没有这一类")})
				}
			}
			for range r.IntN(3) {
				s.Appraisal = append(s.Appraisal, congress.Appraised{Date: next(), Side: pick("代表", "选民"), About: pick("结果", "态度", ""), Answer: pick("满意", "基本满意", "不满意", "一般")})
			}
			if r.IntN(3) == 0 {
				s.ClosedOut = &congress.Closing{Date: next(), By: "代表工委"}
			}
			if r.IntN(10) == 0 {
				s.MergedInto = "2022/0001"
			}
			c.Suggestions = append(c.Suggestions, s)
		}
	}
	return c
}

// rowsAt gathers the rows of a list over all its pages.
func rowsAt(t *testing.T, s *view.Website, href string) (rows []ledger.Row) {
	t.Helper()
	address, _, _ := strings.Cut(href, "#")
	for address != "" {
		var pages *view.Paging
		if strings.Contains(address, "/by/") {
			v := look[*ledger.Part](t, s, address)
			rows, pages = append(rows, v.Rows...), v.Pages
		} else {
			v := look[*ledger.Year](t, s, address)
			rows, pages = append(rows, v.Rows...), v.Pages
		}
		address = ""
		if pages != nil && pages.Next != nil {
			address = pages.Next.Href
		}
	}
	return rows
}

var pieces = regexp.MustCompile(`(\d+)件$`)

// Every number is the length of the list to which it leads, and the parts of a year add up to it.
func TestLedgerAddsUp(t *testing.T) {
	safe := regexp.MustCompile(`^/suggestions/\d+/by/[a-z]+/[a-z0-9-]{1,70}/$`)
	for seed := range uint64(40) {
		c := anyBook(seed)
		s := planOf(c, false)
		whole := look[*ledger.Suggestions](t, s, "/suggestions/")
		total := 0
		lead := func(l view.Link, where string) int {
			n := pieces.FindStringSubmatch(l.Text)
			if n == nil {
				t.Fatalf("seed %d: %s: no number in %q", seed, where, l.Text)
			}
			want, _ := strconv.Atoi(n[1])
			if have := len(rowsAt(t, s, l.Href)); have != want {
				t.Errorf("seed %d: %s says %s; %s lists %d", seed, where, l.Text, l.Href, have)
			}
			return want
		}
		for _, y := range whole.Years {
			v := look[*ledger.Year](t, s, y.Href)
			total += v.Count
			for _, group := range y.Figures {
				for _, sentence := range group.Said {
					sum := 0
					for _, item := range sentence.Items {
						sum += lead(item, y.Text+" "+sentence.ID)
					}
					if sentence.ID != "closed" && sum != v.Count {
						t.Errorf("seed %d: %s: %s adds up to %d of %d", seed, y.Text, sentence.ID, sum, v.Count)
					}
				}
			}
			for _, d := range append(v.Others, *v.Stages) {
				seen, sum, rows := map[string]int{}, 0, rowsAt(t, s, y.Href)
				for _, p := range d.Parts {
					list := rowsAt(t, s, p.Href)
					sum += p.Count
					if n := len(sheetRows(t, s, p.Href)); n != p.Count {
						t.Errorf("seed %d: the sheet of %s has %d rows of %d", seed, p.Href, n, p.Count)
					}
					if len(list) != p.Count || !safe.MatchString(p.Href) {
						t.Errorf("seed %d: %s: %s says %d and lists %d", seed, p.Href, p.Text, p.Count, len(list))
					}
					for _, row := range list {
						seen[row.Href]++
						if !slices.Contains(strings.Fields(row.In), d.ID+"/"+p.ID) {
							t.Errorf("seed %d: %s: the filter does not find %s in %s", seed, p.Href, row.Href, row.In)
						}
					}
				}
				for _, row := range rows {
					if seen[row.Href] == 0 || !d.Many && seen[row.Href] > 1 {
						t.Errorf("seed %d: by %s, %s is in %d parts", seed, d.ID, row.Href, seen[row.Href])
					}
				}
				if !d.Many && sum != d.Total || d.Total != len(rows) || len(seen) != len(rows) {
					t.Errorf("seed %d: by %s, %d of %d", seed, d.ID, sum, d.Total)
				}
			}
		}
		for _, w := range whole.Watch {
			sum := 0
			for _, l := range w.Years {
				sum += lead(l, w.ID)
			}
			if sum != w.Count || len(w.Rows) != w.Count {
				t.Errorf("seed %d: %s: %d, by years %d, listed %d", seed, w.ID, w.Count, sum, len(w.Rows))
			}
		}
		if len(whole.Years) > 0 {
			sheetAgrees(t, s, c, total)
		}
	}
}

// sheetRows reads the sheet beside a list, without its head.
func sheetRows(t *testing.T, s *view.Website, list string) [][]string {
	t.Helper()
	text := look[*ledger.Spreadsheet](t, s, list+"ledger.csv").Text
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff"))).ReadAll()
	if err != nil || strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		t.Fatalf("%s: %v", list, err)
	}
	return rows[1:]
}

// sheetAgrees reads the sheet of all years: a row for each suggestion, and nothing of those that are not public.
func sheetAgrees(t *testing.T, s *view.Website, c *congress.Congress, total int) {
	t.Helper()
	rows := sheetRows(t, s, "/suggestions/")
	if len(rows) != total {
		t.Fatalf("%d rows for %d suggestions", len(rows), total)
	}
	hidden := 0
	for _, x := range c.Suggestions {
		if x.Publicity == "不公开" && !x.Draft {
			hidden++
		}
	}
	for _, row := range rows {
		if row[3] != "不公开" {
			continue
		}
		hidden--
		if row[4] != "'=涉及个人" || strings.Join(row[5:25], "") != "" {
			t.Errorf("not public: %q", row)
		}
	}
	if hidden != 0 {
		t.Errorf("%d not public ones are missing", hidden)
	}
}

// Of what is not public no part tells anything but its kind.
func TestHiddenIsCountedOnly(t *testing.T) {
	for seed := range uint64(40) {
		s := planOf(anyBook(seed), false)
		for _, y := range look[*ledger.Suggestions](t, s, "/suggestions/").Years {
			for _, row := range rowsAt(t, s, y.Href) {
				told := row
				told.Link, told.In, told.Number, told.Kind, told.Hidden, told.Reason = view.Link{}, "", "", "", false, ""
				if row.Hidden && (!reflect.DeepEqual(told, ledger.Row{}) || strings.Count(row.In, "/hidden") != 11-1) {
					t.Errorf("seed %d: %+v", seed, row)
				}
				if !row.Hidden && strings.Contains(row.In, "/hidden") {
					t.Errorf("seed %d: %+v", seed, row)
				}
			}
		}
	}
}

// Two names that read alike have two addresses, and the one that came first keeps its own.
func TestPartAddresses(t *testing.T) {
	first, second := suggestionRecord("2024/0001", "甲"), suggestionRecord("2024/0002", "乙")
	first.Topics, second.Topics = []string{"水利", "水利"}, []string{"税利", "CON", "——", "COM1"}
	s := planOf(&congress.Congress{Suggestions: []*congress.Suggestion{first, second}}, false)
	for id, name := range map[string]string{"shui-li": "水利", "shui-li-2": "税利", "xcon": "CON", "x": "——", "xcom1": "COM1"} {
		if v := look[*ledger.Part](t, s, "/suggestions/2024/by/topic/"+id+"/"); v.Name != name || v.Count != 1 {
			t.Errorf("%s: %+v", id, v)
		}
	}
	if v := look[*ledger.Part](t, s, "/suggestions/2024/by/time/overdue/"); v.Rows != nil || v.Indexed {
		t.Errorf("an address that comes and goes: %+v", v)
	}
}

// Each of the times is told by the day of the build.
func TestTimes(t *testing.T) {
	given := func(id string, due congress.Date, answered congress.Date) *congress.Suggestion {
		s := suggestionRecord("2024/"+id, id)
		s.Handling = &congress.Handling{Due: due, Log: []congress.Event{{Date: "2024-10-01", Event: "交办", Unit: "局"}}}
		if answered != "" {
			s.Answers = []congress.Answer{{Date: answered, Unit: "局", Outcome: "已解决"}}
		}
		return s
	}
	s := planOf(&congress.Congress{Suggestions: []*congress.Suggestion{given("0001", "2024-12-27", ""), given("0002", "2024-12-28", ""), given("0003", "2025-01-27", ""),
		given("0004", "2025-01-28", ""), given("0005", "2024-11-30", "2024-11-30"), given("0006", "2024-11-30", "2024-12-01"), given("0007", "", "")}}, false)
	for id, want := range map[string]string{"overdue": "0001", "soon": "0002 0003", "running": "0004", "ontime": "0005", "late": "0006", "unknown": "0007"} {
		var have []string
		for _, row := range look[*ledger.Part](t, s, "/suggestions/2024/by/time/"+id+"/").Rows {
			have = append(have, row.Text)
		}
		if got := strings.Join(have, " "); got != want {
			t.Errorf("%s: %s, want %s", id, got, want)
		}
	}
	watch := look[*ledger.Suggestions](t, s, "/suggestions/").Watch
	if watch[0].Count != 1 || watch[1].Count != 2 || watch[0].Rows[0].InTime != "超期未答复，已过1天" ||
		watch[1].Rows[0].InTime != "30日内到期，当天到期" || watch[1].Rows[1].InTime != "30日内到期，还有30天" {
		t.Errorf("%+v", watch)
	}
}

// A unit that was renamed is one part, under the name and the id that it has now; a row keeps the name of its day.
func TestLedgerOfARenamedUnit(t *testing.T) {
	old, present, other, another := suggestionRecord("2024/0001", "甲"), suggestionRecord("2024/0002", "乙"), suggestionRecord("2024/0003", "丙"), suggestionRecord("2024/0004", "丁")
	for s, name := range map[*congress.Suggestion]string{old: "市交通局", present: "市交通运输局", other: "市水利局", another: "市税力局"} {
		s.Handling = &congress.Handling{Units: []congress.Unit{{Name: name, Role: "主办"}}}
	}
	old.Handling.Units = append(old.Handling.Units, congress.Unit{Name: "市交通运输局", Role: "协办"})
	s := planOf(&congress.Congress{Suggestions: []*congress.Suggestion{old, present, other, another},
		Vocabularies: map[string]*congress.Vocabulary{"units": {Words: []*congress.Word{{ID: "jiaotong", Name: "市交通运输局", FormerNames: []string{"市交通局"}}}}}}, false)
	v := look[*ledger.Part](t, s, "/suggestions/2024/by/unit/jiaotong/")
	if v.Name != "市交通运输局" || v.Count != 2 || len(v.Parts) != 3 || v.Rows[0].Units != "市交通局、市交通运输局" || strings.Count(v.Rows[0].In, "unit/") != 1 {
		t.Errorf("%+v", v)
	}
	if planned(s, "/suggestions/2024/by/unit/shi-jiao-tong-ju/") {
		t.Error("the old name has a part of its own")
	}
	for _, unit := range look[*unit.Units](t, s, place.SuggestionUnits).Units { // one id in both places
		if at := "/suggestions/2024/by/unit/" + strings.TrimPrefix(unit.Href, place.SuggestionUnits); !planned(s, at) {
			t.Errorf("%s stands at %s, not at %s", unit.Text, unit.Href, at)
		}
	}
}

// Where there are very many topics, the year lists them, and not each of them all others.
func TestManyTopics(t *testing.T) {
	c := &congress.Congress{}
	for n := range 120 {
		s := suggestionRecord(fmt.Sprintf("2024/%04d", n+1), "标题")
		s.Topics = []string{fmt.Sprintf("题%d", n)}
		c.Suggestions = append(c.Suggestions, s)
	}
	s := planOf(c, false)
	for _, d := range look[*ledger.Year](t, s, "/suggestions/2024/").Others {
		if d.ID != "topic" {
			continue
		}
		if len(d.Parts) != 120 {
			t.Errorf("the year lists %d topics", len(d.Parts))
		}
		if v := look[*ledger.Part](t, s, d.Parts[0].Href); v.Parts != nil || v.Combine == "" || v.Total != 120 {
			t.Errorf("%+v", v)
		}
	}
	if v := look[*ledger.Part](t, s, "/suggestions/2024/by/stage/raised/"); len(v.Parts) != 1 || !v.Parts[0].Here {
		t.Errorf("%+v", v.Parts)
	}
}
