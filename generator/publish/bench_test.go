package publish

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"golang.org/x/net/html"
)

// The site of the benchmarks: -pages 10000 -dir /some/disk measures a large one on that disk.
var (
	benchPages = flag.Int("pages", 1000, "pages of the benchmarked site")
	benchDir   = flag.String("at", "", "folder for the benchmarked site; default a temporary one")
)

// samplePage is 15 KB with thirty items, forty shared links and as many of its own.
func samplePage(i, n int, word string) []byte {
	var b bytes.Buffer
	b.WriteString(`<!doctype html><html lang=zh-CN><head><meta charset=utf-8><title>王秀兰</title><link rel=stylesheet href=/css/main.css></head><body>`)
	for j := range 40 {
		fmt.Fprintf(&b, `<a class="nav" href="/d%d/">导航</a>`, j%n)
	}
	for j := range 30 {
		fmt.Fprintf(&b, `<article id="item-%d" class="item item--reception"><h3><a href="/d%d/#item-%d">进站接待选民</a></h3>`+
			`<p class="meta"><time datetime="2024-05-15">2024年5月15日</time> · <span>席庄村联络点</span></p>`+
			`<p>%s代表在联络站接待来访选民三人,听取关于村南沟排水不畅的反映,当场说明情况,并商定由镇有关部门整修全线,二十天内完工,由选民回访。</p>`+
			`<p>依据:<a href="https://example.org/%d/%d">报道</a></p></article>`, j, (i+j)%n, j, word, i, j)
	}
	b.WriteString(`</body></html>`)
	return b.Bytes()
}

func samplePublish(tb testing.TB, dir string, n int, word string) Report {
	tb.Helper()
	p, err := Begin(dir, Options{})
	if err != nil {
		tb.Fatal(err)
	}
	defer p.Abort()
	var next atomic.Int64
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				text := "的"
				if i == n/2 {
					text = word
				}
				if err := p.Put(fmt.Sprintf("d%d/index.html", i), samplePage(i, n, text)); err != nil {
					tb.Error(err)
				}
			}
		})
	}
	group.Wait()
	if err := p.Put("css/main.css", nil); err != nil {
		tb.Fatal(err)
	}
	report, list, err := p.Commit(context.Background())
	if err != nil || len(list) > 0 {
		tb.Fatal(err, list)
	}
	return report
}

// publishings holds the ways in which a site is published again. i is the number of the publication.
var publishings = []struct {
	name    string
	anew    bool // into no folder
	word    func(i int) string
	written func(pages int) int // how many files must change
}{
	{"first", true, func(int) string { return "" }, func(pages int) int { return pages + 1 }},
	{"nothing changed", false, func(int) string { return "" }, func(int) int { return 0 }},
	{"one page changed", false, func(i int) string { return fmt.Sprint(i) }, func(int) int { return 1 }},
}

func BenchmarkSite(b *testing.B) {
	root := *benchDir
	if root == "" {
		root = b.TempDir()
	}
	dir := filepath.Join(root, "public")
	b.Run("making the pages", func(b *testing.B) {
		for b.Loop() {
			for i := range *benchPages {
				samplePage(i, *benchPages, "")
			}
		}
	})
	i := 0
	for _, x := range publishings {
		b.Run(x.name, func(b *testing.B) {
			for b.Loop() {
				if x.anew {
					b.StopTimer()
					os.RemoveAll(dir)
					b.StartTimer()
				}
				i++
				if r := samplePublish(b, dir, *benchPages, x.word(i)); r.Written != x.written(*benchPages) {
					b.Fatal(r)
				}
			}
		})
	}
}

// Each benchmark runs once, on a small site.
func TestSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	for i, x := range publishings {
		if r := samplePublish(t, dir, 20, x.word(i)); r.Written != x.written(20) {
			t.Errorf("%s: %+v", x.name, r)
		}
	}
	for _, x := range ways {
		x.run(samplePage(7, 20, ""))
	}
}

// ways holds two ways to read a page: with scanFile, and with the tokenizer alone.
var ways = []struct {
	name string
	run  func(page []byte)
}{
	{"scan", func(page []byte) { scanFile(rootOf(Options{}), "d7/index.html", page).release() }},
	{"tokenizer alone", func(page []byte) {
		z := html.NewTokenizer(bytes.NewReader(page))
		for z.Next() != html.ErrorToken {
		}
	}},
}

func BenchmarkScan(b *testing.B) {
	page := samplePage(7, 10000, "")
	for _, x := range ways {
		b.Run(x.name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for b.Loop() {
				x.run(page)
			}
		})
	}
}
