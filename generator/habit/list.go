package habit

import (
	"slices"
	"strings"
)

// List splits what was written as a list by the habits of Chinese: 甲、乙 or 【甲，乙】.
func List(s string) []string {
	return strings.FieldsFunc(strings.Trim(s, "【】［］（）()「」 "), func(r rune) bool { return strings.ContainsRune("，、；;, \u3000", r) })
}

// CertainList splits what can only be a list: a word by itself, or words in wide square brackets with one kind of comma
// between them. It is nil for 修路、修渠, which may be one thing or two.
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

// Words splits what was written as one value but is several: 甲、乙.
func Words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("，、；;,　 /", r) })
}
