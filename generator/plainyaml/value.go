package plainyaml

import (
	"hash/maphash"
	"reflect"
	"strconv"
	"sync/atomic"
)

// null reports whether a plain scalar is null.
func null(text []byte) bool {
	switch string(text) {
	case "", "~", "null", "Null", "NULL":
		return true
	}
	return false
}

// missing sets a value to null: pointers, slices and maps become nil, other values stay.
func missing(shape *shape, v reflect.Value) {
	switch shape.kind {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		v.SetZero()
	}
}

// set sets a value to a scalar. Only a plain scalar can be a number, a truth value or null. nullable says whether null is
// accepted; it is not in sequences, from which yaml.v3 leaves it out. Of the ways to write a value only the usual one is
// accepted: true, but not yes.
func set(shape *shape, v reflect.Value, text []byte, plain, nullable bool) bool {
	if plain && null(text) {
		missing(shape, v)
		return nullable
	}
	shape, v = follow(shape, v)
	switch {
	case shape.kind == reflect.String:
		v.SetString(shared(text))
		return true
	case !plain:
		return false
	}
	switch shape.kind {
	case reflect.Bool:
		yes := string(text) == "true"
		v.SetBool(yes)
		return yes || string(text) == "false"
	case reflect.Int:
		if !decimal(text, false) {
			return false
		}
		n, err := strconv.Atoi(string(text))
		v.SetInt(int64(n))
		return err == nil
	case reflect.Float64:
		if !decimal(text, true) {
			return false
		}
		n, err := strconv.ParseFloat(string(text), 64)
		v.SetFloat(n)
		return err == nil
	}
	return false
}

// decimal reports whether a text is a number as people write it: 12, -3, and, if fraction is set, 12.5. It refuses a needless
// zero at the beginning, by which YAML means an octal number, and numbers with more digits than a float64 holds.
func decimal(text []byte, fraction bool) bool {
	if len(text) > 1 && text[0] == '-' && string(text) != "-0" {
		text = text[1:]
	}
	if len(text) == 0 || len(text) > 15 || text[0] == '0' && len(text) > 1 && text[1] != '.' {
		return false
	}
	for i, c := range text {
		if c == '.' && fraction && i > 0 && i < len(text)-1 {
			fraction = false
			continue
		}
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// The table holds one string for each short text, since short texts repeat in records: kinds, roles, dates, keys. All calls of
// Decode share it. A text with the same hash as another one replaces it.
var (
	table [1 << 12]atomic.Pointer[string]
	seed  = maphash.MakeSeed()
)

const maxShared = 32 // bytes, about ten Chinese characters

// shared returns a text as a string. The string is its own copy, and does not keep the whole file in memory.
func shared(text []byte) string {
	if len(text) == 0 || len(text) > maxShared {
		return string(text)
	}
	slot := &table[maphash.Bytes(seed, text)%uint64(len(table))]
	if s := slot.Load(); s != nil && *s == string(text) {
		return *s
	}
	s := string(text)
	slot.Store(&s)
	return s
}
