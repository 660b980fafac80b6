package problem

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the candidate that word was probably meant to be, or "" if none is near enough: about a third of its
// characters may differ. Ids that differ in their digits only are not near: no d0001 is proposed for d0020.
func Nearest(word string, candidates []string) string {
	best, nearest := "", max((utf8.RuneCountInString(word)+1)/3, 1)+1
	for _, c := range candidates {
		if letters(c) == letters(word) && digits(c) == digits(word) {
			continue
		}
		if d := levenshtein.ComputeDistance(word, c); d < nearest && d < utf8.RuneCountInString(word) {
			best, nearest = c, d
		}
	}
	return best
}

// letters is a word without its digits.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, s)
}

// digits is how many digits a word has.
func digits(s string) int { return len(s) - len(letters(s)) }
