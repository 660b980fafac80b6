package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/place"
)

// The documents of the repository are held to the code: what they name in backticks as a file, a folder, an identifier of a
// package or an address is there, and their links lead somewhere. The handbook has tests of its own.

var (
	docCode    = regexp.MustCompile("`([^`\n]+)`")
	docLink    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	docName    = regexp.MustCompile(`^([a-z]\w*)\.(\w+(?:\.\w+)?)$`)
	docFile    = regexp.MustCompile(`^[\w*.-]+\.(?:go|md|yaml|html|css|js|toml|txtar|mod)$`)
	docFolder  = regexp.MustCompile(`^[\w.*-]+(?:/[\w.*-]+)*/?$`)
	docAddress = regexp.MustCompile(`^/[\w*./-]*$`)
	docTest    = regexp.MustCompile(`^(?:Test|Fuzz|Benchmark)[A-Z]\w*$`)
)

// made are folders and files that the repository does not hold: those that are made out of it, and those that the walk of
// CONTRIBUTING adds.
var made = []string{"public/", "gongshi.txt", "gongshi.exe", "notice.txtar", "station/notice.go", "/pledges/", "layouts/pledges/page.html"}

func TestHouseDocs(t *testing.T) {
	t.Parallel()
	code := readCode(t)
	for _, name := range documents(t) {
		text, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		prose := bookFence.ReplaceAllString(string(text), "")
		for _, m := range docCode.FindAllStringSubmatch(prose, -1) {
			if fault := code.fault(m[1]); fault != "" {
				t.Errorf("%s: `%s`: %s", name, m[1], fault)
			}
		}
		for _, m := range docLink.FindAllStringSubmatch(docCode.ReplaceAllString(prose, ""), -1) {
			if fault := brokenLink(name, m[1]); fault != "" {
				t.Errorf("%s: %s: %s", name, m[1], fault)
			}
		}
	}
}

// The page and the picture of the architecture name every package, and the picture none that is not there.
func TestHouseArchitecture(t *testing.T) {
	page, err := os.ReadFile("../docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	picture, err := os.ReadFile("../docs/architecture.svg")
	if err != nil {
		t.Fatal(err)
	}
	drawn := map[string]bool{}
	for _, m := range regexp.MustCompile(`class="package"[^>]*>([^<]*)<`).FindAllStringSubmatch(string(picture), -1) {
		for _, name := range strings.Fields(strings.TrimSuffix(m[1], "…")) {
			drawn[name] = true
			if _, is := imports[name]; !is {
				t.Errorf("the picture shows a package %s, which is not there", name)
			}
		}
	}
	for name := range imports {
		if name == "" {
			name = "generator/"
		}
		if !strings.Contains(string(page), "`"+name+"`") {
			t.Errorf("docs/architecture.md does not name %s", name)
		}
		if room := strings.Contains(name, "/"); !room && !drawn[name] {
			t.Errorf("docs/architecture.svg does not show %s", name)
		}
	}
}

// documents are those that speak of the code, by their paths from the root.
func documents(t *testing.T) []string {
	t.Helper()
	all := []string{"README.md", "CONTRIBUTING.md"}
	for _, pattern := range []string{"docs/*.md", "docs/decisions/*.md"} {
		found, err := filepath.Glob(filepath.Join("..", filepath.FromSlash(pattern)))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %d documents, %v", pattern, len(found), err)
		}
		for _, file := range found {
			name, _ := filepath.Rel("..", file)
			all = append(all, filepath.ToSlash(name))
		}
	}
	return all
}

// code is what documents may name.
type code struct {
	names map[string]bool // of packages' identifiers: congress.Deputy, congress.Deputy.Name
	pkgs  map[string]bool // congress
	tests map[string]bool // TestHouseDocs
	files map[string]bool // of all folders: baseof.html
	roots map[string]bool // the first parts of addresses: deputies
}

