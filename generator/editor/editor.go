// Package editor sets up Visual Studio Code for a site. It writes the folder .vscode: schemas that explain the records,
// settings that bind each schema to its files, and snippets that begin a Markdown page.
//
// It keeps what others wrote into the settings, comments included; if it cannot, it changes nothing and says what to add by
// hand. It writes only below .vscode in the site's folder, each file whole or not at all. The same site gets the same bytes.
package editor

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"

	"gongshi/generator/congress"
	"gongshi/generator/output"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/schema"
)

// folder is the folder of the editor's files.
const folder = ".vscode"

// File is a file with the text that it should have. Name is its path from the site's folder on, with slashes.
type File struct {
	Name string
	Text []byte
}

// Refusal is the error that a file cannot be changed without loss. Add is what to add to it by hand.
type Refusal struct {
	Name string
	Why  problem.Text
	Add  string
}

// Error returns the refusal in English.
func (r *Refusal) Error() string { return r.In(problem.English) }

// In returns the refusal in a language, with what to add.
func (r *Refusal) In(lang problem.Lang) string {
	return problem.Say("%[1]s 里%[2]s，没有改动任何文件；改正后再运行一次，或自行加上：\n%[3]s", "%[1]s: %[2]s; no file was changed; correct it and run this again, or add by hand:\n%[3]s",
		r.Name, r.Why, r.Add).In(lang)
}

// Files returns all files for a site. The settings, which need the others, are last. It reads the existing settings from the
// site's folder, and keeps their content. The error may be a *Refusal.
func Files(site *os.Root, c *congress.Congress) ([]File, error) {
	var files []File
	bound := map[string][]string{}
	for _, k := range place.Kinds() {
		if k.Markdown() { // the editor checks YAML files only
			continue
		}
		made, err := schema.Make(k, c)
		if err != nil {
			return nil, err
		}
		text, err := made.JSON()
		if err != nil {
			return nil, err
		}
		name := path.Join(folder, "schemas", k.Name+".json")
		files = append(files, File{name, text})
		bound["./"+name] = k.Globs()
	}
	text, err := snippets()
	if err != nil {
		return nil, err
	}
	files = append(files, File{path.Join(folder, "gongshi.code-snippets"), text})
	for _, own := range []struct {
		name string
		join func([]byte) ([]byte, *Refusal)
	}{
		{"extensions.json", func(old []byte) ([]byte, *Refusal) { return recommend(old, "redhat.vscode-yaml") }},
		{"settings.json", func(old []byte) ([]byte, *Refusal) { return bind(old, bound) }},
	} {
		name := path.Join(folder, own.name)
		old, err := read(site, name)
		if err != nil {
			return nil, err
		}
		text, refusal := own.join(old)
		if refusal != nil {
			refusal.Name = name
			return nil, refusal
		}
		files = append(files, File{name, text})
	}
	return files, nil
}

// Stale returns the files whose text on the disk differs, or that are missing.
func Stale(site *os.Root, files []File) ([]File, error) {
	var stale []File
	for _, f := range files {
		have, err := read(site, f.Name)
		if err != nil {
			return nil, err
		}
		if !bytes.Equal(have, f.Text) {
			stale = append(stale, f)
		}
	}
	return stale, nil
}

// most is the largest size of a file that is read, in bytes.
const most = 16 << 20

// read returns the text of a file; nil if there is none.
func read(site *os.Root, name string) ([]byte, error) {
	info, err := site.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular() || info.Size() > most:
		return nil, fmt.Errorf("%s: not a file that can be written: %w", name, fs.ErrInvalid)
	}
	return site.ReadFile(name)
}

// Write writes files, each whole or not at all. The error is an *output.NotFolder if a folder on the way is a link.
func Write(site *os.Root, files []File) error {
	for _, f := range files {
		if err := output.Replace(site, f.Name, f.Text); err != nil {
			return err
		}
	}
	return nil
}
