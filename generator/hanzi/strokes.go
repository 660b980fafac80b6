package hanzi

import (
	"cmp"
	_ "embed"
	"sort"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

//go:embed strokes.txt
var strokesText string

// rank is the rank of a character in the order by strokes: by the number of strokes, then by order.
type rank struct{ strokes, order int }

// table returns the ranks of the 6,900 characters whose order is known exactly. The map is made at the first call.
var table = sync.OnceValue(func() map[rune]rank {
	ranks := make(map[rune]rank, 7000)
	for line := range strings.Lines(strokesText) {
		count, characters, _ := strings.Cut(strings.TrimSpace(line), " ")
		strokes, err := strconv.Atoi(count)
		if err != nil {
			continue // the head of the file
		}
		for _, r := range characters {
			ranks[r] = rank{strokes, len(ranks)}
		}
	}
	return ranks
})

// rest is added to the order of characters that the table lacks: they come after those with the same number of strokes that
// it holds.
const rest = 1 << 20

// anchors holds the first characters with 1, 2, 3 … strokes in the collation of x/text (CLDR 23), which has the order but not
// the numbers. This collation counts strokes as in Taiwan (艹 four, 阝 three, 辶 four), so it is used only for rare and
// traditional characters, which the table lacks.
var anchors = []rune("一丁万不丗㐁丣並临丵㐢亁亂僎㒓亸償儭㐦㒥㒧亹儽儾囔㔶灥囖爨厵灩灪爩")

// collators is a pool because a collator must not be used by two goroutines at once.
var collators = sync.Pool{New: func() any { return collate.New(language.MustParse("zh-u-co-stroke")) }}

// Strokes returns the number of strokes of a character as it is written in mainland China; 0 if it is no Chinese character.
// For a character outside the 6,900 of the table the number may be wrong by one.
func Strokes(r rune) int { return rankOf(r).strokes }

// rankOf returns the rank of a character. Characters that are not Chinese come first, by their number in Unicode.
func rankOf(r rune) rank {
	if found, ok := table()[r]; ok {
		return found
	}
	if !unicode.Is(unicode.Han, r) {
		return rank{0, int(r)}
	}
	return rank{anchored(r), rest + int(r)}
}

// anchored returns the number of strokes of a character by the collation.
func anchored(r rune) int {
	collator := collators.Get().(*collate.Collator)
	defer collators.Put(collator)
	return sort.Search(len(anchors), func(i int) bool { return collator.CompareString(string(anchors[i]), string(r)) > 0 })
}

// Compare compares names by the order of official lists: character by character, by the number of strokes, then by the types
// of the strokes in the order 横竖撇点折. If one name is the beginning of the other, the shorter one comes first.
func Compare(a, b string) int {
	for a != "" && b != "" {
		x, n := utf8.DecodeRuneInString(a)
		y, m := utf8.DecodeRuneInString(b)
		a, b = a[n:], b[m:]
		if x == y {
			continue
		}
		p, q := rankOf(x), rankOf(y)
		return cmp.Or(cmp.Compare(p.strokes, q.strokes), cmp.Compare(p.order, q.order))
	}
	return cmp.Compare(len(a), len(b))
}
