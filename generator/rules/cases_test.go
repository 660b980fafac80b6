package rules_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"image"
	"image/jpeg"
	"maps"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"gongshi/generator/congress"
	"gongshi/generator/privacy"
	"gongshi/generator/problem"
	"gongshi/generator/rules"
	"gongshi/generator/source"
)

var update = flag.Bool("update", false, "write what is found into the cases and the manual")

// A case is a change of testdata/base.txtar: a file of it stands in the place of that of the base; "edit FILE" holds
// lines to look for, each after "- ", and lines to put there, each after "+ "; "delete" names files, one a line. What is
// printed stands in "want", and, where a case shows the English texts too, in "want en". The day of the check is in "now".

// now is the day of a case that has no section "now".
const now = "2025-02-01"

func readCase(t testing.TB, name string) *txtar.Archive {
	t.Helper()
	a, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// base returns the files of the base. Its pictures are there by name only, and get a dot to show.
func base(t testing.TB) map[string][]byte {
	t.Helper()
	var dot bytes.Buffer
	if err := jpeg.Encode(&dot, image.NewGray(image.Rect(0, 0, 1, 1)), nil); err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range readCase(t, "testdata/base.txtar").Files {
		files[f.Name] = f.Data
		if path.Ext(f.Name) == ".jpg" {
			files[f.Name] = dot.Bytes()
		}
	}
	return files
}

// apply changes the files of the base as a case says.
func apply(t testing.TB, files map[string][]byte, change *txtar.Archive) {
	t.Helper()
	for _, f := range change.Files {
		name, isEdit := strings.CutPrefix(f.Name, "edit ")
		switch {
		case f.Name == "want" || f.Name == "want en" || f.Name == "now":
		case f.Name == "delete":
			for line := range strings.Lines(string(f.Data)) {
				delete(files, strings.TrimSpace(line))
			}
		case isEdit:
			files[name] = edited(t, name, files[name], string(f.Data))
		default:
			files[f.Name] = f.Data
		}
	}
}

// edited makes the changes of one "edit" section.
func edited(t testing.TB, name string, text []byte, script string) []byte {
	t.Helper()
	var old, put strings.Builder
	flush := func() {
		if old.Len() == 0 && put.Len() == 0 {
			return
		}
		if bytes.Count(text, []byte(old.String())) != 1 && old.Len() > 0 {
			t.Fatalf("%s does not hold once:\n%s", name, old.String())
		}
		if old.Len() == 0 { // nothing to look for: put at the end
			text = append(bytes.Clone(text), put.String()...)
		} else {
			text = bytes.Replace(text, []byte(old.String()), []byte(put.String()), 1)
		}
		old.Reset()
		put.Reset()
	}
	for line := range strings.Lines(script) {
		switch {
		case strings.HasPrefix(line, "- "):
			if put.Len() > 0 {
				flush()
			}
			old.WriteString(line[2:])
		case strings.HasPrefix(line, "+ "):
			put.WriteString(line[2:])
		default:
			t.Fatalf("%s: an edit has lines that begin with - and +, not %q", name, line)
		}
	}
	flush()
	return text
}

// write puts files into a folder.
func write(t testing.TB, dir string, files map[string][]byte) {
	t.Helper()
	for name, text := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// find loads a site and returns all that is wrong with it, as a build does.
func find(t testing.TB, dir string) problem.List {
	t.Helper()
	found, _ := judge(t, dir, now)
	return found
}

// judge also returns what was read; nil where there is no site.
func judge(t testing.TB, dir string, day congress.Date) (problem.List, *source.Content) {
	t.Helper()
	reader := privacy.NewReader()
	s, err := source.Load(context.Background(), dir, source.Options{Inspect: reader.Read, Forget: reader.Forget})
	if errors.Is(err, source.ErrNoSite) {
		return nil, nil
	}
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	found, err := rules.Check(context.Background(), s.Congress, rules.Options{Now: day, Address: addresses(s.Congress)})
	if err != nil {
		t.Fatal(err)
	}
	return reader.Judge(s.Congress).Report(found, func(list problem.List) problem.List { return slices.Concat(s.Problems, s.Locate(list, rules.Causes())) }), s
}

// addresses are the pages of a site, as far as cases link to them.
func addresses(c *congress.Congress) func(string) bool {
	all := map[string]bool{"/": true, "/about/": true}
	for _, d := range c.Deputies {
		all["/deputies/"+string(d.ID)+"/"] = true
	}
	for _, s := range c.Stations {
		all["/stations/"+string(s.ID)+"/"] = true
	}
	for _, s := range c.Suggestions {
		all["/suggestions/"+string(s.ID)+"/"] = true
	}
	for _, l := range c.Lectures {
		all["/lectures/"+l.Slug+"/"] = true
	}
	return func(path string) bool { return all[path] }
}

func printed(t testing.TB, found problem.List, lang problem.Lang) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := found.Print(&b, lang); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// cases are those of a folder that can be tried on this system.
func cases(t testing.TB, folder string) []string {
	t.Helper()
	names := allCases(t, folder)
	if runtime.GOOS == "windows" { // files of such names cannot be made there
		names = slices.DeleteFunc(names, func(name string) bool { return filepath.Base(name) == "file-name--windows.txtar" })
	}
	return names
}

func allCases(t testing.TB, folder string) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/" + folder + "/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	return names
}

// yield is what a case yields: what is found, and what was read.
type yield struct {
	found problem.List
	site  *source.Content
}

var (
	yieldsMu sync.Mutex
	yields   = map[string]yield{}
)

// caseFound is what is found of a case.
func caseFound(t testing.TB, name string) problem.List {
	t.Helper()
	return caseYield(t, name).found
}

// caseYield is what a case yields. Several tests ask.
func caseYield(t testing.TB, name string) yield {
	t.Helper()
	yieldsMu.Lock()
	of, known := yields[name]
	yieldsMu.Unlock()
	if known {
		return of
	}
	files, archive := base(t), readCase(t, name)
	apply(t, files, archive)
	day := congress.Date(now)
	for _, f := range archive.Files {
		if f.Name == "now" {
			day = congress.Date(strings.TrimSpace(string(f.Data)))
		}
	}
	dir := t.TempDir()
	write(t, dir, files)
	of.found, of.site = judge(t, dir, day)
	yieldsMu.Lock()
	defer yieldsMu.Unlock()
	yields[name] = of
	return of
}

func TestBaseHasNoProblem(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, base(t))
	if found := find(t, dir); len(found) > 0 {
		t.Errorf("%s", printed(t, found, problem.Chinese))
	}
}

