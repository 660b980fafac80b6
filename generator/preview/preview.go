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
	"errors"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"gongshi/generator/problem"
	"gongshi/generator/workspace"
)

// Options are what the preview is told by the command.
type Options struct {
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

// Why returns Err in a language; empty where there is none.
func (e Event) Why(lang problem.Lang) string { return why(e.Err, lang) }

func why(err error, lang problem.Lang) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, workspace.ErrGone):
		return words.lost.In(lang)
	}
	return err.Error()
}

// Preview serves one site.
type Preview struct {
	o         Options
	workspace *workspace.Workspace // used by one goroutine at a time
	site      atomic.Pointer[workspace.Snapshot]
	shelf     *shelf
	hub       *hub
	panel     atomic.Pointer[panel]
	watcher   *watcher
	pictures  atomic.Int64 // counts their changes: their addresses stay, and a browser would show what it has
	telling   sync.Mutex   // held while the findings of all rules are told
}

// New opens the workspace, of which it is the only user until the preview has ended. content/ and layouts/ in its folder are
// watched. Nothing is served before Serve.
func New(ctx context.Context, w *workspace.Workspace, o Options) (*Preview, error) {
	p := &Preview{o: o, workspace: w, shelf: newShelf(), hub: newHub()}
	p.watcher = newWatcher(w.Dir()) // first, so that nothing is missed
	site, err := w.Open(ctx)
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
func (p *Preview) Site() *workspace.Snapshot { return p.site.Load() }

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
			check, cancel := context.WithCancel(ctx)
			stop = cancel
			find := p.workspace.Check()
			checking.Go(func() { p.check(check, find) })
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
	site, err := p.workspace.Change(ctx, changed)
	if err != nil || wrong(site, changed) { // perhaps it is still being written
		time.Sleep(patience)
		site, err = p.workspace.Change(ctx, changed)
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
func (p *Preview) known(site *workspace.Snapshot, changed []string) problem.List {
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
func wrong(site *workspace.Snapshot, files []string) bool {
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
	p.hub.each(func(c *client) { c.send("panel", next.html(p.workspace.Dir(), p.o.Lang)) })
}
