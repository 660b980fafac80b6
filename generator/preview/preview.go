// Package preview serves a site while it is being written: it watches the records and the layouts, prints a page when
// somebody looks at it, and makes open pages show what was just saved.
//
// It promises:
//   - A page is printed again only if its view changed, or what all pages share. A page that nobody looks at is not printed,
//     so that ten thousand pages cost no more than one.
//   - A response is a whole page. Where a record is wrong, the last good page stays, with a panel that says what is wrong and
//     where. The panel goes away when the record is mended.
//   - Only this machine is served, unless another address was asked for. Only GET and HEAD are answered, and only addresses
//     that the plan of the site has. A path of a request never becomes a path of the disk.
//   - Memory does not grow with the number of saves.
//
// The script that reloads pages is part of the preview and is never published.
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

// Options say how the preview speaks, and to whom.
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
	Err      error // why the change was not taken up; nil where it was
	Checked  bool  // all rules have run; then only Problems and Took are set
}

// Why returns the text of Err in a language; it is empty where there is no error.
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

// Preview is a server of one site.
type Preview struct {
	o         Options
	workspace *workspace.Workspace // used by one goroutine at a time
	site      atomic.Pointer[workspace.Snapshot]
	cache     *pageCache
	hub       *hub
	panel     atomic.Pointer[panel]
	watcher   *watcher
	pictures  atomic.Int64 // counts their changes: their addresses stay, and a browser would show what it has
	telling   sync.Mutex   // held while the findings of all rules are told
}

// New returns a preview of the site of a workspace, which it opens. Nobody else may use the workspace until the preview has
// ended. New begins to watch content/ and layouts/ of the site; Serve serves. Errors are those of Workspace.Open.
func New(ctx context.Context, w *workspace.Workspace, o Options) (*Preview, error) {
	p := &Preview{o: o, workspace: w, cache: newPageCache(), hub: newHub()}
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

// Site returns the site as readers see it now.
func (p *Preview) Site() *workspace.Snapshot { return p.site.Load() }

// Serve answers requests and takes up changes until the context ends; then it returns nil.
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

// quietTime is how long nobody may save anything before all rules run: on a large site they take a while.
const quietTime = 120 * time.Millisecond

// follow takes up one change after the other, and has all rules run when nothing was saved for a while.
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
			p.telling.Lock() // findings that are being told are told to their end
			stop()
			p.telling.Unlock()
			p.change(ctx, changed)
			quiet.Reset(quietTime)
		case <-quiet.C:
			check, cancel := context.WithCancel(ctx)
			stop = cancel
			find := p.workspace.Check()
			checking.Go(func() { p.check(check, find) })
		}
	}
}

// change takes up a change of some files and tells what came of it.
func (p *Preview) change(ctx context.Context, changed []string) {
	started := time.Now()
	event := Event{Changed: changed}
	if slices.ContainsFunc(changed, picture) {
		p.pictures.Add(1)
	}
	site, err := p.workspace.Change(ctx, changed)
	if err != nil || isWrong(site, changed) { // perhaps an editor is still writing the file
		time.Sleep(editorTime)
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
		event.Printed = p.tellPages(site, changed)
		event.Problems = p.known(site, changed)
		p.show(&panel{list: event.Problems, changed: changed, err: site.Err})
	}
	event.Took = time.Since(started)
	p.o.Tell(event)
}

// known returns what is known before all rules have run: what was found in the changed files, and what was found in all
// others when all rules ran last.
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

// editorTime is how long an editor may take to write a file.
const editorTime = 60 * time.Millisecond

// isWrong tells whether a problem was found in one of the files.
func isWrong(site *workspace.Snapshot, files []string) bool {
	return slices.ContainsFunc(site.Problems, func(p problem.Problem) bool { return slices.Contains(files, p.Path) })
}

// check has find run all rules and tells what it found. A change meanwhile cancels ctx: then nothing is told.
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

// show replaces the panel on all open pages.
func (p *Preview) show(next *panel) {
	p.panel.Store(next)
	p.hub.each(func(c *client) { c.send("panel", next.html(p.workspace.Dir(), p.o.Lang)) })
}
