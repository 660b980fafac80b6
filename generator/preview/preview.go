// Package preview shows a site while it is being written: it watches the records and the layouts, prints a page when
// somebody looks at it, and makes open pages show what was just saved.
//
// It promises:
//   - A page is printed only if its view, or what all pages share, differs from when it was printed last. What nobody
//     looks at is not printed at all, so that ten thousand pages cost no more than one.
//   - A response is a whole page. A record that is wrong takes nothing down: the last good page stays, with a panel that
//     says where and what, and that goes away when it is mended.
//   - Only this machine is served, unless another address was asked for; only GET and HEAD; only what the plan of the site
//     names. No path of a request ever becomes a path of the disk.
//   - Memory does not grow with the number of saves.
//
// The script that reloads is part of the preview and of nothing that is published.
package preview

import (
	"context"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"gongshi/generator/problem"
	"gongshi/generator/view"
)

// Site is the site at one moment. It does not change.
type Site struct {
	Base  string               // the path of the base URL, with slashes at both ends
	Pages map[string]view.Page // by address, which begins at the site's root: /deputies/
	Print func(view.Page) ([]byte, error)
	Press string // names what all pages are printed with: the layouts and what all pages share

	// File opens what is no page: a photograph, a style sheet. It returns nil where there is none.
	File func(ctx context.Context, address string) (io.ReadCloser, error)

	// PageOf returns the address of the page that shows a file, RecordOf the file that a page shows; empty where there is
	// none.
	PageOf   func(file string) string
	RecordOf func(address string) string

	// Problems is what could be said at once of what changed; Check says all.
	Problems problem.List

	// Err is why the site could not be made whole: a mistake in a layout. The pages look as before.
	Err error
}

// Options are what the preview is told by the command.
type Options struct {
	Dir string // the site's folder; content/ and layouts/ in it are watched

	// Load makes the site from all files, Change after some of them changed; paths are from Dir on, with slashes. An error
	// leaves the site as it was.
	Load   func(context.Context) (*Site, error)
	Change func(ctx context.Context, changed []string) (*Site, error)

	// Check returns what finds all problems of the site that was made last. That takes its time, and another change may be
	// taken up meanwhile.
	Check func() func(context.Context) (problem.List, error)

	Lang problem.Lang
	Tell func(Event) // called after each change, one at a time

	// Printed, if given, is called with the address of each page that is printed, from several goroutines.
	Printed func(address string)
}

// Event is what happened after something was saved.
type Event struct {
	Changed  []string // paths
	Printed  []string // the addresses of open pages that were printed anew
	Took     time.Duration
	Problems problem.List
	Err      error // why nothing could be made of the change
	Checked  bool  // all rules have run; Printed is empty
}

// Preview serves one site.
type Preview struct {
	o        Options
	site     atomic.Pointer[Site]
	shelf    *shelf
	hub      *hub
	panel    atomic.Pointer[panel]
	watcher  *watcher
	pictures atomic.Int64 // counts their changes: their addresses stay, and a browser would show what it has
	telling  sync.Mutex   // held while the findings of all rules are told
}

// New loads the site. Nothing is served before Serve.
func New(ctx context.Context, o Options) (*Preview, error) {
	p := &Preview{o: o, shelf: newShelf(), hub: newHub()}
	p.watcher = newWatcher(o.Dir) // first, so that nothing is missed
	site, err := o.Load(ctx)
	if err != nil {
		if p.watcher.notify != nil {
			_ = p.watcher.notify.Close()
		}
		return nil, err
	}
	p.site.Store(site)
	p.panel.Store(&panel{list: site.Problems, err: site.Err})
	return p, nil
}

// Site returns the site as it is now.
func (p *Preview) Site() *Site { return p.site.Load() }

