package preview

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// watched are the folders of a site from which pages are made.
var watched = []string{"content", "layouts"}

// A change is told when no further one came for a moment, because an editor writes a file in several steps, and a checkout
// many files at once: settle after up to many files, manySettle after more, and longestSettle after the first in any case.
const (
	settle        = 6 * time.Millisecond
	manySettle    = 60 * time.Millisecond
	many          = 20
	longestSettle = 500 * time.Millisecond
)

// watcher tells which files below the watched folders of a site changed.
type watcher struct {
	dir     string
	folder  os.FileInfo       // the folder that is watched
	notify  *fsnotify.Watcher // nil where the system cannot watch that many folders: they are looked at again and again
	every   time.Duration     // after which they are
	last    map[string]stamp
	changes chan []string // paths from the site's folder on, each lot without repeats and in order
}

// newWatcher begins to watch. Changes from now on are told as soon as run runs.
func newWatcher(dir string) *watcher {
	w := &watcher{dir: dir, every: time.Second, changes: make(chan []string)}
	w.folder, _ = os.Stat(dir)
	notify, err := fsnotify.NewWatcher()
	if err == nil {
		err = notify.Add(dir)
		for _, folder := range watched {
			err = errors.Join(err, addTree(notify, filepath.Join(dir, folder)))
		}
		if err == nil {
			w.notify = notify
			return w
		}
		_ = notify.Close()
	}
	w.last = stamps(dir)
	return w
}

// run tells changes until the context ends.
func (w *watcher) run(ctx context.Context) {
	if w.notify == nil {
		w.poll(ctx)
		return
	}
	defer w.notify.Close()
	told := newInbox()
	go told.fill(w.notify)
	waiting := map[string]bool{}
	var first time.Time
	var out chan []string // w.changes, once nothing more came for a moment
	timer := time.NewTimer(time.Hour)
	beat := time.NewTicker(w.every)
	defer beat.Stop()
	note := func(name string) {
		if len(waiting) == 0 {
			first = time.Now()
		}
		waiting[name] = true
		wait := settle
		if len(waiting) > many {
			wait = manySettle
		}
		timer.Reset(max(0, min(wait, longestSettle-time.Since(first))))
	}
	for {
		var due []string
		if out != nil {
			due = sortedNames(waiting)
		}
		select {
		case <-ctx.Done():
			return
		case <-told.any:
			events, lost := told.take()
			for _, event := range events {
				if name, of := relative(w.dir, event.Name); of && !saysNothing(event) {
					w.keepUp(event)
					note(name)
				}
			}
			for i := 0; lost && i < len(watched); i++ {
				_ = addTree(w.notify, filepath.Join(w.dir, watched[i]))
				note(watched[i])
			}
		case <-beat.C: // there is no event of a folder that is gone as long as a program has it open
			if !w.sameFolder() {
				_ = w.notify.Close()
				w.last = map[string]stamp{watched[0]: {}}
				w.poll(ctx)
				return
			}
		case <-timer.C:
			out = w.changes
		case out <- due:
			out = nil
			clear(waiting)
		}
	}
}

// sameFolder tells whether the site's folder is still the one that is watched: another may have taken its name.
func (w *watcher) sameFolder() bool {
	now, err := os.Stat(w.dir)
	return err == nil && os.SameFile(now, w.folder)
}

// keepUp watches folders that were made, and no longer those that were renamed.
func (w *watcher) keepUp(event fsnotify.Event) {
	if event.Has(fsnotify.Create) {
		if info, err := os.Lstat(event.Name); err == nil && info.IsDir() {
			_ = addTree(w.notify, event.Name) // what it holds is read with it
		}
	}
	if event.Has(fsnotify.Rename) { // a folder would go on being watched under its old name
		for _, path := range w.notify.WatchList() {
			if path == event.Name || strings.HasPrefix(path, event.Name+string(filepath.Separator)) {
				_ = w.notify.Remove(path)
			}
		}
	}
}

// sortedNames returns the keys of a set, sorted.
func sortedNames(waiting map[string]bool) []string {
	names := make([]string, 0, len(waiting))
	for name := range waiting {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// addTree watches a folder and all folders below it. A folder that is gone meanwhile is no error. The buffer that each folder
// gets on Windows is small, because a large site has many folders.
func addTree(watcher *fsnotify.Watcher, folder string) error {
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case !entry.IsDir():
			return nil
		case strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		}
		if err := watcher.AddWith(path, fsnotify.WithBufferSize(8<<10)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	})
}

// relative returns a path from the site's folder on, and whether pages may be made from the file. They are not made from what
// editors leave behind.
func relative(dir, path string) (string, bool) {
	rel, err := filepath.Rel(dir, path)
	if err != nil {
		return "", false
	}
	name := filepath.ToSlash(rel)
	top, _, _ := strings.Cut(name, "/")
	base := filepath.Base(path)
	return name, slices.Contains(watched, top) && !strings.HasPrefix(base, ".") && !strings.HasPrefix(base, "~$") && !strings.HasSuffix(base, "~")
}
