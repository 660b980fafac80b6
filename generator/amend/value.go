package amend

import (
	"encoding/json"
	"fmt"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/tidy"
	"gongshi/generator/yamltext"
)

// part is a date that is known to the month or year, which needs no quotation marks.
var part = regexp.MustCompile(`^\d{4}(-\d\d)?$`)

// scalarText returns a single value as it is written in YAML. flow says that it stands in brackets.
func scalarText(v reflect.Value, flow bool) string {
	switch v.Kind() {
	case reflect.String:
		s := v.String()
		if part.MatchString(s) && v.Type().Name() != "string" || s != "" && yamltext.Plain(s, flow) {
			return s
		}
		var b strings.Builder
		e := json.NewEncoder(&b) // YAML reads quoted texts of JSON
		e.SetEscapeHTML(false)
		_ = e.Encode(s) // a text gives no error
		return strings.TrimSuffix(b.String(), "\n")
	case reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'f', -1, 64)
	}
	return fmt.Sprint(v.Interface())
}

// flowText returns a value on one line, in brackets where it has several parts.
func flowText(value any) string { return flowOf(reflect.Indirect(reflect.ValueOf(value)), false) }

func flowOf(v reflect.Value, inside bool) string {
	v = reflect.Indirect(v)
	var parts []string
	switch v.Kind() {
	case reflect.Struct:
		for key, field := range keysIn(v) {
			parts = append(parts, key+": "+flowOf(field, true))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case reflect.Slice:
		for i := range v.Len() {
			parts = append(parts, flowOf(v.Index(i), true))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return scalarText(v, inside)
}

// keysIn yields the keys of a struct that are not empty, in the order of package tidy, with their values.
func keysIn(v reflect.Value) func(func(string, reflect.Value) bool) {
	return func(yield func(string, reflect.Value) bool) {
		keys, _ := tidy.Keys(v.Type())
		for _, key := range keys {
			if field := byKey(v, key); !field.IsZero() && !(field.Kind() == reflect.Slice && field.Len() == 0) && !yield(key, field) {
				return
			}
		}
	}
}

// byKey returns the field of a struct that has a key, also that of a struct which it holds inline; an invalid value if there
// is none.
func byKey(v reflect.Value, key string) reflect.Value {
	for i := range v.NumField() {
		own, options, _ := strings.Cut(v.Type().Field(i).Tag.Get("yaml"), ",")
		if options == "inline" {
			if field := byKey(v.Field(i), key); field.IsValid() {
				return field
			}
		} else if own == key {
			return v.Field(i)
		}
	}
	return reflect.Value{}
}

// keyLines returns a key with its value, in lines that begin at a column: a list of structs has a line for each of them.
func keyLines(key string, v reflect.Value, col int) []string {
	v = reflect.Indirect(v)
	if v.Kind() != reflect.Slice || v.Type().Elem().Kind() != reflect.Struct {
		return []string{key + ": " + flowOf(v, false)}
	}
	lines := []string{key + ":"}
	for i := range v.Len() {
		lines = append(lines, strings.Repeat(" ", col+2)+"- "+flowOf(v.Index(i), false))
	}
	return lines
}

// entryLines returns an entry of a list whose dash stands at a column: on one line, or with a line for each key.
func entryLines(value any, col int, block bool) []string {
	v := reflect.Indirect(reflect.ValueOf(value))
	dash := strings.Repeat(" ", col) + "- "
	if !block || v.Kind() != reflect.Struct {
		return []string{dash + flowOf(v, false)}
	}
	var lines []string
	for key, field := range keysIn(v) {
		more := keyLines(key, field, col+2)
		more[0] = strings.Repeat(" ", col+2) + more[0]
		lines = append(lines, more...)
	}
	if lines == nil {
		return []string{dash + "{}"}
	}
	lines[0] = dash + lines[0][col+2:]
	return lines
}

// recordText returns a whole record: a line for each key, and for each entry of a list of structs.
func recordText(name string, record any) string {
	var lines []string
	for key, field := range keysIn(reflect.Indirect(reflect.ValueOf(record))) {
		lines = append(lines, keyLines(key, field, 0)...)
	}
	matter := strings.Join(lines, "\n") + "\n"
	if article, is := record.(interface{ Text() *congress.Article }); is && path.Ext(name) == ".md" {
		return "---\n" + matter + "---\n\n" + strings.TrimRight(string(article.Text().Body), "\n") + "\n"
	}
	return matter
}

// written returns what of a value is written in a file, in a form that can be compared: an empty list is like none, and
// fields without a key are left out.
func written(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		return written(v.Elem())
	case reflect.Struct:
		all := map[string]any{}
		for key, field := range keysIn(v) {
			all[key] = written(field)
		}
		return all
	case reflect.Slice:
		all := []any{}
		for i := range v.Len() {
			all = append(all, written(v.Index(i)))
		}
		return all
	case reflect.Map:
		all := map[string]any{}
		for _, key := range v.MapKeys() {
			all[key.String()] = written(v.MapIndex(key))
		}
		return all
	}
	return v.Interface()
}

// rankOf returns the place of a key among those of a struct, in the order of package tidy.
func rankOf(t reflect.Type, key string) int {
	keys, _ := tidy.Keys(t)
	return slices.Index(keys, key)
}
