package workspace

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// A comparison that is interrupted leaves nothing behind of what was copied to be read.
func TestStateInterrupted(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	t.Setenv("TMP", os.Getenv("TMPDIR")) // of Windows
	ctx, stop := context.WithCancel(context.Background())
	stop()
	backup := filepath.Join(t.TempDir(), "backup") // content/ under another name is read from a copy
	if err := os.CopyFS(backup, os.DirFS(filepath.Join(small, "content"))); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenState(ctx, small, "backup", backup, nil); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}
