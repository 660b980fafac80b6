package source

import (
	"fmt"
	"os"
	"path/filepath"

	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// Open opens the folder dir of a site without reading its records. The caller must close the content. The error wraps
// ErrNoSite if dir is no folder of a site.
func Open(dir string) (*Content, error) { return open(dir, false) }

// open opens a folder. bare says that it may have no site.yaml.
func open(dir string, bare bool) (*Content, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoSite, err)
	}
	if info, err := root.Stat(place.SiteFile); !bare && (err != nil || !info.Mode().IsRegular()) {
		root.Close()
		return nil, fmt.Errorf("%w: %s", ErrNoSite, filepath.Join(dir, "content", "site.yaml"))
	}
	return &Content{root: root}, nil
}

// List returns the paths of the record files at a path or below it: content, content/deputies/d0001. Files that are refused for
// their names or kinds are left out, and are in the problems. The error is that there is nothing at the path.
func (s *Content) List(at string) ([]string, problem.List, error) {
	if _, err := s.root.Lstat(filepath.FromSlash(at)); err != nil {
		return nil, nil, err
	}
	files, refused := s.list(at)
	var names []string
	for _, f := range files {
		if f.is.Kind != nil && !f.named {
			names = append(names, f.path)
		}
	}
	return names, refused, nil
}

// Bytes returns the bytes of a record file, with a byte order mark if it has one. It refuses the files that Load refuses.
func (s *Content) Bytes(name string) ([]byte, problem.List) {
	info, err := s.root.Stat(filepath.FromSlash(name))
	if err != nil {
		return nil, problem.List{{Path: name, Rule: ruleUnreadable, What: problem.Say("文件无法读取", "the file cannot be read"), Fix: cause(err)}}
	}
	return s.bytes(file{path: name, size: info.Size()})
}
