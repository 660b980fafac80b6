package plainyaml

import (
	"encoding"
	"reflect"
	"strings"
	"sync"
)

// shape holds what is needed to decode values of a type.
type shape struct {
	kind   reflect.Kind // Invalid if this package does not decode the type
	typ    reflect.Type
	elem   *shape            // of a pointer, a slice or a map
	fields map[string]*field // of a struct, by key
	none   reflect.Value     // of a slice: one without elements
}

// field is a field of a struct that has a key.
type field struct {
	index []int  // the way to the field, through inlined structs
	bit   uint64 // its bit in filler.seen
	shape *shape
}

// shapes holds the shapes of types for which shapeOf was called.
var shapes sync.Map

// shapeOf returns the shape of a type.
func shapeOf(t reflect.Type) *shape {
	if p, ok := shapes.Load(t); ok {
		return p.(*shape)
	}
	p := makeShape(t, map[reflect.Type]*shape{})
	shapes.Store(t, p)
	return p
}

var unmarshalsText = reflect.TypeFor[encoding.TextUnmarshaler]()

// makeShape makes the shape of a type. known holds the shapes that are being made, so that a type may contain itself.
func makeShape(t reflect.Type, known map[reflect.Type]*shape) *shape {
	if p := known[t]; p != nil {
		return p
	}
	p := &shape{typ: t}
	known[t] = p
	if decodesItself(t) {
		return p
	}
	switch kind := t.Kind(); kind {
	case reflect.String, reflect.Bool, reflect.Int, reflect.Float64:
		p.kind = kind
	case reflect.Pointer:
		p.kind, p.elem = kind, makeShape(t.Elem(), known)
	case reflect.Slice:
		p.kind, p.elem, p.none = kind, makeShape(t.Elem(), known), reflect.MakeSlice(t, 0, 0)
	case reflect.Map:
		if t.Key().Kind() == reflect.String && !decodesItself(t.Key()) {
			p.kind, p.elem = kind, makeShape(t.Elem(), known)
		}
	case reflect.Struct:
		p.fields = map[string]*field{}
		if p.add(t, nil, known) {
			p.kind = kind
		}
	}
	return p
}

// decodesItself reports whether a type has its own method for decoding.
func decodesItself(t reflect.Type) bool {
	pointer := reflect.PointerTo(t)
	_, yaml := pointer.MethodByName("UnmarshalYAML")
	return yaml || pointer.Implements(unmarshalsText)
}

// add adds the fields of the struct t, and those of structs that it inlines, by the rules of yaml.v3. way leads to t. It
// reports false if t uses a feature that records do not use.
func (p *shape) add(t reflect.Type, way []int, known map[reflect.Type]*shape) bool {
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
		case option == "inline" && key == "" && f.Type.Kind() == reflect.Struct && !decodesItself(f.Type):
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
		p.fields[key] = &field{index: index, bit: 1 << len(p.fields), shape: makeShape(f.Type, known)}
	}
	return true
}
