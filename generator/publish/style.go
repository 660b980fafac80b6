package publish

import "bytes"

// style checks the addresses in a style sheet: url(…) and @import "…". Of CSS it knows only comments and quotes besides.
func (s *scan) style(css []byte) {
	for i := 0; i < len(css); i++ {
		rest := css[i:]
		switch css[i] {
		case '/':
			if bytes.HasPrefix(rest, []byte("/*")) {
				end := bytes.Index(rest[2:], []byte("*/"))
				if end < 0 {
					return
				}
				i += end + 3
			}
		case '"', '\'':
			i += quoted(rest) - 1
		case 'u', 'U':
			if hasFold(rest, "url(") {
				i += 4 + s.styleAddress(rest[4:], ')', picture) - 1
			}
		case '@':
			if hasFold(rest, "@import") {
				i += 7 + s.styleAddress(rest[7:], ';', resource) - 1
			} else if hasFold(rest, "@namespace") { // its address is a name; nothing is loaded
				end := bytes.IndexByte(rest, ';')
				if end < 0 {
					return
				}
				i += end
			}
		}
	}
}

// styleAddress checks the address at the beginning of rest, which is quoted or ends at a closing sign. It returns the number of
// bytes that it read.
func (s *scan) styleAddress(rest []byte, closing byte, as use) int {
	start := len(rest) - len(bytes.TrimLeft(rest, " \t\r\n\f"))
	if hasFold(rest[start:], "url(") { // @import url(…)
		return start + 4 + s.styleAddress(rest[start+4:], ')', as)
	}
	if start < len(rest) && (rest[start] == '"' || rest[start] == '\'') {
		n := quoted(rest[start:])
		s.address(bytes.Trim(rest[start:start+n], `"'`), as)
		return start + n
	}
	end := bytes.IndexByte(rest[start:], closing)
	if end < 0 {
		end = len(rest) - start
	}
	s.address(bytes.TrimSpace(rest[start:start+end]), as)
	return start + end
}

// quoted returns the length in bytes of the quoted text at the beginning of rest, with its quotes.
func quoted(rest []byte) int {
	for i := 1; i < len(rest); i++ {
		switch rest[i] {
		case '\\':
			i++
		case rest[0]:
			return i + 1
		}
	}
	return len(rest)
}

func hasFold(text []byte, prefix string) bool {
	return len(text) >= len(prefix) && bytes.EqualFold(text[:len(prefix)], []byte(prefix))
}
