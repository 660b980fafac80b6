package rules_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules"
	"gongshi/generator/sample"
	"gongshi/generator/schema"
	"gongshi/generator/source"
)

// seen are the rules whose faults a schema sees, every time. Of those that it may see, it sees what the text alone shows:
// a name in the place of an id, a key that has swallowed its value. All others it leaves to the rules, and refuses nothing for their sake.
var (
	seen   = []string{"unknown-key", "wrong-type", "missing", "bounds", "choice", "date", "vocabulary", "web-address", "empty-file"}
	maySee = []string{"reference", "yaml"}
)

// Schema and rules agree on the cases: what the rules let pass no schema refuses, and what a schema can see it refuses, at
// the same place.
func TestSchemasAgreeWithRules(t *testing.T) {
	refused, passed := map[string]int{}, 0
	for _, name := range append(cases(t, "ok"), cases(t, "err")...) {
		files := base(t)
		apply(t, files, readCase(t, name))
		found, site := caseYield(t, name).found, caseYield(t, name).site
		if site == nil {
			continue
		}
		if slices.ContainsFunc(site.Problems, func(p problem.Problem) bool { return strings.HasPrefix(p.Path, "content/vocabulary/") }) {
			continue // no schema is made of words that cannot be read
		}
		schemas := schemasOf(t, site.Congress)
		for file, text := range files {
			faults := slices.DeleteFunc(slices.Clone(found), func(p problem.Problem) bool { return p.Path != file })
			value, ok := asAnEditorReads(file, text)
			kind, is := place.Of(file)
			if !ok || !is || slices.ContainsFunc(found, func(p problem.Problem) bool { return p.Rule == "file-name" && strings.HasPrefix(file, p.Path) }) {
				continue
			}
			leaves := refusals(t, schemas(kind.Kind), value)
			if len(leaves) == 0 {
				passed++
			}
			for _, p := range faults {
				if !slices.Contains(seen, p.Rule) || inText(p) {
					continue
				}
				if !slices.ContainsFunc(leaves, func(l leaf) bool { return l.at(p) }) {
					t.Errorf("%s: the schema does not see: %s", filepath.Base(name), p.Head(problem.English))
				}
				refused[p.Rule]++
			}
			for _, l := range leaves {
				if !slices.ContainsFunc(faults, func(p problem.Problem) bool { return slices.Contains(append(maySee, seen...), p.Rule) && l.at(p) }) {
					t.Errorf("%s: %s: stricter than the rules at %s: %s", filepath.Base(name), file, strings.Join(l.place, "."), l.text)
				}
			}
		}
	}
	for _, rule := range seen {
		if refused[rule] == 0 {
			t.Errorf("no case shows that a schema sees %s", rule)
		}
		if !slices.ContainsFunc(rules.Table, func(r rules.Rule) bool { return r.Name == rule }) {
			t.Errorf("there is no rule %s", rule)
		}
	}
	if passed < 500 {
		t.Errorf("only %d files passed", passed)
	}
}

// The repository's own records pass their schemas, and so do those of a site of package sample.
func TestOwnContentPassesSchemas(t *testing.T) {
	made := filepath.Join(t.TempDir(), "site")
	if _, err := sample.Create(t.Context(), made, sample.Options{Deputies: 60, Years: 1, Day: sampleDay}); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{"../..", made} {
		passesSchemas(t, dir)
	}
}

