package main

import (
	"fmt"
	"go/types"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/template/parse"
)

// layoutCode is the layouts, followed with the types of what they print.
type layoutCode struct {
	code    *roomCode
	trees   map[string]map[string]*parse.Tree // by name without extension: the layout itself, "", and what it defines
	reached map[string]bool
	walked  map[string]value // what was printed with what, and what it returned
	used    map[types.Object]bool
	named   map[string]bool // fields of what has no known type
	faults  map[string]bool
}

// value is what a pipeline may be. The zero value is not known.
type value struct {
	types []types.Type     // any of them
	dict  map[string]value // what dict made
	page  bool             // Hugo's page, whose .Params.view is of one of the types
	plain bool             // a text, a number or what else has no fields that matter
}

// or is what may be the one or the other.
func (v value) or(other value) value {
	if v.plain {
		return other
	}
	if other.plain {
		return v
	}
	if v.unknown() || other.unknown() {
		return value{}
	}
	both := value{types: slices.Clone(v.types), dict: maps.Clone(v.dict), page: v.page || other.page}
	for _, t := range other.types {
		if !slices.ContainsFunc(both.types, func(known types.Type) bool { return types.Identical(known, t) }) {
			both.types = append(both.types, t)
		}
	}
	for key, of := range other.dict {
		if both.dict == nil {
			both.dict = map[string]value{}
		}
		if known, twice := both.dict[key]; twice {
			of = known.or(of)
		}
		both.dict[key] = of
	}
	return both
}

func (v value) unknown() bool { return !v.plain && !v.page && v.types == nil && v.dict == nil }

// String names a value; equal ones have the same name.
func (v value) String() string {
	parts := []string{fmt.Sprint(v.page, v.plain)}
	for _, t := range v.types {
		parts = append(parts, t.String())
	}
	for _, key := range slices.Sorted(maps.Keys(v.dict)) {
		parts = append(parts, key+":"+v.dict[key].String())
	}
	return "(" + strings.Join(parts, " ") + ")"
}

func newLayouts(code *roomCode) *layoutCode {
	return &layoutCode{code: code, trees: map[string]map[string]*parse.Tree{}, reached: map[string]bool{}, walked: map[string]value{},
		used: map[types.Object]bool{}, named: map[string]bool{}, faults: map[string]bool{}}
}

// readLayouts parses all layouts but the hooks of Markdown, which print no view.
func readLayouts(t *testing.T, code *roomCode) *layoutCode {
	t.Helper()
	l := newLayouts(code)
	const folder = "../layouts"
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		name, _ := filepath.Rel(folder, path)
		name = filepath.ToSlash(name)
		if err != nil || entry.IsDir() {
			if entry != nil && slices.Contains([]string{"_assets", "_i18n", "_markup"}, name) {
				return fs.SkipDir
			}
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return l.add(name, string(data))
	})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// add parses a layout.
func (l *layoutCode) add(name, text string) error {
	tree, trees := parse.New(name), map[string]*parse.Tree{}
	tree.Mode = parse.SkipFuncCheck
	if _, err := tree.Parse(text, "", "", trees); err != nil {
		return err
	}
	trees[""] = tree
	l.trees[strings.TrimSuffix(name, filepath.Ext(name))] = trees
	return nil
}

// unused are the fields of views that no layout prints and no code reads, in the order of the code.
func (l *layoutCode) unused() []viewField {
	all := l.code.fields(slices.Concat(slices.Collect(maps.Values(l.code.views))...))
	return slices.DeleteFunc(all, func(f viewField) bool { return l.code.used[f.field] || l.used[f.field] || l.named[f.field.Name()] })
}

// page follows a layout, and the frame around it, as it prints pages with a view of a type.
func (l *layoutCode) page(layout string, view types.Type) {
	dot := value{types: []types.Type{view}, page: true}
	for part, base := range map[string]string{"main": "baseof", "sheet": "print/baseof"} {
		if l.trees[layout][part] != nil {
			l.walk(base, "", dot)
		}
	}
	for part := range l.trees[layout] {
		l.walk(layout, part, dot)
	}
}

