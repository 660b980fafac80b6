package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// These environment variables make the test binary a build that is to be killed: into killedFolder, with the files of
// killedVersion, and without an exchange of folders if killedExchange is set.
const (
	killedFolder   = "GONGSHI_TEST_KILLED_FOLDER"
	killedVersion  = "GONGSHI_TEST_KILLED_VERSION"
	killedExchange = "GONGSHI_TEST_KILLED_NO_EXCHANGE"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(killedFolder); dir != "" {
		if err := buildVersion(dir, os.Getenv(killedVersion), os.Getenv(killedExchange) != ""); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// buildVersion publishes 60 files, of which a third differ from version to version and some have other names.
func buildVersion(dir, version string, noExchange bool) error {
	p, err := Begin(dir, Options{})
	if err != nil {
		return err
	}
	defer p.Abort()
	if noExchange {
		p.scratch.exchange = func(string, string) error { return errors.ErrUnsupported }
	}
	for i := range 60 {
		name, text := fmt.Sprintf("p%d/index.html", i), "equal"
		switch i % 3 {
		case 0:
			text = version
		case 1:
			name = fmt.Sprintf("p%d/%s/index.html", i, version)
		}
		if err := p.Put(name, []byte(text)); err != nil {
			return err
		}
	}
	_, list, err := p.Commit(context.Background())
	if len(list) > 0 {
		return fmt.Errorf("%v", list)
	}
	return err
}

func TestKilledBuildsLeaveAWholeSite(t *testing.T) {
	for _, noExchange := range []bool{false, true} {
		t.Run(fmt.Sprintf("noExchange=%v", noExchange), func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(t.TempDir(), "public")
			whole := map[string]string{}
			var span time.Duration
			for _, version := range []string{"b", "a"} {
				start := time.Now()
				if err := buildVersion(dir, version, noExchange); err != nil {
					t.Fatal(err)
				}
				whole[version], span = tree(t, dir), time.Since(start)
			}
			killed := 0
			for i := range 16 {
				child := exec.Command(os.Args[0])
				child.Env = append(os.Environ(), killedFolder+"="+dir, killedVersion+"="+[]string{"a", "b"}[i%2])
				if noExchange {
					child.Env = append(child.Env, killedExchange+"=1")
				}
				if err := child.Start(); err != nil {
					t.Fatal(err)
				}
				time.Sleep(rand.N(span))
				child.Process.Kill()
				if child.Wait() != nil {
					killed++
					span += span / 3
				} else { // it lived to its end: aim earlier, whatever the disk is busy with
					span -= span / 3
				}
				if noExchange { // the next build is what puts a site back that was moved aside
					p, err := Begin(dir, Options{})
					if err != nil {
						t.Fatal(err)
					}
					if err := p.Abort(); err != nil {
						t.Fatal(err)
					}
				}
				if now := tree(t, dir); now != whole["a"] && now != whole["b"] {
					t.Fatalf("after %d builds the site is neither version:\n%s", i, now)
				}
			}
			if killed == 0 {
				t.Error("no build was killed before its end")
			}
			if err := buildVersion(dir, "b", noExchange); err != nil {
				t.Fatal(err)
			}
			if tree(t, dir) != whole["b"] {
				t.Error("the build after the killed ones is not whole")
			}
			rest, err := filepath.Glob(filepath.Join(filepath.Dir(dir), ".*"))
			if err != nil || len(rest) > 0 {
				t.Error("left behind:", rest, err)
			}
		})
	}
}

// The states in which a build is rarely killed at random.
func TestRecovery(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if err := buildVersion(dir, "a", false); err != nil {
		t.Fatal(err)
	}
	before := tree(t, dir)
	scratch := filepath.Join(filepath.Dir(dir), ".public.gongshi")
	rename := func(from, to string) {
		t.Helper()
		if err := os.MkdirAll(scratch, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(from, to); err != nil {
			t.Fatal(err)
		}
	}
	reopen := func() {
		t.Helper()
		p, err := Begin(dir, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := p.Abort(); err != nil {
			t.Fatal(err)
		}
	}

	rename(dir, filepath.Join(scratch, "old")) // killed between the two renames
	reopen()
	if tree(t, dir) != before {
		t.Error("the published site did not come back")
	}

	rename(dir, filepath.Join(scratch, "gone")) // killed while the old site was deleted, then somebody deleted the new one
	reopen()
	if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a deleted site came back")
	}
}
