// Package habit finds what a value of a record means if it is written by habit and not in the form of the record:
// 2024年5月15日, 3人, ｄ０００１.
//
// Each function takes one value, returns it in the form of the record, and may say whether this meaning is certain. A
// certain meaning can be put into the record without asking; one that is only likely is proposed to the writer. The package
// never reads records, and never changes names of persons or places.
package habit

import "strings"

// narrow replaces wide digits and signs by plain ones, and removes quotation marks and invisible characters.
var narrow = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9",
	"－", "-", "—", "-", "–", "-", "−", "-", "／", "/", "．", ".", "。", ".", "：", ":", "\u3000", " ", "\u00A0", " ", "\u200B", "", "\uFEFF", "",
	"“", "", "”", "", "‘", "", "’", "", "\"", "", "'", "")

// Narrow returns a word with plain digits and signs, which an input method for Chinese writes wide, and without quotation
// marks and invisible characters. The result is for comparing, not for keeping: it may say something else than s.
func Narrow(s string) string { return narrow.Replace(s) }

// Fold returns a text with plain Latin letters, digits and signs instead of wide ones, without invisible characters and
// without space around it.
func Fold(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '\u3000', r == '\u00A0':
			return ' '
		case r == '\u200B', r == '\uFEFF':
			return -1
		}
		return r
	}, s))
}

// Bool returns "true" or "false" for the words that people write for them: yes, 是, no, 否. It returns "" for other words.
func Bool(s string) string {
	switch strings.ToLower(Fold(s)) {
	case "true", "yes", "是":
		return "true"
	case "false", "no", "否":
		return "false"
	}
	return ""
}
