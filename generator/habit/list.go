package habit

import (
	"slices"
	"strings"
)

// List returns the words of a list as people write it in Chinese: 甲、乙 or 【甲，乙】. It splits at any comma, semicolon or
// space; a text may thus be taken for a list that is none.
func List(s string) []string {
	return strings.FieldsFunc(strings.Trim(s, "【】［］（）()「」 "), func(r rune) bool { return strings.ContainsRune("，、；;, \u3000", r) })
}

// CertainList returns the words of a text that can only be a list: a single word, or words in wide square brackets that are
// separated by one kind of comma. It returns nil for other texts, such as 修路、修渠, which may be one entry or two.
func CertainList(s string) []string {
	words := List(s)
	for _, pair := range []string{"［］", "【】"} {
		inner, open := strings.CutPrefix(s, pair[:len("［")])
		inner, end := strings.CutSuffix(inner, pair[len("［"):])
		if !open || !end || strings.ContainsAny(inner, "【】［］[]{}") {
			continue
		}
		for _, comma := range []string{"，", "、", ","} {
			several := strings.Split(inner, comma)
			for i := range several {
				several[i] = strings.TrimSpace(several[i])
			}
			if slices.Equal(several, words) {
				return words
			}
		}
	}
	if len(words) == 1 && words[0] == s {
		return words
	}
	return nil
}

// Words returns the values in a text that was written as one value: 甲、乙. It splits where List does, and at slashes, but
// leaves brackets.
func Words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("，、；;,　 /", r) })
}
