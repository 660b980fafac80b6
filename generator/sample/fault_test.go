package sample_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/problem"
	"gongshi/generator/rules"
	"gongshi/generator/sample"
)

// Each planted fault is reported at its file by its rule, and nothing else is.
func TestFaults(t *testing.T) {
	for _, o := range []sample.Options{
		{Deputies: 230, Years: 1, Day: "2026-10-15", Faults: 90, Seed: 1},
		{Deputies: 120, Years: 2, Day: "2026-03-01", Faults: 40, Seed: 2},
		{Deputies: 60, Years: 1, Day: "2026-12-31", Faults: 20, Seed: 3},
		{Deputies: 1, Years: 1, Day: "2026-12-31", Faults: 12, Seed: 4},
		{Deputies: 0, Years: 1, Day: "2026-12-31", Faults: 8, Seed: 5},
	} {
		t.Run(fmt.Sprintf("%d in %d", o.Faults, o.Deputies), func(t *testing.T) {
			t.Parallel()
			dir, r := written(t, o)
			if len(r.Faults) != o.Faults {
				t.Errorf("%d faults were planted, not %d", len(r.Faults), o.Faults)
			}
			told := map[sample.Fault]bool{}
			_, found := checked(t, dir, o.Day)
			for _, p := range found {
				n := slices.IndexFunc(r.Faults, func(f sample.Fault) bool { return f.Path == p.Path && f.Rule == p.Rule })
				if n < 0 {
					t.Errorf("not planted: %s", p.Head(problem.English))
					continue
				}
				told[r.Faults[n]] = true
			}
			for _, f := range r.Faults {
				if !told[f] {
					t.Errorf("not reported: %s [%s]: %s", f.Path, f.Rule, f.What.EN)
				}
			}
		})
	}
}

// Every rule has a fault, but that of links, which are no files of bytes. A site with many faults has all of them, but that two
// rules about one file take two sites.
func TestEveryRuleHasAFault(t *testing.T) {
	planted := map[string]bool{"link": true}
	for seed := range uint64(12) {
		r, err := sample.Write(context.Background(), sample.Options{Deputies: 230, Years: 1, Day: "2026-10-15", Faults: 90, Seed: seed + 1}, nowhere)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Faults {
			planted[f.Rule] = true
		}
	}
	for _, rule := range rules.Table {
		if !planted[rule.Name] {
			t.Errorf("there is no fault for %s: add a row in faults.go or recordfaults.go", rule.Name)
		}
		delete(planted, rule.Name)
	}
	if len(planted) > 0 {
		t.Errorf("no rules: %v", slices.Sorted(maps.Keys(planted)))
	}
}

// More faults than fit are refused.
func TestTooManyFaults(t *testing.T) {
	_, err := sample.Write(context.Background(), sample.Options{Deputies: 3, Years: 1, Day: "2026-12-31", Faults: 500}, nowhere)
	var refusal *problem.Refusal
	if !errors.As(err, &refusal) || !strings.Contains(refusal.EN, "has room for") {
		t.Errorf("%v", err)
	}
}

func nowhere(string, []byte) error { return nil }
