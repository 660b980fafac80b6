package ledger

import (
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Spreadsheet is a ledger for a spreadsheet: CSV by RFC 4180, in UTF-8 with the mark by which Excel and WPS know it.
type Spreadsheet struct{ Text string }

// addSpreadsheet adds the sheet of what a list shows; of an empty one there is none.
func (b Builder) addSpreadsheet(list string, entries []*entry) {
	if len(entries) > 0 {
		b.Add(place.Ledger(list), "suggestions/ledger", func() any { return b.spreadsheet(entries) })
	}
}

// spreadsheetColumns is how many columns the word spreadsheetHead names.
const spreadsheetColumns = 28

// spreadsheet prints suggestions, one a row.
func (b Builder) spreadsheet(entries []*entry) *Spreadsheet {
	var text strings.Builder
	text.WriteString("\ufeff")
	w := csv.NewWriter(&text)
	w.UseCRLF = true
	w.Write(strings.Split(b.Say("spreadsheetHead"), "，")) // a strings.Builder does not fail
	for _, e := range entries {
		row := b.spreadsheetRow(e)
		for i := range row {
			row[i] = harmless(row[i])
		}
		w.Write(row)
	}
	w.Flush()
	return &Spreadsheet{Text: text.String()}
}

// spreadsheetRow is what a row holds; of a suggestion that is not public, what its page tells.
func (b Builder) spreadsheetRow(e *entry) []string {
	row := make([]string, spreadsheetColumns)
	row[0], row[1], row[2], row[3] = view.SuggestionNumber(e.ID), e.Title, e.Kind, e.Publicity
	row[len(row)-2] = b.Absolute(place.Suggestion(e.ID))
	if e.hidden {
		row[4] = e.Reason
		return row
	}
	lead := b.DeputyIfThere(e.Raised.Lead).Text
	copy(row[5:], []string{string(e.Raised.Date), e.Raised.When, e.Raised.Level, lead, e.said("station", ""), e.said("topic", "、"), "", "",
		string(e.Assigned), string(e.Due), count(e.Extended), string(e.First), "", e.said("stage", ""), e.said("time", ""), e.said("outcome", ""),
		e.said("deputies", ""), e.said("voters", "")})
	if e.Handling != nil {
		row[11] = suggestion.UnitNames(e.Handling.Units)
	}
	if row[12] = strings.Join(e.Awaited, "、"); e.Stage == ledger.Merged { // it is answered with the other
		row[12], row[14] = "", ""
	}
	if e.Overdue || e.Left >= 0 { // the others stay as they are, so that their sheets do
		row[len(row)-1] = string(b.Now)
	}
	if e.Took >= 0 {
		row[17] = strconv.Itoa(e.Took)
	}
	var closed, told congress.Date
	if e.ClosedOut != nil {
		closed = e.ClosedOut.Date
	}
	if e.Feedback != nil {
		told = e.Feedback.Date
	}
	row[23], row[24] = string(closed), string(told)
	row[25] = b.SuggestionLink(e.MergedInto).Text
	return row
}

// said are the names of the parts of a dimension in which a suggestion stands.
func (e *entry) said(dimension, separator string) string {
	var names []string
	for _, x := range e.in[dimensionAt(dimension)] {
		names = append(names, x.Name)
	}
	return strings.Join(names, separator)
}

func count(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// harmless keeps a spreadsheet from taking a text for a formula.
func harmless(cell string) string {
	if begin := strings.TrimLeft(cell, " \u00a0\u3000"); begin != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(begin)[0]) {
		return "'" + cell
	}
	return cell
}
