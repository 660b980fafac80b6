package form

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"gongshi/generator/format"
	"gongshi/generator/problem"
)

// byKey returns the field of a struct, or of a struct that it inlines, with a key. It is not valid if there is none.
func byKey(v reflect.Value, key string) reflect.Value {
	t := v.Type()
	for i := range t.NumField() {
		name, options, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ",")
		if options == "inline" {
			if found := byKey(v.Field(i), key); found.IsValid() {
				return found
			}
		} else if name == key {
			return v.Field(i)
		}
	}
	return reflect.Value{}
}

// structOf returns the struct that a type is, points to or is a list of; nil if there is none.
func (p *printer) structOf(t reflect.Type) *format.Struct {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	return p.m.structs[t.Name()]
}

// flat reports whether a struct can be written on one line: no field is a struct, a mapping or a long text.
func (p *printer) flat(t reflect.Type) bool {
	s := p.structOf(t)
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	v := reflect.Zero(t)
	return s != nil && !slices.ContainsFunc(s.Fields, func(f format.Field) bool {
		field := byKey(v, f.Key)
		return f.Type == "Markdown" || p.structOf(field.Type()) != nil || field.Kind() == reflect.Map
	})
}

// flow returns a value as a part of a line. Of a struct it has only the fields that are live.
func (p *printer) flow(v reflect.Value, path string) string {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return ""
		}
		return p.flow(v.Elem(), path)
	case reflect.Slice:
		parts := make([]string, v.Len())
		for i := range parts {
			parts[i] = p.flow(v.Index(i), path)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int {
			return cmp.Or(-cmp.Compare(size(v.MapIndex(a)), size(v.MapIndex(b))), cmp.Compare(a.String(), b.String()))
		})
		parts := make([]string, len(keys))
		for i, k := range keys {
			parts[i] = scalar(k) + ": " + p.entry(v.MapIndex(k), path)
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case reflect.Struct:
		var parts []string
		for _, f := range p.structOf(v.Type()).Fields {
			field := byKey(v, f.Key)
			if here := problem.Join(path, f.Key); p.live(f, field, here) {
				parts = append(parts, f.Key+": "+p.flow(field, here))
			}
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	if empty(v) {
		return ""
	}
	return scalar(v)
}

// entry returns a value of a mapping as a part of a line. 0 is written, too.
func (p *printer) entry(v reflect.Value, path string) string {
	if v.CanInt() {
		return scalar(v)
	}
	return p.flow(v, path)
}

// size returns a count, by which the entries of a mapping are sorted; 0 for other values.
func size(v reflect.Value) int64 {
	if v.CanInt() {
		return v.Int()
	}
	return 0
}

// empty reports whether a value is not filled in.
func empty(v reflect.Value) bool {
	if v.Kind() == reflect.Slice || v.Kind() == reflect.Map {
		return v.Len() == 0
	}
	return v.IsZero()
}

// normal returns the path of a field without the numbers of entries: seats.level for seats[0].level.
func normal(path string) string {
	for {
		i, j := strings.IndexByte(path, '['), strings.IndexByte(path, ']')
		if i < 0 || j < i {
			return path
		}
		path = path[:i] + path[j+1:]
	}
}

// entryOf returns the path of the n-th entry of a list, from 0.
func entryOf(path string, n int) string { return fmt.Sprintf("%s[%d]", path, n) }
