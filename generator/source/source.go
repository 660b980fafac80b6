// Package source reads a site's folder: files to records.
//
// It promises to read nothing outside of the folder, to hold no more than one file's text per worker, to stop at
// nothing that is wrong with a record, and to say of everything that it refuses where, why and what to do. It never
// judges what a record says; that is for package rules. Line and column of a field are looked for only when a problem
// needs them.
package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// MaxRecord is the largest record file that is read, in bytes. A long year of a deputy is 30 KB.
const MaxRecord = 1 << 20

// Options are what a caller may add to a load.
type Options struct {
	// Builtin holds the vocabularies that serve a site that does not bring them: content/vocabulary/….
	Builtin fs.FS

	// Inspect is called with the text of every record file that could be read, from several goroutines at once. The
	// congress that it gets holds site.yaml and the dictionary only.
	Inspect func(c *congress.Congress, path string, text []byte)

	// Progress is called now and then with how many files of how many are done.
	Progress func(done, all int)
}

// Site is what was read.
type Site struct {
	Congress *congress.Congress
	Problems problem.List // what could not be read as it stands, with its place

	root  *os.Root
	lines map[string]*document // files whose lines were looked for
}

// ErrNoSite says that a folder holds no site.
var ErrNoSite = errors.New("no site")

// Load reads all records below dir/content. An error means that nothing could be read; what is wrong with single files
// is in Problems. Close the site when no more places are looked for.
func Load(ctx context.Context, dir string, o Options) (*Site, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoSite, err)
	}
	if info, err := root.Stat("content/site.yaml"); err != nil || !info.Mode().IsRegular() {
		root.Close()
		return nil, fmt.Errorf("%w: %s", ErrNoSite, filepath.Join(dir, "content", "site.yaml"))
	}
	s := &Site{root: root, lines: map[string]*document{}}
	s.Congress = &congress.Congress{Vocabularies: map[string]*congress.Vocabulary{}, Files: map[string]congress.Picture{}}
	files, problems := s.list()
	s.Problems = problems
	if err := s.read(ctx, files, o); err != nil {
		root.Close()
		return nil, err
	}
	s.builtin(o.Builtin)
	s.Congress.Index()
	return s, nil
}

// Close lets go of the folder.
func (s *Site) Close() error { return s.root.Close() }

// Open opens a file of the site by its path from the site's folder on.
func (s *Site) Open(path string) (io.ReadCloser, error) { return s.root.Open(filepath.FromSlash(path)) }

// result is what became of one file.
type result struct {
	add      func(*congress.Congress)
	problems problem.List
}

// read decodes the files in parallel and adds the records in the order of their paths. What other files are checked
// against while they are read comes first.
func (s *Site) read(ctx context.Context, files []file, o Options) error {
	first := slices.IndexFunc(files, func(f file) bool { return !f.row.first })
	if first < 0 {
		first = len(files)
	}
	done := 0
	for _, part := range [][]file{files[:first], files[first:]} {
		results := make([]result, len(part))
		next := make(chan int)
		var workers sync.WaitGroup
		for range runtime.GOMAXPROCS(0) {
			workers.Go(func() {
				for i := range next {
					results[i] = s.one(part[i], o)
				}
			})
		}
		for i := range part {
			if ctx.Err() != nil {
				break
			}
			next <- i
			if done++; o.Progress != nil && done%256 == 0 {
				o.Progress(done, len(files))
			}
		}
		close(next)
		workers.Wait()
		if ctx.Err() != nil {
			return ctx.Err()
		}
		for _, r := range results {
			if r.add != nil {
				r.add(s.Congress)
			}
			s.Problems = append(s.Problems, r.problems...)
		}
	}
	if o.Progress != nil {
		o.Progress(len(files), len(files))
	}
	return nil
}

