package rules

import (
	"reflect"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"gongshi/generator/congress"
)

// plan is what must hold of the fields of a struct, read once from its tags and types.
type plan struct{ fields []fieldPlan }

// fieldPlan is what must hold of one field.
type fieldPlan struct {
	index    int
	key      string // empty for an inlined struct
	required bool
	term     string   // the vocabulary of which it is a name
	one      []string // the words of which it is one
	min, max float64  // bounds, if limited
	limited  bool
	bounded  bool // a text, a list or a number with limits
	skip     bool // nothing to look at
	inner    *plan
	kind     reflect.Kind
	elem     reflect.Type // of a list or map
}

var (
	plansMu sync.Mutex
	plans   = map[reflect.Type]*plan{}
)

// planOf returns the plan of a struct type. Types do not contain themselves.
func planOf(t reflect.Type) *plan {
	plansMu.Lock()
	defer plansMu.Unlock()
	return makePlan(t)
}

func makePlan(t reflect.Type) *plan {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Map {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	if p, known := plans[t]; known {
		return p
	}
	p := &plan{}
	plans[t] = p
	for i := range t.NumField() {
		f := t.Field(i)
		key, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if key == "-" || key == "" && options != "inline" || !f.IsExported() {
			continue
		}
		fp := fieldPlan{index: i, key: key, kind: f.Type.Kind(), inner: makePlan(f.Type)}
		if fp.kind == reflect.Slice || fp.kind == reflect.Map {
			fp.elem = f.Type.Elem()
		}
		for rule := range strings.SplitSeq(f.Tag.Get("check"), ",") {
			name, value, _ := strings.Cut(rule, "=")
			switch name {
			case "required":
				fp.required = true
			case "term":
				fp.term = value
			case "one":
				fp.one = strings.Split(value, "|")
			case "min":
				fp.min, _ = strconv.ParseFloat(value, 64)
				fp.bounded = true
			case "max":
				fp.max, _ = strconv.ParseFloat(value, 64)
				fp.bounded, fp.limited = true, true
			}
		}
		fp.skip = fp.kind == reflect.Bool && !fp.required
		p.fields = append(p.fields, fp)
	}
	return p
}

// frame is a place inside a record; its path is spelt only for a problem.
type frame struct {
	up  *frame
	key string
	n   int // the place in a list, -1 where it is a key
}

func (f *frame) String() string {
	if f == nil {
		return ""
	}
	up := f.up.String()
	switch {
	case f.n >= 0:
		return up + "[" + strconv.Itoa(f.n) + "]"
	case up == "" || f.key == "":
		return up + f.key
	}
	return up + "." + f.key
}

// values walks the fields of a struct and calls visit for each that has something to check.
func values(v reflect.Value, p *plan, at *frame, visit func(reflect.Value, *fieldPlan, *frame)) {
	for i := range p.fields {
		fp := &p.fields[i]
		if fp.skip {
			continue
		}
		field := v.Field(fp.index)
		if fp.key == "" {
			values(field, fp.inner, at, visit)
			continue
		}
		here := frame{at, fp.key, -1}
		visit(field, fp, &here)
		switch fp.kind {
		case reflect.Pointer:
			if fp.inner != nil && !field.IsNil() {
				values(field.Elem(), fp.inner, &here, visit)
			}
		case reflect.Struct:
			values(field, fp.inner, &here, visit)
		case reflect.Slice:
			for n := range field.Len() {
				elem := field.Index(n)
				entry := frame{&here, "", n}
				if fp.inner == nil {
					visit(elem, &fieldPlan{kind: elem.Kind(), term: fp.term, one: fp.one}, &entry)
					continue
				}
				if elem.Kind() == reflect.Pointer {
					if elem.IsNil() {
						continue
					}
					elem = elem.Elem()
				}
				values(elem, fp.inner, &entry, visit)
			}
		}
	}
}

// characters is the length that bounds of a text are about.
func characters(s string) float64 { return float64(utf8.RuneCountInString(s)) }

// typed tells what kind of text a value is, by its type.
type textKind int

const (
	plainText textKind = iota
	dateText
	monthText
	deputyText
	stationText
	districtText
	activityText
	suggestionText
	originText
	urlText
	fileText
	markdownText
)

var textKinds = map[reflect.Type]textKind{
	reflect.TypeFor[congress.Date]():         dateText,
	reflect.TypeFor[congress.Month]():        monthText,
	reflect.TypeFor[congress.DeputyID]():     deputyText,
	reflect.TypeFor[congress.StationID]():    stationText,
	reflect.TypeFor[congress.DistrictID]():   districtText,
	reflect.TypeFor[congress.ActivityID]():   activityText,
	reflect.TypeFor[congress.SuggestionID](): suggestionText,
	reflect.TypeFor[congress.Origin]():       originText,
	reflect.TypeFor[congress.URL]():          urlText,
	reflect.TypeFor[congress.File]():         fileText,
	reflect.TypeFor[congress.Markdown]():     markdownText,
}
