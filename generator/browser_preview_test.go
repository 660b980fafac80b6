//go:build browser

package main

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"gongshi/generator/cli"
	"gongshi/generator/congress"
	"gongshi/generator/preview"
	"gongshi/generator/problem"
	"gongshi/generator/workspace"
)

// servePreview serves a site on a free port.
func servePreview(t testing.TB, dir, now string) (base string, stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	w := workspace.New(dir, func(*congress.Site) (congress.Date, bool) { return congress.Date(now), false }, workspace.Options{})
	p, err := preview.New(ctx, w, preview.Options{Lang: problem.Chinese, Tell: func(preview.Event) {}})
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- p.Serve(ctx, listener) }()
	return preview.URL(listener.Addr()) + p.Site().Base, func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		w.Close()
	}
}

// person is somebody who works on a site with the command, an editor and a browser.
type person struct {
	*testing.T
	dir string
	tab context.Context
}

// gongshi runs the command, as in a terminal, and returns its exit code with what it said.
func (p *person) gongshi(args ...string) (int, string) {
	var said bytes.Buffer
	code := run(context.Background(), append(args, "--dir", p.dir, "--now", day, "--lang", "zh"), within("", &said, &said))
	return code, said.String()
}

// types replaces a text in a file.
func (p *person) types(name, from, to string) {
	p.Helper()
	at := filepath.Join(p.dir, filepath.FromSlash(name))
	text, err := os.ReadFile(at)
	if err != nil || strings.Count(string(text), from) != 1 {
		p.Fatalf("%q is not once in %s: %v\n%s", from, name, err, text)
	}
	if err := os.WriteFile(at, []byte(strings.Replace(string(text), from, to, 1)), 0o644); err != nil {
		p.Fatal(err)
	}
}

// sees waits until the open page meets a condition.
func (p *person) sees(what, condition string) {
	p.Helper()
	script := fmt.Sprintf(`new Promise((resolve) => {
		const end = Date.now() + 45000;
		const look = () => { let is = false; try { is = %s; } catch {} if (is) resolve("yes"); else if (Date.now() > end) resolve(location.pathname + " " + document.body.innerText.slice(0, 2000)); else setTimeout(look, 20); };
		look();
	})`, condition)
	for range 200 { // a page that is left takes its scripts with it
		var is string
		err := chromedp.Do(p.tab, eval(script, &is, chromedp.EvalAwaitPromise))
		if err == nil && is == "yes" {
			return
		} else if err == nil {
			p.Fatalf("%s: not seen: %s", what, is)
		}
		time.Sleep(100 * time.Millisecond)
	}
	p.Fatalf("%s: the page does not come to rest", what)
}

