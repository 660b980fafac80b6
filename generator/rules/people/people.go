// Package people holds the checks of deputies: their seats and districts, their names and portraits, and what they did in
// office.
//
// Each exported function is the check of the rule of that name in the table of package rules.
package people
