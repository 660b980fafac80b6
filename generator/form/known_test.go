package form_test

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/quick"

	"gongshi/generator/form"
	"gongshi/generator/problem"
	"gongshi/generator/source"
)

// Values that are known from other records are filled in.
func TestKnown(t *testing.T) {
	dir := small(t)
	write(t, dir, "content/stations/zhuge/2025.yaml", `months: [{month: 2025-04, activity: 春耕}]
receptions:
  - {date: 2025-04-17, deputies: [d0002], mode: [线下], guests: [{role: 法官}], moved: {from: 2025-04-15, reason: 会期}}
  - {date: 2025-05-15, deputies: [d0001, d0002]}
  - {date: 2025-06-15, deputies: [d0001]}
`)
	write(t, dir, "content/districts.yaml", `- {id: zhuge-1, name: 朱阁镇第一选区, level: 县, township: 朱阁镇, seats: 3, vacancies: [{since: 2022-03, until: 2023-05-09, reason: 迁出}, {since: 2022-03, reason: 去世}]}
- {id: shenhou-1, name: 神垕镇第一选区, level: 县, township: 神垕镇, seats: 1}
- {id: town-1, name: 神垕镇镇级第一选区, level: 乡, township: 神垕镇, seats: 1}
`)
	write(t, dir, "content/suggestions/2025/0007.yaml", "faulty: [\n")
	write(t, dir, "content/deputies/d0011/2024.yaml", "duties: []\n") // a folder without its deputy
	c, _ := load(t, dir)
	for _, e := range []struct{ line, path, holds string }{
		{"reception zhuge", "content/activities/2025/2025-05-15-zhuge-reception.yaml", "participants:                     # ● 参加代表。包括主持代表\n  - d0001                         # 王秀兰\n  - d0002                         # 单长垕\n# roles"},
		{"reception zhuge --date 2025-4-17", "content/activities/2025/2025-04-17-zhuge-reception.yaml", "mode: [线下]"},
		{"reception zhuge --date 2025-04-17", "", "  - role: 法官"},
		{"reception zhuge --date 2025-04-17", "", "plan: 2025-04 "},
		{"reception zhuge --date 2025-04-17", "", "participants:                     # ● 参加代表。包括主持代表\n  - d0002                         # 单长垕\n# roles"},
		{"reception zhuge --lead d0003", "", "lead: d0003                       # 主持代表（阿依古丽·买买提）"},
		{"reception shenhou", "content/activities/2025/2025-05-15-shenhou-reception.yaml", "- d0003                         # 阿依古丽·买买提"},
		{"reception 神垕", "", "title: 神垕镇代表接待选民日"},
		{"activity 看水 --station zhuge --date 2025-04-02", "content/activities/2025/2025-04-02-kan-shui.yaml", "# plan: 2025-04 "},
		{"activity 看水 --station zhuge --date 2023-01-01", "", "participants:                     # ● 参加代表。包括主持代表\n  - d0001                         # 王秀兰\n# roles"},
		{"suggestion 关于修路的议案", "content/suggestions/2025/0008.yaml", "kind: 议案"},
		{"suggestion 修路 --date 2024-02-01", "content/suggestions/2024/0002.yaml", "kind:  "},
		{"suggestion 修路 --lead d0001 --date 2024-01-16", "", "when: 大会期间"},
		{"suggestion 修路 --lead d0001 --date 2024-02-16", "", "when: 闭会期间"},
		{"suggestion 修路 --id 15", "content/suggestions/2025/0015.yaml", ""},
		{"deputy 王小明", "content/deputies/d0012/deputy.yaml", "# pinyin: wang xiaoming"},
		{"deputy 王小明 朱阁镇第一选区", "", "- level: 县                     # ● 层级。可选：全国、省、市、县、乡\n    term: 16                      # ● 届次\n    district: zhuge-1"},
		{"deputy 王小明 zhuge-1", "", "how: 补选"},
		{"deputy 王小明 zhuge-1", "", "\nstation: zhuge"},
		{"deputy 王小明 town-1", "", "\nstation: shenhou"},
		{"deputy 阿依古丽・买买提", "", "distinct_from:                    # 同名不同人。写同名代表的编号\n  - d0003 "},
		{"deputy 苌垕 --id d0500", "content/deputies/d0500/deputy.yaml", "pinyin: chang hou"},
		{"year 单长垕", "content/deputies/d0002/2025.yaml", "- date: 2025-06-01"},
		{"year d0002 2024年", "content/deputies/d0002/2024.yaml", "- date:  "},
		{"station 苌庄乡人大代表联络站", "content/stations/changzhuang/station.yaml", "kind: 乡镇街道站"},
		{"station 苌庄乡人大代表联络站", "", "  type: 乡"},
		{"station 测试市代表联络总站", "content/stations/ceshishi/station.yaml", "kind: 联络总站"},
		{"board shenhou", "content/stations/shenhou/2025.yaml", "- {date: 2025-12-15, deputies: [d0003]}  # 阿依古丽·买买提"},
		{"lecture 路 --speaker d0001", "content/lectures/2025-06-01-lu.md", "session: 2"},
		{"lecture 路 --speaker d0001", "", "station: zhuge"},
		{"lecture 路 --name 2025-05-20-a", "content/lectures/2025-05-20-a.md", "date: 2025-05-20"},
		{"news 2024年第1期AI讲座", "content/news/2025-06-01-2024-nian-di-1-qi-ai-jiang-zuo.md", "source: 代表工委"},
		{"notice 朱阁镇 改期", "content/stations/zhuge/notices/2025-06-01-gai-qi.md", "draft: true"},
		{"selection 优秀人大代表", "content/selections/2025/excellent-deputies.yaml", "{step: 乡镇推荐, date: }"},
		{"selection 优秀人大代表", "", "contact: 代表工委 0374-0000000"},
		{"selection 2026年度好建议", "content/selections/2026/hao-jian-yi.yaml", "title: 2026年度好建议"},
		{"institution 联系制度", "content/institutions/lian-xi-zhi-du.md", "order: 2"},
		{"institution 联系制度", "", "kind: 制度"},
		{"edition 2025", "content/editions/2025.yaml", "to: 2025-12-31"},
		{"supervision", "content/supervision/2025.yaml", "- month: 2025-06"},
	} {
		name, rest, _ := strings.Cut(e.line, " ")
		b := blank(t, c, name, rest)
		if e.path != "" && b.Path != e.path {
			t.Errorf("new %s: the path is %s, not %s", e.line, b.Path, e.path)
		}
		if !strings.Contains(b.Text, e.holds) {
			t.Errorf("new %s: %q is not in\n%s", e.line, e.holds, b.Text)
		}
	}
}

