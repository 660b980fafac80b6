//go:build browser

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"gongshi/generator/cli"
	"gongshi/generator/workspace"
)

// The tests of this file look at the repository's own site in a real browser. They need Debian's chromium and axe-core:
//
//	npm install --prefix /some/folder axe-core
//	AXE=/some/folder/node_modules/axe-core/axe.min.js go test -tags browser ./generator

// day is the one that the site says, so that the scripts of its pages keep to it.
const day = "2025-03-01"

// house is the built site on loopback, with a browser.
type house struct {
	base    string
	public  string // the folder
	axe     string
	samples map[string][]string // addresses by layout
	all     []string
	browser context.Context
}

var theHouse = sync.OnceValues(func() (*house, error) {
	axe, err := os.ReadFile(os.Getenv("AXE"))
	if err != nil {
		return nil, fmt.Errorf("set AXE to the path of axe.min.js: %w", err)
	}
	out, err := os.MkdirTemp("", "gongshi")
	if err != nil {
		return nil, err
	}
	out = filepath.Join(out, "public")
	var errs bytes.Buffer
	if code := run(context.Background(), []string{"build", "--dir", "..", "--out", out}, within("", &errs, &errs)); code != cli.Fine {
		return nil, fmt.Errorf("build: exit code %d\n%s", code, errs.String())
	}
	site, err := workspace.Open(context.Background(), "..", workspace.Options{Now: day})
	if err != nil {
		return nil, err
	}
	defer site.Close()
	h := &house{axe: string(axe), samples: map[string][]string{}}
	for _, p := range site.Plan.Pages {
		if strings.HasSuffix(p.Address, "/") || strings.HasSuffix(p.Address, ".html") {
			h.samples[p.Layout] = append(h.samples[p.Layout], p.Address)
			h.all = append(h.all, p.Address)
		}
	}
	policy, err := headerOf("../netlify.toml", "Content-Security-Policy")
	if err != nil {
		return nil, err
	}
	h.public, h.base = out, hosted(out, policy)
	h.browser, err = chromium()
	return h, err
})

// chromium is a browser without a window, started once.
var chromium = sync.OnceValues(func() (context.Context, error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		path, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		flags := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
			chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true))
		allocated, _ := chromedp.NewExecAllocator(context.Background(), flags...)
		browser, _ := chromedp.NewContext(allocated)
		return browser, chromedp.Do(browser)
	}
	return nil, fmt.Errorf("no chromium: apt-get install chromium fonts-noto-cjk")
})

// hosted serves a folder on loopback, each address under its policy.
func hosted(public string, policy func(address string) string) string {
	files := http.FileServer(http.Dir(public))
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy(r.URL.Path))
		if r.URL.Path == "/favicon.ico" {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		files.ServeHTTP(w, r)
	})).URL
}

// headerOf reads the values of a header in netlify.toml, so that pages are tested under the policy that they will have: that
// of the last rule for an address.
func headerOf(path, name string) (func(address string) string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	type rule struct {
		where *regexp.Regexp
		value string
	}
	var rules []rule
	for block := range strings.SplitSeq(string(text), "[[headers]]") {
		where := regexp.MustCompile(`for = "(.*)"`).FindStringSubmatch(block)
		value := regexp.MustCompile(regexp.QuoteMeta(name) + ` = "(.*)"`).FindStringSubmatch(block)
		if where != nil && value != nil {
			pattern := regexp.MustCompile(`:[a-z]+`).ReplaceAllString(strings.ReplaceAll(regexp.QuoteMeta(where[1]), `\*`, ".*"), "[^/]+")
			rules = append(rules, rule{regexp.MustCompile("^" + pattern + "$"), value[1]})
		}
	}
	if len(rules) == 0 {
		return nil, fmt.Errorf("%s has no %s", path, name)
	}
	return func(address string) (value string) {
		for _, r := range rules {
			if r.where.MatchString(address) {
				value = r.value
			}
		}
		return value
	}, nil
}

