package rules_test

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"gongshi/generator/problem"
	"gongshi/generator/rules"
)

// manuals are the files of the manual of rules, by language.
var manuals = map[problem.Lang]string{problem.Chinese: "../RULES.md", problem.English: "../RULES.en.md"}

// The manual of rules is made from the table and from what is found of the cases, so that it says what the program says.
func TestManual(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the manual shows a case whose files cannot be made there; see cases")
	}
	for lang, name := range manuals {
		m := &manual{T: t, lang: lang}
		m.write()
		want, err := os.ReadFile(name)
		if bytes.Equal(m.Bytes(), want) {
			continue
		}
		if !*update {
			t.Errorf("%s is not up to date (%v); run: go test ./generator/rules -update", name, err)
			continue
		}
		if err := os.WriteFile(name, m.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// manual is the manual in one language.
type manual struct {
	*testing.T
	bytes.Buffer
	lang problem.Lang
}

// say writes a sentence in the language of the manual.
func (m *manual) say(zh, en string, args ...any) {
	m.WriteString(problem.Say(zh, en, args...).In(m.lang))
}

func (m *manual) write() {
	m.say(`# 检查规则

每条提示的末尾，方括号里是规则的名字，如 [seat]。在本页按名字找到它（Ctrl+F）：先看**怎么改**，再看规定和例子。

标明“提醒”的不挡发布，看过就行；其余都是错误，改好了才能发布。例子是在一个没有错的小网站里故意写错，程序真说出来的话。

本页由规则表和例子生成，不要直接改：`+"`go test ./generator/rules -update`"+`。English: [RULES.en.md](RULES.en.md)。

## 目录
`, `# The rules

A problem ends with the name of its rule in brackets: [seat]. Find the name on this page: first what to do, then what must
hold, then what is said.

A warning does not stop a build, unless it is run with --strict; all others are errors and do. The examples are what the
program prints of a small site without a fault after something in it was spoilt.

This page is made from the table of rules and their cases by `+"`go test ./generator/rules -update`"+`; do not edit it. 中文见
[RULES.md](RULES.md)。

## Contents
`)
	chapter := problem.Text{}
	for _, r := range rules.Table {
		if r.Record != chapter {
			chapter = r.Record
			m.say("\n- [%[1]s](#%[2]s)：", "\n- [%[1]s](#%[2]s): ", m.title(chapter), anchor(m.title(chapter)))
		} else {
			m.WriteString(" · ")
		}
		fmt.Fprintf(m, "[%[1]s](#%[1]s)", r.Name)
	}
	m.WriteString("\n")
	for _, r := range rules.Table {
		if r.Record != chapter {
			chapter = r.Record
			fmt.Fprintf(m, "\n## %s\n", m.title(chapter))
		}
		m.rule(r)
	}
}

// title is the heading of a chapter.
func (m *manual) title(chapter problem.Text) string {
	first, size := utf8.DecodeRuneInString(chapter.In(m.lang))
	return string(unicode.ToUpper(first)) + chapter.In(m.lang)[size:]
}

// literal makes Markdown print a text as it is written in the table, with its stars and brackets.
var literal = strings.NewReplacer("*", `\*`, "[", `\[`, "]", `\]`, "<", `\<`)

// rule writes what is to be done, what must hold, and what is said where it does not.
func (m *manual) rule(r rules.Rule) {
	fmt.Fprintf(m, "\n### %s\n\n", r.Name)
	m.say("**怎么改**：%[1]s。\n\n规定：%[2]s。", "**What to do**: %[1]s.\n\nWhat must hold: %[2]s.",
		problem.Say(literal.Replace(r.Remedy.ZH), literal.Replace(r.Remedy.EN)), problem.Say(literal.Replace(r.Meaning.ZH), literal.Replace(r.Meaning.EN)))
	found, files := m.examples(r.Name)
	m.severity(found)
	m.WriteString("\n")
	if len(files) == 0 {
		return
	}
	var said bytes.Buffer
	if err := found.Print(&said, m.lang); err != nil {
		m.Fatal(err)
	}
	fmt.Fprintf(m, "\n```text\n%s```\n\n", strings.TrimSuffix(said.String(), found.Summary(m.lang)+"\n"))
	m.say("例子：", "Cases: ")
	for i, file := range files {
		if i > 0 {
			m.say("、", ", ")
		}
		fmt.Fprintf(m, "[%s](rules/%s)", path.Base(file), file)
	}
	m.WriteString("\n")
}

// severity says whether what a rule finds are errors or warnings.
func (m *manual) severity(found problem.List) {
	switch errors := found.Errors(false); {
	case errors == len(found):
	case errors == 0:
		m.say("不合规定的是提醒。", " It is a warning where it does not.")
	default:
		m.say("不合规定的，有的是错误，有的是提醒。", " Where it does not, some are errors, some are warnings.")
	}
}

// particular is what differs where the same is said of another place: what stands between quotes, numbers and names.
var particular = regexp.MustCompile(`“[^”]*”|[!-~]+`)

// examples are what the cases of a rule yield, each thing that is said once, and the files of the cases.
func (m *manual) examples(rule string) (found problem.List, files []string) {
	said := map[string]bool{}
	for _, name := range allCases(m.T, "err") {
		if ruleOf(name) != rule {
			continue
		}
		files = append(files, filepath.ToSlash(name))
		for _, p := range caseFound(m.T, name) {
			if key := particular.ReplaceAllString(p.What.ZH+p.Fix.ZH, ""); p.Rule == rule && !said[key] {
				said[key] = true
				found = append(found, p)
			}
		}
	}
	return found, files
}

// anchor is the name that GitHub and Gitee give to a heading.
func anchor(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case strings.ContainsRune("、，。：（）", r):
			return -1
		}
		return r
	}, strings.ToLower(heading))
}

// Each rule says what to do in both languages, as a sentence without its full stop, and stands beside those of its chapter.
func TestEveryRuleHasARemedy(t *testing.T) {
	var chapters []problem.Text
	for i, r := range rules.Table {
		for _, text := range []string{r.Remedy.ZH, r.Remedy.EN, r.Record.ZH, r.Record.EN, r.Meaning.ZH, r.Meaning.EN} {
			if text == "" || strings.HasSuffix(text, "。") || strings.HasSuffix(text, ".") {
				t.Errorf("rule %s: a text is empty or ends with a full stop: %q", r.Name, text)
			}
		}
		if i == 0 || r.Record != rules.Table[i-1].Record {
			if slices.Contains(chapters, r.Record) {
				t.Errorf("rule %s does not stand beside the others of %s", r.Name, r.Record.EN)
			}
			chapters = append(chapters, r.Record)
		}
	}
}
