// Package amend changes records of a site: a plan of changes is made, looked at, and then applied to all files or to none.
//
// What is changed is a value, an entry of a list, a file or a folder. All else stays byte for byte: comments, the order of
// keys, brackets, quotation marks, line ends, byte order marks. A new key stands where package tidy would put it. After each
// change the text is read again, and is the record that was asked for, or the plan fails: a file that is written in a way that
// the package does not know is left to a person.
//
// A plan touches no file. Stage writes the site as it would be into another folder, where it can be checked and compared. Apply
// exchanges the files, if each of them is still what the plan has read, and keeps what they were in a folder beside content/;
// Undo brings that back. Whoever kills Apply leaves a site of which Undo makes the old one.
package amend

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"gongshi/generator/problem"
)

// Plan is a set of changes that are made together.
type Plan struct {
	Title problem.Text   // what is done, in a few words
	Notes []problem.Text // what whoever looks at the plan should know

	root   *os.Root
	dir    string
	files  map[string]*file
	vacant []string // folders that are moved away, the deepest first

	halt func(done int) bool // of tests: tells whether Apply is killed after so many files
}

// file is a file that a plan has read.
type file struct {
	there  bool // it exists before
	before []byte
	mode   fs.FileMode
	gone   bool // it does not exist after
	after  []byte
	text   *text // nil as long as it was not changed as a record
}

// New begins a plan for the site in a folder. The caller closes it.
func New(dir string, title problem.Text) (*Plan, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Plan{Title: title, root: root, dir: dir, files: map[string]*file{}}, nil
}

// Close lets go of the folder.
func (p *Plan) Close() error { return p.root.Close() }

// Note adds a note.
func (p *Plan) Note(zh, en string, args ...any) {
	p.Notes = append(p.Notes, problem.Say(zh, en, args...))
}

// Set gives a field of a record a value: a scalar of package congress, or a struct or list of it where the field is not there
// yet. The field is written as in problems: seats[0].to, [3].until in a file that is a list, roles.d0001: for a key.
func (p *Plan) Set(name, field string, value any) error {
	return p.edit(name, func(t *text) error { return t.set(field, value) })
}

// Append adds an entry to a list of a record, which is made if it is not there; an empty field is a file that is a list. Such a
// file is made, too.
func (p *Plan) Append(name, list string, value any) error {
	if f, err := p.read(name); err == nil && !f.exists() && list == "" {
		f.gone, f.after, f.text = false, []byte("- "+flowText(value)+"\n"), nil
		return nil
	}
	return p.edit(name, func(t *text) error { return t.append(list, value) })
}

// edit changes a record.
func (p *Plan) edit(name string, change func(*text) error) error {
	f, err := p.read(name)
	if err != nil {
		return err
	}
	if !f.exists() {
		return &fs.PathError{Op: "change", Path: name, Err: fs.ErrNotExist}
	}
	if f.text == nil {
		if f.text, err = textOf(name, f.content()); err != nil {
			return err
		}
	}
	return change(f.text)
}

// Create makes a new record file. The record is a pointer to a struct of package congress; an article has its text below the
// keys. Where there is a file the error is fs.ErrExist.
func (p *Plan) Create(name string, record any) error {
	f, err := p.read(name)
	if err != nil {
		return err
	}
	if f.exists() {
		return &fs.PathError{Op: "create", Path: name, Err: fs.ErrExist}
	}
	f.gone, f.text, f.after = false, nil, []byte(recordText(name, record))
	return nil
}

// Move gives a file, or a folder with all that is in it, another name. Where there is something of that name the error is
// fs.ErrExist. A record that was changed before keeps its changes.
func (p *Plan) Move(from, to string) error {
	if _, err := p.root.Lstat(filepath.FromSlash(to)); err == nil {
		return &fs.PathError{Op: "move", Path: to, Err: fs.ErrExist}
	}
	var names []string
	err := fs.WalkDir(p.root.FS(), from, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			p.vacant = append(p.vacant, name)
		case !entry.Type().IsRegular():
			return &fs.PathError{Op: "move", Path: name, Err: errors.New("not a regular file")}
		default:
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortFunc(p.vacant, func(a, b string) int { return len(b) - len(a) })
	for _, name := range names {
		f, err := p.read(name)
		if err != nil {
			return err
		}
		target, err := p.read(to + name[len(from):])
		if err != nil {
			return err
		}
		target.mode, target.after, target.text, target.gone = f.mode, f.after, f.text, false
		if f.there && f.after == nil {
			target.after = f.before
		}
		f.gone, f.after, f.text = true, nil, nil
	}
	return nil
}

// read returns a file of the plan, which is read from the disk at the first call.
func (p *Plan) read(name string) (*file, error) {
	if f := p.files[name]; f != nil {
		return f, nil
	}
	local := filepath.FromSlash(name)
	f := &file{mode: 0o666}
	info, err := p.root.Lstat(local)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.gone = true
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, &fs.PathError{Op: "change", Path: name, Err: errors.New("not a regular file")}
	default:
		if f.before, err = p.root.ReadFile(local); err != nil {
			return nil, err
		}
		f.there, f.mode = true, info.Mode().Perm()
	}
	p.files[name] = f
	return f, nil
}

// exists tells whether the file is there after the changes that were made so far.
func (f *file) exists() bool { return !f.gone }

// content returns the bytes that the file has after the changes that were made so far.
func (f *file) content() []byte {
	if f.after != nil {
		return f.after
	}
	return f.before
}

// settle makes the bytes of all files, and drops the files that stay as they are.
func (p *Plan) settle() error {
	for name, f := range p.files {
		if f.text != nil {
			text, err := f.text.bytes()
			if err != nil {
				return err
			}
			f.after, f.text = text, nil
		}
		if f.there && !f.gone && (f.after == nil || string(f.after) == string(f.before)) || !f.there && f.gone {
			delete(p.files, name)
		}
	}
	return nil
}

// Files returns the files that the plan changes, makes or takes away, by path. It is empty where nothing is to be done.
func (p *Plan) Files() ([]string, error) {
	if err := p.settle(); err != nil {
		return nil, err
	}
	names := make([]string, 0, len(p.files))
	for name := range p.files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names, nil
}
