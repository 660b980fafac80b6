package tidy_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/source"
	"gongshi/generator/tidy"
)

// writer writes values in random ways: with keys in any order, with or without quotation marks, with comments and blank lines
// anywhere.
type writer struct {
	shape  *rand.Rand // what is said, and what stands in brackets
	habit  *rand.Rand // how it is written
	remark bool       // with comments and blank lines
	notes  []string
}

var texts = []string{"席庄村", "单长垕", "阿依古丽·买买提", "苌庄镇", "12万余元", "一：二", "a: b", "甲 # 乙", "#甲", "席庄村选民 3 人", "是", "否", "null", "~", "Null", "true", "yes", "n",
	"2024", "016", "0374-0000000", "1_000", "1e3", "0x1F", ".5", "-", "- 甲", "-甲", "?", "? 甲", ":", "甲:", "[甲]", "{甲}", "甲, 乙", "甲，乙", "'甲'", "\"甲\"", "it's", `甲\n`, "*甲*", "&甲", "!甲",
	"%甲", "@甲", "`甲`", "|", ">", "|-", "<<", "=", "...", "---", " 甲", "甲 ", "", "第一行\n第二行", "第一行\n\n  缩进\n# 不是注释\n- 也不是", "\n甲", "甲\n", "甲\n\n", "\t甲", "https://example.org/a?b=c#d", "2024-05-15",
	"2024年5月15日", "３人", "“三问”调研", "甲\u3000乙", "\u3000\u3000甲", "甲 'b' \"c\"", strings.Repeat("很长的一句话，", 40), "12:30", "2024-05", "+1", "a#b", "a:b", "甲]", "，", "😀", "\u200b甲"}

// valueOf returns a random value of a type.
func (w *writer) valueOf(t reflect.Type, depth int) any {
	r := w.shape
	switch t {
	case reflect.TypeFor[congress.Date]():
		return []string{"2024-05-15", "2024-05", "2024", "2024-12-31"}[r.IntN(4)]
	case reflect.TypeFor[congress.Month]():
		return "2024-05"
	case reflect.TypeFor[congress.URL]():
		return "https://example.org/" + strconv.Itoa(r.IntN(9))
	case reflect.TypeFor[congress.DeputyID](), reflect.TypeFor[congress.StationID](), reflect.TypeFor[congress.DistrictID]():
		return []string{"d0001", "zhuge", "zhuge-1", "2024"}[r.IntN(4)]
	case reflect.TypeFor[congress.ActivityID](), reflect.TypeFor[congress.SuggestionID](), reflect.TypeFor[congress.Origin]():
		return "2024/0001"
	}
	switch t.Kind() {
	case reflect.Pointer:
		return w.valueOf(t.Elem(), depth)
	case reflect.Bool:
		return r.IntN(2) == 0
	case reflect.Int:
		return r.IntN(100)
	case reflect.Float64:
		return float64(r.IntN(1000)) / 4
	case reflect.Slice:
		list := []any{}
		for range r.IntN(4) {
			list = append(list, w.valueOf(t.Elem(), depth+1))
		}
		return list
	case reflect.Map:
		m := fields{}
		for i := range r.IntN(4) {
			m = append(m, pair{fmt.Sprint([]string{"满意", "席庄村 甲", "十有：", "单长垕", "·"}[r.IntN(5)], i), w.valueOf(t.Elem(), depth+1)})
		}
		return m
	case reflect.Struct:
		m := fields{}
		for _, f := range known(t) {
			if r.IntN(3) > 0 && (depth < 4 || f.Type.Kind() != reflect.Slice) {
				key, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
				if key == "id" || key == "former_ids" {
					continue // written in full by those above
				}
				m = append(m, pair{key, w.valueOf(f.Type, depth+1)})
			}
		}
		return m
	}
	return texts[r.IntN(len(texts))]
}

type pair struct {
	key   string
	value any
}

type fields []pair

func known(t reflect.Type) []reflect.StructField {
	var all []reflect.StructField
	for i := range t.NumField() {
		f := t.Field(i)
		key, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if options == "inline" {
			all = append(all, known(f.Type)...)
		} else if key != "" && key != "-" {
			all = append(all, f)
		}
	}
	return all
}

