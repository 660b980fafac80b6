package source

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
	"testing"

	"gongshi/generator/congress"
)

// Whatever happens to the files of a site, Reload gives the same as Load.
func TestReloadIsLoad(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(seed, 1))
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS("../testdata/site")); err != nil {
				t.Fatal(err)
			}
			site := load(t, dir)
			anew, reloaded := 0, 0
			for step := range 60 {
				changed := happen(t, dir, random)
				next, err := site.Reload(context.Background(), changed)
				if errors.Is(err, ErrAnew) {
					anew++
					next = load(t, dir)
				} else if err != nil {
					t.Fatal(err)
				} else {
					reloaded++
				}
				want := load(t, dir)
				same(t, fmt.Sprintf("step %d, %v", step, changed), next, want)
				want.Close()
				site = next
			}
			if reloaded < 20 {
				t.Errorf("only %d reloads, %d loads", reloaded, anew)
			}
		})
	}
}

// Reload does not write to the records that it shares, which may be read at the same time.
func TestReloadWritesNothingThatIsShared(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../testdata/site")); err != nil {
		t.Fatal(err)
	}
	site := load(t, dir)
	site.Congress.Site.Path = "as it was"
	next, err := site.Reload(context.Background(), []string{"content/deputies/d0001/deputy.yaml"})
	if err != nil {
		t.Fatal(err)
	}
	if shared := next.Congress.Site; shared != site.Congress.Site || shared.Path != "as it was" {
		t.Errorf("written: %+v", shared)
	}
}

