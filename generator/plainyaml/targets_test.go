package plainyaml_test

import (
	"path/filepath"
	"reflect"

	"gongshi/generator/congress"
)

// targets holds the types into which texts are decoded: those of the records, and thing.
var targets = []reflect.Type{
	reflect.TypeFor[thing](),
	reflect.TypeFor[congress.Year](),
	reflect.TypeFor[congress.Deputy](),
	reflect.TypeFor[congress.Activity](),
	reflect.TypeFor[congress.Suggestion](),
	reflect.TypeFor[congress.Station](),
	reflect.TypeFor[congress.Board](),
	reflect.TypeFor[congress.Site](),
	reflect.TypeFor[congress.Edition](),
	reflect.TypeFor[congress.Selection](),
	reflect.TypeFor[congress.Supervision](),
	reflect.TypeFor[congress.Lecture](),
	reflect.TypeFor[congress.Institution](),
	reflect.TypeFor[congress.Campaign](),
	reflect.TypeFor[congress.News](),
	reflect.TypeFor[congress.Notice](),
	reflect.TypeFor[congress.Page](),
	reflect.TypeFor[[]*congress.District](),
	reflect.TypeFor[[]*congress.Term](),
	reflect.TypeFor[[]*congress.Name](),
	reflect.TypeFor[[]*congress.Word](),
	reflect.TypeFor[[]*congress.Scheme](),
	reflect.TypeFor[[]string](),
	reflect.TypeFor[map[string]string](),
	reflect.TypeFor[map[congress.DeputyID]*thing](),
}

type word string

// thing has a field of every kind that records have, and some more.
type thing struct {
	A, B    string
	N       int
	F       float64
	T       bool
	Date    word
	P       *thing
	V       other
	L       []string
	K       []word
	Is      []int
	S       []thing
	Q       []*thing
	M       map[string]int
	W       map[word]string
	X       map[string][]string
	PS      *string
	inner   `yaml:"-"`
	Outer   `yaml:",inline"`
	Renamed string `yaml:"other_name,omitempty"`
	Hidden  string `yaml:"-"`
}

type inner struct{ Z string }

type Outer struct {
	Inlined `yaml:",inline"`
	O       string
}

type Inlined struct {
	I string
	J []other `yaml:"j"`
}

type other struct {
	A string
	B *other
}

// targetOf returns the type of record that a file holds, by its path below content/.
func targetOf(name string) reflect.Type {
	for _, row := range []struct {
		pattern string
		target  reflect.Type
	}{
		{"site.yaml", reflect.TypeFor[congress.Site]()},
		{"dictionary.yaml", reflect.TypeFor[[]*congress.Name]()},
		{"vocabulary/outcomes.yaml", reflect.TypeFor[[]*congress.Scheme]()},
		{"vocabulary/*.yaml", reflect.TypeFor[[]*congress.Word]()},
		{"terms.yaml", reflect.TypeFor[[]*congress.Term]()},
		{"districts.yaml", reflect.TypeFor[[]*congress.District]()},
		{"deputies/*/deputy.yaml", reflect.TypeFor[congress.Deputy]()},
		{"deputies/*/*.yaml", reflect.TypeFor[congress.Year]()},
		{"activities/*/*.yaml", reflect.TypeFor[congress.Activity]()},
		{"suggestions/*/*.yaml", reflect.TypeFor[congress.Suggestion]()},
		{"stations/*/station.yaml", reflect.TypeFor[congress.Station]()},
		{"stations/*/*.yaml", reflect.TypeFor[congress.Board]()},
		{"editions/*.yaml", reflect.TypeFor[congress.Edition]()},
		{"selections/*/*.yaml", reflect.TypeFor[congress.Selection]()},
		{"supervision/*.yaml", reflect.TypeFor[congress.Supervision]()},
		{"stations/*/notices/*.md", reflect.TypeFor[congress.Notice]()},
		{"institutions/*.md", reflect.TypeFor[congress.Institution]()},
		{"lectures/*.md", reflect.TypeFor[congress.Lecture]()},
		{"lectures/*/index.md", reflect.TypeFor[congress.Lecture]()},
		{"campaigns/*.md", reflect.TypeFor[congress.Campaign]()},
		{"news/*.md", reflect.TypeFor[congress.News]()},
		{"pages/*.md", reflect.TypeFor[congress.Page]()},
	} {
		if ok, _ := filepath.Match(row.pattern, name); ok {
			return row.target
		}
	}
	return nil
}
