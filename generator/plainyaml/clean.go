package plainyaml

import (
	"bytes"
	"unicode/utf8"
)

// clean reports whether a text is UTF-8 without tabs, without control characters other than LF and CRLF, and without
// characters that YAML forbids or takes for a line break.
func clean(text []byte) bool {
	for i, c := range text {
		if class[c]&odd == 0 {
			continue
		}
		rest := text[i:]
		switch c {
		case '\r':
			if len(rest) < 2 || rest[1] != '\n' {
				return false
			}
		case 0xC2: // U+0080 to U+009F
			if len(rest) < 2 || rest[1] < 0xA0 {
				return false
			}
		case 0xE2:
			if bytes.HasPrefix(rest, []byte("\u2028")) || bytes.HasPrefix(rest, []byte("\u2029")) {
				return false
			}
		case 0xEF:
			if bytes.HasPrefix(rest, []byte("\uFEFF")) || bytes.HasPrefix(rest, []byte("\uFFFE")) || bytes.HasPrefix(rest, []byte("\uFFFF")) {
				return false
			}
		default:
			return false
		}
	}
	return utf8.Valid(text)
}

// The classes of bytes; a byte may be in several.
const (
	odd       = 1 << iota // needs a second look, or is forbidden
	stops                 // may end a plain scalar
	stopsFlow             // may end a plain scalar within a flow collection
	indicates             // cannot begin a plain scalar
)

// class holds the classes of each byte.
var class = func() (class [256]byte) {
	for c := range 0x20 {
		class[c] |= odd
	}
	class['\n'] &^= odd
	for _, c := range []byte{0x7F, 0xC2, 0xE2, 0xEF} {
		class[c] |= odd
	}
	for _, c := range []byte("\r\n:#") {
		class[c] |= stops | stopsFlow
	}
	for _, c := range []byte(",?[]{}") {
		class[c] |= stopsFlow
	}
	for _, c := range []byte("?:,[]{}#&*!|>'\"%@` \r\n") {
		class[c] |= indicates
	}
	return class
}()