// walk follows a layout or what it defines, and returns what it returns.
func (l *layoutCode) walk(name, part string, dot value) value {
	tree := l.trees[name][part]
	if tree == nil || tree.Root == nil {
		return value{plain: true}
	}
	l.reached[name] = true
	key := name + " " + part + " " + dot.String()
	if known, done := l.walked[key]; done {
		return known
	}
	l.walked[key] = value{plain: true}
	w := &walk{layoutCode: l, name: name, tree: tree, made: value{plain: true}}
	w.list(tree.Root, dot, &variables{values: map[string]value{"$": dot}})
	l.walked[key] = w.made
	return w.made
}

// walk is one layout on the way.
type walk struct {
	*layoutCode
	name string
	tree *parse.Tree
	made value // what it returns
}

// variables are those of a block, in those of the block around it.
type variables struct {
	values map[string]value
	around *variables
}

func (v *variables) in() *variables { return &variables{map[string]value{}, v} }

func (v *variables) of(name string) *variables {
	for ; v != nil; v = v.around {
		if _, is := v.values[name]; is {
			return v
		}
	}
	return nil
}

func (w *walk) list(list *parse.ListNode, dot value, vars *variables) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			w.pipe(n.Pipe, dot, vars)
		case *parse.IfNode:
			in := vars.in()
			w.pipe(n.Pipe, dot, in)
			w.list(n.List, dot, in.in())
			w.list(n.ElseList, dot, in.in())
		case *parse.WithNode:
			in := vars.in()
			w.list(n.List, w.pipe(n.Pipe, dot, in), in.in())
			w.list(n.ElseList, dot, in.in())
		case *parse.RangeNode:
			in := vars.in()
			of := element(w.pipe(n.Pipe, dot, in))
			for i, v := range n.Pipe.Decl {
				in.values[v.Ident[0]] = of
				if i == 0 && len(n.Pipe.Decl) == 2 {
					in.values[v.Ident[0]] = value{plain: true}
				}
			}
			w.list(n.List, of, in.in())
			w.list(n.ElseList, dot, in.in())
		case *parse.TemplateNode: // a block, which layouts fill
			w.pipe(n.Pipe, dot, vars)
		}
	}
}

func (w *walk) pipe(pipe *parse.PipeNode, dot value, vars *variables) value {
	if pipe == nil {
		return value{}
	}
	var result value
	for i, command := range pipe.Cmds {
		var args []value
		for _, a := range command.Args[1:] {
			args = append(args, w.operand(a, dot, vars))
		}
		if i > 0 {
			args = append(args, result)
		}
		if f, is := command.Args[0].(*parse.IdentifierNode); is {
			result = w.call(f.Ident, command.Args[1:], args)
		} else {
			result = w.operand(command.Args[0], dot, vars)
		}
	}
	for _, v := range pipe.Decl {
		name := v.Ident[0]
		if known := vars.of(name); pipe.IsAssign && known != nil {
			known.values[name] = known.values[name].or(result)
		} else {
			vars.values[name] = result
		}
	}
	return result
}

func (w *walk) operand(n parse.Node, dot value, vars *variables) value {
	switch n := n.(type) {
	case *parse.DotNode:
		return dot
	case *parse.FieldNode:
		return w.field(n, dot, n.Ident)
	case *parse.VariableNode:
		of := vars.of(n.Ident[0])
		if of == nil {
			return value{}
		}
		return w.field(n, of.values[n.Ident[0]], n.Ident[1:])
	case *parse.PipeNode:
		return w.pipe(n, dot, vars)
	case *parse.ChainNode:
		f, is := n.Node.(*parse.IdentifierNode)
		switch {
		case !is:
			return w.field(n, w.operand(n.Node, dot, vars), n.Field)
		case f.Ident == "site" && len(n.Field) > 1 && n.Field[0] == "Params" && n.Field[1] == "shared":
			return w.field(n, value{types: w.code.views["site"]}, n.Field[2:])
		}
	case *parse.IdentifierNode:
		return w.call(n.Ident, nil, nil)
	}
	return value{plain: true}
}

