package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"text/template/parse"
)

// templateCalls is the statement of policy for layouts: the functions that a template may call. Each of them prints, words, joins
// or chooses between two forms; none counts, sorts, selects or looks at another page. What a page says of many things is said
// by its view. It is changed only with a reason.
var templateCalls = []string{
	"i18n", "partial", "partialCached", "return", "dict", "slice", "merge", // words, and what a partial is given
	"and", "or", "not", "eq", "ne", "cond", // of two forms, one
	"print", "printf", "delimit", "split", "strings.TrimPrefix", "safeHTML", "safeURL", "safeJS", "safeCSS", "jsonify",
	"site.Params.shared", "hasPrefix", // what all pages share
	"resources.Get", "resources.Concat", "append", "minify", "fingerprint", // style sheets and scripts
	"replaceRE", "add", // headings of a text that is shown below others: station/prose.html only
}

// otherPages are the ways from Hugo's page to others.
var otherPages = []string{"Site", "GetPage", "RegularPages", "CurrentSection", "Ancestors"} // Pages and Parent are fields of views

// kept are the functions that one layout alone may call.
var kept = map[string][]string{
	"add":       {"_partials/station/prose.html"},
	"replaceRE": {"_partials/station/prose.html"},
	"append":    {"_partials/frame/assets.html"},
}

// Templates print. The hooks of Markdown (_markup) are left out: they are what reads the author's tables, links and pictures.
func TestLayoutsPrint(t *testing.T) {
	t.Parallel()
	const folder = "../layouts"
	used := map[string]bool{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		name, _ := filepath.Rel(folder, path)
		name = filepath.ToSlash(name)
		if err != nil || entry.IsDir() {
			if entry != nil && slices.Contains([]string{"_assets", "_i18n", "_markup"}, name) {
				return fs.SkipDir
			}
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, call := range calls(t, name, string(text)) {
			i := slices.IndexFunc(templateCalls, func(may string) bool { return call == may || strings.HasPrefix(call, may+".") })
			if i < 0 {
				t.Errorf("layouts/%s calls %s: the view counts, sorts and chooses, and the layout prints", name, call)
				continue
			}
			used[templateCalls[i]] = true
			if only := kept[call]; only != nil && !slices.Contains(only, name) {
				t.Errorf("layouts/%s calls %s, which is kept for %v", name, call, only)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range templateCalls {
		if !used[name] {
			t.Errorf("no layout calls %s: take it from the list", name)
		}
	}
}

// The policy is one that can be broken.
func TestCallsOfLayouts(t *testing.T) {
	const text = `{{ define "a" }}{{ with (first 2 .List | len) }}{{ end }}{{ end }}{{ range where site.RegularPages "x" 1 }}{{ $a := (sort .X).Y }}{{ else }}{{ if lt (math.Add 1 2) 3 }}{{ partial (printf "%s" $.Site.Pages) }}{{ end }}{{ end }}`
	have := calls(t, "x", text)
	slices.Sort(have)
	if want := []string{".Site", "first", "len", "lt", "math.Add", "partial", "printf", "site.RegularPages", "sort", "where"}; !slices.Equal(have, want) {
		t.Errorf("%v, want %v", have, want)
	}
}

// calls are the functions that a template calls, with the namespace of Hugo's, and the ways to other pages that it takes.
func calls(t *testing.T, name, text string) []string {
	t.Helper()
	tree, trees := parse.New(name), map[string]*parse.Tree{}
	tree.Mode = parse.SkipFuncCheck
	if _, err := tree.Parse(text, "", "", trees); err != nil {
		t.Fatal(err)
	}
	trees[name] = tree
	var all []string
	seen := map[parse.Node]bool{}
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Interface:
			walk(v.Elem())
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					walk(v.Field(i))
				}
			}
		case reflect.Pointer:
			node, is := v.Interface().(parse.Node)
			if !is || v.IsNil() || seen[node] {
				return
			}
			seen[node] = true
			if chain, is := node.(*parse.ChainNode); is {
				if of, is := chain.Node.(*parse.IdentifierNode); is {
					all = append(all, strings.Join(append([]string{of.Ident}, chain.Field...), "."))
					return
				}
			}
			if of, is := node.(*parse.IdentifierNode); is {
				all = append(all, of.Ident)
				return
			}
			var fields []string
			switch node := node.(type) {
			case *parse.FieldNode:
				fields = node.Ident
			case *parse.VariableNode:
				fields = node.Ident
			}
			for _, field := range fields {
				if slices.Contains(otherPages, field) {
					all = append(all, "."+field)
				}
			}
			walk(v.Elem())
		}
	}
	for _, tree := range trees {
		if tree.Root != nil {
			walk(reflect.ValueOf(tree.Root))
		}
	}
	return all
}
