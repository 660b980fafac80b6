package privacy

import (
	"unicode/utf8"

	"gongshi/generator/congress"
)

// secret is a kind of what must not stand in the sources.
type secret int

const (
	misprint secret = iota
	identity
	identityLike // dated like an identity number, but its check digit is wrong
	mobile
	card
	landline
	plate
	email
)

// hit is what the scanner found, in bytes of the text.
type hit struct {
	kind       secret
	start, end int
	value      string // digits of a number, the plate or address in lower case, the misprint
	right      string // of a misprint, what it should be
}

// scanner finds numbers of persons and misprints in one pass over a text. Most characters are passed by after one look
// into a table: a record is read whole by it while the site is loaded.
type scanner struct {
	bytes     [256]byte       // what an ASCII character may begin
	wide      [1 << 10]uint64 // the characters of three bytes that may begin something, a bit each
	misprints map[rune][]misprinted
}

// what a character may begin
const (
	nothing = iota
	aDigit
	anAt
	aWord // a misprint
	aTwo  // a character of two bytes
	aThree
	aFour
)

// misprinted is a wrong form, with the right forms of which it may be a part.
type misprinted struct {
	wrong, right string
	within       []partOf
}

type partOf struct {
	term string
	at   int
}

// provinces begin number plates.
const provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"

func newScanner(dictionary []*congress.Name) *scanner {
	s := &scanner{misprints: misprintsOf(dictionary)}
	for c := range s.bytes {
		switch {
		case c >= '0' && c <= '9':
			s.bytes[c] = aDigit
		case c == '@':
			s.bytes[c] = anAt
		case c >= 0xC0 && c < 0xE0:
			s.bytes[c] = aTwo
		case c >= 0xE0 && c < 0xF0:
			s.bytes[c] = aThree
		case c >= 0xF0:
			s.bytes[c] = aFour
		}
	}
	for r := '０'; r <= '９'; r++ {
		s.mark(r)
	}
	for _, r := range provinces + "＠" {
		s.mark(r)
	}
	for r := range s.misprints {
		switch {
		case r >= utf8.RuneSelf:
			s.mark(r)
		case s.bytes[r] == nothing:
			s.bytes[r] = aWord
		}
	}
	return s
}

func (s *scanner) mark(r rune) {
	if r < 1<<16 {
		s.wide[r>>6] |= 1 << (r & 63)
	}
}

// scan calls found for each hit, in the order of the text; no two overlap. Texts are UTF-8.
func (s *scanner) scan(text []byte, found func(hit)) {
	var waiting hit // a hit waits until it is known that an address, which is seen at its @, does not hold it
	told := 0
	s.walk(text, func(h hit) {
		switch {
		case h.start < told:
		case h.start >= waiting.end:
			if waiting.end > 0 {
				found(waiting)
				told = waiting.end
			}
			waiting = h
		case h.start <= waiting.start:
			waiting = h
		}
	})
	if waiting.end > 0 {
		found(waiting)
	}
}

func (s *scanner) walk(text []byte, found func(hit)) {
	for i := 0; i < len(text); {
		switch s.bytes[text[i]] {
		case nothing:
			i++
		case aThree:
			if i+2 >= len(text) {
				return
			}
			r := rune(text[i]&0x0F)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F)
			if s.wide[r>>6]&(1<<(r&63)) == 0 {
				i += 3
				continue
			}
			i = s.character(text, i, r, 3, found)
		case aDigit:
			i = number(text, i, found)
		case anAt:
			i = mail(text, i, 1, found)
		case aWord:
			i = s.character(text, i, rune(text[i]), 1, found)
		default:
			r, size := utf8.DecodeRune(text[i:])
			i = s.character(text, i, r, size, found)
		}
	}
}

// character looks at what begins with a character that may begin something, and returns where to go on.
func (s *scanner) character(text []byte, i int, r rune, size int, found func(hit)) int {
	if _, is := digitAt(text, i); is {
		return number(text, i, found)
	}
	if r == '＠' {
		return mail(text, i, size, found)
	}
	for _, m := range s.misprints[r] {
		if m.stands(text, i) {
			found(hit{misprint, i, i + len(m.wrong), m.wrong, m.right})
			return i + len(m.wrong)
		}
	}
	if end, value := plateAt(text, i+size, r); end > 0 {
		found(hit{plate, i, end, value, ""})
		return end
	}
	return i + size
}
