package place

import (
	"strings"
)

// pattern is a path with stars, taken apart.
type pattern struct {
	kind  *Kind
	n     int // which of the patterns of the kind
	parts []string
}

var (
	files     = patterns(func(k *Kind) []string { return k.Patterns })
	addresses = patterns(func(k *Kind) []string {
		if k.address == "" {
			return nil
		}
		return []string{k.address}
	})
)

func patterns(of func(*Kind) []string) []pattern {
	var all []pattern
	for _, k := range table {
		for n, p := range of(k) {
			all = append(all, pattern{k, n, strings.Split(p, "/")})
		}
	}
	return all
}

// match holds the parts of a path against a pattern and returns the names at its stars. A name is at least one character
// long; the extension of a file is no part of it.
func (p pattern) match(have []string) (names []string, fits bool) {
	if len(p.parts) != len(have) {
		return nil, false
	}
	for i, want := range p.parts {
		suffix, star := strings.CutPrefix(want, "*")
		if !star {
			if want != have[i] {
				return nil, false
			}
			continue
		}
		name, is := strings.CutSuffix(have[i], suffix)
		if !is || name == "" {
			return nil, false
		}
		names = append(names, name)
	}
	return names, true
}

// fill puts names into the stars of a pattern, from the left.
func fill(pattern string, names []string) string {
	for _, name := range names {
		pattern = strings.Replace(pattern, "*", name, 1)
	}
	return pattern
}
