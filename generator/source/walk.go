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

// file is a file below content/, with what it is by its place.
type file struct {
	path  string // from the site's folder on, with slashes
	size  int64
	is    place.Identity // of what record it is; none for a picture
	named bool           // only its name is known: it was refused, and what refers to it is not called wrong as well
}

// list finds all files from a place below content/ on; those that others are checked against come first, all else in the
// order of the paths.
func (s *Content) list(from string) ([]file, problem.List) {
	var files []file
	var problems problem.List
	refuse := func(name, rule string, what, fix problem.Text) {
		problems = append(problems, problem.Problem{Path: name, Rule: rule, What: what, Fix: fix})
	}
	capitals := map[string]string{} // names with capitals, by what they are without; in a folder they come first
	_ = fs.WalkDir(s.root.FS(), from, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			refuse(name, ruleUnreadable, problem.Say("无法读取", "it cannot be read"), cause(err))
			return nil
		}
		base := entry.Name()
		if ignored(base) {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !good(base, entry.IsDir()) {
			what, fix := badName(name)
			refuse(strings.ToValidUTF8(name, "\uFFFD"), ruleFileName, what, fix)
			if entry.IsDir() {
				if lower := strings.ToLower(base); good(lower, true) { // D0001: what is in it is known, but not read
					return nil
				}
				return fs.SkipDir
			}
			files = s.known(files, name)
			return nil
		}
		if entry.IsDir() {
			return nil
		}
		if strings.ToLower(path.Dir(name)) != path.Dir(name) {
			files = s.known(files, name)
			return nil
		}
		lower := strings.ToLower(name)
		if other := capitals[lower]; other != "" {
			refuse(name, ruleFileName, problem.Say("与 %[1]s 只差大小写，在 Windows 和 macOS 上是同一个文件", "on Windows and macOS it is the same file as %[1]s, whose name differs in capitals only", path.Base(other)),
				problem.Say("改掉其中一个的名字，记录里也改成新名字", "rename one of the two, in the record too"))
			files = s.known(files, name)
			return nil
		}
		if lower != name {
			capitals[lower] = name
		}
		info, err := s.root.Stat(filepath.FromSlash(name))
		if err != nil && entry.Type()&fs.ModeSymlink != 0 {
			refuse(name, ruleLink, problem.Say("符号链接指向网站文件夹以外或不存在的地方", "the symbolic link leads out of the site's folder or to nothing"),
				problem.Say("删除链接，把文件本身放进来", "remove the link and put the file itself here"))
			return nil
		}
		if err != nil {
			refuse(name, ruleUnreadable, problem.Say("无法读取", "it cannot be read"), cause(err))
			return nil
		}
		if !info.Mode().IsRegular() {
			refuse(name, ruleLink, problem.Say("这不是普通文件", "this is not an ordinary file"),
				problem.Say("删除它，把文件本身放进来", "remove it and put the file itself here"))
			return nil
		}
		is, ok := known(name)
		if !ok {
			what, fix := unknownPlace(name)
			refuse(name, ruleUnknownFile, what, fix)
			files = s.known(files, name)
			return nil
		}
		files = append(files, file{name, info.Size(), is, false})
		return nil
	})
	slices.SortStableFunc(files, file.compare)
	return files, problems
}

// first tells whether other files are checked against it, so that it is read before them.
func (f file) first() bool { return f.path == place.SiteFile || f.path == place.DictionaryFile }

// compare puts what others are checked against first, all else in the order of the paths.
func (f file) compare(other file) int {
	switch {
	case f.first() && !other.first():
		return -1
	case other.first() && !f.first():
		return 1
	}
	return strings.Compare(f.path, other.path)
}

// known adds a file that was refused for its name, under the name that it should have.
func (s *Content) known(files []file, name string) []file {
	right := rightPath(name)
	if right == "" && place.IsPicture(name) {
		right = name
	}
	is, ok := known(right)
	if !ok || is.Kind != nil && !good(path.Base(right), false) {
		return files
	}
	if other, err := s.root.Stat(filepath.FromSlash(right)); err == nil && is.Kind != nil {
		if this, err := s.root.Stat(filepath.FromSlash(name)); err != nil || !os.SameFile(this, other) { // Windows finds 2024.YAML under both names
			return files // the right one is there, too
		}
	}
	return append(files, file{right, 0, is, true})
}

// ignored tells whether a file is left by an editor, an office program or an operating system.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") ||
		name == "README.md" || strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

var bom = []byte("\xEF\xBB\xBF")

// utf8Text tells whether a text is in UTF-8, with a byte order mark, as Windows writes one, or without.
func utf8Text(text []byte) bool { return utf8.Valid(text) && !bytes.ContainsRune(text, 0) }

// nameOf returns a file's name without its extension.
func nameOf(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }

var errFrontMatter = errors.New("front matter")

// front splits a Markdown file into its front matter and its text; line is that on which the text begins, from 1.
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
