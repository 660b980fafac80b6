// Package suggestion holds the checks of suggestions, from the reception where they come from to the answer and the end.
//
// Each exported function with a finding.Check and no result is the check of the rule of that name in the table of package
// rules.
package suggestion
