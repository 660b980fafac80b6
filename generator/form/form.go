// Package form makes blank records to fill in.
//
// A blank is the text of a record file. Values that are known are filled in, and each key that the record may have is
// explained. A required key without a value is marked with ●. An optional key stands behind "# "; it becomes a line of the
// record when these two characters are removed.
//
// It promises that keys, their order, explanations and choices are those of the structs of package congress; that the file is
// where a record of its kind lies, and at no address that another record has or had; that the same records, day and words give
// the same bytes; and that Save never overwrites a file, writes outside the site's folder or writes half a file. It never
// judges the records of the site, which may be faulty.
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
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/source"
)

// Request is what a user says of the record that is wanted. What is empty was not said.
type Request struct {
	Words    []string          // in the order of Kind.Words: a title, a deputy, a year
	Options  map[string]string // by the names in Kind.Options
	Pictures bool              // make a folder that can hold pictures, too
	Now      congress.Date     // today
	Lang     problem.Lang      // the language of the explanations
}

// Blank is a record to fill in.
type Blank struct {
	Path  string // from the site's folder on
	Text  string
	Draft bool           // the record is a draft, and not public until that line is removed
	Left  []Left         // the required keys that are still empty, in the order of the file
	Notes []problem.Text // what the user should know or check
}

// structs returns the format of the records. It is read once.
var structs = sync.OnceValues(format.Structs)

// maker makes one blank. understand sets its fields from the request.
type maker struct {
	*congress.Congress
	Request
	kind     *Kind
	structs  map[string]*format.Struct
	title    string
	day      congress.Date // the day of the record; today, if none is given
	year     int
	yearSaid bool // the request has a year
	deputy   *congress.Deputy
	station  *congress.Station
	district *congress.District
	notes    []problem.Text
}

// record is a new record, as the function of its kind returns it.
type record struct {
	known  place.Addressed // the values that are filled in, with the identity of the record
	folder bool            // the record has a folder of its own
	about  string          // whom or what it is about, for the first line of the file
	likely any             // the same type as known, or nil: values that are used as examples, behind "# "
	asked  []string        // keys that are required in this record, but not in every record of the kind
	ready  []string        // optional keys that are not behind "# "
	draft  bool
}

// Make makes a blank. The error is a *problem.Refusal if the request is at fault.
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
	i, _ := place.OfRecord(rec.known)
	if rec.folder {
		i = i.InFolder()
	}
	file := i.File()
	if !source.Allowed(file) {
		return nil, problem.Refuse("“%[1]s”不能作文件名，用 --name 另起一个：小写字母、数字和连字符，如 --name %[2]s",
			"%[1]q cannot be the name of a file; give another with --name: lower-case letters, digits and hyphens, as in --name %[2]s", path.Base(file), kind.sampleName())
	}
	if err := m.free(i); err != nil {
		return nil, err
	}
	b := &Blank{Path: file, Draft: rec.draft, Notes: m.notes}
	p := m.printer(rec)
	p.record(rec, i.Markdown(), m.notes)
	b.Left = p.left
	b.Text = strings.Join(p.lines, "\n") + "\n"
	if i.Markdown() {
		b.Text = "---\n" + b.Text + "---\n\n"
	}
	return b, nil
}

// free refuses an identity that a record has, or had.
func (m *maker) free(i place.Identity) error {
	there, former := map[string]string{}, map[string]string{}
	for r := range m.Records() {
		own, _ := place.Of(r.Path)
		there[place.Stem(r.Path)] = r.Path
		for _, id := range r.FormerIDs {
			if was, can := own.Renamed(id); can {
				former[place.Stem(was.File())] = r.Path
			}
		}
	}
	wanted := place.Stem(i.File())
	if there[wanted] == "" && former[wanted] == "" {
		return nil
	}
	next := m.kind.next(m, i, func(name string) bool {
		other, _ := i.Renamed(name)
		at := place.Stem(other.File())
		return there[at] != "" || former[at] != ""
	})
	if old := there[wanted]; old != "" {
		return problem.Refuse("%[1]s 已经有了，没有改动它；要修改就打开它接着写；%[2]s", "%[1]s is there already and was not touched; open it to change it; %[2]s", old, next)
	}
	return problem.Refuse("%[1]s 曾是 %[2]s 的编号，旧网址还在用；%[3]s", "%[1]s was the id of %[2]s, whose old address still works; %[3]s", i.OwnName(), former[wanted], next)
}

// note adds a note for the user.
func (m *maker) note(zh, en string, args ...any) {
	m.notes = append(m.notes, problem.Say(zh, en, args...))
}

// limit returns the largest number of characters that the value of a key of a struct may have; 0 if there is no limit.
func (m *maker) limit(record any, key string) int {
	n := 0
	for _, f := range m.structs[reflect.TypeOf(record).Name()].Fields {
		if f.Key == key {
			_, _ = fmt.Sscan(f.Max, &n)
		}
	}
	return n
}
