package privacy

import (
	"bytes"
	"strings"
)

// mail reports the e-mail address around the @ at a place of the text, if there is one. size is how many bytes the @ takes: a
// full-width one takes three. It returns where to go on.
func mail(text []byte, at, size int, found func(hit)) int {
	after := at + size
	start, end := at, after
	for start > 0 && (wordByte(text[start-1]) || strings.IndexByte(".+-%", text[start-1]) >= 0) {
		start--
	}
	dot := 0
	for end < len(text) && (wordByte(text[end]) || text[end] == '-' || text[end] == '.') {
		if text[end] == '.' {
			dot = end
		}
		end++
	}
	for end > after && (text[end-1] == '.' || text[end-1] == '-') { // the end of a sentence
		end--
		dot = after + bytes.LastIndexByte(text[after:end], '.')
	}
	if start < at && dot > after && end-dot > 2 && letter(text[dot+1]) {
		found(hit{email, start, end, strings.ToLower(string(text[start:end])), ""})
		return end
	}
	return after
}
