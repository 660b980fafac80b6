package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gongshi/generator/cli"
)

// clocks are the functions that may ask the system for the time, and why. Clock alone asks what day it is.
var clocks = map[string]string{
	"cli/call.go Clock":         "the day of a run",
	"cli/progress.go Progress":  "how long a work takes",
	"build.go build":            "how long the build took",
	"serve.go print":            "the hour of a line on the terminal",
	"picture/cache.go NewCache": "how old a picture of the cache is",
	"preview/watch.go run":      "how long files have been at rest",
	"preview/preview.go":        "how long a change took",
	"preview/events.go":         "how long a browser may take",
	"workspace/live.go New":     "a name that no other preview has",
}

// Only Call.Clock asks the system what day it is: every other use of time.Now is for durations and names.
func TestHouseHasOneClock(t *testing.T) {
	used := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			ast.Inspect(d, func(n ast.Node) bool {
				if s, is := n.(*ast.SelectorExpr); is && s.Sel.Name == "Now" {
					if of, is := s.X.(*ast.Ident); is && of.Name == "time" {
						used[allowed(filepath.ToSlash(path), d)] = true
						if allowed(filepath.ToSlash(path), d) == "" {
							t.Errorf("%s asks the system for the time; the day is an input: see cli.Call.Clock", files.Position(n.Pos()))
						}
					}
				}
				return true
			})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for place := range clocks {
		if !used[place] {
			t.Errorf("%s does not ask for the time any more; remove it from clocks", place)
		}
	}
}

// allowed returns the entry of clocks for a declaration; empty where there is none.
func allowed(path string, d ast.Decl) string {
	if f, is := d.(*ast.FuncDecl); is && clocks[path+" "+f.Name.Name] != "" {
		return path + " " + f.Name.Name
	}
	if clocks[path] != "" {
		return path
	}
	return ""
}

// The sample and the test site are checked and built on any day of the machine.
func TestAnyDay(t *testing.T) {
	t.Parallel()
	for _, day := range []string{"2027-04-01", "2028-02-29", "2035-01-01"} {
		for _, dir := range []string{"..", "testdata/site"} {
			t.Run(day+" "+dir, func(t *testing.T) {
				t.Parallel()
				noon, err := time.Parse(time.DateOnly, day)
				if err != nil {
					t.Fatal(err)
				}
				var said strings.Builder
				p := within("", io.Discard, &said)
				p.Now = func() time.Time { return noon }
				for _, args := range [][]string{{"check", "--dir", dir}, {"build", "--dir", dir, "--out", t.TempDir()}} {
					if code := run(t.Context(), args, p); code != cli.Fine {
						t.Errorf("%v: exit code %d\n%s", args, code, said.String())
					}
				}
			})
		}
	}
}
