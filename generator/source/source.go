// Package source reads the records in a site's folder.
//
// It reads nothing outside the folder, and holds the text of one file per worker. A faulty record never stops it: each problem
// says where it is, what is wrong and what to do. The package never judges what a record says; package rules does. It looks
// up the line and the column of a field only if a problem needs them.
package source

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"sync"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// MaxRecord is the largest record file that is read, in bytes. A long year of a deputy is 30 KB.
const MaxRecord = 1 << 20

// Options are the options of Load. All may be left out.
type Options struct {
	// Builtin holds the built-in vocabularies, content/vocabulary/…, for a site that does not have its own.
	Builtin fs.FS

	// Bare allows a folder without content/site.yaml: an old state of a site.
	Bare bool

	// Inspect is called with the text of every record file that could be read, and with nil for every picture. It is called
	// from several goroutines at once. The congress has only site.yaml and the dictionary.
	Inspect func(c *congress.Congress, path string, text []byte)

	// Forget is called by Reload with each file or folder that changed, before its files are inspected again.
	Forget func(path string)

	// Progress is called now and then with the number of files that are done, and of all files.
	Progress func(done, all int)
}

// Content is what was read from the folder content/ of a site.
type Content struct {
	Congress *congress.Congress
	Problems problem.List // the problems of files that could not be read, or not in full, with their positions

	root    *os.Root
	options Options
	results []result             // one for each file, in the order of file.compare
	builtin []result             // the built-in vocabularies
	refused problem.List         // the problems of files that were refused for their names or kinds
	lines   map[string]*document // the files in which lines were looked up
}

// ErrNoSite says that a folder is not that of a site.
var ErrNoSite = errors.New("no site")

// Load reads all records below dir/content. An error means that nothing could be read; problems of single files are in
// Problems. The caller must close the content, after the last call of Locate.
func Load(ctx context.Context, dir string, o Options) (*Content, error) {
	s, err := open(dir, o.Bare)
	if err != nil {
		return nil, err
	}
	s.options, s.builtin = o, builtin(o.Builtin)
	files, refused := s.list("content")
	s.refused = refused
	if s.results, err = s.read(ctx, files); err != nil {
		s.Close()
		return nil, err
	}
	s.assemble()
	return s, nil
}

// assemble makes the congress and the problems from the results.
func (s *Content) assemble() {
	s.lines = map[string]*document{}
	s.Congress = &congress.Congress{Vocabularies: map[string]*congress.Vocabulary{}, Files: map[string]congress.Picture{}}
	s.Problems = slices.Clip(s.refused)
	for _, r := range s.results {
		if r.add != nil {
			r.add(s.Congress)
		}
		s.Problems = append(s.Problems, r.problems...)
	}
	for _, r := range s.builtin {
		if list := nameOf(path.Base(r.file.path)); list == "outcomes" && s.Congress.Outcomes == nil || list != "outcomes" && s.Congress.Vocabularies[list] == nil {
			r.add(s.Congress)
		}
	}
	s.Congress.Index()
}

// Close closes the folder.
func (s *Content) Close() error { return s.root.Close() }

// Open opens a file; path is from the site's folder on.
func (s *Content) Open(path string) (io.ReadCloser, error) {
	return s.root.Open(filepath.FromSlash(path))
}

// result is a file that was read.
type result struct {
	file     file
	add      func(*congress.Congress) // adds its record to a congress
	broken   bool                     // only its identity is known
	problems problem.List
}

// read reads files in parallel, and returns their results in the same order. The files that Inspect needs for others are
// read before these.
func (s *Content) read(ctx context.Context, files []file) ([]result, error) {
	first := slices.IndexFunc(files, func(f file) bool { return !f.first() })
	if first < 0 {
		first = len(files)
	}
	known := s.Congress
	if known == nil {
		known = &congress.Congress{}
	}
	results := make([]result, len(files))
	done := 0
	for begin, end := range spans(first, len(files)) {
		next := make(chan int)
		var workers sync.WaitGroup
		for range min(runtime.GOMAXPROCS(0), end-begin) {
			workers.Go(func() {
				for i := range next {
					results[i] = s.one(files[i], known)
				}
			})
		}
		for i := begin; i < end && ctx.Err() == nil; i++ {
			next <- i
			if done++; s.options.Progress != nil && done%256 == 0 {
				s.options.Progress(done, len(files))
			}
		}
		close(next)
		workers.Wait()
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		for _, r := range results[begin:end] {
			if r.file.first() && r.add != nil {
				r.add(known)
			}
		}
	}
	if s.options.Progress != nil {
		s.options.Progress(len(files), len(files))
	}
	return results, nil
}

// spans yields the begin and the end of the two parts of a list: up to middle, and from there on.
func spans(middle, end int) func(func(int, int) bool) {
	return func(yield func(int, int) bool) { _ = yield(0, middle) && yield(middle, end) }
}

// one reads one file. known holds site.yaml and the dictionary.
func (s *Content) one(f file, known *congress.Congress) result {
	inspect := func(text []byte) {
		if s.options.Inspect != nil {
			s.options.Inspect(known, f.path, text)
		}
	}
	if f.is.Kind == nil {
		inspect(nil)
		picture, problems := s.picture(f)
		return result{file: f, add: func(c *congress.Congress) { c.Files[f.path] = picture }, problems: problems}
	}
	record, add := f.is.New()
	if f.named {
		return broken(f, record, add, nil)
	}
	text, problems := s.text(f)
	if problems != nil {
		return broken(f, record, add, problems)
	}
	inspect(text)
	ok, problems := decode(f.path, text, record)
	if !ok {
		if r, is := record.(interface{ Base() *congress.Record }); is {
			r.Base().Draft = saysDraft(text)
		}
		return broken(f, record, add, problems)
	}
	return result{file: f, add: add, problems: problems}
}

// draftLine is the line that makes a record a draft.
var draftLine = regexp.MustCompile(`(?m)^draft:[ \t]*true[ \t]*(#.*)?\r?$`)

// saysDraft tells whether a record that cannot be read is a draft: whether a line says so that stands in its front matter, if it
// begins with ---, or anywhere else.
func saysDraft(text []byte) bool {
	if rest, marked := bytes.CutPrefix(text, []byte("---")); marked {
		text, _, _ = bytes.Cut(rest, []byte("\n---"))
	}
	return draftLine.Match(text)
}

// broken returns the result of a record of which only the identity is known.
func broken(f file, record any, add func(*congress.Congress), problems problem.List) result {
	if r, ok := record.(interface{ Base() *congress.Record }); ok {
		r.Base().Broken = true
	}
	return result{f, add, true, problems}
}

// builtin reads the built-in vocabularies.
func builtin(files fs.FS) []result {
	if files == nil {
		return nil
	}
	var all []result
	names, _ := fs.Glob(files, place.VocabularyFile("*"))
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		i, is := place.Of(name)
		if err != nil || !is {
			continue
		}
		record, add := i.New()
		if ok, _ := decode(name, text, record); ok {
			all = append(all, result{file: file{path: name}, add: add})
		}
	}
	return all
}
