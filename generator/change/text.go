package change

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Piece is a stretch of a text: Act is Added, Removed, or empty where it is in both. Gap stands for stretches of both that
// are left out.
type Piece struct {
	Act  Act
	Text string
	Gap  bool
}

// around is how many characters are shown on either side of a change.
const around = 14

// muchToRead is how many characters of changed sentences are compared character by character.
const muchToRead = 4000

// pieces tells how two texts differ: by sentences first, then within those that were changed. What is the same is shown
// around the changes only.
func pieces(a, b string) []Piece { return shortened(compareTexts(a, b)) }

// compareTexts returns all of both texts, piece by piece.
func compareTexts(a, b string) []Piece {
	var all []Piece
	var removed, added strings.Builder
	flush := func() {
		all = append(all, reworded(removed.String(), added.String())...)
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
	return join(all)
}

// bySentence compares sentence by sentence: each that occurs stands for one character.
func bySentence(a, b string) []diffmatchpatch.Diff {
	codes, texts := map[string]rune{}, []string{}
	encode := func(s string) []rune {
		var all []rune
		for _, sentence := range sentences(s) {
			code, is := codes[sentence]
			if !is {
				code = rune(len(texts)) + 1
				if code >= 0xD800 { // passes by what is no character
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
	if len(x)+len(y) > muchToRead {
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

func engine() *diffmatchpatch.DiffMatchPatch {
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // else the result would hang on the machine's speed
	return d
}

// sentences cuts a text behind the marks that end a sentence.
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

// reworded compares sentences that took the place of others; where little is common, they are told whole.
func reworded(removed, added string) []Piece {
	whole := []Piece{{Act: Removed, Text: removed}, {Act: Added, Text: added}}
	if removed == "" || added == "" || len(removed)+len(added) > 3*muchToRead {
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

// join makes neighbours of one kind one, and drops what is empty.
func join(all []Piece) []Piece {
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

// shortened leaves out what is the same and far from a change.
func shortened(all []Piece) []Piece {
	var short []Piece
	for i, p := range all {
		runes := []rune(p.Text)
		first, last := around, around
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
