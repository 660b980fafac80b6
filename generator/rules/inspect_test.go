package rules_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules"
)

// inspect reads one text and returns what is said of it.
func inspect(text string) problem.List {
	c := &congress.Congress{Site: &congress.Site{}, Dictionary: []*congress.Name{{Term: "神垕镇", Misprints: []string{"神夏镇", "神夏"}}}}
	inspector := rules.NewInspector()
	inspector.Inspect(c, "content/a.yaml", []byte(text))
	return inspector.Problems(c)
}

func TestNoPerson(t *testing.T) {
	for _, text := range []string{
		"date: 2024-05-15", "from: 2024-05-15, to: 2024-05-16", "2024-05-15 2024-05-16 2024-05-17", "[2024-05-15, 2024-05-16]",
		"amount: {text: 130亿元, value: 13000000000}", "{lat: 34.13812345678, lng: 113.13912345678}", "豫公网安备 41108102000123号", "豫ICP备12345678号-1",
		"site_id_code: 4110810001", "https://example.org/art/2024/5/15/art_138_13812345678.html", "https://example.org/?id=6222021234567890128",
		"sha256: 3a13812345678bcdef0123456789abcdef0123456789abcdef0123456789abcd", "统一社会信用代码 11411081005747123X", "12345热线", "云上协商A1B2", "新H5页面",
		"禹人常〔2024〕00号", "第13800期", "@所有人", "a@b", "1234567890123456789012345678901234567890123456789013812345678",
	} {
		if found := inspect(text); len(found) > 0 {
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
		if found := inspect("# 备注 " + text); len(found) != 1 || found[0].Rule != "private" {
			t.Errorf("%s: %d problems", text, len(found))
		}
	}
}

// Whatever stands in a file, places lie within it, and nothing private is left in what is printed.
func FuzzInspect(f *testing.F) {
	for _, seed := range []string{"手机 138 1234 5678\n身份证 41108119800101102X", "豫K·D12345 wang@example.com 神夏镇 6222 0212 3456 7890 128", "0374-2345678-801 86-138-1234-5678"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		lines := strings.Split(text, "\n")
		for _, p := range inspect(text) {
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
	if found := inspect(strings.Repeat("13812345678，", hits)); len(found) != hits {
		t.Errorf("%d problems, want %d", len(found), hits)
	}
}
