package tidy

import (
	"os"
	"path/filepath"
	"strings"

	"gongshi/generator/problem"
)

// LayoutText returns in one sentence what is changed of how a file is laid out; it is empty where nothing is.
func (f File) LayoutText() problem.Text {
	var zh, en []string
	for _, l := range f.Layout {
		zh, en = append(zh, l.ZH), append(en, l.EN)
	}
	return problem.Text{ZH: strings.Join(zh, "、"), EN: strings.Join(en, ", ")}
}

// Pending returns each change that the files need as a problem.
func (r Report) Pending() problem.List {
	var list problem.List
	for _, f := range r.Files {
		for _, change := range f.Changes {
			list = append(list, problem.Problem{Path: f.Path, Line: change.Line, Col: 1, Rule: "format", What: change.Say()})
		}
		if layout := f.LayoutText(); layout.ZH != "" {
			list = append(list, problem.Problem{Path: f.Path, Rule: "format", What: layout})
		}
	}
	return list
}

// Places turns names of files and folders, as a person writes them, into places for Folder: content/deputies/d0001. A name
// may be written from folder on, in which the person is, or from the site's folder on. Without names it is content. A name
// of nothing in content/ is a *problem.Refusal.
func Places(site, folder string, names []string) ([]string, error) {
	if len(names) == 0 {
		return []string{"content"}, nil
	}
	site, err := filepath.Abs(site)
	if err != nil {
		return nil, err
	}
	var places []string
	for _, name := range names {
		found := ""
		for _, base := range []string{folder, site} {
			path := name
			if !filepath.IsAbs(path) {
				path = filepath.Join(base, name)
			}
			if path, err = filepath.Abs(path); err != nil {
				return nil, err
			}
			place, err := filepath.Rel(site, path)
			if _, missing := os.Lstat(path); err == nil && missing == nil && (place == "content" || strings.HasPrefix(place, "content"+string(filepath.Separator))) {
				found = filepath.ToSlash(place)
				break
			}
		}
		if found == "" {
			return nil, problem.Refuse("content 里没有“%[1]s”", "there is no %[1]s in content/", name)
		}
		places = append(places, found)
	}
	return places, nil
}