// call returns what a function makes of its arguments: of those that only print, a text.
func (w *walk) call(name string, nodes []parse.Node, args []value) value {
	constant := func(i int) string {
		if i < len(nodes) {
			if s, is := nodes[i].(*parse.StringNode); is {
				return s.Text
			}
		}
		return ""
	}
	result := value{plain: true}
	switch name {
	case "partial", "partialCached":
		file := "_partials/" + strings.TrimSuffix(constant(0), filepath.Ext(constant(0)))
		if w.trees[file] == nil {
			w.faults[fmt.Sprintf("layouts/%s: there is no %s", w.name, file)] = true
		} else if len(args) > 1 {
			return w.walk(file, "", args[1])
		}
	case "return":
		for _, a := range args {
			w.made = w.made.or(a)
		}
	case "dict":
		result = value{dict: map[string]value{}}
		for i := 0; i+1 < len(args); i += 2 {
			if constant(i) == "" {
				return value{}
			}
			result.dict[constant(i)] = args[i+1]
		}
	case "or", "and", "merge":
		for _, a := range args {
			result = result.or(a)
		}
	case "cond":
		if len(args) == 3 {
			result = args[1].or(args[2])
		}
	case "slice":
		for _, a := range args {
			for _, t := range a.types {
				result = result.or(value{types: []types.Type{types.NewSlice(t)}})
			}
		}
	case "i18n", "jsonify": // what they are given is printed whole, or asked for by name in a word
		for _, a := range args {
			for _, f := range w.code.fields(a.types) {
				w.used[f.field] = true
			}
		}
	}
	return result
}

// element is what range takes from a value.
func element(v value) value {
	if v.unknown() {
		return v
	}
	result := value{plain: true}
	for _, t := range v.types {
		switch t := t.Underlying().(type) {
		case *types.Slice:
			result = result.or(value{types: []types.Type{t.Elem()}})
		case *types.Array:
			result = result.or(value{types: []types.Type{t.Elem()}})
		case *types.Map:
			result = result.or(value{types: []types.Type{t.Elem()}})
		}
	}
	return result
}

// field is the field of a value that a path of names leads to.
func (w *walk) field(n parse.Node, v value, names []string) value {
	for i, name := range names {
		switch {
		case v.page && name == "Params" && i+1 < len(names) && names[i+1] == "view":
			return w.field(n, value{types: v.types}, names[i+2:])
		case v.page || v.plain:
			return value{plain: true}
		case v.unknown():
			w.named[name] = true
			continue
		}
		of, is := v.dict[name]
		result := value{plain: true}
		if is {
			result = of
		}
		for _, t := range v.types {
			result = result.or(w.member(n, t, name))
		}
		v = result
	}
	return v
}

// member is a field of a type, or what a method of it returns.
func (w *walk) member(n parse.Node, t types.Type, name string) value {
	if m, is := t.Underlying().(*types.Map); is {
		return value{types: []types.Type{m.Elem()}}
	}
	if t.Underlying() == types.Typ[types.Invalid] || types.IsInterface(t) {
		w.named[name] = true
		return value{}
	}
	found, index, _ := types.LookupFieldOrMethod(t, true, nil, name)
	if found == nil || !found.Exported() {
		at, _ := w.tree.ErrorContext(n)
		w.faults[fmt.Sprintf("layouts/%s asks for %s of %s, which has none", at, name, types.TypeString(t, func(p *types.Package) string { return p.Name() }))] = true
		return value{plain: true}
	}
	mark(w.used, t, index)
	of := found.Type()
	if f, is := of.(*types.Signature); is {
		w.used[found] = true
		of = f.Results().At(0).Type()
	}
	if of == types.Typ[types.Invalid] {
		return value{}
	}
	return value{types: []types.Type{of}}
}
