package workspace

import (
	"bytes"
	"compress/gzip"
	"context"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"gongshi/generator/problem"
)

// small is the site of testdata; own is that of this repository.
const (
	small = "../testdata/site"
	own   = "../.."
)

// The repository's own content is a test subject: it has no fault, not even a warning. Every page of it arrives quickly over a
// slow link: with stylesheet and script it has at most 30 KB compressed, without photographs.
func TestOwnSite(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	o := Options{Now: "2026-12-01"}
	if home, err := os.UserCacheDir(); err == nil {
		o.Pictures = filepath.Join(home, "gongshi", "pictures") // as when somebody builds the site
	}
	site, err := Open(ctx, own, o)
	if err != nil {
		t.Fatal(err)
	}
	defer site.Close()
	for _, p := range site.Problems {
		if p.Severity == problem.Info { // what is coming
			continue
		}
		t.Errorf("%s", p.Head("zh"))
	}
	var mu sync.Mutex
	shared, pages := 0, map[string]int{}
	faults, err := site.Render(ctx, func(name string, data []byte) error {
		ext, size := path.Ext(name), 0
		if ext == ".html" || ext == ".css" || ext == ".js" {
			size = compressed(data)
		}
		mu.Lock()
		defer mu.Unlock()
		switch ext {
		case ".html":
			pages[name] = size
		case ".css", ".js":
			shared += size
		}
		if !slices.Contains([]string{".html", ".css", ".js", ".xml", ".txt", ".csv", ".ics", ".svg", ".jpg", ".png", ".webp"}, ext) {
			t.Errorf("%s does not belong in the public folder", name)
		}
		return nil
	})
	if err != nil || len(faults) > 0 {
		t.Fatal(err, faults)
	}
	if len(pages) < 500 || shared == 0 {
		t.Fatalf("%d pages, %d bytes of stylesheet and script", len(pages), shared)
	}
	for name, size := range pages {
		if size+shared > 30_000 {
			t.Errorf("%s weighs %d bytes compressed", name, size+shared)
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
