package schema

import (
	"strconv"
	"strings"
	"sync"

	"gongshi/generator/congress"
	"gongshi/generator/format"
	"gongshi/generator/place"
)

// structs returns the format of the records. It is read once.
var structs = sync.OnceValues(format.Structs)

// Make returns the schema of a kind of record, with the words and names of a site.
func Make(k *place.Kind, c *congress.Congress) (*Schema, error) {
	structs, err := structs()
	if err != nil {
		return nil, err
	}
	m := &maker{structs: structs, congress: c, definitions: map[string]*Schema{}}
	record := m.record(structs[k.Struct().Name()], k.Addressed())
	record.Type = "object"
	root := record
	if k.List() {
		record.Title = k.Title.ZH
		root = &Schema{Type: "array", Items: record}
	}
	root.Dialect = "http://json-schema.org/draft-07/schema#"
	root.Comment = "由 gongshi schema 生成，不要手改。词表、代表、联络站、选区改过之后，再运行一次 gongshi schema。"
	root.Title = k.Title.ZH
	root.Description = strings.Join(k.Patterns, "、")
	root.Definitions = m.definitions
	return root, nil
}

// maker makes one schema. definitions holds the schemas that are used in several places of it.
type maker struct {
	structs     map[string]*format.Struct
	congress    *congress.Congress
	definitions map[string]*Schema
}

// record returns the schema of a struct, without a type. addressed says that the record has an address, and so the keys of
// congress.Record.
func (m *maker) record(s *format.Struct, addressed bool) *Schema {
	fields := s.Fields
	if addressed {
		fields = append(fields[:len(fields):len(fields)], m.structs["Record"].Fields...)
	}
	out := &Schema{Additional: false, Properties: Properties{}}
	for _, f := range fields {
		if f.Required {
			out.Required = append(out.Required, f.Key)
		}
		value := m.value(f.Type, f, must(f.Required))
		value.Title, value.Description = f.Title, describe(f)
		out.Properties = append(out.Properties, Property{f.Key, value})
	}
	return out
}

// presence says whether a value may be empty or null. The rules take an empty value of a key for a missing one.
type presence int

const (
	optional presence = iota // it may be an empty text or null (nothing behind the colon)
	entry                    // it is an entry of a list: it may be an empty text, but not null
	required                 // it may be neither
)

// must returns required or optional.
func must(is bool) presence {
	if is {
		return required
	}
	return optional
}

// value returns the schema of a value. t is its type, as in Go: Date, []Seat, map[DeputyID]string.
func (m *maker) value(t string, f format.Field, p presence) *Schema {
	if of, is := strings.CutPrefix(t, "[]"); is {
		items := m.value(of, f, entry)
		items.Title = f.Title
		list := &Schema{Items: items, AllOf: []*Schema{m.shape("list", p)}, MinItems: whole(f.Min), MaxItems: whole(f.Max)}
		if p == required && list.MinItems == nil {
			list.MinItems = whole("1")
		}
		return list
	}
	if key, is := strings.CutPrefix(t, "map["); is {
		key, of, _ := strings.Cut(key, "]")
		if of == "int" {
			f.Min = "0"
		}
		mapping := &Schema{AllOf: []*Schema{m.shape("mapping", p)}, Properties: Properties{}, Additional: m.value(of, f, optional)}
		if pattern := patterns[key]; pattern != "" {
			mapping.PropertyNames = &Schema{Pattern: "^(?:" + pattern + ")?$", ErrorMessage: messages[key]}
		}
		if p == required {
			mapping.MinProperties = whole("1")
		}
		return mapping
	}
	if s := m.structs[t]; s != nil {
		inner := m.record(s, false)
		inner.AllOf = []*Schema{m.shape("mapping", p)}
		return inner
	}
	return m.scalar(t, f, p)
}

// shape returns a schema that asks for a list or a mapping. It is written with the types that the value must not have: so an
// editor does not offer the word null where null is allowed.
func (m *maker) shape(shape string, p presence) *Schema {
	others := []string{"string", "number", "boolean"}
	then := &Schema{Type: "array", ErrorMessage: "应为列表：写成 [甲, 乙]，或者每项一行，以“- ”开头"}
	if shape == "mapping" {
		others, then = append(others, "array"), &Schema{Type: "object", ErrorMessage: "应为若干“键: 值”，冒号用半角，后面空一格"}
	} else {
		others = append(others, "object")
	}
	if p != optional {
		shape, others = shape+"Given", append(others, "null")
	}
	return m.define(shape, &Schema{If: &Schema{Type: others}, Then: then})
}

// define adds a schema to the definitions, and returns a reference to it.
func (m *maker) define(name string, s *Schema) *Schema {
	m.definitions[name] = s
	return &Schema{Ref: "#/definitions/" + name}
}

// describe returns what staff need to know of a field: the note of its comment, and how its value is written. It may be
// empty.
func describe(f format.Field) string {
	var said []string
	if f.Note != "" {
		said = append(said, f.Note)
	}
	t := element(f.Type)
	switch {
	case f.Term != "":
		said = append(said, "用词见 content/vocabulary/"+f.Term+".yaml")
	case f.One != nil:
	case hints[t] != "":
		said = append(said, hints[t])
	}
	unit := ""
	switch {
	case strings.HasPrefix(f.Type, "[]"):
		unit = " 项"
	case t != "int" && t != "float64":
		unit = " 字"
	}
	switch {
	case f.Max != "" && f.Min != "":
		said = append(said, f.Min+"—"+f.Max+unit)
	case f.Max != "":
		said = append(said, "不超过 "+f.Max+unit)
	case f.Min != "":
		said = append(said, "不小于 "+f.Min+unit)
	}
	if f.Required {
		said = append(said, "必填")
	}
	if said == nil {
		return ""
	}
	return strings.Join(said, "。") + "。"
}

// element returns the type of the entries of a list or mapping; of other types the type itself.
func element(t string) string { return t[strings.LastIndexByte(t, ']')+1:] }

// whole returns a whole number; nil if s is none.
func whole(s string) *int {
	if n, err := strconv.Atoi(s); err == nil {
		return &n
	}
	return nil
}

// number returns a number; nil if s is none.
func number(s string) *float64 {
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		return &n
	}
	return nil
}