// says reports whether a piece of YAML is read as a text where layout has it.
func says(layout, piece, text string) bool {
	var m map[string]string
	return yaml.Unmarshal(fmt.Appendf(nil, layout, piece), &m) == nil && len(m) == 1 && m["k"] == text && (text != "" || piece != "")
}

// scalar writes a value on one line.
func (w *writer) scalar(v any, layout string) string {
	text, is := v.(string)
	if !is {
		return fmt.Sprint(v)
	}
	ways := []string{"'" + strings.ReplaceAll(text, "'", "''") + "'", text, text}
	if quoted, err := json.Marshal(text); err == nil {
		ways = append(ways, strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(string(quoted)))
	}
	w.habit.Shuffle(len(ways), func(i, j int) { ways[i], ways[j] = ways[j], ways[i] })
	for _, way := range ways {
		if !strings.Contains(way, "\n") && says(layout, way, text) {
			return way
		}
	}
	panic("no way to write " + strconv.Quote(text))
}

// flow writes a value in brackets, on one line.
func (w *writer) flow(v any) string {
	space := strings.Repeat(" ", w.habit.IntN(2))
	switch v := v.(type) {
	case []any:
		parts := []string{}
		for _, each := range v {
			parts = append(parts, space+w.flow(each)+space)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case fields:
		parts := []string{}
		for _, p := range w.shuffled(v) {
			parts = append(parts, space+w.key(p.key)+": "+w.flow(p.value)+space)
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return w.scalar(v, "{k: %s }")
}

func (w *writer) key(key string) string {
	if w.habit.IntN(4) == 0 {
		return `"` + key + `"`
	}
	return key
}

// shuffled returns the fields of a struct in a random order. The keys of a map, which are not sorted by Text, keep theirs.
func (w *writer) shuffled(f fields) fields {
	f = slices.Clone(f)
	if len(f) > 0 && f[0].key[0] < 0x80 {
		w.habit.Shuffle(len(f), func(i, j int) { f[i], f[j] = f[j], f[i] })
	}
	return f
}

// comment returns a comment that no other call returns.
func (w *writer) comment() string {
	w.notes = append(w.notes, fmt.Sprintf("# 注%d: [甲] \"乙", len(w.notes)))
	return w.notes[len(w.notes)-1]
}

// between writes comments and blank lines between entries.
func (w *writer) between(out *strings.Builder, in int) {
	if !w.remark {
		return
	}
	for w.habit.IntN(4) == 0 {
		if w.habit.IntN(2) == 0 {
			out.WriteString(strings.Repeat(" ", w.habit.IntN(2)) + "\n")
			continue
		}
		out.WriteString(strings.Repeat(" ", in+w.habit.IntN(2)*2) + w.comment() + "\n")
	}
}

func (w *writer) end() string {
	if w.remark && w.habit.IntN(6) == 0 {
		return strings.Repeat(" ", 1+w.habit.IntN(3)) + w.comment() + "\n"
	}
	return strings.Repeat(" ", w.habit.IntN(2)) + "\n"
}

// block writes a value behind a key or a dash in the column in.
func (w *writer) block(out *strings.Builder, v any, in int, listed bool) {
	switch v := v.(type) {
	case []any:
		if len(v) > 0 && w.shape.IntN(2) == 0 {
			if listed {
				break
			}
			out.WriteString(w.end())
			w.list(out, v, in+w.habit.IntN(3)*2)
			return
		}
	case fields:
		if len(v) > 0 && w.shape.IntN(2) == 0 {
			if listed {
				out.WriteString(" ")
				w.mapping(out, v, in+2, true)
				return
			}
			out.WriteString(w.end())
			w.mapping(out, v, in+2+w.habit.IntN(2)*2, false)
			return
		}
	case string:
		if lines := strings.Split(v, "\n"); len(lines) > 1 && w.shape.IntN(2) == 0 && lines[0] != "" && lines[len(lines)-1] != "" && strings.TrimSpace(lines[0]) == lines[0] {
			out.WriteString(" |-" + w.end())
			deep := strings.Repeat(" ", in+2+w.habit.IntN(3))
			for _, line := range lines {
				if line != "" {
					line = deep + line
				}
				out.WriteString(line + "\n")
			}
			return
		}
		out.WriteString(" " + w.scalar(v, "k: %s\n") + w.end())
		return
	}
	if w.remark {
		out.WriteString(strings.Repeat(" ", w.habit.IntN(2)))
	}
	out.WriteString(" " + w.flow(v) + w.end())
}

func (w *writer) list(out *strings.Builder, v []any, in int) {
	for _, each := range v {
		w.between(out, in)
		out.WriteString(strings.Repeat(" ", in) + "-")
		w.block(out, each, in, true)
	}
}

func (w *writer) mapping(out *strings.Builder, f fields, in int, begun bool) {
	for i, p := range w.shuffled(f) {
		if !begun || i > 0 {
			w.between(out, in)
			out.WriteString(strings.Repeat(" ", in))
		}
		out.WriteString(w.key(p.key) + ":")
		// what is said of a key may not depend on where it stands
		shape := w.shape
		w.shape = rand.New(rand.NewPCG(uint64(len(p.key)), uint64(len(fmt.Sprint(p.value)))))
		w.block(out, p.value, in, false)
		w.shape = shape
	}
}

// write returns a record of a kind, and its comments. said seeds its content, habit the way in which it is written.
func write(kind *place.Kind, said, habit uint64, remark bool) (string, []string) {
	w := &writer{shape: rand.New(rand.NewPCG(said, 1)), habit: rand.New(rand.NewPCG(said, habit)), remark: remark}
	var out strings.Builder
	v := w.valueOf(kind.Type(), 0)
	if len(fmt.Sprint(v)) == len("[]") {
		return "", nil
	}
	if f, is := v.(fields); is {
		w.mapping(&out, f, 0, false)
	} else {
		w.list(&out, v.([]any), 0)
	}
	w.between(&out, 0)
	if kind.Markdown() {
		return "---\n" + out.String() + "---\n正文 \n\n# 标题", w.notes
	}
	return out.String(), w.notes
}

// decoded returns the record in a text, without the line on which its body begins.
func decoded(t *testing.T, name string, text []byte) any {
	t.Helper()
	record, ok, problems := source.Decode(name, text)
	if !ok || len(problems) > 0 {
		t.Fatalf("%v\n%s", problems, text)
	}
	if article, is := record.(interface{ Text() *congress.Article }); is {
		article.Text().BodyLine = 0
	}
	return record
}

// unquoted returns a text without quotation marks. Around a text that looks like a number they may be written or not.
func unquoted(text []byte) string {
	return strings.NewReplacer(`\"`, "", `"`, "", "'", "", `\\`, `\`, `\t`, "\t").Replace(string(text))
}

// Whatever a record holds, and however it is written: its content and its comments stay; a second run changes nothing; two
// records with the same content come out alike.
func TestGenerated(t *testing.T) {
	changed, all := 0, 0
	for _, kind := range place.Kinds() {
		name := strings.ReplaceAll(kind.Patterns[0], "*", "2024")
		for said := range uint64(12) {
			var canonical []byte
			for habit := range uint64(4) {
				text, notes := write(kind, said, habit, habit > 1)
				if text == "" { // a record that says nothing
					break
				}
				before := decoded(t, name, []byte(text))
				r := tidy.Text(name, []byte(text))
				if len(r.Problems) > 0 || len(r.Changes) > 0 {
					t.Fatalf("%s: %v %v\n%s", name, r.Problems, r.Changes, text)
				}
				if all++; string(r.Text) != text {
					changed++
				}
				if after := decoded(t, name, r.Text); !reflect.DeepEqual(before, after) {
					t.Fatalf("%s says something else\n%s\n\n%s", name, text, r.Text)
				}
				for _, note := range notes {
					if strings.Count(string(r.Text), note) != 1 {
						t.Fatalf("%s lost %s\n%s\n\n%s", name, note, text, r.Text)
					}
				}
				if again := tidy.Text(name, r.Text); string(again.Text) != string(r.Text) {
					t.Fatalf("%s changes again\n%s\n\n%s\n\n%s", name, text, r.Text, again.Text)
				}
				if habit == 0 {
					canonical = r.Text
				} else if habit == 1 && unquoted(canonical) != unquoted(r.Text) {
					t.Fatalf("%s is not canonical\n%s\n\n%s", name, canonical, r.Text)
				}
			}
		}
	}
	if t.Logf("%d of %d were changed", changed, all); changed < all/2 {
		t.Error("too few were changed; the test says little")
	}
}
