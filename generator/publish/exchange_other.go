//go:build !linux && !darwin

package publish

import "errors"

// exchange returns errors.ErrUnsupported: this system cannot swap two folders. The caller then renames twice; for a moment there
// is no public folder.
func exchange(string, string) error { return errors.ErrUnsupported }
