//go:build browser

package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"gongshi/generator/congress"
	"gongshi/generator/preview"
	"gongshi/generator/problem"
	"gongshi/generator/workspace"
)

const refreshedDay = "2025-06-01"

// reader is a person at a preview of the small site, looking at an address.
func reader(t *testing.T, address string) *person {
	t.Helper()
	p := &person{T: t, dir: t.TempDir()}
	if err := os.CopyFS(p.dir, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	base, stop := servePreview(t, p.dir, refreshedDay)
	t.Cleanup(stop)
	p.look(base + address)
	return p
}

// look opens a page in a tab of its own.
func (p *person) look(url string) {
	p.Helper()
	browser, err := chromium()
	if err != nil {
		p.Fatal(err)
	}
	tab, cancel := chromedp.NewContext(browser)
	p.Cleanup(cancel)
	p.tab = tab
	if err := chromedp.Do(tab, screen(1280), chromedp.Navigate(url)); err != nil {
		p.Fatal(err)
	}
	p.sees("the preview's bar", `document.querySelector("#gongshi-preview label").hidden === false`)
}

func (p *person) does(script string) {
	p.Helper()
	if err := chromedp.Do(p.tab, do(script)); err != nil {
		p.Fatal(err)
	}
}

// A page that goes is seen to go, and seen again when it is back, even by who came in between.
func TestPageGoesAndComesBack(t *testing.T) {
	p := reader(t, "deputies/d0002/")
	at, away := filepath.Join(p.dir, "content", "deputies", "d0002"), filepath.Join(t.TempDir(), "d0002")
	for _, meanwhile := range []string{`0`, `location.reload()`} {
		if err := os.Rename(at, away); err != nil {
			t.Fatal(err)
		}
		p.sees("that there is nothing", `document.title.includes("没有找到")`)
		p.does(meanwhile)
		p.sees("that there is nothing", `document.title.includes("没有找到") && document.readyState === "complete"`)
		if err := os.Rename(away, at); err != nil {
			t.Fatal(err)
		}
		p.sees("the page", `document.title.includes("单长垕")`)
	}
}

// The script of a page works after a save as before: here the button that copies.
func TestScriptsAfterSave(t *testing.T) {
	p := reader(t, "lectures/2024-06-20-huan-zhili/wechat.html")
	p.sees("the button", `!document.querySelector("button[data-copy]").hidden`)
	p.does(`window.sameWindow = true`)
	p.types("content/lectures/2024-06-20-huan-zhili.md", "title: 从一条沟说起", "title: 从一条河说起")
	p.sees("the new text, and the button", `document.querySelector("h1").innerText.includes("从一条河说起") && !document.querySelector("button[data-copy]").hidden && window.sameWindow`)
}

// The focus stays where it was, and the panel as it was left, while what else is saved is seen.
func TestReaderIsLeftInPeace(t *testing.T) {
	p := reader(t, "deputies/d0001/2024/")
	p.does(`document.getElementById("gongshi-follow").click()`)
	defer p.does(`localStorage.clear()`)
	p.types("content/deputies/d0002/deputy.yaml", "sex: ", "sex: 无")
	p.sees("the panel", `document.querySelector("#gongshi-panel details").open`)
	p.does(`document.querySelector("#gongshi-panel details").open = false; document.querySelector("#gongshi-panel summary").focus();
		window.changes = 0; new MutationObserver((list) => changes += list.length).observe(document.getElementById("gongshi-panel"), {childList: true, subtree: true})`)
	p.types("content/deputies/d0001/2024.yaml", "title: 调研农村污水治理", "title: 调研农村改厕")
	p.sees("the new text, and the panel left closed", `document.querySelector("main").innerText.includes("调研农村改厕") && !document.querySelector("#gongshi-panel details").open`)
	p.sees("the focus", `document.activeElement.tagName === "SUMMARY" && document.activeElement.closest("#gongshi-panel") !== null`)
	p.does(`document.querySelectorAll("main a")[2].focus(); window.was = document.activeElement.href`)
	p.types("content/deputies/d0001/2024.yaml", "title: 调研农村改厕", "title: 调研农村用水")
	p.sees("the new text, and the focus", `document.querySelector("main").innerText.includes("调研农村用水") && document.activeElement.href === window.was`)
	// Nothing is read out again that was said already: of a page that does not change, the panel is left alone.
	p.does(`window.changes = 0;
		new MutationObserver((list) => changes += list.length).observe(document.getElementById("gongshi-panel"), {childList: true, subtree: true})`)
	p.types("content/lectures/2024-06-20-huan-zhili.md", "title: 从一条沟说起", "title: 从一条河说起")
	time.Sleep(time.Second) // nothing is to be seen
	p.sees("the panel left alone", `window.changes === 0 && !document.querySelector("#gongshi-panel details").open && location.pathname === "/deputies/d0001/2024/"`)
}

// The panel covers nothing that cannot be scrolled to, and nothing of it is printed.
func TestPanelLeavesRoom(t *testing.T) {
	p := reader(t, "deputies/d0001/2024/")
	p.types("content/deputies/d0001/2024.yaml", "kind: 专题调研", "kind: 专题调言")
	p.sees("the panel", `document.querySelector("#gongshi-panel details").open`)
	for _, width := range []int64{390, 1280} {
		if err := chromedp.Do(p.tab, screen(width), do(`scrollTo(0, document.documentElement.scrollHeight)`)); err != nil {
			t.Fatal(err)
		}
		p.sees("the end of the page", `document.querySelector("footer").getBoundingClientRect().bottom <= document.getElementById("gongshi-preview").getBoundingClientRect().top`)
	}
	if err := chromedp.Do(p.tab, call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})); err != nil {
		t.Fatal(err)
	}
	p.sees("paper", `getComputedStyle(document.body).paddingBottom === "0px" && getComputedStyle(document.getElementById("gongshi-preview")).display === "none"`)
}

