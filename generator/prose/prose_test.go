package prose

import (
	"fmt"
	"strings"
	"testing"
)

// cases holds texts, and what facts prints of each.
var cases = []struct{ name, text, want string }{
	{"headings", "# 一\n\n  ## 二 *重* ##\n\n三\n===\n\n> # 四 {#iv}\n",
		"heading 1 一 1:1|heading 2 二 重 3:3|heading 1 三 5:1|heading 1 四 8:3"},
	{"links", "见[代表](/deputies/d0001/)和[站 `点`](/stations/ \"题\")。\n\n另见[登记][r]。\n\n[r]: /a/?x=1&amp;y=2\n",
		"link /deputies/d0001/ 代表 1:2|link /stations/ 站 点 1:25|link /a/?x=1&y=2 登记 3:3"},
	{"bare", "网址 https://example.org/路 与<https://example.org/b>,信箱 a@b.cn 和 <c@d.cn>,www.example.org\n",
		"link https://example.org/ https://example.org/ 1:4|link https://example.org/b https://example.org/b 1:27|" +
			"link mailto:a@b.cn a@b.cn 1:54|link mailto:c@d.cn c@d.cn 1:63"},
	{"twice", "https://example.org https://example.org\n",
		"link https://example.org https://example.org 1:1|link https://example.org https://example.org 1:21"},
	{"images", "图:![水渠修好后](a.jpg)\n  ![](b.jpg)\n\n[![连着](c.jpg)](/x/)\n",
		"link /x/  4:1|image a.jpg 水渠修好后 1:3|image b.jpg  2:3|image c.jpg 连着 4:2"},
	{"html", "正文<span class=x>红</span>。\n\n  <div>\n块\n</div>\n\n<!-- 注 -->\n",
		"html <span class=x> 1:3|html </span> 1:18|html <div> 3:3|html <!-- 注 --> 7:1"},
	{"in code", "`<b>` `[a](b)`\n\n    <div>\n\n```\nhttps://example.org\n```\n", ""},
	{"notes", "话[^1]。\n\n再说。\n\n[^1]: 据《通讯》[报道](/n/)。\n[^2]: 无人引用。\n", "link /n/ 报道 5:12|note 1 据《通讯》报道。 5:1|unused 2 6:1"},
	{"half notes", "话[^1]，`[^3]`，\\[^4]，再[^乙]。\n\n    [^5]\n\n[^1]：全角冒号。\n", "missing 1 1:2|missing 乙 1:21|missing 1 5:1"},
	{"table", "| 甲 | 乙 |\n|---|---|\n| [一](/1/) | ![](2.png) |\n", "link /1/ 一 3:3|image 2.png  3:14"},
	{"windows", "甲\r\n\r\n# 乙\r\n丙[丁](/d/)\r\n", "heading 1 乙 3:1|link /d/ 丁 4:2"},
	{"item", "- [ ] 办[甲](/a/)\n  续[乙](/b/)\n", "link /a/ 甲 1:8|link /b/ 乙 2:4"},
	{"rare character", "𠮷[甲](/a/)", "link /a/ 甲 1:2"},
	{"strong", "**[甲](/a/)**和~~[乙](/b/)~~", "link /a/ 甲 1:3|link /b/ 乙 1:16"},
}

func facts(d *Doc) string {
	var list []string
	for _, h := range d.Headings {
		list = append(list, fmt.Sprintf("heading %d %s %d:%d", h.Level, h.Text, h.Line, h.Col))
	}
	for _, l := range d.Links {
		list = append(list, fmt.Sprintf("link %s %s %d:%d", l.Target, l.Text, l.Line, l.Col))
	}
	for _, i := range d.Images {
		list = append(list, fmt.Sprintf("image %s %s %d:%d", i.Target, i.Alt, i.Line, i.Col))
	}
	for _, h := range d.RawHTML {
		list = append(list, fmt.Sprintf("html %s %d:%d", h.Excerpt, h.Line, h.Col))
	}
	for _, f := range d.Footnotes {
		list = append(list, fmt.Sprintf("note %s %s %d:%d", f.Label, f.Text, f.Line, f.Col))
	}
	for _, f := range d.Dangling {
		list = append(list, fmt.Sprintf("%s %s %d:%d", map[bool]string{true: "unused", false: "missing"}[f.Note], f.Label, f.Line, f.Col))
	}
	return strings.Join(list, "|")
}

func TestParse(t *testing.T) {
	for _, c := range cases {
		if got := facts(Parse([]byte(c.text))); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestRunningText(t *testing.T) {
	for text, want := range map[string]string{
		"# 题\n\n水流不出去，\n夏天**发臭**。\n换行 word\nnext\n":     "水流不出去，夏天发臭。换行 word next",
		"- 一\n- 二\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n": "一二",
		"**甲。**\\ 乙`\\ `":                   "甲。乙\\",
		"a \\* b &amp; c \\& `x &amp; \\*`": "a * b & c & x &amp; \\*",
		"甲<b>乙</b>![图](a.jpg)丙\n\n<div>块</div>\n\n[丁](/d/)<a@b.cn>": "甲乙丙丁a@b.cn",
		"正文[^1]\n\n[^1]: 注文\n":                                      "正文",
		"> 引文\n> 续行\n":                                              "引文续行",
		"词\n: 释义\n":                                                 "释义",
		"":                                                          "",
	} {
		if got := Parse([]byte(text)).Summary(1000); got != want {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

func TestSummary(t *testing.T) {
	doc := Parse([]byte("# 题目\n\n席庄村民反映，水流不出去。代表说:“马上办！”\n二十天后完工。\n\n第二段[^1]。\n\n```\n码\n```\n\n[^1]: 注\n"))
	for n, want := range map[int]string{
		100: "席庄村民反映，水流不出去。代表说:“马上办！”二十天后完工。第二段。",
		35:  "席庄村民反映，水流不出去。代表说:“马上办！”二十天后完工。第二段。",
		33:  "席庄村民反映，水流不出去。代表说:“马上办！”二十天后完工。",
		22:  "席庄村民反映，水流不出去。",
		13:  "席庄村民反映，水流不出去。",
		8:   "席庄村民反映…",
		1:   "…", 0: "",
	} {
		if got := doc.Summary(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	if got := Parse([]byte("It costs 3.5 yuan. It is done.")).Summary(20); got != "It costs 3.5 yuan." {
		t.Errorf("%q", got)
	}
}

func FuzzParse(f *testing.F) {
	for _, c := range cases {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc := Parse([]byte(text))
		lines := strings.Count(text, "\n") + 1
		for _, l := range doc.Links {
			if l.Line < 1 || l.Line > lines || l.Col < 1 {
				t.Errorf("%+v", l)
			}
		}
		doc.Summary(20)
	})
}

func TestAnchors(t *testing.T) {
	text := "## 三位选民的一句话\n\n## A b，[丙](/d/)**丁**！\n\n## 。\n\n### 二十天\n\n### 二十天\n\n## 自定 {#own}\n\n戊\n==\n"
	want := "三位选民的一句话|a-b丙d丁|heading|二十天|二十天-1|own|戊"
	var ids []string
	for _, h := range Parse([]byte(text)).Headings {
		ids = append(ids, h.ID)
	}
	if got := strings.Join(ids, "|"); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
