// Package finding holds what the checks of all rules share: the records that they look at, how they report a problem, and how
// they spell a place in a record.
//
// It knows no rule. A helper that only one package of checks needs stands in that package.
package finding

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Options are what rules need to know beyond the records.
type Options struct {
	Now congress.Date // the day of the build; empty where it is not known

	// Address tells whether a path of the site, such as /deputies/d0001/, will be published. Where it is nil, links are not
	// checked.
	Address func(path string) bool

	// Planned returns how many pages will stand at a path, without redirects. Where it is nil, collisions are not looked for.
	Planned func(path string) int
}

// Check is what a check is given and what it reports. One goroutine uses it.
type Check struct {
	*congress.Congress // all records
	Options
	Drafts map[string]bool // the files of drafts; see Drafts
	Rule   string          // the rule that Add and Warn report
	Found  problem.List    // what was reported
}

// Add reports an error: what is wrong with a field of a file, and what to do. field is a place as Entry spells it; it is empty
// where the whole file is meant.
func (k *Check) Add(path, field string, what, fix problem.Text) {
	k.Found = append(k.Found, problem.Problem{Path: path, Field: field, Rule: k.Rule, What: what, Fix: fix})
}

// Warn reports, as Add does, what is likely to be wrong or what readers will miss. A warning does not stop a build.
func (k *Check) Warn(path, field string, what, fix problem.Text) {
	k.Add(path, field, what, fix)
	k.Found[len(k.Found)-1].Severity = problem.Warning
}

// Tell reports, as Add does, what is coming. It stops nothing, and --strict does not mind it.
func (k *Check) Tell(path, field string, what, fix problem.Text) {
	k.Add(path, field, what, fix)
	k.Found[len(k.Found)-1].Severity = problem.Info
}
