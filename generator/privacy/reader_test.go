package privacy_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"gongshi/generator/congress"
	"gongshi/generator/privacy"
	"gongshi/generator/problem"
)

// read returns the problems of one text.
func read(text string) problem.List {
	c := &congress.Congress{Site: &congress.Site{}, Dictionary: []*congress.Name{{Term: "神垕镇", Misprints: []string{"神夏镇", "神夏"}}}}
	reader := privacy.NewReader()
	reader.Read(c, "content/a.yaml", []byte(text))
	return reader.Judge(c).Report(nil, located)
}

// located leaves problems as they are.
func located(list problem.List) problem.List { return list }

func TestNoPerson(t *testing.T) {
	for _, text := range []string{
		"date: 2024-05-15", "from: 2024-05-15, to: 2024-05-16", "2024-05-15 2024-05-16 2024-05-17", "[2024-05-15, 2024-05-16]",
		"amount: {text: 130亿元, value: 13000000000}", "{lat: 34.13812345678, lng: 113.13912345678}", "豫公网安备 41108102000123号", "豫ICP备12345678号-1",
		"site_id_code: 4110810001", "https://example.org/art/2024/5/15/art_138_13812345678.html", "https://example.org/?id=6222021234567890128",
		"sha256: 3a13812345678bcdef0123456789abcdef0123456789abcdef0123456789abcd", "统一社会信用代码 11411081005747123X", "12345热线", "云上协商A1B2", "新H5页面",
		"禹人常〔2024〕00号", "第13800期", "@所有人", "a@b", "1234567890123456789012345678901234567890123456789013812345678",
	} {
		if found := read(text); len(found) > 0 {
			t.Errorf("%s: %s", text, found[0].Head(problem.English))
		}
	}
}

func TestPerson(t *testing.T) {
	for _, text := range []string{
		"13812345678", "138-1234-5678", "138 1234 5678", "+86 13812345678", "8613812345678", "008613812345678", "微信同号１３８１２３４５６７８", "tel13812345678",
		"411081198001011230", "41108119800101102x", "411081 19800101 1230", "411081800101123", "6222 0212 3456 7890 128", "6222021234567890128",
		"豫K12345", "豫K·D12345", "豫k·a1234挂", "粤B·1234学", "0374-2345678", "0374 - 2345678", "03742345678", "(0374)2345678", "010-12345678", "电话：2345678",
		"wang.xl@example.com。", "13812345678@139.com", "wang-13812345678@139.com", "<wangxl@163.com>",
	} {
		if found := read("# 备注 " + text); len(found) != 1 || found[0].Rule != "private" {
			t.Errorf("%s: %d problems", text, len(found))
		}
	}
}

// Whatever stands in a file, places lie within it, and nothing private is left in what is printed.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"手机 138 1234 5678\n身份证 41108119800101102X", "豫K·D12345 wang@example.com 神夏镇 6222 0212 3456 7890 128", "0374-2345678-801 86-138-1234-5678"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		lines := strings.Split(text, "\n")
		for _, p := range read(text) {
			if p.Line < 1 || p.Line > len(lines) || p.Col < 1 || p.Col+p.Width-1 > utf8.RuneCountInString(lines[p.Line-1]) {
				t.Fatalf("%d:%d, %d wide, is outside of %q", p.Line, p.Col, p.Width, text)
			}
			there := string([]rune(lines[p.Line-1])[p.Col-1:][:p.Width])
			if shown := string([]rune(p.Excerpt)[p.Col-1:][:p.Width]); p.Rule == "private" && shown == there {
				t.Fatalf("%q still shows %q", p.Excerpt, there)
			}
		}
	})
}

// A file that is one long line of numbers costs no more than its length.
func TestLongLine(t *testing.T) {
	const hits = 40_000
	if found := read(strings.Repeat("13812345678，", hits)); len(found) != hits {
		t.Errorf("%d problems, want %d", len(found), hits)
	}
}

