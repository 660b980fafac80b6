package tidy_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"gongshi/generator/problem"
	"gongshi/generator/tidy"
)

var update = flag.Bool("update", false, "write what is found into the goldens")

// A golden holds files. Behind each file that is changed it has "tidied FILE"; "told" holds the changes and problems of all.
func TestGoldens(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			want, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			have := &txtar.Archive{Comment: want.Comment}
			var said bytes.Buffer
			for _, f := range want.Files {
				if strings.HasPrefix(f.Name, "tidied ") || f.Name == "told" {
					continue
				}
				have.Files = append(have.Files, f)
				r := tidy.Text(f.Name, f.Data)
				tell(&said, f.Name, r)
				if !bytes.Equal(r.Text, f.Data) {
					have.Files = append(have.Files, txtar.File{Name: "tidied " + f.Name, Data: r.Text})
				}
				if again := tidy.Text(f.Name, r.Text); !bytes.Equal(again.Text, r.Text) || len(again.Changes) > 0 {
					t.Errorf("%s is not the same when it is tidied again:\n%s", f.Name, again.Text)
				}
			}
			have.Files = append(have.Files, txtar.File{Name: "told", Data: said.Bytes()})
			if out := txtar.Format(have); *update {
				if err := os.WriteFile(name, out, 0o644); err != nil {
					t.Fatal(err)
				}
			} else if wanted := txtar.Format(want); !bytes.Equal(out, wanted) {
				t.Errorf("have:\n%s\nwant:\n%s", out, wanted)
			}
		})
	}
}

func tell(out *bytes.Buffer, name string, r tidy.Result) {
	for _, c := range r.Changes {
		fmt.Fprintf(out, "%s:%d: %s\n", name, c.Line, c.Say().ZH)
	}
	for _, l := range r.Layout {
		fmt.Fprintf(out, "%s: %s\n", name, l.ZH)
	}
	for _, p := range r.Problems {
		fmt.Fprintf(out, "%s\n", p.Head(problem.Chinese))
	}
}
