package publish

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

var buffers = sync.Pool{New: func() any { return new([32 << 10]byte) }}

// sameFile reports whether the published file has exactly these bytes. It is false if they cannot be compared.
func sameFile(name string, data []byte) (bool, error) {
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false, nil
	}
	file, err := os.Open(name)
	if err != nil {
		return false, nil
	}
	defer file.Close()
	buffer := buffers.Get().(*[32 << 10]byte)
	defer buffers.Put(buffer)
	for len(data) > 0 {
		n, err := file.Read(buffer[:])
		if n > len(data) || !bytes.Equal(buffer[:n], data[:n]) {
			return false, nil
		}
		data = data[n:]
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return false, err
		}
	}
	return len(data) == 0, nil
}

// leftover holds what the published folder has and the new site does not have.
type leftover struct {
	files int
	any   bool // there are such files or empty folders
}

// stale returns the leftovers. It adds a fault for each leftover that gongshi cannot have written.
func (p *Publication) stale(ctx context.Context) (leftover, error) {
	var found leftover
	folders := map[string]bool{}
	for name := range p.files {
		for dir := folderOf(name); dir != "" && !folders[dir]; dir = folderOf(dir) {
			folders[dir] = true
		}
	}
	err := filepath.WalkDir(p.dir, func(path string, entry fs.DirEntry, err error) error {
		if err = errors.Join(err, ctx.Err()); err != nil || path == p.dir {
			return err
		}
		rel, err := filepath.Rel(p.dir, path)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(rel)
		if entry.IsDir() {
			if folders[name] {
				return nil
			}
			found.any = true
			if !goodPart(entry.Name(), false) {
				p.faults.add("foreign-file", name+"/", name)
				return fs.SkipDir
			}
			return nil
		}
		if _, ok := p.files[name]; ok || name == mark {
			return nil
		}
		found.any = true
		found.files++
		if !entry.Type().IsRegular() || checkName(name) != "" && !litter(name) {
			p.faults.add("foreign-file", name, name)
		}
		return nil
	})
	return found, err
}

// keepMode gives the new folder the permissions of the old one, such as those for a group that shares it.
func keepMode(dir string, mode fs.FileMode) error {
	info, err := os.Lstat(dir)
	if err != nil || info.Mode().Perm() == mode {
		return err
	}
	return os.Chmod(dir, mode)
}
