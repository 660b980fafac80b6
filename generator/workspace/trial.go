package workspace

import (
	"context"
	"errors"
	"slices"

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
	return fresh(before, after), nil
}

// fresh returns the problems of a list that another does not have. One that moved with its record to another file is not fresh.
func fresh(before, after problem.List) (found problem.List) {
	type likeness struct{ path, field, rule, what string }
	of := func(p problem.Problem, path string) likeness { return likeness{path, p.Field, p.Rule, p.What.EN} }
	known, moved := map[likeness]int{}, map[likeness]int{}
	for _, p := range before {
		known[of(p, p.Path)]++
	}
	for _, p := range after {
		if known[of(p, p.Path)]--; known[of(p, p.Path)] < 0 {
			found = append(found, p)
		}
	}
	for l, n := range known {
		l.path = ""
		moved[l] += max(n, 0)
	}
	return slices.DeleteFunc(found, func(p problem.Problem) bool {
		moved[of(p, "")]--
		return moved[of(p, "")] >= 0
	})
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
