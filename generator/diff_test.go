package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"gongshi/generator/cli"
)

// An interrupted comparison writes no report.
func TestDiffInterrupted(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(context.Background())
	stop()
	report := filepath.Join(t.TempDir(), "report.html")
	var out, said bytes.Buffer
	if code := run(ctx, []string{"diff", "testdata/site/content", "--dir", "testdata/site", "--out", report}, within("", &out, &said)); code != cli.Failed {
		t.Errorf("code %d: %s", code, &said)
	}
	if _, err := os.Stat(report); err == nil {
		t.Error("there is a report")
	}
}