func open(t *testing.T) *house {
	t.Helper()
	h, err := theHouse()
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// sample returns one to three addresses for each layout: the first, one in the middle, the last.
func (h *house) sample(layout string) []string {
	all := h.samples[layout]
	picked := []string{all[0], all[len(all)/2], all[len(all)-1]}
	return slices.Compact(picked)
}

// layouts are all kinds of pages but redirects: these lead away before anything can be looked at, and have no content.
func (h *house) layouts() []string {
	var all []string
	for layout := range h.samples {
		if layout != "redirect" {
			all = append(all, layout)
		}
	}
	slices.Sort(all)
	return all
}

// step is something done in a tab.
type step = chromedp.Action[chromedp.Void]

// call sends a command of the protocol.
func call[P, R any](command cdp.Command[P, R], params P) step {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, command, params)
		return err
	})
}

// screen sets the width of the window.
func screen(width int64) step {
	return call(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: 900, DeviceScaleFactor: 1})
}

// eval runs a script and keeps its result.
func eval[T any](script string, to *T, options ...chromedp.EvaluateOption) step {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		value, err := chromedp.Evaluate[T](script, options...)(ctx, t)
		*to = value
		return err
	})
}

// do runs a script.
func do(script string) step {
	var nothing int
	return eval(script+"; 0", &nothing)
}

// tab opens a tab of its own; it is closed by the function that is returned.
func (h *house) tab(t *testing.T) (context.Context, func()) {
	t.Helper()
	tab, cancel := chromedp.NewContext(h.browser)
	if err := chromedp.Do(tab); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(tab, time.Minute)
	return ctx, func() {
		stop()
		cancel()
	}
}

// visit opens a page in a tab of its own and gives what went wrong in it.
func (h *house) visit(t *testing.T, address string, width int64, actions ...step) {
	t.Helper()
	tab, stop := h.tab(t)
	defer stop()
	var mu sync.Mutex
	var wrong []string
	note := func(format string, args ...any) {
		mu.Lock()
		defer mu.Unlock()
		wrong = append(wrong, fmt.Sprintf(format, args...))
	}
	if err := chromedp.Listen(tab, func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			note("exception: %s", e.ExceptionDetails.Text)
		case *runtime.EventConsoleAPICalled:
			if e.Type == "error" || e.Type == "warning" {
				note("console %s", e.Type)
			}
		case *log.EventEntryAdded:
			note("log: %s", e.Entry.Text)
		case *network.EventRequestWillBeSent:
			if u, err := url.Parse(e.Request.URL); err == nil && u.Scheme != "data" && !strings.HasPrefix(e.Request.URL, h.base+"/") {
				note("request to %s", e.Request.URL)
			}
		case *network.EventResponseReceived:
			if e.Response.Status >= 400 {
				note("%s: status %d", e.Response.URL, e.Response.Status)
			}
		}
	}); err != nil {
		t.Fatal(err)
	}
	steps := append([]step{call(network.Enable, network.EnableParams{}), call(log.Enable, cdp.Empty{}), screen(width), chromedp.Navigate(h.base + address)}, actions...)
	if err := chromedp.Do(tab, steps...); err != nil {
		t.Errorf("%s: %v", address, err)
	}
	mu.Lock()
	defer mu.Unlock()
	for _, w := range wrong {
		// What is to be pasted names its pictures by their public addresses; at another host the policy keeps them away, and
		// the page's script shows those beside it.
		if strings.HasSuffix(address, "/wechat.html") && strings.Contains(w, "https://example.org/") {
			continue
		}
		t.Errorf("%s at %d px: %s", address, width, w)
	}
}

const runAxe = `axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}).then(r => JSON.stringify(
	r.violations.map(v => v.id + ": " + v.help + " " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(" | "))))`

// No page has a violation of WCAG 2.2 A and AA, in light and in dark, on a phone and on a wide screen, in large text.
func TestAccessible(t *testing.T) {
	h := open(t)
	scheme := func(name string) step {
		return call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}}})
	}
	for _, layout := range h.layouts() {
		t.Run(layout, func(t *testing.T) {
			for i, address := range h.sample(layout) {
				ways := []string{"390 px, light", "390 px, light, large text", "1280 px, dark"}
				found := make([]string, len(ways))
				axe := func(n int) step { return eval(runAxe, &found[n], chromedp.EvalAwaitPromise) }
				steps := []step{scheme("light"), do(h.axe), axe(0)}
				if i == 0 {
					steps = append(steps, large, axe(1), screen(1280), scheme("dark"), axe(2))
				}
				h.visit(t, address, 390, steps...)
				for n, way := range ways {
					var violations []string
					if found[n] == "" && (n == 0 || i == 0) || found[n] != "" && json.Unmarshal([]byte(found[n]), &violations) != nil {
						t.Errorf("%s: axe said %q", address, found[n])
					}
					for _, v := range violations {
						t.Errorf("%s at %s: %s", address, way, v)
					}
				}
			}
		})
	}
}

