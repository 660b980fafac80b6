// Package district holds the checks of districts in time and of the names of townships and villages.
//
// Each exported function is the check of the rule of that name in the table of package rules.
package district
