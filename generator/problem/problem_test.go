package problem

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// The caret stands under the position, also behind Chinese characters, which take two columns.
func TestCaret(t *testing.T) {
	for _, c := range []struct {
		line  string
		col   int
		width int
		under string
	}{
		{"kind: 接待选名", 7, 4, "接待选名"},
		{"  - {date: 2024-05-01, kind: 接待选名, title: 到站接待}", 30, 4, "接待选名"},
		{"神夏镇", 1, 3, "神夏镇"},
		{"name: 阿依古丽·买买提", 10, 1, "丽"},
		{"post: 苌庄、神垕𠀀", 12, 1, "𠀀"},
		{"\tdate: 1", 1, 1, " "},
	} {
		var b strings.Builder
		l := List{{Path: "a.yaml", Line: 3, Col: c.col, Width: c.width, Rule: "r", What: Say("错", "wrong"), Excerpt: c.line}}
		if err := l.Print(&b, Chinese); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(b.String(), "\n")
		gutter := strings.Index(lines[1], "| ") + 2
		from, to := strings.IndexByte(lines[2], '^'), strings.LastIndexAny(lines[2], "^~")
		var under strings.Builder
		at := gutter
		for _, r := range lines[1][gutter:] {
			if at >= from && at <= to {
				under.WriteRune(r)
			}
			at += Columns(string(r))
		}
		if under.String() != c.under {
			t.Errorf("the caret stands under %q, not %q:\n%s", under.String(), c.under, b.String())
		}
	}
}

// Of a long line the part around the position is printed, without control characters.
func TestExcerptIsSafe(t *testing.T) {
	long := strings.Repeat("字", 5000) + "错" + strings.Repeat("尾", 5000)
	line, col := window(long, 5001)
	if n := utf8.RuneCountInString(line); n != maxExcerpt || []rune(line)[col-1] != '错' {
		t.Errorf("%d characters, at %d: %s", n, col, line)
	}
	if line, col := window("短", 9); line != "短" || col != 9 {
		t.Errorf("%q at %d", line, col)
	}
	for _, bad := range []string{"\x1b[31m", "a\u202eb", "\x00", "\xff"} {
		if line, _ := window(bad, 1); strings.ContainsAny(line, "\x1b\u202e\x00") || !utf8.ValidString(line) {
			t.Errorf("%q is printed as %q", bad, line)
		}
	}
}

func TestSortAndCount(t *testing.T) {
	l := List{{Path: "b", Line: 2}, {Path: "a", Line: 9, Severity: Warning}, {Path: "b", Line: 1}, {Path: "b", Line: 2}}
	l.Sort()
	if len(l) != 3 || l[0].Path != "a" || l[1].Line != 1 {
		t.Error(l)
	}
	if l.Errors(false) != 2 || l.Errors(true) != 3 || l.Summary(Chinese) != "共 2 处错误，1 处提醒" || l.Summary(English) != "2 error(s), 1 warning(s)" {
		t.Error(l.Summary(Chinese), l.Summary(English))
	}
}

func TestNearest(t *testing.T) {
	for _, c := range []struct{ word, want string }{
		{"接待选名", "接待选民"}, {"grupo", "group"}, {"zhuga", "zhuge"}, {"d0020", ""}, {"走访", ""}, {"tilte", "title"},
	} {
		if got := Nearest(c.word, []string{"接待选民", "专题调研", "group", "zhuge", "d0001", "title"}); got != c.want {
			t.Errorf("%s: %q, not %q", c.word, got, c.want)
		}
	}
}
