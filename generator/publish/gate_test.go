package publish

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/problem"
)

// The gate gets the shown text of a file, then the text in its tags. A form feed separates texts that readers see apart; text
// that readers see as one is not separated.
func TestReadable(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a.html", "<p>138<b>1234</b>5678</p><p>138</p><p>1234</p>", "¦13812345678¦¦138¦¦1234¦"},
		{"a.html", "<p>138<wbr>1234<br>5678&nbsp;&#49;&#x32;</p>", "¦1381234¦5678\u00a012¦"},
		{"a.html", "<table><tr><td>1<td>2</table>", "¦¦¦1¦2¦"},
		{"a.html", `<a href="tel:%2B86138" title='a&#64;b'>x</a><img alt="甲">`, "x¦ / tel:%2B86138¦a@b¦甲¦"},
		{"a.html", `<a href="/x%31%40/">x</a>`, "x / /x%31%40/¦/x1@/¦"},
		{"a.html", "一\n<p\n id=a>\n二<!-- 三\n -->四", "一\n\n¦\n二¦ 三\n ¦四 / \n\na¦\n\n"},
		{"a.html", `<script type="application/ld+json">{"telephone":"138"}</script>`, `¦{"telephone":"138"}¦ / application/ld+json¦`},
		{"a.svg", "<svg><text>138<tspan>1</tspan></text></svg>", "¦¦1381¦¦"},
		{"f.xml", "<c type='html'>&lt;p title=\"9\"&gt;138&lt;b&gt;1&lt;/b&gt;&lt;/p&gt;</c>\n<d>2</d>", "¦¦1381¦¦\n¦2¦ / html¦9¦\n"},
		{"d.json", `{"a":"\u0031\u0040<"}`, `{"a":"1@<"}`},
		{"d.json", `{"a":"\u003cp\u003e13\u003cb\u003e8\u003c/b\u003e"}`, `{"a":"¦138"}`},
		{"d.ics", "UID:a@b.cn\r\nDESCRIPTION:138\r\n 1234\r\n", "\nDESCRIPTION:1381234\r\n"},
		{"d.csv", "138,1234\n", "138,1234\n"},
		{"a.css", "/* 138 */", "/* 138 */"},
	} {
		s := scanFile(rootOf(Options{}), c.name, []byte(c.text))
		have := string(s.read.shown)
		if len(s.read.tags) > 0 && strings.Trim(string(s.read.tags), "\n") != "" {
			have += " / " + string(s.read.tags)
		}
		if have = strings.ReplaceAll(have, "\f", "¦"); have != c.want {
			t.Errorf("%s: %q, want %q", c.text, have, c.want)
		}
		s.release()
	}
}

// A problem of the gate stops the publication. A problem that many pages have is reported once.
func TestGate(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	files := map[string]string{"index.html": "<p>fine", "a.webp": "\x00secret"}
	put(t, dir, Options{}, files)
	before := tree(t, dir)
	for i := range 9 {
		files[fmt.Sprintf("d%d/index.html", i)] = "<p>one</p>\n<p>se<b>cret</b></p>\n<p>secret</p><i title=secret>"
	}
	gate := func(name string, text []byte) (list problem.List) {
		for i, line := range strings.Split(string(text), "\n") {
			if strings.Contains(line, "secret") {
				list = append(list, problem.Problem{Rule: "private", Line: i + 1, What: problem.Say("不公开", "secret"), Fix: problem.Say("删去 %s", "remove %s", name)})
			}
		}
		return list
	}
	report, list := put(t, dir, Options{Gate: gate}, files)
	if report != (Report{}) || tree(t, dir) != before {
		t.Error("something is published")
	}
	var have []string
	for _, p := range list {
		have = append(have, p.Head(problem.English))
	}
	want := "public/a.webp:1:1: secret; remove a.webp [private]\npublic/d0/index.html:2:1: secret; remove d0/index.html [private]\n" +
		"public/d1/index.html:2:1: secret (and in 7 other files); remove d1/index.html [private]"
	if got := strings.Join(have, "\n"); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
