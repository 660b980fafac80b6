// Package form makes blank records to fill in.
//
// A blank is the text of a record file in which all that is known already is filled in, and each key that the record may
// have is explained beside it. What is required and not known stands ready, empty, marked with ●; what may be left out
// stands behind "# ", and becomes a line of the record when these two characters are removed.
//
// It promises that the keys, their order, their explanations and their choices are those of the structs of package congress,
// as package format reads them; that the file stands where package source looks for a record, and at no address that
// another record has or had; that the same records, day and words make the same bytes; and that Save never writes over a
// file, nor outside of the site's folder, nor half of one. It never judges records: those at hand may be faulty.
package form

import (
	"fmt"
	"maps"
	"path"
	"reflect"
	"strings"
	"sync"

	"gongshi/generator/congress"
	"gongshi/generator/format"
	"gongshi/generator/problem"
	"gongshi/generator/source"
)

// Request is what a person says of the record that is wanted. What is empty was not said.
type Request struct {
	Words    []string          // in the order of Kind.Words: a title, a deputy, a year
	Options  map[string]string // by the names of Kind.Options
	Pictures bool              // make a folder, in which pictures can stand beside the text
	Now      congress.Date     // the day on which it is made
	Lang     problem.Lang      // of the explanations
}

// Blank is a record to fill in.
type Blank struct {
	Path  string // from the site's folder on
	Text  string
	Draft bool           // it is not public until draft is removed
	Left  []Left         // what is required and still empty, in the order of the file
	Notes []problem.Text // what the person should know or look over
}

// structs are read once: the comments do not change while the program runs.
var structs = sync.OnceValues(format.Structs)

// maker is one request at work.
type maker struct {
	*congress.Congress
	Request
	kind     *Kind
	structs  map[string]*format.Struct
	title    string
	day      congress.Date // of what the record is about
	year     int
	yearSaid bool
	deputy   *congress.Deputy
	station  *congress.Station
	district *congress.District
	notes    []problem.Text
}

// record is what a kind of record says of a new one.
type record struct {
	path   string   // from content/ on; of names that are given, with the proposal in place
	about  string   // of whom or what it is, for the first line of the file
	known  any      // a pointer to a struct of package congress: what is filled in
	likely any      // of the same type, or nil: what stands behind "# " in place of an example
	asked  []string // keys that are required here, though not of every record of the kind
	ready  []string // keys that need not be filled in, and stand ready all the same
	draft  bool
}

// Make makes a blank. What is wrong with the request is a *problem.Refusal.
func Make(c *congress.Congress, kind *Kind, r Request) (*Blank, error) {
	structs, err := structs()
	if err != nil {
		return nil, err
	}
	r.Options = maps.Clone(r.Options)
	if r.Options == nil {
		r.Options = map[string]string{}
	}
	m := &maker{Congress: c, Request: r, kind: kind, structs: structs, day: r.Now, year: r.Now.Year()}
	if err := m.understand(); err != nil {
		return nil, err
	}
	rec, err := kind.make(m)
	if err != nil {
		return nil, err
	}
	rec.path = "content/" + rec.path
	if !source.Allowed(rec.path) {
		return nil, problem.Refuse("“%[1]s”不能作文件名，用 --name 另起一个：小写字母、数字和连字符，如 --name %[2]s",
			"%[1]q cannot be the name of a file; give another with --name: lower-case letters, digits and hyphens, as in --name %[2]s", path.Base(rec.path), kind.sampleName())
	}
	if err := m.free(rec.path); err != nil {
		return nil, err
	}
	b := &Blank{Path: rec.path, Draft: rec.draft, Notes: m.notes}
	p := m.printer(rec)
	p.record(rec, m.notes)
	b.Left = p.left
	b.Text = strings.Join(p.lines, "\n") + "\n"
	if strings.HasSuffix(rec.path, ".md") {
		b.Text = "---\n" + b.Text + "---\n\n"
	}
	return b, nil
}

// free refuses a path at which, or at whose address, there is a record.
func (m *maker) free(file string) error {
	there, former := map[string]string{}, map[string]string{}
	for r := range m.Records() {
		own := stem(r.Path)
		there[own] = r.Path
		for _, id := range r.FormerIDs {
			old := path.Join(path.Dir(own), id)
			if strings.Contains(id, "/") {
				old = path.Join(path.Dir(path.Dir(own)), id)
			}
			former[old] = r.Path
		}
	}
	wanted := stem(file)
	taken := func(s string) bool { return there[s] != "" || former[s] != "" }
	if !taken(wanted) {
		return nil
	}
	next := m.kind.next(m, wanted, taken)
	if old := there[wanted]; old != "" {
		return problem.Refuse("%[1]s 已经有了，没有改动它；要修改就打开它接着写；%[2]s", "%[1]s is there already and was not touched; open it to change it; %[2]s", old, next)
	}
	return problem.Refuse("%[1]s 曾是 %[2]s 的编号，旧网址还在用；%[3]s", "%[1]s was the id of %[2]s, whose old address still works; %[3]s", path.Base(wanted), former[wanted], next)
}

// stem is what the address of a record is made from.
func stem(file string) string {
	switch base := path.Base(file); base {
	case "deputy.yaml", "station.yaml", "index.md":
		return path.Dir(file)
	default:
		return strings.TrimSuffix(file, path.Ext(base))
	}
}

// note adds what the person should know.
func (m *maker) note(zh, en string, args ...any) {
	m.notes = append(m.notes, problem.Say(zh, en, args...))
}

// limit is how many characters a text may have, 0 where there is no limit.
func (m *maker) limit(record any, key string) int {
	n := 0
	for _, f := range m.structs[reflect.TypeOf(record).Name()].Fields {
		if f.Key == key {
			_, _ = fmt.Sscan(f.Max, &n)
		}
	}
	return n
}
