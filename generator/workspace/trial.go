package workspace

import (
	"context"
	"errors"

	"gongshi/generator/problem"
)

// Trial checks the site as it would be, which is staged in another folder, and returns the problems that are new: those that the
// site in dir does not have.
func Trial(ctx context.Context, dir, staged string, o Options) (found problem.List, err error) {
	after, err := problemsOf(ctx, staged, o)
	if err != nil || len(after) == 0 {
		return nil, err
	}
	before, err := problemsOf(ctx, dir, o)
	if err != nil {
		return nil, err
	}
	type likeness struct{ path, field, rule, what string }
	of := func(p problem.Problem) likeness { return likeness{p.Path, p.Field, p.Rule, p.What.EN} }
	known := map[likeness]int{}
	for _, p := range before {
		known[of(p)]++
	}
	for _, p := range after {
		if known[of(p)]--; known[of(p)] < 0 {
			found = append(found, p)
		}
	}
	return found, nil
}

// problemsOf returns all problems of the site in a folder, with those of drafts.
func problemsOf(ctx context.Context, dir string, o Options) (list problem.List, err error) {
	o.Drafts = true
	site, err := Open(ctx, dir, o)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, site.Close()) }()
	return site.Problems, nil
}
