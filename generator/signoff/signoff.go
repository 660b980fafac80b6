// Package signoff prints a report of changes as a sheet that an office signs: as plain text, as Markdown, and as one HTML
// file that needs nothing else and is made to be printed on A4.
//
// It promises that the three say the same, that what needs attention stands first, and that what a record says is text and
// never markup. It never decides what is reported; that is for package change.
package signoff

import (
	"io"

	"gongshi/generator/change"
	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Sheet is what is printed.
type Sheet struct {
	Site     string // the title of the site
	From, To string // what was compared, as the reader calls it
	Notes    []string
	Day      congress.Date
	Lang     problem.Lang
	Report   *change.Report
}

// Formats are the formats by name.
var Formats = map[string]func(Sheet, io.Writer) error{"text": Sheet.Text, "markdown": Sheet.Markdown, "html": Sheet.HTML}
