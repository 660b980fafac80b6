package rules_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"gongshi/generator/congress"
	"gongshi/generator/pages"
	"gongshi/generator/problem"
	"gongshi/generator/rules"
	"gongshi/generator/sample"
	"gongshi/generator/source"
	"gongshi/generator/view"
)

// Days never make an error: on a later day a site has errors only where it had one on every earlier day. So a site that is built
// today is built on every day to come.
func TestDaysMakeNoErrors(t *testing.T) {
	if testing.Short() {
		t.Skip("thousands of days, on which the checks do nothing in parallel that they do not do on one: minutes for the race detector")
	}
	for _, folder := range []string{"err", "ok"} {
		for _, name := range cases(t, folder) {
			t.Run(folder+"/"+filepath.Base(name), func(t *testing.T) {
				t.Parallel()
				if site := caseYield(t, name).site; site != nil {
					onlyFewer(t, site, daysFrom(2024, 12))
				}
			})
		}
	}
	for i, o := range []sample.Options{
		{Deputies: 60, Years: 1, Day: "2026-12-31", Seed: 3},
		{Deputies: 60, Years: 2, Day: "2026-03-01", Seed: 4, Faults: 40},
		{Deputies: 90, Years: 7, Day: "2026-10-15", Seed: 5, Faults: 20},
	} {
		t.Run(fmt.Sprint("sample ", i), func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			if _, err := sample.Create(t.Context(), dir, o); err != nil {
				t.Fatal(err)
			}
			onlyFewer(t, read(t, dir), daysFrom(2024, 12))
		})
	}
	for name, dir := range map[string]string{"sample of the repository": "../..", "test site": "../testdata/site"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			site := read(t, dir)
			onlyFewer(t, site, daysFrom(2023, 12))
			for day := time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC); day.Year() <= 2040; day = day.AddDate(0, 1, 0) {
				for _, p := range errorsOn(t, site, congress.Date(day.Format(time.DateOnly))) {
					t.Errorf("%s: %s", day.Format(time.DateOnly), p.Head(problem.English))
				}
			}
		})
	}
}

func read(t *testing.T, dir string) *source.Content {
	t.Helper()
	site, err := source.Load(t.Context(), dir, source.Options{Builtin: os.DirFS("../..")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { site.Close() })
	return site
}

// daysFrom returns the first day of every step-th month from a year to 2040, and as many days at random, sorted.
func daysFrom(year, step int) []congress.Date {
	var days []congress.Date
	random := rand.New(rand.NewPCG(1, uint64(year)))
	for day := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() <= 2040; day = day.AddDate(0, step, 0) {
		days = append(days, congress.Date(day.Format(time.DateOnly)), congress.Date(day.AddDate(0, 0, random.IntN(30*step)).Format(time.DateOnly)))
	}
	slices.Sort(days)
	return days
}

// onlyFewer asks that errors go as days pass, and that none comes. An error is known by its file and its field: of a date with a
// wrong year another rule may tell on another day.
func onlyFewer(t *testing.T, site *source.Content, days []congress.Date) {
	t.Helper()
	before, of := map[[2]string]bool(nil), congress.Date("")
	for _, day := range days {
		now := errorsOn(t, site, day)
		for at, p := range now {
			if before != nil && !before[at] {
				t.Errorf("no error on %s, but on %s: %s", of, day, p.Head(problem.English))
			}
		}
		before, of = map[[2]string]bool{}, day
		for at := range now {
			before[at] = true
		}
	}
}

// errorsOn returns the errors of a site on a day, by file and field.
func errorsOn(t *testing.T, site *source.Content, day congress.Date) map[[2]string]problem.Problem {
	t.Helper()
	plan := pages.Plan(site.Congress, view.Options{Now: day, Host: "https://example.org", Base: "/", Drafts: true})
	found, err := rules.Check(t.Context(), site.Congress, rules.Options{Now: day, Address: plan.Planned})
	if err != nil {
		t.Fatal(err)
	}
	all := map[[2]string]problem.Problem{}
	for _, p := range found {
		if p.Stops() {
			all[[2]string{p.Path, p.Field}] = p
		}
	}
	return all
}
