package render

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// Overlay returns the embedded layouts with a site's own layouts over them. If both have a file, the site's is used. own may be
// nil.
func Overlay(own, embedded fs.FS) fs.FS {
	if own == nil {
		return embedded
	}
	return overlay{own, embedded}
}

type overlay struct{ own, embedded fs.FS }

// Open opens the site's file or, if there is none, the embedded one. A folder has the entries of both.
func (o overlay) Open(name string) (fs.File, error) {
	file, err := o.own.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		file, err = o.embedded.Open(name)
	}
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err != nil || !info.IsDir() {
		return file, err
	}
	entries, err := o.ReadDir(name)
	return &folder{file, entries}, err
}

// folder is an open folder with the entries of both layouts.
type folder struct {
	fs.File
	rest []fs.DirEntry
}

// ReadDir returns the next n entries, or all that are left if n is 0 or less.
func (f *folder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(f.rest) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(f.rest) {
		n = len(f.rest)
	}
	entries := f.rest[:n]
	f.rest = f.rest[n:]
	return entries, nil
}

// ReadDir returns the entries of both, each name once.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	own, err := fs.ReadDir(o.own, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	embedded, embeddedErr := fs.ReadDir(o.embedded, name)
	if embeddedErr != nil && (err != nil || !errors.Is(embeddedErr, fs.ErrNotExist)) {
		return nil, embeddedErr
	}
	// The sort is stable, so that of two entries with one name the site's comes first and is kept.
	all := append(own, embedded...)
	slices.SortStableFunc(all, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return slices.CompactFunc(all, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}

// Replaced returns layouts in which one file has another text. The file must exist in layouts.
func Replaced(layouts fs.FS, name string, text []byte) fs.FS { return replaced{layouts, name, text} }

type replaced struct {
	fs.FS
	name string
	text []byte
}

// Open opens a file. For the replaced file it gives the other text.
func (r replaced) Open(name string) (fs.File, error) {
	file, err := r.FS.Open(name)
	if err != nil || name != r.name {
		return file, err
	}
	return &replacement{file, bytes.NewReader(r.text)}, nil
}

// replacement is a file that is read from memory.
type replacement struct {
	fs.File
	text *bytes.Reader
}

// Read reads from the other text.
func (f *replacement) Read(p []byte) (int, error) { return f.text.Read(p) }
