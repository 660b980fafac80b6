// Package publication holds the checks of what is published beside duties, stations and suggestions: year-end editions,
// selections, lectures and the form for feedback.
//
// Each exported function is the check of the rule of that name in the table of package rules.
package publication
