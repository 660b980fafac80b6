package pages

import (
	"reflect"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/sample"
	"gongshi/generator/source"
	"gongshi/generator/view"
)

// sampled reads a site of package sample on the day on which it was written.
func sampled(t *testing.T, o sample.Options) *congress.Congress {
	t.Helper()
	dir := t.TempDir()
	if _, err := sample.Create(t.Context(), dir, o); err != nil {
		t.Fatal(err)
	}
	src, err := source.Load(t.Context(), dir, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { src.Close() })
	return src.Congress
}

// Views are plain data: what a layout prints of one is a field, and none is what a method returns. So a view can be kept,
// compared and written as JSON.
func TestViewsArePlain(t *testing.T) {
	o := sample.Options{Deputies: 130, Years: 1, Day: "2026-12-31"}
	seen, layouts := map[reflect.Type]bool{}, map[string]bool{}
	for _, page := range Plan(sampled(t, o), view.Options{Now: o.Day, Host: "https://example.org", Base: "/"}).Pages {
		if !layouts[page.Layout] {
			layouts[page.Layout] = true
			plain(t, reflect.TypeOf(page.View()), seen)
		}
	}
	if len(layouts) < 50 || len(seen) < 100 {
		t.Errorf("only %d layouts and %d types were seen", len(layouts), len(seen))
	}
}

// plain reports the methods that a layout could print: those without arguments that return a text, a number or a yes, of the
// types of which a view is made. Days of records, which no layout prints, are let pass.
func plain(t *testing.T, of reflect.Type, seen map[reflect.Type]bool) {
	for of != nil && (of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice || of.Kind() == reflect.Array) {
		of = of.Elem()
	}
	if of == nil || seen[of] {
		return
	}
	seen[of] = true
	for _, receiver := range []reflect.Type{of, reflect.PointerTo(of)} {
		for i := range receiver.NumMethod() {
			m := receiver.Method(i)
			if m.Type.NumIn() == 1 && m.Type.NumOut() == 1 && m.Type.Out(0).Kind() != reflect.Pointer && of != reflect.TypeFor[congress.Date]() {
				t.Errorf("%s has a method %s: make it a field", of, m.Name)
			}
		}
	}
	switch of.Kind() {
	case reflect.Map:
		plain(t, of.Elem(), seen)
	case reflect.Struct:
		for i := range of.NumField() {
			if f := of.Field(i); f.IsExported() {
				plain(t, f.Type, seen)
			}
		}
	}
}
