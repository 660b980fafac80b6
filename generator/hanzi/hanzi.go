// Package hanzi gives the pinyin of Chinese names and their order by strokes (姓氏笔画), in which official lists are printed.
//
// Pinyin is in lower case, without tones, with ü; a character that is a surname has its reading as a surname. Ambiguous says
// for which names a person should write the pinyin. The package never decides how a person is called: of a written pinyin it
// only says whether it is possible.
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

// Surname returns the surname of a name: 王 of 王秀兰, 欧阳 of 欧阳雪. It is empty for a name with a middle dot
// (阿不都·热合曼).
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

// Reading returns the pinyin of a name, as surname and given name: wang xiulan for 王秀兰, ouyang xue for 欧阳雪. A name with
// middle dots has one word for each part. If the name is Ambiguous, it returns the likeliest reading.
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

// spell returns the commonest readings of the characters, as one word. An apostrophe stands before a syllable that begins
// with a, e or o: jian'an for 建安.
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

// readings returns the readings of a character, the commonest first, without tones; none if it is no Chinese character.
func readings(r rune) []string {
	known := pinyin.SinglePinyin(r, pinyin.Args{Style: pinyin.Normal, Heteronym: true})
	for i, reading := range known {
		known[i] = strings.ReplaceAll(reading, "v", "ü")
	}
	return known
}

// Ambiguous reports whether a name has a character that is read in more than one way in names. A surname with only one
// reading as a surname does not count.
func Ambiguous(name string) bool {
	surname := Surname(name)
	rest := strings.TrimPrefix(name, surname)
	if strings.ContainsAny(surname, divided) {
		return true
	}
	return strings.ContainsAny(rest, doubtful)
}

// Initial returns the capital letter under which a reading is listed; # if it has none.
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

// Plausible reports whether a written pinyin can be the reading of a name: it must have one known reading for each
// character. Case, spaces, hyphens and apostrophes do not matter; ü may be written ü, v or yu. A name with a middle dot is
// spelled by the rules of its own language: any letters are plausible. generated is the result of Reading.
func Plausible(name, written string) (ok bool, generated string) {
	generated = Reading(name)
	written = strings.ToLower(strings.TrimSpace(written))
	if strings.ContainsFunc(name, isDot) {
		return written != "" && !strings.ContainsFunc(written, func(r rune) bool { return !unicode.IsLetter(r) && !isGap(r) }), generated
	}
	return fits([]rune(name), Surname(name), written), generated
}

// fits reports whether the written text is made of one reading of each character. surname is that of the name at its first
// character, and empty after it.
func fits(runes []rune, surname, written string) bool {
	written = strings.TrimLeftFunc(written, isGap)
	if len(runes) == 0 {
		return written == ""
	}
	known := readings(runes[0])
	if unicode.IsLetter(runes[0]) && !unicode.Is(unicode.Han, runes[0]) {
		known = []string{string(unicode.ToLower(runes[0]))}
	} else if len(known) == 0 { // an unknown character may have any syllable of up to six letters
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

// fitsCompound is fits for a name whose compound surname is read as in the table: yuchi for 尉迟.
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

// Syllables returns the readings of a text that is no name: of each Chinese character the commonest one, and each run of
// Latin letters and digits as one entry, in lower case. All else is left out.
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
