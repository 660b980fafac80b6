package place

import (
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"gongshi/generator/congress"
)

// Identity is what the name of a file says of its record.
type Identity struct {
	*Kind
	Names []string // what stands for the stars of the pattern: d0001, 2024

	pattern int // which of the patterns of the kind
}

// Of returns the identity of the record that a file holds; ok is false for a file that is no record.
func Of(file string) (i Identity, ok bool) {
	have := strings.Split(file, "/")
	for _, f := range files {
		if names, fits := f.match(have); fits {
			return Identity{f.kind, names, f.n}, true
		}
	}
	return Identity{}, false
}

// OfRecord returns the identity that the fields of a record say: of a pointer to a struct of package congress with a file of
// its own. Of a lecture it is the one in a file without a folder. It does not look at the path of the record. ok is false where the fields name no record of its kind: an
// id without its year.
func OfRecord(r Addressed) (i Identity, ok bool) {
	for _, k := range table {
		if k.Addressed() && reflect.TypeOf(r) == reflect.PointerTo(k.holds.record) {
			names := k.holds.names(r)
			return Identity{Kind: k, Names: names}, len(names) == len(k.stars)
		}
	}
	return Identity{}, false
}

// FileOf is the file of a record, as the fields of the record say who it is: of &congress.Deputy{ID: "d0001"} it is
// content/deputies/d0001/deputy.yaml.
// It is empty where the fields do not say it.
func FileOf(r Addressed) string {
	if i, ok := OfRecord(r); ok {
		return i.File()
	}
	return ""
}

// File is where the record stands, from the site's folder on. It is empty for no identity.
func (i Identity) File() string {
	if i.Kind == nil {
		return ""
	}
	return fill(i.Pattern(), i.Names)
}

// Pattern is that of the kind's patterns which the file has.
func (i Identity) Pattern() string { return i.Patterns[i.pattern] }

// InFolder is the same record in a folder of its own, where pictures can stand beside it. Where the kind knows no such
// folder it is the identity itself.
func (i Identity) InFolder() Identity {
	if i.Kind != nil {
		i.pattern = len(i.Patterns) - 1
	}
	return i
}

// Address is that of the record's page, empty where it has none.
func (i Identity) Address() string {
	switch {
	case i.Kind == nil || !i.HasPage():
		return ""
	case i.Name == "page":
		return Page(i.Names[0])
	}
	return fill(i.address, i.Names)
}

// ShownAt is where what the record says can be seen: on its page or, where it has none, on that of its owner.
func (i Identity) ShownAt() string {
	if i.Kind == nil || i.shown == "" {
		return i.Address()
	}
	return fill(i.shown, i.Names)
}

// Owner is the deputy or station to whom the record belongs, in whose folder it stands; ok is false where it belongs to nobody.
func (i Identity) Owner() (of Identity, ok bool) {
	if i.Kind == nil || i.owner == "" {
		return Identity{}, false
	}
	return Identity{Kind: Named(i.owner), Names: i.Names[:1]}, true
}

// Year is the name that should be a year, and the year that it is, 0 if it is none; ok is false for a record that is not
// named after one and does not stand in the folder of one.
func (i Identity) Year() (named string, n int, ok bool) {
	if i.Kind == nil {
		return "", 0, false
	}
	at := slices.Index(i.stars, year)
	if at < 0 {
		return "", 0, false
	}
	return i.Names[at], yearOf(i.Names[at]), true
}

// New makes an empty record of this identity, with its path, and what adds it to a congress. The record is a pointer to what
// Type says.
func (i Identity) New() (record any, add func(*congress.Congress)) {
	return i.holds.make(i.File(), i.Names)
}

var (
	nameShape = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,79}$`)
	yearShape = regexp.MustCompile(`^[0-9]{4}$`)
)

// IsName tells whether a name can be that of a record in an address: lower-case letters, digits and hyphens, 80 at most.
func IsName(name string) bool { return nameShape.MatchString(name) }

// Renamed returns the identity that the record has under another name of its file or folder: under a former one, or one to
// come. Where records stand in folders of years, the name may have its year before it: 2023/0007. ok is false where no such
// record can have that name.
func (i Identity) Renamed(name string) (other Identity, ok bool) {
	if i.Kind == nil || len(i.stars) == 0 {
		return Identity{}, false
	}
	other = i
	other.Names = slices.Clone(i.Names)
	if folder, rest, has := strings.Cut(name, "/"); has {
		if i.stars[0] != year || len(i.stars) < 2 || !yearShape.MatchString(folder) {
			return Identity{}, false
		}
		other.Names[0], name = folder, rest
	}
	other.Names[len(other.Names)-1] = name
	shape := nameShape
	if i.Yearly() {
		shape = yearShape
	}
	if same, is := Of(other.File()); !shape.MatchString(name) || !is || same.Kind != i.Kind {
		return Identity{}, false
	}
	return other, true
}

// OwnName is the record's own name, without that of its owner or its year; the year of a record that is named after one. It is
// empty for settings and lists.
func (i Identity) OwnName() string {
	if len(i.Names) == 0 {
		return ""
	}
	return i.Names[len(i.Names)-1]
}

// FormerID is what a record writes in former_ids for an identity that it had: the name, with its year before it where that was
// another one.
func (i Identity) FormerID(was Identity) string {
	if len(was.stars) > 1 && was.stars[0] == year && was.Names[0] != i.Names[0] {
		return strings.Join(was.Names, "/")
	}
	return was.OwnName()
}

// Stem names the record by its place: by its folder where the folder is the record, else by its file without the extension.
// Two files of one stem are the same record.
func Stem(file string) string {
	i, ok := Of(file)
	base := path.Base(file)
	if ok && len(i.Names) > 0 && !strings.HasPrefix(path.Base(i.Pattern()), "*") {
		return path.Dir(file)
	}
	return strings.TrimSuffix(file, path.Ext(base))
}
