package problem

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the candidate that word was probably meant to be; "" if none is near enough. About a third of the
// characters of word may differ. A candidate that differs only in digits is never returned: d0001 is not near d0020.
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

// letters returns a word without its digits.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, s)
}

// digits returns the length of the digits in a word, in bytes.
func digits(s string) int { return len(s) - len(letters(s)) }
