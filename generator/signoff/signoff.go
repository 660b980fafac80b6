// Package signoff prints changes as a report that an office checks and signs: as plain text, as Markdown, and as one HTML file
// that needs no other file and can be printed on A4.
//
// All three have the same content. Changes that need attention come first. What a record says is printed as text and never
// becomes markup. Which changes are in the report is decided by package change.
package signoff

import (
	"io"
	"path/filepath"
	"strings"

	"gongshi/generator/change"
	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Report is a report of changes. Its methods Text, Markdown and HTML print it.
type Report struct {
	Site     string        // the title of the site
	From, To string        // the two sides, in the words of the reader
	Notes    []string      // sentences below the head
	Day      congress.Date // the day for which the sides were compared
	Lang     problem.Lang
	Changes  *change.Report
}

// Formats holds the function that prints each format, by its name.
var Formats = map[string]func(Report, io.Writer) error{"text": Report.Text, "markdown": Report.Markdown, "html": Report.HTML}

// FormatOf returns the name of the format that the extension of a file asks for; text, if it asks for none.
func FormatOf(file string) string {
	switch strings.ToLower(filepath.Ext(file)) {
	case ".html", ".htm":
		return "html"
	case ".md", ".markdown":
		return "markdown"
	}
	return "text"
}
