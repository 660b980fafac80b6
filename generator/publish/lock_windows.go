package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

var errBusy = errors.New("locked by another process")

const removeWhenClosed = true

// tryLock locks a file until it is closed or the process ends.
func tryLock(file *os.File) error {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err := windows.LockFileEx(windows.Handle(file.Fd()), flags, 0, 1, 0, new(windows.Overlapped))
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return errBusy
	}
	return err
}
