package sample

import (
	"fmt"
	"strings"
	"testing"
)

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
