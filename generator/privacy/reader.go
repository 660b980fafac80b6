package privacy

import (
	"bytes"
	"maps"
	"strings"
	"sync"
	"unicode/utf8"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Reader searches the text of every file while a site is loaded, and keeps what it finds. One Reader serves one load and the
// reloads that follow it. Its methods may be called from several goroutines.
type Reader struct {
	once sync.Once
	scan *scanner // made when site.yaml and the dictionary are known

	mu    sync.Mutex
	early []file // files that were read before the dictionary was known
	found map[string][]noted
}

// file is the text of a file.
type file struct {
	path string
	text []byte
}

// noted is a hit with its place. The line is 0 where the name of the file holds it.
type noted struct {
	hit
	path             string
	line, col, width int
	excerpt          string
}

// NewReader returns a reader that has read nothing. Its Read and Forget are the hooks Inspect and Forget of source.Options.
func NewReader() *Reader { return &Reader{found: map[string][]noted{}} }

// Read searches the path and the text of one file. c holds site.yaml and the dictionary, or nothing while these two are read.
func (r *Reader) Read(c *congress.Congress, path string, text []byte) {
	if c.Site == nil {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.early = append(r.early, file{path, bytes.Clone(text)})
		return
	}
	r.once.Do(func() { r.scan = newScanner(c.Dictionary) })
	if found := r.scan.file(path, text); len(found) > 0 {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.found[path] = found
	}
}

// Forget drops what was found in a file, or below a folder, that is about to be read again or is gone.
func (r *Reader) Forget(path string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	maps.DeleteFunc(r.found, func(name string, _ []noted) bool { return name == path || strings.HasPrefix(name, path+"/") })
}

// Judge decides about what was read so far. c holds all records: site.yaml and the stations say which telephones and which
// address are those of an office. What is read later does not change the judgement; ask for another.
func (r *Reader) Judge(c *congress.Congress) *Judgement {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.once.Do(func() { r.scan = newScanner(c.Dictionary) })
	for _, f := range r.early {
		r.found[f.path] = r.scan.file(f.path, f.text)
	}
	r.early = nil
	j := &Judgement{scan: r.scan}
	j.declare(c)
	j.unread = c.Site != nil && c.Site.Unread()
	for _, found := range r.found {
		j.found = append(j.found, found...)
	}
	return j
}

// file returns what is found in the name and in the text of a file. A misprint is not reported in the dictionary, which lists
// it.
func (s *scanner) file(path string, text []byte) []noted {
	var all []noted
	s.scan([]byte(path), func(h hit) { // the name of a file becomes an address
		if h.kind == mobile || h.kind == identity || h.kind == card {
			all = append(all, noted{hit: h, path: path})
		}
	})
	line, begin, end := 0, 0, -1 // of the line of the last hit
	excerpt := ""
	col, counted := 1, 0
	s.scan(text, func(h hit) {
		if h.kind == misprint && path == place.DictionaryFile {
			return
		}
		if h.start > end {
			line += bytes.Count(text[max(end, 0):h.start], []byte("\n"))
			if end < 0 {
				line++
			}
			begin = bytes.LastIndexByte(text[:h.start], '\n') + 1
			if end = bytes.IndexByte(text[h.start:], '\n'); end < 0 {
				end = len(text)
			} else {
				end += h.start
			}
			excerpt, col, counted = string(bytes.TrimRight(text[begin:end], "\r")), 1, begin
		}
		col += utf8.RuneCount(text[counted:h.start])
		counted = h.start
		all = append(all, noted{h, path, line, col, utf8.RuneCount(text[h.start:h.end]), excerpt})
	})
	return all
}
