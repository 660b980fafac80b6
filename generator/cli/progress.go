package cli

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"time"

	"gongshi/generator/problem"
)

// Progress returns a function that shows on a terminal how far a long work has come, at most five times a second. Where
// standard error is no terminal nothing is shown.
func (c *Call) Progress(work problem.Text) func(done, all int) {
	file, is := c.Stderr.(*os.File)
	if !is || c.JSON {
		return func(int, int) {}
	}
	if info, err := file.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 || c.Getenv("TERM") == "dumb" {
		return func(int, int) {}
	}
	var mu sync.Mutex
	started, last, shown := time.Now(), time.Time{}, 0 // as many columns
	wipe := func() {
		if shown > 0 { // with spaces: cmd.exe would print the sequence of terminals that does it
			fmt.Fprint(file, "\r"+strings.Repeat(" ", shown)+"\r")
			shown = 0
		}
	}
	c.wipe = func() {
		mu.Lock()
		defer mu.Unlock()
		wipe()
	}
	return func(done, all int) {
		mu.Lock()
		defer mu.Unlock()
		now := time.Now()
		if done >= all {
			wipe()
			return
		}
		if now.Sub(started) < 400*time.Millisecond || now.Sub(last) < 200*time.Millisecond {
			return
		}
		wipe()
		text := fmt.Sprintf("%s %d/%d", work.In(c.Lang), done, all)
		last, shown = now, problem.Columns(text)
		fmt.Fprint(file, text)
	}
}

// Wipe takes what is left of a progress off the terminal, before something else is written there.
func (c *Call) Wipe() {
	if c.wipe != nil {
		c.wipe()
	}
}
