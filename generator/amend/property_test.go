package amend

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/source"
	"gongshi/generator/tidy"
)

// texts returns the record files of the sample, of the small site and of a generated one.
func texts(t testing.TB) map[string][]byte {
	t.Helper()
	made, _ := invented(t, 8)
	all := map[string][]byte{}
	for _, dir := range []string{"../..", "../testdata/site", made} {
		root := os.DirFS(dir)
		err := fs.WalkDir(root, "content", func(name string, entry fs.DirEntry, err error) error {
			if _, is := place.Of(name); err != nil || entry.IsDir() || !is {
				return err
			}
			text, err := fs.ReadFile(root, name)
			all[filepath.Join(dir, name)] = text
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(all) < 500 {
		t.Fatalf("%d records", len(all))
	}
	return all
}

// fieldsOf lists what can be changed in a value of a record: the scalars with their values, and the lists of structs.
func fieldsOf(v reflect.Value, field string, add func(field string, v reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			fieldsOf(v.Elem(), field, add)
		}
	case reflect.Struct:
		keys, _ := tidy.Keys(v.Type())
		for _, key := range keys {
			next := key
			if field != "" {
				next = field + "." + key
			}
			f := byKey(v, key)
			add(next, f)
			fieldsOf(f, next, add)
		}
	case reflect.Slice:
		for i := range v.Len() {
			fieldsOf(v.Index(i), fmt.Sprintf("%s[%d]", field, i), add)
		}
	}
}

// A change of one field of one record, whichever it is, leaves all bytes before and after it as they were, with the line ends that
// they had; what was canonical stays so.
func TestUntouchedBytesStay(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(11, 3))
	tried, strange := 0, 0
	all := texts(t)
	for _, path := range slices.Sorted(maps.Keys(all)) {
		plain := all[path]
		name := path[strings.Index(path, "content"):]
		name = filepath.ToSlash(name)
		record, ok, _ := source.Decode(name, plain)
		if !ok {
			continue
		}
		canonical := bytes.Equal(tidy.Text(name, plain).Text, plain)
		for _, raw := range [][]byte{plain, append([]byte("\xEF\xBB\xBF"), bytes.ReplaceAll(plain, []byte("\n"), []byte("\r\n"))...)} {
			if filepath.Ext(name) == ".md" && raw[0] == 0xEF { // the mark before the front matter is not of the record
				raw = raw[3:]
			}
			var fields []string
			var at []reflect.Value
			fieldsOf(reflect.ValueOf(record).Elem(), "", func(field string, v reflect.Value) {
				fields, at = append(fields, field), append(at, v)
			})
			for range 3 {
				i := r.IntN(len(fields))
				after, removed, done := changeOne(t, name, raw, fields[i], at[i])
				if !done {
					continue
				}
				if tried++; after == nil {
					strange++
					continue
				}
				same := 0
				for same < len(raw) && same < len(after) && raw[same] == after[same] {
					same++
				}
				tail := 0
				for tail < len(raw)-same && tail < len(after)-same && raw[len(raw)-1-tail] == after[len(after)-1-tail] {
					tail++
				}
				if lost := len(raw) - same - tail; lost > removed {
					t.Errorf("%s %s: %d bytes are not what they were, %d at most should:\n%s", path, fields[i], lost, removed, raw[same:len(raw)-tail])
				}
				if canonical && &raw[0] == &plain[0] && !bytes.Equal(tidy.Text(name, after).Text, after) {
					t.Errorf("%s %s: fmt would change it", path, fields[i])
				}
				if n := bytes.Count(after, []byte("\n")) - bytes.Count(after, []byte("\r\n")); n > 0 && bytes.Contains(raw, []byte("\r\n")) {
					t.Errorf("%s %s: %d lines have the wrong end", path, fields[i], n)
				}
			}
		}
	}
	t.Logf("%d changes, %d of them left to people", tried, strange)
	if tried < 1000 || strange*20 > tried {
		t.Errorf("%d changes were tried, %d of them are left to people", tried, strange)
	}
}

// changeOne changes a field: a scalar gets a value, a list an entry. removed is how many bytes may be other ones. The text is nil
// if the change is left to a person; done is false if the field is none that is changed.
func changeOne(t testing.TB, name string, raw []byte, field string, v reflect.Value) (after []byte, removed int, done bool) {
	t.Helper()
	x, err := textOf(name, raw)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	removed = 1 // the line end of a last line
	switch {
	case v.Kind() == reflect.String && v.Type() != reflect.TypeFor[congress.Markdown]() && !strings.Contains(v.String(), "\n"):
		removed += 2*len(v.String()) + 4
		err = x.set(field, reflect.ValueOf("新: 值 # 1").Convert(v.Type()).Interface())
	case v.Kind() == reflect.Int:
		removed += 12
		err = x.set(field, 7)
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.String:
		err = x.append(field, reflect.ValueOf("d0777").Convert(v.Type().Elem()).Interface())
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Struct && v.Len() > 0:
		err = x.append(field, v.Index(0).Interface())
	default:
		return nil, 0, false
	}
	if err == nil {
		after, err = x.bytes()
	}
	var strange *StrangeError
	if err != nil && !errors.As(err, &strange) {
		t.Fatalf("%s %s: %v", name, field, err)
	}
	return after, removed, true
}

// Whatever a text is, it is changed as asked, or left to a person.
func FuzzSet(f *testing.F) {
	for _, text := range []string{"name: 甲\nseats:\n  - {level: 县}\n", "seats: [\n {level: 县, # x\n }]\n", "seats:\n- level: |\n   县\n   # x\n\n  # y\nname: 'x'\n", "name: \"\\u4e00\"\nseats: [{}]", "{seats: [{term: 1}]}", "seats:\n  -\n"} {
		f.Add(text, "seats[0].to", "2027-03-20")
	}
	f.Fuzz(func(t *testing.T, raw, field, value string) {
		if strings.ContainsAny(field, "\x00\n") || len(field) > 40 || !strings.HasPrefix(field, "seats[0].") && field != "name" && field != "post" && field != "station" {
			field = "seats[0].to"
		}
		x, err := textOf("content/deputies/d0001/deputy.yaml", []byte(raw))
		if err != nil {
			return
		}
		if x.set(field, value) != nil {
			return
		}
		after, err := x.bytes()
		if err != nil {
			return
		}
		record, ok, _ := source.Decode("content/deputies/d0001/deputy.yaml", bytes.TrimPrefix(after, bom))
		d := record.(*congress.Deputy)
		if !ok || field == "name" && d.Name != value || field == "seats[0].to" && string(d.Seats[0].To) != value {
			t.Errorf("%q is read as %+v", after, d)
		}
	})
}
