package site

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"gongshi/generator/pages"
)

// layouts makes a folder of layouts out of names and texts, by turns.
func layouts(pairs ...string) fstest.MapFS {
	files := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		files[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return files
}

type textView struct{ Text string }

func at(address, layout, text string) pages.Page {
	return pages.Page{Address: address, Layout: layout, View: func() any { return &textView{text} }}
}

var example = Options{BaseURL: "https://example.org/", Title: "公示", Language: "zh-CN"}

// render returns all files by name. No file may come twice.
func render(t *testing.T, o Options, list ...pages.Page) (map[string]string, error) {
	t.Helper()
	var mu sync.Mutex
	files := map[string]string{}
	err := Render(t.Context(), o, list, func(name string, data []byte) error {
		mu.Lock()
		defer mu.Unlock()
		if _, twice := files[name]; twice {
			t.Errorf("%s came twice", name)
		}
		files[name] = string(data)
		return nil
	})
	return files, err
}

// one renders one page and returns it.
func one(t *testing.T, o Options, p pages.Page) string {
	t.Helper()
	files, err := render(t, o, p)
	if err != nil {
		t.Fatal(err)
	}
	name, _ := FileName(p.Address)
	return files[name]
}

func with(files fs.FS) Options {
	o := example
	o.Layouts = files
	return o
}

func TestAnAddressIsAFile(t *testing.T) {
	for address, want := range map[string]string{
		"/": "index.html", "/deputies/d0001/2024/": "deputies/d0001/2024/index.html", "/404.html": "404.html",
		"/deputies/d0001/feed.xml": "deputies/d0001/feed.xml", "/lectures/第一讲/": "lectures/第一讲/index.html", "/v1.2/": "v1.2/index.html",
	} {
		if got, err := FileName(address); got != want || err != nil {
			t.Errorf("%s: %q, %v", address, got, err)
		}
	}
	for _, address := range []string{"", "deputies/", "/deputies", "/../x/", "//x/", "/x//", "/./", "/a\\b/"} {
		if got, err := FileName(address); err == nil {
			t.Errorf("%q became %q", address, got)
		}
	}
}

func TestEveryKindOfPageFindsItsLayout(t *testing.T) {
	o := with(layouts(
		"baseof.html", `base({{ block "main" . }}{{ end }})`,
		"home.html", `{{ define "main" }}home{{ end }}`,
		"404.html", `{{ define "main" }}404{{ end }}`,
		"page.html", `{{ define "main" }}page{{ end }}`,
		"deputies/section.html", `{{ define "main" }}section{{ end }}`,
		"deputies/list.html", `{{ define "main" }}list{{ end }}`,
		"deputies/year.html", `{{ define "main" }}year{{ end }}`,
		"deputies/feed.xml", `feed`, "sitemap.xml", `sitemap`, "robots.txt", `robots`, "search.json", `search`,
	))
	files, err := render(t, o, at("/", "home", ""), at("/404.html", "404", ""), at("/about/", "page", ""),
		at("/deputies/", "deputies/section", ""), at("/d/", "deputies/list", ""), at("/deputies/d1/2024/", "deputies/year", ""),
		at("/deputies/d1/feed.xml", "deputies/feed", ""), at("/sitemap.xml", "sitemap", ""), at("/robots.txt", "robots", ""),
		at("/search.json", "search", ""))
	want := map[string]string{
		"index.html": "base(home)", "404.html": "base(404)", "about/index.html": "base(page)", "deputies/index.html": "base(section)",
		"d/index.html": "base(list)", "deputies/d1/2024/index.html": "base(year)", "deputies/d1/feed.xml": "feed",
		"sitemap.xml": "sitemap", "robots.txt": "robots", "search.json": "search",
	}
	if err != nil || !maps.Equal(files, want) {
		t.Errorf("%v, %v", files, err)
	}
}

func TestOwnLayoutsWinFileByFile(t *testing.T) {
	embedded := layouts("page.html", "{{ partial `a.html` }} {{ partial `b.html` }}", "_partials/a.html", "A", "_partials/b.html", "B", "x/y.html", "")
	own := layouts("_partials/b.html", "own", "_partials/c.html", "C")
	if got := one(t, with(Overlay(own, embedded)), at("/", "page", "")); got != "A own" {
		t.Errorf("got %q", got)
	}
	if err := fstest.TestFS(Overlay(own, embedded), "page.html", "_partials/a.html", "_partials/c.html", "x/y.html"); err != nil {
		t.Error(err)
	}
	if got := one(t, with(Overlay(nil, embedded)), at("/", "page", "")); got != "A B" {
		t.Errorf("got %q", got)
	}
}

func TestValuesAreEscapedByContext(t *testing.T) {
	const text = `<b>"&'`
	o := with(layouts("p.html", `<a title="{{ .Params.view.Text }}">{{ .Params.view.Text }}</a>`, "p.xml",
		`{{ printf "<?xml version=%q?>" "1.0" | safeHTML }}<a>{{ .Params.view.Text }}</a>`, "p.json", `{{ .Params.view.Text | jsonify }}`))
	for address, want := range map[string]string{
		"/":       `<a title="&lt;b&gt;&#34;&amp;&#39;">&lt;b&gt;&#34;&amp;&#39;</a>`,
		"/p.xml":  `<?xml version="1.0"?><a>&lt;b&gt;&#34;&amp;&#39;</a>`,
		"/p.json": `"\u003cb\u003e\"\u0026'"`,
	} {
		if got := one(t, o, at(address, "p", text)); got != want {
			t.Errorf("%s: got %s", address, got)
		}
	}
}

var spaces = strings.NewReplacer("\n", "", "\t", "", "  ", "")

func TestMarkdown(t *testing.T) {
	o := with(layouts("p.html", `{{ partial "text.html" .Params.view }}`,
		"_partials/text.html", `{{ page.RenderString (dict "display" "block") .Text }}`,
		"_markup/render-link.html", `<a href="{{ .Destination }}" class="hook">{{ .Text }}</a>`))
	for text, want := range map[string]string{
		"[甲](/a/)":          `<p><a href="/a/" class="hook">甲</a></p>`,
		"<i>raw</i>":        `<p><!-- raw HTML omitted -->raw<!-- raw HTML omitted --></p>`,
		"{{< youtube x >}}": `<p>{{&lt; youtube x &gt;}}</p>`,
		"{{% param x %}}":   `<p>{{% param x %}}</p>`,
		"第一行\n第二行":          `<p>第一行第二行</p>`,
		"\"--\"":            `<p>&quot;--&quot;</p>`,
		"## 履职 A":           `<h2 id="履职-a">履职 A</h2>`,
		"词\n: 义":            "<dl><dt>词</dt><dd>义</dd></dl>",
		"|a|\n|-|\n|b|":     "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
	} {
		if got := spaces.Replace(one(t, o, at("/", "p", text))); got != want {
			t.Errorf("%s: got %s", text, got)
		}
	}
	if got := one(t, o, at("/", "p", "甲[^1]\n\n[^1]: 注")); !strings.Contains(got, `<a href="#fn:1"`) {
		t.Errorf("no footnote: %s", got)
	}
}

func TestAPageKnowsItsOwnAddress(t *testing.T) {
	o := with(layouts("p.html", `{{ .RelPermalink }} {{ .Page.Permalink }} {{ page.Params.view.Text }} {{ relURL "x/" }}`))
	for base, want := range map[string]string{
		"https://example.org":            "/a/%E7%94%B2/ https://example.org/a/%E7%94%B2/ t /x/",
		"https://example.org/renda":      "/renda/a/%E7%94%B2/ https://example.org/renda/a/%E7%94%B2/ t /renda/x/",
		"https://example.org/%E4%B9%99/": "/%E4%B9%99/a/%E7%94%B2/ https://example.org/%E4%B9%99/a/%E7%94%B2/ t /乙/x/",
	} {
		o.BaseURL = base
		if got := one(t, o, at("/a/甲/", "p", "t")); got != want {
			t.Errorf("%s: got %s", base, got)
		}
	}
}

func TestPagesShareNothing(t *testing.T) {
	o := with(layouts("p.html", `{{ .Store.Add "n" 1 }}{{ .Store.Get "n" }} {{ len site.Pages }} {{ .Params.view.Text }} {{ now.Unix }}`))
	for i := range 20 {
		if got := one(t, o, at("/", "p", "t")); got != "1 1 t 0" {
			t.Fatalf("round %d: %s", i, got)
		}
	}
}

func TestAssets(t *testing.T) {
	head := `{{ with slice (resources.Get "css/b.css") (resources.Get "css/a.css") | resources.Concat "css/site.css" | minify | fingerprint -}}
<link href="{{ .RelPermalink }}" integrity="{{ .Data.Integrity }}">{{ end }}`
	o := with(layouts("p.html", `{{ partialCached "head.html" "head" }}`, "_partials/head.html", head,
		"_assets/css/a.css", "a { top: 0 }\n", "_assets/css/b.css", "b { top: 0 }\n", "_assets/css/unused.css", "c {}"))
	o.BaseURL += "renda/"
	files, err := render(t, o, at("/", "p", ""), at("/a/", "p", ""))
	if err != nil || len(files) != 3 {
		t.Fatal(files, err)
	}
	for name, text := range files {
		if strings.HasPrefix(name, "css/site.") && (text != "b{top:0}a{top:0}" || !strings.Contains(files["index.html"], `href="/renda/`+name+`"`)) {
			t.Error(name, files)
		}
	}
}

func TestSameInputSameBytes(t *testing.T) {
	options, list := benchSite(20)
	all, err := render(t, options, list...)
	if err != nil {
		t.Fatal(err)
	}
	again, err := render(t, options, list...)
	if err != nil || !maps.Equal(all, again) {
		t.Error("two runs differ", err)
	}
	name, _ := FileName(list[7].Address)
	if one(t, options, list[7]) != all[name] {
		t.Error("a page alone differs from the page among others")
	}
}

func TestPutAndContextEndTheRun(t *testing.T) {
	options, list := benchSite(500)
	full := errors.New("disk full")
	var mu sync.Mutex
	puts := 0
	count := func(string, []byte) error {
		mu.Lock()
		defer mu.Unlock()
		puts++
		return nil
	}
	if err := Render(t.Context(), options, list, func(string, []byte) error { count("", nil); return full }); err != full || puts > 10 {
		t.Errorf("after a failed put: %v, %d puts", err, puts)
	}
	puts = 0
	ctx, cancel := context.WithCancel(t.Context())
	err := Render(ctx, options, list, func(string, []byte) error { cancel(); return count("", nil) })
	if !errors.Is(err, context.Canceled) || puts > 10 {
		t.Errorf("after cancel: %v, %d puts", err, puts)
	}
}

func TestNothingOutsideIsReadOrWritten(t *testing.T) {
	work, temp := t.TempDir(), t.TempDir()
	t.Chdir(work)
	for name, text := range map[string]string{"hugo.yaml": "title: disk", "content/d.md": "disk", "layouts/_partials/x.html": "disk"} {
		if err := writeFile(filepath.Join(work, name), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	before := tree(t, work)
	for key, value := range map[string]string{"HUGO_TITLE": "env", "HUGO_PARAMS_X": "env", "HUGO_BASEURL": "https://env.example/", "TMPDIR": temp, "HUGO_CACHEDIR": temp} {
		t.Setenv(key, value)
	}
	t.Setenv("HOME", "") // and back afterwards
	os.Unsetenv("HOME")

	o := with(layouts("p.html", `{{ site.Title }} {{ site.Params.x }} {{ site.BaseURL }} {{ partial "x.html" }} {{ len site.Pages }} {{ fileExists "hugo.yaml" }}{{ readFile "hugo.yaml" }} `+
		`{{ with resources.Get "a.js" | js.Build | fingerprint }}{{ .Content }}{{ end }}`, "_partials/x.html", "own", "_assets/a.js", "let a = 1"))
	if got := strings.Join(strings.Fields(one(t, o, at("/", "p", ""))), " "); !strings.HasPrefix(got, "公示 https://example.org/ own 1 false ") {
		t.Errorf("got %q", got)
	}
	if got := tree(t, work); got != before {
		t.Errorf("written to the working folder: %s", got)
	}
	if got := tree(t, temp); got != "." {
		t.Errorf("written to the temporary folder: %s", got)
	}
	for _, forbidden := range []string{`{{ getenv "HUGO_TITLE" }}`, `{{ resources.GetRemote "https://example.org/" }}`} {
		if files, err := render(t, with(layouts("p.html", forbidden)), at("/", "p", "")); err == nil {
			t.Errorf("%s gave %q", forbidden, files["index.html"])
		}
	}
}

func tree(t *testing.T, dir string) string {
	t.Helper()
	var names []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, _ fs.DirEntry, err error) error {
		names = append(names, name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(names, " ")
}
