package output

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// tree makes folders, which end in a slash, and files below a new folder, and returns it.
func tree(t *testing.T, names ...string) string {
	t.Helper()
	home, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		at := filepath.Join(home, name)
		err := os.MkdirAll(filepath.Dir(at), 0o755)
		if name[len(name)-1] == '/' {
			err = os.MkdirAll(at, 0o755)
		} else if err == nil {
			err = os.WriteFile(at, []byte("old\n"), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return home
}

// links makes symbolic links below home, in any order; it skips the test where Windows does not let it.
func links(t *testing.T, home string, links map[string]string) {
	t.Helper()
	for name, target := range links {
		if err := os.Symlink(target, filepath.Join(home, name)); err != nil {
			if runtime.GOOS == "windows" {
				t.Skip("it takes a privilege to make links here")
			}
			t.Fatal(err)
		}
	}
}

type want struct{ path, source string }

// checkGuard asks Guard about paths from home, which is the working folder, and about the same paths in full.
func checkGuard(t *testing.T, home string, sources []string, wants []want) {
	t.Helper()
	for _, w := range wants {
		for _, path := range []string{w.path, filepath.Join(home, w.path)} {
			source, err := Guard(path, sources...)
			if err != nil {
				t.Error(err)
			}
			if rel, err := filepath.Rel(home, source); filepath.IsAbs(source) && err == nil {
				source = rel
			}
			if filepath.ToSlash(source) != w.source {
				t.Errorf("%s: %q, want %q", path, source, w.source)
			}
		}
	}
}

// What lies in content, in layouts or in .git is refused, however the path is written; its neighbours are not.
func TestGuard(t *testing.T) {
	home := tree(t, "site/content/deputies/d0001/2024.yaml", "site/content/site.yaml", "site/public/", "site/.git/config", "work/.git")
	t.Chdir(home)
	checkGuard(t, home, Sources("site"), []want{
		{"site/content", "site/content"},
		{"site/content/", "site/content"},
		{"site/content/report.html", "site/content"},
		{"site/content/deputies/d0001/2024.yaml", "site/content"},
		{"site/content/new/er/report.html", "site/content"},
		{"site/public/../content/site.yaml", "site/content"},
		{"site/nowhere/../content/site.yaml", "site/content"},
		{"site/layouts", "site/layouts"}, // it is not there yet
		{"site/layouts/home.html", "site/layouts"},
		{"site/.git/hooks/x", "site/.git"},
		{"site/.git", "site/.git"},
		{"work/.git", "work/.git"}, // a file: the repository lies elsewhere
		{"other/.git/x", "other/.git"},
		{"site/report.html", ""},
		{"site/public", ""},
		{"site/contents/report.html", ""},
		{"site/content.html", ""},
		{"site/.github/x", ""},
		{"site/x.git", ""},
		{"content/report.html", ""}, // of no site
		{"report.html", ""},
		{".", ""},
	})
}

// Other capitals name the same folder on the systems of most people, so they are refused on all.
func TestGuardOtherCapitals(t *testing.T) {
	home := tree(t, "site/content/site.yaml", "site/.git/config")
	t.Chdir(home)
	checkGuard(t, home, Sources("site"), []want{
		{"site/CONTENT/site.yaml", "site/content"},
		{"site/Content", "site/content"},
		{"Site/content/site.yaml", "site/content"},
		{"site/LAYOUTS/home.html", "site/layouts"},
		{"site/.Git/config", "site/.Git"},
		{"SITE/public", ""},
	})
}

// Where capitals matter, a folder with other capitals that is there is another folder.
func TestGuardOtherFolder(t *testing.T) {
	home := tree(t, "site/content/site.yaml", "site/CONTENT/x")
	one, err := os.Stat(filepath.Join(home, "site/content"))
	if err != nil {
		t.Fatal(err)
	}
	if two, err := os.Stat(filepath.Join(home, "site/CONTENT")); err != nil || os.SameFile(one, two) {
		t.Skip("capitals do not matter here")
	}
	t.Chdir(home)
	checkGuard(t, home, Sources("site"), []want{{"site/CONTENT/x", ""}, {"site/content/x", "site/content"}})
}

// A link is judged by where it stands and by where it leads.
func TestGuardLinks(t *testing.T) {
	home := tree(t, "site/content/deputies/d0001/2024.yaml", "site/content/site.yaml", "site/.git/config", "outside/x")
	links(t, home, map[string]string{
		"record.html":       "site/content/deputies/d0001/2024.yaml",
		"coming.html":       "site/content/deputies/d0001/2025.yaml", // what it names is not there
		"twice.html":        "coming.html",
		"folder":            filepath.Join(home, "site/content/deputies"),
		"inner":             "folder/d0001",
		"git":               "site/.git",
		"site/content/away": filepath.Join(home, "outside"),
		"free":              "outside",
		"same":              "site",
		"round":             "round",
	})
	wants := []want{
		{"record.html", "site/content"},
		{"coming.html", "site/content"},
		{"twice.html", "site/content"},
		{"folder", "site/content"},
		{"folder/report.html", "site/content"},
		{"folder/new/report.html", "site/content"},
		{"inner/2024.yaml", "site/content"},
		{"folder/../report.html", ""}, // it is cleaned before it is used: report.html
		{"git/config", "site/.git"},
		{"site/content/away/report.html", "site/content"},
		{"same/content/site.yaml", "site/content"},
		{"same/LAYOUTS/home.html", "site/layouts"},
		{"same/report.html", ""},
		{"free/report.html", ""},
		{"round", ""}, // nothing can be written there
	}
	t.Chdir(home)
	checkGuard(t, home, Sources("site"), wants)
	for i := range wants { // the site is reached through a link
		if source := filepath.Base(wants[i].source); source == "content" || source == "layouts" {
			wants[i].source = "same/" + source
		}
	}
	checkGuard(t, home, Sources("same"), wants)
}

// What the system says to be the same is the same, whatever the names are.
func TestWithinAsksTheSystem(t *testing.T) {
	home := tree(t, "one", "other")
	if err := os.Link(filepath.Join(home, "one"), filepath.Join(home, "two")); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{"one": true, "two": true, "other": false} {
		if is, err := Within(filepath.Join(home, path), filepath.Join(home, "one")); err != nil || is != want {
			t.Errorf("%s: %v, %v", path, is, err)
		}
	}
}

// A folder of records that bears another name than content is a source itself.
func TestSources(t *testing.T) {
	home := tree(t, "site/content/site.yaml", "site/site.yaml", "backup/site.yaml", "empty/")
	t.Chdir(home)
	checkGuard(t, home, Sources("backup"), []want{{"backup/x.html", "backup"}, {"empty/x.html", ""}})
	checkGuard(t, home, Sources("empty"), []want{{"empty/x.html", ""}, {"empty/content/x.html", "empty/content"}})
	checkGuard(t, home, Sources("site"), []want{{"site/content/x.html", "site/content"}, {"site/x.html", ""}})
	checkGuard(t, home, Sources("site/content"), []want{{"site/content/x.html", "site/content"}, {"site/x.html", ""}})
}
