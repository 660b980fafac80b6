package form_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi"
	"gongshi/generator/congress"
	"gongshi/generator/form"
	"gongshi/generator/format"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules"
	"gongshi/generator/source"
)

const now = "2025-06-01"

// load reads a site, and returns its records and their problems.
func load(t *testing.T, dir string) (*congress.Congress, problem.List) {
	t.Helper()
	site, err := source.Load(t.Context(), dir, source.Options{Builtin: gongshi.Files})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { site.Close() })
	found, err := rules.Check(context.Background(), site.Congress, rules.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	return site.Congress, append(site.Problems, found...)
}

// small returns a folder with a copy of the small site.
func small(t *testing.T) string {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../testdata/site")); err != nil {
		t.Fatal(err)
	}
	return dir
}

// said returns the request in a command line behind the name of a kind.
func said(line string) form.Request {
	r := form.Request{Options: map[string]string{}, Now: now, Lang: problem.Chinese}
	words := strings.Fields(line)
	for i := 0; i < len(words); i++ {
		if name, is := strings.CutPrefix(words[i], "--"); is {
			i++
			r.Options[name] = words[i]
		} else {
			r.Words = append(r.Words, words[i])
		}
	}
	return r
}

func kind(t *testing.T, name string) *form.Kind {
	t.Helper()
	for _, k := range form.Kinds() {
		if k.Name == name {
			return k
		}
	}
	t.Fatalf("no kind %s", name)
	return nil
}

// blank makes a blank, and fails the test if it is refused.
func blank(t *testing.T, c *congress.Congress, name, line string, change ...func(*form.Request)) *form.Blank {
	t.Helper()
	r := said(line)
	for _, f := range change {
		f(&r)
	}
	b, err := form.Make(c, kind(t, name), r)
	if err != nil {
		t.Fatalf("new %s %s: %v", name, line, err)
	}
	return b
}

// lines holds requests of every kind, long and short ones.
var lines = []string{
	"deputy 王小明", "deputy 乐小明", "deputy 王小明 zhuge-1", "year d0001", "year d0002 2024", "activity 看水", "activity 看水 --station 朱阁 --lead d0003",
	"reception zhuge", "reception 神垕镇 --date 2025-04-15", "suggestion 修路", "suggestion 关于修路的建议 --lead d0001", "station 方岗镇人大代表联络站",
	"station 甲公司", "station fanggang", "board zhuge", "board shenhou 2024", "notice zhuge 改期", "selection 优秀人大代表", "selection 好建议 2025", "lecture 讲课",
	"lecture 讲课 --speaker 单长垕", "news 动态", "institution 联系制度", "institution 办法", "campaign 行动", "page 问答", "edition 2025", "supervision", "supervision 2024",
}

// A blank can be read, and the rules report exactly the keys that the blank says are left.
func TestCheckSaysWhatIsLeft(t *testing.T) {
	dir := small(t)
	c, before := load(t, dir)
	if len(before) > 0 {
		t.Fatalf("the small site is faulty: %v", before)
	}
	for _, lang := range []problem.Lang{problem.Chinese, problem.English} {
		for _, line := range lines {
			name, rest, _ := strings.Cut(line, " ")
			b := blank(t, c, name, rest, func(r *form.Request) { r.Lang = lang })
			var left []string
			for _, l := range b.Left {
				left = append(left, l.Field)
			}
			var found []string
			for _, p := range with(t, dir, b.Path, b.Text) {
				if p.Severity != problem.Warning || p.Path == b.Path {
					found = append(found, p.Field)
				}
			}
			slices.Sort(left)
			slices.Sort(found)
			if !slices.Equal(left, found) {
				t.Errorf("new %s: left to fill in are %q, check asks for %q\n%s", line, left, found, b.Text)
			}
		}
	}
}

// with returns the problems of a site to which one file was added.
func with(t *testing.T, dir, name, text string) problem.List {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	_, problems := load(t, dir)
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	return problems
}

// behind matches a line that becomes part of the record when "# " is removed. Other comments do not begin with a key.
var behind = regexp.MustCompile(`^( *)# ((?:  |- |[a-z_]+:(?: |$)).*)$`)

// used returns a blank without the "# " before keys.
func used(text string) string {
	var all []string
	for line := range strings.SplitSeq(text, "\n") {
		all = append(all, behind.ReplaceAllString(line, "$1$2"))
	}
	return strings.Join(all, "\n")
}

