package main

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"gongshi/generator/pages/printed"
	"gongshi/generator/printing"
	"gongshi/generator/workspace"
)

const boardBefore = `quarters:
  - {quarter: 3, theme: 汛期安全}
months:
  - {month: 2025-07, activity: 验看南沟整治, place: 席庄村, lead: d0001}
receptions:
  - {date: 2025-06-20, time: 9:10—10:50, deputies: [d0003], topic: 灌溉用水, note: 请邻镇代表同来}
  - {date: 2025-07-15, deputies: [d0002], topic: 校车停靠}
`

const boardAfter = `quarters:
  - {quarter: 3, theme: 秋收保障}
months:
  - {month: 2025-07, activity: 走访返乡农户, place: 朱阁村, lead: d0002, postponed: {to: 2025-08-19, reason: 连日高温}}
receptions:
  - {date: 2025-06-23, time: 14:20—16:40, deputies: [d0004], topic: 麦茬防火, moved: {from: 2025-06-20, reason: 暴雨预警}, note: 请邻县代表同来}
  - {date: 2025-07-15, deputies: [d0002], topic: 校车停靠, cancelled: {date: 2025-05-30, reason: 线路检修}}
`

// aFact is something of a board before and after it was changed, and who tells it.
type aFact struct {
	before, after string // regular exrendererions; before is empty where nothing was said before
	told          string // the faces that tell it
}

var facts = []aFact{
	{"汛期安全", "秋收保障", "board latest screen poster"},
	{"验看南沟整治", "走访返乡农户", "board latest screen poster"},
	{"", "连日高温", "board latest screen poster"},
	{"灌溉用水", "麦茬防火", "board latest screen station all calendar calendars poster rota"},
	{"阿依古丽", "欧阳苌", "board latest screen station all calendar calendars poster rota"},
	{"9:10|T0910", "14:20|T1420", "board latest screen station calendar calendars poster rota"},
	{"6月20日|:20250620T", "6月23日|:20250623T", "board latest screen station all calendar calendars poster rota"},
	{"", "原定(2025年)?6月20日", "board latest screen station calendar calendars poster rota"},
	{"", "暴雨预警", "board latest screen station calendar calendars poster rota"},
	{"", "线路检修", "board latest screen station calendar calendars poster rota"},
	{"", "取消原因|STATUS:CANCELLED", "board latest screen station calendar calendars poster rota"},
	{"", "SEQUENCE:1", "calendar calendars"},
}

// wallSite is the small site with a board that its year still has before it.
func wallSite(t *testing.T) (dir string, put func(name, text string)) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "site")
	if err := os.CopyFS(dir, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	put = func(name, text string) {
		name = filepath.Join(dir, "content", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	districts, err := os.ReadFile(filepath.Join(dir, "content/districts.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	put("districts.yaml", strings.TrimSpace(string(districts))+"\n- {id: changzhuang-1, name: 苌庄镇第一选区, level: 县, township: 苌庄镇, places: [苌庄村], seats: 1}\n")
	put("deputies/d0004/deputy.yaml", "name: 欧阳苌\nsex: 男\npost: 苌庄村村民\nseats:\n  - {level: 县, term: 16, district: changzhuang-1, how: 换届, from: 2022-03}\n")
	put("stations/zhuge/2025.yaml", boardBefore)
	return dir, put
}

// published are what the site says of the board of 2025 at its several places.
func published(t *testing.T, dir string) map[string]string {
	t.Helper()
	read := publicFile(t, dir)
	all := map[string]string{}
	for name, file := range map[string]string{"board": "board/2025/index.html", "latest": "board/index.html", "screen": "screen/index.html", "station": "receptions/index.html"} {
		all[name] = visible(t, read("stations/zhuge/"+file))
	}
	all["all"] = visible(t, read("receptions/index.html"))
	all["calendar"], all["calendars"] = unfolded(read("stations/zhuge/receptions.ics")), unfolded(read("receptions/calendar.ics"))
	return all
}

// sheets are what stands on the posters, before a browser lays them out.
func sheets(t *testing.T, dir string) map[string]string {
	t.Helper()
	loaded, err := workspace.Open(context.Background(), dir, workspace.Options{Now: "2025-06-01"})
	if err != nil {
		t.Fatal(err)
	}
	defer loaded.Close()
	renderer, err := loaded.Renderer()
	if err != nil {
		t.Fatal(err)
	}
	defer renderer.Close()
	all := map[string]string{}
	for name, what := range map[string]string{"poster": "board", "rota": "reception"} {
		r := printing.Request{Station: "zhuge", What: []string{what}}
		kinds, err := r.Kinds()
		if err != nil {
			t.Fatal(err)
		}
		copies, err := r.Copies(loaded, kinds)
		if err != nil || len(copies) != 1 {
			t.Fatalf("%d copies, %v", len(copies), err)
		}
		page, err := renderer.Print(printed.Make(loaded.Plan, copies[0]).Page)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = visible(t, string(page))
	}
	return all
}

// visible is the text of a page without spaces.
func visible(t *testing.T, page string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode && !slices.Contains([]string{"script", "style", "title"}, n.Parent.Data) {
			b.WriteString(n.Data)
		}
	}
	return spaceless(b.String())
}

func spaceless(s string) string { return strings.Join(strings.Fields(s), "") }

// unfolded is a calendar whose lines are whole (RFC 5545, 3.1).
func unfolded(s string) string { return strings.ReplaceAll(s, "\r\n ", "") }

// agree checks that every face tells what it must of the board, as it was or as it was changed, and nothing of the other.
func agree(t *testing.T, faces map[string]string, changed bool) {
	t.Helper()
	for _, f := range facts {
		now, other := f.before, f.after
		if changed {
			now, other = f.after, f.before
		}
		for _, name := range slices.Sorted(maps.Keys(faces)) {
			text := faces[name]
			if slices.Contains(strings.Fields(f.told), name) && !regexp.MustCompile(now).MatchString(text) {
				t.Errorf("changed: %v: %s does not tell %q:\n%s", changed, name, now, text)
			}
			if now != "原定(2025年)?6月20日" { // whence it was moved is told
				text = regexp.MustCompile("原定(2025年)?6月20日").ReplaceAllString(text, "")
			}
			if name == "all" && changed {
				text = strings.ReplaceAll(text, "6月20日", "") // there it is told that it is elsewhere
			}
			if other != "" && regexp.MustCompile(other).MatchString(text) {
				t.Errorf("changed: %v: %s tells %q:\n%s", changed, name, other, text)
			}
		}
	}
}

// Board, poster, screen and calendar agree: a change of one record is seen in all of them, and what it said before in none.
func TestBoardPosterScreenCalendarAgree(t *testing.T) {
	t.Parallel()
	dir, put := wallSite(t)
	for _, changed := range []bool{false, true} {
		if changed {
			put("stations/zhuge/2025.yaml", boardAfter)
		}
		faces := published(t, dir)
		maps.Copy(faces, sheets(t, dir))
		agree(t, faces, changed)
	}
}