// Names that mean nothing are refused, with what to do; names that are clear are corrected, with a note.
func TestHostileNames(t *testing.T) {
	dir := small(t)
	c, _ := load(t, dir)
	for _, e := range []struct{ kind, title, name, why string }{
		{"news", "今天", "../../etc/passwd", "不带路径"},
		{"news", "今天", `..\a`, "不带路径"},
		{"news", "今天", "a/b", "不带路径"},
		{"news", "今天", "..", "不带路径"},
		{"news", "今天", "---", "没有字母或数字"},
		{"news", "今天", "\x00", "不带路径"},
		{"news", "今天", strings.Repeat("a", 200), "太长"},
		{"page", "今天", "con", "不能作文件名"},
		{"page", "！？", "", "得不出文件名"},
		{"page", " ", "", "空的"},
		{"page", "a\x01b", "", "看不见的字符"},
		{"page", "\xff\xfe", "", "乱码"},
		{"page", "a\u202eb", "", "看不见的字符"},
		{"page", strings.Repeat("长", 61), "", "最多 60 个"},
		{"page", "关于", "about", "content/pages/about.md 已经有了"},
		{"deputy", "王小明（代表）", "", "只写汉字"},
		{"station", "！", "", "得不出编号"},
	} {
		r := form.Request{Words: []string{e.title}, Options: map[string]string{}, Now: now, Lang: problem.Chinese}
		if e.name != "" {
			r.Options["name"] = e.name
		}
		if why := refused(t, c, e.kind, r); !strings.Contains(why, e.why) {
			t.Errorf("new %s %q --name %q: %s", e.kind, e.title, e.name, why)
		}
	}
	for name, want := range map[string]string{"Nan_Gou": "nan-gou", "南沟": "nan-gou", "nan gou.md": "nan-gou", "-A-": "a", "垕": "hou"} {
		b := blank(t, c, "page", "今天", func(r *form.Request) { r.Options["name"] = name })
		if b.Path != "content/pages/"+want+".md" || len(b.Notes) != 1 && name != want {
			t.Errorf("--name %s: %s, %v", name, b.Path, b.Notes)
		}
	}
}

