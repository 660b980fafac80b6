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

// chapters holds the chapters of the manual in the order of the work. kinds are names of kinds in package place.
var chapters = []struct {
	title problem.Text
	kinds []string
}{
	{problem.Say("建站", "Setting up a site"), []string{"site", "terms", "districts", "renamings", "vocabulary", "outcomes", "dictionary"}},
	{problem.Say("代表和联络站", "Deputies and stations"), []string{"deputy", "station", "institution", "localinstitution"}},
	{problem.Say("平时登记", "Day by day"), []string{"board", "notice", "activity", "year", "suggestion", "supervision"}},
	{problem.Say("写文章", "Articles"), []string{"lecture", "news", "campaign", "page"}},
	{problem.Say("年底", "At the end of the year"), []string{"edition", "selection"}},
}

// stars holds, for each kind of record, the words that the manual writes in place of the stars in its patterns.
var stars = map[string][]problem.Text{
	"vocabulary": {name}, "deputy": {id}, "station": {id}, "institution": {name}, "localinstitution": {id, problem.Say("共用那份的名称", "name of the shared one")},
	"board": {id, year}, "notice": {id, datedName}, "activity": {year, datedName}, "year": {id, year}, "suggestion": {year, problem.Say("编号", "number")},
	"supervision": {year}, "lecture": {datedName}, "news": {datedName}, "campaign": {name}, "page": {name}, "edition": {year}, "selection": {year, name},
}

var (
	id        = problem.Say("编号", "id")
	year      = problem.Say("年份", "year")
	name      = problem.Say("名称", "name")
	datedName = problem.Say("日期-名称", "date-name")
)

// newArgs holds the arguments of gongshi new that make a record of a kind. A kind without a row is made by its own name.
var newArgs = map[string][]string{"activity": {"reception", "activity"}, "localinstitution": {"institution --station zhuge"}}

// words holds the names of Go types in the manual.
var words = map[string]problem.Text{
	"string": problem.Say("文字", "text"), "int": problem.Say("整数", "whole number"), "float64": problem.Say("数", "number"), "bool": problem.Say("`true`，或不写", "`true`, or nothing"),
	"Date": problem.Say("日期", "date"), "Month": problem.Say("月份，如 `2024-05`", "month, as in `2024-05`"), "DeputyID": problem.Say("代表编号，如 `d0001`", "id of a deputy, as in `d0001`"),
	"StationID": problem.Say("联络站编号，如 `zhuge`", "id of a station, as in `zhuge`"), "DistrictID": problem.Say("选区代号，如 `zhuge-1`", "id of a district, as in `zhuge-1`"),
	"ActivityID": problem.Say("活动编号，如 `2024/2024-05-15-zhuge-reception`", "id of an activity, as in `2024/2024-05-15-zhuge-reception`"), "SuggestionID": problem.Say("建议编号，如 `2024/0001`", "id of a suggestion, as in `2024/0001`"),
	"Origin": problem.Say("活动的位置", "place of an activity"), "URL": problem.Say("网址", "web address"), "File": problem.Say("图片文件名", "name of a picture"), "Hours": problem.Say("几点到几点，如 `8:30—11:30`", "from when to when, as in `8:30—11:30`"), "Markdown": problem.Say("可分段的文字", "text with paragraphs"),
}

// manual collects the text of the manual in one language.
type manual struct {
	*testing.T
	bytes.Buffer
	lang     problem.Lang
	structs  map[string]*format.Struct
	examples *txtar.Archive
	done     map[string]string // name of a struct that has been described → its anchor
	anchors  map[string]bool   // the anchors of all headings
}

// say writes a paragraph in the language of the manual.
func (m *manual) say(zh, en string, args ...any) {
	m.WriteString(problem.Say(zh, en, args...).In(m.lang) + "\n\n")
}

// in returns a text in the language of the manual.
func (m *manual) in(zh, en string, args ...any) string {
	return problem.Say(zh, en, args...).In(m.lang)
}

