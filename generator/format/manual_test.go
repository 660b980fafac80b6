package format_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/jpeg"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"gongshi/generator/congress"
	"gongshi/generator/form"
	"gongshi/generator/format"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules"
	"gongshi/generator/source"
)

// chapters are those of the manual, in the order of the work. A new kind of record is a section of one of them.
var chapters = []chapter{
	{problem.Say("建站", "Setting up a site"), []section{
		{files: []file{{pattern: "content/site.yaml"}}},
		{files: []file{{pattern: "content/terms.yaml"}}},
		{files: []file{{pattern: "content/districts.yaml"}}},
		{files: []file{{"content/vocabulary/*.yaml", []problem.Text{name}}}},
		{files: []file{{pattern: "content/vocabulary/outcomes.yaml"}}},
		{files: []file{{pattern: "content/dictionary.yaml"}}},
	}},
	{problem.Say("代表和联络站", "Deputies and stations"), []section{
		{"deputy", []file{{"content/deputies/*/deputy.yaml", []problem.Text{id}}}},
		{"station", []file{{"content/stations/*/station.yaml", []problem.Text{id}}}},
		{"institution", []file{{"content/institutions/*.md", []problem.Text{name}}}},
		{"institution --station zhuge", []file{{"content/stations/*/institutions/*.md", []problem.Text{id, problem.Say("共用那份的名称", "name of the shared one")}}}},
	}},
	{problem.Say("平时登记", "Day by day"), []section{
		{"board", []file{{"content/stations/*/*.yaml", []problem.Text{id, year}}}},
		{"notice", []file{{"content/stations/*/notices/*.md", []problem.Text{id, datedName}}}},
		{"reception", []file{{"content/activities/*/*.yaml", []problem.Text{year, datedName}}}},
		{"year", []file{{"content/deputies/*/*.yaml", []problem.Text{id, year}}}},
		{"suggestion", []file{{"content/suggestions/*/*.yaml", []problem.Text{year, problem.Say("编号", "number")}}}},
		{"supervision", []file{{"content/supervision/*.yaml", []problem.Text{year}}}},
	}},
	{problem.Say("写文章", "Articles"), []section{
		{"lecture", []file{{"content/lectures/*.md", []problem.Text{datedName}}, {"content/lectures/*/index.md", []problem.Text{datedName}}}},
		{"news", []file{{"content/news/*.md", []problem.Text{datedName}}}},
		{"campaign", []file{{"content/campaigns/*.md", []problem.Text{name}}}},
		{"page", []file{{"content/pages/*.md", []problem.Text{name}}}},
	}},
	{problem.Say("年底", "At the end of the year"), []section{
		{"edition", []file{{"content/editions/*.yaml", []problem.Text{year}}}},
		{"selection", []file{{"content/selections/*/*.yaml", []problem.Text{year, name}}}},
	}},
}

// What stands in the place of the stars of patterns.
var (
	id        = problem.Say("编号", "id")
	year      = problem.Say("年份", "year")
	name      = problem.Say("名称", "name")
	datedName = problem.Say("日期-名称", "date-name")
)

type chapter struct {
	title    problem.Text
	sections []section
}

// section is a kind of record: the word by which the new verb makes it and the flags that it needs, "" where the verb makes
// none, and where its files lie.
type section struct {
	word  string
	files []file
}

// file is where a record lies, with what stands in the place of each star.
type file struct {
	pattern string
	stars   []problem.Text
}

// in writes a pattern with what stands in the place of its stars.
func (f file) in(lang problem.Lang) string {
	path := f.pattern
	for _, star := range f.stars {
		path = strings.Replace(path, "*", "〈"+star.In(lang)+"〉", 1)
	}
	return path
}

