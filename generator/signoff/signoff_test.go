package signoff

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"

	"gongshi/generator/change"
	"gongshi/generator/problem"
)

var update = flag.Bool("update", false, "write the goldens anew")

// step returns a step on the way to a value.
func step(key, title, entry string) change.Step {
	return change.Step{Key: key, Title: problem.Say(title, key), Entry: entry}
}

// full returns changes of every kind.
func full() *change.Report {
	hostile := "<script>alert(1)</script> [x](javascript:1) *a* _b_ `c` | # &amp; \u202e\x1b[31m垕苌·\n次行"
	duty := step("duties", "履职条目", "2024年7月2日 专题调研 调研农村污水治理")
	return &change.Report{
		Count: 15,
		Attention: []change.Attention{
			{N: 1, Name: "王秀兰 2024年", What: problem.Say("公示已开始，没有写更正", "no correction"), Fix: problem.Say("写上更正", "write it")},
			{N: 1, Name: hostile, What: problem.Say("已写更正", "there is a correction")},
		},
		Unread: []change.Unread{{Path: "content/news/a.md", Before: true, Why: problem.Say("第 2 行：写错了", "line 2: wrong")}},
		Groups: []change.Group{
			{Title: problem.Say("年度履职", "years"), Records: []change.Record{{N: 1, Path: "content/deputies/d0001/2024.yaml", Name: "王秀兰 2024年", Partial: true, Changes: []change.Change{
				{Act: change.Added, Where: []change.Step{step("duties", "履职条目", "2024年3月1日 视察 视察春灌")}, Values: []change.Value{{Title: problem.Say("地点", "place"), Text: "朱阁村"}}},
				{Act: change.Changed, Where: []change.Step{duty, step("place", "地点", "")}, Before: "席庄村", After: "朱阁村"},
				{Act: change.Changed, Where: []change.Step{duty, step("form", "履职形式", "")}, After: "代表有约"},
				{Act: change.Changed, Where: []change.Step{duty, step("summary", "内容摘要", "")}, Pieces: []change.Piece{{Gap: true}, {Text: "走访"}, {Act: change.Removed, Text: "三"}, {Act: change.Added, Text: "四"},
					{Text: "个村"}, {Act: change.Added, Text: "\n\n又到塘坝"}, {Text: "。"}, {Act: change.Removed, Text: hostile}}},
				{Act: change.Changed, Where: []change.Step{step("report", "述职", ""), step("place", "地点", "")}, Before: "138******78", After: "138******78"},
				{Act: change.Changed, Where: []change.Step{step("topics", "主题词", "")}, Before: hostile, After: ""},
			}}}},
			{Title: problem.Say("评选", "selections"), Records: []change.Record{
				{N: 2, Acts: []change.Act{change.Renamed, change.Withdrawn}, Path: "content/selections/2024/b.yaml", OldPath: "content/selections/2024/a.yaml", Name: hostile, Note: "2025年3月1日 登记有误", Changes: []change.Change{
					{Act: change.Reordered, Where: []change.Step{step("chosen", "入选名单", "")}, Before: "甲、乙", After: "乙、甲"},
					{Act: change.Removed, Where: []change.Step{step("criteria", "评选标准", "")}, Before: "联系选民"},
				}},
				{N: 3, Acts: []change.Act{change.Added}, Path: "content/selections/2024/c.yaml", Name: "好建议", Hidden: true, Values: []change.Value{{Title: problem.Say("标题", "title"), Text: hostile}}},
				{N: 4, Acts: []change.Act{change.Published}, Path: "content/selections/2024/d.yaml", Name: "d"},
			}},
		},
	}
}

// The goldens hold reports in the three formats; go test -update writes them anew.
func TestGoldens(t *testing.T) {
	for _, test := range []struct {
		file   string
		report Report
		format string
	}{
		{"full.text", Report{Changes: full()}, "text"},
		{"full.en.text", Report{Changes: full(), Lang: problem.English}, "text"},
		{"full.markdown", Report{Changes: full()}, "markdown"},
		{"full.html", Report{Changes: full()}, "html"},
		{"nothing.text", Report{Changes: &change.Report{}}, "text"},
		{"nothing.html", Report{Changes: &change.Report{}}, "html"},
		{"unread.text", Report{Changes: &change.Report{Unread: full().Unread}}, "text"},
	} {
		s := test.report
		s.Site, s.From, s.To, s.Day = "测试市人大代表履职公示", "版本 v1（1a2b3c4，2025-02-10）", "现在的文件夹", "2025-06-01"
		var b bytes.Buffer
		if err := Formats[test.format](s, &b); err != nil {
			t.Fatal(err)
		}
		golden(t, test.file, b.Bytes())
	}
}

func golden(t *testing.T, name string, have []byte) {
	t.Helper()
	const file = "testdata/reports.txtar"
	archive, err := txtar.ParseFile(file)
	if err != nil && !*update {
		t.Fatal(err)
	}
	if archive == nil {
		archive = &txtar.Archive{}
	}
	if strings.HasSuffix(name, "html") { // the look is in the template; what is said is here
		have = have[bytes.Index(have, []byte("<body>")):]
	}
	i := 0
	for i < len(archive.Files) && archive.Files[i].Name != name {
		i++
	}
	if *update {
		if i == len(archive.Files) {
			archive.Files = append(archive.Files, txtar.File{Name: name})
		}
		archive.Files[i].Data = have
		if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if i == len(archive.Files) || !bytes.Equal(archive.Files[i].Data, have) {
		t.Errorf("%s is not what it was; run go test ./generator/signoff -update and look at what changed", name)
	}
}

// What a record says is printed as text in every format. The HTML loads nothing and has no scripts.
func TestHostile(t *testing.T) {
	for name, print := range Formats {
		var b bytes.Buffer
		if err := print(Report{Site: "<b>", From: "<i>", Changes: full(), Day: "2025-06-01"}, &b); err != nil {
			t.Fatal(err)
		}
		s := b.String()
		if strings.Contains(s, "\u202e") || strings.Contains(s, "\x1b") || name != "text" && strings.Contains(s, "<script") || name == "markdown" && strings.Contains(s, "[x](") {
			t.Errorf("%s lets through what it should not", name)
		}
		if name != "html" {
			continue
		}
		ids := map[string]bool{}
		z := html.NewTokenizer(&b)
		for z.Next() != html.ErrorToken {
			token := z.Token()
			for _, a := range token.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "href" && a.Val[0] != '#' || a.Key == "style" {
					t.Errorf("%s has %s=%q", token.Data, a.Key, a.Val)
				}
				if a.Key == "id" && ids[a.Val] {
					t.Errorf("the id %q is there twice", a.Val)
				} else if a.Key == "id" {
					ids[a.Val] = true
				}
			}
			if token.Data == "script" || token.Data == "b" && token.Type == html.StartTagToken && len(token.Attr) > 0 {
				t.Errorf("there is a %s", token.Data)
			}
		}
	}
}
