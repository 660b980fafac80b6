package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"gongshi/generator/cli"
	"gongshi/generator/congress"
	"gongshi/generator/pages"
	"gongshi/generator/privacy"
	"gongshi/generator/problem"
	"gongshi/generator/publish"
	"gongshi/generator/render"
	"gongshi/generator/rules"
	"gongshi/generator/sample"
	"gongshi/generator/source"
	"gongshi/generator/view"
	"gongshi/generator/workspace"
)

// How long does each stage take?
//
//	go test -run '^$' -bench Stage -benchtime 3x ./generator
//	BENCH_SIZES=200 go test -run '^$' -bench Stage/Load ./generator
//
// The sites are those of package sample: five years of each deputy, most of thirty items or so. A size is a number of
// disclosures, which are the years of deputies; BENCH_SIZES lists other sizes than 1,000 and 10,000, with commas. BENCH_DIR
// chooses the disk. Load, Rules, Views, Render and Publish are measured apart; Save is what a preview does; Build is the whole
// command, with all other pages that such a site has.
//
// A test runs each benchmark once, on a tiny site.

const (
	benchDay   = "2026-12-31"
	benchYears = 5
	benchTiny  = 3 // disclosures
)

// benchSizes are the sizes that are measured.
func benchSizes(tb testing.TB) []int {
	tb.Helper()
	var sizes []int
	for word := range strings.SplitSeq(cmp.Or(os.Getenv("BENCH_SIZES"), "1000,10000"), ",") {
		n, err := strconv.Atoi(word)
		if err != nil || n < benchTiny {
			tb.Fatalf("BENCH_SIZES: %q is no size", word)
		}
		sizes = append(sizes, n)
	}
	return sizes
}

// benchOptions are the options of a site with so many disclosures, of three deputies or more.
func benchOptions(size int) sample.Options {
	years := min(benchYears, size/3)
	return sample.Options{Deputies: (size + years - 1) / years, Years: years, Day: benchDay}
}

// bench is a benchmark at one size, or a test of it.
type bench struct {
	testing.TB
	measured *testing.B // nil in a test
	size     int
	dir      string // the site
	ran      bool
}

// again tells whether the benchmark is to be run once more; in a test it is run once.
func (x *bench) again() bool {
	if x.measured != nil {
		return x.measured.Loop()
	}
	first := !x.ran
	x.ran = true
	return first
}

// aside does what is not measured.
func (x *bench) aside(do func() error) {
	x.Helper()
	if x.measured != nil {
		x.measured.StopTimer()
		defer x.measured.StartTimer()
	}
	if err := do(); err != nil {
		x.Fatal(err)
	}
}

func (x *bench) metric(n float64, unit string) {
	if x.measured != nil {
		x.measured.ReportMetric(n, unit)
	}
}

// benchDirs holds the sites that were written, by size.
var benchDirs = map[int]string{}

func benchDir(b *testing.B, size int) string {
	b.Helper()
	if benchDirs[size] == "" {
		dir, err := os.MkdirTemp(os.Getenv("BENCH_DIR"), "gongshi-bench")
		if err == nil {
			_, err = sample.Create(b.Context(), dir, benchOptions(size))
		}
		if err != nil {
			b.Fatal(err)
		}
		benchDirs[size] = dir
	}
	return benchDirs[size]
}

// stages are what is measured.
var stages = []struct {
	name string
	run  func(*bench)
}{
	{"Load", benchLoad}, {"Rules", benchRules}, {"Views", benchViews}, {"Render", benchRender}, {"Publish", benchPublish}, {"Save", benchSave}, {"Build", benchBuild},
}

func BenchmarkStage(b *testing.B) {
	for _, stage := range stages {
		b.Run(stage.name, func(b *testing.B) {
			for _, size := range benchSizes(b) {
				b.Run(fmt.Sprint(size), func(b *testing.B) {
					b.ReportAllocs()
					stage.run(&bench{TB: b, measured: b, size: size, dir: benchDir(b, size)})
					b.ReportMetric(float64(size)*float64(b.N)/b.Elapsed().Seconds(), "disclosures/s")
				})
			}
		})
	}
}

// What is measured works.
func TestStages(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "site")
	if _, err := sample.Create(t.Context(), dir, benchOptions(benchTiny)); err != nil {
		t.Fatal(err)
	}
	for _, stage := range stages {
		t.Run(stage.name, func(t *testing.T) { stage.run(&bench{TB: t, size: benchTiny, dir: dir}) })
	}
}

// load reads the records.
func (x *bench) load() (*source.Content, *privacy.Reader) {
	x.Helper()
	reader := privacy.NewReader()
	src, err := source.Load(x.Context(), x.dir, source.Options{Inspect: reader.Read})
	if err != nil {
		x.Fatal(err)
	}
	return src, reader
}

