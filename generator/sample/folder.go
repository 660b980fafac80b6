package sample

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrOccupied says that a folder for a site is not empty, or is a file.
var ErrOccupied = errors.New("not an empty folder")

// Create writes the site into a folder that is not there or is empty; the folder above it must be there. It writes all files
// or none: they are made in a temporary folder beside it, which takes its place at the end. An error may be ErrOccupied, or
// one of Write.
func Create(ctx context.Context, dir string, o Options) (*Result, error) {
	dir, err := filepath.Abs(dir)
	if err == nil {
		err = free(dir)
	}
	if err != nil {
		return nil, err
	}
	if _, err := newSite(o); err != nil {
		return nil, err
	}
	aside, err := os.MkdirTemp(filepath.Dir(dir), ".gongshi-sample-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(aside) // gone by then, if all went well
	result, err := Write(ctx, o, func(path string, text []byte) error { return put(aside, path, text) })
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(aside, 0o755); err != nil {
		return nil, err
	}
	if err := os.Remove(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return result, os.Rename(aside, dir)
}

// free tells by ErrOccupied that a folder cannot be taken.
func free(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil || len(entries) > 0:
		return ErrOccupied
	}
	return nil
}

// put writes one file below a folder. The folders of most files are there already.
func put(dir, path string, text []byte) error {
	name := filepath.Join(dir, filepath.FromSlash(path))
	err := os.WriteFile(name, text, 0o644)
	if errors.Is(err, fs.ErrNotExist) {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		err = os.WriteFile(name, text, 0o644)
	}
	return err
}