// fault says why what stands in backticks is not there; it is empty where it is, or where it names none of these.
func (c code) fault(word string) string {
	if slices.Contains(made, word) || strings.Contains(word, "://") {
		return ""
	}
	if m := docName.FindStringSubmatch(word); m != nil && c.pkgs[m[1]] && !docFile.MatchString(word) {
		if !c.names[word] {
			return "there is no such identifier"
		}
		return ""
	}
	switch first, _, _ := strings.Cut(word, "/"); {
	case docTest.MatchString(word):
		if !c.tests[word] {
			return "there is no such test"
		}
	case docAddress.MatchString(word):
		if part := strings.Split(word, "/")[1]; !c.roots[part] {
			return "no page has such an address"
		}
	case docFile.MatchString(word):
		if !c.files[word] {
			return "there is no file of that name"
		}
	case docFolder.MatchString(word) && strings.Contains(word, "/") && !strings.Contains(strings.TrimPrefix(first, "."), "."):
		for _, root := range []string{"..", "."} { // pages/people is short for generator/pages/people
			if found, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(word))); err == nil && len(found) > 0 {
				return ""
			}
		}
		return "nothing is there"
	}
	return ""
}

// brokenLink says why a link of a document leads nowhere.
func brokenLink(document, target string) string {
	if strings.HasPrefix(target, "https://") {
		return ""
	}
	file, anchor, _ := strings.Cut(target, "#")
	if file = path.Join(path.Dir(document), file); strings.HasPrefix(target, "#") {
		file = document
	}
	text, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(file)))
	if info, folder := os.Stat(filepath.Join("..", filepath.FromSlash(file))); err != nil && (folder != nil || !info.IsDir()) {
		return "there is no " + file
	}
	if anchor != "" && !slices.ContainsFunc(bookHeading.FindAllStringSubmatch(string(text), -1), func(h []string) bool { return slug(h[1]) == anchor }) {
		return file + " has no heading " + anchor
	}
	return ""
}

// readCode collects what documents may name.
func readCode(t *testing.T) code {
	t.Helper()
	c := code{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{"": true}}
	err := filepath.WalkDir("..", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			if entry != nil && (entry.Name() == ".git" || entry.Name() == "public") {
				return fs.SkipDir
			}
			return err
		}
		c.files[entry.Name()] = true
		if !strings.HasSuffix(file, ".go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		c.pkgs[parsed.Name.Name] = true
		c.declare(parsed)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range place.Kinds() {
		i, _ := place.Of(k.Example)
		c.roots[strings.Split(i.ShownAt()+"//", "/")[1]] = true
	}
	for _, section := range []string{place.Disclosures, place.DutyKinds, place.Receptions, place.Search, place.Data, place.SiteMap, place.About} {
		c.roots[strings.Split(section, "/")[1]] = true
	}
	return c
}

// declare notes what a file declares: functions, types with their methods and fields, constants and variables.
func (c code) declare(file *ast.File) {
	name := func(parts ...string) { c.names[file.Name.Name+"."+strings.Join(parts, ".")] = true }
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				name(d.Name.Name)
				c.tests[d.Name.Name] = true
				continue
			}
			of := d.Recv.List[0].Type
			if star, is := of.(*ast.StarExpr); is {
				of = star.X
			}
			if ident, is := of.(*ast.Ident); is {
				name(ident.Name, d.Name.Name)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch s := spec.(type) {
				case *ast.ValueSpec:
					for _, ident := range s.Names {
						name(ident.Name)
					}
				case *ast.TypeSpec:
					name(s.Name.Name)
					if body, is := s.Type.(*ast.StructType); is {
						for _, field := range body.Fields.List {
							for _, ident := range field.Names {
								name(s.Name.Name, ident.Name)
							}
						}
					}
				}
			}
		}
	}
}

// The documents are held to something: each of these faults is one.
func TestHouseDocsFindsFaults(t *testing.T) {
	t.Parallel()
	c := readCode(t)
	for _, word := range []string{"congress.Nobody", "congress.Deputy.Nobody", "generator/nowhere/", "pages/nowhere", "nowhere.go", "content/nobody/*.yaml", "/nowhere/", "TestNothing"} {
		if c.fault(word) == "" {
			t.Errorf("%s is taken for right", word)
		}
	}
	for _, word := range []string{"congress.Deputy", "congress.Deputy.Name", "place.Of", "generator/rules/", "pages/people", "table.go", "content/deputies/*/deputy.yaml", "/deputies/*/", "TestHouseDocs", "seats", "gongshi build", "https://example.org/a.html", "raised.lead"} {
		if fault := c.fault(word); fault != "" {
			t.Errorf("%s: %s", word, fault)
		}
	}
	for target, right := range map[string]bool{"docs/glossary.md": true, "docs/glossary.md#duties": true, "docs": true, "docs/glossary.md#nothing": false, "docs/nothing.md": false} {
		if fault := brokenLink("README.md", target); (fault == "") != right {
			t.Errorf("%s: %q", target, fault)
		}
	}
}
