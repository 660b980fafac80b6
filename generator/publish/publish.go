// Package publish turns rendered files into the public folder: checked, complete, and all at once.
//
// It promises:
//   - Nothing faulty is published. Names, extensions, links, requests to other hosts and double ids are checked; all faults are
//     reported together, and then nothing changes.
//   - The public folder is replaced as a whole, by one rename. Whoever looks at it, at any time, sees the old site or the
//     new one, and a build that fails or is killed leaves the old one byte for byte as it was. (Where the system cannot
//     exchange two folders, a killed build may leave the old site aside; the next Begin puts it back.)
//     Where the system lets no folder be renamed in which a program has a file open (Windows), the old site stays as well,
//     and the file is named.
//   - Equal files are not written again: they are taken over with their times. If all files are equal, the folder is not
//     touched. A file that is not rendered any more is removed.
//   - Pages are not kept in memory: of each page only its name, its ids and its new link targets are kept.
//
// It never deletes a file that gongshi cannot have written. A folder belongs to gongshi if it holds the file gongshi.txt, so
// that a mistake such as --out ~ destroys nothing. An entry in it with a name that Put would refuse (.git, a record, a word
// processor's file) stops the replacement. The mark is a file in the folder, so that it is copied, moved and deleted together
// with the folder. It is a text file, which may be published, and explains itself to anybody who finds it.
//
// It does not guard against a loss of power: files are not flushed to the disk one by one. The next build compares bytes
// and repairs what was lost.
package publish

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"gongshi/generator/problem"
)

// Options says where the site is on the web, which folders the output must keep away from, and what must not be published.
type Options struct {
	Base    string   // the path part of the base URL: "/" (also if empty) or "/renda/"
	Host    string   // the site's own host, "renda.example.gov.cn"; empty if it is not known
	Sources []string // folders that the output may neither hold nor lie in: content, layouts

	// Gate returns the problems of a file; if it returns any, nothing is published. It may be nil. For a page it gets the text
	// that is shown and, separately, the text in tags, both with the lines of the file; for a file that is no text it gets the
	// bytes. The caller fills in the paths of the problems. Gate is called from several goroutines.
	Gate func(name string, text []byte) problem.List
}

// Publication is one replacement of the public folder. It lasts from Begin to Commit or Abort.
type Publication struct {
	dir     string // absolute
	options Options
	root    webRoot
	scratch *scratch
	marked  bool // the folder exists and carries the mark

	mu     sync.Mutex
	files  map[string]bool // name → whether the published file is equal
	closed bool
	links  links
	faults faults
	held   held
	faulty atomic.Bool // there is a fault, so that nothing will be published and files need not be written
}

// Report counts the files of a publication.
type Report struct{ Written, Unchanged, Removed int }

// Begin prepares the replacement of dir, which need not exist. It holds a lock on dir until Commit or Abort, and cleans up
// after builds that were killed. If dir cannot be the output folder, the error is a *Refusal.
func Begin(dir string, o Options) (*Publication, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	// The scratch folder comes first, because its recovery may put the published folder back, which is examined below.
	if err := guard(dir, o.Sources); err != nil {
		return nil, err
	}
	scratch, err := openScratch(dir)
	if err != nil {
		return nil, err
	}
	marked, err := owned(dir)
	if err != nil {
		return nil, errors.Join(err, scratch.close())
	}
	return &Publication{
		dir: dir, options: o, root: rootOf(o), scratch: scratch, marked: marked,
		files: map[string]bool{}, links: newLinks(), faults: faults{}, held: held{},
	}, nil
}

