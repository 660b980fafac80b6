//go:build !windows

package publish

// inUse returns false: on this system an open file can be renamed and deleted.
func inUse(error) bool { return false }

func opened(string) string { return "" }
