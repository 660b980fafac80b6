// Package rules says what must hold of the records.
//
// Each rule is a row of the table: a name, what it means, and a function that looks at all records and reports what
// breaks it, by file and field. Rules read records and nothing else: no file, no page, no clock. They run on records of
// which parts are missing or wrong, and never stop at the first fault. A rule that has a case file under testdata/
// shows there what it says.
package rules

import (
	"context"
	"runtime"
	"sync"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Rule is one row of the table.
type Rule struct {
	Name    string       // as it stands in [ ] behind a problem
	Record  problem.Text // the kind of records that it is about: a chapter of the manual
	Meaning problem.Text // what must hold
	Remedy  problem.Text // what staff do where it does not hold
	check   func(*check) // nil where the check of another row, package source or package privacy reports it

	// Alone: the check looks at each record by itself, with a glance at those that it names. CheckAlone runs it on one record.
	Alone bool

	// OneCause: equal problems in many places have one cause, which is mended once; see problem.Problem.
	OneCause bool

	// Follows are the files and folders, these with a slash at the end, that records are checked against. While one of them
	// is faulty, what this rule finds may only follow from that, and nobody is told; see Causes.
	Follows []string
}

// Checks tells whether the row has a check of its own.
func (r Rule) Checks() bool { return r.check != nil }

// Causes returns the column Follows by the names of the rules.
func Causes() map[string][]string {
	causes := map[string][]string{}
	for _, r := range Table {
		if r.Follows != nil {
			causes[r.Name] = r.Follows
		}
	}
	return causes
}

// Options are what rules need to know beyond the records.
type Options struct {
	Now congress.Date // the day of the build

	// Address tells whether a path of the site, such as /deputies/d0001/, will be published. Nil: links are not checked.
	Address func(path string) bool

	// Planned tells how many pages were planned at a path, without redirects. Nil: collisions are not looked for.
	Planned func(path string) int
}

// check is one rule at work.
type check struct {
	*congress.Congress
	Options
	rule  string
	found problem.List
}

// add reports an error: what is wrong with the field of a file, and what to do.
func (k *check) add(path, field string, what, fix problem.Text) {
	k.found = append(k.found, problem.Problem{Path: path, Field: field, Rule: k.rule, What: what, Fix: fix})
}

// warn reports what is likely to be wrong, or to be missed by readers.
func (k *check) warn(path, field string, what, fix problem.Text) {
	k.add(path, field, what, fix)
	k.found[len(k.found)-1].Severity = problem.Warning
}

// Check runs all rules. The problems carry files and fields; package source finds their lines. An error is that of the
// context.
func Check(ctx context.Context, c *congress.Congress, o Options) (problem.List, error) {
	found := make([]problem.List, len(Table))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				k := &check{Congress: c, Options: o, rule: Table[i].Name}
				Table[i].check(k)
				found[i] = k.found
			}
		})
	}
	for i := range Table {
		if Table[i].check != nil && ctx.Err() == nil {
			next <- i
		}
	}
	close(next)
	workers.Wait()
	var all problem.List
	for _, list := range found {
		all = append(all, list...)
	}
	mark(all)
	return all, ctx.Err()
}

// mark copies the column OneCause into problems. A check may report problems of several rules.
func mark(found problem.List) {
	oneCause := map[string]bool{}
	for _, r := range Table {
		oneCause[r.Name] = r.OneCause
	}
	for i := range found {
		found[i].OneCause = oneCause[found[i].Rule]
	}
}
