package preview

import (
	"context"
	"io/fs"
	"path/filepath"
	"strings"
	"time"
)

// stamp is what differs when a file was changed.
type stamp struct {
	size int64
	time time.Time
}

// poll looks at all files at regular times until the context ends, and tells which of them changed.
func (w *watcher) poll(ctx context.Context) {
	tick := time.NewTicker(w.every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		now := stamps(w.dir)
		changed := map[string]bool{}
		for name, s := range now {
			if w.last[name] != s {
				changed[name] = true
			}
		}
		for name := range w.last {
			if _, there := now[name]; !there {
				changed[name] = true
			}
		}
		if w.last = now; len(changed) == 0 {
			continue
		}
		select {
		case w.changes <- sortedNames(changed):
		case <-ctx.Done():
			return
		}
	}
}

func stamps(dir string) map[string]stamp {
	all := map[string]stamp{}
	for _, folder := range watched {
		_ = filepath.WalkDir(filepath.Join(dir, folder), func(path string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return nil
			case entry.IsDir() && strings.HasPrefix(entry.Name(), "."):
				return fs.SkipDir
			case entry.IsDir():
				return nil
			}
			if name, of := relative(dir, path); of {
				if info, err := entry.Info(); err == nil {
					all[name] = stamp{info.Size(), info.ModTime()}
				}
			}
			return nil
		})
	}
	return all
}
