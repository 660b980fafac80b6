package plainyaml

import "reflect"

// filler puts the entries of one mapping into a struct or a map.
type filler struct {
	shape *shape
	v     reflect.Value
	seen  uint64 // the bits of the fields of a struct whose keys were given

	key, elem reflect.Value // the entry of a map between open and close
}

// newFiller returns a filler of v. If v is a pointer, it makes what v points to. ok is false if v is neither a struct nor an
// empty map.
func newFiller(shape *shape, v reflect.Value) (f filler, ok bool) {
	shape, v = follow(shape, v)
	f.shape, f.v = shape, v
	switch shape.kind {
	case reflect.Struct:
		return f, true
	case reflect.Map:
		if !v.IsNil() {
			return f, false
		}
		v.Set(reflect.MakeMap(shape.typ))
		f.key, f.elem = reflect.New(shape.typ.Key()).Elem(), reflect.New(shape.typ.Elem()).Elem()
		return f, true
	}
	return f, false
}

// open returns the value into which an entry is decoded, and its shape. It reports false for an unknown key, and for a key of
// a struct that was given before. close must follow.
func (f *filler) open(key []byte) (*shape, reflect.Value, bool) {
	if f.shape.kind == reflect.Map {
		f.key.SetString(shared(key))
		f.elem.SetZero()
		return f.shape.elem, f.elem, true
	}
	field := f.shape.fields[string(key)]
	if field == nil || f.seen&field.bit != 0 {
		return nil, reflect.Value{}, false
	}
	f.seen |= field.bit
	v := f.v
	for _, i := range field.index {
		v = v.Field(i)
	}
	return field.shape, v, true
}

// close keeps the value that open returned. It reports false for a key of a map that was given before.
func (f *filler) close() bool {
	if f.shape.kind == reflect.Struct {
		return true
	}
	before := f.v.Len()
	f.v.SetMapIndex(f.key, f.elem)
	return f.v.Len() > before
}

// follow returns the value at the end of pointers, and its shape. It makes what nil pointers should point to.
func follow(shape *shape, v reflect.Value) (*shape, reflect.Value) {
	for shape.kind == reflect.Pointer {
		if v.IsNil() {
			v.Set(reflect.New(shape.typ.Elem()))
		}
		shape, v = shape.elem, v.Elem()
	}
	return shape, v
}

// list appends the elements of one sequence to a slice. Each element is decoded in the slice itself.
type list struct {
	shape *shape
	v     reflect.Value
}

// newList empties the slice v and gives it room for count elements. ok is false if v is no slice.
func newList(shape *shape, v reflect.Value, count int) (l list, ok bool) {
	shape, v = follow(shape, v)
	if shape.kind != reflect.Slice {
		return l, false
	}
	if v.Set(shape.none); count > 0 {
		v.SetZero()
		v.Grow(count)
		v.SetLen(0)
	}
	return list{shape, v}, true
}

// add appends an element and returns it, and its shape.
func (l list) add() (*shape, reflect.Value) {
	n := l.v.Len()
	if n == l.v.Cap() {
		l.v.Grow(1)
	}
	l.v.SetLen(n + 1)
	return l.shape.elem, l.v.Index(n)
}
