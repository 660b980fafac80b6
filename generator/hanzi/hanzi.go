// Package hanzi knows how Chinese names are read and ordered: their pinyin, and the order by strokes (姓氏笔画) of official
// lists. It is the only user of go-pinyin and of collation.
//
// It promises readings without tones, in lower case, with ü; a polyphonic surname gets its reading as a surname. It does
// not guess silently: Ambiguous says of which names a person should write the pinyin. It never decides how somebody is
// called: a written pinyin is checked for being possible, no more.
//
// All functions may be called from several goroutines.
package hanzi

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"
)

// Surname is the surname of a name: 王 of 王秀兰, 欧阳 of 欧阳雪. A name with a middle dot (阿不都·热合曼) has none.
func Surname(name string) string {
	runes := []rune(name)
	if len(runes) == 0 || strings.ContainsFunc(name, isDot) {
		return ""
	}
	if len(runes) > 2 {
		if pair := string(runes[:2]); compound[pair] != "" {
			return pair
		}
	}
	return string(runes[0])
}

// Reading is the pinyin of a name, the surname apart and the given name in one: 王秀兰, wang xiulan; 欧阳雪, ouyang xue.
// The parts of a name with middle dots stand apart. Where Ambiguous holds it is the likeliest reading.
func Reading(name string) string {
	surname := Surname(name)
	if surname == "" {
		parts := strings.FieldsFunc(name, isDot)
		for i, part := range parts {
			parts[i] = spell([]rune(part))
		}
		return strings.Join(parts, " ")
	}
	first := cmp.Or(compound[surname], single[surname], spell([]rune(surname)))
	return strings.TrimSpace(first + " " + spell([]rune(strings.TrimPrefix(name, surname))))
}

// spell joins the first readings. An apostrophe parts syllables that would be read wrongly: 建安, jian'an.
func spell(runes []rune) string {
	var b strings.Builder
	for _, r := range runes {
		known := readings(r)
		if len(known) == 0 {
			if unicode.IsLetter(r) && !unicode.Is(unicode.Han, r) {
				b.WriteRune(unicode.ToLower(r))
			}
			continue
		}
		if b.Len() > 0 && strings.ContainsRune("aeo", rune(known[0][0])) {
			b.WriteByte('\'')
		}
		b.WriteString(cmp.Or(given[string(r)], known[0]))
	}
	return b.String()
}

// readings are those of a character, the commonest first, without tones.
func readings(r rune) []string {
	known := pinyin.SinglePinyin(r, pinyin.Args{Style: pinyin.Normal, Heteronym: true})
	for i, reading := range known {
		known[i] = strings.ReplaceAll(reading, "v", "ü")
	}
	return known
}

// Ambiguous says whether a name holds a character that names read in more than one way, and the table of surnames does
// not settle it.
func Ambiguous(name string) bool {
	surname := Surname(name)
	rest := strings.TrimPrefix(name, surname)
	if strings.ContainsAny(surname, divided) {
		return true
	}
	return strings.ContainsAny(rest, doubtful)
}

// Initial is the capital letter under which a reading is listed, or # where there is none.
func Initial(pinyin string) string {
	for _, r := range strings.ToUpper(pinyin) {
		if r >= 'A' && r <= 'Z' {
			return string(r)
		}
		if r > unicode.MaxASCII {
			break
		}
	}
	return "#"
}

// Plausible says whether a written pinyin can be the reading of a name: one known reading for each character, whatever
// the case, spaces, hyphens and apostrophes, with ü, v or yu for ü. It also returns what Reading makes of the name. A
// name with a middle dot is spelled by the rules of its own language, and any letters will do.
func Plausible(name, written string) (ok bool, generated string) {
	generated = Reading(name)
	written = strings.ToLower(strings.TrimSpace(written))
	if strings.ContainsFunc(name, isDot) {
		return written != "" && !strings.ContainsFunc(written, func(r rune) bool { return !unicode.IsLetter(r) && !isGap(r) }), generated
	}
	return fits([]rune(name), Surname(name), written), generated
}

// fits tries to spend one reading of each character on the written text.
func fits(runes []rune, surname, written string) bool {
	written = strings.TrimLeftFunc(written, isGap)
	if len(runes) == 0 {
		return written == ""
	}
	known := readings(runes[0])
	if unicode.IsLetter(runes[0]) && !unicode.Is(unicode.Han, runes[0]) {
		known = []string{string(unicode.ToLower(runes[0]))}
	} else if len(known) == 0 { // a character that the table does not know: any syllable
		end := strings.IndexFunc(written, isGap)
		if end < 0 {
			end = len(written)
		}
		for n := 1; n <= min(end, 6); n++ {
			if fits(runes[1:], "", written[n:]) {
				return true
			}
		}
		return false
	}
	if single[surname] != "" {
		known = append(slices.Clone(known), single[surname])
	}
	for _, reading := range known {
		for _, spelling := range []string{reading, strings.ReplaceAll(reading, "ü", "v"), strings.ReplaceAll(reading, "ü", "yu")} {
			if rest, ok := strings.CutPrefix(written, spelling); ok && fits(runes[1:], "", rest) {
				return true
			}
		}
	}
	return compound[surname] != "" && fitsCompound(runes, surname, written)
}

// fitsCompound lets a compound surname be read as its table says: 尉迟, yuchi.
func fitsCompound(runes []rune, surname, written string) bool {
	gapless := strings.Map(func(r rune) rune {
		if isGap(r) {
			return -1
		}
		return r
	}, written)
	rest, ok := strings.CutPrefix(gapless, strings.ReplaceAll(compound[surname], "'", ""))
	return ok && fits(runes[2:], "", rest)
}

func isDot(r rune) bool { return strings.ContainsRune("·•・‧.", r) }

func isGap(r rune) bool { return strings.ContainsRune(" '’-·", r) }

// Syllables are the readings of a text that is no name, one for each character, the commonest where it has several; what
// stands in it in Latin letters and digits is kept, in lower case, as long as it runs. All else is left out.
func Syllables(text string) []string {
	var all []string
	var run strings.Builder
	flush := func() {
		if run.Len() > 0 {
			all = append(all, run.String())
			run.Reset()
		}
	}
	for _, r := range text {
		if known := readings(r); len(known) > 0 {
			flush()
			all = append(all, known[0])
			continue
		}
		if r = unicode.ToLower(r); r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			run.WriteRune(r)
			continue
		}
		flush()
	}
	flush()
	return all
}
