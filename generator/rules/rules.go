// Package rules says what must hold of the records.
//
// A rule is a row of the table: its name, what must hold, what to do where it does not, and a check. A check looks at all
// records and reports each fault by file and field. It reads records and nothing else: no file, no page, no clock. It runs on
// records of which parts are missing or wrong, and does not stop at the first fault. The cases in testdata/ show what a rule
// reports.
//
// The checks stand in packages by what they look at: field (each value by itself), text (Markdown), people, station, suggestion
// and publication. The checks of this package concern records of all kinds. A new rule is a row in table.go, a function in the
// package of its records, and a case file in testdata/err.
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

	// Alone tells whether the check looks at each record by itself, and at most looks up the records that it names. CheckAlone
	// runs such checks only.
	Alone bool

	// OneCause tells whether equal problems in many places have one cause, which is mended once; see problem.Problem.
	OneCause bool

	// Follows are the files and folders that this rule checks records against; a folder ends with a slash. While one of them is
	// faulty, the problems of this rule may follow from that fault alone, and they are dropped; see Causes.
	Follows []string
}

// Checks tells whether the row has a check of its own.
func (r Rule) Checks() bool { return r.check != nil }

// Causes returns the column Follows by the names of the rules, for source.Locate.
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

// Check runs all checks on all records and returns what they report, in the order of the table; the list is empty where nothing
// is wrong. What is wrong because of drafts alone is a note. The problems carry files and fields; package source finds their
// lines. The error is that of the context.
func Check(ctx context.Context, c *congress.Congress, o Options) (problem.List, error) {
	drafts := finding.Drafts(c)
	all, err := check(ctx, c, o, drafts)
	if err != nil {
		return all, err
	}
	if all, err = withoutDrafts(ctx, c, o, drafts, all); err != nil {
		return nil, err
	}
	mark(all)
	return all, nil
}

// check runs all checks on some records, in parallel.
func check(ctx context.Context, c *congress.Congress, o Options, drafts map[string]bool) (problem.List, error) {
	found := make([]problem.List, len(Table))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				k := &finding.Check{Congress: c, Options: o, Drafts: drafts, Rule: Table[i].Name}
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
	return all, ctx.Err()
}

// mark copies the column OneCause into problems, by their rules. A check may report problems of several rules.
func mark(found problem.List) {
	oneCause := map[string]bool{}
	for _, r := range Table {
		oneCause[r.Name] = r.OneCause
	}
	for i := range found {
		found[i].OneCause = oneCause[found[i].Rule]
	}
}
