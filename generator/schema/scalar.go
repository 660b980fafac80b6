package schema

import (
	"strings"

	"gongshi/generator/format"
)

// Patterns of months and of days that exist: 29 February only in leap years.
const (
	month = `\d{4}-(?:0[1-9]|1[0-2])`
	leap  = `(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)`
	day   = `\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|` + leap + `-02-29`
)

// patterns holds the patterns of texts, by type. A pattern accepts all that the rules accept, and may accept more.
var patterns = map[string]string{
	"Date":         `\d{4}|` + month + `|` + day,
	"Day":          day,
	"Month":        month,
	"DeputyID":     `[A-Za-z0-9-]+`,
	"StationID":    `[A-Za-z0-9-]+`,
	"DistrictID":   `[^\s,，、；/]+`,
	"ActivityID":   `[A-Za-z0-9-]+/[A-Za-z0-9-]+`,
	"SuggestionID": `[A-Za-z0-9-]+/[A-Za-z0-9-]+`,
	"Origin":       `activities/[A-Za-z0-9-]+/[A-Za-z0-9-]+`,
	"URL":          `[Hh][Tt][Tt][Pp][Ss]?://[^ \\<>"/?#][^ \\<>"]*`,
}

// messages holds what an editor says of a text that does not fit its pattern.
var messages = map[string]string{
	"Date":         "日期写成 2024-05-15；只知道月份写 2024-05，只知道年份写 2024",
	"Day":          "日期写成 2024-05-15",
	"Month":        "月份写成 2024-05",
	"DeputyID":     "写代表的编号，如 d0001（deputies 里的文件夹名），不写姓名",
	"StationID":    "写联络站的编号，如 zhuge（stations 里的文件夹名），不写名称",
	"DistrictID":   "写选区的代号，见 content/districts.yaml",
	"ActivityID":   "写成 2024/2024-05-15-zhuge-reception，即 activities 里的文件夹和文件名",
	"SuggestionID": "写成 2024/0001，即 suggestions 里的年份和编号",
	"Origin":       "写成 activities/2024/2024-05-15-zhuge-reception",
	"URL":          "写以 https:// 开头的完整网址，不带空格",
}

// hints holds how a value is written, by type.
var hints = map[string]string{
	"Date": messages["Date"], "Month": messages["Month"], "DeputyID": "代表编号，如 d0001", "StationID": "联络站编号，如 zhuge",
	"DistrictID": "选区代号，见 content/districts.yaml", "ActivityID": "活动编号，如 2024/2024-05-15-zhuge-reception",
	"SuggestionID": "建议编号，如 2024/0001", "URL": "以 https:// 开头", "File": "图片放在记录旁边，写文件名",
	"Markdown": "用 Markdown 书写，不用 HTML", "bool": "写 true 或 false",
}

// snippets holds values that an editor can fill in, by type.
var snippets = map[string][]Snippet{
	"Date":  {{"今天", "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"}, {"本月", "$CURRENT_YEAR-$CURRENT_MONTH"}},
	"Month": {{"本月", "$CURRENT_YEAR-$CURRENT_MONTH"}},
}

// scalar returns the schema of a single value. It is a choice: its first branch is the value as it should be, by which an
// editor offers values and words its message; the others are what else the rules accept.
func (m *maker) scalar(t string, f format.Field, p presence) *Schema {
	switch {
	case f.Term != "":
		return m.choice(words(m.congress, f.Term), f, p)
	case f.One != nil:
		var all []name
		for _, w := range f.One {
			all = append(all, name{id: w})
		}
		return m.choice(all, f, p)
	}
	if t == "Date" && f.Day {
		return m.day(p)
	}
	switch t {
	case "int", "float64":
		return m.count(t, f, p)
	case "bool":
		return m.truth(p)
	case "Date":
		year := &Schema{Not: types(p, "string", "boolean", "array", "object"), Minimum: number("1000"), Maximum: number("9999"), MultipleOf: 1}
		return &Schema{AnyOf: []*Schema{m.spelt(t, p), m.define(given("year", p), year)}, Snippets: snippets[t]}
	case "Month", "URL":
		value := &Schema{AnyOf: []*Schema{m.spelt(t, p)}, Snippets: snippets[t]}
		if p == optional {
			value.AnyOf = append(value.AnyOf, m.nothing())
		}
		return value
	case "DeputyID", "StationID", "DistrictID", "ActivityID", "SuggestionID", "Origin":
		reference := &Schema{AnyOf: []*Schema{m.spelt(t, p), m.unquoted(p)}}
		if all := records(m.congress, t); all != nil && !(t == "DistrictID" && f.Key == "id") { // an entry of districts.yaml names itself
			reference.AllOf = []*Schema{m.define("known"+t, offered(all))}
		}
		return reference
	}
	text := &Schema{Type: "string", MaxLength: whole(f.Max), ErrorMessage: "应为一段文字"}
	if p == required {
		text.MinLength = whole("1")
	}
	return &Schema{AnyOf: []*Schema{text, m.unquoted(p)}}
}

