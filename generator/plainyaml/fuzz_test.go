package plainyaml_test

import (
	"bytes"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// What Decode accepts, yaml.v3 accepts as well, with the same result.
func FuzzDecode(f *testing.F) {
	for _, snippet := range slices.Concat(taken, refused) {
		f.Add([]byte(snippet), byte(0))
	}
	sizes := map[reflect.Type]int{}
	records(f, func(name string, text []byte, target reflect.Type, _ bool) {
		if sizes[target]++; sizes[target] > 3 || len(text) > 2000 {
			return
		}
		for i := range targets {
			if targets[i] == target {
				f.Add(text, byte(i))
			}
		}
	})
	f.Fuzz(func(t *testing.T, text []byte, target byte) {
		same(t, text, targets[int(target)%len(targets)])
	})
}

// Records and snippets with small random changes, the same in every run, are decoded as by yaml.v3 or refused.
func TestMutations(t *testing.T) {
	random := rand.New(rand.NewPCG(2024, 16))
	type base struct {
		text   []byte
		target reflect.Type
	}
	var bases []base
	for _, snippet := range slices.Concat(taken, refused) {
		bases = append(bases, base{[]byte(snippet), targets[0]})
	}
	records(t, func(name string, text []byte, target reflect.Type, real bool) {
		if !real && len(text) < 1500 {
			bases = append(bases, base{text, target})
		}
	})
	accepted, all := 0, 30_000
	if testing.Short() {
		all = 3_000
	}
	for range all {
		b := bases[random.IntN(len(bases))]
		text := bytes.Clone(b.text)
		for range 1 + random.IntN(3) {
			text = mutate(random, text)
		}
		if same(t, text, b.target) {
			accepted++
		}
	}
	t.Logf("%d of %d changed texts were accepted", accepted, all)
	if accepted < all/20 {
		t.Errorf("only %d of %d changed texts were accepted; the test says little", accepted, all)
	}
}

// pieces holds texts that have a meaning in YAML.
var pieces = strings.Split(`- |? |: |:|#| #| # x|,|, |[|]|{|}|[]|{}|&|*|!|'|''|"|\|\n|%|@|~|null|<<|=|>|.|...|---|-|--|0|012|1.5|1e3|true|yes|a|A|a: |a: b|n: |l: |`+
	"\n|\n\n|\n  |\n- |\n  - |\r\n|\r| |  |    |\t|\u00a0|\u0085|\u2028|\ufeff|\x00|\x7f|\x80|席|"+"`", "|")

// mutate returns a text with one small random change.
func mutate(random *rand.Rand, text []byte) []byte {
	at := random.IntN(len(text) + 1)
	to := min(len(text), at+random.IntN(6))
	lines := bytes.SplitAfter(text, []byte("\n"))
	i, j := random.IntN(len(lines)), random.IntN(len(lines))
	switch random.IntN(8) {
	case 0: // leave out a few bytes
		return append(text[:at:at], text[to:]...)
	case 1: // repeat a few bytes
		return append(text[:to:to], text[at:]...)
	case 2: // exchange two lines
		lines[i], lines[j] = lines[j], lines[i]
	case 3: // repeat a line
		lines = slices.Insert(lines, i, lines[j])
	case 4: // move a line to the right
		lines[i] = append([]byte(strings.Repeat(" ", 1+random.IntN(3))), lines[i]...)
	case 5: // or to the left
		lines[i] = bytes.TrimPrefix(lines[i], []byte(strings.Repeat(" ", 1+random.IntN(3))))
	default:
		piece := pieces[random.IntN(len(pieces))]
		if random.IntN(20) == 0 {
			piece = "|"
		}
		return append(append(text[:at:at], piece...), text[at:]...)
	}
	return bytes.Join(lines, nil)
}
