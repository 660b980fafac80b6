package source

import (
	"reflect"
	"regexp"
	"slices"
	"strings"

	"gongshi/generator/place"
)

// Mended is a line that was mended.
type Mended struct {
	Line     int    // the line in the text before it was mended, from 1
	From, To string // the line without the space around it; equal if only the space at its beginning was mended
}

// Mend mends the slips by which a text is not YAML: a wide colon behind a key, a wide dash, wide brackets, tabs. It mends those
// slips that Load reports and whose remedy is certain; either all of a text or none. text is the YAML of the record at the
// path name, with LF as line end. If there is nothing to mend, or something else is wrong, it returns the text unchanged.
func Mend(name string, text []byte) ([]byte, []Mended) {
	kind, is := place.Of(name)
	if !is {
		return text, nil
	}
	keys := map[string]bool{}
	allKeys(kind.Type(), keys, map[reflect.Type]bool{})
	lines := strings.Split(string(text), "\n")
	var best []string
	var first any
	for _, tab := range widths(lines, "\t", 2, 4, 8) {
		for _, wide := range widths(lines, "\u3000", 2, 1, 0) {
			tried := mendLines(lines, keys, tab, wide)
			record, ok := tidied(name, tried)
			switch {
			case !ok, first != nil && reflect.DeepEqual(first, record):
			case first != nil: // the text has two possible meanings
				return text, nil
			default:
				best, first = tried, record
			}
		}
	}
	var mended []Mended
	for i := range best {
		if from, to := lines[i], best[i]; from != to {
			mended = append(mended, Mended{i + 1, strings.Trim(from, blanks), strings.Trim(to, blanks)})
		}
	}
	if len(mended) == 0 {
		return text, nil
	}
	return []byte(strings.Join(best, "\n")), mended
}

// widths returns the numbers of spaces for which a character at the beginning of lines may stand; only the first if no line
// begins with the character.
func widths(lines []string, sign string, all ...int) []int {
	if slices.ContainsFunc(lines, func(line string) bool {
		return strings.Contains(line[:len(line)-len(strings.TrimLeft(line, blanks))], sign)
	}) {
		return all
	}
	return all[:1]
}

// tidied decodes mended lines. ok is false if they are still no YAML.
func tidied(name string, lines []string) (record any, ok bool) {
	record = blank(name)
	ok, problems := explain(name, []byte(strings.Join(lines, "\n")), 0, record)
	for _, p := range problems {
		ok = ok && p.Rule != ruleYAML
	}
	return record, ok
}

// blanks holds the characters that people use as spaces at the beginning of a line.
const blanks = " \t\u3000\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B"

var (
	entered = regexp.MustCompile(`^ *(?:- +)*`)
	blocked = regexp.MustCompile(`(?:^|[:-]) +[|>][-+0-9]*(?: +#.*| *)$`)
)

// mendLines returns the lines with their slips mended, except comments and the lines of a block of text. tab and wide are the
// numbers of spaces for which a tab and a wide space stand.
func mendLines(lines []string, keys map[string]bool, tab, wide int) []string {
	mended := make([]string, len(lines))
	block := -1 // the indentation of the key of the current block of text; -1 outside of one
	for i, line := range lines {
		mended[i] = line
		if plain := len(line) - len(strings.TrimLeft(line, " ")); strings.Trim(line, blanks) == "" || block >= 0 && plain > block {
			continue
		}
		line = indented(line, tab, wide)
		mended[i] = line
		if plain := len(line) - len(strings.TrimLeft(line, " ")); line[plain] == '#' || block >= 0 && plain > block {
			continue
		}
		block = -1
		for right := line; right != ""; {
			line = right
			right = mendLine(line, keys)
		}
		mended[i] = line
		if blocked.MatchString(line) {
			block = len(entered.FindString(line))
		}
	}
	return mended
}

// mendLine returns a line with one slip mended; "" if there is none to mend.
func mendLine(line string, keys map[string]bool) string {
	m := mending{line: line, key: func(word string) bool { return keys[word] }}
	for _, s := range slipsOfLines {
		if at := s.shape.FindStringSubmatchIndex(line); s.mend != nil && at != nil {
			m.at, m.end = at[2], at[3]
			if right := s.mend(m); right != "" && right != line {
				return right
			}
		}
	}
	return m.commas()
}

// indented returns a line with spaces instead of other blanks at its beginning.
func indented(line string, tab, wide int) string {
	rest := strings.TrimLeft(line, blanks)
	var b strings.Builder
	for _, r := range line[:len(line)-len(rest)] {
		switch r {
		case '\t':
			b.WriteString(strings.Repeat(" ", tab))
		case '\u3000':
			b.WriteString(strings.Repeat(" ", wide))
		case '\u200B':
		default:
			b.WriteByte(' ')
		}
	}
	return b.String() + rest
}

// allKeys adds the keys of a type, and of all types that it holds, to keys.
func allKeys(t reflect.Type, keys map[string]bool, seen map[reflect.Type]bool) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Map {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || seen[t] {
		return
	}
	seen[t] = true
	for key, inner := range fieldsOf(t) {
		keys[key] = true
		allKeys(inner, keys, seen)
	}
}
