package publish

import (
	"errors"
	"io/fs"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// inUse reports whether err means that a program has a file or folder open. If a folder with an open file in it is renamed,
// Windows says “access denied”.
func inUse(err error) bool {
	for _, code := range []error{windows.ERROR_ACCESS_DENIED, windows.ERROR_SHARING_VIOLATION, windows.ERROR_LOCK_VIOLATION,
		windows.ERROR_USER_MAPPED_FILE, windows.ERROR_DELETE_PENDING, windows.ERROR_DIR_NOT_EMPTY} {
		if errors.Is(err, code) {
			return true
		}
	}
	return false
}

// opened returns the first file or folder in dir, or dir itself, that a program has open; "" if none is found.
func opened(dir string) (found string) {
	_ = filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		name, invalid := windows.UTF16PtrFromString(path)
		if err != nil || invalid != nil {
			return nil
		}
		alone, err := windows.CreateFile(name, windows.GENERIC_READ, 0, nil, windows.OPEN_EXISTING, windows.FILE_FLAG_BACKUP_SEMANTICS, 0)
		if errors.Is(err, windows.ERROR_SHARING_VIOLATION) {
			found = path
			return fs.SkipAll
		}
		if err == nil {
			_ = windows.CloseHandle(alone)
		}
		return nil
	})
	return found
}
