package publish

import (
	"path"
	"strings"
)

// extensions holds the extensions that a published file may have.
var extensions = words("html css js json xml txt ics csv svg png jpg jpeg webp avif woff2 webmanifest ico pdf")

// records holds the extensions of files that staff write. They have their own message, because such a file may hold private
// data.
var records = words("yaml yml md")

// reserved holds names that no file can have on Windows. A site must fit on the computers and memory sticks of all offices.
var reserved = words("con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9")

// maxName leaves room for the rest of a path on systems that end at 260 characters.
const maxName = 180

// checkName returns the rule that a name breaks, or "".
func checkName(name string) string {
	ext := strings.TrimPrefix(path.Ext(name), ".")
	if records[strings.ToLower(ext)] {
		return "record-file"
	}
	if len(name) > maxName {
		return "file-name"
	}
	parts := strings.Split(name, "/")
	for i, part := range parts {
		if !goodPart(part, i == len(parts)-1) {
			return "file-name"
		}
	}
	if !extensions[ext] {
		return "file-kind"
	}
	return ""
}

// goodPart accepts lower-case ASCII only, so that no two names differ by case and an address needs no escaping. A folder
// has no dot, so that it cannot pass for a file.
func goodPart(part string, last bool) bool {
	if part == "" || part[0] == '.' || part[0] == '-' || part[len(part)-1] == '.' {
		return false
	}
	for _, c := range []byte(part) {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '-', c == '_':
		case c == '.' && last:
		default:
			return false
		}
	}
	stem, _, _ := strings.Cut(part, ".")
	return !reserved[stem]
}

// litter reports whether a file was left by a file manager. It is removed like any stale file.
func litter(name string) bool {
	base := path.Base(name)
	return base == ".DS_Store" || strings.EqualFold(base, "Thumbs.db") || strings.EqualFold(base, "desktop.ini") || strings.HasPrefix(base, "._")
}

func words(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}