// A publicity officer's path, from the blank page to the public one: new, write, see, be told, mend, check, build.
func TestPersonsPath(t *testing.T) {
	p := &person{T: t, dir: t.TempDir()}
	if err := os.CopyFS(filepath.Join(p.dir, "content"), os.DirFS("../content")); err != nil {
		t.Fatal(err)
	}
	base, stop := servePreview(t, p.dir, day)
	defer stop()
	browser, err := chromium()
	if err != nil {
		t.Fatal(err)
	}
	tab, cancel := chromedp.NewContext(browser)
	defer cancel()
	p.tab = tab
	if err := chromedp.Do(tab, screen(1280), chromedp.Navigate(base)); err != nil {
		t.Fatal(err)
	}
	p.sees("the preview's bar", `document.querySelector("#gongshi-preview label").hidden === false`)

	// A blank lecture is made; the browser goes there by itself, and the page says that it is a draft.
	code, said := p.gongshi("new", "lecture", "把小事办好", "--speaker", "d0001")
	if code != cli.Fine {
		t.Fatal(said)
	}
	const name, address = "content/lectures/2025-03-01-ba-xiao-shi-ban-hao.md", "/lectures/2025-03-01-ba-xiao-shi-ban-hao/"
	if !strings.Contains(said, name) || !strings.Contains(said, address) {
		t.Fatalf("file or address is not said: %s", said)
	}
	p.sees("the new page", `location.pathname === "`+address+`" && document.querySelector("h1").innerText === "把小事办好" && document.body.innerText.includes("草稿")`)
	p.sees("the file of the page", `document.querySelector("#gongshi-preview code").innerText === "`+name+`"`)

	// What is written is seen where the reader is; the page is not loaded anew.
	if err := chromedp.Do(tab, do(`window.sameWindow = true`)); err != nil {
		t.Fatal(err)
	}
	p.types(name, "\n---\n", "\n---\n\n村口的路灯不亮，我们记下来。\n\n## 一盏灯\n\n三天后，灯亮了。\n")
	p.sees("the text", `document.querySelector("main").innerText.includes("三天后，灯亮了。") && document.querySelector("main h2").innerText === "一盏灯" && window.sameWindow`)

	// A slip: the panel says where and what to do, the page stays.
	p.types(name, "# theme: 谈履职", "theme: 谈旅职")
	p.sees("the panel", `document.querySelector("#gongshi-panel").innerText.includes("`+name+`:") && document.querySelector("#gongshi-panel").innerText.includes("谈履职") && document.querySelector("#gongshi-panel details").open`)
	p.sees("the last good page", `document.querySelector("main").innerText.includes("三天后，灯亮了。")`)
	if _, said := p.gongshi("check"); !strings.Contains(said, name+":") {
		t.Fatalf("check: %s", said)
	}
	p.types(name, "theme: 谈旅职", "theme: 谈履职")
	p.sees("the mended page", `document.querySelector("#gongshi-panel").innerText === "" && document.querySelector("main").innerText.includes("谈履职") && window.sameWindow`)

	// Done: no draft any more; checked; built. What is public has nothing of the preview.
	p.types(name, "draft: true ", "# ")
	p.sees("no draft", `!document.querySelector("aside.sample .tag")?.innerText.includes("草稿")`)
	if code, said := p.gongshi("check"); code != cli.Fine {
		t.Fatal(said)
	}
	if code, said := p.gongshi("build"); code != cli.Fine {
		t.Fatal(said)
	}
	page, err := os.ReadFile(filepath.Join(p.dir, "public", filepath.FromSlash(address), "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(page, []byte("三天后，灯亮了。")) || bytes.Contains(page, []byte("_preview")) || bytes.Contains(page, []byte("草稿")) {
		t.Errorf("the public page:\n%s", page)
	}
}

// The preview's bar and panel are for everybody, too, on a phone and at a desk.
func TestPreviewIsAccessible(t *testing.T) {
	h := open(t)
	p := &person{T: t, dir: t.TempDir()}
	if err := os.CopyFS(filepath.Join(p.dir, "content"), os.DirFS("../content")); err != nil {
		t.Fatal(err)
	}
	at := filepath.Join(p.dir, "content", "deputies", "d0001", "2024.yaml")
	text, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at, bytes.Replace(text, []byte("kind: "), []byte("kind: 无"), 3), 0o644); err != nil {
		t.Fatal(err)
	}
	base, stop := servePreview(t, p.dir, day)
	defer stop()
	for _, width := range []int64{390, 1280} {
		tab, cancel := h.tab(t)
		p.tab = tab
		if err := chromedp.Do(tab, screen(width), chromedp.Navigate(base+"lectures/")); err != nil {
			t.Fatal(err)
		}
		p.sees("the panel", `document.querySelector("#gongshi-panel details").open && document.querySelector("#gongshi-preview label").hidden === false`)
		var found string
		var wide float64
		if err := chromedp.Do(tab, do(h.axe), eval(runAxe, &found, chromedp.EvalAwaitPromise), eval(`document.documentElement.scrollWidth - innerWidth`, &wide)); err != nil {
			t.Fatal(err)
		}
		if found != "[]" {
			t.Errorf("%d px: %s", width, found)
		}
		if wide > 0 {
			t.Errorf("%d px: %v px too wide", width, wide)
		}
		cancel()
	}
}

// A picture that is replaced keeps its address: the page is loaded anew, for a browser would go on showing what it has.
func TestPictureIsReplaced(t *testing.T) {
	p := &person{T: t, dir: t.TempDir()}
	if err := os.CopyFS(filepath.Join(p.dir, "content"), os.DirFS("../content")); err != nil {
		t.Fatal(err)
	}
	base, stop := servePreview(t, p.dir, day)
	defer stop()
	browser, err := chromium()
	if err != nil {
		t.Fatal(err)
	}
	tab, cancel := chromedp.NewContext(browser)
	defer cancel()
	p.tab = tab
	const lecture = "lectures/2024-06-20-huan-zhili/"
	if err := chromedp.Do(tab, screen(1280), chromedp.Navigate(base+lecture), do(`window.sameWindow = true`)); err != nil {
		t.Fatal(err)
	}
	p.sees("the picture", `document.querySelector("main img").complete && document.querySelector("main img").naturalWidth > 0 && window.sameWindow`)
	pictures, err := filepath.Glob(filepath.Join(p.dir, "content", lecture, "*.jpg"))
	if err != nil || len(pictures) < 2 {
		t.Fatal(pictures, err)
	}
	other, err := os.ReadFile(pictures[1])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(pictures[0], other, 0o644); err != nil {
		t.Fatal(err)
	}
	p.sees("a page that was loaded anew", `!window.sameWindow && document.querySelector("main img").complete`)
}
