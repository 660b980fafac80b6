package publish

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"gongshi/generator/problem"
)

// scratch is the folder in which the new site is put together. It lies beside the public folder, because a rename does not cross
// file systems. One build at a time owns it by a lock, which the system releases when the process ends:
//
//	.public.gongshi/lock   held while the build runs
//	.public.gongshi/new    the new site
//	.public.gongshi/old    the published site, between the two renames on a system without an exchange of folders
//	.public.gongshi/gone   files that are being deleted
type scratch struct {
	dir      string
	path     string
	lock     *os.File
	folders  sync.Map                    // name of a folder → func() error that makes it once
	exchange func(a, b string) error     // swaps two folders in one step; errors.ErrUnsupported if the system cannot
	link     func(from, to string) error // gives a file a second name
	rename   func(from, to string) error
	erase    func(path string) error // deletes a file, or a folder and all below it
	inUse    func(error) bool        // reports whether an error means that a program has a file open
}

func openScratch(dir string) (*scratch, error) {
	s := &scratch{dir: dir, path: filepath.Join(filepath.Dir(dir), "."+filepath.Base(dir)+".gongshi"),
		exchange: exchange, link: os.Link, rename: os.Rename, erase: os.RemoveAll, inUse: inUse}
	if err := s.acquire(); err != nil {
		return nil, err
	}
	if err := s.recover(); s.inUse(err) {
		return nil, errors.Join(refuse(s.path, "out-in-use",
			problem.Say("上次生成的临时文件夹正被别的程序占用", "a program holds open what the last build left behind"),
			problem.Say("关掉正在显示或使用它的程序后再运行一次", "close the programs that show or use it, then run again")), s.close())
	} else if err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

// acquire locks the folder. If the last owner deletes the lock file between opening and locking, the lock is of no use, and
// acquire starts again.
func (s *scratch) acquire() error {
	for {
		name := filepath.Join(s.path, "lock")
		var file *os.File
		err := s.patient(func() (err error) { // the last owner may be deleting the folder and the lock file
			if err = os.MkdirAll(s.path, 0o755); err == nil {
				file, err = os.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o644)
			}
			return err
		})
		if errors.Is(err, fs.ErrNotExist) {
			continue
		} else if err != nil {
			return err
		}
		switch err := tryLock(file); {
		case errors.Is(err, errBusy):
			file.Close()
			return refuse(s.dir, "out-busy",
				problem.Say("另一个生成正在写这个文件夹", "another build is writing to this folder"),
				problem.Say("等它结束后再运行一次", "wait until it has ended, then run again"))
		case err != nil:
			file.Close()
			return err
		}
		mine, err := file.Stat()
		if err == nil {
			if now, err := os.Lstat(name); err == nil && os.SameFile(mine, now) {
				s.lock = file
				return nil
			}
		}
		file.Close()
	}
}

// recover cleans up after a killed build. It moves a published folder that was moved aside back, and deletes all other files.
func (s *scratch) recover() error {
	if _, err := os.Lstat(s.dir); errors.Is(err, fs.ErrNotExist) {
		if err := s.move(s.join("old"), s.dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return s.clear()
}

func (s *scratch) clear() error {
	// The old site is moved to gone first: a half deleted site in old would be put back.
	if err := s.rename(s.join("old"), s.join("gone")); err != nil && !errors.Is(err, fs.ErrNotExist) {
		if err := s.remove(s.join("gone")); err != nil {
			return err
		}
		if err := s.move(s.join("old"), s.join("gone")); err != nil {
			return err
		}
	}
	return errors.Join(s.remove(s.join("gone")), s.remove(s.join("new")))
}

func (s *scratch) join(name string) string { return filepath.Join(s.path, filepath.FromSlash(name)) }

// close deletes the folder and releases the lock. Some systems do not delete an open file, so close tries a second time after
// the lock file is closed. A file that a program has open is left for the next build; this is no error.
func (s *scratch) close() error {
	err := s.clear()
	if s.inUse(err) {
		err = nil
	}
	os.Remove(s.join("lock"))
	os.Remove(s.path)
	if closeErr := s.lock.Close(); err == nil {
		err = closeErr
	}
	if removeWhenClosed {
		os.Remove(s.join("lock"))
		os.Remove(s.path)
	}
	return err
}

// folder makes a folder of the new site and the folders above it, if they do not exist.
func (s *scratch) folder(name string) error {
	make, ok := s.folders.Load(name)
	if !ok {
		make, _ = s.folders.LoadOrStore(name, sync.OnceValue(func() error {
			if name != "" {
				if err := s.folder(folderOf(name)); err != nil {
					return err
				}
			}
			return os.Mkdir(s.join("new/"+name), 0o755)
		}))
	}
	return make.(func() error)()
}

func (s *scratch) write(name string, data []byte) error {
	if err := s.folder(folderOf(name)); err != nil {
		return err
	}
	file, err := os.OpenFile(s.join("new/"+name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Close())
}

// reuse takes a published file over into the new site. It makes a hard link or, if the file system has none (as on a memory
// stick), a copy with the same time.
func (s *scratch) reuse(name string) error {
	if err := s.folder(folderOf(name)); err != nil {
		return err
	}
	from, to := filepath.Join(s.dir, filepath.FromSlash(name)), s.join("new/"+name)
	if s.link(from, to) == nil {
		return nil
	}
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	info, err := source.Stat()
	if err != nil {
		return err
	}
	file, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = io.Copy(file, source)
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	return os.Chtimes(to, info.ModTime(), info.ModTime())
}

// swap makes the new site the published one.
func (s *scratch) swap() error {
	info, err := os.Lstat(s.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return s.move(s.join("new"), s.dir)
	} else if err != nil {
		return err
	}
	if err := keepMode(s.join("new"), info.Mode().Perm()); err != nil {
		return err
	}
	if err := s.exchange(s.join("new"), s.dir); !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	if err := s.move(s.dir, s.join("old")); err != nil {
		return err
	}
	if err := s.move(s.join("new"), s.dir); err != nil {
		return errors.Join(err, s.move(s.join("old"), s.dir))
	}
	return nil
}
