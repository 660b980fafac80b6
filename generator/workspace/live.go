package workspace

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"gongshi/generator/congress"
	"gongshi/generator/privacy"
	"gongshi/generator/problem"
	"gongshi/generator/source"
	"gongshi/generator/view"
)

// Workspace is a site in the hands of those who write it. It takes up one change after the other, and keeps of a record that
// is wrong what was last good. It is used by one goroutine; what it returns may be used by others.
type Workspace struct {
	dir      string
	today    Clock
	options  Options
	pictures *PictureMaker

	reader   *privacy.Reader
	disk     *source.Content   // the records as the files are
	opened   []*source.Content // all that were opened anew; a snapshot may still read the one before
	shown    *source.Content   // the records as readers see them
	now      congress.Date     // the day of the snapshot that was returned last
	fixed    bool              // site.yaml fixes the day
	faulty   map[string]bool   // the files that are wrong
	lost     bool              // the site was gone when it was looked for last
	memo     view.Memo
	renderer *renderer
	born     string // tells the renderers of this workspace from those of another, which the same browser may have seen
	made     int    // counts the renderers
}

// New returns the workspace of the site in a folder. Nothing is read before Open. today is asked once for each snapshot: a
// preview may stay open over night. Of the options Now, Today and Drafts are without meaning: drafts are shown. The caller closes the
// workspace.
func New(dir string, today Clock, o Options) *Workspace {
	o.Drafts = true
	return &Workspace{dir: dir, today: today, options: o, pictures: NewPictureMaker(o.Pictures), faulty: map[string]bool{}, born: strconv.FormatInt(time.Now().UnixNano(), 36) + "."}
}

// Dir returns the folder of the site.
func (w *Workspace) Dir() string { return w.dir }

// Close lets go of the site's folder, which on Windows could not be renamed or removed before.
func (w *Workspace) Close() {
	for _, site := range w.opened {
		_ = site.Close()
	}
	_ = w.pictures.Close() // what it leaves behind is temporary
}

// ErrGone says that content/site.yaml was there and is not any more.
var ErrGone = errors.New("content/site.yaml is gone")

// Open reads all records. Errors are those of Open of this package, and of a layout that was never right.
func (w *Workspace) Open(ctx context.Context) (*Snapshot, error) {
	reader := privacy.NewReader()
	disk, err := read(ctx, w.dir, reader, w.options.Progress)
	if w.lost = err != nil; w.lost {
		return nil, err
	}
	w.reader, w.disk, w.opened = reader, disk, append(w.opened, disk)
	clear(w.faulty)
	return w.snapshot(ctx, slices.Collect(disk.Paths()))
}

// Change takes up a change of some files or folders, named by their paths from the site's folder on, with slashes. An error
// leaves the site as it was; it is ErrGone while there is no site.
func (w *Workspace) Change(ctx context.Context, changed []string) (*Snapshot, error) {
	if slices.ContainsFunc(changed, func(name string) bool { return name == "layouts" || strings.HasPrefix(name, "layouts/") }) {
		w.renderer.stale = true
	}
	disk, err := w.disk.Reload(ctx, changed)
	if w.lost || errors.Is(err, source.ErrAnew) {
		snapshot, err := w.Open(ctx)
		var none *NoSiteError
		if errors.As(err, &none) { // there was one when the workspace was opened
			err = ErrGone
		}
		return snapshot, err
	}
	if err != nil {
		return nil, err
	}
	w.disk = disk
	var files []string
	for _, name := range changed {
		files = slices.AppendSeq(files, disk.PathsBelow(name))
	}
	files = slices.AppendSeq(files, maps.Keys(w.faulty)) // what was wrong may be right now: a picture that was missing has come
	clear(w.faulty)
	return w.snapshot(ctx, files)
}

// Check returns what finds all problems of the files as they are now, on the day of the snapshot. It takes its time and may
// run in another goroutine, while further changes are taken up.
func (w *Workspace) Check() func(context.Context) (problem.List, error) {
	disk, reader, o := w.disk, w.reader, w.options
	o.Now, o.Today = "", w.day()
	return func(ctx context.Context) (problem.List, error) {
		s, err := plan(w.dir, disk.Apart(), o, nil)
		if err != nil {
			return nil, err
		}
		return s.check(ctx, reader)
	}
}

// snapshot makes the site that is shown, after some files were read.
func (w *Workspace) snapshot(ctx context.Context, files []string) (*Snapshot, error) {
	w.now, w.fixed = w.today(w.disk.Congress.Site)
	s, err := w.plan(w.disk)
	if err != nil {
		return nil, err
	}
	var found problem.List
	if w.shown != nil { // at the beginning there is nothing better to show
		read := map[string]bool{}
		for _, name := range files {
			read[name] = true
		}
		if found, err = s.checkAlone(ctx, w.reader, read); err != nil {
			return nil, err
		}
		for _, p := range found {
			w.faulty[p.Path] = w.faulty[p.Path] || p.Stops() || s.ofDraft(p.Path) // the last good version of a draft is shown, too
		}
	}
	previous := w.shown
	w.shown = w.disk
	if previous != nil && slices.Contains(slices.Collect(maps.Values(w.faulty)), true) {
		w.shown = w.disk.Keep(previous, w.faulty)
		if s, err = w.plan(w.shown); err != nil {
			return nil, err
		}
	}
	err = w.ready(s)
	if w.renderer == nil {
		return nil, err
	}
	return newSnapshot(s, w.renderer, w.pictures, found, err), nil
}

func (w *Workspace) plan(src *source.Content) (*Site, error) {
	o := w.options
	o.Now, o.Today = "", w.day()
	return plan(w.dir, src, o, &w.memo)
}

// day returns a clock that stands on the day of the snapshot.
func (w *Workspace) day() Clock {
	now, fixed := w.now, w.fixed
	return func(*congress.Site) (congress.Date, bool) { return now, fixed }
}
