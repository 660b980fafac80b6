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

// place is that of a character in the order by strokes.
type place struct{ strokes, order int }

// table holds the 6,900 characters of which the order is known exactly. It is made at first use.
var table = sync.OnceValue(func() map[rune]place {
	places := make(map[rune]place, 7000)
	for line := range strings.Lines(strokesText) {
		count, characters, _ := strings.Cut(strings.TrimSpace(line), " ")
		strokes, err := strconv.Atoi(count)
		if err != nil {
			continue // the head of the file
		}
		for _, r := range characters {
			places[r] = place{strokes, len(places)}
		}
	}
	return places
})

// rest is the order of characters that the table lacks: after those of the same number of strokes that it holds.
const rest = 1 << 20

// anchors are the first characters of 1, 2, 3 … strokes in the collation of x/text (CLDR 23), which holds the order but
// not the numbers. It counts as in Taiwan (艹 four, 阝 three, 辶 four), so that it serves for rare and traditional
// characters only: those of daily use are in the table.
var anchors = []rune("一丁万不丗㐁丣並临丵㐢亁亂僎㒓亸償儭㐦㒥㒧亹儽儾囔㔶灥囖爨厵灩灪爩")

// collators are pooled: one is not safe for two goroutines.
var collators = sync.Pool{New: func() any { return collate.New(language.MustParse("zh-u-co-stroke")) }}

// Strokes is the number of strokes of a character as it is written in mainland China, or 0 for what is no Chinese
// character. For one outside the 6,900 of the table it may be off by one.
func Strokes(r rune) int { return locate(r).strokes }

func locate(r rune) place {
	if found, ok := table()[r]; ok {
		return found
	}
	if !unicode.Is(unicode.Han, r) {
		return place{0, int(r)}
	}
	return place{anchored(r), rest + int(r)}
}

// anchored is the number of strokes by the collation.
func anchored(r rune) int {
	collator := collators.Get().(*collate.Collator)
	defer collators.Put(collator)
	return sort.Search(len(anchors), func(i int) bool { return collator.CompareString(string(anchors[i]), string(r)) > 0 })
}

// Compare orders names as official lists do: character by character, by number of strokes, then by the types of the
// strokes in the order 横竖撇点折. Names that only begin alike go by length.
func Compare(a, b string) int {
	for a != "" && b != "" {
		x, n := utf8.DecodeRuneInString(a)
		y, m := utf8.DecodeRuneInString(b)
		a, b = a[n:], b[m:]
		if x == y {
			continue
		}
		p, q := locate(x), locate(y)
		return cmp.Or(cmp.Compare(p.strokes, q.strokes), cmp.Compare(p.order, q.order))
	}
	return cmp.Compare(len(a), len(b))
}
