package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rooms are the folders whose structs are views: view and all below pages.
func rooms(t *testing.T) []string {
	t.Helper()
	folders := []string{"view"}
	err := filepath.WalkDir("pages", func(path string, entry os.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			folders = append(folders, filepath.ToSlash(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return folders
}

// Layouts use each field of a view, and ask for no field that a view lacks. A field that only the code reads, other than to
// fill it in, is used, too.
//
// The layouts are followed from the views of the pages on, through their partials, with the types that the code gives. What the
// code reads from a value whose type another library gives is not seen: declare such a value with its type.
func TestLayoutsUseAllFields(t *testing.T) {
	code := readRooms(t)
	l := readLayouts(t, code)
	for _, layout := range slices.Sorted(maps.Keys(code.views)) {
		for _, view := range code.views[layout] {
			l.page(layout, view)
		}
	}
	for name := range l.trees {
		if strings.HasPrefix(name, "_partials/") && !l.reached[name] || code.views[name] == nil && !strings.HasPrefix(name, "_partials/") && path.Base(name) != "baseof" {
			t.Errorf("layouts/%s: no page is known that it prints", name)
		}
	}
	for _, fault := range slices.Sorted(maps.Keys(l.faults)) {
		t.Error(fault)
	}
	for _, f := range l.unused() {
		t.Errorf("%s: no layout prints %s.%s, and no code reads it: remove it", code.set.Position(f.field.Pos()), f.of, f.field.Name())
	}
}

// The policy is one that can be broken.
func TestLayoutsAreFollowed(t *testing.T) {
	const views = `package view
		type Page struct { Title, Never string; List []Line; Given, Filled []string; Deep *Line; Away map[string]Line; Whole any }
		type Line struct { Text, Unused string; Inner; Other }
		type Inner struct { Said string }
		type Other struct { Hidden string }
		func fill(p *Page) int { p.Never = "x"; p.Filled = append(p.Filled, "x"); p.Deep.Text = "x"; return len(p.Given) }`
	code := newRooms()
	file, err := parser.ParseFile(code.set, "view.go", views, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	code.files["gongshi/generator/view"] = []*ast.File{file}
	p, _ := code.check("gongshi/generator/view", true)
	ast.Inspect(file, code.visit)
	code.views["page"] = []types.Type{types.NewPointer(p.Scope().Lookup("Page").Type())}
	l := newLayouts(code)
	for name, text := range map[string]string{
		"page.html":            `{{ define "main" }}{{ $v := .Params.view }}{{ range $i, $l := $v.List }}{{ partial "line.html" (dict "line" $l "n" $i) }}{{ end }}{{ $v.Wrong }}{{ end }}`,
		"_partials/line.html":  `{{ with or .line .none }}{{ .Text }}{{ partial "inner.html" . }}{{ .Absent }}{{ end }}`,
		"_partials/inner.html": `{{ $x := "" }}{{ if true }}{{ $x = . }}{{ end }}{{ $x.Said }}`,
		"baseof.html":          `{{ .Params.view.Title }}{{ range .Params.view.Away }}{{ .Text }}{{ end }}{{ .Params.view.Whole.Any }}`,
	} {
		if err := l.add(name, text); err != nil {
			t.Fatal(err)
		}
	}
	l.page("page", code.views["page"][0])
	var unused []string
	for _, f := range l.unused() {
		unused = append(unused, f.of+"."+f.field.Name())
	}
	if want := []string{"Page.Never", "Page.Filled", "Page.Deep", "Line.Unused", "Line.Other", "Other.Hidden"}; !slices.Equal(unused, want) {
		t.Errorf("unused are %v, not %v", unused, want)
	}
	faults := strings.Join(slices.Sorted(maps.Keys(l.faults)), "\n")
	if want := "layouts/_partials/line.html:1:67 asks for Absent of view.Line, which has none\nlayouts/page.html:1:135 asks for Wrong of *view.Page, which has none"; faults != want {
		t.Errorf("faults are\n%s\nnot\n%s", faults, want)
	}
}

// roomCode is the checked code of the rooms.
type roomCode struct {
	set   *token.FileSet
	files map[string][]*ast.File // by path of the package
	done  map[string]*types.Package
	info  types.Info

	views  map[string][]types.Type // what pages show, by layout; of the site, by "site"
	used   map[types.Object]bool   // fields that the code reads
	writes map[ast.Node]bool
}

func newRooms() *roomCode {
	return &roomCode{set: token.NewFileSet(), files: map[string][]*ast.File{}, done: map[string]*types.Package{}, views: map[string][]types.Type{},
		used: map[types.Object]bool{}, writes: map[ast.Node]bool{},
		info: types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Selections: map[*ast.SelectorExpr]*types.Selection{}}}
}

// readRooms reads the rooms and what they import of ours. Other libraries stand empty: what comes from them has no type.
func readRooms(t *testing.T) *roomCode {
	t.Helper()
	c := newRooms()
	var own []*ast.File
	for _, folder := range rooms(t) {
		name := "gongshi/generator/" + folder
		if _, err := c.Import(name); err != nil {
			t.Fatal(err)
		}
		own = append(own, c.files[name]...)
	}
	for _, file := range own {
		ast.Inspect(file, c.visit)
	}
	c.views["site"] = []types.Type{c.done["gongshi/generator/view"].Scope().Lookup("Shared").Type()}
	return c
}

// Import checks a package of ours, whose mistakes are the compiler's, and returns an empty one for any other.
func (c *roomCode) Import(name string) (*types.Package, error) {
	if p := c.done[name]; p != nil {
		return p, nil
	}
	folder, ours := strings.CutPrefix(name, "gongshi/generator/")
	if !ours {
		c.done[name] = types.NewPackage(name, path.Base(name))
		c.done[name].MarkComplete()
		return c.done[name], nil
	}
	names, err := filepath.Glob(filepath.Join(filepath.FromSlash(folder), "*.go"))
	if err != nil {
		return nil, err
	}
	for _, file := range names {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(c.set, file, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		c.files[name] = append(c.files[name], parsed)
	}
	return c.check(name, inRoom(name))
}

// inRoom tells whether a package is one whose structs are views.
func inRoom(name string) bool {
	return name == "gongshi/generator/view" || strings.HasPrefix(name+"/", "gongshi/generator/pages/")
}

func (c *roomCode) check(name string, bodies bool) (*types.Package, error) {
	o := types.Config{Importer: c, Error: func(error) {}, IgnoreFuncBodies: !bodies}
	c.done[name], _ = o.Check(name, c.set, c.files[name], &c.info)
	return c.done[name], nil
}

// visit notes which fields the code reads, and which views pages have.
func (c *roomCode) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for _, to := range n.Lhs {
			c.write(to, n)
		}
	case *ast.IncDecStmt:
		c.write(n.X, n)
	case *ast.SelectorExpr:
		if !c.writes[n] {
			c.read(n)
		}
	case *ast.CallExpr: // Add(address, "layout", func() any { … }), by this or another name
		if len(n.Args) == 3 {
			if view, is := n.Args[2].(*ast.FuncLit); is {
				c.view(constant(c.info.Types[n.Args[1]]), view.Body)
			}
		}
	case *ast.CompositeLit: // {ID: "board", view: Builder.board}, a kind of printed matter
		parts := map[string]ast.Expr{}
		for _, e := range n.Elts {
			if pair, is := e.(*ast.KeyValueExpr); is {
				if key, is := pair.Key.(*ast.Ident); is {
					parts[key.Name] = pair.Value
				}
			}
		}
		if of, is := parts["view"].(*ast.SelectorExpr); is && parts["ID"] != nil && c.info.Selections[of] != nil {
			c.view("print/"+constant(c.info.Types[parts["ID"]]), c.body(c.info.Selections[of].Obj()))
		}
	}
	return true
}

// view notes what a function returns as the view of a layout.
func (c *roomCode) view(layout string, body *ast.BlockStmt) {
	if layout == "" || body == nil {
		return
	}
	ast.Inspect(body, func(n ast.Node) bool {
		if made, is := n.(*ast.ReturnStmt); is && len(made.Results) == 1 {
			if of := c.info.Types[made.Results[0]].Type; of != nil && !slices.ContainsFunc(c.views[layout], func(known types.Type) bool { return types.Identical(known, of) }) {
				c.views[layout] = append(c.views[layout], of)
			}
		}
		_, inner := n.(*ast.FuncLit)
		return !inner
	})
}

// body is that of a function or method of the rooms.
func (c *roomCode) body(of types.Object) *ast.BlockStmt {
	for _, file := range c.files[of.Pkg().Path()] {
		for _, d := range file.Decls {
			if d, is := d.(*ast.FuncDecl); is && d.Name.Pos() == of.Pos() {
				return d.Body
			}
		}
	}
	return nil
}

// write notes that a statement fills in a field, and with it the fields on the way to it. What the statement reads of the same
// field is no use: v.List = append(v.List, x).
func (c *roomCode) write(to ast.Expr, statement ast.Node) {
	for at := to; ; {
		switch x := at.(type) {
		case *ast.IndexExpr:
			at = x.X
			continue
		case *ast.StarExpr:
			at = x.X
			continue
		case *ast.ParenExpr:
			at = x.X
			continue
		case *ast.SelectorExpr:
			c.writes[x] = true
			if s := c.info.Selections[x]; s != nil {
				ast.Inspect(statement, func(n ast.Node) bool {
					if again, is := n.(*ast.SelectorExpr); is && c.info.Selections[again] != nil && c.info.Selections[again].Obj() == s.Obj() {
						c.writes[again] = true
					}
					return true
				})
			}
			at = x.X
			continue
		}
		return
	}
}

// read notes that an expression asks for a field.
func (c *roomCode) read(x *ast.SelectorExpr) {
	if s := c.info.Selections[x]; s != nil {
		mark(c.used, s.Recv(), s.Index())
	}
}

func constant(v types.TypeAndValue) string {
	if v.Value == nil {
		return ""
	}
	return strings.Trim(v.Value.ExactString(), `"`)
}

// mark notes the fields on the way to a field or method, which embedded structs may hold.
func mark(used map[types.Object]bool, of types.Type, index []int) {
	for _, i := range index {
		s := structOf(of)
		if s == nil || i >= s.NumFields() {
			return // the last one is a method
		}
		used[s.Field(i)] = true
		of = s.Field(i).Type()
	}
}

// structOf is the struct that a type is, or points to; nil where it is none.
func structOf(t types.Type) *types.Struct {
	if p, is := types.Unalias(t).Underlying().(*types.Pointer); is {
		t = p.Elem()
	}
	s, _ := t.Underlying().(*types.Struct)
	return s
}

type viewField struct {
	of    string
	field *types.Var
}

// fields are the exported fields of all structs of the rooms that a view is or holds.
func (c *roomCode) fields(views []types.Type) (all []viewField) {
	seen := map[types.Type]bool{}
	var visit func(t types.Type, of string)
	visit = func(t types.Type, of string) {
		t = types.Unalias(t)
		if named, is := t.(*types.Named); is {
			if of = named.Obj().Name(); named.Obj().Pkg() == nil || !inRoom(named.Obj().Pkg().Path()) {
				return
			}
		}
		if seen[t] {
			return
		}
		seen[t] = true
		switch u := t.Underlying().(type) {
		case *types.Pointer:
			visit(u.Elem(), of)
		case *types.Slice:
			visit(u.Elem(), of)
		case *types.Array:
			visit(u.Elem(), of)
		case *types.Map:
			visit(u.Elem(), of)
		case *types.Struct:
			for f := range u.Fields() {
				if f.Exported() {
					all = append(all, viewField{of, f})
				}
				if f.Exported() || f.Embedded() {
					visit(f.Type(), of+"."+f.Name())
				}
			}
		}
	}
	for _, v := range views {
		visit(v, "")
	}
	slices.SortFunc(all, func(a, b viewField) int { return int(a.field.Pos() - b.field.Pos()) })
	return all
}
