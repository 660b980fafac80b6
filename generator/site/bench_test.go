package site

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"gongshi/generator/pages"
)

// How fast are we, and against what?
//
//	go test -run '^$' -bench Render ./generator/site
//	HUGO_BIN=$(command -v hugo) go test -run '^$' -bench Peer -benchtime 3x -timeout 30m ./generator/site
//
// The first prints pages and keeps nothing. The second writes files, ours and those of the hugo command (of the version in
// go.mod), each in a process of its own: the same layouts, the same settings, the same data, as structs for us and as
// JSON front matter for hugo. It fails unless both give the same bytes. BENCH_DIR chooses the disk; a memory file system
// (/dev/shm) shows the renderers rather than the disk.

// benchSite is what the benchmarks print. To measure other layouts and views, change this function.
func benchSite(n int) (Options, []pages.Page) {
	list := make([]pages.Page, n)
	for i := range list {
		list[i] = pages.Page{
			Address: fmt.Sprintf("/deputies/d%05d/2024/", i),
			Layout:  "deputies/year",
			View:    func() any { return newYearView(i) },
		}
	}
	return Options{
		Layouts: os.DirFS("testdata/layouts"), BaseURL: "https://example.org/renda/", Title: "履职公示", Language: "zh-CN",
		Params: map[string]any{"shared": &sharedView{Menu: []link{{"/renda/deputies/", "代表"}, {"/renda/duties/", "履职"}, {"/renda/about/", "关于"}}}},
	}, list
}

func BenchmarkRender(b *testing.B) {
	for _, n := range []int{1, 1_000, 10_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			options, list := benchSite(n)
			var size atomic.Int64
			b.ReportAllocs()
			for b.Loop() {
				size.Store(0)
				err := Render(context.Background(), options, list, func(_ string, data []byte) error {
					size.Add(int64(len(data)))
					return nil
				})
				if err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
			b.ReportMetric(float64(size.Load())/float64(n)/1000, "kB/page")
		})
	}
}

func BenchmarkPeer(b *testing.B) {
	hugo := os.Getenv("HUGO_BIN")
	if hugo == "" {
		b.Skip("HUGO_BIN names no hugo command")
	}
	for _, n := range []int{1_000, 10_000} {
		dir, err := os.MkdirTemp(os.Getenv("BENCH_DIR"), "peer")
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { os.RemoveAll(dir) })
		run(b, child("peer", n, dir))
		ours, theirs := filepath.Join(dir, "ours"), filepath.Join(dir, "theirs")
		b.Run(fmt.Sprintf("%d/ours", n), func(b *testing.B) {
			measure(b, ours, func() *exec.Cmd { return child("render", n, ours) })
		})
		b.Run(fmt.Sprintf("%d/hugo", n), func(b *testing.B) {
			measure(b, theirs, func() *exec.Cmd {
				return exec.Command(hugo, "--quiet", "--source", dir, "--destination", theirs)
			})
		})
		if err := same(ours, theirs); err != nil {
			b.Fatal(err)
		}
	}
}

// measure runs a command and reports wall time, processor time and peak memory, the means of all runs.
func measure(b *testing.B, out string, command func() *exec.Cmd) {
	var cpu time.Duration
	var peak int64
	for b.Loop() {
		b.StopTimer()
		if err := os.RemoveAll(out); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		state := run(b, command())
		cpu += state.UserTime() + state.SystemTime()
		peak += state.SysUsage().(*syscall.Rusage).Maxrss
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/op")
	b.ReportMetric(cpu.Seconds()/float64(b.N), "cpu-s/op")
	b.ReportMetric(float64(peak)/float64(b.N)/1024, "peak-MiB")
	b.ReportMetric(0, "ns/op")
}

func run(b *testing.B, command *exec.Cmd) *os.ProcessState {
	if text, err := command.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, text)
	}
	return command.ProcessState
}

// child is this test binary doing one thing in a process of its own. The benchmark itself must stay small: what it
// occupies counts as its children's peak.
func child(task string, n int, dir string) *exec.Cmd {
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), "BENCH_TASK="+task, "BENCH_PAGES="+strconv.Itoa(n), "BENCH_OUT="+dir)
	return command
}

func TestMain(m *testing.M) {
	task, dir := os.Getenv("BENCH_TASK"), os.Getenv("BENCH_OUT")
	if task == "" {
		os.Exit(m.Run())
	}
	n, err := strconv.Atoi(os.Getenv("BENCH_PAGES"))
	options, list := benchSite(n)
	switch {
	case err != nil:
	case task == "peer":
		err = writePeer(dir, options, list)
	default:
		debug.SetGCPercent(400) // as the command does: the heap is small and the garbage is plenty
		err = Render(context.Background(), options, list, func(name string, data []byte) error {
			return writeFile(filepath.Join(dir, name), data)
		})
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func writeFile(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o666)
}

// writePeer writes the same site for the hugo command.
func writePeer(dir string, options Options, list []pages.Page) error {
	root, err := url.Parse(options.BaseURL)
	if err != nil {
		return err
	}
	config := settings(options, root)
	for _, ours := range []string{"workingDir", "publishDir", "cacheDir"} {
		delete(config, ours)
	}
	if err := writeJSON(filepath.Join(dir, "hugo.json"), config); err != nil {
		return err
	}
	for _, page := range list {
		err := writeJSON(filepath.Join(dir, "content", strings.Trim(page.Address, "/")+".md"), map[string]any{
			"type": path.Dir(page.Layout), "layout": path.Base(page.Layout), "params": map[string]any{"view": page.View()},
		})
		if err != nil {
			return err
		}
	}
	return os.CopyFS(filepath.Join(dir, "layouts"), options.Layouts)
}

func writeJSON(name string, value any) error {
	data, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return writeFile(name, data)
}

// same compares two folders, byte for byte.
func same(ours, theirs string) error {
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
