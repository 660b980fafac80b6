package amend

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Stage writes the site as it would be into an empty folder: content/ and layouts/. Files that stay as they are may be links to
// the same bytes.
func (p *Plan) Stage(dir string) error {
	if err := p.settle(); err != nil {
		return err
	}
	for _, folder := range []string{"content", "layouts"} {
		if err := p.stageFolder(folder, dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	for name, f := range p.files {
		if f.gone {
			continue
		}
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(at, f.after, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// stageFolder stages the files of a folder that the plan does not touch.
func (p *Plan) stageFolder(folder, dir string) error {
	return fs.WalkDir(p.root.FS(), folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		at := filepath.Join(dir, filepath.FromSlash(name))
		switch {
		case entry.IsDir():
			if slices.Contains(p.vacant, name) {
				return nil
			}
			return os.MkdirAll(at, 0o777)
		case p.files[name] != nil:
			return nil
		case entry.Type().IsRegular() && os.Link(filepath.Join(p.dir, filepath.FromSlash(name)), at) == nil:
			return nil
		}
		data, err := p.root.ReadFile(filepath.FromSlash(name))
		if err != nil { // a link that leads out: it is as faulty there as here
			return os.Symlink(filepath.Join("..", "..", "..", "nowhere"), at)
		}
		return os.WriteFile(at, data, 0o666)
	})
}
