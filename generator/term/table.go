package term

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"gongshi/generator/problem"
)

// MaxResults is the largest list of results that is read, in bytes.
const MaxResults = 4 << 20

// cell is a value of the list, with its place.
type cell struct {
	text      string
	line, col int // from 1; the column in characters
}

// table is a list that was read: the names of its columns, and a row for each line that is not blank.
type table struct {
	path     string
	lines    []string
	header   []cell
	rows     [][]cell // each as long as the header
	problems problem.List
}

// at adds a problem at a cell.
func (t *table) at(c cell, severity problem.Severity, what, fix problem.Text) {
	p := problem.Problem{Path: t.path, Line: c.line, Col: c.col, Width: utf8.RuneCountInString(c.text), Severity: severity, Rule: "results", What: what, Fix: fix}
	if c.line > 0 && c.line <= len(t.lines) {
		p.Excerpt = hidden.ReplaceAllStringFunc(t.lines[c.line-1], func(number string) string { return strings.Repeat("*", len(number)) })
	}
	t.problems = append(t.problems, p)
}

// wrong adds an error at a cell.
func (t *table) wrong(c cell, what, fix problem.Text) { t.at(c, problem.Error, what, fix) }

// hidden matches numbers that may be those of persons, which lists of offices have.
var hidden = regexp.MustCompile(`[0-9]{7,}[0-9Xx]?`)

// readTable reads a list: CSV in UTF-8, with or without a byte order mark, or in GBK; columns are parted by commas or tabs. What
// cannot be read is in the problems, with line and column. usual are the columns that are proposed for an empty list.
func readTable(path string, data []byte, usual []string) *table {
	t := &table{path: path}
	text, wrong := decoded(data)
	if wrong.ZH != "" {
		t.at(cell{}, problem.Error, wrong, problem.Say("在 Excel 或 WPS 里“另存为”，选“CSV UTF-8（逗号分隔）”", "save it in the spreadsheet as CSV UTF-8"))
		return t
	}
	for line := range strings.Lines(text) {
		t.lines = append(t.lines, strings.TrimRight(line, "\r\n"))
	}
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1
	if first, _, _ := strings.Cut(strings.TrimLeft(text, "\r\n"), "\n"); strings.Contains(first, "\t") && !strings.Contains(first, ",") {
		r.Comma = '\t'
	}
	r.TrimLeadingSpace = r.Comma == ',' // a tab is a space, too
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		var wrong *csv.ParseError
		if errors.As(err, &wrong) {
			at := cell{line: wrong.Line, col: t.column(wrong.Line, wrong.Column)}
			if errors.Is(wrong.Err, csv.ErrQuote) { // it is found where the text ends
				at = cell{line: wrong.StartLine, col: t.column(wrong.StartLine, strings.Index(t.lines[wrong.StartLine-1], `"`)+1)}
			}
			t.wrong(at, problem.Say("引号不成对", "a quotation mark has no partner"),
				problem.Say("去掉多余的双引号；内容里本来有双引号的，写两个", "remove it, or write it twice where it is part of the text"))
			return t
		}
		if err != nil {
			t.at(cell{}, problem.Error, problem.Say("读不下去：%[1]s", "it cannot be read: %[1]s", err.Error()), problem.Text{})
			return t
		}
		t.add(r, record)
	}
	if t.header == nil {
		t.at(cell{}, problem.Error, problem.Say("名单是空的", "the list is empty"), problem.Say("第一行写列名：%[1]s；下面一行一条", "write the names of the columns on the first line: %[1]s; then a line for each", strings.Join(usual, ",")))
	} else if len(t.rows) == 0 {
		t.wrong(t.header[0], problem.Say("只有列名，没有内容", "there is nothing below the names of the columns"), problem.Say("一行一条，写在列名下面", "write a line for each"))
	}
	return t
}

// add adds a record of the file: the first one is the header, blank ones are passed over.
func (t *table) add(r *csv.Reader, record []string) {
	cells, blank := make([]cell, len(record)), true
	for i, s := range record {
		line, col := r.FieldPos(i)
		cells[i] = cell{strings.TrimSpace(strings.ReplaceAll(s, "\u3000", " ")), line, t.column(line, col)}
		blank = blank && cells[i].text == ""
	}
	switch {
	case blank:
		return
	case t.header == nil:
		t.header = cells
		return
	}
	for len(cells) > len(t.header) {
		last := cells[len(cells)-1]
		if last.text != "" {
			t.wrong(last, problem.Say("这一行比列名多一格", "the line has a value more than there are columns"), problem.Say("内容里有逗号的，用双引号括起来；多出的删去", "put a text with a comma into double quotes, or remove what is too much"))
		}
		cells = cells[:len(cells)-1]
	}
	end := cells[len(cells)-1]
	for len(cells) < len(t.header) {
		cells = append(cells, cell{"", end.line, end.col + utf8.RuneCountInString(end.text)})
	}
	t.rows = append(t.rows, slices.Clip(cells))
}

// column turns a column in bytes, from 1, into one in characters.
func (t *table) column(line, col int) int {
	if line < 1 || line > len(t.lines) {
		return col
	}
	text := t.lines[line-1]
	return utf8.RuneCountInString(text[:min(max(col-1, 0), len(text))]) + 1
}

// decoded returns the text of a file, or what is wrong with it.
func decoded(data []byte) (text string, wrong problem.Text) {
	switch {
	case len(data) > MaxResults:
		return "", problem.Say("文件超过 4 MB", "the file has more than 4 MB")
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0")):
		return "", problem.Say("这是 Excel 工作簿，不是 CSV", "this is a workbook, and not CSV")
	case bytes.HasPrefix(data, []byte("\xFF\xFE")), bytes.HasPrefix(data, []byte("\xFE\xFF")), bytes.IndexByte(data, 0) >= 0:
		return "", problem.Say("文件是 UTF-16 编码，或不是文本", "the file is in UTF-16, or no text")
	}
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	if utf8.Valid(data) {
		return string(data), problem.Text{}
	}
	plain, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(plain, utf8.RuneError) {
		return "", problem.Say("文件既不是 UTF-8 也不是 GBK 编码", "the file is neither in UTF-8 nor in GBK")
	}
	return string(plain), problem.Text{}
}
