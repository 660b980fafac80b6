package congress

import (
	"strings"
	"testing"
)

func TestHours(t *testing.T) {
	for text, want := range map[Hours]string{
		"8:30—11:30":             "08:30 11:30",
		"每月15日 8:30—11:30":       "08:30 11:30",
		"9：00至17：00":             "09:00 17:00",
		"8:30-11:30":             "08:30 11:30",
		"8:30—11:30，14:30—17:00": "", // which of the two is not said
		"11:30—8:30":             "",
		"8:60—11:30":             "",
		"24:00—25:00":            "",
		"上午":                     "",
		"":                       "",
	} {
		from, to, ok := text.Span()
		if got := strings.TrimSpace(from + " " + to); ok != (want != "") || got != want {
			t.Errorf("%q: %q, %v; want %q", text, got, ok, want)
		}
	}
}