func TestOK(t *testing.T) {
	for _, name := range cases(t, "ok") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			if found := caseFound(t, name); len(found) > 0 {
				t.Errorf("%s", printed(t, found, problem.Chinese))
			}
		})
	}
}

func TestErr(t *testing.T) {
	for _, name := range cases(t, "err") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			found := caseFound(t, name)
			rule := ruleOf(name)
			if !slices.ContainsFunc(found, func(p problem.Problem) bool { return p.Rule == rule }) {
				t.Errorf("rule %s finds nothing", rule)
			}
			for _, p := range found {
				wellSaid(t, p)
			}
			archive := readCase(t, name)
			changed := false
			for _, want := range []struct {
				section string
				lang    problem.Lang
			}{{"want", problem.Chinese}, {"want en", problem.English}} {
				n := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == want.section })
				have := printed(t, found, want.lang)
				switch {
				case n < 0 && want.lang == problem.Chinese && *update:
					archive.Files = append(archive.Files, txtar.File{Name: want.section, Data: have})
					changed = true
				case n < 0 && want.lang == problem.Chinese:
					t.Errorf("the case wants nothing; it has\n%s", have)
				case n >= 0 && !bytes.Equal(archive.Files[n].Data, have):
					if *update {
						archive.Files[n].Data, changed = have, true
					} else {
						t.Errorf("have\n%s\nwant\n%s", have, archive.Files[n].Data)
					}
				}
			}
			if changed {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// ruleOf returns the rule that a case file is named after: testdata/err/seat--term.txtar is of seat.
func ruleOf(name string) string {
	rule, _, _ := strings.Cut(strings.TrimSuffix(filepath.Base(name), ".txtar"), "--")
	return rule
}

// ofFiles are the rules about files that have no lines to show.
var ofFiles = map[string]bool{"file-name": true, "unknown-file": true, "link": true, "unreadable": true, "picture": true}

// wellSaid asks of a problem that it has a place, a text and a remedy in both languages, and a row in the table.
func wellSaid(t *testing.T, p problem.Problem) {
	t.Helper()
	if !slices.ContainsFunc(rules.Table, func(r rules.Rule) bool { return r.Name == p.Rule }) {
		t.Errorf("no rule %q: %s", p.Rule, p.Head(problem.English))
	}
	if !ofFiles[p.Rule] && (p.Line == 0 || p.Col == 0) {
		t.Errorf("no place (%d:%d): %s", p.Line, p.Col, p.Head(problem.English))
	}
	for _, lang := range []problem.Lang{problem.Chinese, problem.English} {
		if p.What.In(lang) == "" || p.Fix.In(lang) == "" {
			t.Errorf("no text or no remedy in %s: %s", lang, p.Head(lang))
		}
		if strings.Contains(p.Head(lang), "%!") {
			t.Errorf("a format that does not fit: %s", p.Head(lang))
		}
	}
}

func TestEveryRuleHasACase(t *testing.T) {
	have := map[string]bool{}
	for _, name := range cases(t, "err") {
		have[ruleOf(name)] = true
	}
	for _, r := range rules.Table {
		if !have[r.Name] && r.Name != "link" && r.Name != "unreadable" { // a txtar holds no links and no bytes that are no text
			t.Errorf("rule %s has no case in testdata/err", r.Name)
		}
		delete(have, r.Name)
		if r.Meaning.ZH == "" || r.Meaning.EN == "" {
			t.Errorf("rule %s has no meaning", r.Name)
		}
	}
	if len(have) > 0 {
		t.Errorf("cases without a rule: %v", slices.Sorted(maps.Keys(have)))
	}
}
