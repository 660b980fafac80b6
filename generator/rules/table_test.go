package rules_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	places "gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules"
)

// quoted is a text in the code.
type quoted struct {
	place, value string
	constant     string // the name of the constant that it is the value of; "" for any other text
}

// literalsOf returns the texts in the code of a package.
func literalsOf(t *testing.T, folder string) []quoted {
	t.Helper()
	names, err := filepath.Glob(folder + "/*.go")
	if err != nil || len(names) == 0 {
		t.Fatal("no code", err)
	}
	var all []quoted
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		constants := map[ast.Node]string{}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GenDecl:
				for _, spec := range n.Specs {
					if v, is := spec.(*ast.ValueSpec); is && n.Tok == token.CONST && len(v.Values) == 1 {
						constants[v.Values[0]] = v.Names[0].Name
					}
				}
			case *ast.BasicLit:
				if value, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING {
					all = append(all, quoted{files.Position(n.Pos()).String(), value, constants[n]})
				}
			}
			return true
		})
	}
	return all
}

// What follows from what stands in the table: a package that handles problems names no rule but those that it reports itself,
// each once, as a constant rule….
func TestOnlyTheTableKnowsRules(t *testing.T) {
	words := map[string]string{ // files that hold a word which happens to be the name of a rule, with the reason
		"fields.go": "keys of records",
		"names.go":  "folders of content/",
	}
	for _, folder := range []string{"../problem", "../source", "../privacy"} {
		reports := 0
		for _, l := range literalsOf(t, folder) {
			i := slices.IndexFunc(rules.Table, func(r rules.Rule) bool { return r.Name == l.value })
			file, _, _ := strings.Cut(filepath.Base(l.place), ":")
			switch own := strings.HasPrefix(l.constant, "rule"); {
			case own && i < 0:
				t.Errorf("%s: the table has no rule %q", l.place, l.value)
			case own && rules.Table[i].Checks():
				t.Errorf("%s: rule %q has a check of its own in the table", l.place, l.value)
			case own:
				reports++
			case i >= 0 && words[file] == "":
				t.Errorf("%s: %q is a rule; what follows from it belongs into a column of rules.Table", l.place, l.value)
			}
		}
		if (reports > 0) != (folder != "../problem") {
			t.Errorf("%s reports %d rules", folder, reports)
		}
	}
}

// A check is an exported function of a room, and the table has it.
func TestEveryCheckIsInTheTable(t *testing.T) {
	table, err := os.ReadFile("table.go")
	if err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob("*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	checks := 0
	for _, name := range names {
		room := filepath.Base(filepath.Dir(name))
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			f, is := d.(*ast.FuncDecl)
			if !is || f.Recv != nil || !f.Name.IsExported() || f.Type.Results != nil || f.Type.TypeParams != nil || room == "finding" {
				continue
			}
			checks++
			if !strings.Contains(string(table), " check: "+room+"."+f.Name.Name+",") && !strings.Contains(string(table), " check: "+room+"."+f.Name.Name+"}") {
				t.Errorf("%s: the table has no check %s.%s", name, room, f.Name.Name)
			}
		}
	}
	if checks < 30 {
		t.Errorf("only %d checks", checks)
	}
}

// The columns of a row fit each other.
func TestColumns(t *testing.T) {
	for i, r := range rules.Table {
		if slices.ContainsFunc(rules.Table[:i], func(o rules.Rule) bool { return o.Name == r.Name }) {
			t.Errorf("there are two rules %s", r.Name)
		}
		if r.Alone && !r.Checks() {
			t.Errorf("rule %s is said to look at each record by itself, and has no check", r.Name)
		}
		for _, place := range r.Follows {
			name := filepath.Join("../..", filepath.FromSlash(place))
			if kind, is := places.Of(place); is && kind.List() {
				continue // a site need not have it
			}
			if info, err := os.Stat(name); err != nil || info.IsDir() != strings.HasSuffix(place, "/") {
				t.Errorf("rule %s follows from %s, which is no such file or folder of a site", r.Name, place)
			}
		}
	}
}

// Problems carry what the table says of their rule, whether all records are checked or one.
func TestOneCause(t *testing.T) {
	told := map[bool]int{}
	for _, name := range cases(t, "err") {
		for _, p := range caseFound(t, name) {
			i := slices.IndexFunc(rules.Table, func(r rules.Rule) bool { return r.Name == p.Rule })
			if p.OneCause != rules.Table[i].OneCause {
				t.Errorf("%s: OneCause is %t: %s", filepath.Base(name), p.OneCause, p.Head(problem.English))
			}
			told[p.OneCause]++
		}
	}
	if told[true] < 10 || told[false] < 100 {
		t.Errorf("too few problems: %v", told)
	}
}
