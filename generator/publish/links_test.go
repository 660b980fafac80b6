package publish

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/problem"
)

// Each case is the body of a page at /renda/a/b/, and the rules that it breaks, with the subjects in the messages.
var pageCases = []struct{ html, want string }{
	// Links that lead somewhere.
	{`<a href="/renda/">x</a><a href="/renda/a/b/">x</a><a href="./">x</a><a href="../../">x</a><a href="?q=1">x</a>`, ""},
	{`<a href="/renda/index.html">x</a><a href="/renda/data/all.csv">x</a><a href="../../data/all.csv">x</a>`, ""},
	{`<a href="https://renda.example.gov.cn/renda/a/b/">x</a><a href="//RENDA.example.gov.cn/renda/">x</a>`, ""},
	{`<a href="https://renda.example.gov.cn/portal/">x</a><a href="https://example.org">x</a>`, ""},
	{`<a href="mailto:a@b.cn">x</a><a href="tel:0374-1">x</a><a href="HTTP://example.org/">x</a>`, ""},
	{`<a href=" /renda/data/a%6cl.csv ">x</a><form action="/renda/a/b/"></form>`, ""},
	{`<a href="/renda/?a=1&amp;b=2#one">x</a><a href="/renda/#two">x</a><a href="/renda/#%E4%B8%80">x</a>`, ""},
	{`<a href="#">x</a><a href="#Top">x</a><a href="#here">x</a><p id="here"><a href="#:~:text=x">x</a>`, ""},
	{`<a name="old">x</a><p id="old"></p><a href="#old">x</a><svg><use href="/renda/icons.svg#home"/></svg>`, ""},
	{`<img src="/renda/p.jpg" srcset="/renda/p.jpg 1x, /renda/p.jpg 2x,/renda/p.jpg 3x"><img src="data:image/png;base64,AA==">`, ""},
	{`<meta http-equiv="refresh" content="0; url=/renda/a/b/"><link rel="canonical" href="https://example.org/x/">`, ""},
	{`<style>@namespace url(http://www.w3.org/1999/xhtml); a{background:url(data:image/png,AA)} /* url(x) */</style>`, ""},
	{`<script>document.write("<a href='/nowhere/'>")</script><!-- <a href="/nowhere/"> --><textarea><a href="/no/"></textarea>`, ""},

	// Links that do not.
	{`<a href="/renda/gone/">x</a>`, "dead-link /gone/"},
	{`<a href="gone/">x</a><a href="../c/">x</a>`, "dead-link /a/b/gone/, dead-link /a/c/"},
	{`<a href="/renda/a/b">x</a>`, "link-slash /a/b"},
	{`<a href="/a/b/">x</a><a href="../../../x">x</a>`, "link-base /a/b/, link-base ../../../x"},
	{`<a href="https://renda.example.gov.cn/renda/gone/">x</a>`, "dead-link /gone/"},
	{`<a href="#gone">x</a>`, "dead-fragment #gone"},
	{`<a href="/renda/#gone">x</a><a href="/renda/icons.svg#gone">x</a>`, "dead-fragment /#gone, dead-fragment /icons.svg#gone"},
	{`<form action="/renda/send/"><button formaction="/renda/sent/">x</button></form>`, "dead-link /send/, dead-link /sent/"},
	{`<img src="gone.jpg" srcset="g1.jpg 1x,g2.jpg 2x">`, "dead-link /a/b/g1.jpg, dead-link /a/b/g2.jpg, dead-link /a/b/gone.jpg"},
	{`<video poster="/renda/gone.jpg"></video><object data="/renda/gone.pdf"></object>`, "dead-link /gone.jpg, dead-link /gone.pdf"},
	{`<meta http-equiv="Refresh" content="0; URL='/renda/gone/'">`, "dead-link /gone/"},
	{`<meta property="og:image" content="/renda/gone.png">`, "dead-link /gone.png"},
	{`<noscript><img src="/renda/gone.png"></noscript>`, "dead-link /gone.png"},
	{`<p style="background:url('/renda/gone.png')">`, "dead-link /gone.png"},
	{`<svg><a xlink:href="/renda/gone/">x</a></svg>`, "dead-link /gone/"},
	{`<a href="">x</a>`, "link-empty "},
	{`<a href="/renda//a/">x</a><a href="/renda/%zz">x</a><a href="\\example.org">x</a><a href="http:x">x</a>`,
		`link-form /renda//a/, link-form /renda/%zz, link-form \\example.org, link-form http:x`},

	// Addresses that must not be on a page.
	{`<a href="javascript:alert(1)">x</a>`, "link-scheme javascript:alert(1)"},
	{`<a href=" JavaScript:alert(1)">x</a><a href="&#106;avascript:x">x</a>`, "link-scheme JavaScript:alert(1), link-scheme javascript:x"},
	{"<a href=\"java\nscript:alert(1)\">x</a>", "link-form"},
	{`<a href="vbscript:x">x</a><a href="file:///C:/x.doc">x</a>`, "link-scheme file:///C:/x.doc, link-scheme vbscript:x"},
	{`<a href="data:text/html,x">x</a><iframe src="data:image/svg+xml,x"></iframe>`, "link-scheme data:image/svg+xml,x, link-scheme data:text/html,x"},
	{`<script src="https://cdn.example.org/a.js"></script><link rel="stylesheet" href="//cdn.example.org/a.css">`,
		"outside-request //cdn.example.org/a.css, outside-request https://cdn.example.org/a.js"},
	{`<link rel="preconnect" href="https://fonts.example.org"><img src="http://example.org/a.png">`,
		"outside-request http://example.org/a.png, outside-request https://fonts.example.org"},
	{`<style>@import "https://example.org/a.css"; p{src:URL( //example.org/f.woff2 )}</style>`,
		"outside-request //example.org/f.woff2, outside-request https://example.org/a.css"},
	{`<a ping="https://example.org/p" href="/renda/">x</a>`, "outside-request https://example.org/p"},
	{`<p id="x"></p><p id="x"></p><p id="x"></p>`, "duplicate-id x"},
	{`<base href="/">`, "page-base /"},
	{`<iframe srcdoc="&lt;p&gt;"></iframe>`, "page-inside iframe"},
}

