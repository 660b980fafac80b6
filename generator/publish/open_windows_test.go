package publish

import (
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/windows"
)

// A program has a file of the public folder open, as Excel does, or a terminal has the folder as its working folder.
func TestOpened(t *testing.T) {
	for _, held := range []string{"a/list.csv", "."} {
		t.Run(held, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			put(t, dir, Options{}, map[string]string{"index.html": "first", "a/list.csv": "1"})
			if got := opened(dir); got != "" {
				t.Errorf("%s is held by nobody", got)
			}
			before := tree(t, dir)
			file, err := os.Open(filepath.Join(dir, filepath.FromSlash(held)))
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			if got := opened(dir); got != file.Name() {
				t.Errorf("%q is held, want %s", got, file.Name())
			}
			if err := os.Rename(dir, dir+"2"); err == nil {
				t.Skip("Wine renames a folder in which a file is open")
			} else if !inUse(err) {
				t.Fatal(err)
			}
			_, list := put(t, dir, Options{}, map[string]string{"index.html": "second"})
			if len(list) != 1 || list[0].Rule != "file-in-use" || !strings.Contains(list[0].What.EN, "“"+path.Join("public", held)+"”") {
				t.Error(list)
			}
			if err := file.Close(); err != nil {
				t.Fatal(err)
			}
			if tree(t, dir) != before {
				t.Error("the published site changed")
			}
			if _, list := put(t, dir, Options{}, map[string]string{"index.html": "second"}); len(list) > 0 {
				t.Error(list)
			}
		})
	}
}

func TestInUseErrors(t *testing.T) {
	if inUse(nil) || inUse(os.ErrNotExist) || !inUse(&os.LinkError{Op: "rename", Err: windows.ERROR_ACCESS_DENIED}) || !inUse(&os.PathError{Op: "remove", Err: windows.ERROR_SHARING_VIOLATION}) {
		t.Error("what is in use is told wrongly")
	}
}