// large switches to large text.
var large = do("document.getElementById('large').checked = true")

// Nothing scrolls sideways, from the narrowest phone on, and in large text.
func TestFits(t *testing.T) {
	h := open(t)
	const overflow = `document.documentElement.scrollWidth - document.documentElement.clientWidth`
	widths := []int64{320, 390, 700, 1280}
	for _, layout := range h.layouts() {
		t.Run(layout, func(t *testing.T) {
			for _, address := range h.sample(layout) {
				wide := make([]int, 2*len(widths))
				var steps []step
				for i, width := range widths {
					steps = append(steps, screen(width), eval(overflow, &wide[i]))
				}
				steps = append(steps, large)
				for i, width := range widths {
					steps = append(steps, screen(width), eval(overflow, &wide[len(widths)+i]))
				}
				h.visit(t, address, 390, steps...)
				for i, w := range wide {
					if w > 0 {
						t.Errorf("%s at %d px is %d px too wide (large text: %v)", address, widths[i%len(widths)], w, i >= len(widths))
					}
				}
			}
		})
	}
}

// A page is complete without script, and large text can be switched on without it. What a script may add is a button or a form
// that needs it.
func TestWithoutScript(t *testing.T) {
	h := open(t)
	const text = `(document.querySelectorAll("button[data-copy], form[data-filter]").forEach(b => b.remove()), document.body.innerText)`
	for _, layout := range h.layouts() {
		address := h.sample(layout)[0]
		var with, without string
		h.visit(t, address, 390, eval(text, &with))
		var before, after float64
		size := `parseFloat(getComputedStyle(document.querySelector("main p, main a, main li")).fontSize)`
		tab, stop := h.tab(t)
		err := chromedp.Do(tab, call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}), screen(390),
			chromedp.Navigate(h.base+address), eval(text, &without), eval(size, &before),
			chromedp.Click(chromedp.CSS("label[for=large]")), eval(size, &after))
		stop()
		if err != nil {
			t.Errorf("%s: %v", address, err)
		}
		if with != without || len(without) < 40 {
			t.Errorf("%s says something else without script", address)
		}
		if after < before*1.2 || after < 20 {
			t.Errorf("%s: large text is %.1f px, plain text %.1f px", address, after, before)
		}
	}
}

// The keyboard reaches every control and link, in the order of the page, and shows where it is.
func TestKeyboard(t *testing.T) {
	h := open(t)
	const list = `(() => { const all = [...document.querySelectorAll("a[href], button, input, select, summary, textarea")]
		.filter(e => e.checkVisibility()); all.forEach((e, i) => e.dataset.n = i); return all.length })()`
	const where = `(() => { const e = document.activeElement; if (!e || e.dataset.n === undefined) return [-1, 1];
		const shown = e.id === "large" ? document.querySelector("label[for=large]") : e; const s = getComputedStyle(shown);
		return [+e.dataset.n, s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 ? 1 : 0] })()`
	for _, layout := range h.layouts() {
		address := h.sample(layout)[0]
		var n int
		reached := map[int]bool{}
		h.visit(t, address, 1280, eval(list, &n), chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
			last := -1
			for range min(n, 150) {
				var at []int
				if _, err := chromedp.Steps(chromedp.KeyEvent(kb.Tab), eval(where, &at))(ctx, tab); err != nil {
					return err
				}
				if at[0] < last {
					return fmt.Errorf("the focus goes from %d back to %d", last, at[0])
				}
				if at[1] == 0 {
					return fmt.Errorf("element %d does not show that it has the focus", at[0])
				}
				last = at[0]
				reached[at[0]] = true
			}
			return nil
		}))
		if want := min(n, 150); len(reached) < want || reached[-1] {
			t.Errorf("%s: the keyboard reaches %d of %d", address, len(reached), want)
		}
	}
}
