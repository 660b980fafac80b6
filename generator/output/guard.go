// Package output says where gongshi may write, and writes a file whole or not at all.
//
// Whoever lets the user choose a place (--out) asks Guard before anything is written: it refuses the records, the layouts
// and git's own folder, however the path leads there. Whoever writes into the site itself (records, the editor's settings)
// calls Create or Replace, which follow no link. WriteFile writes what can be made again: a report, a PDF, a picture of the
// cache. All of them write a temporary file beside the file and then give it the name, so that no reader sees half a file
// and a writer that is killed leaves the old one.
package output

import (
	"os"
	"path/filepath"
	"strings"
)

// Sources returns the folders of a site that only the verbs for records may write to: content and layouts below dir, which
// need not exist. Where dir holds a site.yaml and is thus itself a folder of records, it returns dir.
func Sources(dir string) []string {
	is := func(name string) bool {
		info, err := os.Stat(filepath.Join(dir, name))
		return err == nil && info.Mode().IsRegular()
	}
	if is("site.yaml") && !is("content/site.yaml") {
		return []string{dir}
	}
	return []string{filepath.Join(dir, "content"), filepath.Join(dir, "layouts")}
}

// Guard says whether a file or folder may be written at path, which need not exist. It returns the first of the sources
// that is path or holds it, as it was given, or the .git that does, as an absolute path; it returns "" where path may be
// written. An error says that the working folder is unknown.
//
// A path is cleaned first, as WriteFile cleans it: of "link/../x" remains "x". It is then judged by where it stands and by
// where its links lead.
func Guard(path string, sources ...string) (source string, err error) {
	for _, source := range sources {
		if is, err := Within(path, source); is || err != nil {
			return source, err
		}
	}
	full, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	for _, at := range []string{full, resolve(full, maxLinks)} {
		for up := filepath.Dir(at); up != at; at, up = up, filepath.Dir(up) {
			if same(at, filepath.Join(up, ".git")) {
				return at, nil
			}
		}
	}
	return "", nil
}

// Within tells whether path is folder or lies in it, by where it stands or by where its links lead. Neither need exist. An
// error says that the working folder is unknown.
func Within(path, folder string) (bool, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return false, err
	}
	if folder, err = filepath.Abs(folder); err != nil {
		return false, err
	}
	for _, at := range []string{path, resolve(path, maxLinks)} {
		for up := filepath.Dir(at); ; at, up = up, filepath.Dir(up) {
			if same(at, folder) {
				return true, nil
			}
			if up == at {
				break
			}
		}
	}
	return false, nil
}

// same tells whether two absolute paths name the same file or folder. Where both exist the file system answers; else the
// last parts of their names do, which may differ in capitals, and the folders in which they lie.
func same(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	if errX == nil && errY == nil {
		return os.SameFile(x, y)
	}
	upA, upB := filepath.Dir(a), filepath.Dir(b)
	if upA == a || upB == b {
		return strings.EqualFold(a, b)
	}
	return strings.EqualFold(filepath.Base(a), filepath.Base(b)) && same(upA, upB)
}

// maxLinks is how many links to nothing may follow each other.
const maxLinks = 40

// resolve returns where an absolute path leads: it follows links as far as the path exists, and also a link to what does
// not exist.
func resolve(path string, links int) string {
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		return resolved
	}
	if target, err := os.Readlink(path); err == nil && links > 0 {
		if !filepath.IsAbs(target) {
			target = filepath.Join(filepath.Dir(path), target)
		}
		return resolve(target, links-1)
	}
	parent := filepath.Dir(path)
	if parent == path {
		return path
	}
	return filepath.Join(resolve(parent, links), filepath.Base(path))
}