// day returns the schema of a date that is known to the day.
func (m *maker) day(p presence) *Schema {
	value := &Schema{AnyOf: []*Schema{m.spelt("Day", p)}, Snippets: snippets["Date"]}
	if p == optional {
		value.AnyOf = append(value.AnyOf, m.nothing())
	}
	return value
}

// spelt returns the schema of a text with the pattern of a type.
func (m *maker) spelt(t string, p presence) *Schema {
	pattern, name := "^(?:"+patterns[t]+")?$", t
	if p == required {
		pattern, name = "^(?:"+patterns[t]+")$", t+"Required"
	}
	return m.define(name, &Schema{Type: "string", Pattern: pattern, ErrorMessage: messages[t]})
}

// unquoted returns the schema of values that the rules read as a text but YAML does not: 12, true.
func (m *maker) unquoted(p presence) *Schema {
	return m.define(given("unquoted", p), &Schema{Not: types(p, "string", "array", "object")})
}

// choice returns the schema of a value that must be one of some words. Without words any text is accepted: the rules report
// that the vocabulary is missing.
func (m *maker) choice(all []name, f format.Field, p presence) *Schema {
	words := &Schema{ErrorMessage: "可选：" + strings.Join(f.One, "、")}
	if f.Term != "" {
		words.ErrorMessage = "词表里没有这个词，见 content/vocabulary/" + f.Term + ".yaml；词表刚改过的，运行 gongshi schema"
	}
	described := false
	for _, n := range all {
		words.Enum = append(words.Enum, n.id)
		words.EnumDescriptions = append(words.EnumDescriptions, n.means)
		described = described || n.means != ""
	}
	switch {
	case all == nil:
		return m.scalar("string", format.Field{Max: f.Max}, p)
	case !described:
		words.EnumDescriptions = nil
	}
	if p == required {
		return words
	}
	empty := &Schema{Not: types(p, "number", "boolean", "array", "object"), MaxLength: whole("0")}
	return &Schema{AnyOf: []*Schema{words, m.define(given("empty", p), empty)}}
}

// count returns the schema of a number.
func (m *maker) count(t string, f format.Field, p presence) *Schema {
	n := &Schema{Type: "number", Maximum: number(f.Max), ErrorMessage: "应为数，只写数字，如 12.5"}
	if t == "int" {
		n.Type, n.ErrorMessage = "integer", "应为整数，只写数字，如 12"
	}
	switch least := number(f.Min); {
	case least == nil || p != required && *least > 0: // the rules take 0 for a missing number
	case p == required && *least == 0:
		n.ExclusiveMinimum = least
	default:
		n.Minimum = least
	}
	if p != optional {
		return n
	}
	return &Schema{AnyOf: []*Schema{n, m.nothing()}}
}

// truth returns the schema of true or false, and of the words that YAML reads as these.
func (m *maker) truth(p presence) *Schema {
	if p == required { // the rules take false for missing
		yes := &Schema{Not: types(p, "number", "boolean", "array", "object"), Pattern: "^(?:y|Y|yes|Yes|YES|on|On|ON)$"}
		return &Schema{AnyOf: []*Schema{{Const: true, ErrorMessage: "写 true"}, m.define("yes", yes)}}
	}
	words := &Schema{Not: types(p, "number", "boolean", "array", "object"), Pattern: "^(?:[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$"}
	return &Schema{AnyOf: []*Schema{{Type: "boolean", ErrorMessage: "写 true 或 false"}, m.define(given("yesOrNo", p), words)}}
}

// nothing returns the schema of null, which is written as nothing behind the colon.
func (m *maker) nothing() *Schema {
	return m.define("nothing", &Schema{Not: &Schema{Type: []string{"string", "number", "boolean", "array", "object"}}})
}

// offered returns a schema by which an editor offers and explains IDs. It accepts other IDs, too: records may have been added
// since the schema was made.
func offered(all []name) *Schema {
	known := &Schema{}
	s := &Schema{If: known}
	for _, n := range all {
		known.Enum = append(known.Enum, n.id)
		known.EnumDescriptions = append(known.EnumDescriptions, n.means)
		s.Snippets = append(s.Snippets, Snippet{n.id + " " + n.means, n.id})
	}
	return s
}

// types returns a schema with the types that a value must not have; null is among them unless p is optional.
func types(p presence, names ...string) *Schema {
	if p != optional {
		names = append(names, "null")
	}
	return &Schema{Type: names}
}

// given returns the name of a definition. Definitions that do not accept null have names of their own.
func given(name string, p presence) string {
	if p != optional {
		return name + "Given"
	}
	return name
}