// words are how types are called in the manual.
var words = map[string]problem.Text{
	"string": problem.Say("文字", "text"), "int": problem.Say("整数", "whole number"), "float64": problem.Say("数", "number"), "bool": problem.Say("`true`，或不写", "`true`, or nothing"),
	"Date": problem.Say("日期", "date"), "Month": problem.Say("月份，如 `2024-05`", "month, as in `2024-05`"), "DeputyID": problem.Say("代表编号，如 `d0001`", "id of a deputy, as in `d0001`"),
	"StationID": problem.Say("联络站编号，如 `zhuge`", "id of a station, as in `zhuge`"), "DistrictID": problem.Say("选区代号，如 `zhuge-1`", "id of a district, as in `zhuge-1`"),
	"ActivityID": problem.Say("活动编号，如 `2024/2024-05-15-zhuge-reception`", "id of an activity, as in `2024/2024-05-15-zhuge-reception`"), "SuggestionID": problem.Say("建议编号，如 `2024/0001`", "id of a suggestion, as in `2024/0001`"),
	"Origin": problem.Say("活动的位置", "place of an activity"), "URL": problem.Say("网址", "web address"), "File": problem.Say("图片文件名", "name of a picture"), "Hours": problem.Say("几点到几点，如 `8:30—11:30`", "from when to when, as in `8:30—11:30`"), "Markdown": problem.Say("可分段的文字", "text with paragraphs"),
}

// manual is the manual in one language.
type manual struct {
	*testing.T
	bytes.Buffer
	lang     problem.Lang
	structs  map[string]*format.Struct
	examples *txtar.Archive
	done     map[string]string // the anchors of the structs that have been described
	anchors  map[string]bool
}

// say writes a paragraph in the language of the manual.
func (m *manual) say(zh, en string, args ...any) {
	m.WriteString(problem.Say(zh, en, args...).In(m.lang) + "\n\n")
}

// in is a text in the language of the manual.
func (m *manual) in(zh, en string, args ...any) string {
	return problem.Say(zh, en, args...).In(m.lang)
}

// heading writes a heading and returns its anchor, which must be the only one of its name.
func (m *manual) heading(level int, text string) string {
	fmt.Fprintf(m, "%s %s\n\n", strings.Repeat("#", level), text)
	anchor := anchor(text)
	if m.anchors[anchor] {
		m.Errorf("there are two headings %s", text)
	}
	m.anchors[anchor] = true
	return anchor
}

// anchor is the name that GitHub and Gitee give to a heading.
func anchor(heading string) string {
	return strings.Trim(regexp.MustCompile(`[^\p{L}\p{N}_-]`).ReplaceAllString(strings.ReplaceAll(strings.ToLower(heading), " ", "-"), ""), "-")
}

func (m *manual) write() {
	m.say("# 记录格式", "# The records")
	m.say(`一条记录一个文件，放在哪里、叫什么名字，就是它的编号和网址。文件名、文件夹名只用小写字母、数字和连字符。

日期写 `+"`2024-05-15`，只知道月份写 `2024-05`，只知道年份写 `2024`"+`。键写错了会报错；键的先后随意，`+"`gongshi fmt`"+` 会排好。

**必填**的不能少；可选的没有就不写，不要写“无”。报错了怎么改，查[检查规则](RULES.md)；一步一步怎么做，看[工作人员手册](../docs/handbook/README.md)。

本页由程序的定义生成，不要直接改：`+"`go test ./generator/format -update`"+`。English: [FORMAT.en.md](FORMAT.en.md)。`,
		`One record is one file; its path is its identity and its address. Names of files and folders have lower-case letters, digits
and hyphens.

Dates are `+"`2024-05-15`; where less is known, `2024-05` or `2024`"+`. Unknown keys are errors. Keys may stand in any order;
`+"`gongshi fmt`"+` sorts them. What is optional and not there is left out. [RULES.en.md](RULES.en.md) says what must hold.

This page is made from the comments in `+"`generator/congress`"+` by `+"`go test ./generator/format -update`"+`; do not edit it. 中文见
[FORMAT.md](FORMAT.md)。`)
	m.heading(2, m.in("目录", "Contents"))
	m.contents()
	for _, c := range chapters {
		m.heading(2, c.title.In(m.lang))
		for _, s := range c.sections {
			m.section(s)
		}
	}
	m.heading(2, m.common())
	m.say("除建站的几份清单以外，每条记录还可以写：", "Every record, but for the lists of a site, may also have:")
	m.table(m.structs["Record"])
	m.parts(m.structs["Record"])
}

func (m *manual) common() string { return m.in("各种记录共有", "Every record") }

// contents lists all kinds of records.
func (m *manual) contents() {
	m.WriteString(m.in("| | 记录 | 文件 | 新建 |\n", "| | record | file | made by |\n"))
	m.WriteString("|---|---|---|---|\n")
	for _, c := range chapters {
		for i, s := range c.sections {
			title := ""
			if i == 0 {
				title = fmt.Sprintf("[%s](#%s)", c.title.In(m.lang), anchor(c.title.In(m.lang)))
			}
			fmt.Fprintf(m, "| %s | [%s](#%s) | %s | %s |\n", title, m.title(s), anchor(m.title(s)), m.files(s), m.made(s))
		}
	}
	fmt.Fprintf(m, "| | [%s](#%s) | | |\n\n", m.common(), anchor(m.common()))
}

