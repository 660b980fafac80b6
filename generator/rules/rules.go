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
	"gongshi/generator/rules/finding"
)

// Rule is one row of the table.
type Rule struct {
	Name    string               // as it stands in [ ] behind a problem
	Record  problem.Text         // the kind of records that it is about: a chapter of the manual
	Meaning problem.Text         // what must hold
	Remedy  problem.Text         // what staff do where it does not hold
	check   func(*finding.Check) // nil where the check of another row, package source or package privacy reports it

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
type Options = finding.Options

// Check runs all rules. The problems carry files and fields; package source finds their lines. An error is that of the
// context.
func Check(ctx context.Context, c *congress.Congress, o Options) (problem.List, error) {
	found := make([]problem.List, len(Table))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				k := &finding.Check{Congress: c, Options: o, Rule: Table[i].Name}
				Table[i].check(k)
				found[i] = k.Found
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