// heading writes a heading and returns its anchor. It is an error if another heading has the same anchor.
func (m *manual) heading(level int, text string) string {
	fmt.Fprintf(m, "%s %s\n\n", strings.Repeat("#", level), text)
	anchor := anchor(text)
	if m.anchors[anchor] {
		m.Errorf("there are two headings %s", text)
	}
	m.anchors[anchor] = true
	return anchor
}

// anchor returns the anchor that GitHub and Gitee give to a heading.
func anchor(heading string) string {
	return strings.Trim(regexp.MustCompile(`[^\p{L}\p{N}_-]`).ReplaceAllString(strings.ReplaceAll(strings.ToLower(heading), " ", "-"), ""), "-")
}

// write writes the whole manual.
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
		for _, kind := range c.kinds {
			m.kind(place.Named(kind))
		}
	}
	m.heading(2, m.common())
	m.say("除建站的几份清单以外，每条记录还可以写：", "Every record, but for the lists of a site, may also have:")
	m.table(m.structs["Record"])
	m.parts(m.structs["Record"])
}

// common returns the title of the chapter on the keys that all records have.
func (m *manual) common() string { return m.in("各种记录共有", "Every record") }

// contents writes the table of all kinds of records.
func (m *manual) contents() {
	m.WriteString(m.in("| | 记录 | 文件 | 新建 |\n", "| | record | file | made by |\n"))
	m.WriteString("|---|---|---|---|\n")
	for _, c := range chapters {
		chapter := fmt.Sprintf("[%s](#%s)", c.title.In(m.lang), anchor(c.title.In(m.lang)))
		for _, kind := range c.kinds {
			k := place.Named(kind)
			fmt.Fprintf(m, "| %s | [%s](#%s) | %s | %s |\n", chapter, m.title(k), anchor(m.title(k)), m.files(k), m.made(k))
			chapter = ""
		}
	}
	fmt.Fprintf(m, "| | [%s](#%s) | | |\n\n", m.common(), anchor(m.common()))
}

// title returns the title of a kind, in English with a capital.
func (m *manual) title(k *place.Kind) string {
	if m.lang == problem.English {
		return strings.ToUpper(k.Title.EN[:1]) + k.Title.EN[1:]
	}
	return k.Title.ZH
}

// files returns the patterns of the files of a kind.
func (m *manual) files(k *place.Kind) string {
	var all []string
	for _, pattern := range k.Patterns {
		if n := strings.Count(pattern, "*"); n != len(stars[k.Name]) {
			m.Errorf("%s has %d stars, and words for %d", pattern, n, len(stars[k.Name]))
		}
		for _, star := range stars[k.Name] {
			pattern = strings.Replace(pattern, "*", "〈"+star.In(m.lang)+"〉", 1)
		}
		all = append(all, "`"+pattern+"`")
	}
	return strings.Join(all, m.in("，或 ", " or "))
}

// made returns the commands that make a record of a kind; "" if there are none.
func (m *manual) made(k *place.Kind) string {
	words := newArgs[k.Name]
	if words == nil {
		words = []string{k.Name}
	}
	var all []string
	for _, w := range words {
		word, flags, _ := strings.Cut(w, " ")
		if i := slices.IndexFunc(form.Kinds(), func(f *form.Kind) bool { return f.Name == word }); i >= 0 {
			all = append(all, "`"+strings.TrimSpace("gongshi new "+word+" "+form.Kinds()[i].Example+" "+flags)+"`")
		}
	}
	return strings.Join(all, m.in("，或 ", " or "))
}

