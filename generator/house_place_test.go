package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"gongshi/generator/place"
)

// Addresses and the names of record files are made in package place alone: no other package spells one, or the beginning of
// one. What a message shows as an example stands within a sentence.
func TestPlacesAreSpeltInPlace(t *testing.T) {
	excused := map[string]string{ // with the reason
		"output/guard.go": "it knows no records, only that a folder is a site",
	}
	folders := map[string]bool{}
	for _, k := range place.Kinds() {
		folders[strings.Split(k.Example, "/")[1]] = true
		if section := strings.Trim(k.Section, "/"); section != "" {
			folders[section] = true
		}
	}
	spelt := regexp.MustCompile(`^(?:content)?/([a-z.]+)(?:/[!-~]*)?$`)
	err := filepath.WalkDir(".", func(path string, entry os.DirEntry, err error) error {
		path = filepath.ToSlash(path)
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "place/") || excused[path] != "" {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			lit, is := n.(*ast.BasicLit)
			if !is || lit.Kind != token.STRING {
				return true
			}
			text, err := strconv.Unquote(lit.Value)
			if m := spelt.FindStringSubmatch(text); err == nil && m != nil && folders[m[1]] {
				t.Errorf("%s: %q is spelt by hand; ask package place", set.Position(lit.Pos()), text)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(folders) < 15 {
		t.Errorf("only the folders %v are looked for", folders)
	}
}