// record is the struct of the records of a section.
func (m *manual) record(s section) *format.Struct { return m.structs[typeOf(m.kind(s)).Name()] }

// kind is the type of the records of a section, or the slice of the entries of a file that is a list.
func (m *manual) kind(s section) reflect.Type {
	for _, k := range place.Kinds() {
		if slices.Contains(k.Patterns, s.files[0].pattern) {
			return k.Type()
		}
	}
	m.Fatalf("there is no kind of record at %s", s.files[0].pattern)
	return nil
}

// typeOf is the struct of a record or of the entries of a list.
func typeOf(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return t
}

func (m *manual) title(s section) string {
	r := m.record(s)
	if m.lang == problem.English {
		return strings.TrimSpace(regexp.MustCompile(`([A-Z])`).ReplaceAllStringFunc(r.Name, func(c string) string { return " " + c }))
	}
	return r.Title
}

func (m *manual) files(s section) string {
	var all []string
	for _, f := range s.files {
		all = append(all, "`"+f.in(m.lang)+"`")
	}
	return strings.Join(all, m.in("，或 ", " or "))
}

// made is the command that makes a record, or nothing.
func (m *manual) made(s section) string {
	if s.word == "" {
		return ""
	}
	word, flags, _ := strings.Cut(s.word, " ")
	i := slices.IndexFunc(form.Kinds(), func(k *form.Kind) bool { return k.Name == word })
	if i < 0 {
		m.Fatalf("the new verb makes no %s", word)
	}
	return "`" + strings.TrimSpace("gongshi new "+word+" "+form.Kinds()[i].Example+" "+flags) + "`"
}

// section writes a kind of record: what it is, where it lies, an example, and its keys.
func (m *manual) section(s section) {
	r := m.record(s)
	m.heading(3, m.title(s))
	m.say("%[1]s。", "%[2]s", r.Note, r.Doc)
	m.say("文件：%[1]s", "File: %[1]s", m.files(s))
	if made := m.made(s); made != "" {
		m.say("新建：%[1]s", "Made by: %[1]s", made)
	}
	m.example(s)
	if strings.HasSuffix(s.files[0].pattern, ".md") {
		m.say("各键写在开头两行 `---` 之间，下面是正文。照片放在旁边，写成 `![图里是什么](huichang.jpg \"图注｜来源\")`。",
			"The keys stand between two lines of `---`; the text follows in Markdown. A picture beside the file is `![what it shows](huichang.jpg \"caption｜credit\")`.")
	}
	t := m.kind(s)
	if t.Kind() == reflect.Slice {
		m.say("文件是一个列表，每项以 `-` 开头，有以下各键：", "The file is a list; each entry begins with `-` and has these keys:")
	}
	m.done[r.Name] = anchor(m.title(s))
	m.table(r)
	if _, is := reflect.New(typeOf(t)).Interface().(interface{ Base() *congress.Record }); is {
		m.say("另有[各种记录共有的键](#%[1]s)。", "And the keys of [every record](#%[1]s).", anchor(m.common()))
	}
	if r.Name == "Word" {
		m.vocabularies()
	}
	m.parts(r)
}

// example writes the first example of a section.
func (m *manual) example(s section) {
	for _, f := range m.examples.Files {
		if fits(s.files[0].pattern, f.Name) {
			language := "yaml"
			if strings.HasSuffix(f.Name, ".md") {
				language = "markdown"
			}
			head := m.in("例子，`%[1]s`：", "Example, `%[1]s`:", f.Name)
			if f.Name == s.files[0].pattern {
				head = m.in("例子：", "Example:")
			}
			fmt.Fprintf(m, "%s\n\n```%s\n%s```\n\n", head, language, f.Data)
			return
		}
	}
	m.Errorf("there is no example of %s", s.files[0].pattern)
}

// fits tells whether a file is of a kind: that of the first pattern that it matches.
func fits(pattern, file string) bool {
	i, ok := place.Of(file)
	return ok && i.Pattern() == pattern
}

