package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"gongshi/generator/cli"
)

// The repository's own content is a test subject: it has no fault, not even a warning.
func TestOwnContent(t *testing.T) {
	var out, errs bytes.Buffer
	if code := run(context.Background(), []string{"check", "--dir", "..", "--strict", "--lang", "zh"}, within("", &out, &errs)); code != cli.Fine {
		t.Errorf("check of content/: exit code %d\n%s", code, errs.String())
	}
}

// Every page of the own site arrives quickly over a slow link: with stylesheet and script it has at most 30 KB compressed,
// without photographs.
func TestOwnSiteIsLight(t *testing.T) {
	public := filepath.Join(t.TempDir(), "public")
	var out, errs bytes.Buffer
	if code := run(context.Background(), []string{"build", "--dir", "..", "--out", public, "--lang", "zh"}, within("", &out, &errs)); code != cli.Fine {
		t.Fatalf("build of content/: exit code %d\n%s", code, errs.String())
	}
	shared, pages := 0, map[string]int{}
	err := filepath.WalkDir(public, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		switch filepath.Ext(path) {
		case ".html":
			pages[path] = compressed(data)
		case ".css", ".js":
			shared += compressed(data)
		}
		if !slices.Contains([]string{".html", ".css", ".js", ".xml", ".txt", ".csv", ".ics", ".svg", ".jpg", ".png", ".webp"}, filepath.Ext(path)) {
			t.Errorf("%s does not belong in the public folder", path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) < 500 || shared == 0 {
		t.Fatalf("%d pages, %d bytes of stylesheet and script", len(pages), shared)
	}
	for path, size := range pages {
		if size+shared > 30_000 {
			t.Errorf("%s weighs %d bytes compressed", path, size+shared)
		}
	}
}

func compressed(data []byte) int {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write(data) // into memory
	_ = w.Close()
	return b.Len()
}
