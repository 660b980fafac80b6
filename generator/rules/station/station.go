// Package station holds the checks of stations: their boards, rotas, supervision visits, texts and numbers.
//
// Each exported function is the check of the rule of that name in the table of package rules.
package station