func TestPages(t *testing.T) {
	for _, c := range pageCases {
		list := check(t, map[string]string{"a/b/index.html": c.html})
		var got []string
		for _, p := range list {
			got = append(got, p.Rule)
			if !strings.HasSuffix(p.Path, "public/a/b/index.html") || p.What.ZH == "" || p.What.EN == "" || p.Fix.ZH == "" {
				t.Errorf("%+v", p)
			}
		}
		var want []string
		for part := range strings.SplitSeq(c.want, ", ") {
			rule, subject, _ := strings.Cut(part, " ")
			if rule != "" {
				want = append(want, rule)
			}
			if !strings.Contains(fmt.Sprint(list), subject) {
				t.Errorf("%s: %q is not named in %v", c.html, subject, list)
			}
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s:\n got %v\nwant %v", c.html, got, want)
		}
	}
}

// check publishes pages together with a small site under /renda/.
func check(t *testing.T, pages map[string]string) problem.List {
	t.Helper()
	files := map[string]string{
		"index.html": `<p id="one"><p id="two"><a name="一">`, "data/all.csv": "", "p.jpg": "",
		"icons.svg": `<svg><symbol id="home"/></svg>`,
	}
	for name, text := range pages {
		files[name] = text
	}
	_, list := put(t, filepath.Join(t.TempDir(), "public"), Options{Base: "renda", Host: "renda.example.gov.cn"}, files)
	return list
}

func TestStyleSheets(t *testing.T) {
	list := check(t, map[string]string{"css/a.css": `@import url("b.css"); a{background:url(../p.jpg)} b{background:url(q.jpg)}`})
	if len(list) != 2 || list[0].Rule != "dead-link" || !strings.Contains(list[0].What.EN, "/css/b.css") ||
		!strings.Contains(list[1].What.EN, "/css/q.jpg") {
		t.Error(list)
	}
}

func TestNames(t *testing.T) {
	for name, want := range map[string]string{
		"index.html": "", "a/b-1/c_2.min.0f3a.css": "", "404.html": "", "app.webmanifest": "", "f.woff2": "",
		"deputy.yaml": "record-file", "a/B.YML": "record-file", "readme.md": "record-file",
		"a.exe": "file-kind", "a.php": "file-kind", "cname": "file-kind",
		"A.html": "file-name", "a b.html": "file-name", "中.html": "file-name", ".htaccess": "file-name", "a/.b/c.html": "file-name",
		"../a.html": "file-name", "/a.html": "file-name", "a//b.html": "file-name", "a/./b.html": "file-name", `a\b.html`: "file-name",
		"a.html/b.html": "file-name", "con.html": "file-name", "aux/index.html": "file-name", "": "file-name", "-a.html": "file-name",
		strings.Repeat("a", 200) + ".html": "file-name",
	} {
		if got := checkName(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestProblemsOfFiles(t *testing.T) {
	p, err := Begin(filepath.Join(t.TempDir(), "public"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Abort()
	for _, name := range []string{"a/deputy.yaml", "a/index.html", "a/index.html", "中.html"} {
		if err := p.Put(name, nil); err != nil {
			t.Fatal(err)
		}
	}
	_, list, err := p.Commit(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range list {
		got = append(got, p.Path+" "+p.Rule)
	}
	if strings.Join(got, ", ") != "public/a/deputy.yaml record-file, public/a/index.html file-twice, public/中.html file-name" {
		t.Error(got)
	}
}

func TestEmptySiteIsRefused(t *testing.T) {
	if _, list := put(t, filepath.Join(t.TempDir(), "public"), Options{}, nil); len(list) != 1 || list[0].Rule != "empty-site" {
		t.Error(list)
	}
}

// A fault on a hundred pages gives three problems. The last one says how many more pages have it.
func TestSharedMistakeIsSaidThreeTimes(t *testing.T) {
	pages := map[string]string{}
	for i := range 100 {
		pages[fmt.Sprintf("p%02d/index.html", i)] = `<a href="/renda/gone/">x</a><script src="https://example.org/x.js"></script>`
	}
	list := check(t, pages)
	if len(list) != 6 {
		t.Fatal(len(list))
	}
	for i, p := range list {
		if want := fmt.Sprintf("public/p%02d/index.html", i/2); p.Path != want {
			t.Error(p.Path, want)
		}
	}
	if what := list[5].What.ZH; !strings.Contains(what, "另有 97 个") {
		t.Error(what)
	}
}
