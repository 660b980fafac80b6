package plainyaml_test

import (
	"bytes"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/plainyaml"
	"gongshi/generator/sample"
)

// year returns a deputy's year of some thirty items, as package sample makes it.
func year(tb testing.TB) []byte {
	tb.Helper()
	var text []byte
	_, err := sample.Write(tb.Context(), sample.Options{Deputies: 3, Years: 1, Day: "2026-12-31"}, func(path string, made []byte) error {
		if path == "content/deputies/d00003/2026.yaml" {
			text = bytes.Clone(made)
		}
		return nil
	})
	if err != nil || text == nil {
		tb.Fatal(err, "no year was made")
	}
	return text
}

func decode(tb testing.TB, text []byte) {
	if !plainyaml.Decode(text, new(congress.Year)) {
		tb.Fatal("refused")
	}
}

func decodeAsYAML(tb testing.TB, text []byte) {
	if err := decodeSlowly(text, new(congress.Year)); err != nil {
		tb.Fatal(err)
	}
}

func BenchmarkDecode(b *testing.B) {
	text := year(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		decode(b, text)
	}
}

func BenchmarkYAML(b *testing.B) {
	text := year(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		decodeAsYAML(b, text)
	}
}

// Decode allocates about once for each long text, list and pointer.
func TestAllocations(t *testing.T) {
	text := year(t)
	if !same(t, text, targets[1]) {
		t.Fatal("a plain year is refused")
	}
	fast := testing.AllocsPerRun(10, func() { decode(t, text) })
	slow := testing.AllocsPerRun(10, func() { decodeAsYAML(t, text) })
	if fast*10 > slow {
		t.Errorf("%.0f allocations, yaml.v3 has %.0f; at most a tenth is wanted", fast, slow)
	}
}
