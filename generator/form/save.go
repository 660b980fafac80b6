package form

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Save writes a blank into the site's folder, with the folders that are missing. A file that is there is never written
// over: that is a *Refusal, as is a folder that leads elsewhere. Nothing is seen of the file before it is whole.
func Save(dir string, b *Blank) (err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, root.Close()) }()
	folder := path.Dir(b.Path)
	if err := own(root, folder); err != nil {
		return err
	}
	if _, err := root.Lstat(filepath.FromSlash(b.Path)); err == nil {
		return occupied(b.Path)
	}
	if err := root.MkdirAll(filepath.FromSlash(folder), 0o777); err != nil {
		return err
	}
	temporary := filepath.FromSlash(path.Join(folder, fmt.Sprintf(".%s.%d.new", path.Base(b.Path), os.Getpid()))) // begins with a dot: no record
	if err := write(root, temporary, b.Text); err != nil {
		return errors.Join(err, root.Remove(temporary))
	}
	return settle(root, temporary, b.Path)
}

func write(root *os.Root, name, text string) error {
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	return errors.Join(err, f.Sync(), f.Close())
}

// settle gives the finished file its name. A link fails where there is a file, at the same moment; where the disk knows no
// links, it is renamed.
func settle(root *os.Root, temporary, name string) error {
	target := filepath.FromSlash(name)
	err := root.Link(temporary, target)
	switch {
	case err == nil:
		return root.Remove(temporary)
	case errors.Is(err, fs.ErrExist):
		return errors.Join(occupied(name), root.Remove(temporary))
	}
	if _, err := root.Lstat(target); err == nil {
		return errors.Join(occupied(name), root.Remove(temporary))
	}
	if err := root.Rename(temporary, target); err != nil {
		return errors.Join(err, root.Remove(temporary))
	}
	return nil
}

// own refuses a folder that is a link: what is written there would stand elsewhere, or not be read.
func own(root *os.Root, folder string) error {
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
			return refuse("%[1]s 不是普通文件夹（可能是指向别处的链接），没有写入；换成真正的文件夹", "%[1]s is no ordinary folder (perhaps a link to elsewhere), and nothing was written; put a folder in its place", at)
		}
	}
	return nil
}

func occupied(name string) error {
	return refuse("%[1]s 已经有了，没有改动它；要修改就打开它，另起一份就换个名字", "%[1]s is there already and was not touched; open it to change it, or take another name", name)
}
