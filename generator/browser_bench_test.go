//go:build browser && unix

package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"gongshi/generator/sample"
)

// How long does it take from a save to the changed text on the screen?
//
//	go test -tags browser -run '^$' -bench Preview -benchtime 20x ./generator
//
// A record is written 20 times, in place and by a file that takes its place, as editors do in turn. Each time the clock runs
// from before the write to the frame in which Chromium shows the new text. Printed are the median and the slowest. BENCH_SIZES
// and BENCH_DIR are those of the stages.
func BenchmarkPreview(b *testing.B) {
	for _, size := range benchSizes(b) {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			benchPreview(&bench{TB: b, measured: b, size: size, dir: benchDir(b, size)})
		})
	}
}

// What is measured works.
func TestBrowserPreviewIsMeasured(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if _, err := sample.Create(t.Context(), dir, benchOptions(benchTiny)); err != nil {
		t.Fatal(err)
	}
	benchPreview(&bench{TB: t, size: benchTiny, dir: dir})
}

// benchRecord is the record that is written, and its page.
const benchRecord = "deputies/d00003/2026"

var firstTitle = regexp.MustCompile(`(?m)^ +title: (.*)$`)

// retitled gives the first item of a record another title.
func retitled(record []byte, title string) []byte {
	at := firstTitle.FindSubmatchIndex(record)
	return slices.Concat(record[:at[2]], []byte(title), record[at[3]:])
}

func benchPreview(x *bench) {
	at := filepath.Join(x.dir, "content", filepath.FromSlash(benchRecord)+".yaml")
	before, err := os.ReadFile(at)
	if err != nil {
		x.Fatal(err)
	}
	defer os.WriteFile(at, before, 0o644)
	base, stop := servePreview(x, x.dir, benchDay)
	defer stop()
	browser, err := chromium()
	if err != nil {
		x.Fatal(err)
	}
	tab, cancel := chromedp.NewContext(browser)
	defer cancel()
	if err := chromedp.Do(tab, chromedp.Navigate(base+benchRecord+"/"), do(watchText)); err != nil {
		x.Fatal(err)
	}
	time.Sleep(2 * time.Second) // all rules have run, as they have when somebody writes
	var took []float64
	for x.again() {
		word := fmt.Sprintf("到村里改过%d回查看排水和道路", len(took)+1)
		started := time.Now()
		if err := save(at, retitled(before, word), len(took)%2 == 1); err != nil {
			x.Fatal(err)
		}
		var seen float64
		if err := chromedp.Do(tab, eval(fmt.Sprintf("seenAt(%q)", word), &seen, chromedp.EvalAwaitPromise)); err != nil {
			x.Fatal(err)
		}
		took = append(took, seen-float64(started.UnixMicro())/1000)
		x.aside(func() error { time.Sleep(time.Second); return nil }) // nobody saves faster
	}
	slices.Sort(took)
	x.metric(took[len(took)/2], "ms-median")
	x.metric(took[len(took)-1], "ms-slowest")
	x.metric(0, "ns/op")
}

// watchText tells when a text is seen: in the frame after it came into the page.
const watchText = `window.seenAt = (text) => new Promise((resolve) => {
	const done = () => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
	if (document.body.textContent.includes(text)) { done(); return; }
	const watch = new MutationObserver(() => { if (document.body.textContent.includes(text)) { watch.disconnect(); done(); } });
	watch.observe(document, { childList: true, subtree: true });
})`

// save writes a file in place, or, as many editors do, beside it and then over it.
func save(at string, text []byte, aside bool) error {
	if !aside {
		return os.WriteFile(at, text, 0o644)
	}
	if err := os.WriteFile(at+"~", text, 0o644); err != nil {
		return err
	}
	return os.Rename(at+"~", at)
}