// kind describes a kind of record: its meaning, file and page, an example, and its keys.
func (m *manual) kind(k *place.Kind) {
	r := m.structs[k.Struct().Name()]
	m.heading(3, m.title(k))
	m.say("%[1]s。", "%[2]s", r.Note, r.Doc)
	m.WriteString(m.in("- 文件：%[1]s\n", "- File: %[1]s\n", m.files(k)))
	if made := m.made(k); made != "" {
		m.WriteString(m.in("- 新建：%[1]s\n", "- Made by: %[1]s\n", made))
	}
	file, text := m.example(k)
	if i, _ := place.Of(file); i.ShownAt() != "" {
		m.WriteString(m.in("- 网页：例子在 `%[1]s`\n", "- Page of the example: `%[1]s`\n", i.ShownAt()))
	}
	fmt.Fprintf(m, "\n%s\n\n```%s\n%s```\n\n", m.in("例子，`%[1]s`：", "Example, `%[1]s`:", file), map[bool]string{true: "markdown", false: "yaml"}[k.Markdown()], text)
	if k.Markdown() {
		m.say("各键写在开头两行 `---` 之间，下面是正文。照片放在旁边，写成 `![图里是什么](huichang.jpg \"图注｜来源\")`。",
			"The keys stand between two lines of `---`; the text follows in Markdown. A picture beside the file is `![what it shows](huichang.jpg \"caption｜credit\")`.")
	}
	if k.List() {
		m.say("文件是一个列表，每项以 `-` 开头，有以下各键：", "The file is a list; each entry begins with `-` and has these keys:")
	}
	m.done[r.Name] = anchor(m.title(k))
	m.table(r)
	if k.Addressed() {
		m.say("另有[各种记录共有的键](#%[1]s)。", "And the keys of [every record](#%[1]s).", anchor(m.common()))
	}
	if k.Name == "vocabulary" {
		m.vocabularies()
	}
	m.parts(r)
}

// example returns the first example of a kind.
func (m *manual) example(k *place.Kind) (file string, text []byte) {
	for _, f := range m.examples.Files {
		if i, ok := place.Of(f.Name); ok && i.Kind == k {
			return f.Name, f.Data
		}
	}
	m.Fatalf("there is no example of %s", k.Name)
	return "", nil
}

// table writes the table of the keys of a struct.
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

// parts describes the structs in the fields of a struct. A struct is described once, where it occurs first.
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

// part returns the heading for the struct in a field.
func (m *manual) part(f format.Field) string {
	return m.in("%[1]s `%[2]s`", "`%[2]s`: %[3]s", f.Title, f.Key, element(f))
}

// value returns what staff write behind the key of a field.
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

// single returns what one value of a field is: for a list or mapping, one of its values.
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

// element returns the type of a field; for a list or mapping, the type of its entries.
func element(f format.Field) string {
	t := strings.TrimPrefix(f.Type, "[]")
	if strings.HasPrefix(t, "map[") {
		_, t, _ = strings.Cut(t, "]")
	}
	return t
}

// bounds returns the limits of the length of a text or of a number; "" if there are none.
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

// vocabularies writes the table of the built-in vocabularies: their words, and the fields that use them.
func (m *manual) vocabularies() {
	used := map[string][]string{}
	for _, c := range chapters {
		for _, kind := range c.kinds {
			k := place.Named(kind)
			m.uses(used, m.structs[k.Struct().Name()], m.title(k), map[string]bool{})
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

// uses adds to used, for each vocabulary, the fields of a struct and of its parts whose values come from the vocabulary.
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

// manuals holds the files of the manual.
var manuals = map[problem.Lang]string{problem.Chinese: "../FORMAT.md", problem.English: "../FORMAT.en.md"}

// The files of the manual are what the structs give.
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

// Each kind of record is in one chapter, and in no other.
func TestEveryKindIsInTheManual(t *testing.T) {
	times := map[string]int{}
	for _, c := range chapters {
		for _, kind := range c.kinds {
			times[kind]++
		}
	}
	for _, k := range place.Kinds() {
		if times[k.Name] != 1 {
			t.Errorf("%s stands %d times in the manual", k.Name, times[k.Name])
		}
		delete(times, k.Name)
	}
	if len(times) > 0 {
		t.Errorf("there are no records of %v", slices.Sorted(maps.Keys(times)))
	}
}

// examples returns the examples of the manual: files of one site.
func examples(t *testing.T) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/examples.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

// The examples of the manual make up a site without problems.
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

// cell escapes a text for a cell of a table.
func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }
