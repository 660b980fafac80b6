package rules

import (
	"context"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// found identifies a problem in two runs. What a problem says may differ between them, where it counts records.
type found struct{ path, field, rule string }

// Drafts returns the files of the records that are drafts, or belong to a draft.
func Drafts(c *congress.Congress) map[string]bool { return finding.Drafts(c) }

// withoutDrafts makes notes of the problems that are there only because drafts are: those in the files of drafts, and those
// that a check of the published records alone does not find. So a draft never stops the public site. A record that refers to a
// draft is the exception; see field.Fields.
func withoutDrafts(ctx context.Context, c *congress.Congress, o Options, drafts map[string]bool, all problem.List) (problem.List, error) {
	if len(drafts) == 0 || len(all) == 0 {
		return all, nil
	}
	public := *c
	for _, kind := range place.Kinds() {
		kind.Keep(&public, func(r *congress.Record) bool { return !drafts[r.Path] })
	}
	public.Index()
	list, err := check(ctx, &public, o, nil)
	if err != nil {
		return nil, err
	}
	stay := map[found]bool{}
	for _, p := range list {
		stay[found{p.Path, p.Field, p.Rule}] = true
	}
	for i, p := range all {
		if drafts[p.Path] || !stay[found{p.Path, p.Field, p.Rule}] {
			all[i].Severity = problem.Info
		}
	}
	return all, nil
}
