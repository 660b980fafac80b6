//go:build browser

package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
	"golang.org/x/net/html"

	"gongshi/generator/cli"
)

const (
	copyButton = "button[data-copy]"
	copySaid   = `document.getElementById("copied").textContent`
	readCopied = `(async () => { const [item] = await clipboard.read(); return await Promise.all(["text/html", "text/plain"].map(async type => (await item.getType(type)).text())) })()`
)

// pressCopy clicks the button of a page that is open and gives what is then said and what the clipboard has. before is run
// first.
func pressCopy(ctx context.Context, t *testing.T, before string) (said, rich, plain string) {
	t.Helper()
	allow := func(name string) step {
		return call(browser.SetPermission, browser.SetPermissionParams{Permission: &browser.PermissionDescriptor{Name: name}, Setting: browser.PermissionSettingGranted})
	}
	var copied []string
	err := chromedp.Do(ctx, allow("clipboard-read"), allow("clipboard-write"), do(`window.clipboard = navigator.clipboard; clipboard.writeText("nothing")`), do(before),
		chromedp.Click(chromedp.CSS(copyButton)),
		chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
			var err error
			said, err = chromedp.Poll[string](copySaid)(ctx, tab)
			return err
		}))
	if err == nil && !strings.Contains(before, "execCommand") {
		err = chromedp.Do(ctx, eval(readCopied, &copied, chromedp.EvalAwaitPromise))
	}
	if err != nil {
		t.Fatal(err)
	}
	if copied == nil {
		return said, "", ""
	}
	return said, copied[0], copied[1]
}

// What the button puts on the clipboard has its looks with it, no class, no address that leads nowhere elsewhere; it does so
// in the old way too, and where a server refuses style attributes. Where nothing helps, it says what to do.
func TestCopy(t *testing.T) {
	h := open(t)
	const address = "/lectures/2024-12-12-liang-shui/wechat.html"
	strict, err := headerOf("../netlify.toml", "Content-Security-Policy")
	if err != nil {
		t.Fatal(err)
	}
	refusing := hosted(h.public, func(string) string { return strict("/") })
	const noClipboard = `Object.defineProperty(navigator, "clipboard", {value: undefined})`
	for name, way := range map[string]struct{ base, before string }{
		"at once":                        {h.base, "0"},
		"in the old way":                 {h.base, noClipboard},
		"where styles are refused":       {refusing, "0"},
		"the same in the old way":        {refusing, noClipboard},
		"where the browser does nothing": {h.base, noClipboard + `; document.execCommand = () => false`},
	} {
		t.Run(name, func(t *testing.T) {
			tab, stop := h.tab(t)
			defer stop()
			var size string
			if err := chromedp.Do(tab, screen(1280), chromedp.Navigate(way.base+address), eval(`getComputedStyle(document.querySelector("#paste p strong").parentElement).fontSize`, &size)); err != nil {
				t.Fatal(err)
			}
			if size != "14px" {
				t.Errorf("the part is not seen as it will be: its first line is of %s", size)
			}
			said, rich, plain := pressCopy(tab, t, way.before)
			if strings.Contains(way.before, "execCommand") {
				var selected string
				if err := chromedp.Do(tab, eval(`getSelection().toString()`, &selected)); err != nil {
					t.Fatal(err)
				}
				if !strings.Contains(said, "Ctrl+C") || !strings.Contains(selected, "人大代表大讲堂") || !strings.Contains(selected, "阅读原文") {
					t.Errorf("it says %q and selects %d bytes", said, len(selected))
				}
				return
			}
			if !strings.HasPrefix(said, "已复制") {
				t.Errorf("it says %q", said)
			}
			for _, want := range []string{"人大代表大讲堂", "量出来的水", "戚银环", "靠天吃饭，是没有办法的话", "约420米", "注释", "链接说明", "阅读原文：https://example.org/lectures/2024-12-12-liang-shui/"} {
				if !strings.Contains(plain, want) || !strings.Contains(rich, want) {
					t.Errorf("no %s on the clipboard", want)
				}
			}
			copiedWell(t, rich)
		})
	}
}

// A page that is not where its pictures will be public shows them none the less, and copies their public addresses.
func TestCopyPictures(t *testing.T) {
	h := open(t)
	policy, err := headerOf("../netlify.toml", "Content-Security-Policy")
	if err != nil {
		t.Fatal(err)
	}
	dir, address := richSite(t)
	public := filepath.Join(t.TempDir(), "public")
	var errs bytes.Buffer
	if code := run(context.Background(), []string{"build", "--dir", dir, "--out", public, "--now", "2025-06-01", "--base-url", "https://example.org/"}, within("", &errs, &errs)); code != cli.Fine {
		t.Fatalf("exit code %d\n%s", code, errs.String())
	}
	tab, stop := h.tab(t)
	defer stop()
	if err := chromedp.Do(tab, screen(390), chromedp.Navigate(hosted(public, policy)+address+"wechat.html")); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(tab, chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := chromedp.Poll[bool](`[...document.querySelectorAll("#paste img")].filter(i => i.naturalWidth === 40).length === 2`)(ctx, tab)
		return err
	})); err != nil {
		t.Errorf("the pictures are not shown: %v", err)
	}
	_, rich, _ := pressCopy(tab, t, "0")
	for _, want := range []string{"cover.jpg", "gou.jpg"} {
		if !strings.Contains(rich, `src="https://example.org`+address+want+`"`) {
			t.Errorf("no public address of %s in %s", want, rich)
		}
	}
}

// copiedWell looks at HTML from the clipboard, which browsers may put into a page of its own.
func copiedWell(t *testing.T, rich string) {
	t.Helper()
	page, err := html.Parse(strings.NewReader(rich))
	if err != nil {
		t.Fatal(err)
	}
	styled := map[string]int{}
	for n := range page.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Data == "script" || n.Data == "a" || n.Data == "style" {
			t.Errorf("there is a <%s>", n.Data)
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "style":
				styled[n.Data]++
			case a.Key == "class", a.Key == "id", strings.HasPrefix(a.Key, "on"), a.Key == "href", a.Key == "src" && !strings.HasPrefix(a.Val, "https://"):
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
	}
	for tag, at := range map[string]int{"section": 12, "p": 30, "strong": 10, "blockquote": 1, "li": 7, "table": 2, "th": 7, "td": 21, "span": 6, "em": 1} {
		if styled[tag] < at {
			t.Errorf("%d of at least %d <%s> have a style", styled[tag], at, tag)
		}
	}
	if !strings.Contains(rich, "#951a1d") && !strings.Contains(rich, "149, 26, 29") {
		t.Error("the colour of headings is lost")
	}
}
