package name

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"gongshi/generator/hanzi"
)

// No two deputies have one name but those who are told apart, at the largest size as at the smallest, and whatever the seed.
func TestNames(t *testing.T) {
	for _, size := range []int{78, 20_000, 200_000} {
		s := Seed(size)
		owner := make(map[string]int, size)
		rare, dotted, long, same := 0, 0, 0, 0
		for i := range size {
			p := s.Person(i)
			plain := strings.ReplaceAll(p.Name, "·", "")
			if first, taken := owner[plain]; taken {
				same++
				if !slices.Contains(Same(i, size), first) || !slices.Contains(Same(first, size), i) {
					t.Fatalf("%d deputies: %s is the name of %d and of %d, and they are not told apart", size, p.Name, first, i)
				}
			}
			owner[plain] = i
			if strings.ContainsAny(p.Name, "垕苌") {
				rare++
			}
			if plain != p.Name {
				dotted++
			}
			if n := utf8.RuneCountInString(p.Name); n > 40 || n < 2 {
				t.Fatalf("%s has %d characters", p.Name, n)
			} else if n > 12 {
				long++
			}
			for _, other := range Same(i, size) {
				if s.Person(other).Name != p.Name {
					t.Fatalf("%d and %d have the names %s and %s", i, other, p.Name, s.Person(other).Name)
				}
			}
			if size == 20_000 {
				read(t, p)
			}
		}
		if rare*200 < size || dotted*100 < size || long*200 < size || size > 100 && same*150 < size {
			t.Errorf("of %d deputies %d have rare characters, %d have dots, %d are long, %d have the name of another", size, rare, dotted, long, same)
		}
	}
}

// read asks that the reading of a name is written where it is open, and is one of the name.
func read(t *testing.T, p Person) {
	t.Helper()
	if p.Pinyin == "" {
		if hanzi.Ambiguous(hanzi.Surname(p.Name)) {
			t.Errorf("it is open how %s is read", p.Name)
		}
		return
	}
	if ok, usual := hanzi.Plausible(p.Name, p.Pinyin); !ok {
		t.Errorf("%s is read %s, not %s", p.Name, usual, p.Pinyin)
	}
}

// The townships have ids and names of their own, and so have the villages of each.
func TestTowns(t *testing.T) {
	const towns = 400
	s := Seed(5)
	ids, names := map[string]bool{}, map[string]bool{}
	for n := range towns {
		town := s.Town(n)
		ids[town.ID], names[town.Stem] = true, true
	}
	if len(ids) != towns || len(names) != towns {
		t.Errorf("%d ids and %d names for %d townships", len(ids), len(names), towns)
	}
	villages := map[string]bool{}
	for n := range 120 {
		villages[s.Village(7, n)] = true
	}
	if len(villages) != 120 {
		t.Errorf("%d names for 120 villages", len(villages))
	}
}
