// Package source reads a site's folder: files to records.
//
// It promises to read nothing outside of the folder, to hold no more than one file's text per worker, to stop at
// nothing that is wrong with a record, and to say of everything that it refuses where, why and what to do. It never
// judges what a record says; that is for package rules. Line and column of a field are looked for only when a problem
// needs them.
package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// MaxRecord is the largest record file that is read, in bytes. A long year of a deputy is 30 KB.
const MaxRecord = 1 << 20

// Options are what a caller may add to a load.
type Options struct {
	// Builtin holds the vocabularies that serve a site that does not bring them: content/vocabulary/….
	Builtin fs.FS

	// Bare lets a folder be read that has no content/site.yaml: an old state of a site.
	Bare bool

	// Inspect is called with the text of every record file that could be read, from several goroutines at once. The
	// congress that it gets holds site.yaml and the dictionary only.
	Inspect func(c *congress.Congress, path string, text []byte)

	// Forget is called by Reload with each file or folder that changed, before its files are inspected again.
	Forget func(path string)

	// Progress is called now and then with how many files of how many are done.
	Progress func(done, all int)
}

// Content is what was read from the folder content/ of a site.
type Content struct {
	Congress *congress.Congress
	Problems problem.List // what could not be read as it stands, with its place

	root    *os.Root
	options Options
	results []result             // what became of each file: first those that others are checked against, then by path
	builtin []result             // the vocabularies that the binary brings
	refused problem.List         // what was refused for its name or its kind
	lines   map[string]*document // files whose lines were looked for
}

// ErrNoSite says that a folder holds no site.
var ErrNoSite = errors.New("no site")

// Load reads all records below dir/content. An error means that nothing could be read; what is wrong with single files
// is in Problems. Close the site when no more places are looked for.
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

// assemble makes the congress out of what was read.
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

// Close lets go of the folder.
func (s *Content) Close() error { return s.root.Close() }

// Open opens a file of the site by its path from the site's folder on.
func (s *Content) Open(path string) (io.ReadCloser, error) {
	return s.root.Open(filepath.FromSlash(path))
}

// result is what became of one file.
type result struct {
	file     file
	add      func(*congress.Congress)
	broken   bool // only its identity is known
	problems problem.List
}

// read decodes the files in parallel, in their order. What other files are checked against while they are read comes
// first.
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

// spans yields the two parts of a list.
func spans(middle, end int) func(func(int, int) bool) {
	return func(yield func(int, int) bool) { _ = yield(0, middle) && yield(middle, end) }
}

// one reads one file. What is known so far are site.yaml and the dictionary.
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
		return broken(f, record, add, problems)
	}
	return result{file: f, add: add, problems: problems}
}

// broken is a record of which only the identity is known.
func broken(f file, record any, add func(*congress.Congress), problems problem.List) result {
	if r, ok := record.(interface{ Base() *congress.Record }); ok {
		r.Base().Broken = true
	}
	return result{f, add, true, problems}
}

// builtin reads the vocabularies that serve a site which does not bring them.
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