// The same beside hugo's own server, both in turn in one run, with the records of testdata/peer as YAML front matter. Here
// both are asked every few milliseconds whether the text is there, because hugo loads the page anew.
//
//	HUGO_BIN=$(go env GOPATH)/bin/hugo go test -tags browser -run '^$' -bench PeerPreview -benchtime 20x -timeout 60m ./generator
func BenchmarkPeerPreview(b *testing.B) {
	for _, size := range benchSizes(b) {
		b.Run(fmt.Sprint(size), func(b *testing.B) { benchPeerPreview(&bench{TB: b, measured: b, size: size}) })
	}
}

// What is measured works.
func TestBrowserPeerPreviewIsMeasured(t *testing.T) { benchPeerPreview(&bench{TB: t, size: benchTiny}) }

func benchPeerPreview(x *bench) {
	hugo := os.Getenv("HUGO_BIN")
	if hugo == "" {
		x.Skip("HUGO_BIN names no hugo command")
	}
	dir, err := os.MkdirTemp(os.Getenv("BENCH_DIR"), "gongshi-peer")
	if err != nil {
		x.Fatal(err)
	}
	defer os.RemoveAll(dir)
	benchRun(x, benchChild("peer-yaml", x.size, dir))
	base, stop := servePreview(x, filepath.Join(dir, "ours"), benchDay)
	defer stop()
	sides := []*side{
		{name: "our", at: filepath.Join(dir, "ours", "content", filepath.FromSlash(benchRecord)+".yaml"), page: base + benchRecord + "/"},
		{name: "hugo", at: filepath.Join(dir, "content", filepath.FromSlash(benchRecord)+".md"), page: serveHugo(x, hugo, dir) + benchRecord + "/"},
	}
	for _, s := range sides {
		s.open(x)
	}
	time.Sleep(2 * time.Second)
	for x.again() {
		for _, s := range sides {
			s.save(x)
		}
	}
	for _, s := range sides {
		slices.Sort(s.took)
		x.metric(s.took[len(s.took)/2], s.name+"-ms-median")
	}
	x.metric(0, "ns/op")
}

// side is one of two servers with an open page.
type side struct {
	name, at, page string
	before         []byte
	tab            context.Context
	took           []float64 // milliseconds
}

func (s *side) open(b testing.TB) {
	var err error
	if s.before, err = os.ReadFile(s.at); err != nil {
		b.Fatal(err)
	}
	browser, err := chromium()
	if err != nil {
		b.Fatal(err)
	}
	s.tab, _ = chromedp.NewContext(browser)
	if err := chromedp.Do(s.tab, chromedp.Navigate(s.page)); err != nil {
		b.Fatal(err)
	}
}

func (s *side) save(b testing.TB) {
	word := fmt.Sprintf("到村里改过%d回查看排水和道路", len(s.took)+1)
	text := retitled(s.before, word)
	started := time.Now()
	if err := os.WriteFile(s.at, text, 0o644); err != nil {
		b.Fatal(err)
	}
	for seen := false; !seen; time.Sleep(2 * time.Millisecond) {
		// a page that is being loaded anew has no answer
		_ = chromedp.Do(s.tab, eval(fmt.Sprintf("document.body.textContent.includes(%q)", word), &seen))
		if time.Since(started) > time.Minute {
			b.Fatalf("%s does not show %s", s.name, word)
		}
	}
	s.took = append(s.took, float64(time.Since(started).Microseconds())/1000)
	time.Sleep(time.Second)
}

// serveHugo starts hugo's server on a free port.
func serveHugo(b testing.TB, hugo, dir string) string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	at := listener.Addr().String()
	listener.Close()
	_, port, _ := strings.Cut(at, ":")
	command := exec.Command(hugo, "server", "--source", dir, "--port", port, "--renderToMemory", "--quiet")
	command.Env = append(os.Environ(), "HUGO_DISABLELIVERELOAD=false")
	if err := command.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = command.Process.Kill(); _ = command.Wait() })
	for range 600 {
		if c, err := net.Dial("tcp", at); err == nil {
			c.Close()
			return "http://" + at + "/"
		}
		time.Sleep(100 * time.Millisecond)
	}
	b.Fatal("hugo does not answer")
	return ""
}
