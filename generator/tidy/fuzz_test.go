package tidy_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/source"
	"gongshi/generator/tidy"
)

// Of any bytes: a record without problems has the same content afterwards, except in the fields of the changes; a file that
// is left alone has the same bytes; a second run changes nothing.
func FuzzText(f *testing.F) {
	kinds := place.Kinds()
	for _, pattern := range []string{"testdata/*.txtar", "../rules/testdata/err/*.txtar"} {
		names, _ := filepath.Glob(pattern)
		for _, name := range names {
			a, err := txtar.ParseFile(name)
			if err != nil {
				f.Fatal(err)
			}
			for _, file := range a.Files {
				kind, is := place.Of(file.Name)
				for i := range kinds {
					if is && kinds[i] == kind.Kind {
						f.Add(byte(i), file.Data)
					}
				}
			}
		}
	}
	for i, kind := range kinds {
		names, _ := filepath.Glob("../../" + kind.Patterns[0])
		for _, name := range names[:min(2, len(names))] {
			if text, err := os.ReadFile(name); err == nil && len(text) < 3000 {
				f.Add(byte(i), text)
			}
		}
	}
	f.Fuzz(func(t *testing.T, kind byte, text []byte) {
		name := strings.ReplaceAll(kinds[int(kind)%len(kinds)].Patterns[0], "*", "2024")
		r := tidy.Text(name, text)
		if len(r.Problems) > 0 && string(r.Text) != string(text) {
			t.Fatalf("left alone, and not the same: %q", r.Text)
		}
		if string(r.Text) == string(text) {
			return
		}
		if again := tidy.Text(name, r.Text); string(again.Text) != string(r.Text) {
			t.Fatalf("changes again\n%s\n\n%s", r.Text, again.Text)
		}
		clean := strings.ReplaceAll(strings.TrimPrefix(string(text), "\uFEFF"), "\r\n", "\n")
		before, ok, faults := source.Decode(name, []byte(clean))
		if !ok || len(faults) > 0 || len(r.Changes) > 0 {
			return
		}
		after, _, _ := source.Decode(name, []byte(strings.ReplaceAll(string(r.Text), "\r\n", "\n")))
		for _, record := range []any{before, after} {
			if article, is := record.(interface{ Text() *congress.Article }); is {
				article.Text().BodyLine = 0
			}
		}
		if !reflect.DeepEqual(before, after) {
			t.Fatalf("says something else\n%s\n\n%s", text, r.Text)
		}
	})
}
