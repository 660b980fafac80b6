package plainyaml

import (
	"encoding"
	"reflect"
	"strings"
	"sync"
)

// plan says how values of a type are filled.
type plan struct {
	kind   reflect.Kind // Invalid: the type is not one that is decoded here
	typ    reflect.Type
	elem   *plan // of a pointer, a slice or a map
	fields map[string]*field
	none   reflect.Value // a slice without elements
}

// field is a place of a struct that has a key.
type field struct {
	index []int // the way through inlined structs
	bit   uint64
	plan  *plan
}

var plans sync.Map // of plans by type

func planOf(t reflect.Type) *plan {
	if p, ok := plans.Load(t); ok {
		return p.(*plan)
	}
	p := planFor(t, map[reflect.Type]*plan{})
	plans.Store(t, p)
	return p
}

var unmarshalsText = reflect.TypeFor[encoding.TextUnmarshaler]()

// planFor makes the plan of a type; known are those that were begun before.
func planFor(t reflect.Type, known map[reflect.Type]*plan) *plan {
	if p := known[t]; p != nil {
		return p
	}
	p := &plan{typ: t}
	known[t] = p
	if own(t) {
		return p
	}
	switch kind := t.Kind(); kind {
	case reflect.String, reflect.Bool, reflect.Int, reflect.Float64:
		p.kind = kind
	case reflect.Pointer:
		p.kind, p.elem = kind, planFor(t.Elem(), known)
	case reflect.Slice:
		p.kind, p.elem, p.none = kind, planFor(t.Elem(), known), reflect.MakeSlice(t, 0, 0)
	case reflect.Map:
		if t.Key().Kind() == reflect.String && !own(t.Key()) {
			p.kind, p.elem = kind, planFor(t.Elem(), known)
		}
	case reflect.Struct:
		p.fields = map[string]*field{}
		if p.add(t, nil, known) {
			p.kind = kind
		}
	}
	return p
}

// own tells of a type that decodes itself.
func own(t reflect.Type) bool {
	pointer := reflect.PointerTo(t)
	_, yaml := pointer.MethodByName("UnmarshalYAML")
	return yaml || pointer.Implements(unmarshalsText)
}

// add adds the fields of a struct, and of those that it inlines, by the rules of yaml.v3. It reports false where a struct
// makes use of more than records do.
func (p *plan) add(t reflect.Type, way []int, known map[reflect.Type]*plan) bool {
	for i := range t.NumField() {
		f := t.Field(i)
		tag, tagged := f.Tag.Lookup("yaml")
		if tag == "-" {
			continue
		}
		key, option, _ := strings.Cut(tag, ",")
		index := append(way[:len(way):len(way)], i)
		switch {
		case !f.IsExported() && !f.Anonymous:
			continue
		case !f.IsExported() || !tagged && f.Tag != "":
			return false
		case option == "inline" && key == "" && f.Type.Kind() == reflect.Struct && !own(f.Type):
			if !p.add(f.Type, index, known) {
				return false
			}
			continue
		case option != "" && option != "omitempty":
			return false
		case key == "":
			key = strings.ToLower(f.Name)
		}
		if len(p.fields) == 64 || p.fields[key] != nil {
			return false
		}
		p.fields[key] = &field{index: index, bit: 1 << len(p.fields), plan: planFor(f.Type, known)}
	}
	return true
}