func load(t *testing.T, dir string) *Content {
	t.Helper()
	s, err := Load(context.Background(), dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func same(t *testing.T, what string, have, want *Content) {
	t.Helper()
	if a, b := records(have.Congress), records(want.Congress); !reflect.DeepEqual(a, b) {
		t.Fatalf("%s: the records differ:\n%v\n%v", what, a, b)
	}
	if !reflect.DeepEqual(have.Congress.Files, want.Congress.Files) || !reflect.DeepEqual(have.Congress.Years, want.Congress.Years) || !reflect.DeepEqual(have.Congress.Deputies, want.Congress.Deputies) ||
		!reflect.DeepEqual(have.Congress.Districts, want.Congress.Districts) {
		t.Fatalf("%s: the records differ", what)
	}
	told := func(s *Content) (all []string) {
		for _, p := range s.Problems {
			all = append(all, fmt.Sprint(p.Path, p.Line, p.Rule, p.What))
		}
		slices.Sort(all)
		return all
	}
	if a, b := told(have), told(want); !slices.Equal(a, b) {
		t.Fatalf("%s: the problems differ:\n%v\n%v", what, a, b)
	}
}

func records(c *congress.Congress) (all []string) {
	for r := range c.Records() {
		all = append(all, fmt.Sprint(r.Path, r.Broken, r.Draft))
	}
	return all
}

// happen changes the files of a site, as people and programs do, and returns the paths that a watcher would report.
func happen(t *testing.T, dir string, random *rand.Rand) []string {
	t.Helper()
	var files, folders []string
	err := filepath.WalkDir(filepath.Join(dir, "content"), func(path string, entry fs.DirEntry, err error) error {
		name, _ := filepath.Rel(dir, path)
		if name = filepath.ToSlash(name); entry.IsDir() {
			folders = append(folders, name)
		} else if name != "content/site.yaml" {
			files = append(files, name)
		}
		return err
	})
	must(t, err)
	at := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	pick := func(list []string) string { return list[random.IntN(len(list))] }
	file := pick(files)
	year := fmt.Sprintf("content/deputies/d%04d/%d.yaml", random.IntN(4)+1, 2020+random.IntN(9))
	switch random.IntN(11) {
	case 0: // a word more
		text, err := os.ReadFile(at(file))
		must(t, err)
		must(t, os.WriteFile(at(file), append(text, "# \n"...), 0o644))
		return []string{file}
	case 1: // a slip
		must(t, os.WriteFile(at(file), []byte("duties: [{\n"), 0o644))
		return []string{file}
	case 2, 3, 4: // a new record
		must(t, os.MkdirAll(filepath.Dir(at(year)), 0o755))
		must(t, os.WriteFile(at(year), []byte("duties:\n  - {date: 2024-05-01, kind: 接待选民, title: 到站接待}\n"), 0o644))
		return []string{year, filepath.ToSlash(filepath.Dir(year))}
	case 5: // an editor's temporary file
		must(t, os.WriteFile(at(year)+"~", nil, 0o644))
		must(t, os.Rename(at(year)+"~", at(year)))
		return []string{year, year + "~"}
	case 6:
		must(t, os.Remove(at(file)))
		return []string{file}
	case 7: // a folder moves
		from, to := fmt.Sprintf("content/deputies/d%04d", random.IntN(6)+1), fmt.Sprintf("content/deputies/d%04d", random.IntN(6)+1)
		if os.Rename(at(from), at(to)) != nil {
			return nil
		}
		return []string{from, to}
	case 8: // a folder goes
		if folder := pick(folders); folder != "content" {
			must(t, os.RemoveAll(at(folder)))
			return []string{folder}
		}
	case 9: // what does not belong there
		must(t, os.WriteFile(at("content/deputies/Notes.docx"), nil, 0o644))
		return []string{"content/deputies/Notes.docx"}
	case 10:
		_ = os.Remove(at("content/deputies/Notes.docx"))
		return []string{"content/deputies/Notes.docx"}
	}
	return nil
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Keep keeps a good record while its file is faulty; the problem is reported.
func TestKeep(t *testing.T) {
	dir := t.TempDir()
	must(t, os.CopyFS(dir, os.DirFS("../testdata/site")))
	good := load(t, dir)
	const name = "content/deputies/d0001/2024.yaml"
	must(t, os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte("duties: [{\n"), 0o644))
	wrong, err := good.Reload(context.Background(), []string{name})
	must(t, err)
	if y := wrong.Congress.YearOf("d0001", 2024); y == nil || !y.Broken || len(wrong.Problems) != 1 {
		t.Fatalf("%v %v", y, wrong.Problems)
	}
	kept := wrong.Keep(good, map[string]bool{name: true})
	if y := kept.Congress.YearOf("d0001", 2024); y != good.Congress.YearOf("d0001", 2024) {
		t.Errorf("%+v", y)
	}
	if len(kept.Problems) != 1 || kept.Problems[0].Path != name {
		t.Error(kept.Problems)
	}
}

// Reload calls Forget for changed files before it inspects them again, and does not call it if it returns ErrAnew.
func TestReloadForgets(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../testdata/site")); err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var calls []string
	call := func(what, path string) {
		mu.Lock()
		defer mu.Unlock()
		calls = append(calls, what+" "+path)
	}
	site, err := Load(context.Background(), dir, Options{
		Inspect: func(_ *congress.Congress, path string, _ []byte) { call("inspect", path) },
		Forget:  func(path string) { call("forget", path) },
	})
	if err != nil {
		t.Fatal(err)
	}
	defer site.Close()
	calls = nil
	if err := os.Remove(filepath.Join(dir, "content", "deputies", "d0003", "deputy.yaml")); err != nil {
		t.Fatal(err)
	}
	if _, err := site.Reload(context.Background(), []string{"content/deputies/d0001/2024.yaml", "content/deputies/d0003/deputy.yaml"}); err != nil {
		t.Fatal(err)
	}
	want := []string{"forget content/deputies/d0001/2024.yaml", "forget content/deputies/d0003/deputy.yaml", "inspect content/deputies/d0001/2024.yaml"}
	if !slices.Equal(calls, want) {
		t.Errorf("%q, want %q", calls, want)
	}
	calls = nil
	if _, err := site.Reload(context.Background(), []string{"content/site.yaml"}); !errors.Is(err, ErrAnew) || len(calls) > 0 {
		t.Errorf("%v, %q", err, calls)
	}
}
