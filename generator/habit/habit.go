// Package habit knows what people mean who write by habit what a record wants in one form: 2024年5月15日, 3人, ｄ０００１.
//
// It answers for one word at a time and says whether there is only one meaning. What is certain can be mended without
// asking; what is only likely is proposed to the one who wrote it. It never looks at records, and never at names: how a
// person or a village is called is a matter of record.
package habit

import "strings"

// narrow makes plain what an input method for Chinese writes wide, and drops quotation marks and what cannot be seen.
var narrow = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9",
	"－", "-", "—", "-", "–", "-", "−", "-", "／", "/", "．", ".", "。", ".", "：", ":", "\u3000", " ", "\u00A0", " ", "\u200B", "", "\uFEFF", "",
	"“", "", "”", "", "‘", "", "’", "", "\"", "", "'", "")

// Narrow makes digits and signs plain that an input method for Chinese writes wide, and drops quotation marks and what
// cannot be seen. Of a text it may change what is said; it is for words that are looked at, not for words that are kept.
func Narrow(s string) string { return narrow.Replace(s) }

// Fold makes plain the wide forms of Latin letters, digits and signs, and takes away space around them. Nothing else is
// changed.
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

// Bool returns true or false for what people write for it; "" where it is neither.
func Bool(s string) string {
	switch strings.ToLower(Fold(s)) {
	case "true", "yes", "是":
		return "true"
	case "false", "no", "否":
		return "false"
	}
	return ""
}
