package form

import (
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/format"
)

// complete returns a value whose empty fields hold examples, so that lines behind "# " show every key. The examples are taken
// from the records of the site, from the vocabularies, or from the comments on the structs.
func (p *printer) complete(v reflect.Value, f format.Field) reflect.Value {
	t := v.Type()
	switch t.Kind() {
	case reflect.Pointer:
		inner := reflect.Zero(t.Elem())
		if !v.IsNil() {
			inner = v.Elem()
		}
		made := reflect.New(t.Elem())
		made.Elem().Set(p.complete(inner, f))
		return made
	case reflect.Struct:
		made := reflect.New(t).Elem()
		made.Set(v)
		for _, inner := range p.structOf(t).Fields {
			field := byKey(made, inner.Key)
			field.Set(p.complete(field, inner))
		}
		return made
	case reflect.Slice:
		n := max(v.Len(), 1)
		made := reflect.MakeSlice(t, n, n)
		reflect.Copy(made, v)
		for i := range n {
			made.Index(i).Set(p.complete(made.Index(i), f))
		}
		return made
	case reflect.Map:
		if v.Len() > 0 {
			return v
		}
		made, key := reflect.MakeMap(t), reflect.New(t.Key()).Elem()
		key.SetString(p.example(t.Key(), format.Field{Doc: f.Doc, Note: f.Note}))
		made.SetMapIndex(key, p.complete(reflect.Zero(t.Elem()), f))
		return made
	}
	if !v.IsZero() {
		return v
	}
	made := reflect.New(t).Elem()
	switch t.Kind() {
	case reflect.Bool:
		made.SetBool(true)
	case reflect.Int:
		made.SetInt(int64(exampleNumber(f)))
	case reflect.Float64:
		made.SetFloat(exampleNumber(f))
	case reflect.String:
		made.SetString(p.example(t, f))
	}
	return made
}

// filler is written if there is no example.
const filler = "……"

// example returns an example of a text of a type.
func (p *printer) example(t reflect.Type, f format.Field) string {
	m := p.m
	switch reflect.Zero(t).Interface().(type) {
	case congress.Date:
		return string(m.day)
	case congress.Month:
		return string(m.day[:len("2006-01")])
	case congress.URL:
		return "https://example.org/"
	case congress.File:
		return "photo-1.jpg"
	case congress.Markdown:
		return filler
	case congress.DeputyID:
		return p.exampleDeputy()
	case congress.StationID:
		switch {
		case m.station != nil:
			return string(m.station.ID)
		case len(m.Stations) > 0:
			return string(m.Stations[0].ID)
		}
		return "zhuge"
	case congress.DistrictID:
		if len(m.Districts) > 0 && m.Districts[0].ID != "" {
			return string(m.Districts[0].ID)
		}
		return "zhuge-1"
	case congress.ActivityID:
		if n := len(m.Activities); n > 0 {
			return string(m.Activities[n-1].ID)
		}
		return "2024/2024-05-15-zhuge-reception"
	case congress.SuggestionID:
		if n := len(m.Suggestions); n > 0 {
			return string(m.Suggestions[n-1].ID)
		}
		return "2024/0001"
	}
	switch {
	case f.One != nil:
		return f.One[0]
	case f.Term != "":
		if words := m.inUse(f.Term); len(words) > 0 {
			return words[0]
		}
		return filler
	}
	return exampleText(f)
}

// exampleDeputy returns the ID of a deputy: the given one, else one of the station, else any in office.
func (p *printer) exampleDeputy() string {
	m := p.m
	if m.deputy != nil {
		return string(m.deputy.ID)
	}
	if m.station != nil {
		if present := m.present(m.station.ID, m.day); len(present) > 0 {
			return string(present[0])
		}
	}
	for _, d := range m.Deputies {
		if !d.Broken && d.Withdrawn == nil && d.InOffice(m.day) {
			return string(d.ID)
		}
	}
	return "d0001"
}

var (
	quoted  = regexp.MustCompile(`(?:^|[。；，])如 ([^、。；，]+)`)
	printed = regexp.MustCompile(`[0-9]*\p{Han}[\p{Han}0-9 ]*`)
	counted = regexp.MustCompile(`如 (\d+(?:\.\d+)?)`)
)

// exampleText returns the first example in the comment of a field: behind 如 in the Chinese text (如 现场述职、书面述职), or the
// first Chinese word in the English one.
func exampleText(f format.Field) string {
	if e := quoted.FindStringSubmatch(f.Note); e != nil {
		return strings.TrimSpace(e[1])
	}
	if e := printed.FindString(f.Doc); e != "" {
		return strings.TrimSpace(e)
	}
	return filler
}

// exampleNumber returns a number from the comment of a field, else the least number that it may have, else 1.
func exampleNumber(f format.Field) float64 {
	for _, s := range append(counted.FindStringSubmatch(f.Note), f.Min) {
		if n, err := strconv.ParseFloat(s, 64); err == nil && n > 0 {
			return n
		}
	}
	return 1
}

// whom returns the names of the records that the IDs in a value mean, for the comment beside them; "" if there are none.
func (p *printer) whom(v reflect.Value) string {
	switch id := v.Interface().(type) {
	case congress.DeputyID:
		if d := p.m.Deputy(id); d != nil {
			return d.Name
		}
	case congress.StationID:
		if s := p.m.Station(id); s != nil {
			return s.Name
		}
	case congress.DistrictID:
		if d := p.m.District(id); d != nil {
			return d.Name
		}
	case congress.SuggestionID:
		if s := p.m.Suggestion(id); s != nil {
			return s.Title
		}
	case congress.Reception:
		var all []string
		for _, d := range id.Deputies {
			all = append(all, p.whom(reflect.ValueOf(d)))
		}
		return strings.Join(all, "、")
	}
	return ""
}
