package rules

import (
	"context"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// CheckAlone runs the checks that look at each record by itself on the records of some files. It returns what can be said at
// once about records that were just saved, and takes no longer on a large site. Check reports the same problems and more. What
// is wrong in drafts is a note.
// files holds paths; the error is that of the context.
func CheckAlone(ctx context.Context, c *congress.Congress, o Options, files map[string]bool) (problem.List, error) {
	few := *c
	for _, kind := range place.Kinds() {
		kind.Keep(&few, func(r *congress.Record) bool { return files[r.Path] })
	}
	drafts := finding.Drafts(c)
	var found problem.List
	for _, r := range Table {
		if !r.Alone || r.check == nil {
			continue
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		k := &finding.Check{Congress: &few, Options: o, Drafts: drafts, Rule: r.Name}
		r.check(k)
		found = append(found, k.Found...)
	}
	mark(found)
	for i, p := range found {
		if drafts[p.Path] {
			found[i].Severity = problem.Info
		}
	}
	return slices.DeleteFunc(found, func(p problem.Problem) bool { return !files[p.Path] }), nil
}
