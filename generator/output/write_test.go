package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

func open(t *testing.T, home string) *os.Root {
	t.Helper()
	root, err := os.OpenRoot(home)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root
}

// list returns all files below home with their text: "a/b=text".
func list(t *testing.T, home string) string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(home, func(path string, entry fs.DirEntry, err error) error {
		if info, broken := os.Stat(path); err != nil || broken != nil || info.IsDir() {
			return err
		}
		name, err := filepath.Rel(home, path)
		if err != nil {
			return err
		}
		text, err := os.ReadFile(path)
		all = append(all, filepath.ToSlash(name)+"="+strings.TrimSpace(string(text)))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(all, " ")
}

// A file that is there gets a new text and keeps its permissions; folders that are missing are made.
func TestReplace(t *testing.T) {
	home := tree(t, "a/x", "y")
	root := open(t, home)
	if err := os.Chmod(filepath.Join(home, "a/x"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a/x", "y", "b/c/z"} {
		if err := Replace(root, name, []byte("new")); err != nil {
			t.Error(err)
		}
	}
	if got := list(t, home); got != "a/x=new b/c/z=new y=new" {
		t.Error(got)
	}
	if info, err := os.Stat(filepath.Join(home, "a/x")); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o666 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if info, err := os.Stat(filepath.Join(home, "b/c/z")); err != nil || runtime.GOOS != "windows" && info.Mode().Perm()&0o600 != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

// A file that is read-only is not replaced.
func TestReplaceReadOnly(t *testing.T) {
	home := tree(t, "x")
	if err := os.Chmod(filepath.Join(home, "x"), 0o444); err != nil {
		t.Fatal(err)
	}
	if err := Replace(open(t, home), "x", []byte("new")); !errors.Is(err, fs.ErrPermission) {
		t.Error(err)
	}
	if got := list(t, home); got != "x=old" {
		t.Error(got)
	}
}

// What cannot be written leaves all as it was, and nothing behind.
func TestReplaceFails(t *testing.T) {
	home := tree(t, "a/x", "folder/y")
	root := open(t, home)
	var not *NotFolder
	if err := Replace(root, "a/x/z", []byte("new")); !errors.As(err, &not) || not.Path != "a/x" {
		t.Errorf("below a file: %v", err)
	}
	for _, name := range []string{"folder", "../x", "/x", "a/../../x"} {
		if err := Replace(root, name, []byte("new")); err == nil {
			t.Errorf("%s was written", name)
		}
	}
	if got := list(t, home); got != "a/x=old folder/y=old" {
		t.Error(got)
	}
}

// No link leads the writing of a record elsewhere.
func TestReplaceThroughLinks(t *testing.T) {
	home := tree(t, "site/content/x", "site/other/x", "outside/x")
	links(t, home, map[string]string{"site/in": "content", "site/out": "../outside", "site/nothing": "nowhere", "site/file": "content/x"})
	root := open(t, filepath.Join(home, "site"))
	for _, name := range []string{"in/x", "in/new/x", "out/x", "nothing/x"} {
		for _, write := range []func(*os.Root, string, []byte) error{Replace, Create} {
			var not *NotFolder
			if err := write(root, name, []byte("new")); !errors.As(err, &not) || not.Path != strings.SplitN(name, "/", 2)[0] {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if err := Replace(root, "file", []byte("new")); err != nil { // the link is replaced
		t.Error(err)
	}
	if err := Create(root, "file", []byte("new")); !errors.Is(err, fs.ErrExist) {
		t.Error(err)
	}
	if got := list(t, filepath.Join(home, "outside")) + " " + list(t, filepath.Join(home, "site/content")); got != "x=old x=old" {
		t.Error(got)
	}
}

// A file that is there is never written over, also if many ask at the same time.
func TestCreate(t *testing.T) {
	home := tree(t, "x")
	root := open(t, home)
	if err := Create(root, "x", []byte("new")); !errors.Is(err, fs.ErrExist) {
		t.Error(err)
	}
	var wait sync.WaitGroup
	var made atomic.Int32
	for range 8 {
		wait.Go(func() {
			if err := Create(root, "a/b/y", []byte("new")); err == nil {
				made.Add(1)
			} else if !errors.Is(err, fs.ErrExist) {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if got := list(t, home); got != "a/b/y=new x=old" || made.Load() != 1 {
		t.Errorf("%s, made %d times", got, made.Load())
	}
}

// Whoever reads a file that is replaced sees it whole, old or new.
func TestReplaceIsWhole(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there no file is replaced while it is read")
	}
	home := t.TempDir()
	name := filepath.Join(home, "x")
	texts := []string{strings.Repeat("a", 1<<20), strings.Repeat("b", 1<<20)}
	if err := WriteFile(name, []byte(texts[0])); err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for _, text := range texts {
		wait.Go(func() {
			for range 10 {
				if err := WriteFile(name, []byte(text)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for range 50 {
		if text, err := os.ReadFile(name); err != nil || string(text) != texts[0] && string(text) != texts[1] {
			t.Fatalf("%d bytes, %v", len(text), err)
		}
	}
	wait.Wait()
	if left, err := os.ReadDir(home); err != nil || len(left) != 1 {
		t.Errorf("%v, %v", left, err)
	}
}

// By its path a file is written, too, with its folders. A link is replaced: what it leads to stays.
func TestWriteFile(t *testing.T) {
	home := tree(t, "a/x")
	for _, name := range []string{"a/x", "b/c/y"} {
		if err := WriteFile(filepath.Join(home, name), []byte("new")); err != nil {
			t.Error(err)
		}
	}
	t.Chdir(home)
	if err := WriteFile("z", []byte("new")); err != nil {
		t.Error(err)
	}
	if err := WriteFile("a", []byte("new")); err == nil {
		t.Error("a folder was replaced")
	}
	if got := list(t, home); got != "a/x=new b/c/y=new z=new" {
		t.Error(got)
	}
	links(t, home, map[string]string{"link": "z", "folder": "a"})
	for _, name := range []string{"link", "folder/w"} {
		if err := WriteFile(name, []byte("newer")); err != nil {
			t.Error(err)
		}
	}
	if got := list(t, home); !strings.Contains(got, "z=new") || !strings.Contains(got, "link=newer") || !strings.Contains(got, "a/w=newer") {
		t.Error(got)
	}
}

// What a killed writer leaves is known by its name.
func TestUnfinished(t *testing.T) {
	home := tree(t, "x")
	temporary, err := fill(open(t, home), ".", []byte("new"), 0o666, false)
	if err != nil {
		t.Fatal(err)
	}
	if !Unfinished(filepath.Base(temporary)) || Unfinished("x") || Unfinished(".gongshi-") || Unfinished("a"+temporary) {
		t.Error(temporary)
	}
}
