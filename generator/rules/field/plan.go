package field

import (
	"reflect"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"gongshi/generator/congress"
)

// plan says what must hold of the fields of a struct. It is read once from their tags and types.
type plan struct{ fields []fieldPlan }

// fieldPlan says what must hold of one field.
type fieldPlan struct {
	index    int
	key      string // empty for an inlined struct
	holder   string // the name of the struct
	required bool
	term     string   // the vocabulary that must have its value
	one      []string // the words that it may have
	day      bool     // a date must be known to the day
	min, max float64  // its bounds, where bounded and limited say so
	limited  bool
	bounded  bool // it has a lower or an upper bound; limited: an upper one
	skip     bool // nothing must hold of it
	inner    *plan
	kind     reflect.Kind
	elem     reflect.Type // the type of the values, in a list or map
	text     textKind     // what kind of text it is
	entry    *fieldPlan   // what must hold of each text in a list; nil where nothing must
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

// makePlan returns the plan of a type, or of what a pointer, list or map holds; nil where that is no struct.
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
			case "day":
				fp.day = true
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

// frame is a place in a record. Its path is spelt for a problem only.
type frame struct {
	up  *frame
	key string
	n   int // the number of the entry in a list; -1 where the place is a key
}

// String spells the place as finding.Entry does.
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

// trail is the way from a record to where a walk stands. Its frames are used again, because a large site has millions of
// values.
type trail struct {
	frames [16]frame
	depth  int
}

// push goes down to a key or an entry.
func (t *trail) push(up *frame, key string, n int) *frame {
	if t.depth == len(t.frames) { // deeper than any record is
		return &frame{up, key, n}
	}
	f := &t.frames[t.depth]
	t.depth++
	*f = frame{up, key, n}
	return f
}

// values walks through the fields of a struct and calls visit for each of which something must hold. The frame is valid during
// the call only.
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

// entries walks through the entries of a list.
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

// characters returns the length of a text in characters. Bounds count them.
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