// plan reads the records and plans the pages. The caller closes the records.
func (x *bench) plan() (*source.Content, *view.Website) {
	src, _ := x.load()
	return src, pages.Plan(src.Congress, viewOptions)
}

var viewOptions = view.Options{Now: benchDay, Host: "https://example.org", Base: "/"}

func benchLoad(x *bench) {
	for x.again() {
		src, _ := x.load()
		if n := len(src.Congress.Years); len(src.Problems) > 0 || n < x.size*9/10 || n > x.size {
			x.Fatalf("%d disclosures, problems: %v", n, src.Problems)
		}
		src.Close()
	}
}

func benchRules(x *bench) {
	src, reader := x.load()
	defer src.Close()
	for x.again() {
		found, err := rules.Check(x.Context(), src.Congress, rules.Options{Now: benchDay})
		found = reader.Judge(src.Congress).Report(found, func(list problem.List) problem.List { return src.Locate(list, rules.Causes()) })
		if err != nil || found.Errors(true) > 0 {
			x.Fatal(err, found)
		}
	}
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

func benchViews(x *bench) {
	src, _ := x.load()
	defer src.Close()
	for x.again() {
		for _, p := range disclosuresOf(pages.Plan(src.Congress, viewOptions)) {
			if p.View() == nil {
				x.Fatal("no view")
			}
		}
	}
}

func benchRender(x *bench) {
	src, plan := x.plan()
	defer src.Close()
	list := disclosuresOf(plan)
	for x.again() {
		if err := render.Render(x.Context(), benchEngine(plan), list, func(string, []byte) error { return nil }); err != nil {
			x.Fatal(err)
		}
	}
}

func benchEngine(plan *view.Website) render.Options {
	layouts, err := workspace.Layouts("nowhere")
	if err != nil {
		panic(err) // the embedded layouts are always there
	}
	return render.Options{Layouts: layouts, BaseURL: "https://example.org/", Title: plan.Shared.Title, Language: "zh-CN",
		Params: map[string]any{"shared": plan.Shared}}
}

// benchPublish writes the whole site into an empty folder: link check, files, exchange.
func benchPublish(x *bench) {
	site, err := workspace.Open(x.Context(), x.dir, workspace.Options{Now: benchDay})
	if err != nil {
		x.Fatal(err)
	}
	defer site.Close()
	var mu sync.Mutex
	files := map[string][]byte{}
	_, err = site.Render(x.Context(), func(name string, data []byte) error {
		mu.Lock()
		defer mu.Unlock()
		files[name] = data
		return nil
	})
	if err != nil {
		x.Fatal(err)
	}
	out := filepath.Join(x.dir, "published")
	for x.again() {
		x.aside(func() error { return os.RemoveAll(out) })
		p, err := publish.Begin(out, publish.Options{Base: "/", Host: "example.org", Gate: site.Gate()})
		if err != nil {
			x.Fatal(err)
		}
		for name, data := range files {
			if err := p.Put(name, data); err != nil {
				x.Fatal(err)
			}
		}
		if _, problems, err := p.Commit(x.Context()); err != nil || len(problems) > 0 {
			x.Fatal(err, problems)
		}
	}
	x.metric(float64(len(files)), "files")
}

// benchSave is what the preview does between a save and the page: one record read again, the plan, the page.
func benchSave(x *bench) {
	w := workspace.New(x.dir, func(*congress.Site) (congress.Date, bool) { return benchDay, false }, workspace.Options{})
	defer w.Close()
	if _, err := w.Open(x.Context()); err != nil {
		x.Fatal(err)
	}
	for x.again() {
		site, err := w.Change(x.Context(), []string{"content/deputies/d00003/2026.yaml"})
		if err != nil || len(site.Problems) > 0 {
			x.Fatal(err, site.Problems)
		}
		if _, err := site.Print(site.Pages["/deputies/d00003/2026/"]); err != nil {
			x.Fatal(err)
		}
	}
}

func benchBuild(x *bench) {
	for x.again() {
		x.aside(func() error { return os.RemoveAll(filepath.Join(x.dir, "public")) })
		var errs strings.Builder
		if code := run(x.Context(), []string{"build", "--dir", x.dir, "--now", benchDay, "--strict"}, within("", io.Discard, &errs)); code != cli.Fine {
			x.Fatal(errs.String())
		}
	}
	if _, err := os.Stat(filepath.Join(x.dir, "public", "deputies", "d00003", "2026", "index.html")); err != nil {
		x.Error(err)
	}
}
