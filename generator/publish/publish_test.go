package publish

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"gongshi/generator/problem"
)

// put publishes files into dir and returns what Commit says.
func put(t *testing.T, dir string, o Options, files map[string]string) (Report, problem.List) {
	t.Helper()
	p, err := Begin(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Abort()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := p.Put(name, []byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	report, list, err := p.Commit(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(p.scratch.path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the scratch folder is left behind: %v", err)
	}
	return report, list
}

// tree returns the files and folders below dir as text: path, type and hash of the content.
func tree(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(dir, path)
		fmt.Fprintf(&b, "%s %s", filepath.ToSlash(rel), entry.Type())
		if entry.Type().IsRegular() {
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			fmt.Fprintf(&b, " %x", sha256.Sum256(data))
		}
		b.WriteString("\n")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPublish(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site", "public")
	first := map[string]string{"index.html": "<a href=/a/>", "a/index.html": "one", "b/c/index.html": "two", "b/x.css": "p{}"}
	report, list := put(t, dir, Options{}, first)
	if report != (Report{Written: 4}) || len(list) > 0 {
		t.Fatal(report, list)
	}
	past := time.Now().Add(-time.Hour).Truncate(time.Second)
	for name := range first {
		if err := os.Chtimes(filepath.Join(dir, name), past, past); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	before, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}

	report, _ = put(t, dir, Options{}, first)
	after, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	if report != (Report{Unchanged: 4}) || !os.SameFile(before, after) || !before.ModTime().Equal(after.ModTime()) {
		t.Error("an equal site touches the folder:", report)
	}

	second := map[string]string{"index.html": "<a href=/a/>", "a/index.html": "ONE", "d/index.html": "three"}
	report, _ = put(t, dir, Options{}, second)
	if report != (Report{Written: 2, Unchanged: 1, Removed: 2}) {
		t.Error(report)
	}
	for name, want := range second {
		if got, err := os.ReadFile(filepath.Join(dir, name)); string(got) != want {
			t.Error(name, string(got), err)
		}
	}
	if _, err := os.Lstat(filepath.Join(dir, "b")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a stale folder remains")
	}
	info, err := os.Stat(filepath.Join(dir, "index.html"))
	if err != nil || !info.ModTime().Equal(past) {
		t.Error("an equal file lost its time:", info.ModTime(), err)
	}
	if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != before.Mode().Perm() { // 0o700, but on Windows
		t.Error("the folder lost its permissions:", info.Mode(), err)
	}
}

func TestEmptyStaleFolderIsRemoved(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	files := map[string]string{"index.html": "x"}
	put(t, dir, Options{}, files)
	if err := os.Mkdir(filepath.Join(dir, "empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	put(t, dir, Options{}, files)
	if _, err := os.Lstat(filepath.Join(dir, "empty")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("it is still there")
	}
}

func TestFailureLeavesThePublishedSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	put(t, dir, Options{}, map[string]string{"index.html": "x", "a/index.html": "y"})
	before := tree(t, dir)

	_, list := put(t, dir, Options{}, map[string]string{"index.html": "<a href=/gone/>", "new/index.html": "z"})
	if len(list) != 1 || list[0].Rule != "dead-link" || list[0].Path != "public/index.html" {
		t.Error(list)
	}
	if got := tree(t, dir); got != before {
		t.Errorf("changed:\n%s\nfrom:\n%s", got, before)
	}

	p, err := Begin(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Put("index.html", []byte("other")); err != nil {
		t.Fatal(err)
	}
	if err := p.Put("a/index.html", []byte("y")); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := p.Commit(ctx); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if got := tree(t, dir); got != before {
		t.Errorf("changed:\n%s\nfrom:\n%s", got, before)
	}
	if err := p.Put("late.html", nil); err == nil {
		t.Error("a file is accepted after the end")
	}
	if _, _, err := p.Commit(context.Background()); err == nil {
		t.Error("a second Commit is accepted")
	}
	if err := p.Abort(); err != nil {
		t.Error(err)
	}
}

// On a file system without hard links, such as that of a memory stick, files are copied.
func TestWithoutHardLinks(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	put(t, dir, Options{}, map[string]string{"index.html": "x", "a/index.html": strings.Repeat("y", 100_000)})
	past := time.Now().Add(-time.Hour).Truncate(time.Second)
	if err := os.Chtimes(filepath.Join(dir, "a/index.html"), past, past); err != nil {
		t.Fatal(err)
	}
	p, err := Begin(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Abort()
	p.scratch.link = func(string, string) error { return errors.ErrUnsupported }
	for name, text := range map[string]string{"index.html": "z", "a/index.html": strings.Repeat("y", 100_000)} {
		if err := p.Put(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if report, list, err := p.Commit(t.Context()); err != nil || len(list) > 0 || report != (Report{Written: 1, Unchanged: 1}) {
		t.Fatal(report, list, err)
	}
	info, err := os.Stat(filepath.Join(dir, "a/index.html"))
	if err != nil || info.Size() != 100_000 || !info.ModTime().Equal(past) {
		t.Error("the copy differs:", info, err)
	}
}

func TestPutConcurrently(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	for _, text := range []string{"a", "b", "b"} {
		p, err := Begin(dir, Options{})
		if err != nil {
			t.Fatal(err)
		}
		var group sync.WaitGroup
		for worker := range 8 {
			group.Go(func() {
				for i := range 20 {
					name := fmt.Sprintf("deep/%d/%d/index.html", i, worker)
					page := fmt.Sprintf("<p id=x>%s</p><a href=\"/deep/%d/%d/#x\"></a>", text, worker, i%8)
					if i >= 8 {
						page = "equal"
					}
					if err := p.Put(name, []byte(page)); err != nil {
						t.Error(err)
					}
				}
			})
		}
		group.Wait()
		if _, list, err := p.Commit(t.Context()); err != nil || len(list) > 0 {
			t.Fatal(list, err)
		}
	}
	if files := strings.Count(tree(t, dir), "index.html"); files != 160 {
		t.Error(files)
	}
}

func TestForeignFilesStopTheReplacement(t *testing.T) {
	for _, foreign := range []string{"notes.docx", "deputy.yaml", ".git/HEAD", "a/我的.html"} {
		dir := filepath.Join(t.TempDir(), "public")
		put(t, dir, Options{}, map[string]string{"index.html": "x", "a/index.html": "y"})
		name := filepath.Join(dir, filepath.FromSlash(foreign))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		before := tree(t, dir)
		_, list := put(t, dir, Options{}, map[string]string{"index.html": "z"})
		if len(list) != 1 || list[0].Rule != "foreign-file" {
			t.Error(foreign, list)
		}
		if got := tree(t, dir); got != before {
			t.Error(foreign, "changed")
		}
	}
	dir := filepath.Join(t.TempDir(), "public")
	put(t, dir, Options{}, map[string]string{"index.html": "x"})
	for _, name := range []string{".DS_Store", "Desktop.ini"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if report, list := put(t, dir, Options{}, map[string]string{"index.html": "x"}); len(list) > 0 || report.Removed != 2 {
		t.Error("litter:", report, list)
	}
}
