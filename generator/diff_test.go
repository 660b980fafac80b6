package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/cli"
)

// Two folders are compared where there is no git; of a revision it is said that git is missing.
func TestDiffWithoutGit(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	t.Setenv("LANG", "zh_CN.UTF-8")
	var out, said bytes.Buffer
	if code := run(context.Background(), []string{"diff", "testdata/site", "testdata/site/content"}, within("", &out, &said)); code != cli.Fine || !strings.Contains(out.String(), "没有变化") {
		t.Errorf("code %d: %s%s", code, &out, &said)
	}
	if code := run(context.Background(), []string{"diff", "HEAD", "--dir", "testdata/site"}, within("", &out, &said)); code != cli.Misused || !strings.Contains(said.String(), "没有安装 git") {
		t.Errorf("code %d: %s", code, &said)
	}
}

// An interrupted comparison writes no report and leaves nothing behind.
func TestDiffInterrupted(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	t.Setenv("TMP", os.Getenv("TMPDIR")) // of Windows
	ctx, stop := context.WithCancel(context.Background())
	stop()
	copied := filepath.Join(t.TempDir(), "backup") // content/ under another name is read from a copy
	if err := os.CopyFS(copied, os.DirFS("testdata/site/content")); err != nil {
		t.Fatal(err)
	}
	report := filepath.Join(t.TempDir(), "report.html")
	var out, said bytes.Buffer
	if code := run(ctx, []string{"diff", copied, "testdata/site", "--out", report}, within("", &out, &said)); code != cli.Failed {
		t.Errorf("code %d: %s", code, &said)
	}
	if _, err := os.Stat(report); err == nil {
		t.Error("there is a report")
	}
	if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}
