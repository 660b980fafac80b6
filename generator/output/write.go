package output

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"gongshi/generator/problem"
)

// NotFolder says that a file was not written, because on the way to it stands a link or a file instead of a folder.
type NotFolder struct{ Path string } // with slashes, from the root on

// Error returns the English text of Why.
func (n *NotFolder) Error() string { return n.Why().EN }

// Why says it in both languages, with what to do.
func (n *NotFolder) Why() problem.Text {
	return problem.Say("%[1]s 不是普通文件夹（可能是指向别处的链接），没有写入；换成真正的文件夹", "%[1]s is no ordinary folder (perhaps a link to elsewhere), and nothing was written; put a folder in its place", n.Path)
}

// Create writes a new file below root, with the folders that are missing, and flushes it to the disk. The name has
// slashes. If there is something of that name, or comes at the same moment, the error is fs.ErrExist and nothing changes.
func Create(root *os.Root, name string, data []byte) error {
	if err := plain(root, path.Dir(name)); err != nil {
		return err
	}
	local := filepath.FromSlash(name)
	exists := &fs.PathError{Op: "create", Path: name, Err: fs.ErrExist}
	if _, err := root.Lstat(local); err == nil {
		return exists
	}
	temporary, err := fill(root, path.Dir(name), data, 0o666, true)
	if err != nil {
		return err
	}
	err = root.Link(temporary, local) // fails where there is a file, at the same moment
	if err == nil {
		return root.Remove(temporary)
	}
	if _, taken := root.Lstat(local); taken == nil || errors.Is(err, fs.ErrExist) {
		err = exists
	} else { // the disk knows no links
		err = root.Rename(temporary, local)
	}
	if err != nil {
		return errors.Join(err, root.Remove(temporary))
	}
	return nil
}

// Replace writes a file below root, with the folders that are missing, and flushes it to the disk. The name has slashes. A
// file of that name is replaced and its permissions are kept; one that is read-only is an fs.ErrPermission. A link is
// replaced, not followed.
func Replace(root *os.Root, name string, data []byte) error {
	if err := plain(root, path.Dir(name)); err != nil {
		return err
	}
	return replace(root, name, data, true)
}

// WriteFile writes a file by its path as Replace does, but follows links of folders and does not wait for the disk: it is
// for what can be made again. Ask Guard first where the user chooses the path.
func WriteFile(name string, data []byte) error {
	folder := filepath.Dir(name)
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return err
	}
	return errors.Join(replace(root, filepath.Base(name), data, false), root.Close())
}

func replace(root *os.Root, name string, data []byte, flush bool) error {
	local, mode := filepath.FromSlash(name), fs.FileMode(0o666)
	info, err := root.Lstat(local)
	there := err == nil && info.Mode().IsRegular()
	if there {
		if mode = info.Mode().Perm(); mode&0o200 == 0 {
			return &fs.PathError{Op: "replace", Path: name, Err: fs.ErrPermission}
		}
	}
	temporary, err := fill(root, path.Dir(name), data, mode, flush)
	if err != nil {
		return err
	}
	if there {
		err = root.Chmod(temporary, mode) // what the system took away from a new file
	}
	if err == nil {
		err = root.Rename(temporary, local)
	}
	if err != nil {
		return errors.Join(err, root.Remove(temporary))
	}
	return nil
}

// prefix begins the names of temporary files. All that reads a site passes over names that begin with a dot.
const prefix = ".gongshi-"

var unfinished = regexp.MustCompile(`^` + regexp.QuoteMeta(prefix) + `[0-9a-f]{16}$`)

// Unfinished tells whether a file has the name of a temporary one, which a killed writer leaves.
func Unfinished(base string) bool { return unfinished.MatchString(base) }

// fill writes a temporary file in a folder below root, which it makes, and returns its name.
func fill(root *os.Root, folder string, data []byte, mode fs.FileMode, flush bool) (temporary string, err error) {
	folder = filepath.FromSlash(folder)
	if err := root.MkdirAll(folder, 0o777); err != nil {
		return "", err
	}
	temporary = filepath.Join(folder, fmt.Sprintf("%s%016x", prefix, rand.Uint64()))
	f, err := root.OpenFile(temporary, os.O_CREATE|os.O_EXCL|os.O_WRONLY, mode)
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	if err == nil && flush {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return "", errors.Join(err, root.Remove(temporary))
	}
	return temporary, nil
}

// plain refuses a folder that is a link, or lies behind one: what is written there would stand elsewhere, or not be read.
// A folder that does not exist is fine.
func plain(root *os.Root, folder string) error {
	at := ""
	for part := range strings.SplitSeq(folder, "/") {
		at = path.Join(at, part)
		info, err := root.Lstat(filepath.FromSlash(at))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case !info.IsDir():
			return &NotFolder{at}
		}
	}
	return nil
}
