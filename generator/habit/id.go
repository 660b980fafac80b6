package habit

import (
	"regexp"
	"strings"
)

// ID returns the ID that a word means, where the word is the name of the record, or the ID with more or fewer zeros or with
// wide letters; "" if there is none. all are the existing IDs; names returns the ID of the record with a name, or "".
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

// withoutZeros returns an ID without the zeros before its numbers.
func withoutZeros(id string) string { return zeros.ReplaceAllString(id, "$1$2") }

var (
	plainID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9/-]*$`)
	dashes  = strings.NewReplacer("—", "-", "–", "-", "−", "-", "‐", "-", "‑", "-")
)

// PlainID returns an ID with plain letters, digits and hyphens; "" if s is plain already, or is no ID. Capitals stay.
func PlainID(s string) string {
	if id := dashes.Replace(Fold(s)); id != s && plainID.MatchString(id) {
		return id
	}
	return ""
}

// IDs returns the IDs in a text that was written as one value: d0001、d0002. It returns nil if there are fewer than two, or
// one is no ID.
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
