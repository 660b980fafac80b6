// The peak of memory is asked of the system, which tells it on Unix.

//go:build unix

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"gongshi"
	"gongshi/generator/congress"
	"gongshi/generator/pages"
	"gongshi/generator/render"
	"gongshi/generator/source"
	"gongshi/generator/view"
)

// How fast are we beside the hugo command of the same version, in one run?
//
//	go install github.com/gohugoio/hugo@v0.165.0
//	HUGO_BIN=$(go env GOPATH)/bin/hugo go test -run '^$' -bench Peer -benchtime 3x -timeout 60m ./generator
//
// PeerRender: 10,000 disclosures, the site's own layouts on both sides; we print views, hugo has the same views as JSON
// front matter. The benchmark fails unless both write the same bytes.
//
// PeerJob: from YAML to disk, the same disclosures. Ours reads the records, checks all rules and prints. Hugo has the same
// records as YAML front matter and prints with layouts that choose and count in the template (testdata/peer), without the
// months' chart and without any check.
//
// PeerBuild: the same for hugo, but ours is the whole build command: all other pages of the site too (half as many again),
// feeds, the check of all links, the exchange of the public folder.
//
// Each side is a process of its own; wall time, processor time and peak memory are the system's. BENCH_DIR chooses the disk.

func init() { // the processes of the benchmarks are this test binary; they end here
	if task := os.Getenv("BENCH_TASK"); task != "" {
		n, err := strconv.Atoi(os.Getenv("BENCH_PAGES"))
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

func benchTask(task string, n int, dir string) error {
	pace() // as the command does
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
		s := &settings{dir: dir, lang: "zh", now: benchDay, stderr: os.Stderr}
		loaded, err := s.load(context.Background(), "", false)
		if err != nil {
			return err
		}
		defer loaded.Close()
		if err := s.report(loaded.Problems); err != nil {
			return err
		}
		return render.Render(context.Background(), benchEngine(loaded.Plan), disclosuresOf(loaded.Plan), func(name string, data []byte) error {
			return benchWrite(filepath.Join(dir, "public", name), data)
		})
	case "build":
		if code := run(context.Background(), []string{"build", "--dir", dir, "--now", benchDay}, os.Stdout, os.Stderr); code != fine {
			return fmt.Errorf("exit code %d", code)
		}
		return nil
	}
	return fmt.Errorf("no task %s", task)
}

// benchPlan makes the records in memory, without files, so that rendering can be measured by itself.
func benchPlan(n int) (*view.Website, error) {
	deputies := (n + benchYears - 1) / benchYears
	c := &congress.Congress{Site: &congress.Site{Title: "测试市人大代表履职公示", Region: "测试市", Sample: true,
		Publisher: congress.Publisher{Host: "测试市人大常委会", Operator: "代表工委", Phone: "0374-0000000"}},
		Vocabularies: map[string]*congress.Vocabulary{}}
	kinds := &congress.Vocabulary{Name: "duty-kinds"}
	text, err := gongshi.Files.ReadFile("content/vocabulary/duty-kinds.yaml")
	if err != nil {
		return nil, err
	}
	if err := yaml.Unmarshal(text, &kinds.Words); err != nil {
		return nil, err
	}
	c.Vocabularies["duty-kinds"] = kinds
	year := &congress.Year{}
	if err := yaml.Unmarshal([]byte(benchYear(0, 0, benchStart)), year); err != nil {
		return nil, err
	}
	for i := range deputies {
		id := congress.DeputyID(fmt.Sprintf("d%05d", i))
		c.Deputies = append(c.Deputies, &congress.Deputy{Record: congress.Record{Path: "content/deputies/" + string(id) + "/deputy.yaml"}, ID: id, Name: benchName(i),
			Sex: "女", Post: "第1镇东村村民", Seats: []congress.Seat{{Level: "县", Term: 16, District: "x00", How: "换届", From: "2022-01"}}})
		for y := range benchYears {
			one := *year // the duties are shared: views are made of them one page at a time
			one.Deputy, one.Year = id, benchStart+y
			one.Path = fmt.Sprintf("content/deputies/%s/%d.yaml", id, one.Year)
			c.Years = append(c.Years, &one)
		}
	}
	c.Index()
	return pages.Plan(c, benchOptions()), nil
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
		"baseURL": "https://example.org/", "title": "测试市人大代表履职公示", "params": map[string]any{"shared": shared},
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
	if err := writeBenchSite(records, n); err != nil {
		return err
	}
	src, err := source.Load(context.Background(), records, source.Options{Builtin: gongshi.Files})
	if err != nil {
		return err
	}
	defer src.Close()
	plan := pages.Plan(src.Congress, benchOptions())
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
	kinds, err := gongshi.Files.ReadFile("content/vocabulary/duty-kinds.yaml")
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

func BenchmarkPeerRender(b *testing.B) {
	peers(b, "render", "peer-json", func(dir string) string { return filepath.Join(dir, "ours") }, true)
}

func BenchmarkPeerJob(b *testing.B) {
	peers(b, "job", "peer-yaml", func(dir string) string { return filepath.Join(dir, "ours", "public") }, false)
}

func BenchmarkPeerBuild(b *testing.B) {
	peers(b, "build", "peer-yaml", func(dir string) string { return filepath.Join(dir, "ours", "public") }, false)
}

func peers(b *testing.B, ours, peer string, out func(dir string) string, same bool) {
	hugo := os.Getenv("HUGO_BIN")
	if hugo == "" {
		b.Skip("HUGO_BIN names no hugo command")
	}
	for _, n := range benchSizes {
		dir, err := os.MkdirTemp(os.Getenv("BENCH_DIR"), "gongshi-peer")
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { os.RemoveAll(dir) })
		benchRun(b, benchChild(peer, n, dir))
		mine, theirs := out(dir), filepath.Join(dir, "theirs")
		b.Run(fmt.Sprintf("%d", n), func(b *testing.B) {
			var us, them cost
			for b.Loop() { // in turn, so that both see the same machine
				us.add(b, mine, benchChild(ours, n, filepath.Join(dir, "ours")))
				them.add(b, theirs, exec.Command(hugo, "--quiet", "--source", dir, "--destination", theirs))
			}
			us.report(b, "our")
			them.report(b, "hugo")
			b.ReportMetric(us.wall.Seconds()/them.wall.Seconds(), "wall-ratio")
			b.ReportMetric(us.cpu.Seconds()/them.cpu.Seconds(), "cpu-ratio")
			b.ReportMetric(float64(us.peak)/float64(them.peak), "peak-ratio")
			b.ReportMetric(0, "ns/op")
			if same {
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

func benchRun(b *testing.B, command *exec.Cmd) *os.ProcessState {
	if text, err := command.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, text)
	}
	return command.ProcessState
}

// benchChild is this test binary doing one thing in a process of its own.
func benchChild(task string, n int, dir string) *exec.Cmd {
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), "BENCH_TASK="+task, "BENCH_PAGES="+strconv.Itoa(n), "BENCH_OUT="+dir)
	return command
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
