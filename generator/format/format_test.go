package format_test

import (
	"flag"
	"regexp"
	"testing"
	"unicode/utf8"

	"gongshi/generator/format"
	"gongshi/generator/place"
)

var update = flag.Bool("update", false, "write the format manuals anew")

var chinese = regexp.MustCompile(`\p{Han}`)

// Every key and every kind of record is explained in both languages.
func TestEveryFieldIsExplained(t *testing.T) {
	structs, err := format.Structs()
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
	for _, kind := range place.Kinds() {
		if s := structs[kind.Struct().Name()]; s.Doc == "" || s.Note == "" {
			t.Errorf("%s: what %s is must be said in both languages", kind.Name, s.Name)
		}
	}
}
