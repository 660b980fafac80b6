package workspace

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

const today = congress.Date("2025-06-01")

// copied is a copy of the small site, with texts replaced in files: by name, what is looked for and what takes its place.
func copied(t *testing.T, edits map[string][2]string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(small)); err != nil {
		t.Fatal(err)
	}
	for name, edit := range edits {
		replace(t, dir, name, edit[0], edit[1])
	}
	return dir
}

func replace(t *testing.T, dir, name, from, to string) {
	t.Helper()
	at := filepath.Join(dir, filepath.FromSlash(name))
	text, err := os.ReadFile(at)
	if err != nil || strings.Count(string(text), from) != 1 {
		t.Fatalf("%q is not once in %s: %v", from, name, err)
	}
	if err := os.WriteFile(at, []byte(strings.Replace(string(text), from, to, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// faulty has a fault of each source of problems: a key that the reading refuses, a rule that a record breaks on a line with
// a telephone, and a base URL.
var faulty = map[string][2]string{
	"content/deputies/d0001/2024.yaml":                        {"title: 调研农村污水治理", "title: 调研农村污水治理 13812345678\n    knd: 视察"},
	"content/activities/2024/2024-05-15-zhuge-reception.yaml": {"kind: 接待选民", "kind: 接待选名 # 13987654321"},
	"content/site.yaml":                                       {"base_url: https://example.org/", "base_url: https://example.org/?a"},
}

// Whoever asks for the problems of a site gets the same: all of them, masked and sorted.
func TestProblemsAreOneList(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	dir := copied(t, faulty)
	site, err := Open(ctx, dir, Options{Now: today, Drafts: true})
	if err != nil {
		t.Fatal(err)
	}
	defer site.Close()
	w := New(dir, func(*congress.Site) (congress.Date, bool) { return today, false }, Options{})
	defer w.Close()
	if _, err := w.Open(ctx); err != nil {
		t.Fatal(err)
	}
	checked, err := w.Check()(ctx)
	if err != nil || !slices.Equal(checked, site.Problems) {
		t.Errorf("check of a workspace: %v\nsite: %v\n%v", checked, site.Problems, err)
	}
	sorted := slices.Clone(site.Problems)
	sorted.Sort()
	if !slices.Equal(sorted, site.Problems) {
		t.Errorf("not sorted: %v", site.Problems)
	}
	found := map[string]bool{}
	for _, p := range site.Problems {
		found[p.Path+" "+p.Rule] = true
		for _, number := range []string{"13812345678", "13987654321"} {
			if strings.Contains(p.Head(problem.Chinese)+p.Excerpt, number) {
				t.Errorf("%s is shown: %s\n%s", number, p.Head(problem.Chinese), p.Excerpt)
			}
		}
	}
	for _, want := range []string{"content/deputies/d0001/2024.yaml unknown-key", "content/deputies/d0001/2024.yaml private", "content/activities/2024/2024-05-15-zhuge-reception.yaml private",
		"content/activities/2024/2024-05-15-zhuge-reception.yaml vocabulary", "content/site.yaml web-address"} {
		if !found[want] {
			t.Errorf("%s is not found among %v", want, slices.Sorted(maps.Keys(found)))
		}
	}
}

// A change of one file tells at once what is wrong in it, and nothing of other files. The page stays as it was last good.
func TestChangeTellsOfTheFile(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	dir := copied(t, map[string][2]string{"content/site.yaml": faulty["content/site.yaml"]})
	w := New(dir, func(*congress.Site) (congress.Date, bool) { return today, false }, Options{})
	defer w.Close()
	before, err := w.Open(ctx)
	if err != nil {
		t.Fatal(err)
	}
	const address, name = "/deputies/d0001/2024/", "content/deputies/d0001/2024.yaml"
	good, err := before.Print(before.Pages[address])
	if err != nil {
		t.Fatal(err)
	}
	replace(t, dir, name, "title: 调研农村污水治理", "titel: 调研农村改厕")
	after, err := w.Change(ctx, []string{name})
	if err != nil || len(after.Problems) == 0 {
		t.Fatal(after, err)
	}
	for _, p := range after.Problems {
		if p.Path != name {
			t.Errorf("it is told of %s", p.Path)
		}
	}
	if page, err := after.Print(after.Pages[address]); err != nil || string(page) != string(good) {
		t.Errorf("the page has changed: %v", err)
	}
	replace(t, dir, name, "titel:", "title:")
	mended, err := w.Change(ctx, []string{name})
	if err != nil || len(mended.Problems) > 0 {
		t.Fatal(mended, err)
	}
	if page, err := mended.Print(mended.Pages[address]); err != nil || !strings.Contains(string(page), "调研农村改厕") {
		t.Errorf("the page does not change: %v", err)
	}
}

// A site that goes away while it is open is told apart from a folder that never held one.
func TestSiteGoesAway(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	dir := copied(t, nil)
	w := New(dir, func(*congress.Site) (congress.Date, bool) { return today, false }, Options{})
	defer w.Close()
	if _, err := w.Open(ctx); err != nil {
		t.Fatal(err)
	}
	const name = "content/site.yaml"
	at := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.Rename(at, at+".aside"); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Change(ctx, []string{name}); !errors.Is(err, ErrGone) {
		t.Errorf("%v", err)
	}
	if err := os.Rename(at+".aside", at); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Change(ctx, []string{name}); err != nil {
		t.Errorf("%v", err)
	}
}

// Of a folder without a site it is told what was found instead.
func TestNoSite(t *testing.T) {
	t.Parallel()
	dir := copied(t, nil)
	for _, c := range []struct {
		dir  string
		want NoSiteError
	}{
		{t.TempDir(), NoSiteError{}},
		{filepath.Join(dir, "content", "deputies"), NoSiteError{Above: dir}},
	} {
		c.want.Dir = c.dir
		_, opened := Open(context.Background(), c.dir, Options{Now: today})
		_, read := Records(context.Background(), c.dir, nil)
		for _, err := range []error{opened, read} {
			var none *NoSiteError
			if !errors.As(err, &none) || *none != c.want {
				t.Errorf("%s: %+v, want %+v", c.dir, err, c.want)
			}
		}
	}
}

// An address that is given must be one, and comes before that of the site.
func TestBaseURL(t *testing.T) {
	t.Parallel()
	for base, want := range map[string]string{"": "https://example.org/", "http://a.example": "http://a.example/", "https://a.example:8080/renda": "https://a.example:8080/renda/"} {
		site, err := Open(context.Background(), small, Options{Now: today, BaseURL: base})
		if err != nil {
			t.Fatal(err)
		}
		if got := site.Base.String(); got != want {
			t.Errorf("%q becomes %s", base, got)
		}
		site.Close()
	}
	for _, base := range []string{"example.org", "ftp://example.org/", "https://a@example.org/", "https://example.org/?a", "https://example.org:0/", "https://example.org/人大/"} {
		var wrong *AddressError
		if _, err := Open(context.Background(), small, Options{Now: today, BaseURL: base}); !errors.As(err, &wrong) || wrong.Address != base {
			t.Errorf("%q: %v", base, err)
		}
	}
}

// A picture that cannot be made stops the work before a page is rendered, and nothing is published.
func TestPictureStopsTheWork(t *testing.T) {
	t.Parallel()
	dir := copied(t, map[string][2]string{"content/activities/2024/2024-05-15-zhuge-reception.yaml": {"visitors: 3", "visitors: 3\nphotos: [{file: a.jpg, alt: 会场}]"}})
	const name = "content/activities/2024/a.jpg"
	head, err := os.ReadFile(filepath.Join(own, "content/activities/2024/zhuge-nangou.jpg"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), head[:len(head)/2], 0o644); err != nil {
		t.Fatal(err)
	}
	site, err := Open(context.Background(), dir, Options{Now: today})
	if err != nil {
		t.Fatal(err)
	}
	defer site.Close()
	public := filepath.Join(dir, "public")
	_, list, err := site.Publish(context.Background(), public)
	if err != nil || len(list) != 1 || list[0].Path != name || list[0].Rule != "picture" {
		t.Errorf("%v %v", list, err)
	}
	if _, err := os.Stat(public); err == nil {
		t.Error("something was published")
	}
}

// Progress is told of each work, to its end.
func TestProgressComesToItsEnd(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	last := map[string][2]int{}
	progress := func(work problem.Text) func(done, all int) {
		return func(done, all int) {
			mu.Lock()
			defer mu.Unlock()
			if done > last[work.EN][0] {
				last[work.EN] = [2]int{done, all}
			}
		}
	}
	site, err := Open(context.Background(), small, Options{Now: today, Progress: progress})
	if err != nil {
		t.Fatal(err)
	}
	defer site.Close()
	if _, err := site.Render(context.Background(), func(string, []byte) error { return nil }); err != nil {
		t.Fatal(err)
	}
	for _, work := range []problem.Text{ReadingRecords, RenderingPages} {
		if at := last[work.EN]; at[0] == 0 || at[0] < at[1] {
			t.Errorf("%s: %v", work.EN, at)
		}
	}
}