// Serve serves the listener and watches the folder, until the context ends.
func (p *Preview) Serve(ctx context.Context, listener net.Listener) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	server := &http.Server{Handler: guard(hostsOf(listener.Addr()), p), ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	var group sync.WaitGroup
	group.Go(func() { p.watcher.run(ctx) })
	group.Go(func() { p.follow(ctx) })
	group.Go(func() {
		<-ctx.Done() // requests that wait for events end with it
		soon, stop := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
		defer stop()
		if server.Shutdown(soon) != nil {
			_ = server.Close()
		}
	})
	err := server.Serve(listener)
	cancel()
	group.Wait()
	if err == http.ErrServerClosed {
		return nil
	}
	return err
}

// pause is how long nothing must be saved before all rules run: they take their time on a large site.
const pause = 120 * time.Millisecond

// follow takes up changes, one after the other, and has all checked when there is time.
func (p *Preview) follow(ctx context.Context) {
	quiet := time.NewTimer(0) // all rules run once at the beginning
	stop := func() {}
	defer func() { stop() }()
	var checking sync.WaitGroup
	defer checking.Wait()
	for {
		select {
		case <-ctx.Done():
			return
		case changed := <-p.watcher.changes:
			p.telling.Lock() // what is being told is told to its end
			stop()
			p.telling.Unlock()
			p.change(ctx, changed)
			quiet.Reset(pause)
		case <-quiet.C:
			errand, cancel := context.WithCancel(ctx)
			stop = cancel
			find := p.o.Check()
			checking.Go(func() { p.check(errand, find) })
		}
	}
}

// change takes up one change.
func (p *Preview) change(ctx context.Context, changed []string) {
	started := time.Now()
	event := Event{Changed: changed}
	if slices.ContainsFunc(changed, picture) {
		p.pictures.Add(1)
	}
	site, err := p.o.Change(ctx, changed)
	if err != nil || wrong(site, changed) { // perhaps it is still being written
		time.Sleep(patience)
		site, err = p.o.Change(ctx, changed)
	}
	if ctx.Err() != nil {
		return
	}
	if err != nil {
		event.Err = err
		p.show(&panel{list: p.panel.Load().list, err: err})
	} else {
		event.Err = site.Err
		p.site.Store(site)
		event.Printed = p.spread(site, changed)
		event.Problems = p.known(site, changed)
		p.show(&panel{list: event.Problems, changed: changed, err: site.Err})
	}
	event.Took = time.Since(started)
	p.o.Tell(event)
}

// known is what is known at once: what is said of the changed files, and what was said before of all others.
func (p *Preview) known(site *Site, changed []string) problem.List {
	list := slices.Clone(site.Problems)
	for _, old := range p.panel.Load().list {
		if !slices.ContainsFunc(changed, func(name string) bool { return old.Path == name || strings.HasPrefix(old.Path, name+"/") }) {
			list = append(list, old)
		}
	}
	list.Sort()
	return list
}

// patience is how long an editor may take to write a file.
const patience = 60 * time.Millisecond

// wrong tells whether anything is wrong with one of the files.
func wrong(site *Site, files []string) bool {
	return slices.ContainsFunc(site.Problems, func(p problem.Problem) bool { return slices.Contains(files, p.Path) })
}

// check runs all rules. A change meanwhile ends it: what it found is of no use then.
func (p *Preview) check(ctx context.Context, find func(context.Context) (problem.List, error)) {
	started := time.Now()
	list, err := find(ctx)
	p.telling.Lock()
	defer p.telling.Unlock()
	if err != nil || ctx.Err() != nil {
		return
	}
	old := p.panel.Load()
	p.show(&panel{list: list, changed: old.changed, err: old.err})
	p.o.Tell(Event{Problems: list, Took: time.Since(started), Checked: true})
}

// show puts a panel up on all open pages.
func (p *Preview) show(next *panel) {
	p.panel.Store(next)
	p.hub.each(func(c *client) { c.send("panel", next.html(p.o.Dir, p.o.Lang)) })
}
