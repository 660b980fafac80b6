package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// Every benchmark is run by a test, which names it or calls a function of the tests that it calls too; else it would rot.
func TestBenchmarksAreTested(t *testing.T) {
	t.Parallel()
	type folder struct {
		declared, tested map[string]bool // names of the test files: those of their functions and variables, those that tests use
		benchmarks       map[string]*ast.FuncDecl
	}
	folders := map[string]*folder{}
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		dir := filepath.Dir(path)
		if folders[dir] == nil {
			folders[dir] = &folder{map[string]bool{}, map[string]bool{}, map[string]*ast.FuncDecl{}}
		}
		f := folders[dir]
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				name := d.Name.Name
				f.declared[name] = d.Recv == nil
				if strings.HasPrefix(name, "Benchmark") {
					f.benchmarks[name] = d
				} else if strings.HasPrefix(name, "Test") {
					used(d.Body, f.tested)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if v, is := spec.(*ast.ValueSpec); is {
						f.declared[v.Names[0].Name] = true
					}
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	all := 0
	for dir, f := range folders {
		for name, of := range f.benchmarks {
			all++
			tested, uses := f.tested[name], map[string]bool{}
			used(of.Body, uses)
			for shared := range uses {
				tested = tested || f.declared[shared] && f.tested[shared]
			}
			if !tested {
				t.Errorf("%s: no test runs %s, even on a tiny site", dir, name)
			}
		}
	}
	if all < 10 {
		t.Errorf("only %d benchmarks were found", all)
	}
}

// used adds the names that stand in a piece of code.
func used(code ast.Node, names map[string]bool) {
	ast.Inspect(code, func(n ast.Node) bool {
		if name, is := n.(*ast.Ident); is {
			names[name.Name] = true
		}
		return true
	})
}