// All keys behind "# " can be used: the record can be read, and has every key of its kind once.
func TestEverythingCanBeUsed(t *testing.T) {
	structs, err := format.Structs()
	if err != nil {
		t.Fatal(err)
	}
	dir := small(t)
	c, _ := load(t, dir)
	for _, lang := range []problem.Lang{problem.Chinese, problem.English} {
		for _, line := range lines {
			name, rest, _ := strings.Cut(line, " ")
			b := blank(t, c, name, rest, func(r *form.Request) { r.Lang = lang })
			text := used(b.Text)
			for _, p := range with(t, dir, b.Path, text) {
				if p.Path == b.Path && slices.Contains([]string{"yaml", "unknown-key", "duplicate-key", "wrong-type", "anchor", "front-matter", "choice", "vocabulary", "date"}, p.Rule) {
					t.Errorf("new %s, all in use: %s [%s] at %q\n%s", line, p.What.EN, p.Rule, p.Field, text)
				}
			}
			for _, f := range structs[typeOf(b.Path)].Fields {
				if n := len(regexp.MustCompile(`(?m)^`+f.Key+`:`).FindAllString(text, -1)); n != 1 {
					t.Errorf("new %s: %s stands there %d times", line, f.Key, n)
				}
			}
		}
	}
}

// typeOf returns the name of the struct of a record at a path.
func typeOf(name string) string {
	i, _ := place.Of(name)
	return i.Struct().Name()
}

// Every kind of record can be made, except lists and site.yaml; and the examples of the help work.
func TestEveryKind(t *testing.T) {
	dir := small(t)
	c, _ := load(t, dir)
	made := map[string]bool{}
	for _, k := range form.Kinds() {
		b := blank(t, c, k.Name, k.Example)
		made[typeOf(b.Path)] = true
		if !source.Allowed(b.Path) {
			t.Errorf("%s is no place for a record", b.Path)
		}
		again := blank(t, c, k.Name, k.Example)
		if again.Path != b.Path || again.Text != b.Text {
			t.Errorf("new %s %s differs from one time to the next", k.Name, k.Example)
		}
	}
	made[typeOf(blank(t, c, "institution", "zhan-zhize --station zhuge").Path)] = true
	for _, k := range place.Kinds() {
		if k.Addressed() && !made[k.Struct().Name()] {
			t.Errorf("%s cannot be made", k.Name)
		}
	}
}

// Kinds that need no other record can be made in a site without records.
func TestEmptySite(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "content/site.yaml", "title: 测试\nregion: 测试\nbase_url: https://example.org/\npublisher: {host: 测试}\n")
	c, _ := load(t, dir)
	for _, line := range []string{"deputy 王小明", "activity 看水", "suggestion 修路", "station 方岗镇人大代表联络站", "selection 好建议", "lecture 讲课", "news 动态",
		"institution 联系制度", "campaign 行动", "page 问答", "edition", "supervision"} {
		name, rest, _ := strings.Cut(line, " ")
		b := blank(t, c, name, rest)
		for _, p := range with(t, dir, b.Path, used(b.Text)) {
			if p.Path == b.Path && slices.Contains([]string{"yaml", "unknown-key", "wrong-type"}, p.Rule) {
				t.Errorf("new %s: %s at %q", line, p.What.EN, p.Field)
			}
		}
	}
	for name, want := range map[string]string{"deputy 王小明": "content/deputies/d0001/deputy.yaml", "suggestion 修路": "content/suggestions/2025/0001.yaml"} {
		word, rest, _ := strings.Cut(name, " ")
		if b := blank(t, c, word, rest); b.Path != want {
			t.Errorf("new %s is %s, not %s", name, b.Path, want)
		}
	}
}

// refused returns why a request was refused, and fails the test if it was not.
func refused(t *testing.T, c *congress.Congress, name string, r form.Request) string {
	t.Helper()
	b, err := form.Make(c, kind(t, name), r)
	var why *problem.Refusal
	if !errors.As(err, &why) {
		t.Errorf("new %s %q %v was not refused: %v, %v", name, r.Words, r.Options, b, err)
		return ""
	}
	return why.ZH
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o777), os.WriteFile(file, []byte(text), 0o666)); err != nil {
		t.Fatal(err)
	}
}