// Forget drops what was found in a file or below a folder, and nothing else; what is read anew is found anew.
func TestForget(t *testing.T) {
	c := &congress.Congress{Site: &congress.Site{}}
	reader := privacy.NewReader()
	for _, path := range []string{"content/a/b.yaml", "content/a.yaml", "content/ab.yaml"} {
		reader.Read(c, path, []byte("13812345678"))
	}
	paths := func(j *privacy.Judgement) string {
		var all []string
		for _, p := range j.Report(nil, located) {
			all = append(all, p.Path)
		}
		return strings.Join(all, " ")
	}
	before := reader.Judge(c)
	for _, step := range []struct{ forget, want string }{
		{"content/a", "content/a.yaml content/ab.yaml"},
		{"content/a.yaml", "content/ab.yaml"},
		{"content/b.yaml", "content/ab.yaml"},
	} {
		reader.Forget(step.forget)
		if got := paths(reader.Judge(c)); got != step.want {
			t.Errorf("without %s: %s, want %s", step.forget, got, step.want)
		}
	}
	reader.Read(c, "content/a.yaml", []byte("13812345678"))
	if got := paths(reader.Judge(c)); got != "content/a.yaml content/ab.yaml" {
		t.Error(got)
	}
	if got := paths(before); got != "content/a.yaml content/a/b.yaml content/ab.yaml" {
		t.Errorf("an earlier judgement has changed: %s", got)
	}
}

// Files that are read before site.yaml and the dictionary are judged by these two, and by the office lines of all records.
func TestEarly(t *testing.T) {
	reader := privacy.NewReader()
	reader.Read(&congress.Congress{}, "content/site.yaml", []byte("phone: 0374-8110000\ntitle: 神夏公示 13812345678"))
	c := &congress.Congress{Site: &congress.Site{}, Dictionary: []*congress.Name{{Term: "神垕", Misprints: []string{"神夏"}}}}
	c.Site.Publisher.Phone = "0374-8110000"
	var have []string
	for _, p := range reader.Judge(c).Report(nil, located) {
		have = append(have, p.Rule+" "+p.Position())
	}
	if got := strings.Join(have, ", "); got != "misprint content/site.yaml:2:8, private content/site.yaml:2:13" {
		t.Error(got)
	}
}

// Report masks the problems of other rules, too, after their lines were found. It does not write into a list of others.
func TestReport(t *testing.T) {
	c := &congress.Congress{Site: &congress.Site{}}
	others := problem.List{{Path: "content/b.yaml", Rule: "date", What: problem.Say("“%[1]s”不是日期", "%[1]q is no date", "13812345678")}}
	var found problem.List
	list := privacy.NewReader().Judge(c).Report(others, func(l problem.List) problem.List {
		found = l
		for i := range l {
			l[i].Line, l[i].Excerpt = 1, "date: 13812345678"
		}
		return l
	})
	if len(list) != 1 || list[0].Excerpt != "date: 138******78" || strings.Contains(list[0].Head(problem.Chinese)+list[0].Head(problem.English), "13812345678") {
		t.Errorf("%+v", list)
	}
	if found[0].Excerpt != "date: 13812345678" || others[0].Excerpt != "" {
		t.Error("a list of others was written to")
	}
}

func BenchmarkRead(b *testing.B) {
	var all bytes.Buffer
	for _, pattern := range []string{"deputies/*/2024.yaml", "suggestions/*/*.yaml", "activities/*/*.yaml", "stations/*/*.yaml"} {
		names, err := filepath.Glob("../testdata/site/content/" + pattern)
		if err != nil || len(names) == 0 {
			b.Fatal(pattern, err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				b.Fatal(err)
			}
			all.Write(text)
		}
	}
	c := &congress.Congress{Site: &congress.Site{}, Dictionary: []*congress.Name{{Term: "神垕镇", Misprints: []string{"神夏镇", "神后镇", "神厚镇"}},
		{Term: "鸠山镇", Misprints: []string{"桐山镇"}}, {Term: "苌庄乡", Misprints: []string{"长庄乡"}}, {Term: "禹州市", Misprints: []string{"禹城市"}}}}
	reader := privacy.NewReader()
	b.SetBytes(int64(all.Len()))
	for b.Loop() {
		reader.Read(c, "content/a.yaml", all.Bytes())
	}
}
