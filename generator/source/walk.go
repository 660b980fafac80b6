package source

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/problem"
)

// file is a file below content/, with the row of the table that says what it is.
type file struct {
	path  string // from the site's folder on, with slashes
	size  int64
	row   *row
	stars []string // what stood for the * of the row's pattern
}

// allowed is how files and folders are named. A picture's name may have a capital or an underscore, as cameras name them.
var (
	allowed        = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*(\.[a-z0-9]+)?$`)
	allowedPicture = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]*\.(jpg|jpeg|png|webp)$`)
)

// list finds all files; those that others are checked against come first, all else in the order of the paths.
func (s *Site) list() ([]file, problem.List) {
	var files []file
	var problems problem.List
	refuse := func(name, rule string, what, fix problem.Text) {
		problems = append(problems, problem.Problem{Path: name, Rule: rule, What: what, Fix: fix})
	}
	_ = fs.WalkDir(s.root.FS(), "content", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			refuse(name, "unreadable", problem.Say("无法读取", "it cannot be read"), cause(err))
			return nil
		}
		base := entry.Name()
		if ignored(base) {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !utf8.ValidString(base) || !allowed.MatchString(base) && (entry.IsDir() || !allowedPicture.MatchString(base)) {
			refuse(strings.ToValidUTF8(name, "\uFFFD"), "file-name",
				problem.Say("文件名“%[1]s”不合规定", "the name %[1]q is not allowed", strings.ToValidUTF8(base, "\uFFFD")),
				problem.Say("文件名只用小写字母 a—z、数字和连字符，如 2024-05-15-zhuge.yaml", "use lower-case letters a-z, digits and hyphens only, as in 2024-05-15-zhuge.yaml"))
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if entry.IsDir() {
			return nil
		}
		info, err := s.root.Stat(filepath.FromSlash(name))
		if err != nil && entry.Type()&fs.ModeSymlink != 0 {
			refuse(name, "link", problem.Say("符号链接指向网站文件夹以外或不存在的地方", "the symbolic link leads out of the site's folder or to nothing"),
				problem.Say("删除链接，把文件本身放进来", "remove the link and put the file itself here"))
			return nil
		}
		if err != nil {
			refuse(name, "unreadable", problem.Say("无法读取", "it cannot be read"), cause(err))
			return nil
		}
		if !info.Mode().IsRegular() {
			refuse(name, "link", problem.Say("这不是普通文件", "this is not an ordinary file"),
				problem.Say("删除它，把文件本身放进来", "remove it and put the file itself here"))
			return nil
		}
		r, stars := match(name)
		if r == nil {
			what, fix := unknownPlace(name)
			refuse(name, "unknown-file", what, fix)
			return nil
		}
		files = append(files, file{name, info.Size(), r, stars})
		return nil
	})
	slices.SortStableFunc(files, func(a, b file) int {
		switch {
		case a.row.first && !b.row.first:
			return -1
		case b.row.first && !a.row.first:
			return 1
		}
		return strings.Compare(a.path, b.path)
	})
	return files, problems
}

// ignored tells whether a file is left by an editor, an office program or an operating system.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") ||
		slices.Contains([]string{"Thumbs.db", "desktop.ini", "README.md"}, name)
}

func unknownPlace(name string) (what, fix problem.Text) {
	what = problem.Say("不知道这个文件是什么记录", "it is not clear what this file is a record of")
	shapes := make([]string, len(table))
	for i := range table {
		shapes[i] = table[i].pattern
	}
	if near := problem.Nearest(name, shapes); near != "" {
		return what, problem.Say("记录文件的位置如 %[1]s", "a record stands at a place like %[1]s", near)
	}
	return what, problem.Say("移到格式手册（FORMAT.md）所列的位置，或移出 content 文件夹", "move it to a place that the format manual lists, or out of content/")
}

var bom = []byte("\xEF\xBB\xBF")

// utf8Text drops a byte order mark, as Windows writes one, and tells whether the rest is UTF-8.
func utf8Text(text []byte) ([]byte, bool) {
	text = bytes.TrimPrefix(text, bom)
	return text, utf8.Valid(text) && !bytes.ContainsRune(text, 0)
}

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
