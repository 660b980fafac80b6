package schema

import (
	"path"
	"reflect"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/source"
)

// Kind is one kind of record file.
type Kind struct {
	Name     string       // deputy, year, districts
	Title    string       // what it is called in Chinese
	Patterns []string     // the files, from the site's folder on: content/deputies/*/deputy.yaml
	Record   reflect.Type // the struct; of a file that is a list, that of its entries

	list bool
}

// titles are the Chinese names of the kinds.
var titles = map[string]string{
	"site": "网站设置", "dictionary": "专名与误写", "outcomes": "办理结果方案", "vocabulary": "词表", "terms": "届次", "districts": "选区",
	"deputy": "代表", "year": "年度履职", "activity": "活动", "suggestion": "建议", "station": "联络站", "board": "站务公示",
	"notice": "通知", "institution": "职责与制度", "localinstitution": "联络站自己的职责与制度", "edition": "年底公示", "selection": "评选", "supervision": "督办和拉练",
	"lecture": "大讲堂", "campaign": "专题活动", "news": "工作动态", "page": "普通页面",
}

// Kinds returns all kinds, in the order of the manual. Kinds of the same record are one.
func Kinds() []Kind {
	var all []Kind
	for _, k := range source.Kinds() {
		t, list := k.Type, k.Type.Kind() == reflect.Slice
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		name := strings.ToLower(t.Name())
		if list { // a list is named after its file, or after the folder of all lists like it
			name = strings.TrimSuffix(path.Base(k.Pattern), path.Ext(k.Pattern))
			if name == "*" {
				name = path.Base(path.Dir(k.Pattern))
			}
		}
		if i := slices.IndexFunc(all, func(a Kind) bool { return a.Name == name }); i >= 0 {
			all[i].Patterns = append(all[i].Patterns, k.Pattern)
			continue
		}
		all = append(all, Kind{Name: name, Title: titles[name], Patterns: []string{k.Pattern}, Record: t, list: list})
	}
	return all
}

// Markdown tells whether the record is the front matter of a Markdown file.
func (k Kind) Markdown() bool { return path.Ext(k.Patterns[0]) == ".md" }

// Globs are the patterns as an editor needs them, which asks every one of them: where two would fit a file, the one that
// comes first in the table keeps it.
func (k Kind) Globs() []string {
	globs := slices.Clone(k.Patterns)
	for i, glob := range globs {
		folder, base := path.Split(glob)
		if !strings.HasPrefix(base, "*") {
			continue
		}
		var taken []string
		for _, other := range source.Kinds() {
			in, file := path.Split(other.Pattern)
			if in == folder && path.Ext(file) == path.Ext(base) && !strings.Contains(file, "*") {
				taken = append(taken, strings.TrimSuffix(file, path.Ext(file)))
			}
		}
		if len(taken) > 0 {
			globs[i] = folder + "!(" + strings.Join(taken, "|") + ")" + path.Ext(base)
		}
	}
	return globs
}

// addressed tells whether the record has what every record with a file of its own has: draft, withdrawn, former_ids.
func (k Kind) addressed() bool {
	return reflect.PointerTo(k.Record).Implements(reflect.TypeFor[interface{ Base() *congress.Record }]())
}
