package main

import (
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// imports is the statement of policy: for each package of the generator what it may import beyond the standard library.
// One outside library belongs to one package. It is changed only with a reason.
var imports = map[string][]string{
	"problem":   {"github.com/agnivade/levenshtein", "golang.org/x/text/width"},
	"congress":  {},
	"output":    {"gongshi/generator/problem"},
	"ledger":    {"gongshi/generator/congress"},
	"board":     {"gongshi/generator/congress"},
	"qr":        {"rsc.io/qr"},
	"calendar":  {"github.com/arran4/golang-ical", "gongshi/generator/congress"},
	"plainyaml": {},
	"yamltext":  {"gongshi/generator/problem"},
	"words":     {"gongshi", "gongshi/generator/plainyaml"},
	"picture":   {"golang.org/x/image", "github.com/bep/imagemeta", "gongshi/generator/output", "gongshi/generator/problem"},
	"place":     {"gongshi/generator/congress", "gongshi/generator/problem"},
	"habit":     {"gongshi/generator/congress"},
	"source":    {"gopkg.in/yaml.v3", "gongshi/generator/congress", "gongshi/generator/habit", "gongshi/generator/picture", "gongshi/generator/place", "gongshi/generator/plainyaml", "gongshi/generator/problem"},
	"tidy":      {"gongshi/generator/congress", "gongshi/generator/habit", "gongshi/generator/output", "gongshi/generator/place", "gongshi/generator/problem", "gongshi/generator/source", "gongshi/generator/yamltext"},
	"amend":     {"gongshi/generator/congress", "gongshi/generator/output", "gongshi/generator/place", "gongshi/generator/problem", "gongshi/generator/source", "gongshi/generator/tidy", "gongshi/generator/yamltext"},
	"term":      {"golang.org/x/text/encoding", "gongshi/generator/amend", "gongshi/generator/congress", "gongshi/generator/habit", "gongshi/generator/office", "gongshi/generator/place", "gongshi/generator/problem"}, // lists of offices are in GBK
	"office":    {"gongshi/generator/amend", "gongshi/generator/congress", "gongshi/generator/place", "gongshi/generator/problem"},
	"hanzi":     {"github.com/mozillazg/go-pinyin", "golang.org/x/text/collate", "golang.org/x/text/language"},
	"prose":     {"github.com/yuin/goldmark", "gongshi/generator/problem"},
	"privacy":   {"gongshi/generator/congress", "gongshi/generator/place", "gongshi/generator/problem"},

	"rules":             {"gongshi/generator/congress", "gongshi/generator/place", "gongshi/generator/problem", "gongshi/generator/rules/district", "gongshi/generator/rules/field", "gongshi/generator/rules/finding", "gongshi/generator/rules/people", "gongshi/generator/rules/publication", "gongshi/generator/rules/station", "gongshi/generator/rules/suggestion", "gongshi/generator/rules/text"},
	"rules/district":    {"gongshi/generator/congress", "gongshi/generator/place", "gongshi/generator/problem", "gongshi/generator/rules/finding"},
	"rules/field":       {"gongshi/generator/congress", "gongshi/generator/format", "gongshi/generator/habit", "gongshi/generator/place", "gongshi/generator/problem", "gongshi/generator/rules/finding"},
	"rules/finding":     {"gongshi/generator/congress", "gongshi/generator/place", "gongshi/generator/problem"},
	"rules/people":      {"gongshi/generator/congress", "gongshi/generator/habit", "gongshi/generator/hanzi", "gongshi/generator/place", "gongshi/generator/problem", "gongshi/generator/rules/finding"},
	"rules/publication": {"gongshi/generator/congress", "gongshi/generator/problem", "gongshi/generator/rules/finding"},
	"rules/station":     {"gongshi/generator/board", "gongshi/generator/congress", "gongshi/generator/place", "gongshi/generator/problem", "gongshi/generator/rules/finding"},
	"rules/suggestion":  {"gongshi/generator/congress", "gongshi/generator/ledger", "gongshi/generator/problem", "gongshi/generator/rules/finding"},
	"rules/text":        {"gongshi/generator/congress", "gongshi/generator/place", "gongshi/generator/problem", "gongshi/generator/prose", "gongshi/generator/rules/finding"},

	"format":           {"gongshi/generator/congress"},
	"form":             {"gongshi/generator/congress", "gongshi/generator/format", "gongshi/generator/hanzi", "gongshi/generator/output", "gongshi/generator/place", "gongshi/generator/problem", "gongshi/generator/source"},
	"schema":           {"gongshi/generator/congress", "gongshi/generator/format", "gongshi/generator/place"},
	"editor":           {"github.com/tailscale/hujson", "gongshi/generator/congress", "gongshi/generator/format", "gongshi/generator/output", "gongshi/generator/place", "gongshi/generator/problem", "gongshi/generator/schema"},
	"view":             {"gongshi/generator/congress", "gongshi/generator/hanzi", "gongshi/generator/place", "gongshi/generator/prose", "gongshi/generator/words"},
	"pages/suggestion": {"gongshi/generator/congress", "gongshi/generator/hanzi", "gongshi/generator/ledger", "gongshi/generator/place", "gongshi/generator/view"},
	"pages/ledger":     {"gongshi/generator/congress", "gongshi/generator/hanzi", "gongshi/generator/ledger", "gongshi/generator/pages/suggestion", "gongshi/generator/place", "gongshi/generator/view"},
	"pages/unit":       {"gongshi/generator/congress", "gongshi/generator/ledger", "gongshi/generator/pages/suggestion", "gongshi/generator/place", "gongshi/generator/view"},
	"pages/selection":  {"gongshi/generator/congress", "gongshi/generator/pages/suggestion", "gongshi/generator/place", "gongshi/generator/view"},
	"pages/reception":  {"gongshi/generator/board", "gongshi/generator/calendar", "gongshi/generator/congress", "gongshi/generator/hanzi", "gongshi/generator/pages/suggestion", "gongshi/generator/place", "gongshi/generator/view"},
	"pages/people":     {"gongshi/generator/congress", "gongshi/generator/hanzi", "gongshi/generator/pages/suggestion", "gongshi/generator/place", "gongshi/generator/view"},
	"pages/station":    {"gongshi/generator/board", "gongshi/generator/congress", "gongshi/generator/ledger", "gongshi/generator/pages/reception", "gongshi/generator/pages/suggestion", "gongshi/generator/place", "gongshi/generator/qr", "gongshi/generator/view"},
	"pages/printed":    {"gongshi/generator/board", "gongshi/generator/congress", "gongshi/generator/ledger", "gongshi/generator/pages/people", "gongshi/generator/pages/reception", "gongshi/generator/pages/station", "gongshi/generator/pages/suggestion", "gongshi/generator/place", "gongshi/generator/view"},
	"pages/article":    {"gongshi/generator/congress", "gongshi/generator/hanzi", "gongshi/generator/pages/people", "gongshi/generator/place", "gongshi/generator/prose", "gongshi/generator/view"},
	"pages":            {"gongshi/generator/board", "gongshi/generator/congress", "gongshi/generator/pages/article", "gongshi/generator/pages/ledger", "gongshi/generator/pages/people", "gongshi/generator/pages/reception", "gongshi/generator/pages/selection", "gongshi/generator/pages/station", "gongshi/generator/pages/suggestion", "gongshi/generator/pages/unit", "gongshi/generator/place", "gongshi/generator/view"},
	"render":           {"github.com/gohugoio/hugo", "github.com/spf13/afero", "gongshi/generator/view"},
	"change":           {"github.com/sergi/go-diff", "gongshi/generator/congress", "gongshi/generator/format", "gongshi/generator/place", "gongshi/generator/problem"},
	"signoff":          {"gongshi/generator/change", "gongshi/generator/congress", "gongshi/generator/problem"},
	"revision":         {},
	"sample":           {"gongshi/generator/congress", "gongshi/generator/problem", "gongshi/generator/sample/drawing", "gongshi/generator/sample/name"},
	"sample/drawing":   {},
	"sample/name":      {},
	"pdf":              {"github.com/chromedp/chromedp", "github.com/chromedp/cdproto"}, // a browser prints what the web and the wall share
	"publish":          {"golang.org/x/net/html", "golang.org/x/sys", "gongshi/generator/output", "gongshi/generator/problem"},
	"preview":          {"github.com/fsnotify/fsnotify", "gongshi/generator/problem", "gongshi/generator/view", "gongshi/generator/workspace"},
	"workspace":        {"gongshi", "gongshi/generator/change", "gongshi/generator/congress", "gongshi/generator/output", "gongshi/generator/pages", "gongshi/generator/picture", "gongshi/generator/place", "gongshi/generator/privacy", "gongshi/generator/problem", "gongshi/generator/publish", "gongshi/generator/render", "gongshi/generator/revision", "gongshi/generator/rules", "gongshi/generator/source", "gongshi/generator/view", "gongshi/generator/words"},
	// pflag is a part of cobra: its flags are listed in the help, and its errors are told apart by their types; mousetrap is
	// how cobra knows a double-click on Windows, where we answer it ourselves
	"cli":      {"github.com/inconshreveable/mousetrap", "github.com/spf13/cobra", "github.com/spf13/pflag", "gongshi/generator/congress", "gongshi/generator/problem"},
	"printing": {"gongshi/generator/congress", "gongshi/generator/output", "gongshi/generator/pages/printed", "gongshi/generator/pdf", "gongshi/generator/picture", "gongshi/generator/problem", "gongshi/generator/render", "gongshi/generator/source", "gongshi/generator/workspace"},
	// verbs are declared with cobra, and cli explains them
	"": {"github.com/cli/browser", "github.com/spf13/cobra", "gongshi/generator/amend", "gongshi/generator/cli", "gongshi/generator/congress", "gongshi/generator/editor", "gongshi/generator/form", "gongshi/generator/office", "gongshi/generator/output", "gongshi/generator/pages/printed", "gongshi/generator/place", "gongshi/generator/preview", "gongshi/generator/printing", "gongshi/generator/problem", "gongshi/generator/publish", "gongshi/generator/revision", "gongshi/generator/sample", "gongshi/generator/schema", "gongshi/generator/signoff", "gongshi/generator/source", "gongshi/generator/term", "gongshi/generator/tidy", "gongshi/generator/words", "gongshi/generator/workspace"},
}

// Every package keeps to the table, and the table names no import that is not used.
func TestImports(t *testing.T) {
	t.Parallel()
	used := map[string]map[string]bool{}
	err := filepath.WalkDir(".", func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		folder := filepath.ToSlash(filepath.Dir(path))
		if folder == "." {
			folder = ""
		}
		allowed, known := imports[folder]
		if !known {
			t.Errorf("package %s is not in the table of imports", folder)
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if first, _, _ := strings.Cut(name, "/"); !strings.Contains(first, ".") && first != "gongshi" {
				continue // the standard library
			}
			i := slices.IndexFunc(allowed, func(a string) bool {
				return name == a || !strings.HasPrefix(a, "gongshi") && strings.HasPrefix(name, a+"/")
			})
			if i < 0 {
				t.Errorf("%s imports %s, which the table does not allow", path, name)
				continue
			}
			if used[folder] == nil {
				used[folder] = map[string]bool{}
			}
			used[folder][allowed[i]] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for folder, allowed := range imports {
		for _, name := range allowed {
			if !used[folder][name] {
				t.Errorf("the table allows package %q to import %s, which it does not use", folder, name)
			}
		}
	}
}

// All code is formatted and vetted.
func TestFormatted(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("gofmt"); err != nil && runtime.GOOS == "windows" {
		t.Skip("the tests were compiled elsewhere: there is no gofmt")
	}
	out, err := exec.Command("gofmt", "-l", "..").CombinedOutput()
	if err != nil {
		t.Fatalf("gofmt: %v\n%s", err, out)
	}
	if len(out) > 0 {
		t.Errorf("gofmt would change:\n%s", out)
	}
}

// Files stay short enough to be one thing.
func TestFilesAreShort(t *testing.T) {
	t.Parallel()
	long := map[string]string{ // with the reason
		"congress/station.go": "the station with its board and supervision, fields and comments only",
		"congress/index.go":   "all lookups in one place",
		"rules/table.go":      "a row a rule, in the order of the manual",
	}
	err := filepath.WalkDir(".", func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		if lines := strings.Count(string(text), "\n"); lines > 250 && long[filepath.ToSlash(path)] == "" {
			t.Errorf("%s has %d lines; is it two things?", path, lines)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