func passesSchemas(t *testing.T, dir string) {
	site, err := source.Load(context.Background(), dir, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer site.Close()
	schemas, n := schemasOf(t, site.Congress), 0
	err = filepath.WalkDir(filepath.Join(dir, "content"), func(file string, entry fs.DirEntry, err error) error {
		name, _ := filepath.Rel(dir, file)
		kind, is := place.Of(filepath.ToSlash(name))
		if err != nil || entry.IsDir() || !is {
			return err
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		value, ok := asAnEditorReads(file, text)
		if !ok {
			t.Errorf("%s cannot be read", name)
		}
		for _, l := range refusals(t, schemas(kind.Kind), value) {
			t.Errorf("%s: %s: %s", name, strings.Join(l.place, "."), l.text)
		}
		n++
		return nil
	})
	if err != nil || n < 50 {
		t.Errorf("%d records, %v", n, err)
	}
}

// inText tells of a fault in the text below a front matter, or of a paragraph.
func inText(p problem.Problem) bool {
	return p.Rule == "bounds" && (p.Field == "" || strings.Contains(p.What.EN, "paragraph"))
}

// leaf is one refusal of a schema.
type leaf struct {
	place []string
	text  string
}

var parts = regexp.MustCompile(`[^.\[\]]+`)

// at tells whether the refusal is at the place of a problem, above it (a key is missing) or below it (one of the list).
func (l leaf) at(p problem.Problem) bool {
	field := parts.FindAllString(strings.TrimSuffix(p.Field, ":"), -1)
	n := min(len(field), len(l.place))
	return slices.Equal(field[:n], l.place[:n])
}

func refusals(t testing.TB, s *jsonschema.Schema, value any) []leaf {
	t.Helper()
	err := s.Validate(value)
	if err == nil {
		return nil
	}
	var failed *jsonschema.ValidationError
	if !errors.As(err, &failed) {
		t.Fatal(err)
	}
	var leaves []leaf
	var walk func(*jsonschema.ValidationError)
	walk = func(e *jsonschema.ValidationError) {
		if len(e.Causes) == 0 {
			leaves = append(leaves, leaf{e.InstanceLocation, fmt.Sprintf("%T %+v", e.ErrorKind, e.ErrorKind)})
		}
		for _, cause := range e.Causes {
			walk(cause)
		}
	}
	walk(failed)
	return leaves
}

var (
	compiledMu sync.Mutex
	compiled   = map[string]*jsonschema.Schema{}
)

// schemasOf makes schemas of a site, each once, and reads them back as a validator does. They must be schemas of the draft.
func schemasOf(t testing.TB, c *congress.Congress) func(*place.Kind) *jsonschema.Schema {
	own := map[string]*jsonschema.Schema{}
	return func(k *place.Kind) *jsonschema.Schema {
		if own[k.Name] == nil {
			made, err := schema.Make(k, c)
			if err != nil {
				t.Fatal(err)
			}
			text, err := made.JSON()
			if err != nil {
				t.Fatal(err)
			}
			own[k.Name] = compile(t, text)
		}
		return own[k.Name]
	}
}

// compile reads a schema; the cases have most of them in common.
func compile(t testing.TB, text []byte) *jsonschema.Schema {
	t.Helper()
	compiledMu.Lock()
	defer compiledMu.Unlock()
	if s := compiled[string(text)]; s != nil {
		return s
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", document); err != nil {
		t.Fatal(err)
	}
	s, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	compiled[string(text)] = s
	return s
}

// asAnEditorReads reads YAML, or the front matter of Markdown, as JSON has it: dates are texts, keys are texts. It is not
// ok where the YAML itself cannot be read, or not as one record, which an editor tells without a schema.
func asAnEditorReads(file string, text []byte) (value any, ok bool) {
	if path.Ext(file) == ".md" {
		head, found := bytes.CutPrefix(text, []byte("---\n"))
		if text, _, ok = bytes.Cut(append([]byte("\n"), head...), []byte("\n---")); !found || !ok {
			return nil, false
		}
	}
	var document, more yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	if err := decoder.Decode(&document); err != nil {
		return nil, err.Error() == "EOF"
	}
	if decoder.Decode(&more) == nil {
		return nil, false
	}
	return plainValue(document.Content[0])
}

func plainValue(n *yaml.Node) (any, bool) {
	switch n.Kind {
	case yaml.SequenceNode:
		list := []any{}
		for _, child := range n.Content {
			value, ok := plainValue(child)
			if !ok {
				return nil, false
			}
			list = append(list, value)
		}
		return list, true
	case yaml.MappingNode:
		mapping := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			value, ok := plainValue(n.Content[i+1])
			if _, twice := mapping[n.Content[i].Value]; !ok || twice {
				return nil, false
			}
			mapping[n.Content[i].Value] = value
		}
		return mapping, true
	case yaml.ScalarNode:
		switch n.Tag {
		case "!!null":
			return nil, true
		case "!!bool":
			return n.Value[0] == 't' || n.Value[0] == 'T', true
		case "!!int", "!!float":
			if f, err := strconv.ParseFloat(n.Value, 64); err == nil {
				return f, true
			}
		}
		return n.Value, true
	}
	return nil, false
}
