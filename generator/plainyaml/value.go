package plainyaml

import (
	"hash/maphash"
	"reflect"
	"strconv"
	"sync/atomic"
)

// null tells of a plain scalar that stands for nothing.
func null(text []byte) bool {
	switch string(text) {
	case "", "~", "null", "Null", "NULL":
		return true
	}
	return false
}

// missing does what a null does: pointers, slices and maps become nil, all else stays as it is.
func missing(plan *plan, v reflect.Value) {
	switch plan.kind {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		v.SetZero()
	}
}

// set sets a value to what a scalar says. Only a plain one can be a number, a truth value or null; empty says whether null
// is taken, which yaml.v3 leaves out of sequences. What can be written in several ways is taken in the usual one only.
func set(plan *plan, v reflect.Value, text []byte, plain, empty bool) bool {
	if plain && null(text) {
		missing(plan, v)
		return empty
	}
	plan, v = behind(plan, v)
	switch {
	case plan.kind == reflect.String:
		v.SetString(shared(text))
		return true
	case !plain:
		return false
	}
	switch plan.kind {
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

// decimal tells of a number as people write it: 12, -3, and 12.5 where a fraction may be. All that begins with a needless
// zero is left out, for YAML takes it for an octal number, and so are numbers of more digits than a float holds.
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

// Short texts repeat: kinds, places, roles, dates, keys. The table holds one of each, for all decodes; one that needs the
// place of another takes it.
var (
	table [1 << 12]atomic.Pointer[string]
	seed  = maphash.MakeSeed()
)

const maxShared = 32 // bytes; ten characters of Chinese

// shared returns a text as a string that does not keep the file's text.
func shared(text []byte) string {
	if len(text) == 0 || len(text) > maxShared {
		return string(text)
	}
	place := &table[maphash.Bytes(seed, text)%uint64(len(table))]
	if s := place.Load(); s != nil && *s == string(text) {
		return *s
	}
	s := string(text)
	place.Store(&s)
	return s
}
