package amend

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/output"
	"gongshi/generator/problem"
)

var (
	// ErrNothing says that there is nothing that can be taken back.
	ErrNothing = errors.New("nothing to undo")

	keptName = regexp.MustCompile(`^\d{4}-\d\d-\d\d-(\d+)$`)
)

// LaterError says that a file was changed after the plan that is to be undone. No file was changed by the undoing.
type LaterError struct {
	Path   string
	ID     string // the plan
	Folder string // where the files lie as they were before it
}

// Error returns the English text of Why.
func (e *LaterError) Error() string { return e.Why().EN }

// Why says it in both languages, with what to do.
func (e *LaterError) Why() problem.Text {
	return problem.Say("%[1]s 在 %[2]s 之后又改过，没有改动任何文件；先撤回后来的改动，或把这个文件改回去；原来的文件在 %[3]s", "%[1]s was changed after %[2]s; no file was changed; take back what came later first, or restore this file; what it was lies in %[3]s",
		e.Path, e.ID, e.Folder)
}

// List returns the IDs of the plans that can be taken back, the oldest first.
func List(dir string) ([]string, error) {
	entries, err := os.ReadDir(filepath.Join(dir, filepath.FromSlash(keepFolder)))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var all []string
	for _, e := range entries {
		if keptName.MatchString(e.Name()) {
			all = append(all, e.Name())
		}
	}
	slices.SortFunc(all, func(a, b string) int { // 2027-03-20-10 is after 2027-03-20-9
		day := len("2006-01-02")
		if c := strings.Compare(a[:day], b[:day]); c != 0 {
			return c
		}
		x, _ := strconv.Atoi(a[day+1:])
		y, _ := strconv.Atoi(b[day+1:])
		return x - y
	})
	return all, nil
}

// Interrupted tells whether a plan is being applied to the site in a folder, or whoever applied it was killed: some records may be
// new and others not yet.
func Interrupted(dir string) bool {
	_, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(pending+"/"+keptFile)))
	return err == nil
}

// Undo takes back a plan that was applied to the site in a folder; without an ID, the last one. A plan whose Apply was killed
// comes first, whatever the ID. It returns what was taken back. A *LaterError means that no file was changed; an Undo that was
// killed is finished by another one.
func Undo(dir, id string) (kept *Kept, err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, root.Close()) }()
	folder := pending
	if _, err := root.Lstat(filepath.FromSlash(pending)); err != nil {
		if id == "" {
			all, err := List(dir)
			if err != nil {
				return nil, err
			}
			if len(all) == 0 {
				return nil, ErrNothing
			}
			id = all[len(all)-1]
		}
		if folder = keepFolder + "/" + id; !keptName.MatchString(id) {
			return nil, ErrNothing
		}
	}
	kept = &Kept{}
	data, err := root.ReadFile(filepath.FromSlash(folder + "/" + keptFile))
	switch {
	case errors.Is(err, fs.ErrNotExist) && folder == pending: // it was killed before it changed anything
	case errors.Is(err, fs.ErrNotExist):
		return nil, ErrNothing
	case err != nil:
		return nil, err
	default:
		if err := json.Unmarshal(data, kept); err != nil {
			return nil, err
		}
		if path, err := putBack(root, folder, *kept, false); err != nil {
			return nil, err
		} else if path != "" {
			return nil, &LaterError{path, kept.ID, folder + "/before"}
		}
	}
	if err := root.RemoveAll(filepath.FromSlash(folder)); err != nil {
		return nil, err
	}
	sweep(root)
	return kept, nil
}

// putBack restores the files of a plan from the folder where they are kept. Each should be what it was, or what the plan made
// of it. If one is neither, its path is returned and none is touched; with others, those are left alone and all the rest is
// restored.
func putBack(root *os.Root, folder string, kept Kept, others bool) (later string, err error) {
	var back []KeptFile
	for _, f := range kept.Files {
		data, err := root.ReadFile(filepath.FromSlash(f.Path))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		switch digest(data, err == nil) {
		case f.Before:
		case f.After:
			back = append(back, f)
		default:
			if !others {
				return f.Path, nil
			}
		}
	}
	for _, f := range back {
		if err := restore(root, folder, f); err != nil {
			return "", err
		}
	}
	for _, folder := range kept.Made {
		_ = root.Remove(filepath.FromSlash(folder)) // what is not empty stays
	}
	for _, folder := range kept.Gone {
		if err := root.MkdirAll(filepath.FromSlash(folder), 0o777); err != nil {
			return "", err
		}
	}
	return "", nil
}

// restore makes a file what it was.
func restore(root *os.Root, folder string, f KeptFile) error {
	if f.Before == "" {
		return root.Remove(filepath.FromSlash(f.Path))
	}
	data, err := root.ReadFile(filepath.FromSlash(folder + "/before/" + f.Path))
	if err == nil {
		err = output.Replace(root, f.Path, data)
	}
	if err == nil {
		err = root.Chmod(filepath.FromSlash(f.Path), f.Mode)
	}
	return err
}
