package workspace

import (
	"fmt"
	"os"
	"path/filepath"
)

// NoSiteError says that a folder holds no site, and what was found beside.
type NoSiteError struct {
	Dir    string // as it was given
	Linked bool   // content/site.yaml is there, but leads elsewhere
	Above  string // the nearest folder above that holds a site; empty where there is none
}

// Error returns the message in English, with the folder.
func (e *NoSiteError) Error() string { return fmt.Sprintf("there is no site in %s", e.Dir) }

// NoSite is the error of a folder without a site: it looks for what might be meant.
func NoSite(dir string) *NoSiteError {
	e := &NoSiteError{Dir: dir}
	full, err := filepath.Abs(dir)
	if err != nil {
		full = dir
	}
	e.Linked = HasSite(full)
	for up := filepath.Dir(full); up != filepath.Dir(up) && e.Above == ""; up = filepath.Dir(up) {
		if HasSite(up) {
			e.Above = up
		}
	}
	return e
}

// HasSite tells whether content/site.yaml is in a folder, or a link of that name that leads to something.
func HasSite(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "content", "site.yaml"))
	return err == nil
}
