package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"gongshi/generator/cli"
	"gongshi/generator/form"
	"gongshi/generator/place"
	"gongshi/generator/rules"
	"gongshi/generator/source"
)

// chapters are the texts of the handbook by their names.
func chapters(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	files, err := filepath.Glob(filepath.Join(handbook, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(file)] = string(text)
	}
	return all
}

var (
	bookCommand = regexp.MustCompile("(?m)^gongshi .*|`gongshi [^`]*`")
	bookCode    = regexp.MustCompile("`([^`\n]+)`")
	bookLink    = regexp.MustCompile(`!?\[([^\]]*)\]\(([^)\s]+)\)`)
	bookPicture = regexp.MustCompile(`<img src="([^"]+)" width="\d+" alt="([^"]*)">`)
	bookHeading = regexp.MustCompile(`(?m)^#+ (.*)$`)
)

// Every command of the handbook has a verb and flags that there are.
func TestHandbookCommands(t *testing.T) {
	t.Parallel()
	var known []string
	for _, kind := range form.Kinds() {
		known = append(known, kind.Name)
	}
	used := map[string]bool{}
	for name, text := range chapters(t) {
		for _, line := range bookCommand.FindAllString(text, -1) {
			words := strings.Fields(strings.Trim(line, "`"))[1:]
			cmd, rest, err := command(cli.NewCall(within("", nil, nil), nil)).Find(words)
			if err != nil || cmd == cmd.Root() && !strings.HasPrefix(words[0], "-") {
				t.Errorf("%s: %s: there is no such command", name, line)
				continue
			}
			for at := cmd; at.HasParent(); at = at.Parent() { // gongshi term end tells of gongshi term
				used[at.Name()] = true
			}
			if cmd.Name() == "new" && len(rest) > 0 && !strings.HasPrefix(rest[0], "-") {
				t.Errorf("%s: %s: one of %s", name, line, known)
			}
			for _, word := range rest {
				if flag, is := strings.CutPrefix(word, "--"); is {
					flag, _, _ = strings.Cut(flag, "=")
					if cmd.Flag(flag) == nil && cmd.InheritedFlags().Lookup(flag) == nil && flag != "help" {
						t.Errorf("%s: %s: there is no flag --%s", name, line, flag)
					}
				}
			}
		}
	}
	for _, kind := range form.Kinds() {
		row := regexp.MustCompile(`(?m)^\| ` + kind.Chinese + "(（.*）)? \\| `gongshi new " + kind.Name + " ")
		if !row.MatchString(chapters(t)["14-questions.md"]) {
			t.Errorf("14-questions.md has no row %s of gongshi new %s", kind.Chinese, kind.Name)
		}
	}
	verbs := slices.Clone(known)
	for _, cmd := range command(cli.NewCall(within("", nil, nil), nil)).Commands() {
		if !slices.Contains([]string{"help", "new", "version"}, cmd.Name()) {
			verbs = append(verbs, cmd.Name())
		}
	}
	for _, verb := range verbs {
		if !used[verb] {
			t.Errorf("the handbook does not tell of gongshi %s", verb)
		}
	}
}

