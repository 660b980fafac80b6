package rules_test

import (
	"bytes"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"gongshi/generator/problem"
)

// All faults of a site are told in one run: those of all cases that do not hide each other.
func TestManyFaultsAtOnce(t *testing.T) {
	files := base(t)
	want := map[string]bool{}
	touched := map[string]bool{}
	for _, name := range cases(t, "err") {
		change := readCase(t, name)
		free := true
		for _, f := range change.Files {
			file := strings.TrimPrefix(f.Name, "edit ")
			free = free && (!touched[file] || file == "want" || file == "want en")
		}
		free = free && !slices.ContainsFunc(change.Files, func(f txtar.File) bool { return f.Name == "now" })
		switch ruleOf(name) {
		case "yaml", "reference": // a file that cannot be read hides what others say of it
			continue
		}
		if !free || strings.Contains(name, "--habits") { // they rename what others are about
			continue
		}
		for _, f := range change.Files {
			touched[strings.TrimPrefix(f.Name, "edit ")] = !strings.HasPrefix(f.Name, "want")
		}
		apply(t, files, change)
		want[ruleOf(name)] = true
	}
	extra := "- {id: a, name: 甲, level: 村, seats: 0}\n- {id: a, name: 乙, level: 县, seats: 1, seat: 1}\n- {name: 丙, level: 县, seats: 1, vacancies: [{since: 2024-13}]}\n"
	files["content/districts.yaml"] = append(files["content/districts.yaml"], extra...)
	dir := t.TempDir()
	write(t, dir, files)
	found := find(t, dir)
	for _, p := range found {
		wellSaid(t, p)
		delete(want, p.Rule)
	}
	if len(want) > 0 {
		t.Errorf("not told: %v in\n%s", want, printed(t, found, problem.English))
	}
	if len(found) < 30 {
		t.Errorf("%d problems, want 30 and more\n%s", len(found), printed(t, found, problem.English))
	}
	sorted := slices.Clone(found)
	sorted.Sort()
	if !slices.Equal(found, sorted) {
		t.Error("the problems are not sorted")
	}
}

// A caret stands under the text that is meant, whatever stands before it.
func TestCarets(t *testing.T) {
	for _, name := range cases(t, "err") {
		for _, p := range caseFound(t, name) {
			if p.Excerpt == "" || strings.ContainsAny(p.Excerpt, "\t") {
				continue
			}
			var b bytes.Buffer
			if err := (problem.List{p}).Print(&b, problem.Chinese); err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(b.String(), "\n")
			shown, caret := lines[1], lines[2]
			// The columns before the caret are those of the text before it.
			at := problem.Columns(caret[:strings.Index(caret, "^")])
			before := strings.Builder{}
			for _, r := range shown {
				if problem.Columns(before.String()) >= at {
					break
				}
				before.WriteRune(r)
			}
			if problem.Columns(before.String()) != at {
				t.Errorf("%s: the caret stands within a character\n%s", filepath.Base(name), b.String())
			}
			under := []rune(p.Excerpt)[p.Col-1:]
			after := strings.TrimPrefix(shown, before.String())
			if n := min(max(p.Width, 1), len(under)); n > 0 && !strings.HasPrefix(after, string(under[:min(n, len([]rune(after)))])) {
				t.Errorf("%s: the caret stands under %q, not %q\n%s", filepath.Base(name), after, string(under[:n]), b.String())
			}
		}
	}
}

// Whatever becomes of the records, nothing panics, and every problem can be printed.
func TestMutations(t *testing.T) {
	const rounds = 150
	r := rand.New(rand.NewPCG(1, 2))
	files := base(t)
	names := slices.DeleteFunc(slices.Sorted(keys(files)), func(n string) bool { return !strings.HasSuffix(n, ".yaml") && !strings.HasSuffix(n, ".md") })
	scraps := []string{"", "null", "[]", "{}", "-1", "99999999999999999999", "2024-02-30", "'", "\"", "- ", "d0009", "# ", "&a", "*a", "：", "true", "1e999", "\u202e", "\x00", "豫K12345"}
	dir := t.TempDir()
	write(t, dir, files)
	for range rounds {
		mutated, whole := map[string][]byte{}, map[string][]byte{}
		for range 1 + r.IntN(6) {
			name := names[r.IntN(len(names))]
			whole[name] = files[name]
			mutated[name] = mutate(r, files[name], scraps)
		}
		write(t, dir, mutated)
		for _, lang := range []problem.Lang{problem.Chinese, problem.English} {
			if out := printed(t, find(t, dir), lang); bytes.Contains(out, []byte("%!")) {
				t.Errorf("a format that does not fit:\n%s", out)
			}
		}
		write(t, dir, whole)
	}
}

// mutate changes a line: it is lost, doubled, moved, or its value becomes something else.
func mutate(r *rand.Rand, text []byte, scraps []string) []byte {
	lines := bytes.SplitAfter(text, []byte("\n"))
	i := r.IntN(len(lines))
	line := lines[i]
	switch r.IntN(5) {
	case 0:
		lines = slices.Delete(slices.Clone(lines), i, i+1)
	case 1:
		lines = slices.Insert(slices.Clone(lines), i, line)
	case 2:
		j := r.IntN(len(lines))
		lines = slices.Clone(lines)
		lines[i], lines[j] = lines[j], lines[i]
	case 3:
		if key, _, is := bytes.Cut(line, []byte(": ")); is {
			lines = slices.Clone(lines)
			lines[i] = []byte(string(key) + ": " + scraps[r.IntN(len(scraps))] + "\n")
		}
	default:
		if len(text) > 0 {
			n := r.IntN(len(text))
			return slices.Concat(text[:n], []byte(scraps[r.IntN(len(scraps))]), text[n:])
		}
	}
	return bytes.Join(lines, nil)
}

func keys(files map[string][]byte) func(func(string) bool) {
	return func(yield func(string) bool) {
		for name := range files {
			if !yield(name) {
				return
			}
		}
	}
}
