package amend

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/output"
	"gongshi/generator/problem"
)

// ChangedError says that a file is not what the plan has read, or what was applied.
type ChangedError struct{ Path string }

// Error returns the English text of Why.
func (e *ChangedError) Error() string { return e.Why().EN }

// Why says it in both languages, with what to do.
func (e *ChangedError) Why() problem.Text {
	return problem.Say("%[1]s 刚才有人改过，没有改动任何文件；再运行一次", "%[1]s was changed meanwhile; no file was changed; run this again", e.Path)
}

// ErrPending says that a plan is being applied, or that whoever applied it was killed: Undo puts back what was.
var ErrPending = errors.New("a plan is being applied")

// errHalted is what a test kills Apply with.
var errHalted = errors.New("halted")

// Apply makes the changes on a day: all of them, or none. It returns the ID by which Undo takes them back; it is empty where
// nothing was to be done. A *ChangedError, ErrPending and every other error but that of a lost disk mean that no file was
// changed.
func (p *Plan) Apply(day congress.Date) (id string, err error) {
	names, err := p.Files()
	if err != nil || len(names) == 0 {
		return "", err
	}
	kept := Kept{ID: p.nextID(day), Title: p.Title, Files: make([]KeptFile, len(names))}
	for i, name := range names {
		f := p.files[name]
		kept.Files[i] = KeptFile{name, f.mode, digest(f.before, f.there), digest(f.after, !f.gone)}
	}
	kept.Made, kept.Gone = p.newFolders(names), append([]string{}, p.vacant...)
	if err := p.prepare(kept, names); err != nil {
		return "", err
	}
	if err := p.exchange(names); err != nil {
		if errors.Is(err, errHalted) {
			return "", err
		}
		if _, back := putBack(p.root, pending, kept, true); back != nil {
			return "", errors.Join(err, back)
		}
		err = errors.Join(err, p.root.RemoveAll(filepath.FromSlash(pending)))
		sweep(p.root)
		return "", err
	}
	err = p.root.RemoveAll(filepath.FromSlash(pending + "/after"))
	return kept.ID, errors.Join(err, p.root.Rename(filepath.FromSlash(pending), filepath.FromSlash(keepFolder+"/"+kept.ID)))
}

// prepare writes all that is needed beside the records, and looks whether they are still what the plan has read.
func (p *Plan) prepare(kept Kept, names []string) (err error) {
	if err := p.root.MkdirAll(filepath.FromSlash(keepFolder), 0o777); err != nil {
		return err
	}
	if err := p.root.Mkdir(filepath.FromSlash(pending), 0o777); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return ErrPending
		}
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, p.root.RemoveAll(filepath.FromSlash(pending)))
			sweep(p.root)
		}
	}()
	if err := output.Create(p.root, ".gongshi/.gitignore", []byte("*\n")); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	for _, name := range names {
		f := p.files[name]
		if f.there {
			err = errors.Join(err, output.Replace(p.root, pending+"/before/"+name, f.before))
		}
		if !f.gone {
			err = errors.Join(err, output.Replace(p.root, pending+"/after/"+name, f.after))
		}
		if err != nil {
			return err
		}
	}
	for _, name := range names {
		if err := p.unchanged(name); err != nil {
			return err
		}
	}
	data, err := json.MarshalIndent(kept, "", "  ")
	if err == nil {
		err = output.Replace(p.root, pending+"/"+keptFile, data)
	}
	return err
}

// unchanged returns a *ChangedError if a file is not what the plan has read, and an error if it must not be written.
func (p *Plan) unchanged(name string) error {
	f, local := p.files[name], filepath.FromSlash(name)
	info, err := p.root.Lstat(local)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !f.there:
		return nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	case err != nil || !f.there || !info.Mode().IsRegular():
		return &ChangedError{name}
	case info.Mode().Perm()&0o200 == 0:
		return &fs.PathError{Op: "replace", Path: name, Err: fs.ErrPermission}
	}
	now, err := p.root.ReadFile(local)
	if err == nil && !bytes.Equal(now, f.before) {
		err = &ChangedError{name}
	}
	return err
}

// exchange puts the files in their places. When it returns an error, some are exchanged and some are not.
func (p *Plan) exchange(names []string) error {
	for i, name := range names {
		if p.halt != nil && p.halt(i) {
			return errHalted
		}
		if err := p.unchanged(name); err != nil {
			return err
		}
		f, local := p.files[name], filepath.FromSlash(name)
		if f.gone {
			if err := p.root.Remove(local); err != nil {
				return err
			}
			continue
		}
		if err := p.place(name, local, f); err != nil {
			return err
		}
	}
	for _, folder := range p.vacant {
		if err := p.root.Remove(filepath.FromSlash(folder)); err != nil {
			return &ChangedError{folder} // something came into it meanwhile
		}
	}
	return nil
}

// place gives a file that lies prepared its name.
func (p *Plan) place(name, local string, f *file) error {
	if err := p.root.MkdirAll(filepath.Dir(local), 0o777); err != nil {
		return err
	}
	from := filepath.FromSlash(pending + "/after/" + name)
	if f.there || f.mode != 0o666 {
		if err := p.root.Chmod(from, f.mode); err != nil {
			return err
		}
	}
	if p.root.Rename(from, local) == nil {
		return nil
	}
	return output.Replace(p.root, name, f.after) // content/ is on another disk
}

// newFolders returns the folders that do not exist and will, the deepest first.
func (p *Plan) newFolders(names []string) []string {
	made := []string{}
	for _, name := range names {
		if p.files[name].gone {
			continue
		}
		for at := path.Dir(name); at != "."; at = path.Dir(at) {
			if _, err := p.root.Lstat(filepath.FromSlash(at)); err == nil || slices.Contains(made, at) {
				break
			}
			made = append(made, at)
		}
	}
	slices.SortFunc(made, func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	return made
}
