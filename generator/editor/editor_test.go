package editor

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/tailscale/hujson"

	"gongshi/generator/congress"
	"gongshi/generator/output"
	"gongshi/generator/problem"
)

// Settings of others are kept, comments included; what is needed is added once. Each case in testdata/settings holds the
// settings before and after, or why they are refused.
func TestSettings(t *testing.T) {
	schemas := map[string][]string{"./.vscode/schemas/site.json": {"content/site.yaml"}, "./.vscode/schemas/year.json": {"content/deputies/*/!(deputy).yaml"}}
	for _, verb := range []struct {
		folder string
		join   func([]byte) ([]byte, *Refusal)
	}{
		{"settings", func(old []byte) ([]byte, *Refusal) { return bind(old, schemas) }},
		{"extensions", func(old []byte) ([]byte, *Refusal) { return recommend(old, "redhat.vscode-yaml") }},
	} {
		names, err := filepath.Glob("testdata/" + verb.folder + "/*.txtar")
		if err != nil || len(names) < 4 {
			t.Fatal(names, err)
		}
		for _, name := range names {
			t.Run(verb.folder+"/"+filepath.Base(name), func(t *testing.T) {
				a, err := txtar.ParseFile(name)
				if err != nil {
					t.Fatal(err)
				}
				have, refusal := verb.join(a.Files[0].Data)
				if a.Files[1].Name == "refused" {
					if refusal == nil {
						t.Fatalf("it is not refused, but becomes\n%s", have)
					}
					refusal.Name = "x.json"
					for _, text := range []string{refusal.In(problem.Chinese), refusal.In(problem.English)} {
						if !strings.Contains(string(a.Files[1].Data), strings.SplitN(text, "\n", 2)[0]+"\n") {
							t.Errorf("refused otherwise:\n%s", text)
						}
						if !strings.Contains(text, "redhat.vscode-yaml") && !strings.Contains(text, "./.vscode/schemas/year.json") {
							t.Errorf("it does not say what to add:\n%s", text)
						}
					}
					return
				}
				if refusal != nil {
					t.Fatal(refusal)
				}
				if !bytes.Equal(have, a.Files[1].Data) {
					t.Errorf("have\n%s\nwant\n%s", have, a.Files[1].Data)
				}
				again, refusal := verb.join(have)
				if refusal != nil || !bytes.Equal(again, have) {
					t.Errorf("the second time it becomes\n%s%v", again, refusal)
				}
			})
		}
	}
}

// Settings keep CRLF and a byte order mark.
func TestSettingsOfWindows(t *testing.T) {
	old := "\xEF\xBB\xBF{\r\n  \"a\": 1, // 注释\r\n}\r\n"
	have, refusal := recommend([]byte(old), "x.y")
	want := "\xEF\xBB\xBF{\r\n  \"a\": 1, // 注释\r\n  \"recommendations\": [\r\n    \"x.y\"\r\n  ],\r\n}\r\n"
	if refusal != nil || string(have) != want {
		t.Errorf("%q %v", have, refusal)
	}
}

// No settings make bind or recommend panic. The result can be read, holds what was there, and a second run changes nothing.
func FuzzSettings(f *testing.F) {
	for _, s := range []string{"", "{}", `{"recommendations": []}`, "// a\n{ /* b */ \"recommendations\" /* c */ : [ \"x\" /* d */ , ] , }", "[", "null", "{\"a\":1}//", `{"a":{}}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, old []byte) {
		have, refusal := recommend(old, "x.y")
		if refusal != nil {
			return
		}
		if _, err := hujson.Standardize(bytes.TrimPrefix(have, bom)); err != nil {
			t.Fatalf("%q: %v", have, err)
		}
		if again, refusal := recommend(have, "x.y"); refusal != nil || !bytes.Equal(again, have) {
			t.Fatalf("%q becomes %q, %v", have, again, refusal)
		}
	})
}

// Write makes stale files current, leaves other files alone, and never writes outside the site's folder.
func TestWrite(t *testing.T) {
	dir, outside := t.TempDir(), filepath.Join(t.TempDir(), "outside")
	site, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer site.Close()
	c := &congress.Congress{}
	c.Index()
	files, err := Files(site, c)
	if err != nil {
		t.Fatal(err)
	}
	if stale, err := Stale(site, files); err != nil || len(stale) != len(files) {
		t.Fatal(len(stale), err)
	}
	if err := Write(site, files); err != nil {
		t.Fatal(err)
	}
	if stale, err := Stale(site, files); err != nil || len(stale) != 0 {
		t.Fatal(len(stale), err)
	}
	if last := files[len(files)-1].Name; last != ".vscode/settings.json" {
		t.Errorf("%s is written last", last)
	}
	if slices.ContainsFunc(files, func(f File) bool { return strings.Contains(f.Name, "lecture") }) {
		t.Error("a schema for a file that the editor does not check")
	}

	if runtime.GOOS == "windows" {
		return
	}
	for name, target := range map[string]string{".vscode/settings.json": outside, ".vscode/schemas": "../content"} {
		at := filepath.Join(dir, name)
		if err := os.RemoveAll(at); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(target, at); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Files(site, c); err == nil {
		t.Error("settings that are a link were read")
	}
	var not *output.NotFolder
	if err := Write(site, files); !errors.As(err, &not) || not.Path != ".vscode/schemas" {
		t.Errorf("schemas were written through a link: %v", err)
	}
}
