package rules_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules"
	"gongshi/generator/source"
)

// What is said of a record by itself is said in the check of all, and nothing of it is left out for the rules that run.
func TestAlone(t *testing.T) {
	told := 0
	for _, name := range append(cases(t, "err"), cases(t, "ok")...) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			files := base(t)
			apply(t, files, readCase(t, name))
			dir := t.TempDir()
			write(t, dir, files)
			s, err := source.Load(context.Background(), dir, source.Options{})
			if err != nil {
				return
			}
			defer s.Close()
			o := rules.Options{Now: now, Address: addresses(s.Congress)}
			all, err := rules.Check(context.Background(), s.Congress, o)
			if err != nil {
				t.Fatal(err)
			}
			ran := map[string]bool{}
			places := func(list problem.List, path string) (at []string) {
				for _, p := range list {
					if p.Path == path && ran[p.Rule] {
						at = append(at, fmt.Sprint(p.Rule, p.Field, p.Line, p.Severity))
					}
				}
				slices.Sort(at)
				return at
			}
			for _, rule := range []string{"missing", "bounds", "choice", "date", "vocabulary", "reference", "period", "year", "seat", "ballots", "pinyin", "html", "heading", "dead-link", "participants", "outcome"} {
				ran[rule] = true
			}
			s.Congress.Records()(func(r *congress.Record) bool {
				found, err := rules.CheckAlone(context.Background(), s.Congress, o, map[string]bool{r.Path: true})
				if err != nil {
					t.Fatal(err)
				}
				told += len(found)
				for _, p := range found {
					if !slices.ContainsFunc(all, func(q problem.Problem) bool { return p.Path == q.Path && p.Rule == q.Rule && p.Field == q.Field }) {
						t.Errorf("%s is told of one file and not of all: %s", p.Rule, p.Head(problem.English))
					}
				}
				if one, of := places(found, r.Path), places(all, r.Path); !slices.Equal(one, of) {
					t.Errorf("%s: alone %v, in all %v", r.Path, one, of)
				}
				return true
			})
		})
	}
	if told < 100 {
		t.Errorf("only %d faults were told of files alone", told)
	}
}
