package privacy

import (
	"unicode/utf8"

	"gongshi/generator/congress"
)

// secret is a kind of text that must not stand in the sources.
type secret int

const (
	misprint secret = iota
	identity
	identityLike // has the form of an identity number, but its check digit is wrong
	mobile
	card
	landline
	plate
	email
)

// hit is one thing that the scanner found.
type hit struct {
	kind       secret
	start, end int    // in bytes of the text
	value      string // the digits of a number, the plate in capitals, the address in lower case, or the misprint
	right      string // what a misprint should be
}

// scanner finds numbers of persons and misprints in one pass over a text. It looks up each character in a table; most may begin
// nothing, and cost no more than that.
type scanner struct {
	bytes     [256]byte             // what a byte may begin
	wide      [1 << 10]uint64       // one bit for each character of three bytes: whether it may begin something
	misprints map[rune][]misprinted // by their first characters
}

// What a byte may begin. A byte of a longer character is looked at with its next ones.
const (
	nothing = iota
	aDigit
	anAt
	aWord // a misprint
	aTwo  // a character of two bytes
	aThree
	aFour
)

// misprinted is a misprint with the right names that it may be a part of.
type misprinted struct {
	wrong, right string
	within       []partOf
}

// partOf is a right name, and where in it the misprint begins, in bytes.
type partOf struct {
	term string
	at   int
}

// newScanner returns a scanner that knows the misprints of a dictionary.
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

// mark notes that a character of three bytes may begin something.
func (s *scanner) mark(r rune) {
	if r < 1<<16 {
		s.wide[r>>6] |= 1 << (r & 63)
	}
}

// scan calls found for each hit in a text, in its order. No two hits overlap. The text is UTF-8.
func (s *scanner) scan(text []byte, found func(hit)) {
	var waiting hit // an address is found at its @ only: a hit waits until it is known that no address holds it
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

// walk calls found for each hit in a text. A hit may lie within the next one.
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

// character looks at what begins at i with the character r, which takes size bytes. It returns where to go on.
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
