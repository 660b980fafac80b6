package publish

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestBeginRefuses(t *testing.T) {
	home := t.TempDir()
	for _, dir := range []string{"site/content/deputies", "site/layouts", "site/empty", "photos"} {
		if err := os.MkdirAll(filepath.Join(home, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range map[string]string{"photos/a.jpg": "", "site/file": "", "site/layouts/gongshi.txt": "另一个"} {
		if err := os.WriteFile(filepath.Join(home, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	wants := map[string]string{
		"":                        "out-in-sources",
		"site":                    "out-in-sources",
		"site/content":            "out-in-sources",
		"site/content/public/new": "out-in-sources",
		"site/CONTENT/public":     "out-in-sources", // the same folder for Windows
		"Site":                    "out-in-sources",
		"site/.git/public":        "out-in-git",
		"site/file":               "out-not-folder",
		"site/layouts":            "out-foreign",
		"photos":                  "out-foreign",
	}
	if runtime.GOOS != "windows" { // few may make links there
		if err := errors.Join(os.Symlink(filepath.Join(home, "site/empty"), filepath.Join(home, "site/link")),
			os.Symlink(filepath.Join(home, "site/content"), filepath.Join(home, "way"))); err != nil {
			t.Fatal(err)
		}
		wants["way/public"], wants["site/link"] = "out-in-sources", "out-not-folder"
	}
	before := tree(t, home)
	sources := []string{filepath.Join(home, "site/content")}
	for dir, rule := range wants {
		_, err := Begin(filepath.Join(home, dir), Options{Sources: sources})
		var refusal *Refusal
		if !errors.As(err, &refusal) || refusal.Rule != rule {
			t.Errorf("%q: %v, want %s", dir, err, rule)
		}
	}
	var refusal *Refusal
	root := filepath.VolumeName(home) + string(filepath.Separator) // of the disk
	if _, err := Begin(root, Options{}); !errors.As(err, &refusal) || refusal.Rule != "out-root" {
		t.Error(root, err)
	}
	if got := tree(t, home); got != before {
		t.Errorf("a refused folder changed:\n%s\nfrom:\n%s", got, before)
	}
	if _, list := put(t, filepath.Join(home, "site/empty"), Options{Sources: sources}, map[string]string{"index.html": ""}); len(list) > 0 {
		t.Error("an empty folder:", list)
	}
	if _, list := put(t, filepath.Join(home, "site/contents"), Options{Sources: sources}, map[string]string{"index.html": ""}); len(list) > 0 {
		t.Error("a neighbour with a similar name:", list)
	}
}

func TestOneBuildAtATime(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	p, err := Begin(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Put("index.html", []byte("x")); err != nil {
		t.Fatal(err)
	}
	var refusal *Refusal
	if _, err := Begin(dir, Options{}); !errors.As(err, &refusal) || refusal.Rule != "out-busy" {
		t.Error("a second build:", err)
	}
	if _, err := os.Stat(filepath.Join(p.scratch.path, "new/index.html")); err != nil {
		t.Error("the second build removed the scratch folder of the first:", err)
	}
	if err := p.Abort(); err != nil {
		t.Error(err)
	}
	put(t, dir, Options{}, map[string]string{"index.html": "x"})
}
