package rules

import (
	"context"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// CheckAlone runs on some files the rules that need no other: what can be said at once of a record that was just saved. All
// that it finds, Check finds as well.
func CheckAlone(ctx context.Context, c *congress.Congress, o Options, files map[string]bool) (problem.List, error) {
	few := *c
	few.Deputies, few.Years, few.Activities, few.Suggestions = these(c.Deputies, files), these(c.Years, files), these(c.Activities, files), these(c.Suggestions, files)
	few.Stations, few.Boards, few.Notices = these(c.Stations, files), these(c.Boards, files), these(c.Notices, files)
	few.Institutions, few.Locals = these(c.Institutions, files), these(c.Locals, files)
	few.Editions, few.Selections, few.Supervisions = these(c.Editions, files), these(c.Selections, files), these(c.Supervisions, files)
	few.Lectures, few.Campaigns, few.News, few.Pages = these(c.Lectures, files), these(c.Campaigns, files), these(c.News, files), these(c.Pages, files)
	var found problem.List
	for _, r := range Table {
		if !r.Alone || r.check == nil {
			continue
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		k := &finding.Check{Congress: &few, Options: o, Rule: r.Name}
		r.check(k)
		found = append(found, k.Found...)
	}
	mark(found)
	return slices.DeleteFunc(found, func(p problem.Problem) bool { return !files[p.Path] }), nil
}

// these are the records of some files.
func these[R interface{ Base() *congress.Record }](all []R, files map[string]bool) []R {
	var few []R
	for _, r := range all {
		if files[r.Base().Path] {
			few = append(few, r)
		}
	}
	return few
}
