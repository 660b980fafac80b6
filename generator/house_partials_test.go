package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/plainyaml"
	"gongshi/generator/words"
)

// layoutFiles calls do with each file of layouts/ that is a template: its name below layouts/ and its text.
func layoutFiles(t *testing.T, do func(name, text string)) {
	t.Helper()
	const folder = "../layouts"
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		name, _ := filepath.Rel(folder, path)
		name = filepath.ToSlash(name)
		if err != nil || entry.IsDir() {
			if entry != nil && slices.Contains([]string{"_assets", "_i18n"}, name) {
				return fs.SkipDir
			}
			return err
		}
		text, err := os.ReadFile(path)
		do(name, string(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

var (
	contract = regexp.MustCompile(`^\{\{- /\* (?:Prints|Returns) .*[^.]\. @context (.+) \*/ -\}\}\n`)
	comment  = regexp.MustCompile(`(?s)\{\{-? /\*.*?\*/ -?\}\}`)
	typeName = regexp.MustCompile(`\b[A-Z][A-Za-z]+\b`)
	typeLine = regexp.MustCompile(`(?m)^type ([A-Z]\w*)`)
	chinese  = regexp.MustCompile(`\p{Han}+`)
)

// A partial opens with one line that says what it prints and what it takes; the types that it names exist.
func TestLayoutsPartialsSayWhatTheyTake(t *testing.T) {
	types := map[string]bool{"Prev": true, "Next": true, "Pages": true, "AsOf": true, "Sample": true, "ID": true} // fields
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		for _, match := range typeLine.FindAllStringSubmatch(string(text), -1) {
			types[match[1]] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	layoutFiles(t, func(name, text string) {
		if !strings.HasPrefix(name, "_partials/") {
			return
		}
		says := contract.FindStringSubmatch(text)
		if says == nil {
			t.Errorf("layouts/%s: its first line should be {{- /* Prints …. @context … */ -}}", name)
			return
		}
		for _, word := range typeName.FindAllString(says[1], -1) {
			one, many := strings.TrimSuffix(word, "s"), strings.TrimSuffix(word, "es")
			if !types[word] && !types[one] && !types[many] {
				t.Errorf("layouts/%s: there is no type %s", name, word)
			}
		}
	})
}

// Layouts take their Chinese from _i18n, where a site can change it in one place.
func TestLayoutsHoldNoWords(t *testing.T) {
	layoutFiles(t, func(name, text string) {
		for i, line := range strings.Split(comment.ReplaceAllStringFunc(text, func(said string) string {
			return strings.Repeat("\n", strings.Count(said, "\n"))
		}), "\n") {
			if words := chinese.FindString(line); words != "" {
				t.Errorf("layouts/%s:%d: %s belongs into _i18n/zh-cn.yaml", name, i+1, words)
			}
		}
	})
}

// Each word of _i18n is said by a layout or by Go, and each that a layout says exists.
func TestLayoutsWordsAreUsed(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(words.File)))
	if err != nil {
		t.Fatal(err)
	}
	var byKey map[string]string
	if !plainyaml.Decode(text, &byKey) {
		t.Fatalf("%s cannot be read", words.File)
	}
	literals, patterns := map[string]bool{}, []*regexp.Regexp{}
	collect := func(text string) {
		for _, match := range quoted.FindAllStringSubmatch(text, -1) {
			literals[match[1]] = true
		}
	}
	layoutFiles(t, func(name, text string) {
		collect(text)
		for _, match := range asked.FindAllStringSubmatch(text, -1) {
			if _, exists := byKey[match[1]]; !exists {
				t.Errorf("layouts/%s says %q, which is no word", name, match[1])
			}
		}
		for _, match := range put.FindAllStringSubmatch(text, -1) {
			patterns = append(patterns, regexp.MustCompile("^"+strings.ReplaceAll(match[1], "%s", ".+")+"$"))
		}
	})
	err = filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		collect(string(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for key := range byKey {
		if !literals[key] && !slices.ContainsFunc(patterns, func(p *regexp.Regexp) bool { return p.MatchString(key) }) {
			t.Errorf("%s: nobody says %q", words.File, key)
		}
	}
}

var (
	quoted = regexp.MustCompile("[\"`]([A-Za-z0-9_-]+)[\"`]")
	asked  = regexp.MustCompile(`i18n "([^"]+)"`)
	put    = regexp.MustCompile(`i18n \(printf "([^"]+)"`)
)