// Put adds one file: a name relative to the site's root with slashes, "deputies/d0001/index.html", and its content, which
// is not kept. It may be called from several goroutines. It returns errors of the file system only; Commit returns the problems
// of the file itself.
func (p *Publication) Put(name string, data []byte) error {
	rule := checkName(name)
	found := &scan{}
	if rule == "" {
		found = scanFile(p.root, name, data)
		defer found.release()
		p.gate(name, data, &found.read)
	}
	if err := p.register(name, rule, found); err != nil || p.faulty.Load() {
		return err
	}
	equal := false
	if p.marked {
		var err error
		if equal, err = sameFile(filepath.Join(p.dir, filepath.FromSlash(name)), data); err != nil {
			return err
		}
	}
	if equal {
		p.mu.Lock()
		p.files[name] = true
		p.mu.Unlock()
		return nil
	}
	return p.scratch.write(name, data)
}

func (p *Publication) register(name, rule string, found *scan) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return fmt.Errorf("publish: %s comes after the end of the publication", name)
	}
	if _, ok := p.files[name]; ok && rule == "" {
		rule = "file-twice"
	}
	if rule != "" {
		p.faults.add(rule, name, name)
		p.faulty.Store(true)
		return nil
	}
	p.files[name] = false
	p.links.add(name, found, p.files)
	for _, f := range found.faults {
		p.faults.add(f.rule, f.subject, name)
		p.faulty.Store(true)
	}
	return nil
}

// Commit checks the links between all files and then replaces the public folder. If there are problems, it publishes nothing
// and returns them, sorted. In each case the publication is over afterwards.
func (p *Publication) Commit(ctx context.Context) (report Report, list problem.List, err error) {
	if !p.close() {
		return Report{}, nil, errors.New("publish: the publication is over")
	}
	defer func() { err = errors.Join(err, p.scratch.close()) }()
	if len(p.files) == 0 && len(p.faults) == 0 {
		p.faults.add("empty-site", "", "")
	}
	p.links.check(p.files, p.faults)
	var stale leftover
	if p.marked {
		if stale, err = p.stale(ctx); err != nil {
			return Report{}, nil, err
		}
	}
	if list = append(p.faults.list(p.folder()), p.held.list()...); len(list) > 0 {
		list.Sort()
		return Report{}, list, nil
	}
	report.Removed = stale.files
	for _, equal := range p.files {
		if equal {
			report.Unchanged++
		} else {
			report.Written++
		}
	}
	if p.marked && report.Written == 0 && !stale.any {
		return report, nil, nil
	}
	if err = p.takeOver(ctx); err != nil {
		return Report{}, nil, err
	}
	if err = p.scratch.swap(); p.scratch.inUse(err) {
		p.faults.add("file-in-use", p.busy(), "")
		return Report{}, p.faults.list(p.folder()), nil
	} else if err != nil {
		return Report{}, nil, err
	}
	return report, nil, nil
}

// takeOver completes the new site with the mark and the files that did not change.
func (p *Publication) takeOver(ctx context.Context) error {
	if err := p.scratch.write(mark, []byte(markText)); err != nil {
		return err
	}
	names := make([]string, 0, len(p.files))
	for name, equal := range p.files {
		if equal {
			names = append(names, name)
		}
	}
	slices.Sort(names) // neighbours then lie in one folder
	var next atomic.Int64
	var group sync.WaitGroup
	fail := make(chan error, runtime.GOMAXPROCS(0))
	for range cap(fail) {
		group.Go(func() {
			for {
				i := int(next.Add(batch)) - batch
				if i >= len(names) {
					return
				}
				for _, name := range names[i:min(i+batch, len(names))] {
					err := ctx.Err()
					if err == nil {
						err = p.scratch.reuse(name)
					}
					if err != nil {
						fail <- err
						return
					}
				}
			}
		})
	}
	group.Wait()
	close(fail)
	return errors.Join(<-fail, ctx.Err())
}

// batch is the number of neighbouring files that one worker takes over at a time.
const batch = 64

// Abort ends the publication and leaves the public folder as it was. After Commit it does nothing, so that it can be deferred.
func (p *Publication) Abort() error {
	if !p.close() {
		return nil
	}
	return p.scratch.close()
}

func (p *Publication) close() (first bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	first, p.closed = !p.closed, true
	return first
}

// folder returns the name of the public folder.
func (p *Publication) folder() string { return filepath.Base(p.dir) }
