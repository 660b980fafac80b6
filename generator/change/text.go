package change

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Piece is a part of a text that was changed.
type Piece struct {
	Act  Act // Added or Removed; empty if both texts have the piece
	Text string
	Gap  bool // the piece stands for a part of both texts that is left out
}

// contextLength is the number of unchanged characters that are shown on either side of a change.
const contextLength = 14

// maxCompared limits the work on long texts. Texts of more sentences in all are told as removed and added; so are changed
// sentences of more than three times as many bytes.
const maxCompared = 4000

// pieces returns how two texts differ. It compares sentences first, then the characters of changed sentences. Of what is equal
// it shows only the characters next to a change.
func pieces(a, b string) []Piece { return shorten(compareTexts(a, b)) }

// compareTexts returns both texts in full as pieces.
func compareTexts(a, b string) []Piece {
	var all []Piece
	var removed, added strings.Builder
	flush := func() {
		all = append(all, compareReworded(removed.String(), added.String())...)
		removed.Reset()
		added.Reset()
	}
	for _, d := range bySentence(a, b) {
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			removed.WriteString(d.Text)
		case diffmatchpatch.DiffInsert:
			added.WriteString(d.Text)
		default:
			flush()
			all = append(all, Piece{Text: d.Text})
		}
	}
	flush()
	return mergeNeighbours(all)
}

// bySentence compares two texts sentence by sentence. For the comparison it replaces each different sentence with one character.
func bySentence(a, b string) []diffmatchpatch.Diff {
	codes, texts := map[string]rune{}, []string{}
	encode := func(s string) []rune {
		var all []rune
		for _, sentence := range sentences(s) {
			code, is := codes[sentence]
			if !is {
				code = rune(len(texts)) + 1
				if code >= 0xD800 { // surrogates are no characters
					code += 0x800
				}
				codes[sentence] = code
				texts = append(texts, sentence)
			}
			all = append(all, code)
		}
		return all
	}
	x, y := encode(a), encode(b)
	if len(x)+len(y) > maxCompared {
		return []diffmatchpatch.Diff{{Type: diffmatchpatch.DiffDelete, Text: a}, {Type: diffmatchpatch.DiffInsert, Text: b}}
	}
	found := engine().DiffMainRunes(x, y, false)
	for i := range found {
		var s strings.Builder
		for _, code := range found[i].Text {
			if code >= 0xE000 {
				code -= 0x800
			}
			s.WriteString(texts[code-1])
		}
		found[i].Text = s.String()
	}
	return found
}

// engine returns the comparer, without a time limit.
func engine() *diffmatchpatch.DiffMatchPatch {
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // with a limit, the result would depend on the machine's speed
	return d
}

// sentences splits a text behind 。！？； and line feeds. The sentences joined are the text.
func sentences(s string) []string {
	var all []string
	start := 0
	for i, r := range s {
		if strings.ContainsRune("。！？；\n", r) {
			end := i + len(string(r))
			all = append(all, s[start:end])
			start = end
		}
	}
	if start < len(s) {
		all = append(all, s[start:])
	}
	return all
}

// compareReworded compares removed sentences with those that replace them, character by character. If they have less than a
// third in common, or are very long, it returns them as one piece removed and one added.
func compareReworded(removed, added string) []Piece {
	whole := []Piece{{Act: Removed, Text: removed}, {Act: Added, Text: added}}
	if removed == "" || added == "" || len(removed)+len(added) > 3*maxCompared {
		return whole
	}
	d := engine()
	found := d.DiffCleanupSemantic(d.DiffMainRunes([]rune(removed), []rune(added), false))
	var all []Piece
	common := 0
	for _, d := range found {
		p := Piece{Text: d.Text}
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			p.Act = Removed
		case diffmatchpatch.DiffInsert:
			p.Act = Added
		default:
			common += len(d.Text)
		}
		all = append(all, p)
	}
	if 3*common < min(len(removed), len(added)) {
		return whole
	}
	return all
}

// mergeNeighbours joins neighbouring pieces of the same act and drops empty pieces.
func mergeNeighbours(all []Piece) []Piece {
	var joined []Piece
	for _, p := range all {
		switch n := len(joined); {
		case p.Text == "":
		case n > 0 && joined[n-1].Act == p.Act:
			joined[n-1].Text += p.Text
		default:
			joined = append(joined, p)
		}
	}
	return joined
}

// shorten replaces equal text that is far from a change with gaps.
func shorten(all []Piece) []Piece {
	var short []Piece
	for i, p := range all {
		runes := []rune(p.Text)
		first, last := contextLength, contextLength
		if i == 0 {
			first = 0
		}
		if i == len(all)-1 {
			last = 0
		}
		if p.Act != "" || len(runes) <= first+last+4 {
			short = append(short, p)
			continue
		}
		if first > 0 {
			short = append(short, Piece{Text: string(runes[:first])})
		}
		short = append(short, Piece{Gap: true})
		if last > 0 {
			short = append(short, Piece{Text: string(runes[len(runes)-last:])})
		}
	}
	return short
}
