package tidy

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/problem"
	"gongshi/generator/source"
	"gongshi/generator/yamltext"
)

// kept reports whether a record has the same content before and after, except in the fields that changes name. A field that
// could not be read before may have any content now.
func kept(name string, before, after []byte, changes []Change) bool {
	was, _, faults := source.Decode(name, before)
	is, ok, left := source.Decode(name, after)
	for _, p := range left {
		ok = ok && p.Rule != "yaml"
	}
	if !ok {
		return false
	}
	mended := map[string]bool{}
	for _, c := range changes {
		mended[c.Field] = c.Field != ""
	}
	return agree(reflect.ValueOf(was), reflect.ValueOf(is), "", func(field string, empty bool) bool {
		for ; field != "" && !mended[field]; field = field[:max(strings.LastIndexAny(field, ".["), 0)] {
		}
		return mended[field] || empty && len(faults) > 0
	})
}

// agree reports whether two values of a type are equal, except in fields where allowed is true. field is the path of the
// values; empty tells allowed that the field has no content in a.
func agree(a, b reflect.Value, field string, allowed func(field string, empty bool) bool) bool {
	if a.Kind() == reflect.Pointer && !a.IsNil() && !b.IsNil() {
		return agree(a.Elem(), b.Elem(), field, allowed)
	}
	if a.Kind() == reflect.Struct {
		for i := range a.NumField() {
			key, options, _ := strings.Cut(a.Type().Field(i).Tag.Get("yaml"), ",")
			switch {
			case options == "inline":
				key = field
			case key == "" || key == "-": // it is not written in the record
				continue
			default:
				key = problem.Join(field, key)
			}
			if !agree(a.Field(i), b.Field(i), key, allowed) {
				return false
			}
		}
		return true
	}
	if a.Kind() == reflect.Slice && a.Len() == b.Len() {
		for i := range a.Len() {
			if !agree(a.Index(i), b.Index(i), field+"["+strconv.Itoa(i)+"]", allowed) {
				return false
			}
		}
		return true
	}
	return reflect.DeepEqual(a.Interface(), b.Interface()) || allowed(field, a.IsZero())
}

// same reports whether two texts of a record have the same content.
func same(name string, before, after []byte) bool {
	matter := func(text []byte) []byte {
		begin, end, _ := source.Matter(name, text)
		return text[begin:end]
	}
	was, ok, faults := source.Decode(name, before)
	is, also, left := source.Decode(name, after)
	return ok == also && len(faults) == len(left) && source.Same(matter(before), matter(after)) &&
		agree(reflect.ValueOf(was), reflect.ValueOf(is), "", func(string, bool) bool { return false })
}

// stable reports whether a text that was printed is read and printed as the same text.
func stable(text string) bool {
	d, err := yamltext.Read(text)
	return err == nil && textOf(d) == text
}

// comments returns, sorted, the rest of each line from the first # that may begin a comment. Such a # may also stand in a
// text.
func comments(text string) []string {
	var all []string
	for line := range strings.Lines(text) {
		for i := 0; i < len(line); i++ {
			if i > 0 && strings.IndexByte(" \t[{,:", line[i-1]) < 0 { // inside a word
				continue
			}
			if c := line[i]; c == '#' {
				all = append(all, strings.TrimSpace(line[i:]))
				break
			} else if c == '"' || c == '\'' {
				if end := yamltext.Quoted(line[i:]); end > 0 {
					i += end - 1
				}
			}
		}
	}
	slices.Sort(all)
	return all
}

// equalComments returns an error if a comment was lost or added.
func equalComments(before, after string) error {
	if was, is := comments(before), comments(after); !slices.Equal(was, is) {
		return fmt.Errorf("%d comments, %d after", len(was), len(is))
	}
	return nil
}
