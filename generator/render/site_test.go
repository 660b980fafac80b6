package render

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

	"gongshi/generator/view"
)

// layouts returns a folder of layouts. Its arguments are name, text, name, text …
func layouts(pairs ...string) fstest.MapFS {
	files := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		files[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return files
}

type textView struct{ Text string }

func at(address, layout, text string) view.Page {
	return view.Page{Address: address, Layout: layout, View: func() any { return &textView{text} }}
}

var example = Options{BaseURL: "https://example.org/", Title: "公示", Language: "zh-CN"}

// render renders pages and returns the files: name → content. It fails if a file comes twice.
func render(t *testing.T, o Options, list ...view.Page) (map[string]string, error) {
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

// one renders one page and returns its text.
func one(t *testing.T, o Options, p view.Page) string {
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
	options, list := yearSite(20)
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
	options, list := yearSite(500)
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
	for key, value := range map[string]string{"HUGO_TITLE": "env", "HUGO_PARAMS_X": "env", "HUGO_BASEURL": "https://env.example/", "TMPDIR": temp, "TMP": temp, "HUGO_CACHEDIR": temp} {
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
