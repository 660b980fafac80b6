package format

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"gongshi/generator/source"
)

var update = flag.Bool("update", false, "write generator/FORMAT.md anew")

// The manual in the repository says what the structs say.
func TestManualIsCurrent(t *testing.T) {
	const name = "../FORMAT.md"
	want, err := Manual()
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(have) != want {
		t.Error("generator/FORMAT.md is not current; run go test ./generator/format -update")
	}
}

var chinese = regexp.MustCompile(`\p{Han}`)

// Every key is explained, in both languages, and every kind of record is in the manual.
func TestEveryFieldIsExplained(t *testing.T) {
	structs, err := Structs()
	if err != nil {
		t.Fatal(err)
	}
	fields := 0
	for _, s := range structs {
		for _, f := range s.Fields {
			fields++
			if f.Doc == "" || !utf8.ValidString(f.Doc) {
				t.Errorf("%s.%s has no comment in English", s.Name, f.Key)
			}
			if f.Title == "" || !chinese.MatchString(f.Title) && f.Title != "ICP备案号" {
				t.Errorf("%s.%s has no Chinese title (a line that begins with zh:)", s.Name, f.Key)
			}
		}
	}
	if fields < 200 {
		t.Errorf("only %d fields were found", fields)
	}
	manual, err := Manual()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range source.Kinds() {
		if !strings.Contains(manual, "## `"+kind.Pattern+"`") {
			t.Errorf("%s is not in the manual", kind.Pattern)
		}
	}
}
