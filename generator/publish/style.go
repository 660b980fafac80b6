package publish

import "bytes"

// style finds the addresses of a style sheet: url(…) and @import "…". It knows comments and quotes, and no more of CSS.
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
			} else if hasFold(rest, "@namespace") { // a name in the form of an address; nothing is loaded
				end := bytes.IndexByte(rest, ';')
				if end < 0 {
					return
				}
				i += end
			}
		}
	}
}

// styleAddress takes the address at the beginning of rest, quoted or up to a closing sign, and returns how far it went.
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

// quoted is the length of the quoted text that rest begins with, quotes included.
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
