package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/cli"
)

// A site with any part of the sample content, and nothing that refers to what is left out, builds without a dead link.
func TestAnyPartOfTheSampleBuilds(t *testing.T) {
	t.Parallel()
	sample := filepath.Join(t.TempDir(), "content")
	if err := os.CopyFS(sample, os.DirFS("../content")); err != nil {
		t.Fatal(err)
	}
	for seed, keep := range []float64{0.02, 0.3, 0.8} {
		t.Run(fmt.Sprint(keep), func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			if err := linkTree(sample, filepath.Join(dir, "content")); err != nil {
				t.Fatal(err)
			}
			random := rand.New(rand.NewPCG(uint64(seed), 1))
			remove(t, dir, func(string) bool { return random.Float64() > keep })
			for range 40 {
				if !prune(t, dir) {
					break
				}
			}
			var out, errs bytes.Buffer
			if code := run(context.Background(), []string{"build", "--dir", dir, "--lang", "en", "--now", "2025-06-01"}, within("", &out, &errs)); code != cli.Fine {
				t.Errorf("exit code %d\n%s", code, errs.String())
			}
		})
	}
}

// remove deletes records and pictures that are chosen; site.yaml and the vocabularies stay.
func remove(t *testing.T, dir string, chosen func(string) bool) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(dir, "content"), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || entry.Name() == "site.yaml" || strings.Contains(path, "vocabulary") || !chosen(path) {
			return err
		}
		return os.Remove(path)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// prune takes out what refers to what is not there, and tells whether there was any: a line of a list of entries, else
// the file.
func prune(t *testing.T, dir string) bool {
	t.Helper()
	var out, errs bytes.Buffer
	run(context.Background(), []string{"check", "--dir", dir, "--json", "--now", "2025-06-01"}, within("", &out, &errs))
	var found []struct {
		Path     string
		Line     int
		Severity string
	}
	if err := json.Unmarshal(errs.Bytes(), &found); err != nil {
		t.Fatal(err, errs.String())
	}
	slices.Reverse(found) // so that lines keep their numbers
	done := map[string]bool{}
	for _, p := range found {
		file := filepath.Join(dir, filepath.FromSlash(p.Path))
		at := fmt.Sprint(p.Path, p.Line)
		if p.Severity != "error" || done[at] || done[p.Path] {
			continue
		}
		done[at] = true
		if base := filepath.Base(file); base == "districts.yaml" || base == "terms.yaml" || base == "site.yaml" {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.SplitAfter(string(text), "\n")
			kept := []byte(strings.Join(slices.Delete(lines, p.Line-1, p.Line), ""))
			if err := errors.Join(os.Remove(file), os.WriteFile(file, kept, 0o644)); err != nil { // it is a link to a file of all parts
				t.Fatal(err)
			}
			continue
		}
		done[p.Path] = true
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
	}
	return len(done) > 0
}
