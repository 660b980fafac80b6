package publish

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/windows"
)

// Excel has the list open that staff took from the public folder.
func TestOpenFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	put(t, dir, Options{}, map[string]string{"index.html": "first", "a/list.csv": "1"})
	if got := opened(dir); got != "" {
		t.Errorf("%s is held by nobody", got)
	}
	before := tree(t, dir)
	file, err := os.Open(filepath.Join(dir, "a", "list.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if got := opened(dir); got != file.Name() {
		t.Errorf("%q is held, want %s", got, file.Name())
	}
	if err := os.Rename(dir, dir+"2"); err == nil {
		t.Skip("this system renames folders in which a file is open, as Wine does")
	} else if !inUse(err) {
		t.Fatal(err)
	}
	_, list := put(t, dir, Options{}, map[string]string{"index.html": "second"})
	if len(list) != 1 || list[0].Rule != "file-in-use" || list[0].Path != "public" {
		t.Error(list)
	}
	file.Close()
	if got := tree(t, dir); got != before {
		t.Error("the published site changed")
	}
	put(t, dir, Options{}, map[string]string{"index.html": "second"})
}

func TestInUseErrors(t *testing.T) {
	if inUse(nil) || inUse(os.ErrNotExist) || !inUse(&os.LinkError{Op: "rename", Err: windows.ERROR_ACCESS_DENIED}) || !inUse(&os.PathError{Op: "remove", Err: windows.ERROR_SHARING_VIOLATION}) {
		t.Error("what is in use is told wrongly")
	}
}
