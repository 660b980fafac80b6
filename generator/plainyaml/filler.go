package plainyaml

import "reflect"

// filler takes the entries of one mapping, of a struct or of a map.
type filler struct {
	plan *plan
	v    reflect.Value
	seen uint64 // the keys of a struct that were given

	key, elem reflect.Value // one entry of a map, on its way there
}

// fill begins a mapping. What is behind pointers is made.
func fill(plan *plan, v reflect.Value) (f filler, ok bool) {
	plan, v = behind(plan, v)
	f.plan, f.v = plan, v
	switch plan.kind {
	case reflect.Struct:
		return f, true
	case reflect.Map:
		if !v.IsNil() {
			return f, false
		}
		v.Set(reflect.MakeMap(plan.typ))
		f.key, f.elem = reflect.New(plan.typ.Key()).Elem(), reflect.New(plan.typ.Elem()).Elem()
		return f, true
	}
	return f, false
}

// open finds the place of an entry's value. A key that is unknown or was given before is refused.
func (f *filler) open(key []byte) (*plan, reflect.Value, bool) {
	if f.plan.kind == reflect.Map {
		f.key.SetString(shared(key))
		f.elem.SetZero()
		return f.plan.elem, f.elem, true
	}
	field := f.plan.fields[string(key)]
	if field == nil || f.seen&field.bit != 0 {
		return nil, reflect.Value{}, false
	}
	f.seen |= field.bit
	v := f.v
	for _, i := range field.index {
		v = v.Field(i)
	}
	return field.plan, v, true
}

// close puts the value away that was opened.
func (f *filler) close() bool {
	if f.plan.kind == reflect.Struct {
		return true
	}
	before := f.v.Len()
	f.v.SetMapIndex(f.key, f.elem)
	return f.v.Len() > before // else the key was given twice
}

// behind makes what pointers point to, and goes there.
func behind(plan *plan, v reflect.Value) (*plan, reflect.Value) {
	for plan.kind == reflect.Pointer {
		if v.IsNil() {
			v.Set(reflect.New(plan.typ.Elem()))
		}
		plan, v = plan.elem, v.Elem()
	}
	return plan, v
}

// list takes the elements of one sequence, each decoded where it stays.
type list struct {
	plan *plan
	v    reflect.Value
}

// enlist begins a sequence of about so many elements.
func enlist(plan *plan, v reflect.Value, count int) (l list, ok bool) {
	plan, v = behind(plan, v)
	if plan.kind != reflect.Slice {
		return l, false
	}
	if v.Set(plan.none); count > 0 {
		v.SetZero()
		v.Grow(count)
		v.SetLen(0)
	}
	return list{plan, v}, true
}

// add makes room for one more element.
func (l list) add() (*plan, reflect.Value) {
	n := l.v.Len()
	if n == l.v.Cap() {
		l.v.Grow(1)
	}
	l.v.SetLen(n + 1)
	return l.plan.elem, l.v.Index(n)
}
