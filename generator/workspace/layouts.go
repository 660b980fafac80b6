package workspace

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"gongshi"
	"gongshi/generator/problem"
	"gongshi/generator/view"
)

// kindsOfLayout are the files below layouts/ of which something has to make use.
var kindsOfLayout = []string{".html", ".xml", ".txt", ".csv", ".ics", ".css", ".js", ".svg", ".yaml"}

// taken are the layouts that Hugo takes by their names: base templates and how Markdown is printed.
var taken = regexp.MustCompile(`^_markup/|(?:^|/)baseof\.`)

// computed finds a partial whose name is not written as it is.
var computed = regexp.MustCompile("\\bpartial(?:Cached)?\\s+[^\\s\"`]")

// unusedLayouts warns of files in the site's own layouts/ that stand in the place of no built-in file, and that no page and no
// other file there names: a layout under a name that it had in an earlier version, or a misspelt one. A file that cannot be
// read is left to the rendering.
func (s *Site) unusedLayouts() problem.List {
	embedded, err := fs.Sub(gongshi.Files, "layouts")
	if err != nil {
		return nil
	}
	root := os.DirFS(filepath.Join(s.dir, "layouts"))
	names := filesIn(root)
	extra := slices.DeleteFunc(slices.Clone(names), func(name string) bool {
		_, err := fs.Stat(embedded, name)
		return err == nil || !slices.Contains(kindsOfLayout, path.Ext(name)) || taken.MatchString(name) || s.printedWith(name)
	})
	if len(extra) == 0 {
		return nil
	}
	texts := map[string]string{}
	for _, name := range names {
		if text, err := fs.ReadFile(root, name); err == nil {
			texts[name] = string(text)
		}
	}
	var found problem.List
	builtin := filesIn(embedded)
	for _, name := range unnamed(extra, texts) {
		fix := problem.Say("删去它，或在要用它的版式里写上它的名称", "remove it, or name it in the layout that is to use it")
		if like := sameName(name, builtin); like != "" {
			fix = problem.Say("内置的版式里同名的是 %[1]s：要替换它，照样放；不用的删去", "the built-in file of this name is %[1]s: put it there to take its place, or remove it", like)
		}
		found = append(found, problem.Problem{Path: "layouts/" + name, Severity: problem.Warning, Rule: "unknown-file",
			What: problem.Say("没有网页用到这个版式，它也不替换内置的版式", "no page uses this layout, and it takes the place of no built-in one"), Fix: fix})
	}
	return found
}

// filesIn returns the names of all files in a folder but the hidden ones, in their order; none where there is no folder.
func filesIn(root fs.FS) []string {
	var all []string
	_ = fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && !strings.HasPrefix(path.Base(name), ".") {
			all = append(all, name)
		}
		return nil // what cannot be read is left to the rendering
	})
	return all
}

// printedWith tells whether pages of the site are printed with a layout.
func (s *Site) printedWith(name string) bool {
	layout := strings.TrimSuffix(name, path.Ext(name))
	return slices.ContainsFunc(s.Plan.Pages, func(p view.Page) bool { return p.Layout == layout })
}

// unnamed returns those of some files that no text names. What only an unnamed file names is unnamed, too. It removes them from
// texts, which are by name.
func unnamed(files []string, texts map[string]string) []string {
	for before := -1; before != len(texts); {
		before = len(texts)
		for _, name := range files {
			if !named(name, texts) {
				delete(texts, name)
			}
		}
	}
	return slices.DeleteFunc(files, func(name string) bool { _, is := texts[name]; return is })
}

// named tells whether the text of another file names a file. A partial is named by its path below _partials/; where a name is
// computed, every partial may be meant. A style sheet, script or picture is named by its path, or by a part of its name.
func named(name string, texts map[string]string) bool {
	whole := regexp.QuoteMeta(strings.TrimPrefix(name, "_partials/"))
	short := strings.TrimSuffix(whole, `\.html`)
	quoted := regexp.MustCompile("[\"`](?:_?partials/)?" + whole + "[\"`]|\\bpartial(?:Cached)?\\s+[\"`]" + short + "[\"`]")
	stem := strings.TrimSuffix(path.Base(name), path.Ext(name))
	for other, text := range texts {
		switch {
		case other == name:
		case quoted.MatchString(text),
			strings.HasPrefix(name, "_partials/") && computed.MatchString(text),
			strings.HasPrefix(name, "_assets/") && strings.Contains(text, stem):
			return true
		}
	}
	return false
}

// sameName returns the built-in files whose names end as a name does, with a comma between two; it is empty where there is none.
func sameName(name string, builtin []string) string {
	var like []string
	for _, other := range builtin {
		if path.Base(other) == path.Base(name) {
			like = append(like, "layouts/"+other)
		}
	}
	return strings.Join(like, ", ")
}
