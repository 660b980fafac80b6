package rules_test

import (
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/rules"
	"gongshi/generator/sample"
	"gongshi/generator/source"
)

const sampleDay = "2026-12-31"

// sampled reads a site of so many deputies and one year.
func sampled(tb testing.TB, deputies int) *congress.Congress {
	tb.Helper()
	dir := tb.TempDir()
	if _, err := sample.Create(tb.Context(), dir, sample.Options{Deputies: deputies, Years: 1, Day: sampleDay}); err != nil {
		tb.Fatal(err)
	}
	src, err := source.Load(tb.Context(), dir, source.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { src.Close() })
	return src.Congress
}

// checkSample runs all rules on a site without a fault.
func checkSample(tb testing.TB, c *congress.Congress) {
	tb.Helper()
	found, err := rules.Check(tb.Context(), c, rules.Options{Now: sampleDay})
	if err != nil || found.Errors(true) > 0 {
		tb.Fatal(err, len(found), found[:min(len(found), 3)])
	}
}

// BenchmarkRules checks 6,000 deputies with some thirty items each.
func BenchmarkRules(b *testing.B) {
	c := sampled(b, 6000)
	for b.Loop() {
		checkSample(b, c)
	}
}

// What is measured works.
func TestSample(t *testing.T) { checkSample(t, sampled(t, 20)) }