// one reads one file.
func (s *Site) one(f file, o Options) result {
	if f.row.record == nil {
		if o.Inspect != nil {
			o.Inspect(s.Congress, f.path, nil)
		}
		picture := s.picture(f)
		return result{add: func(c *congress.Congress) { c.Files[f.path] = picture }}
	}
	record, add := f.row.record(f.path, f.stars)
	if f.named {
		return result{broken(record, add), nil}
	}
	text, problems := s.text(f)
	if problems != nil {
		return result{broken(record, add), problems}
	}
	if o.Inspect != nil {
		o.Inspect(s.Congress, f.path, text)
	}
	ok, problems := decode(f.path, text, record)
	if !ok {
		add = broken(record, add)
	}
	return result{add, problems}
}

// broken marks a record of which only the identity is known.
func broken(record any, add func(*congress.Congress)) func(*congress.Congress) {
	if r, ok := record.(interface{ Base() *congress.Record }); ok {
		r.Base().Broken = true
	}
	return add
}

// text returns the content of a record file, as UTF-8 without byte order mark.
func (s *Site) text(f file) ([]byte, problem.List) {
	refuse := func(what, fix problem.Text) ([]byte, problem.List) {
		return nil, problem.List{{Path: f.path, Rule: "unreadable", What: what, Fix: fix}}
	}
	if f.size > MaxRecord {
		return refuse(problem.Say("文件有 %[1]s，超过记录文件的上限 1 MB", "the file has %[1]s, more than the 1 MB that a record may have", size(f.size)),
			problem.Say("记录只写文字；照片等另存为单独的文件", "keep a record to text; put pictures into files of their own"))
	}
	in, err := s.root.Open(filepath.FromSlash(f.path))
	if err != nil {
		return refuse(problem.Say("文件无法读取", "the file cannot be read"), cause(err))
	}
	defer in.Close()
	text, err := io.ReadAll(io.LimitReader(in, MaxRecord+1))
	if err != nil || len(text) > MaxRecord {
		return refuse(problem.Say("文件无法完整读取", "the file cannot be read to its end"), cause(err))
	}
	if bytes.HasPrefix(text, []byte("PK\x03\x04")) || bytes.HasPrefix(text, []byte("\xD0\xCF\x11\xE0")) {
		return refuse(problem.Say("这是 Word 或 Excel 文件，只是扩展名改了", "this is a file of Word or Excel under another name"),
			problem.Say("在原来的软件里打开，把内容复制到记事本，另存为 UTF-8 编码", "open it there, copy what it holds into a plain editor and save it as UTF-8"))
	}
	text, ok := utf8Text(text)
	if !ok {
		return refuse(problem.Say("文件不是 UTF-8 编码（可能是 GBK）", "the file is not in UTF-8 (perhaps in GBK)"),
			problem.Say("在编辑器中选“另存为”，编码选 UTF-8", "save it again with the encoding UTF-8"))
	}
	return text, nil
}

func cause(err error) problem.Text {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return problem.Say("检查文件的读取权限", "see to it that you may read the file")
	case errors.Is(err, fs.ErrNotExist):
		return problem.Say("文件在读取时被移走，请再试一次", "the file was moved away meanwhile; try again")
	}
	return problem.Say("检查磁盘和文件后再试一次", "check the disk and the file, then try again")
}

func size(bytes int64) string {
	if bytes >= 1<<30 {
		return fmt.Sprintf("%.1f GB", float64(bytes)/(1<<30))
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
}

// builtin adds the vocabularies that the site does not bring.
func (s *Site) builtin(builtin fs.FS) {
	if builtin == nil {
		return
	}
	names, _ := fs.Glob(builtin, "content/vocabulary/*.yaml")
	for _, name := range names {
		list := nameOf(path.Base(name))
		if list == "outcomes" && s.Congress.Outcomes != nil || s.Congress.Vocabularies[list] != nil {
			continue
		}
		text, err := fs.ReadFile(builtin, name)
		r, stars := match(name)
		if err != nil || r == nil || r.record == nil {
			continue
		}
		record, add := r.record(name, stars)
		if ok, _ := decode(name, text, record); ok {
			add(s.Congress)
		}
	}
}