// table writes the keys of a struct.
func (m *manual) table(s *format.Struct) {
	m.WriteString(m.in("| 键 | 名称 | | 写什么 | 说明 |\n|---|---|---|---|---|\n", "| key | | value | meaning |\n|---|---|---|---|\n"))
	for _, f := range s.Fields {
		need := m.in("可选", "optional")
		if f.Required {
			need = m.in("**必填**", "**required**")
		}
		if m.lang == problem.Chinese {
			fmt.Fprintf(m, "| `%s` | %s | %s | %s | %s |\n", f.Key, f.Title, need, cell(m.value(f)), cell(f.Note))
		} else {
			fmt.Fprintf(m, "| `%s` | %s | %s | %s |\n", f.Key, need, cell(m.value(f)), cell(f.Doc))
		}
	}
	m.WriteString("\n")
}

// parts describes the structs that stand in the fields of another, each where it is met first.
func (m *manual) parts(s *format.Struct) {
	for _, f := range s.Fields {
		inner := m.structs[element(f)]
		if inner == nil || m.done[inner.Name] != "" {
			continue
		}
		m.done[inner.Name] = m.heading(4, m.part(f))
		if m.lang == problem.English {
			m.say("", "%[1]s", inner.Doc)
		}
		m.table(inner)
		m.parts(inner)
	}
}

// part is the heading of what stands in a field.
func (m *manual) part(f format.Field) string {
	return m.in("%[1]s `%[2]s`", "`%[2]s`: %[3]s", f.Title, f.Key, element(f))
}

// value says what is written behind a key.
func (m *manual) value(f format.Field) string {
	one := m.single(f)
	isText := f.Type == "[]string" && f.One == nil && f.Term == ""
	switch {
	case isText:
		return m.in("列表，如 `[甲, 乙]`", "list of texts, as in `[a, b]`")
	case strings.HasPrefix(f.Type, "[]"):
		return m.in("列表，每项：%[1]s", "list of: %[1]s", one)
	case strings.HasPrefix(f.Type, "map["):
		return m.in("若干“名称: 值”，值：%[1]s", "names and values; a value is: %[1]s", one)
	}
	return one + m.bounds(f)
}

// single says what one value of a field is.
func (m *manual) single(f format.Field) string {
	if inner := m.structs[element(f)]; inner != nil {
		at := m.done[inner.Name]
		if at == "" { // it is described below
			at = anchor(m.part(f))
		}
		return m.in("见[%[1]s](#%[2]s)", "[%[3]s](#%[2]s)", f.Title, at, inner.Name)
	}
	switch word := words[strings.TrimPrefix(element(f), "[]")]; {
	case f.Term != "":
		return m.in("[词表 %[1]s](../content/vocabulary/%[1]s.yaml) 里的词", "a word of [%[1]s](../content/vocabulary/%[1]s.yaml)", f.Term)
	case f.One != nil:
		return m.in("选一：%[1]s", "one of %[2]s", strings.Join(f.One, "、"), strings.Join(f.One, ", "))
	case word == problem.Text{}:
		m.Errorf("the manual has no word for the type %s", f.Type)
		return ""
	default:
		return word.In(m.lang)
	}
}

// element is the type of a field, or that of the entries of a list or mapping.
func element(f format.Field) string {
	t := strings.TrimPrefix(f.Type, "[]")
	if strings.HasPrefix(t, "map[") {
		_, t, _ = strings.Cut(t, "]")
	}
	return t
}

// bounds says how long a text, how large a number may be.
func (m *manual) bounds(f format.Field) string {
	number := f.Type == "int" || f.Type == "float64"
	switch {
	case f.Max != "" && !number:
		return m.in("，至多 %[1]s 字", ", %[1]s characters at most", f.Max)
	case f.Min != "" && f.Max != "":
		return m.in("，%[1]s—%[2]s", ", %[1]s to %[2]s", f.Min, f.Max)
	case f.Min != "":
		return m.in("，不小于 %[1]s", ", %[1]s or more", f.Min)
	}
	return ""
}

