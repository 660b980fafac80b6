package problem

import (
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the candidate that word was probably meant to be, or "" if none is near enough: about a
// third of its characters may differ.
func Nearest(word string, candidates []string) string {
	best, nearest := "", max((utf8.RuneCountInString(word)+1)/3, 1)+1
	for _, c := range candidates {
		if d := levenshtein.ComputeDistance(word, c); d < nearest && d < utf8.RuneCountInString(word) {
			best, nearest = c, d
		}
	}
	return best
}
