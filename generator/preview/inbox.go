package preview

import (
	"os"
	"runtime"
	"sync"

	"github.com/fsnotify/fsnotify"
)

// inbox holds what the library tells until it is taken up. The library must not wait for that: on Windows it takes no
// further folder while it waits, and who adds one would wait for it.
type inbox struct {
	mu     sync.Mutex
	events []fsnotify.Event
	lost   bool          // there was more than was told
	any    chan struct{} // of one
}

func newInbox() *inbox { return &inbox{any: make(chan struct{}, 1)} }

// fill takes all in until the library ends.
func (i *inbox) fill(notify *fsnotify.Watcher) {
	for {
		select {
		case event, open := <-notify.Events:
			if !open {
				return
			}
			i.mu.Lock()
			i.events = append(i.events, event)
			i.mu.Unlock()
		case _, open := <-notify.Errors:
			if !open {
				return
			}
			i.mu.Lock()
			i.lost = true
			i.mu.Unlock()
		}
		select {
		case i.any <- struct{}{}:
		default:
		}
	}
}

func (i *inbox) take() (events []fsnotify.Event, lost bool) {
	i.mu.Lock()
	defer i.mu.Unlock()
	events, lost = i.events, i.lost
	i.events, i.lost = nil, false
	return events, lost
}

// idle tells whether an event says nothing. On Windows a folder changes with what is in it, which is told by itself.
func idle(event fsnotify.Event) bool {
	if event.Op == fsnotify.Write && runtime.GOOS == "windows" {
		info, err := os.Lstat(event.Name)
		return err == nil && info.IsDir()
	}
	return event.Op == fsnotify.Chmod
}
