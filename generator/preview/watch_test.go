package preview

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"
)

// watchedFolder is a watcher at work in a folder with a few records.
type watchedFolder struct {
	*testing.T
	dir     string
	watcher *watcher
	seen    map[string]bool
	lots    int
}

func open(t *testing.T, poll bool) *watchedFolder {
	e := &watchedFolder{T: t, dir: t.TempDir(), seen: map[string]bool{}}
	e.put("content/site.yaml")
	e.put("content/deputies/d0001/deputy.yaml")
	e.watcher = newWatcher(e.dir)
	if e.watcher.notify == nil {
		t.Fatal("the system does not let folders be watched")
	}
	if poll {
		if err := e.watcher.notify.Close(); err != nil {
			t.Fatal(err)
		}
		e.watcher.notify, e.watcher.last = nil, stamps(e.dir)
	}
	e.watcher.every = 20 * time.Millisecond
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		e.watcher.run(ctx)
	}()
	t.Cleanup(func() {
		cancel()
		<-ended
	})
	return e
}

func (e *watchedFolder) at(name string) string { return filepath.Join(e.dir, filepath.FromSlash(name)) }

func (e *watchedFolder) put(names ...string) {
	e.Helper()
	for _, name := range names {
		e.must(os.MkdirAll(filepath.Dir(e.at(name)), 0o755))
		e.must(os.WriteFile(e.at(name), []byte(name+time.Now().String()), 0o644))
	}
}

func (e *watchedFolder) must(err error) {
	e.Helper()
	if err != nil {
		e.Fatal(err)
	}
}

// rename is os.Rename; on Windows it waits until nobody looks at the folder.
func (e *watchedFolder) rename(from, to string) {
	e.Helper()
	err := os.Rename(e.at(from), e.at(to))
	for i := 0; err != nil && runtime.GOOS == "windows" && i < 500; i++ {
		time.Sleep(10 * time.Millisecond)
		err = os.Rename(e.at(from), e.at(to))
	}
	e.must(err)
}

// wants waits until all of these were told, or a folder in which they lie.
func (e *watchedFolder) wants(names ...string) {
	e.Helper()
	told := func(name string) bool {
		for ; name != "."; name = filepath.ToSlash(filepath.Dir(name)) {
			if e.seen[name] {
				return true
			}
		}
		return false
	}
	for end := time.After(time.Minute); slices.ContainsFunc(names, func(name string) bool { return !told(name) }); {
		select {
		case lot := <-e.watcher.changes:
			e.lots++
			if !slices.IsSorted(lot) || len(slices.Compact(slices.Clone(lot))) != len(lot) {
				e.Errorf("a lot out of order: %v", lot)
			}
			for _, name := range lot {
				e.seen[name] = true
			}
		case <-end:
			e.Fatalf("of %v only %v was told", names, e.seen)
		}
	}
	clear(e.seen)
}

// rest waits until all that happened so far was told: what happens is told in its order.
func (e *watchedFolder) rest() {
	e.Helper()
	e.put("content/rest.yaml")
	e.wants("content/rest.yaml")
}

func TestWatch(t *testing.T) {
	t.Parallel()
	for _, poll := range []bool{false, true} {
		t.Run(fmt.Sprintf("poll=%v", poll), func(t *testing.T) {
			t.Parallel()
			e := open(t, poll)
			e.put("content/deputies/d0001/deputy.yaml")
			e.wants("content/deputies/d0001/deputy.yaml")

			// an editor that writes another file and puts it in the place of the first
			e.put("content/deputies/d0001/deputy.yaml~")
			e.rename("content/deputies/d0001/deputy.yaml~", "content/deputies/d0001/deputy.yaml")
			e.wants("content/deputies/d0001/deputy.yaml")

			// new folders, one in the other, and what is put into them at once and later
			e.put("content/stations/zhuge/notices/2024-05-01-a.md")
			e.wants("content/stations/zhuge/notices/2024-05-01-a.md")
			e.put("content/stations/zhuge/notices/2024-05-02-b.md", "layouts/_partials/x.html")
			e.wants("content/stations/zhuge/notices/2024-05-02-b.md", "layouts/_partials/x.html")
			e.put("layouts/_partials/x.html")
			e.wants("layouts/_partials/x.html")

			// a folder under another name, and what happens in it then
			e.rename("content/deputies/d0001", "content/deputies/d0002")
			e.wants("content/deputies/d0001/deputy.yaml", "content/deputies/d0002/deputy.yaml")
			e.put("content/deputies/d0002/deputy.yaml")
			e.wants("content/deputies/d0002/deputy.yaml")
			e.must(os.RemoveAll(e.at("content/deputies/d0002")))
			e.wants("content/deputies/d0002/deputy.yaml")

			// the whole content goes and comes back
			e.rename("content", "elsewhere")
			e.wants("content/site.yaml")
			e.rename("elsewhere", "content")
			e.wants("content/site.yaml")
			e.put("content/stations/zhuge/station.yaml")
			e.wants("content/stations/zhuge/station.yaml")

			// what nothing is made from is not told
			e.rest()
			e.put("public/index.html", "content/.git/x", "content/.deputy.yaml.swp", "content/~$a.xlsx", "content/site.yaml~", "README.md")
			e.put("content/last.yaml")
			for last := false; !last; {
				select {
				case lot := <-e.watcher.changes:
					last = slices.Contains(lot, "content/last.yaml")
					if slices.ContainsFunc(lot, func(name string) bool {
						return !slices.Contains([]string{"content/last.yaml", "content/rest.yaml", "content/.git"}, name)
					}) {
						t.Errorf("told: %v", lot)
					}
				case <-time.After(time.Minute):
					t.Fatal("nothing was told")
				}
			}
		})
	}
}

// The site's folder itself goes and comes back.
func TestWatchAnotherFolder(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("a folder in which one is watched cannot be renamed there, nor deleted under Wine")
	}
	for _, gone := range []func(dir string) error{os.RemoveAll, func(dir string) error { return os.Rename(dir, dir+"-old") }} {
		e := open(t, false)
		held, err := os.Open(e.dir) // as the reader of records does: the system is slow to tell of its end
		e.must(err)
		e.must(gone(e.dir))
		e.wants("content")
		e.put("content/site.yaml")
		e.wants("content/site.yaml")
		e.put("content/deputies/d0001/deputy.yaml")
		e.wants("content/deputies/d0001/deputy.yaml")
		e.must(held.Close())
	}
}

// Many files at once come in few lots.
func TestBurst(t *testing.T) {
	t.Parallel()
	e := open(t, false)
	var names []string
	for i := range 400 {
		names = append(names, fmt.Sprintf("content/deputies/d%04d/deputy.yaml", i))
	}
	e.put(names...)
	e.wants(names...)
	if e.lots > 100 {
		t.Errorf("%d lots", e.lots)
	}
}
