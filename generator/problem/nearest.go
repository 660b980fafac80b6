package problem

import (
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the candidate that word was probably meant to be, or "" if none is near enough: a third of its
// characters may differ, but of a word of two or three characters one.
func Nearest(word string, candidates []string) string {
	best, nearest := "", max(utf8.RuneCountInString(word)/3, 1)+1
	for _, c := range candidates {
		if d := levenshtein.ComputeDistance(word, c); d < nearest && d < utf8.RuneCountInString(word) {
			best, nearest = c, d
		}
	}
	return best
}