// A preview that ended leaves the page where it is; started again on other files, it shows what they say now.
func TestPreviewStartsAgain(t *testing.T) {
	p := &person{T: t, dir: t.TempDir()}
	if err := os.CopyFS(p.dir, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	at := listener.Addr().String()
	start := func(listener net.Listener) (stop func()) {
		ctx, cancel := context.WithCancel(context.Background())
		w := workspace.New(p.dir, func(*congress.Site) (congress.Date, bool) { return refreshedDay, false }, workspace.Options{})
		v, err := preview.New(ctx, w, preview.Options{Lang: problem.Chinese, Tell: func(preview.Event) {}})
		if err != nil {
			t.Fatal(err)
		}
		ended := make(chan error, 1)
		go func() { ended <- v.Serve(ctx, listener) }()
		return func() {
			cancel()
			if err := <-ended; err != nil {
				t.Error(err)
			}
			w.Close()
		}
	}
	stop := start(listener)
	p.look(fmt.Sprintf("http://%s/deputies/d0001/2024/", at))
	p.does(`window.sameWindow = true`)
	const name = "content/deputies/d0001/2024.yaml"
	p.types(name, "title: 调研农村污水治理", "title: 调研农村改厕")
	p.sees("the text", `document.querySelector("main").innerText.includes("调研农村改厕")`)
	stop()
	p.sees("that it has ended", `!document.querySelector("#gongshi-preview .gp-gone").hidden && window.sameWindow`)
	// back as it was when the page was opened, and with another layout
	p.types(name, "title: 调研农村改厕", "title: 调研农村污水治理")
	if listener, err = net.Listen("tcp", at); err != nil {
		t.Fatal(err)
	}
	stop = start(listener)
	p.sees("the page anew", `document.querySelector("main").innerText.includes("调研农村污水治理") && document.querySelector("#gongshi-preview .gp-gone").hidden && window.sameWindow`)
	stop()
	p.sees("that it has ended", `!document.querySelector("#gongshi-preview .gp-gone").hidden`)
	own := filepath.Join(p.dir, "layouts", "deputies", "year.html")
	if err := os.MkdirAll(filepath.Dir(own), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(own, []byte(`{{ define "main" }}<p>这是自己的版式</p>{{ end }}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if listener, err = net.Listen("tcp", at); err != nil {
		t.Fatal(err)
	}
	stop = start(listener)
	defer stop()
	p.sees("the other layout", `document.querySelector("main").innerText.includes("这是自己的版式")`)
}
