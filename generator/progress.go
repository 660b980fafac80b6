package main

import (
	"fmt"
	"os"
	"sync"
	"time"
)

// progress returns a function that shows on a terminal how far a long work has come, at most five times a second. Where
// standard error is no terminal nothing is shown.
func (s *settings) progress(zh, en string) func(done, all int) {
	file, is := s.stderr.(*os.File)
	if !is || s.json {
		return func(int, int) {}
	}
	if info, err := file.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 || os.Getenv("TERM") == "dumb" {
		return func(int, int) {}
	}
	var mu sync.Mutex
	started, last, shown := time.Now(), time.Time{}, false
	s.wipe = func() {
		mu.Lock()
		defer mu.Unlock()
		if shown {
			fmt.Fprint(file, "\r\033[K")
			shown = false
		}
	}
	return func(done, all int) {
		mu.Lock()
		defer mu.Unlock()
		now := time.Now()
		if done >= all && shown {
			fmt.Fprint(file, "\r\033[K")
			shown = false
			return
		}
		if now.Sub(started) < 400*time.Millisecond || now.Sub(last) < 200*time.Millisecond || done >= all {
			return
		}
		last, shown = now, true
		fmt.Fprintf(file, "\r\033[K%s %d/%d", s.say(zh, en), done, all)
	}
}
