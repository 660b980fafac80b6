// The peak of memory is asked of the system, which tells it on Unix.

//go:build unix

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"gongshi"
	"gongshi/generator/cli"
	"gongshi/generator/congress"
	"gongshi/generator/pages"
	"gongshi/generator/render"
	"gongshi/generator/sample"
	"gongshi/generator/source"
	"gongshi/generator/view"
	"gongshi/generator/workspace"
)

// How fast are we beside the hugo command of the same version, in one run?
//
//	go install github.com/gohugoio/hugo@v0.165.0
//	HUGO_BIN=$(go env GOPATH)/bin/hugo go test -run '^$' -bench Peer -benchtime 3x -timeout 60m ./generator
//
// BENCH_SIZES and BENCH_DIR are those of the stages; -bench PeerRender measures one of the three.
//
// PeerRender: disclosures, the site's own layouts on both sides; we print views, hugo has the same views as JSON front matter.
// The benchmark fails unless both write the same bytes.
//
// PeerJob: from YAML to disk, the same disclosures. Ours reads the records, checks all rules and prints. Hugo has the same
// records as YAML front matter and prints with layouts that choose and count in the template (testdata/peer), without the
// months' chart and without any check.
//
// PeerBuild: the same for hugo, but ours is the whole build command: all other pages of the site too, feeds, the check of all
// links, the exchange of the public folder.
//
// Each side is a process of its own; wall time, processor time and peak memory are the system's. A test does once, on a tiny
// site, what both sides are given to do; where HUGO_BIN is set, with the hugo command too.

