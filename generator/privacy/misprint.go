package privacy

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/congress"
)

// misprintsOf returns the misprints of a dictionary by their first characters, long ones first. It leaves out empty ones and
// those that are the right name itself.
func misprintsOf(dictionary []*congress.Name) map[rune][]misprinted {
	all := map[rune][]misprinted{}
	for _, name := range dictionary {
		for _, wrong := range name.Misprints {
			if wrong == "" || wrong == name.Term {
				continue
			}
			m := misprinted{wrong: wrong, right: name.Term}
			for _, other := range dictionary {
				for at := 0; at < len(other.Term); {
					n := strings.Index(other.Term[at:], wrong)
					if n < 0 {
						break
					}
					m.within = append(m.within, partOf{other.Term, at + n})
					at += n + len(wrong)
				}
			}
			first, _ := utf8.DecodeRuneInString(wrong)
			all[first] = append(all[first], m)
		}
	}
	for _, list := range all {
		slices.SortStableFunc(list, func(a, b misprinted) int { return cmp.Compare(len(b.wrong), len(a.wrong)) })
	}
	return all
}

// stands tells whether the misprint stands at i. It does not count as one where it is part of a right name, as 禹州 is of
// 禹州市. Nor does it where it is quoted on a line that has the right name, too: such a line corrects the misprint.
func (m *misprinted) stands(text []byte, i int) bool {
	if !bytes.HasPrefix(text[i:], []byte(m.wrong)) {
		return false
	}
	for _, p := range m.within {
		if from := i - p.at; from >= 0 && bytes.HasPrefix(text[from:], []byte(p.term)) {
			return false
		}
	}
	end := i + len(m.wrong)
	if quoted := bytes.HasSuffix(text[:i], []byte("“")) && bytes.HasPrefix(text[end:], []byte("”")); quoted {
		begin := bytes.LastIndexByte(text[:i], '\n') + 1
		if n := bytes.IndexByte(text[end:], '\n'); n >= 0 {
			return !bytes.Contains(text[begin:end+n], []byte(m.right))
		}
		return !bytes.Contains(text[begin:], []byte(m.right))
	}
	return true
}