// slug is the anchor that GitHub and Gitee give to a heading.
func slug(heading string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(strings.ReplaceAll(heading, "`", "")) {
		switch {
		case r == ' ':
			b.WriteRune('-')
		case r == '-', r == '_', unicode.IsLetter(r), unicode.IsDigit(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Every link leads somewhere, every picture is there, is small, has a text, and is used.
func TestHandbookLinks(t *testing.T) {
	t.Parallel()
	used := map[string]bool{}
	all := chapters(t)
	for name, text := range all {
		text = bookFence.ReplaceAllString(text, "")
		text = regexp.MustCompile("`[^`\n]*`").ReplaceAllString(text, "")
		look := func(words, target string) {
			if strings.HasPrefix(target, "https://") {
				return
			}
			if strings.TrimSpace(words) == "" {
				t.Errorf("%s: %s has no text", name, target)
			}
			file, anchor, _ := strings.Cut(target, "#")
			if file == "" {
				file = name
			}
			used[file] = true
			if _, err := os.Stat(filepath.Join(handbook, filepath.FromSlash(file))); err != nil {
				t.Errorf("%s: %s is not there", name, target)
			}
			if anchor == "" {
				return
			}
			if !slices.ContainsFunc(bookHeading.FindAllStringSubmatch(all[file], -1), func(h []string) bool { return slug(h[1]) == anchor }) {
				t.Errorf("%s: %s has no heading %s", name, file, anchor)
			}
		}
		for _, m := range bookLink.FindAllStringSubmatch(text, -1) {
			look(m[1], m[2])
		}
		for _, m := range bookPicture.FindAllStringSubmatch(text, -1) {
			look(m[2], m[1])
		}
		if n := strings.Count(text, "<img"); n != len(bookPicture.FindAllString(text, -1)) {
			t.Errorf("%s: %d pictures, some of them without width and text", name, n)
		}
	}
	for name := range all {
		if name != "README.md" && !used[name] {
			t.Errorf("nothing leads to %s", name)
		}
	}
	total := int64(0)
	err := filepath.WalkDir(filepath.Join(handbook, "pictures"), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		total += info.Size()
		if info.Size() > 150_000 || !used["pictures/"+entry.Name()] {
			t.Errorf("%s: %d bytes, used: %v", entry.Name(), info.Size(), used["pictures/"+entry.Name()])
		}
		return nil
	})
	if err != nil || total == 0 || total > 2_000_000 {
		t.Errorf("pictures of %d bytes: %v", total, err)
	}
}

// bookFence are the blocks of a text.
var bookFence = regexp.MustCompile("(?ms)^```.*?^```$")

// What the handbook says of places, rules and words is so.
func TestHandbookNames(t *testing.T) {
	t.Parallel()
	known := map[string]bool{}
	for _, rule := range rules.Table {
		known[rule.Name] = true
	}
	for name, text := range chapters(t) {
		text = bookFence.ReplaceAllString(text, "")
		for _, m := range bookCode.FindAllStringSubmatch(text, -1) {
			if at := m[1]; strings.HasPrefix(at, "content/") && !placed(at) {
				t.Errorf("%s: nothing stands at %s", name, at)
			}
		}
		if name == "09-messages.md" {
			for _, m := range regexp.MustCompile("(?m)^### .*`(.*)`$").FindAllStringSubmatch(text, -1) {
				if !known[m[1]] {
					t.Errorf("%s: there is no rule %s", name, m[1])
				}
			}
		}
		for _, m := range regexp.MustCompile(`(?m)^<!-- vocabulary (.*) -->\n((?:\|.*\n)+)`).FindAllStringSubmatch(text, -1) {
			words, err := os.ReadFile(filepath.Join("..", "content", "vocabulary", m[1]+".yaml"))
			if err != nil {
				t.Fatal(err)
			}
			var have []string
			for _, row := range strings.Split(strings.TrimSpace(m[2]), "\n")[2:] {
				have = append(have, strings.TrimSpace(strings.Split(row, "|")[1]))
			}
			var want []string
			for _, w := range regexp.MustCompile(`name: ([^,}\n]+)`).FindAllStringSubmatch(string(words), -1) {
				want = append(want, w[1])
			}
			if len(want) == 0 || !slices.Equal(have, want) {
				t.Errorf("%s: of the vocabulary %s it shows %v, there is %v", name, m[1], have, want)
			}
		}
	}
}

// placed tells whether a record, or a folder of records, may stand at a place.
func placed(at string) bool {
	if source.Allowed(at) {
		return true
	}
	at = strings.TrimSuffix(at, "/")
	parts := strings.Split(at, "/")
	var patterns []string
	for _, k := range place.Kinds() {
		patterns = append(patterns, k.Patterns...)
	}
	return slices.ContainsFunc(patterns, func(p string) bool {
		pattern := strings.Split(p, "/")
		if len(parts) >= len(pattern) {
			return false
		}
		for i, part := range parts {
			if same, err := filepath.Match(pattern[i], part); err != nil || !same {
				return false
			}
		}
		return true
	})
}
