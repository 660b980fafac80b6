package plainyaml_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"gopkg.in/yaml.v3"

	"gongshi/generator/congress"
	"gongshi/generator/plainyaml"
	"gongshi/generator/sample"
)

// decodeSlowly decodes with yaml.v3; unknown keys are errors.
func decodeSlowly(text []byte, into any) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(into); err != nil {
		return err
	}
	if err := decoder.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return fmt.Errorf("a second document: %v", err)
	}
	return nil
}

// same decodes a text with Decode and with yaml.v3. If Decode accepts the text and the results differ, it fails the test.
func same(t *testing.T, text []byte, target reflect.Type) (accepted bool) {
	t.Helper()
	kept := bytes.Clone(text)
	fast := reflect.New(target)
	accepted = plainyaml.Decode(text, fast.Interface())
	if !bytes.Equal(text, kept) {
		t.Fatalf("%v: the text was changed: %q", target, kept)
	}
	if !accepted {
		return false
	}
	slow := reflect.New(target)
	if err := decodeSlowly(text, slow.Interface()); err != nil {
		t.Fatalf("%v: accepted, but yaml.v3 says %v: %q", target, err, text)
	}
	clear(text) // nothing may hold on to the text
	defer copy(text, kept)
	if !reflect.DeepEqual(fast.Interface(), slow.Interface()) {
		t.Fatalf("%v: %q\nhave %+v\nwant %+v", target, kept, fast.Elem(), slow.Elem())
	}
	return true
}

// records calls f with the YAML of every record of the repository, and of a small site of package sample. real is true for the
// records of content/.
func records(t testing.TB, f func(name string, text []byte, target reflect.Type, real bool)) {
	one := func(name string, text []byte, real bool) {
		target := targetOf(name)
		if target == nil {
			return
		}
		if filepath.Ext(name) == ".md" {
			head, _, _ := strings.Cut(strings.TrimPrefix(string(text), "---\n"), "\n---\n")
			text = []byte(head)
		}
		f(name, text, target, real)
	}
	for _, dir := range []string{"../../content", "../testdata/site/content"} {
		content := os.DirFS(dir)
		err := fs.WalkDir(content, ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			text, err := fs.ReadFile(content, name)
			one(name, text, dir == "../../content")
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	_, err := sample.Write(t.Context(), sample.Options{Deputies: 60, Years: 1, Day: "2026-12-31"}, func(path string, text []byte) error {
		one(strings.TrimPrefix(path, "content/"), bytes.Clone(text), false)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	archives, err := filepath.Glob("../rules/testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no cases of the rules", err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range archive.Files {
			one(strings.TrimPrefix(file.Name, "content/"), file.Data, false)
		}
	}
}

// Decode accepts nearly all records of the repository, with the same result as yaml.v3.
func TestRecords(t *testing.T) {
	real, taken := 0, 0
	records(t, func(name string, text []byte, target reflect.Type, content bool) {
		accepted := same(t, text, target)
		windows := bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))
		if same(t, windows, target) != accepted {
			t.Errorf("%s: accepted with one kind of line break only", name)
		}
		if !accepted {
			t.Logf("left to yaml.v3: %s", name)
		}
		if content {
			if real++; accepted {
				taken++
			}
		}
	})
	t.Logf("%d of %d records of the content are accepted, %.1f %%", taken, real, 100*float64(taken)/float64(real))
	if real < 100 || taken*100 < real*95 {
		t.Errorf("%d of %d records of the content are accepted; 95 in a hundred are wanted", taken, real)
	}
}

// Decode refuses what is no pointer to a type that it knows, and does not panic.
func TestIntoOdd(t *testing.T) {
	var nothing *thing
	var whatever any
	for _, into := range []any{nil, nothing, thing{}, &whatever, new(chan int), new(map[int]string), new(struct{ X any })} {
		if plainyaml.Decode([]byte("x: 1\n"), into) {
			t.Errorf("accepted into %T", into)
		}
	}
}

// Fields without a key keep their values: the identity of a record is set before it is decoded.
func TestIdentityStays(t *testing.T) {
	year := congress.Year{Record: congress.Record{Path: "content/x.yaml"}, Deputy: "d0001", Year: 2024}
	if !plainyaml.Decode([]byte("duties: []\n"), &year) || year.Path != "content/x.yaml" || year.Deputy != "d0001" || year.Year != 2024 {
		t.Errorf("have %+v", year)
	}
}
