package habit

import (
	"regexp"
	"strings"
)

// ID returns the id that a word means that is none: the name of the record, or the id with other zeros or wide letters. all
// are the ids that there are, names finds one by the name of its record.
func ID(s string, all []string, names func(string) string) string {
	s = strings.TrimSpace(narrow.Replace(s))
	if id := names(s); id != "" {
		return id
	}
	s = strings.ToLower(Fold(s))
	for _, id := range all {
		if withoutZeros(id) == withoutZeros(s) {
			return id
		}
	}
	return ""
}

var zeros = regexp.MustCompile(`([a-z-])0+(\d)`)

func withoutZeros(id string) string { return zeros.ReplaceAllString(id, "$1$2") }

var (
	plainID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9/-]*$`)
	dashes  = strings.NewReplacer("—", "-", "–", "-", "−", "-", "‐", "-", "‑", "-")
)

// PlainID returns an id with its letters, digits and hyphens plain, where some are wide; "" where it is plain as it stands or is
// no id at all. Capitals stay what they are.
func PlainID(s string) string {
	if id := dashes.Replace(Fold(s)); id != s && plainID.MatchString(id) {
		return id
	}
	return ""
}

// IDs returns the ids that were written as one word: d0001、d0002; nil where it is none or only one.
func IDs(s string) []string {
	ids := List(s)
	for i, id := range ids {
		if ids[i] = dashes.Replace(Fold(id)); !plainID.MatchString(ids[i]) || strings.Contains(ids[i], "/") && strings.Count(s, "/") != len(ids) {
			return nil
		}
	}
	if len(ids) < 2 {
		return nil
	}
	return ids
}
