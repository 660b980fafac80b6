package board

import (
	"slices"
	"testing"

	"gongshi/generator/congress"
)

func TestNextCustomary(t *testing.T) {
	for _, c := range []struct {
		now  congress.Date
		day  int
		want congress.Date
	}{
		{"2024-12-14", 15, "2024-12-15"},
		{"2024-12-15", 15, "2024-12-15"}, // the day itself
		{"2024-12-16", 15, "2025-01-15"}, // over the year
		{"2024-01-31", 15, "2024-02-15"}, // over a short month
		{"2024-01-29", 28, "2024-02-28"},
		{"2024-02-29", 28, "2024-03-28"},
		{"2023-12-31", 1, "2024-01-01"},
		{"2024-05-01", 1, "2024-05-01"},
		{"2024-05-01", 0, ""}, // a site without such a day
		{"2024-05-01", 31, ""},
		{"", 15, ""},
	} {
		if got := NextCustomary(c.now, c.day); got != c.want {
			t.Errorf("NextCustomary(%s, %d) = %s, want %s", c.now, c.day, got, c.want)
		}
	}
}

func TestCustomary(t *testing.T) {
	got := Customary("2024-11-16", 15, 3)
	if want := []congress.Date{"2024-12-15", "2025-01-15", "2025-02-15"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := Customary("2024-11-16", 0, 3); got != nil {
		t.Errorf("without a reception day: %v", got)
	}
}
