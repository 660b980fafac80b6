package amend

import (
	"reflect"
)

// assign gives the field of a decoded record a value. It reports false if there is no such field.
func assign(record reflect.Value, steps []step, value reflect.Value) bool {
	return visit(record, steps, func(field reflect.Value) bool {
		if field.Kind() == reflect.Pointer && value.Type().AssignableTo(field.Type().Elem()) {
			field.Set(reflect.New(field.Type().Elem()))
			field.Elem().Set(value)
			return true
		}
		if !value.Type().ConvertibleTo(field.Type()) || value.Kind() != field.Kind() {
			return false
		}
		field.Set(value.Convert(field.Type()))
		return true
	})
}

// extend adds an entry to a list of a decoded record. It reports false if there is no such list.
func extend(record reflect.Value, steps []step, value reflect.Value) bool {
	return visit(record, steps, func(list reflect.Value) bool {
		if list.Kind() != reflect.Slice {
			return false
		}
		list.Set(extended(list, value))
		return true
	})
}

// extended returns a list with one more entry.
func extended(list, value reflect.Value) reflect.Value {
	if list.Type().Elem().Kind() == reflect.Pointer {
		p := reflect.New(list.Type().Elem().Elem())
		p.Elem().Set(value)
		value = p
	}
	return reflect.Append(list, value.Convert(list.Type().Elem()))
}

// visit calls a function with the field at the end of a way; the key of a map is renamed by assigning to it. It reports
// false if there is no such field, or the function does.
func visit(v reflect.Value, steps []step, change func(reflect.Value) bool) bool {
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return false
		}
		v = v.Elem()
	}
	if len(steps) == 0 {
		return change(v)
	}
	s, rest := steps[0], steps[1:]
	switch {
	case s.n >= 0 && v.Kind() == reflect.Slice && s.n < v.Len():
		return visit(v.Index(s.n), rest, change)
	case s.n < 0 && v.Kind() == reflect.Struct && !s.own:
		field := byKey(v, s.key)
		if !field.IsValid() {
			return false
		}
		if len(rest) == 0 {
			return change(field)
		}
		return visit(field, rest, change)
	case s.n < 0 && v.Kind() == reflect.Map:
		return visitMap(v, s, change)
	}
	return false
}

// visitMap changes the value of a key in a map, or the key itself.
func visitMap(m reflect.Value, s step, change func(reflect.Value) bool) bool {
	key := reflect.ValueOf(s.key).Convert(m.Type().Key())
	value := m.MapIndex(key)
	if !value.IsValid() {
		return false
	}
	if s.own {
		renamed := reflect.New(m.Type().Key()).Elem()
		if !change(renamed) {
			return false
		}
		m.SetMapIndex(key, reflect.Value{})
		m.SetMapIndex(renamed, value)
		return true
	}
	fresh := reflect.New(m.Type().Elem()).Elem()
	if !change(fresh) {
		return false
	}
	m.SetMapIndex(key, fresh)
	return true
}

// typeAt returns the type of the field at the end of a way.
func typeAt(t reflect.Type, steps []step) reflect.Type {
	for {
		for t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if len(steps) == 0 {
			return t
		}
		switch s := steps[0]; {
		case s.n >= 0, t.Kind() == reflect.Map:
			t = t.Elem()
		default:
			t = byKey(reflect.New(t).Elem(), s.key).Type()
		}
		steps = steps[1:]
	}
}
