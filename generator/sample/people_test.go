package sample

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"gongshi/generator/hanzi"
)

// No two deputies have one name but those who are told apart, at the largest size as at the smallest, and whatever the seed.
func TestNames(t *testing.T) {
	for _, size := range []int{78, 20_000, MaxDeputies} {
		s := &site{Options: Options{Deputies: size, Seed: uint64(size)}}
		owner := make(map[string]int, size)
		rare, dotted, long, same := 0, 0, 0, 0
		for i := range size {
			p := s.person(i)
			plain := strings.ReplaceAll(p.name, "·", "")
			if first, taken := owner[plain]; taken {
				same++
				if !slices.Contains(s.sameName(i), first) || !slices.Contains(s.sameName(first), i) {
					t.Fatalf("%d deputies: %s is the name of %d and of %d, and they are not told apart", size, p.name, first, i)
				}
			}
			owner[plain] = i
			if strings.ContainsAny(p.name, "垕苌") {
				rare++
			}
			if plain != p.name {
				dotted++
			}
			if n := utf8.RuneCountInString(p.name); n > 40 || n < 2 {
				t.Fatalf("%s has %d characters", p.name, n)
			} else if n > 12 {
				long++
			}
			for _, other := range s.sameName(i) {
				if s.person(other).name != p.name {
					t.Fatalf("%d and %d have the names %s and %s", i, other, p.name, s.person(other).name)
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
func read(t *testing.T, p person) {
	t.Helper()
	if p.pinyin == "" {
		if hanzi.Ambiguous(hanzi.Surname(p.name)) {
			t.Errorf("it is open how %s is read", p.name)
		}
		return
	}
	if ok, usual := hanzi.Plausible(p.name, p.pinyin); !ok {
		t.Errorf("%s is read %s, not %s", p.name, usual, p.pinyin)
	}
}

// No two deputies say the same of what they did: the first number of a summary differs among those of a village.
func TestSummariesDiffer(t *testing.T) {
	for _, size := range []int{60, 10_800, 100_000, MaxDeputies} {
		s := &site{Options: Options{Deputies: size}}
		s.measure()
		for _, town := range []int{0, s.towns / 2, s.towns - 1} {
			seen := map[string]bool{}
			for place := range s.size(town) {
				key := fmt.Sprint(s.villageOf(town, place), firstNumber(place))
				if seen[key] {
					t.Fatalf("%d deputies: two of township %d have %s", size, town, key)
				}
				seen[key] = true
			}
		}
	}
	for _, d := range duties {
		if !strings.Contains(d.summary, "%[1]s") || !strings.Contains(d.summary, "%[2]d") {
			t.Errorf("%s does not say where and how many", d.summary)
		}
	}
}

// The townships have ids and names of their own, and so have the villages of each.
func TestTowns(t *testing.T) {
	s := &site{Options: Options{Seed: 5}}
	ids, names := map[string]bool{}, map[string]bool{}
	for n := range maxTowns {
		town := s.town(n)
		ids[town.id], names[town.stem] = true, true
	}
	if len(ids) != maxTowns || len(names) != maxTowns {
		t.Errorf("%d ids and %d names for %d townships", len(ids), len(names), maxTowns)
	}
	villages := map[string]bool{}
	for n := range 120 {
		villages[s.village(7, n)] = true
	}
	if len(villages) != 120 {
		t.Errorf("%d names for 120 villages", len(villages))
	}
}
