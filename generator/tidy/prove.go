package tidy

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/source"
)

// kept tells whether a record says the same before and after, but for what was mended. Of what could not be read before,
// anything may be there now.
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
	return differ(reflect.ValueOf(was), reflect.ValueOf(is), "", func(field string, empty bool) bool {
		for ; field != "" && !mended[field]; field = field[:max(strings.LastIndexAny(field, ".["), 0)] {
		}
		return mended[field] || empty && len(faults) > 0
	})
}

// differ walks two values of a type and tells whether all places where they differ are allowed. empty says that nothing was
// in the first.
func differ(a, b reflect.Value, field string, allowed func(field string, empty bool) bool) bool {
	if a.Kind() == reflect.Pointer && !a.IsNil() && !b.IsNil() {
		return differ(a.Elem(), b.Elem(), field, allowed)
	}
	if a.Kind() == reflect.Struct {
		for i := range a.NumField() {
			key, options, _ := strings.Cut(a.Type().Field(i).Tag.Get("yaml"), ",")
			switch {
			case options == "inline":
				key = field
			case key == "" || key == "-": // not of the text
				continue
			default:
				key = join(field, key)
			}
			if !differ(a.Field(i), b.Field(i), key, allowed) {
				return false
			}
		}
		return true
	}
	if a.Kind() == reflect.Slice && a.Len() == b.Len() {
		for i := range a.Len() {
			if !differ(a.Index(i), b.Index(i), field+"["+strconv.Itoa(i)+"]", allowed) {
				return false
			}
		}
		return true
	}
	return reflect.DeepEqual(a.Interface(), b.Interface()) || allowed(field, a.IsZero())
}

// same tells whether two texts of a record say the same, in all that they hold.
func same(name string, before, after []byte, matter func([]byte) []byte) bool {
	was, ok, faults := source.Decode(name, before)
	is, also, left := source.Decode(name, after)
	return ok == also && len(faults) == len(left) && source.Same(matter(before), matter(after)) &&
		differ(reflect.ValueOf(was), reflect.ValueOf(is), "", func(string, bool) bool { return false })
}

// comments lists what stands behind the sign of a comment on any line, whether it is one or not; it is sorted.
func comments(text string) []string {
	var all []string
	for line := range strings.Lines(text) {
		for i := 0; i < len(line); i++ {
			if i > 0 && strings.IndexByte(" \t[{,:", line[i-1]) < 0 { // a sign inside of a word
				continue
			}
			if c := line[i]; c == '#' {
				all = append(all, strings.TrimSpace(line[i:]))
				break
			} else if c == '"' || c == '\'' {
				if end := quoted(line[i:]); end > 0 {
					i += end - 1
				}
			}
		}
	}
	slices.Sort(all)
	return all
}

// equalComments tells whether no comment was lost or made.
func equalComments(before, after string) error {
	if was, is := comments(before), comments(after); !slices.Equal(was, is) {
		return fmt.Errorf("%d comments, %d after", len(was), len(is))
	}
	return nil
}
