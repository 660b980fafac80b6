package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"gongshi"
	"gongshi/generator/congress"
	"gongshi/generator/pages"
	"gongshi/generator/privacy"
	"gongshi/generator/problem"
	"gongshi/generator/publish"
	"gongshi/generator/render"
	"gongshi/generator/rules"
	"gongshi/generator/source"
	"gongshi/generator/view"
	"gongshi/generator/workspace"
)

// How long does each stage take?
//
//	go test -run '^$' -bench Stage -benchtime 3x ./generator
//
// The sites have 1,000 and 10,000 disclosures of thirty items each. Load, Rules, Views, Render and Publish are measured
// apart; Build is the whole command, with all other pages that such a site has. BENCH_DIR chooses the disk.

const benchDay = "2026-12-31"

var benchSizes = []int{1_000, 10_000}

// benchDirs holds the sites that were written, by size.
var benchDirs = map[int]string{}

func benchDir(b *testing.B, n int) string {
	b.Helper()
	if benchDirs[n] == "" {
		dir, err := os.MkdirTemp(os.Getenv("BENCH_DIR"), "gongshi-bench")
		if err != nil {
			b.Fatal(err)
		}
		if err := writeBenchSite(dir, n); err != nil {
			b.Fatal(err)
		}
		benchDirs[n] = dir
	}
	return benchDirs[n]
}

func benchOptions() view.Options {
	return view.Options{Now: benchDay, Host: "https://example.org", Base: "/"}
}

func benchLoad(b *testing.B, n int) (*source.Site, *privacy.Reader) {
	b.Helper()
	reader := privacy.NewReader()
	src, err := source.Load(context.Background(), benchDir(b, n), source.Options{Builtin: gongshi.Files, Inspect: reader.Read})
	if err != nil {
		b.Fatal(err)
	}
	return src, reader
}

// disclosuresOf are the pages of deputies' years.
func disclosuresOf(plan *view.Website) []view.Page {
	var list []view.Page
	for _, p := range plan.Pages {
		if p.Layout == "deputies/year" {
			list = append(list, p)
		}
	}
	return list
}

// stages runs one benchmark for each size.
func stages(b *testing.B, run func(b *testing.B, n int)) {
	for _, n := range benchSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			run(b, n)
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
		})
	}
}

func BenchmarkStageLoad(b *testing.B) {
	stages(b, func(b *testing.B, n int) {
		benchDir(b, n)
		for b.Loop() {
			src, _ := benchLoad(b, n)
			if len(src.Problems) > 0 || len(src.Congress.Years) != n {
				b.Fatalf("%d years, problems: %v", len(src.Congress.Years), src.Problems)
			}
			src.Close()
		}
	})
}

func BenchmarkStageRules(b *testing.B) {
	stages(b, func(b *testing.B, n int) {
		src, reader := benchLoad(b, n)
		defer src.Close()
		for b.Loop() {
			found, err := rules.Check(context.Background(), src.Congress, rules.Options{Now: benchDay})
			found = reader.Judge(src.Congress).Report(found, func(list problem.List) problem.List { return src.Locate(list, rules.Causes()) })
			if err != nil || len(found) > 0 {
				b.Fatal(err, found)
			}
		}
	})
}

func BenchmarkStageViews(b *testing.B) {
	stages(b, func(b *testing.B, n int) {
		src, _ := benchLoad(b, n)
		defer src.Close()
		for b.Loop() {
			for _, p := range disclosuresOf(pages.Plan(src.Congress, benchOptions())) {
				if p.View() == nil {
					b.Fatal("no view")
				}
			}
		}
	})
}

func BenchmarkStageRender(b *testing.B) {
	stages(b, func(b *testing.B, n int) {
		src, _ := benchLoad(b, n)
		defer src.Close()
		plan := pages.Plan(src.Congress, benchOptions())
		list := disclosuresOf(plan)
		for b.Loop() {
			if err := render.Render(context.Background(), benchEngine(plan), list, func(string, []byte) error { return nil }); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func benchEngine(plan *view.Website) render.Options {
	layouts, err := workspace.Layouts("nowhere")
	if err != nil {
		panic(err) // the embedded layouts are always there
	}
	return render.Options{Layouts: layouts, BaseURL: "https://example.org/", Title: plan.Shared.Title, Language: "zh-CN",
		Params: map[string]any{"shared": plan.Shared}}
}

// BenchmarkStagePublish writes the whole site into an empty folder: link check, files, exchange.
func BenchmarkStagePublish(b *testing.B) {
	stages(b, func(b *testing.B, n int) {
		site, err := workspace.Open(context.Background(), benchDir(b, n), workspace.Options{Now: benchDay})
		if err != nil {
			b.Fatal(err)
		}
		defer site.Close()
		var mu sync.Mutex
		files := map[string][]byte{}
		_, err = site.Render(context.Background(), func(name string, data []byte) error {
			mu.Lock()
			defer mu.Unlock()
			files[name] = data
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
		out := filepath.Join(benchDir(b, n), "published")
		for b.Loop() {
			b.StopTimer()
			os.RemoveAll(out)
			b.StartTimer()
			p, err := publish.Begin(out, publish.Options{Base: "/", Host: "example.org", Gate: site.Gate()})
			if err != nil {
				b.Fatal(err)
			}
			for name, data := range files {
				if err := p.Put(name, data); err != nil {
					b.Fatal(err)
				}
			}
			if _, problems, err := p.Commit(context.Background()); err != nil || len(problems) > 0 {
				b.Fatal(err, problems)
			}
		}
		b.ReportMetric(float64(len(files)), "files")
	})
}

// BenchmarkStageSave is what the preview does between a save and the page: one record read again, the plan, the page.
func BenchmarkStageSave(b *testing.B) {
	stages(b, func(b *testing.B, n int) {
		w := workspace.New(benchDir(b, n), func() congress.Date { return benchDay }, workspace.Options{})
		defer w.Close()
		ctx := context.Background()
		if _, err := w.Open(ctx); err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			site, err := w.Change(ctx, []string{"content/deputies/d00003/2024.yaml"})
			if err != nil || len(site.Problems) > 0 {
				b.Fatal(err, site.Problems)
			}
			if _, err := site.Print(site.Pages["/deputies/d00003/2024/"]); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkStageBuild(b *testing.B) {
	stages(b, func(b *testing.B, n int) {
		dir := benchDir(b, n)
		for b.Loop() {
			b.StopTimer()
			os.RemoveAll(filepath.Join(dir, "public"))
			b.StartTimer()
			var errs strings.Builder
			if code := run(context.Background(), []string{"build", "--dir", dir, "--now", benchDay}, io.Discard, &errs); code != fine {
				b.Fatal(errs.String())
			}
		}
	})
}

// The made-up site is a site: it passes all rules, and all its pages are linked.
func TestBenchSite(t *testing.T) {
	dir := t.TempDir()
	if err := writeBenchSite(dir, 20); err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	if code := run(context.Background(), []string{"build", "--dir", dir, "--now", benchDay, "--strict"}, &out, &errs); code != fine {
		t.Fatal(errs.String())
	}
	if _, err := os.Stat(filepath.Join(dir, "public", "deputies", "d00003", fmt.Sprint(benchStart), "index.html")); err != nil {
		t.Error(err)
	}
}
