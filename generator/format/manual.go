package format

import (
	"fmt"
	"reflect"
	"strings"

	"gongshi/generator/source"
)

// Manual writes the format manual, generator/FORMAT.md.
func Manual() (string, error) {
	structs, err := Structs()
	if err != nil {
		return "", err
	}
	m := &manual{structs: structs, done: map[string]bool{}}
	m.say("# The records 记录格式\n")
	m.say("This manual is made from the comments in `generator/congress`; a test keeps it current (`go test ./generator/format -update` writes it anew).\n")
	m.say("One record is one file; its path is its identity and its address. File and folder names are lower-case letters, digits and hyphens. Dates are `2024-05-15`; where less is known, `2024-05` or `2024`. Unknown keys are errors. ● marks what is required.\n")
	m.say("一条记录一个文件，路径就是编号和网址。文件名用小写字母、数字和连字符。日期写 `2024-05-15`，只知道月份写 `2024-05`，只知道年份写 `2024`。写错的键会报错。● 为必填。\n")
	for _, kind := range source.Kinds() {
		t := kind.Type
		list := t.Kind() == reflect.Slice
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		m.say("## `%s`\n", kind.Pattern)
		s := structs[t.Name()]
		if m.done[s.Name] {
			m.say("As above: %s. 同上。\n", s.Name)
			continue
		}
		m.say("%s\n", s.Doc)
		if list {
			m.say("The file is a list; each entry has these keys. 文件是一个列表，每项有以下各键。\n")
		}
		m.table(s)
		if strings.HasSuffix(kind.Pattern, ".md") {
			m.say("The keys stand between lines of `---` at the head of the file; the text follows in Markdown. 各键写在文件开头两行 `---` 之间，其后是正文。 A picture beside the file: 文件旁边的图片写成：`![图里是什么](huichang.jpg \"图注｜来源\")`\n")
		}
		m.parts(s)
	}
	m.say("## Every record 各种记录共有\n")
	m.say("%s\n", structs["Record"].Doc)
	m.table(structs["Record"])
	m.parts(structs["Record"])
	return m.text.String(), nil
}

type manual struct {
	text    strings.Builder
	structs map[string]*Struct
	done    map[string]bool
}

func (m *manual) say(layout string, args ...any) { fmt.Fprintf(&m.text, layout+"\n", args...) }

func (m *manual) table(s *Struct) {
	m.done[s.Name] = true
	m.say("| 键 key | 名称 | 值 value | 说明 | meaning |")
	m.say("|---|---|---|---|---|")
	for _, f := range s.Fields {
		required := ""
		if f.Required {
			required = " ●"
		}
		m.say("| `%s`%s | %s | %s | %s | %s |", f.Key, required, f.Title, m.value(f), cell(f.Note), cell(f.Doc))
	}
	m.say("")
}

// parts writes the structs that stand in the fields of another, each once.
func (m *manual) parts(s *Struct) {
	for _, f := range s.Fields {
		inner := m.structs[element(f.Type)]
		if inner == nil || m.done[inner.Name] {
			continue
		}
		m.say("### `%s`: %s\n", f.Key, inner.Name)
		m.say("%s\n", inner.Doc)
		m.table(inner)
		m.parts(inner)
	}
}

// words are how types are called in the manual.
var words = map[string]string{
	"string": "文字 text", "int": "整数 integer", "float64": "数 number", "bool": "true / false",
	"Date": "日期 date", "Month": "月份 month", "Year": "年份 year", "DeputyID": "代表编号 deputy", "StationID": "联络站编号 station",
	"DistrictID": "选区代号 district", "ActivityID": "活动编号 activity", "SuggestionID": "建议编号 suggestion", "Origin": "活动路径 path of an activity",
	"URL": "网址 web address", "File": "文件名 file name", "Markdown": "正文 Markdown",
}

func (m *manual) value(f Field) string {
	v := words[element(f.Type)]
	if v == "" {
		v = element(f.Type)
	}
	switch {
	case f.Term != "":
		v = fmt.Sprintf("词表 vocabulary `%s`", f.Term)
	case f.One != nil:
		v = strings.Join(f.One, "、")
	}
	switch {
	case strings.HasPrefix(f.Type, "[]"):
		v = "列表 list: " + v
	case strings.HasPrefix(f.Type, "map["):
		v = "名称: 值 mapping: " + v
	}
	switch {
	case f.Min != "" && f.Max != "":
		v += fmt.Sprintf(", %s—%s", f.Min, f.Max)
	case f.Max != "":
		v += ", ≤ " + f.Max
	case f.Min != "":
		v += ", ≥ " + f.Min
	}
	return cell(v)
}

// element is the type of the entries of a list or mapping, or the type itself.
func element(t string) string {
	t = strings.TrimPrefix(t, "[]")
	if i := strings.LastIndexByte(t, ']'); i >= 0 {
		t = t[i+1:]
	}
	return strings.TrimPrefix(t, "[]")
}

func cell(s string) string { return strings.ReplaceAll(s, "|", "\\|") }