// vocabularies lists the words that are built in, and where they are used.
func (m *manual) vocabularies() {
	used := map[string][]string{}
	for _, c := range chapters {
		for _, s := range c.sections {
			m.uses(used, m.record(s), m.title(s), map[string]bool{})
		}
	}
	m.say("自带的词表，网站可以换成自己的：", "The lists that are built in; a site may bring its own in their place:")
	m.WriteString(m.in("| 词表 | 用在 | 词 |\n|---|---|---|\n", "| list | used by | words |\n|---|---|---|\n"))
	for _, list := range slices.Sorted(maps.Keys(used)) {
		file := "content/vocabulary/" + list + ".yaml"
		text, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(file)))
		if err != nil {
			m.Fatal(err)
		}
		record, ok, _ := source.Decode(file, text)
		if !ok {
			m.Fatalf("%s cannot be read", file)
		}
		var names []string
		for _, w := range *record.(*[]*congress.Word) {
			names = append(names, w.Name)
		}
		fmt.Fprintf(m, "| [%s](../%s) | %s | %s |\n", list, file, strings.Join(used[list], m.in("；", "; ")), strings.Join(names, "、"))
	}
	m.WriteString("\n")
}

// uses collects where the words of lists stand in a record and its parts.
func (m *manual) uses(used map[string][]string, s *format.Struct, title string, seen map[string]bool) {
	if seen[s.Name] {
		return
	}
	seen[s.Name] = true
	for _, f := range s.Fields {
		if f.Term != "" {
			use := title + m.in("·%[1]s", ".%[2]s", f.Title, f.Key)
			if !slices.Contains(used[f.Term], use) {
				used[f.Term] = append(used[f.Term], use)
			}
		}
		if inner := m.structs[element(f)]; inner != nil {
			m.uses(used, inner, title+m.in("·%[1]s", ".%[2]s", f.Title, f.Key), seen)
		}
	}
}

// manuals are the files of the manual, by language.
var manuals = map[problem.Lang]string{problem.Chinese: "../FORMAT.md", problem.English: "../FORMAT.en.md"}

// The manual says what the structs say.
func TestManualIsCurrent(t *testing.T) {
	structs, err := format.Structs()
	if err != nil {
		t.Fatal(err)
	}
	for lang, name := range manuals {
		m := &manual{T: t, lang: lang, structs: structs, examples: examples(t), done: map[string]string{}, anchors: map[string]bool{}}
		m.write()
		text := append(bytes.TrimRight(m.Bytes(), "\n"), '\n')
		if *update {
			if err := os.WriteFile(name, text, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		have, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(have, text) {
			t.Errorf("%s is not current; run go test ./generator/format -update", name)
		}
		for _, link := range regexp.MustCompile(`\]\(#([^)]*)\)`).FindAllStringSubmatch(string(text), -1) {
			if !m.anchors[link[1]] {
				t.Errorf("%s: there is no heading for #%s", name, link[1])
			}
		}
	}
}

// Every kind of record is in one chapter.
func TestEveryKindIsInTheManual(t *testing.T) {
	times := map[string]int{}
	for _, c := range chapters {
		for _, s := range c.sections {
			for _, f := range s.files {
				times[f.pattern]++
				if n := strings.Count(f.pattern, "*"); n != len(f.stars) {
					t.Errorf("%s has %d stars, and words for %d", f.pattern, n, len(f.stars))
				}
			}
		}
	}
	for _, k := range place.Kinds() {
		for _, pattern := range k.Patterns {
			if times[pattern] != 1 {
				t.Errorf("%s stands %d times in the manual", pattern, times[pattern])
			}
			delete(times, pattern)
		}
	}
	if len(times) > 0 {
		t.Errorf("there are no records of %v", slices.Sorted(maps.Keys(times)))
	}
}

func examples(t *testing.T) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/examples.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

// The examples of the manual are a site in which nothing is wrong.
func TestExamplesAreRight(t *testing.T) {
	dir := t.TempDir()
	for _, f := range examples(t).Files {
		data := f.Data
		if strings.HasSuffix(f.Name, ".jpg") {
			var dot bytes.Buffer
			if err := jpeg.Encode(&dot, image.NewGray(image.Rect(0, 0, 1, 1)), nil); err != nil {
				t.Fatal(err)
			}
			data = dot.Bytes()
		}
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s, err := source.Load(context.Background(), dir, source.Options{Builtin: os.DirFS("../..")})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	found, err := rules.Check(context.Background(), s.Congress, rules.Options{Now: "2025-02-01"})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range append(s.Problems, s.Locate(found, rules.Causes())...) {
		t.Error(p.Head(problem.Chinese))
	}
}

// cell is a text in a cell of a table.
func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }
