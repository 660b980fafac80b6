package sample_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"gongshi/generator/problem"
	"gongshi/generator/sample"
)

// A site takes the place of an empty folder or of none, and of nothing else; who stops in the middle leaves nothing.
func TestCreate(t *testing.T) {
	home := t.TempDir()
	o := sample.Options{Deputies: 20, Years: 1, Day: "2026-12-31"}
	empty, full, file := filepath.Join(home, "empty"), filepath.Join(home, "full"), filepath.Join(home, "file")
	if err := os.MkdirAll(filepath.Join(full, "content"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Mkdir(empty, 0o755), os.WriteFile(file, nil, 0o644)); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{empty, filepath.Join(home, "new")} {
		r, err := sample.Create(t.Context(), dir, o)
		if err != nil {
			t.Fatal(err)
		}
		if _, found := checked(t, dir, o.Day); len(found) > 0 || r.Files < 100 {
			t.Errorf("%d files, problems: %v", r.Files, found)
		}
	}
	for _, dir := range []string{empty, full, file} {
		if _, err := sample.Create(t.Context(), dir, o); !errors.Is(err, sample.ErrOccupied) {
			t.Errorf("%s: %v", dir, err)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	o.Deputies, o.Progress = 200, func(int, int) { stop() }
	if _, err := sample.Create(ctx, filepath.Join(home, "stopped"), o); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	o.Deputies = -1
	var refusal *problem.Refusal
	if _, err := sample.Create(t.Context(), filepath.Join(home, "stopped"), o); !errors.As(err, &refusal) {
		t.Error(err)
	}
	entries, err := os.ReadDir(home)
	if err != nil || len(entries) != 4 {
		t.Errorf("%v %v", entries, err)
	}
}
