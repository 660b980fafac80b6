package publish

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"gongshi/generator/problem"
)

// errHeld is the error of a system that cannot rename a folder with an open file in it.
var errHeld = errors.New("held")

// again publishes a second version into dir. The first n renames of the public folder fail.
func again(t *testing.T, dir string, n int) (Report, problem.List) {
	t.Helper()
	p, err := Begin(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Abort()
	p.scratch.exchange = func(string, string) error { return errors.ErrUnsupported }
	p.scratch.inUse = func(err error) bool { return errors.Is(err, errHeld) }
	p.scratch.rename = func(from, to string) error {
		if from == dir && n > 0 {
			n--
			return &os.LinkError{Op: "rename", Old: from, New: to, Err: errHeld}
		}
		return os.Rename(from, to)
	}
	if err := p.Put("index.html", []byte("second")); err != nil {
		t.Fatal(err)
	}
	report, list, err := p.Commit(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return report, list
}

// Commit waits for a file that is open for a moment.
func TestInUseForAMoment(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	put(t, dir, Options{}, map[string]string{"index.html": "first"})
	if report, list := again(t, dir, 2); len(list) > 0 || report.Written != 1 {
		t.Error(report, list)
	}
	if text, err := os.ReadFile(filepath.Join(dir, "index.html")); string(text) != "second" {
		t.Errorf("%q, %v", text, err)
	}
}

// If a file stays open, the old site stays, and Commit names the file.
func TestInUse(t *testing.T) {
	t.Parallel() // it waits
	dir := filepath.Join(t.TempDir(), "public")
	put(t, dir, Options{}, map[string]string{"index.html": "first"})
	before := tree(t, filepath.Dir(dir))
	report, list := again(t, dir, 1000)
	if len(list) != 1 || list[0].Rule != "file-in-use" || list[0].Path != "public" || report != (Report{}) {
		t.Error(report, list)
	}
	if got := tree(t, filepath.Dir(dir)); got != before {
		t.Errorf("changed:\n%s\nfrom:\n%s", got, before)
	}
}

// A file of the old site that somebody has open is deleted by the next build.
func TestInUseWhenDeleted(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "public")
	put(t, dir, Options{}, map[string]string{"index.html": "first"})
	p, err := Begin(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Put("index.html", []byte("second")); err != nil {
		t.Fatal(err)
	}
	p.scratch.inUse = func(err error) bool { return errors.Is(err, errHeld) }
	p.scratch.erase = func(string) error { return errHeld }
	if report, list, err := p.Commit(t.Context()); err != nil || len(list) > 0 || report.Written != 1 {
		t.Error(report, list, err)
	}
	put(t, dir, Options{}, map[string]string{"index.html": "third"})
}
