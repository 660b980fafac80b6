// Package privacy finds what must not be published whatever the field: numbers and addresses of persons, and misprints of
// proper names.
//
// A Reader searches the text of every file while a site is loaded, comments included. When all records are there, Judge
// returns a Judgement. The Judgement reports what was found, masks texts that are printed elsewhere, and searches pages that
// are about to be published. There is no other way to get a masked text or a problem, so the steps cannot be mixed up.
//
// It promises that no problem that it returns shows a number of a person in full, that a search takes time in proportion to
// the length of the text, and that telephones of offices and the address of the publisher, which the records declare, pass. It
// never changes a file, never reads one by itself, and does not know the rules about single fields.
package privacy

// The rules that this package reports, by their names in the table of rules.
const (
	rulePrivate  = "private"
	ruleMisprint = "misprint"
)
