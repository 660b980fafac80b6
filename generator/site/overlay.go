package site

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
)

// Overlay is a site's own layouts over the embedded ones: file by file, its own win. own may be nil or lack any folder.
func Overlay(own, embedded fs.FS) fs.FS {
	if own == nil {
		return embedded
	}
	return overlay{own, embedded}
}

type overlay struct{ own, embedded fs.FS }

// Open opens a file of either; a folder is opened for its name only, its entries come from ReadDir.
func (o overlay) Open(name string) (fs.File, error) {
	file, err := o.own.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.embedded.Open(name)
	}
	return file, err
}

// ReadDir lists what either has.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	own, err := fs.ReadDir(o.own, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	embedded, embeddedErr := fs.ReadDir(o.embedded, name)
	if embeddedErr != nil && (err != nil || !errors.Is(embeddedErr, fs.ErrNotExist)) {
		return nil, embeddedErr
	}
	// The sort is stable: of two entries with one name, the own comes first and stays.
	all := append(own, embedded...)
	slices.SortStableFunc(all, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return slices.CompactFunc(all, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}
