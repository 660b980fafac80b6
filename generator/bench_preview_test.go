//go:build browser && unix

package main

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// How long does it take from a save to the changed text on the screen?
//
//	go test -tags browser -run '^$' -bench Preview -benchtime 20x ./generator
//
// A record is written 20 times, in place and by a file that takes its place, as editors do in turn. Each time the clock runs
// from before the write to the frame in which Chromium shows the new text. Printed are the median and the slowest.
func BenchmarkPreview(b *testing.B) {
	for _, n := range benchSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := benchDir(b, n)
			at := filepath.Join(dir, "content", "deputies", "d00003", "2024.yaml")
			before, err := os.ReadFile(at)
			if err != nil {
				b.Fatal(err)
			}
			defer os.WriteFile(at, before, 0o644)
			base, stop := servePreview(b, dir, benchDay)
			defer stop()
			browser, err := chromium()
			if err != nil {
				b.Fatal(err)
			}
			tab, cancel := chromedp.NewContext(browser)
			defer cancel()
			if err := chromedp.Do(tab, chromedp.Navigate(base+"deputies/d00003/2024/"), do(watchText)); err != nil {
				b.Fatal(err)
			}
			time.Sleep(2 * time.Second) // all rules have run, as they have when somebody writes
			var took []float64
			for b.Loop() {
				word := fmt.Sprintf("第1次到东村改过%d回查看排水和道路", len(took)+1)
				text := bytes.Replace(before, []byte("第1次到东村3组查看排水和道路"), []byte(word), 1)
				started := time.Now()
				if err := save(at, text, len(took)%2 == 1); err != nil {
					b.Fatal(err)
				}
				var seen float64
				if err := chromedp.Do(tab, eval(fmt.Sprintf("seenAt(%q)", word), &seen, chromedp.EvalAwaitPromise)); err != nil {
					b.Fatal(err)
				}
				took = append(took, seen-float64(started.UnixMicro())/1000)
				time.Sleep(time.Second) // nobody saves faster
			}
			slices.Sort(took)
			b.ReportMetric(took[len(took)/2], "ms-median")
			b.ReportMetric(took[len(took)-1], "ms-slowest")
			b.ReportMetric(0, "ns/op")
		})
	}
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
	hugo := os.Getenv("HUGO_BIN")
	if hugo == "" {
		b.Skip("HUGO_BIN names no hugo command")
	}
	for _, n := range benchSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir, err := os.MkdirTemp(os.Getenv("BENCH_DIR"), "gongshi-peer")
			if err != nil {
				b.Fatal(err)
			}
			defer os.RemoveAll(dir)
			benchRun(b, benchChild("peer-yaml", n, dir))
			base, stop := servePreview(b, filepath.Join(dir, "ours"), benchDay)
			defer stop()
			sides := []*side{
				{name: "our", at: filepath.Join(dir, "ours", "content", "deputies", "d00003", "2024.yaml"), page: base + "deputies/d00003/2024/"},
				{name: "hugo", at: filepath.Join(dir, "content", "deputies", "d00003", "2024.md"), page: serveHugo(b, hugo, dir) + "deputies/d00003/2024/"},
			}
			for _, s := range sides {
				s.open(b)
			}
			time.Sleep(2 * time.Second)
			for b.Loop() {
				for _, s := range sides {
					s.save(b)
				}
			}
			for _, s := range sides {
				slices.Sort(s.took)
				b.ReportMetric(s.took[len(s.took)/2], s.name+"-ms-median")
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// side is one of two servers with an open page.
type side struct {
	name, at, page string
	before         []byte
	tab            context.Context
	took           []float64 // milliseconds
}

func (s *side) open(b *testing.B) {
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

func (s *side) save(b *testing.B) {
	word := fmt.Sprintf("第1次到东村改过%d回查看排水和道路", len(s.took)+1)
	text := bytes.Replace(s.before, []byte("第1次到东村3组查看排水和道路"), []byte(word), 1)
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
func serveHugo(b *testing.B, hugo, dir string) string {
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
		if answers(at) {
			return "http://" + at + "/"
		}
		time.Sleep(100 * time.Millisecond)
	}
	b.Fatal("hugo does not answer")
	return ""
}