func init() { // the processes of the benchmarks are this test binary; they end here
	if task := os.Getenv("BENCH_TASK"); task != "" {
		pace() // as the command does
		n, err := strconv.Atoi(os.Getenv("BENCH_SIZE"))
		if err == nil {
			err = benchTask(task, n, os.Getenv("BENCH_OUT"))
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
}

// benchTask does one thing of a peer in a folder, for a site of a size.
func benchTask(task string, n int, dir string) error {
	switch task {
	case "render":
		plan, err := benchPlan(n)
		if err != nil {
			return err
		}
		return render.Render(context.Background(), benchEngine(plan), disclosuresOf(plan), func(name string, data []byte) error {
			return benchWrite(filepath.Join(dir, name), data)
		})
	case "peer-json":
		return writePeerJSON(n, dir)
	case "peer-yaml":
		return writePeerYAML(n, dir)
	case "job":
		loaded, err := workspace.Open(context.Background(), dir, workspace.Options{Now: benchDay})
		if err != nil {
			return err
		}
		defer loaded.Close()
		if loaded.Problems.Errors(false) > 0 {
			return fmt.Errorf("problems: %v", loaded.Problems)
		}
		return render.Render(context.Background(), benchEngine(loaded.Plan), disclosuresOf(loaded.Plan), func(name string, data []byte) error {
			return benchWrite(filepath.Join(dir, "public", name), data)
		})
	case "build":
		if code := run(context.Background(), []string{"build", "--dir", dir, "--now", benchDay}, within("", io.Discard, os.Stderr)); code != cli.Fine {
			return fmt.Errorf("exit code %d", code)
		}
		return nil
	}
	return fmt.Errorf("no task %s", task)
}

// benchPlan makes the records in memory, without files, so that rendering can be measured by itself: those of twenty deputies,
// again and again under other ids. What they did is shared: views are made of it one page at a time.
func benchPlan(size int) (*view.Website, error) {
	dir, err := os.MkdirTemp("", "gongshi-peer")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if _, err := sample.Create(context.Background(), dir, benchOptions(min(size, 20*benchYears))); err != nil {
		return nil, err
	}
	src, err := source.Load(context.Background(), dir, source.Options{})
	if err != nil {
		return nil, err
	}
	defer src.Close()
	pattern := src.Congress
	c := &congress.Congress{Site: pattern.Site, Vocabularies: pattern.Vocabularies, Terms: pattern.Terms, Districts: pattern.Districts, Stations: pattern.Stations, Editions: pattern.Editions}
	for i := range benchOptions(size).Deputies {
		deputy := *pattern.Deputies[i%len(pattern.Deputies)]
		years := pattern.YearsOf(deputy.ID)
		deputy.ID, deputy.DistinctFrom, deputy.Portrait = congress.DeputyID(fmt.Sprintf("d%05d", i+1)), nil, nil
		deputy.Path = fmt.Sprintf("content/deputies/%s/deputy.yaml", deputy.ID)
		c.Deputies = append(c.Deputies, &deputy)
		for _, y := range years {
			one := *y
			one.Deputy, one.Path = deputy.ID, fmt.Sprintf("content/deputies/%s/%d.yaml", deputy.ID, y.Year)
			c.Years = append(c.Years, &one)
		}
	}
	c.Index()
	return pages.Plan(c, viewOptions), nil
}

func benchWrite(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o666)
}

func benchJSON(name string, value any) error {
	data, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return benchWrite(name, data)
}

// peerConfig is the configuration under which hugo prints what we print.
func peerConfig(shared any) map[string]any {
	return map[string]any{
		"baseURL": "https://example.org/", "title": "清源县人大代表履职公示", "params": map[string]any{"shared": shared},
		"defaultContentLanguage": "zh-cn", "languages": map[string]any{"zh-cn": map[string]any{"locale": "zh-CN"}},
		"disableKinds":   []string{"home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"},
		"disableAliases": true, "disableHugoGeneratorInject": true, "disableLiveReload": true,
		"module": map[string]any{"mounts": []map[string]any{
			{"source": "content", "target": "content"}, {"source": "layouts", "target": "layouts", "files": []string{"! _assets/**", "! _i18n/**"}},
			{"source": "layouts/_assets", "target": "assets"}, {"source": "layouts/_i18n", "target": "i18n"}}},
		"markup": map[string]any{"goldmark": map[string]any{"parser": map[string]any{"autoIDType": "github", "wrapStandAloneImageWithinParagraph": false},
			"extensions": map[string]any{"typographer": map[string]any{"disable": true}, "cjk": map[string]any{"enable": true, "eastAsianLineBreaks": true, "escapedSpace": true}}}},
	}
}

func writePeerJSON(n int, dir string) error {
	plan, err := benchPlan(n)
	if err != nil {
		return err
	}
	for _, page := range disclosuresOf(plan) {
		err := benchJSON(filepath.Join(dir, "content", strings.Trim(page.Address, "/")+".md"),
			map[string]any{"type": "deputies", "layout": "year", "params": map[string]any{"view": page.View()}})
		if err != nil {
			return err
		}
	}
	return writePeerFrame(dir, plan.Shared)
}

func writePeerFrame(dir string, shared any) error {
	if err := benchJSON(filepath.Join(dir, "hugo.json"), peerConfig(shared)); err != nil {
		return err
	}
	layouts, err := fs.Sub(gongshi.Files, "layouts")
	if err != nil {
		return err
	}
	return fs.WalkDir(layouts, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(layouts, name)
		if err != nil {
			return err
		}
		return benchWrite(filepath.Join(dir, "layouts", name), render.Unindented(name, text)) // as ours are read
	})
}

// writePeerYAML gives hugo the records of every disclosure, as they stand in the deputy's two files.
func writePeerYAML(n int, dir string) error {
	records := filepath.Join(dir, "ours")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	if _, err := sample.Create(context.Background(), records, benchOptions(n)); err != nil {
		return err
	}
	src, err := source.Load(context.Background(), records, source.Options{})
	if err != nil {
		return err
	}
	defer src.Close()
	plan := pages.Plan(src.Congress, viewOptions)
	for _, y := range src.Congress.Years {
		deputy, err := os.ReadFile(filepath.Join(records, filepath.FromSlash(src.Congress.Deputy(y.Deputy).Path)))
		if err != nil {
			return err
		}
		year, err := os.ReadFile(filepath.Join(records, filepath.FromSlash(y.Path)))
		if err != nil {
			return err
		}
		indent := func(text []byte) string {
			return "    " + strings.ReplaceAll(strings.TrimSpace(string(text)), "\n", "\n    ")
		}
		text := fmt.Sprintf("---\ntype: deputies\nlayout: year\nparams:\n  year: %d\n  deputy:\n%s\n  record:\n%s\n---\n", y.Year, indent(deputy), indent(year))
		if err := benchWrite(filepath.Join(dir, "content", "deputies", string(y.Deputy), fmt.Sprintf("%d.md", y.Year)), []byte(text)); err != nil {
			return err
		}
	}
	if err := writePeerFrame(dir, plan.Shared); err != nil {
		return err
	}
	kinds, err := os.ReadFile(filepath.Join(records, "content", "vocabulary", "duty-kinds.yaml"))
	if err != nil {
		return err
	}
	if err := benchWrite(filepath.Join(dir, "data", "kinds.yaml"), kinds); err != nil {
		return err
	}
	year, err := os.ReadFile("testdata/peer/year.html")
	if err != nil {
		return err
	}
	return benchWrite(filepath.Join(dir, "layouts", "deputies", "year.html"), year)
}

