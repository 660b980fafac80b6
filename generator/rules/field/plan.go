package field

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
	holder   string // the struct
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
	text     textKind     // of a text
	entry    *fieldPlan   // of a list of texts: what must hold of each; nil where nothing must
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
		fp := fieldPlan{index: i, key: key, holder: t.Name(), kind: f.Type.Kind(), inner: makePlan(f.Type)}
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
		fp.text = textKinds[f.Type]
		if fp.kind == reflect.Slice && fp.inner == nil && (fp.term != "" || fp.one != nil || textKinds[fp.elem] != plainText) {
			fp.entry = &fieldPlan{kind: fp.elem.Kind(), term: fp.term, one: fp.one, text: textKinds[fp.elem]}
		}
		fp.skip = fp.key != "" && fp.inner == nil && fp.entry == nil && fp.kind != reflect.Map && !fp.required && !fp.bounded &&
			fp.term == "" && fp.one == nil && (fp.text == plainText || fp.text == markdownText)
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

// trail is where a walk stands in a record. Its frames are used again and again: a large site has millions of values.
type trail struct {
	frames [16]frame
	depth  int
}

func (t *trail) push(up *frame, key string, n int) *frame {
	if t.depth == len(t.frames) { // deeper than any record is
		return &frame{up, key, n}
	}
	f := &t.frames[t.depth]
	t.depth++
	*f = frame{up, key, n}
	return f
}

// values walks the fields of a struct and calls visit for each that has something to check. The frame that visit gets
// holds for the call only.
func values(t *trail, v reflect.Value, p *plan, at *frame, visit func(reflect.Value, *fieldPlan, *frame)) {
	for i := range p.fields {
		fp := &p.fields[i]
		if fp.skip {
			continue
		}
		field := v.Field(fp.index)
		if fp.key == "" {
			values(t, field, fp.inner, at, visit)
			continue
		}
		depth := t.depth
		here := t.push(at, fp.key, -1)
		visit(field, fp, here)
		switch {
		case fp.kind == reflect.Pointer && fp.inner != nil && !field.IsNil():
			values(t, field.Elem(), fp.inner, here, visit)
		case fp.kind == reflect.Struct:
			values(t, field, fp.inner, here, visit)
		case fp.kind == reflect.Slice && (fp.inner != nil || fp.entry != nil):
			entries(t, field, fp, here, visit)
		}
		t.depth = depth
	}
}

func entries(t *trail, list reflect.Value, fp *fieldPlan, at *frame, visit func(reflect.Value, *fieldPlan, *frame)) {
	for n := range list.Len() {
		depth := t.depth
		elem, here := list.Index(n), t.push(at, "", n)
		if elem.Kind() == reflect.Pointer {
			elem = elem.Elem()
		}
		switch {
		case fp.inner == nil:
			visit(elem, fp.entry, here)
		case elem.IsValid():
			values(t, elem, fp.inner, here, visit)
		}
		t.depth = depth
	}
}

// characters is the length that bounds of a text are about.
func characters(s string) float64 { return float64(utf8.RuneCountInString(s)) }

// textKind tells what kind of text a value is, by its type.
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
