// Package finding is what the checks of all rules share: the records that they look at, the ways to report what is wrong, and
// how a place in a record is spelt.
//
// It decides nothing about a record. What two packages of checks need stands here; what one needs stays there.
package finding

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Options are what rules need to know beyond the records.
type Options struct {
	Now congress.Date // the day of the build

	// Address tells whether a path of the site, such as /deputies/d0001/, will be published. Nil: links are not checked.
	Address func(path string) bool

	// Planned tells how many pages were planned at a path, without redirects. Nil: collisions are not looked for.
	Planned func(path string) int
}

// Check is one rule at work.
type Check struct {
	*congress.Congress
	Options
	Rule  string
	Found problem.List
}

// Add reports an error: what is wrong with the field of a file, and what to do.
func (k *Check) Add(path, field string, what, fix problem.Text) {
	k.Found = append(k.Found, problem.Problem{Path: path, Field: field, Rule: k.Rule, What: what, Fix: fix})
}

// Warn reports what is likely to be wrong, or to be missed by readers.
func (k *Check) Warn(path, field string, what, fix problem.Text) {
	k.Add(path, field, what, fix)
	k.Found[len(k.Found)-1].Severity = problem.Warning
}