// peer is a comparison: what we do, what hugo is given, and where we write.
type peer struct {
	ours, given string
	out         func(dir string) string
	same        bool // both write the same bytes
}

var peers = map[string]peer{
	"Render": {"render", "peer-json", func(dir string) string { return filepath.Join(dir, "ours") }, true},
	"Job":    {"job", "peer-yaml", func(dir string) string { return filepath.Join(dir, "ours", "public") }, false},
	"Build":  {"build", "peer-yaml", func(dir string) string { return filepath.Join(dir, "ours", "public") }, false},
}

func BenchmarkPeerRender(b *testing.B) { peers["Render"].measure(b) }

func BenchmarkPeerJob(b *testing.B) { peers["Job"].measure(b) }

func BenchmarkPeerBuild(b *testing.B) { peers["Build"].measure(b) }

// hugoIn is the hugo command that prints a folder into another.
func hugoIn(hugo, dir, out string) *exec.Cmd {
	return exec.Command(hugo, "--logLevel", "error", "--source", dir, "--destination", out)
}

func (p peer) measure(b *testing.B) {
	hugo := os.Getenv("HUGO_BIN")
	if hugo == "" {
		b.Skip("HUGO_BIN names no hugo command")
	}
	for _, n := range benchSizes(b) {
		dir, err := os.MkdirTemp(os.Getenv("BENCH_DIR"), "gongshi-peer")
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { os.RemoveAll(dir) })
		benchRun(b, benchChild(p.given, n, dir))
		mine, theirs := p.out(dir), filepath.Join(dir, "theirs")
		b.Run(fmt.Sprintf("%d", n), func(b *testing.B) {
			var us, them cost
			for b.Loop() { // in turn, so that both see the same machine
				us.add(b, mine, benchChild(p.ours, n, filepath.Join(dir, "ours")))
				them.add(b, theirs, hugoIn(hugo, dir, theirs))
			}
			us.report(b, "our")
			them.report(b, "hugo")
			b.ReportMetric(us.wall.Seconds()/them.wall.Seconds(), "wall-ratio")
			b.ReportMetric(us.cpu.Seconds()/them.cpu.Seconds(), "cpu-ratio")
			b.ReportMetric(float64(us.peak)/float64(them.peak), "peak-ratio")
			b.ReportMetric(0, "ns/op")
			if p.same {
				if err := sameFiles(mine, theirs); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// cost adds up what processes used.
type cost struct {
	runs      int
	wall, cpu time.Duration
	peak      int64
}

func (c *cost) add(b *testing.B, out string, command *exec.Cmd) {
	if err := os.RemoveAll(out); err != nil {
		b.Fatal(err)
	}
	started := time.Now()
	state := benchRun(b, command)
	c.wall += time.Since(started)
	c.cpu += state.UserTime() + state.SystemTime()
	c.peak = max(c.peak, state.SysUsage().(*syscall.Rusage).Maxrss)
	c.runs++
}

func (c *cost) report(b *testing.B, who string) {
	b.ReportMetric(c.wall.Seconds()/float64(c.runs), who+"-s")
	b.ReportMetric(c.cpu.Seconds()/float64(c.runs), who+"-cpu-s")
	b.ReportMetric(float64(c.peak)/1024, who+"-peak-MiB")
}

func benchRun(tb testing.TB, command *exec.Cmd) *os.ProcessState {
	if text, err := command.CombinedOutput(); err != nil {
		tb.Fatalf("%v\n%s", err, text)
	}
	return command.ProcessState
}

// benchChild is this test binary doing one thing in a process of its own.
func benchChild(task string, n int, dir string) *exec.Cmd {
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), "BENCH_TASK="+task, "BENCH_SIZE="+strconv.Itoa(n), "BENCH_OUT="+dir)
	return command
}

// Both sides can do what they are given, and what hugo is given as JSON prints the same bytes as our views.
func TestPeers(t *testing.T) {
	t.Parallel()
	for name, p := range peers {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			if err := errors.Join(benchTask(p.given, benchTiny, dir), benchTask(p.ours, benchTiny, filepath.Join(dir, "ours"))); err != nil {
				t.Fatal(err)
			}
			mine, theirs := p.out(dir), filepath.Join(dir, "theirs")
			if p.same {
				printJSON(t, dir, theirs)
			}
			if hugo := os.Getenv("HUGO_BIN"); hugo != "" {
				benchRun(t, hugoIn(hugo, dir, filepath.Join(dir, "hugo")))
				theirs = filepath.Join(dir, "hugo")
			}
			if p.same {
				if err := sameFiles(mine, theirs); err != nil {
					t.Error(err)
				}
			} else if _, err := os.Stat(filepath.Join(mine, "deputies", "d00003", "2026", "index.html")); err != nil {
				t.Error(err)
			}
		})
	}
}

