//go:build browser

package main

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"gongshi/generator/preview"
	"gongshi/generator/problem"
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

// servePreview serves a site on a free port.
func servePreview(t testing.TB, dir, now string) (base string, stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	var said bytes.Buffer
	s := &settings{dir: dir, lang: "zh", now: now, stdout: &said, stderr: &said}
	day, err := s.today()
	if err != nil {
		t.Fatal(err)
	}
	d := newDesk(s, day)
	p, err := preview.New(ctx, preview.Options{Dir: dir, Load: d.open, Change: d.change, Check: d.check, Lang: problem.Chinese, Tell: func(preview.Event) {}})
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- p.Serve(ctx, listener) }()
	return address(listener.Addr()) + p.Site().Base, func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}
}
