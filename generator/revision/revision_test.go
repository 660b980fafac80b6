package revision

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// repository makes a repository with a site in a folder of it, and returns the site's folder.
func repository(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	for _, name := range []string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"} { // a hook may run this test
		t.Setenv(name, "")
		os.Unsetenv(name)
	}
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	t.Setenv("GIT_CONFIG_SYSTEM", os.DevNull)
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	t.Setenv("TMP", temp) // on Windows
	top := t.TempDir()
	run(t, top, "init", "-q", "-b", "main")
	site := filepath.Join(top, "sites", "测试 站")
	write(t, filepath.Join(top, "other.txt"), "no part of the site\n")
	run(t, top, "add", "-A")
	run(t, top, "commit", "-q", "-m", "first")
	run(t, top, "tag", "empty")
	write(t, filepath.Join(site, "content/site.yaml"), "title: 甲\r\n")
	write(t, filepath.Join(site, "content/pages/about.md"), "关于 $Format:%H$\n")
	write(t, filepath.Join(site, "content/deputies/d0001/照片.jpg"), "\xff\xd8\x00\n\xff")
	write(t, filepath.Join(site, "layouts/x.html"), "x")
	write(t, filepath.Join(top, ".gitattributes"), "*.md export-ignore export-subst\n*.yaml text eol=lf\n")
	run(t, top, "-c", "core.autocrlf=false", "add", "-A")
	link(t, top, "/etc/passwd", "sites/测试 站/content/link.yaml")
	run(t, top, "commit", "-q", "-m", "second")
	run(t, top, "tag", "--", "v1")
	return site
}

func run(t *testing.T, dir string, args ...string) {
	t.Helper()
	cmd := exec.Command("git", append([]string{"-C", dir, "-c", "user.name=T", "-c", "user.email=t@example.org"}, args...)...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

// link adds a symbolic link to the index, without making one: on Windows few users may.
func link(t *testing.T, top, to, name string) {
	t.Helper()
	hash := exec.Command("git", "-C", top, "hash-object", "-w", "--stdin")
	hash.Stdin = strings.NewReader(to)
	out, err := hash.Output()
	if err != nil {
		t.Fatal(err)
	}
	run(t, top, "update-index", "--add", "--cacheinfo", "120000,"+strings.TrimSpace(string(out))+","+name)
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// Unpack writes the committed bytes, whatever attributes say, and no other file. Links are listed and not made.
func TestUnpack(t *testing.T) {
	site := repository(t)
	tree, err := Unpack(context.Background(), site, "v1")
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]string{}
	err = filepath.WalkDir(tree.Dir, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			text, err := os.ReadFile(path)
			rel, _ := filepath.Rel(tree.Dir, path)
			have[filepath.ToSlash(rel)] = string(text)
			return err
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"content/site.yaml": "title: 甲\n", // the attribute was in force when it was committed
		"content/pages/about.md": "关于 $Format:%H$\n", "content/deputies/d0001/照片.jpg": "\xff\xd8\x00\n\xff"}
	for name, text := range want {
		if have[name] != text {
			t.Errorf("%s is %q", name, have[name])
		}
	}
	if len(have) != len(want) || !slices.Equal(tree.Links, []string{"content/link.yaml"}) || tree.Empty || len(tree.Commit) < 7 || len(tree.Date) != 10 {
		t.Errorf("%q %+v", have, tree)
	}
	if err := tree.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(tree.Dir); !os.IsNotExist(err) {
		t.Errorf("the folder is still there: %v", err)
	}
}

func TestUnpackOfNothing(t *testing.T) {
	tree, err := Unpack(context.Background(), repository(t), "empty")
	if err != nil || !tree.Empty {
		t.Fatalf("%+v %v", tree, err)
	}
	defer tree.Close()
	if info, err := os.Stat(filepath.Join(tree.Dir, "content")); err != nil || !info.IsDir() {
		t.Error("there is no content/ to read")
	}
}

// The name of a revision is not taken for an option, a range or a path.
func TestUnknown(t *testing.T) {
	site := repository(t)
	for _, rev := range []string{"v2", "", "-h", "--all", "--output=/tmp/x", "HEAD..v1", "v1:sites", "HEAD -p", "v1\nv1", "$(id)", "v1^{tree}", "\x00"} {
		if tree, err := Unpack(context.Background(), site, rev); !errors.Is(err, ErrUnknown) {
			t.Errorf("%q: %+v %v", rev, tree, err)
		}
		if Is(context.Background(), site, rev) {
			t.Errorf("%q is a revision", rev)
		}
	}
	if !Is(context.Background(), site, "HEAD~1") {
		t.Error("HEAD~1 is none")
	}
	if _, err := Unpack(context.Background(), t.TempDir(), "HEAD"); !errors.Is(err, ErrNoRepository) {
		t.Error(err)
	}
	t.Setenv("PATH", t.TempDir())
	if _, err := Unpack(context.Background(), site, "HEAD"); !errors.Is(err, ErrNoGit) {
		t.Error(err)
	}
}

// A branch whose name looks like an option can be read.
func TestNamedLikeAnOption(t *testing.T) {
	site := repository(t)
	run(t, site, "update-ref", "refs/heads/-q", "v1")
	tree, err := Unpack(context.Background(), site, "-q")
	if err != nil {
		t.Fatal(err)
	}
	tree.Close()
}

// An interrupted Unpack leaves no folder.
func TestInterrupted(t *testing.T) {
	site := repository(t)
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := Unpack(ctx, site, "v1"); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	entries := []entry{{name: "content/a.yaml", hash: strings.Repeat("0", 40), size: 1}}
	tree := &Tree{Dir: t.TempDir()}
	if err := tree.write(context.Background(), site, entries); err == nil {
		t.Error("an object that is not there was written")
	}
	left, err := filepath.Glob(filepath.Join(os.TempDir(), "gongshi-revision-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestLocal(t *testing.T) {
	for name, want := range map[string]bool{"content/a.yaml": true, "content/../a": false, "content/a/../../../b": false, "/content/a": false, "other/a": false,
		`content\a`: false, "content/a?.md": false, "content/a./b.md": false, "content/a ": false, "content/a\x01": false, "content/a:b": false, "content/a\nb": false, "content/禹州.md": true} {
		if local(name) != want {
			t.Errorf("%q: %v", name, !want)
		}
	}
}