// The layout with which hugo prints the records has the partials and words that there are.
func TestPeerLayout(t *testing.T) {
	text, err := os.ReadFile("testdata/peer/year.html")
	if err != nil {
		t.Fatal(err)
	}
	words, err := fs.ReadFile(gongshi.Files, "layouts/_i18n/zh-cn.yaml")
	if err != nil {
		t.Fatal(err)
	}
	partials := regexp.MustCompile(`partial(?:Cached)? "([^"]+)"`).FindAllSubmatch(text, -1)
	for _, m := range partials {
		if _, err := fs.Stat(gongshi.Files, "layouts/_partials/"+string(m[1])); err != nil {
			t.Error(err)
		}
	}
	keys := regexp.MustCompile(`i18n "([^"]+)"`).FindAllSubmatch(text, -1)
	for _, m := range keys {
		if !regexp.MustCompile(`(?m)^` + string(m[1]) + `:`).Match(words) {
			t.Errorf("there are no words %s", m[1])
		}
	}
	if len(partials) < 4 || len(keys) < 10 {
		t.Errorf("%d partials and %d words were found", len(partials), len(keys))
	}
}

// printJSON prints with our renderer the views that hugo is given as JSON.
func printJSON(t *testing.T, dir, out string) {
	t.Helper()
	plan, err := benchPlan(benchTiny)
	if err != nil {
		t.Fatal(err)
	}
	list := disclosuresOf(plan)
	for i, page := range list {
		text, err := os.ReadFile(filepath.Join(dir, "content", strings.Trim(page.Address, "/")+".md"))
		if err != nil {
			t.Fatal(err)
		}
		var front struct{ Params struct{ View map[string]any } }
		if err := json.Unmarshal(text, &front); err != nil {
			t.Fatal(err)
		}
		list[i].View = func() any { return front.Params.View }
	}
	err = render.Render(t.Context(), benchEngine(plan), list, func(name string, data []byte) error {
		return benchWrite(filepath.Join(out, name), data)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// sameFiles compares two folders, byte for byte.
func sameFiles(ours, theirs string) error {
	count := 0
	err := filepath.WalkDir(ours, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		count++
		a, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		name, _ = filepath.Rel(ours, name)
		z, err := os.ReadFile(filepath.Join(theirs, name))
		if err == nil && !bytes.Equal(a, z) {
			err = fmt.Errorf("%s differs:\n%s\n--- hugo ---\n%s", name, a, z)
		}
		return err
	})
	if err == nil && count == 0 {
		err = errors.New("nothing was written")
	}
	return err
}
