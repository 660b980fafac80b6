package source

import (
	"reflect"
	"strings"
)

// Kind is one row of the table of record files.
type Kind struct {
	Pattern string       // content/deputies/*/deputy.yaml
	Type    reflect.Type // of the record; of a file that is a list, the slice of its entries
}

// Kinds returns all kinds of record files, in the order of the table.
func Kinds() []Kind {
	var all []Kind
	for i := range table {
		if table[i].record != nil {
			all = append(all, table[i].kind(make([]string, strings.Count(table[i].pattern, "*"))))
		}
	}
	return all
}

// Allowed tells whether a record may stand at a path: it is one of the table, and all of its names are as names must be.
func Allowed(name string) bool {
	if r, _ := match(name); r == nil || r.record == nil {
		return false
	}
	parts := strings.Split(name, "/")
	for i, part := range parts {
		if !good(part, i < len(parts)-1) {
			return false
		}
	}
	return true
}

func (r *row) kind(stars []string) Kind {
	record, _ := r.record("", stars)
	return Kind{r.pattern, reflect.TypeOf(record).Elem()}
}
