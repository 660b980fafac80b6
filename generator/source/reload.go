package source

import (
	"context"
	"errors"
	"io/fs"
	"iter"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// ErrAnew says that a change touches what all files are checked against, or what they are called: Load anew.
var ErrAnew = errors.New("load anew")

// Reload returns the site as it is after a change of some files or folders, named by their paths from the site's folder on;
// all else is taken over as it was read. s stays as it was, and shares the folder and most records with what is returned.
func (s *Content) Reload(ctx context.Context, changed []string) (*Content, error) {
	places, err := s.places(changed)
	if err != nil {
		return nil, err
	}
	next := &Content{root: s.root, options: s.options, builtin: s.builtin, Congress: s.Congress}
	next.options.Progress = nil
	touched := func(name string) bool {
		return slices.ContainsFunc(places, func(at string) bool { return within(name, at) })
	}
	var files []file
	for _, at := range places {
		if _, err := s.root.Lstat(filepath.FromSlash(at)); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		found, refused := next.list(at)
		files = append(files, found...)
		next.refused = append(next.refused, refused...)
	}
	if len(next.refused) > 0 {
		return nil, ErrAnew
	}
	next.refused = slices.DeleteFunc(slices.Clone(s.refused), func(p problem.Problem) bool { return touched(p.Path) })
	for _, place := range places {
		if s.options.Forget != nil {
			s.options.Forget(place)
		}
	}
	fresh, err := next.read(ctx, files)
	if err != nil {
		return nil, err
	}
	next.results = slices.DeleteFunc(slices.Clone(s.results), func(r result) bool { return touched(r.file.path) })
	for _, r := range fresh {
		i, _ := next.find(r.file)
		next.results = slices.Insert(next.results, i, r)
	}
	next.assemble()
	return next, nil
}

// places are the files and folders to be looked at again, none below another.
func (s *Content) places(changed []string) ([]string, error) {
	var places []string
	for _, name := range changed {
		name = path.Clean(name)
		if name == "content" || name == place.SiteFile || name == place.DictionaryFile {
			return nil, ErrAnew
		}
		if rest, below := strings.CutPrefix(name, "content/"); below && !slices.ContainsFunc(strings.Split(rest, "/"), ignored) {
			places = append(places, name)
		}
	}
	slices.Sort(places)
	var kept []string
	for _, name := range places {
		if slices.ContainsFunc(kept, func(at string) bool { return within(name, at) }) {
			continue
		}
		if len(s.refused) > 0 && !s.has(name) { // it may be what a refused name stands for
			return nil, ErrAnew
		}
		kept = append(kept, name)
	}
	return kept, nil
}

// has tells whether a file was read and is still there.
func (s *Content) has(name string) bool {
	info, err := s.root.Lstat(filepath.FromSlash(name))
	return err == nil && info.Mode().IsRegular() && s.Has(name)
}

// Has tells whether a file of content/ was read under its own name.
func (s *Content) Has(name string) bool {
	is, ok := known(name)
	if !ok {
		return false
	}
	i, found := s.find(file{path: name, is: is})
	return found && !s.results[i].file.named
}

// find returns the place of a file among what was read.
func (s *Content) find(f file) (int, bool) {
	return slices.BinarySearchFunc(s.results, f, func(r result, f file) int { return r.file.compare(f) })
}

// within tells whether a path is another or lies below it.
func within(name, at string) bool { return name == at || strings.HasPrefix(name, at+"/") }

// Keep returns the site with some files as good had read them, as far as it could: what a reader goes on seeing while they
// are mended. The problems are those of s.
func (s *Content) Keep(good *Content, paths map[string]bool) *Content {
	kept := &Content{root: s.root, options: s.options, builtin: s.builtin, refused: s.refused, results: slices.Clone(s.results)}
	for i, r := range kept.results {
		if !paths[r.file.path] {
			continue
		}
		if j, found := good.find(r.file); found && !good.results[j].broken {
			kept.results[i].add, kept.results[i].broken = good.results[j].add, false
		}
	}
	kept.assemble()
	return kept
}

// Paths yields the files that were read.
func (s *Content) Paths() iter.Seq[string] { return s.PathsBelow("content") }

// PathsBelow yields the files that were read at a path or below it.
func (s *Content) PathsBelow(at string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, r := range s.results {
			if within(r.file.path, at) && !yield(r.file.path) {
				return
			}
		}
	}
}

// Apart returns the same site for another goroutine, which may look for lines at the same time.
func (s *Content) Apart() *Content {
	apart := *s
	apart.lines = map[string]*document{}
	return &apart
}