// Of any request, a blank is a record in content/ that can be read, or the request is refused.
func TestWhateverIsSaid(t *testing.T) {
	c, _ := load(t, small(t))
	whole := func(title, name string) bool {
		dir := t.TempDir()
		write(t, dir, "content/site.yaml", "title: 测试\n")
		for _, k := range []string{"page", "station", "suggestion", "selection"} {
			r := form.Request{Words: []string{title}, Options: map[string]string{"name": name, "id": name}, Now: now, Lang: problem.Chinese}
			b, err := form.Make(c, kind(t, k), r)
			if err != nil {
				continue
			}
			write(t, dir, b.Path, b.Text)
		}
		made, err := source.Load(t.Context(), dir, source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer made.Close()
		for _, p := range made.Problems {
			t.Logf("%q: %s: %s", title, p.Path, p.What.EN)
		}
		for _, s := range made.Congress.Suggestions {
			if want := strings.Join(strings.Fields(title), " "); s.Title != want {
				t.Logf("%q became %q", want, s.Title)
				return false
			}
		}
		return len(made.Problems) == 0
	}
	if err := quick.Check(whole, &quick.Config{MaxCount: 100}); err != nil {
		t.Error(err)
	}
	for _, title := range []string{"a: b", "- a", "#1 号路", "a #b", "{a}", "[x]", "true", "null", "~", "2024", "1.5", "0x1F", "'", `"`, `\`, "*重点*", "&x", "!x", "%x", "@x", "`x`", "a,b", "：", "a:", "---", "…", "yes", ". . .", "“引”", "<b>", "|", ">", "?", "? a", "=", "<<", "12e3", "2025-01-01"} {
		if !whole(title, "x") {
			t.Errorf("%q", title)
		}
	}
}

// The names of other records, which a blank has in comments, cannot break it.
func TestHostileRecords(t *testing.T) {
	dir := small(t)
	write(t, dir, "content/deputies/d0007/deputy.yaml", `{name: "甲\n乙: # {\u0007\u2028", sex: 男, station: zhuge, seats: [{level: 县, term: 16, district: zhuge-1, from: 2022-03}]}`)
	write(t, dir, "content/vocabulary/forms.yaml", `[{id: a, name: "\nkind: x"}, {id: b, name: "- #\u0000"}]`)
	c, _ := load(t, dir)
	for _, line := range []string{"activity 看水 --station zhuge", "board zhuge", "year d0007", "lecture 讲 --speaker d0007"} {
		name, rest, _ := strings.Cut(line, " ")
		b := blank(t, c, name, rest)
		for _, p := range with(t, dir, b.Path, used(b.Text)) {
			if p.Path == b.Path && (p.Rule == "yaml" || p.Rule == "unknown-key" || p.Rule == "wrong-type" || p.Rule == "duplicate-key") {
				t.Errorf("new %s: %s\n%s", line, p.What.EN, b.Text)
			}
		}
	}
}

// Save never overwrites a file, writes outside the site or leaves half a file.
func TestSave(t *testing.T) {
	dir := small(t)
	b := &form.Blank{Path: "content/lectures/a/index.md", Text: "x\n"}
	if err := form.Save(dir, b); err != nil {
		t.Fatal(err)
	}
	b.Text = "y\n"
	if err := form.Save(dir, b); err == nil || !strings.Contains(err.Error(), "there already") {
		t.Errorf("a second time: %v", err)
	}
	if text, err := os.ReadFile(filepath.Join(dir, b.Path)); err != nil || string(text) != "x\n" {
		t.Errorf("%q, %v", text, err)
	}
	entries, err := os.ReadDir(filepath.Join(dir, "content/lectures/a"))
	if err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
	if runtime.GOOS == "windows" {
		return
	}
	outside := t.TempDir()
	for _, link := range []string{"content/news", "content/stations/zhuge/notices"} {
		at := filepath.Join(dir, link)
		if err := os.RemoveAll(at); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(outside, at); err != nil {
			t.Fatal(err)
		}
		if err := form.Save(dir, &form.Blank{Path: link + "/2025-06-01-a.md", Text: "x"}); err == nil {
			t.Errorf("%s is a link to elsewhere and was followed", link)
		}
	}
	if err := os.Symlink(filepath.Join(outside, "z.md"), filepath.Join(dir, "content/pages/z.md")); err != nil {
		t.Fatal(err)
	}
	if err := form.Save(dir, &form.Blank{Path: "content/pages/z.md", Text: "x"}); err == nil {
		t.Error("a link to nothing was written through")
	}
	if entries, err := os.ReadDir(outside); err != nil || len(entries) > 0 {
		t.Errorf("outside: %v, %v", entries, err)
	}
}

// What is filled in is that of the day: the district of today under a name that came again, the township under its name of the
// day, no reception at a station that is closed.
func TestKnownInTime(t *testing.T) {
	dir := small(t)
	write(t, dir, "content/districts.yaml", `- {id: zhuge-0, name: 朱阁镇第一选区, level: 县, until: 2022-02, township: 朱阁镇, seats: 1}
- {id: zhuge-1, name: 朱阁镇第一选区, level: 县, since: 2022-03, succeeds: [zhuge-0], township: 朱阁镇, seats: 2, changes: [{term: 16, name: 朱阁大选区}]}
- {id: shenhou-1, name: 神垕镇第一选区, level: 县, township: 神垕镇, seats: 1}
`)
	write(t, dir, "content/renamings.yaml", "- {date: 2025-03, from: [神垕镇], to: [神垕街道], type: 街道}\n")
	station := filepath.Join(dir, "content/stations/shenhou/station.yaml")
	text, err := os.ReadFile(station)
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, "content/stations/shenhou/station.yaml", string(text)+"closed: {date: 2025-09-30, reason: 撤并, to: zhuge}\n")
	c, _ := load(t, dir)
	for _, e := range []struct{ line, holds, not string }{
		{"deputy 王小明 朱阁镇第一选区", "district: zhuge-1", ""},
		{"deputy 王小明 朱阁大选区", "district: zhuge-1", ""},
		{"deputy 王小明 zhuge-0", "district: zhuge-0", ""},
		{"reception 神垕街道", "title: 神垕街道代表接待选民日", ""},
		{"reception 神垕镇 --date 2025-02-15", "title: 神垕镇代表接待选民日", ""},
		{"board shenhou", "- {date: 2025-09-15, ", "- {date: 2025-10-15, "},
	} {
		name, rest, _ := strings.Cut(e.line, " ")
		b := blank(t, c, name, rest)
		if !strings.Contains(b.Text, e.holds) || e.not != "" && strings.Contains(b.Text, e.not) {
			t.Errorf("new %s: %q is not in, or %q is in\n%s", e.line, e.holds, e.not, b.Text)
		}
		told := slices.ContainsFunc(b.Notes, func(n problem.Text) bool { return strings.Contains(n.ZH, "接替的选区：zhuge-1") })
		if told != strings.HasSuffix(e.line, "zhuge-0") {
			t.Errorf("new %s: %v", e.line, b.Notes)
		}
	}
}
