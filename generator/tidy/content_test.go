package tidy_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/tidy"
)

// The sample content is in its canonical form.
func TestContent(t *testing.T) {
	files := 0
	err := filepath.WalkDir("../../content", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name := strings.TrimPrefix(filepath.ToSlash(path), "../../")
		r := tidy.Text(name, text)
		if string(r.Text) != string(text) || len(r.Problems) > 0 {
			t.Errorf("%s is not: %v %v", name, r.Layout, r.Problems)
		}
		files++
		return nil
	})
	if err != nil || files < 500 {
		t.Fatal(files, err)
	}
}
