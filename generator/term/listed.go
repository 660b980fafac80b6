package term

import (
	"strings"

	"gongshi/generator/congress"
)

// The columns of a list of districts.
const (
	keyColumn column = iota
	titleColumn
	degreeColumn
	townshipColumn
	placesColumn
	seatsColumn
	succeedsColumn
)

// districtNames holds what these columns are called; the first name is the usual one.
var districtNames = [][]string{
	keyColumn: {"代号", "选区代号"}, titleColumn: {"选区", "选区名称", "名称"}, degreeColumn: {"层级", "级别"}, townshipColumn: {"乡镇", "乡镇街道", "所在乡镇"},
	placesColumn: {"村", "所含村", "村社区"}, seatsColumn: {"名额", "应选名额"}, succeedsColumn: {"接替", "接替选区", "接替的选区"},
}

var usualDistricts = []string{"代号", "选区", "层级", "乡镇", "村（社区）", "名额", "接替"}

// listed is a line of a list of districts, understood.
type listed struct {
	cells    []cell
	seats    int
	places   []string
	succeeds []congress.DistrictID
}

// listedIn returns the cells of a line by their columns.
func listedIn(at []int, cells []cell) listed {
	l := listed{cells: make([]cell, len(at))}
	for col, i := range at {
		if l.cells[col] = (cell{line: cells[0].line, col: 1}); i >= 0 {
			l.cells[col] = cells[i]
		}
	}
	return l
}

// parts splits a list in a cell.
func parts(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、，,;； ", r) })
}
