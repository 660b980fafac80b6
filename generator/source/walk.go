package source

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// file is a file below content/.
type file struct {
	path  string // from the site's folder on, with slashes
	size  int64
	is    place.Identity // the identity of the record; empty for a picture
	named bool           // the file was refused, and is not read: its record is only named, so that references to it are not reported as wrong
}

// list returns the files at a path or below it, sorted by file.compare, and the problems of the files that are refused.
func (s *Content) list(from string) ([]file, problem.List) {
	l := lister{Content: s, capitals: map[string]string{}}
	_ = fs.WalkDir(s.root.FS(), from, l.visit)
	slices.SortStableFunc(l.files, file.compare)
	return l.files, l.problems
}

// lister collects the files of a folder.
type lister struct {
	*Content
	files    []file
	problems problem.List
	capitals map[string]string // the paths that have capitals, by their lower-case form; in a folder they are visited first
}

// refuse adds a problem.
func (l *lister) refuse(name, rule string, what, fix problem.Text) {
	l.problems = append(l.problems, problem.Problem{Path: name, Rule: rule, What: what, Fix: fix})
}

// visit looks at a file or folder: first at its name, then at the file.
func (l *lister) visit(name string, entry fs.DirEntry, err error) error {
	if err != nil {
		l.refuse(name, ruleUnreadable, problem.Say("无法读取", "it cannot be read"), cause(err))
		return nil
	}
	base := entry.Name()
	switch {
	case ignored(base):
		if entry.IsDir() {
			return fs.SkipDir
		}
	case !good(base, entry.IsDir()):
		what, fix := badName(name)
		l.refuse(strings.ToValidUTF8(name, "\uFFFD"), ruleFileName, what, fix)
		if !entry.IsDir() {
			l.name(name)
		} else if !good(strings.ToLower(base), true) {
			return fs.SkipDir
		} // else the records below it can be named: D0001
	case entry.IsDir():
	case strings.ToLower(path.Dir(name)) != path.Dir(name): // its folder was refused
		l.name(name)
	case l.twin(name):
		l.name(name)
	default:
		l.file(name, entry)
	}
	return nil
}

// twin refuses a file whose path differs from that of another file only in capitals, and reports whether it did.
func (l *lister) twin(name string) bool {
	lower := strings.ToLower(name)
	other := l.capitals[lower]
	if other != "" {
		l.refuse(name, ruleFileName, problem.Say("与 %[1]s 只差大小写，在 Windows 和 macOS 上是同一个文件", "on Windows and macOS it is the same file as %[1]s, whose name differs in capitals only", path.Base(other)),
			problem.Say("改掉其中一个的名字，记录里也改成新名字", "rename one of the two, in the record too"))
	} else if lower != name {
		l.capitals[lower] = name
	}
	return other != ""
}

// file adds a file, or refuses it for its kind.
func (l *lister) file(name string, entry fs.DirEntry) {
	info, err := l.root.Stat(filepath.FromSlash(name))
	switch is, ok := known(name); {
	case err != nil && entry.Type()&fs.ModeSymlink != 0:
		l.refuse(name, ruleLink, problem.Say("符号链接指向网站文件夹以外或不存在的地方", "the symbolic link leads out of the site's folder or to nothing"),
			problem.Say("删除链接，把文件本身放进来", "remove the link and put the file itself here"))
	case err != nil:
		l.refuse(name, ruleUnreadable, problem.Say("无法读取", "it cannot be read"), cause(err))
	case !info.Mode().IsRegular():
		l.refuse(name, ruleLink, problem.Say("这不是普通文件", "this is not an ordinary file"),
			problem.Say("删除它，把文件本身放进来", "remove it and put the file itself here"))
	case !ok:
		what, fix := unknownPlace(name)
		l.refuse(name, ruleUnknownFile, what, fix)
		l.name(name)
	default:
		l.files = append(l.files, file{name, info.Size(), is, false})
	}
}

// name adds a file that was refused, under the name that it should have. It adds none if no record or picture can lie there,
// or the right file exists as well.
func (l *lister) name(name string) {
	right := rightPath(name)
	if right == "" && place.IsPicture(name) {
		right = name
	}
	is, ok := known(right)
	if !ok || is.Kind != nil && !good(path.Base(right), false) {
		return
	}
	if other, err := l.root.Stat(filepath.FromSlash(right)); err == nil && is.Kind != nil {
		if this, err := l.root.Stat(filepath.FromSlash(name)); err != nil || !os.SameFile(this, other) { // Windows finds 2024.YAML under both names
			return
		}
	}
	l.files = append(l.files, file{right, 0, is, true})
}

// first reports whether the file must be read before others, because Inspect needs it for them.
func (f file) first() bool { return f.path == place.SiteFile || f.path == place.DictionaryFile }

// compare compares files by path; those that must be read first come first.
func (f file) compare(other file) int {
	switch {
	case f.first() && !other.first():
		return -1
	case other.first() && !f.first():
		return 1
	}
	return strings.Compare(f.path, other.path)
}

// ignored reports whether a file or folder is no part of the content: README.md, hidden files, and files of editors, office
// programs and operating systems.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") ||
		name == "README.md" || strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

var bom = []byte("\xEF\xBB\xBF")

// utf8Text reports whether a text is UTF-8, with or without a byte order mark.
func utf8Text(text []byte) bool { return utf8.Valid(text) && !bytes.ContainsRune(text, 0) }

// nameOf returns a file's name without its extension.
func nameOf(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }

var errFrontMatter = errors.New("front matter")

// front splits a Markdown file into its front matter and its body. line is the line on which the body begins, from 1. Without a
// front matter, the error is errFrontMatter.
func front(text []byte) (matter, body []byte, line int, err error) {
	first, rest, found := bytes.Cut(text, []byte("\n"))
	if string(bytes.TrimRight(first, " \t\r")) != "---" || !found {
		return nil, text, 1, errFrontMatter
	}
	matter = rest
	for line = 2; len(rest) > 0; line++ {
		here := rest
		first, rest, _ = bytes.Cut(rest, []byte("\n"))
		if string(bytes.TrimRight(first, " \t\r")) == "---" {
			return matter[:len(matter)-len(here)], rest, line + 1, nil
		}
	}
	return nil, text, 1, errFrontMatter
}
