package source

import (
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Any record file is read, or has a problem; no text makes Decode panic.
func FuzzDecode(f *testing.F) {
	for _, text := range []string{
		"name: 王秀兰\nsex: 女\n", "[a]: 1\n<<: {b: 2}\n", "? [a]\n: 1\n<<: {name: 甲}\n", "seats:\n  - {[a]: 1, <<: {level: 县}}\n", "roles:\n  [d0001]: 主持\n  <<: {b: 2}\n",
		"{}: 1\n", "- [a]\n", "<<: [{a: 1}]\n", "a: !!binary x\n", "!!map {a: b}\n", "? |\n  a\n: b\n", "---\n[a]: 1\n<<: {b: 2}\n---\n文\n", "a: 2024-01-01T00:00:00Z\n", "\x00",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		for _, name := range []string{"content/deputies/d0001/deputy.yaml", "content/activities/2024/2024-05-15-a.yaml", "content/terms.yaml", "content/news/2024-05-15-a.md"} {
			_, ok, found := Decode(name, text)
			if !ok && len(found) == 0 {
				t.Errorf("%s: nothing was read, and nothing is told", name)
			}
			for _, p := range found {
				if p.Line < 1 || p.Col < 1 || p.What.In(problem.Chinese) == "" || p.Fix.In(problem.English) == "" {
					t.Errorf("%s: a problem without place, text or remedy: %+v", name, p)
				}
			}
		}
		Same(text, text)
	})
}

// A key that is no word is reported, in a record and in a mapping of it; the other keys are read.
func TestKeyThatIsNoWord(t *testing.T) {
	for _, text := range []string{"title: 甲\n[a]: 1\n<<: {b: 2}\n", "title: 甲\nroles: {[d0001]: 主持}\n", "title: 甲\nroles: {[d0001]: 主持, <<: {b: 2}}\n"} {
		record, ok, found := Decode("content/activities/2024/2024-05-15-a.yaml", []byte(text))
		if !ok || len(found) == 0 || found[0].Rule != ruleYAML || found[0].Line != 2 {
			t.Errorf("%q: read %v, told %v", text, ok, found)
			continue
		}
		if a := record.(*congress.Activity); a.Title != "甲" {
			t.Errorf("%q: the title is %q", text, a.Title)
		}
	}
}
