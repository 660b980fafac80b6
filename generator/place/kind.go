package place

import (
	"path"
	"reflect"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Kind is a kind of record file: one row of the table.
type Kind struct {
	Name     string       // deputy, year, terms: as the command and the schemas call it
	Title    problem.Text // what one record is called: 代表, deputy
	Patterns []string     // of its files, from the site's folder on; a star stands for one name: content/deputies/*/deputy.yaml
	Section  string       // the list where its records are found: /deputies/; empty for settings and lists
	Example  string       // one of its files: content/deputies/d0001/deputy.yaml

	owner   string // the kind of the record to which it belongs, whose name is the first: deputy
	address string // of its page, with the same stars: /deputies/*/; empty where a record has no page
	shown   string // where a record without a page is shown, with the first of the stars: /stations/*/board/
	stars   []star
	holds   holding
}

// star is what the name at a star of a pattern means.
type star int

const (
	name star = iota // the name of the record, or of whom it belongs to
	year             // a year of four digits
)

// Addressed is a record that has a file of its own, with what every such record has.
type Addressed interface{ Base() *congress.Record }

// holding says what Go type a kind has, and where a congress holds its records.
type holding struct {
	record  reflect.Type // the struct; of a file that is a list, that of its entries
	list    bool
	make    func(file string, names []string) (record any, add func(*congress.Congress))
	in      func(*congress.Congress) any
	names   func(record any) []string // the names in the pattern, from the fields; nil for settings and lists
	records func(*congress.Congress) []Addressed
	keep    func(*congress.Congress, func(*congress.Record) bool)
}

// Kinds returns all kinds, in the order in which a file is held against their patterns: the first that fits counts.
func Kinds() []*Kind { return slices.Clone(table) }

// Named returns the kind of that name, nil if there is none.
func Named(name string) *Kind {
	for _, k := range table {
		if k.Name == name {
			return k
		}
	}
	return nil
}

// Struct is the type of the record; of a file that is a list, that of its entries.
func (k *Kind) Struct() reflect.Type { return k.holds.record }

// List tells whether a file holds a list of entries.
func (k *Kind) List() bool { return k.holds.list }

// Type is what a file is decoded into: the struct or, of a list, a slice of pointers to it.
func (k *Kind) Type() reflect.Type {
	if k.holds.list {
		return reflect.SliceOf(reflect.PointerTo(k.holds.record))
	}
	return k.holds.record
}

// Addressed tells whether each record has a file of its own, and with it draft, withdrawn and former_ids.
func (k *Kind) Addressed() bool { return k.holds.records != nil }

// HasPage tells whether each record has a page, and with it an address.
func (k *Kind) HasPage() bool { return k.address != "" }

// Markdown tells whether the record is the front matter of a Markdown file.
func (k *Kind) Markdown() bool { return path.Ext(k.Patterns[0]) == ".md" }

// Yearly tells whether a record has no name of its own, but is named after its year.
func (k *Kind) Yearly() bool { return len(k.stars) > 0 && k.stars[len(k.stars)-1] == year }

// Belongs tells whether each record belongs to a deputy or a station, in whose folder it stands.
func (k *Kind) Belongs() bool { return k.owner != "" }

// Owns tells whether records of other kinds belong to those of this kind, and stand below them: it is so of deputies and
// stations.
func (k *Kind) Owns() bool {
	return slices.ContainsFunc(table, func(other *Kind) bool { return other.owner == k.Name })
}

// Records returns the records of the kind, in their order. It is empty for settings and lists.
func (k *Kind) Records(c *congress.Congress) []Addressed {
	if k.holds.records == nil {
		return nil
	}
	return k.holds.records(c)
}

// In returns the field of a congress that holds the kind: a slice of pointers or, of the site, a pointer, of the
// vocabularies, a map.
func (k *Kind) In(c *congress.Congress) any { return k.holds.in(c) }

// Keep drops from a congress the records of the kind that are not to be kept. Lists and settings stay as they are.
func (k *Kind) Keep(c *congress.Congress, keep func(*congress.Record) bool) {
	if k.holds.keep != nil {
		k.holds.keep(c, keep)
	}
}

// Globs are the patterns for an editor, which asks every one of them: where two would fit a file, the one that comes first in
// the table keeps it.
func (k *Kind) Globs() []string {
	globs := slices.Clone(k.Patterns)
	for i, glob := range globs {
		folder, base := path.Split(glob)
		if !strings.HasPrefix(base, "*") {
			continue
		}
		var taken []string
		for _, other := range table {
			for _, pattern := range other.Patterns {
				in, file := path.Split(pattern)
				if in == folder && path.Ext(file) == path.Ext(base) && !strings.Contains(file, "*") {
					taken = append(taken, strings.TrimSuffix(file, path.Ext(file)))
				}
			}
		}
		if len(taken) > 0 {
			globs[i] = folder + "!(" + strings.Join(taken, "|") + ")" + path.Ext(base)
		}
	}
	return globs
}

// record is a pointer to a struct with a file of its own.
type record[R any] interface {
	*R
	Base() *congress.Record
}

// records makes the holding of a kind each of whose records has a file of its own. set writes the names of the pattern into
// the fields of a record, and names reads them there.
func records[R any, P record[R]](in func(*congress.Congress) *[]P, set func(P, []string), names func(P) []string) holding {
	return holding{
		record: reflect.TypeFor[R](),
		make: func(file string, names []string) (any, func(*congress.Congress)) {
			r := P(new(R))
			r.Base().Path = file
			set(r, names)
			return r, func(c *congress.Congress) {
				all := in(c)
				*all = append(*all, r)
			}
		},
		in:    func(c *congress.Congress) any { return *in(c) },
		names: func(r any) []string { return names(r.(P)) },
		records: func(c *congress.Congress) []Addressed {
			all := make([]Addressed, len(*in(c)))
			for i, r := range *in(c) {
				all[i] = r
			}
			return all
		},
		keep: func(c *congress.Congress, keep func(*congress.Record) bool) {
			all := in(c)
			*all = slices.DeleteFunc(slices.Clone(*all), func(r P) bool { return !keep(r.Base()) })
		},
	}
}

// list makes the holding of a kind whose file is a list of entries.
func list[R any](in func(*congress.Congress) *[]*R) holding {
	return holding{
		record: reflect.TypeFor[R](), list: true,
		make: func(string, []string) (any, func(*congress.Congress)) {
			entries := new([]*R)
			return entries, func(c *congress.Congress) {
				all := in(c)
				for _, e := range *entries {
					if e == nil { // an empty dash; keeps the places of the others
						e = new(R)
					}
					*all = append(*all, e)
				}
				if *all == nil {
					*all = []*R{}
				}
			}
		},
		in: func(c *congress.Congress) any { return *in(c) },
	}
}

// settings is the holding of site.yaml.
var settings = holding{
	record: reflect.TypeFor[congress.Site](),
	make: func(file string, _ []string) (any, func(*congress.Congress)) {
		s := &congress.Site{Path: file}
		return s, func(c *congress.Congress) { c.Site = s }
	},
	in: func(c *congress.Congress) any { return c.Site },
}

// vocabulary is the holding of the lists of terms.
var vocabulary = holding{
	record: reflect.TypeFor[congress.Word](), list: true,
	make: func(file string, names []string) (any, func(*congress.Congress)) {
		v := &congress.Vocabulary{Path: file, Name: names[0]}
		return &v.Words, func(c *congress.Congress) {
			for i, w := range v.Words {
				if w == nil {
					v.Words[i] = new(congress.Word)
				}
			}
			c.Vocabularies[v.Name] = v
		}
	},
	in: func(c *congress.Congress) any { return c.Vocabularies },
}
