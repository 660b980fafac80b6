// Package field checks every field of every record against what the tags and types of its struct say: what is required, how
// long it may be, which words, dates, ids and addresses it may hold.
package field

import (
	"reflect"
	"strconv"

	"gongshi/generator/congress"
	"gongshi/generator/format"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Fields reports each value of each record that breaks the tags or the type of its field. It walks once through all records for
// all rules about single fields, and reports each under its name.
func Fields(k *finding.Check) {
	f := &fieldCheck{Check: k, names: map[textKind][]string{}}
	for _, kind := range place.Kinds() {
		f.public = true // settings and lists
		switch all := kind.In(k.Congress).(type) {
		case *congress.Site:
			f.site(all)
		case map[string]*congress.Vocabulary:
			for _, v := range all {
				f.list(v.Path, reflect.ValueOf(v.Words))
			}
		default:
			if !kind.Addressed() {
				f.list(kind.Patterns[0], reflect.ValueOf(all))
			}
		}
		for _, r := range kind.Records(k.Congress) {
			if base := r.Base(); !base.Broken {
				f.public = base.Withdrawn == nil && !f.Drafts[base.Path]
				f.record(base.Path, reflect.ValueOf(r).Elem(), nil)
			}
		}
	}
}

// site checks site.yaml, which must be there.
func (f *fieldCheck) site(s *congress.Site) {
	if s == nil {
		f.as("missing").Add(place.SiteFile, "", problem.Say("网站没有 site.yaml", "the site has no site.yaml"), problem.Say("建立 %[1]s", "write %[1]s", place.SiteFile))
	} else if !s.Unread() {
		f.record(s.Path, reflect.ValueOf(s).Elem(), nil)
	}
}

// list checks the entries of a file that is a list.
func (f *fieldCheck) list(path string, entries reflect.Value) {
	for i := range entries.Len() {
		f.record(path, entries.Index(i).Elem(), &frame{n: i})
	}
}

// fieldCheck is the walk through all records.
type fieldCheck struct {
	*finding.Check
	path   string
	public bool   // what is looked at is published
	gap    string // the last mapping that is missing; the keys that it must hold are not reported as well
	trail  trail
	names  map[textKind][]string // the ids that are there, for proposals; listed when they are needed first
}

// as sets the rule that is reported.
func (f *fieldCheck) as(rule string) *finding.Check {
	f.Rule = rule
	return f.Check
}

// record checks one record, or one entry of a file that is a list.
func (f *fieldCheck) record(path string, v reflect.Value, at *frame) {
	f.path, f.gap = path, ""
	values(&f.trail, v, planOf(v.Type()), at, f.value)
}

// titled returns the Chinese name of a key in brackets, or nothing where it has none. A key that is missing is named so, since
// readers do not see it.
func titled(p *fieldPlan) string {
	if title := format.Title(p.holder, p.key); title != "" {
		return "（" + title + "）"
	}
	return ""
}

// value checks one value: that it is there, its bounds, and its text.
func (f *fieldCheck) value(v reflect.Value, p *fieldPlan, at *frame) {
	if p.kind == reflect.Struct && !p.required {
		return
	}
	if v.IsZero() || (p.kind == reflect.Slice || p.kind == reflect.Map) && v.Len() == 0 {
		if p.required && (f.gap == "" || at.up.String() != f.gap) {
			if p.kind == reflect.Struct {
				f.gap = at.String()
			}
			f.as("missing").Add(f.path, at.String(), problem.Say("缺少 %[1]s%[2]s，或者没有填写", "%[1]s is missing or empty", p.key, titled(p)),
				problem.Say("补上 %[1]s", "write %[1]s", p.key))
		}
		return
	}
	if p.bounded {
		f.bounds(v, p, at)
	}
	switch p.kind {
	case reflect.String:
		f.text(v.String(), p.text, p, at)
	case reflect.Map:
		for _, key := range v.MapKeys() {
			f.entry(key, v.MapIndex(key), p, at)
		}
	}
}

// entry checks one key and value of a free mapping.
func (f *fieldCheck) entry(key, value reflect.Value, p *fieldPlan, at *frame) {
	here := &frame{at, key.String(), -1}
	if textKinds[key.Type()] == deputyText {
		f.text(key.String(), deputyText, &fieldPlan{}, here)
	}
	if p.term != "" && value.Kind() == reflect.String {
		f.term(value.String(), p.term, here)
	}
	if value.Kind() == reflect.Int && value.Int() < 0 {
		f.as("bounds").Add(f.path, here.String(), problem.Say("数量不能是负数", "a count cannot be negative"), problem.Say("改为 0 或正数", "write 0 or more"))
	}
}

// bounds checks the length of a text or a list, or the size of a number.
func (f *fieldCheck) bounds(v reflect.Value, p *fieldPlan, at *frame) {
	var n float64
	unit := problem.Text{}
	switch v.Kind() {
	case reflect.String:
		if p.min == 0 && v.Len() <= int(p.max) { // short enough: a character takes one byte or more
			return
		}
		n, unit = characters(v.String()), problem.Say("个字", " characters")
	case reflect.Int:
		n = float64(v.Int())
	case reflect.Float64:
		n = v.Float()
	case reflect.Slice:
		n, unit = float64(v.Len()), problem.Say("项", " entries")
	default:
		return
	}
	plain := func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
	switch {
	case n != n || n < p.min:
		f.as("bounds").Add(f.path, at.String(), problem.Say("%[1]s 是 %[2]s%[3]s，太小", "%[1]s is %[2]s%[3]s, too small", p.key, plain(n), unit),
			problem.Say("不小于 %[1]s", "at least %[1]s", plain(p.min)))
	case p.limited && n > p.max:
		f.as("bounds").Add(f.path, at.String(), problem.Say("%[1]s 有 %[2]s%[3]s，超过上限", "%[1]s has %[2]s%[3]s, more than is allowed", p.key, plain(n), unit),
			problem.Say("不超过 %[1]s%[2]s", "at most %[1]s%[2]s", plain(p.max), unit))
	}
}
