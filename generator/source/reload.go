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

// ErrAnew says that Reload cannot be used for a change, and all must be loaded again: site.yaml or the dictionary changed, or
// a name that was refused may have changed.
var ErrAnew = errors.New("load anew")

// Reload returns the content after a change of some files or folders. changed holds their paths from the site's folder on.
// Other files are not read again. s stays as it was; it shares the open folder and most records with the result. The error
// may be ErrAnew.
func (s *Content) Reload(ctx context.Context, changed []string) (*Content, error) {
	paths, err := s.changed(changed)
	if err != nil {
		return nil, err
	}
	next := &Content{root: s.root, options: s.options, builtin: s.builtin, Congress: s.Congress}
	next.options.Progress = nil
	touched := func(name string) bool {
		return slices.ContainsFunc(paths, func(at string) bool { return within(name, at) })
	}
	var files []file
	for _, at := range paths {
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
	for _, at := range paths {
		if s.options.Forget != nil {
			s.options.Forget(at)
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

// changed returns the files and folders that must be read again, sorted; none lies below another. It leaves out ignored ones.
// The error is ErrAnew.
func (s *Content) changed(names []string) ([]string, error) {
	var paths []string
	for _, name := range names {
		name = path.Clean(name)
		if name == "content" || name == place.SiteFile || name == place.DictionaryFile {
			return nil, ErrAnew
		}
		if rest, below := strings.CutPrefix(name, "content/"); below && !slices.ContainsFunc(strings.Split(rest, "/"), ignored) {
			paths = append(paths, name)
		}
	}
	slices.Sort(paths)
	var kept []string
	for _, name := range paths {
		if slices.ContainsFunc(kept, func(at string) bool { return within(name, at) }) {
			continue
		}
		if len(s.refused) > 0 && !s.has(name) { // a refused file may have been renamed to it
			return nil, ErrAnew
		}
		kept = append(kept, name)
	}
	return kept, nil
}

// has reports whether a file was read and still exists.
func (s *Content) has(name string) bool {
	info, err := s.root.Lstat(filepath.FromSlash(name))
	return err == nil && info.Mode().IsRegular() && s.Has(name)
}

// Has reports whether a file was read, and not refused for its name.
func (s *Content) Has(name string) bool {
	is, ok := known(name)
	if !ok {
		return false
	}
	i, found := s.find(file{path: name, is: is})
	return found && !s.results[i].file.named
}

// find returns the index of a file in s.results, and whether it is there.
func (s *Content) find(f file) (int, bool) {
	return slices.BinarySearchFunc(s.results, f, func(r result, f file) int { return r.file.compare(f) })
}

// within reports whether a path is at or below another.
func within(name, at string) bool { return name == at || strings.HasPrefix(name, at+"/") }

// Keep returns the content of s, but with the records that good had read from some files, if it could read them. The preview
// shows these while the files are faulty. The problems are those of s.
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

// Paths yields the paths of all files that were read.
func (s *Content) Paths() iter.Seq[string] { return s.PathsBelow("content") }

// PathsBelow yields the paths of the files that were read, at a path or below it.
func (s *Content) PathsBelow(at string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, r := range s.results {
			if within(r.file.path, at) && !yield(r.file.path) {
				return
			}
		}
	}
}

// Apart returns the same content for another goroutine. Both may call Locate at the same time.
func (s *Content) Apart() *Content {
	apart := *s
	apart.lines = map[string]*document{}
	return &apart
}
