package preview

import (
	"os"
	"runtime"
	"sync"

	"github.com/fsnotify/fsnotify"
)

// inbox keeps the events of the library until the watcher takes them. The library must not wait for the watcher: on Windows it
// watches no further folder while it waits, and the watcher, when it adds one, would wait for the library.
type inbox struct {
	mu     sync.Mutex
	events []fsnotify.Event
	lost   bool          // the library dropped events
	any    chan struct{} // of one
}

func newInbox() *inbox { return &inbox{any: make(chan struct{}, 1)} }

// fill keeps all events until the library ends.
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

// saysNothing tells whether an event means no change. On Windows a folder is said to change when a file in it does, of which there
// is an event, too.
func saysNothing(event fsnotify.Event) bool {
	if event.Op == fsnotify.Write && runtime.GOOS == "windows" {
		info, err := os.Lstat(event.Name)
		return err == nil && info.IsDir()
	}
	return event.Op == fsnotify.Chmod
}
