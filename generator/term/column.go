package term

import (
	"slices"
	"strings"

	"gongshi/generator/problem"
)

// column is what a column of the list of results holds.
type column int

// The columns. A list has those that are required, and the others as it likes, in any order.
const (
	nameColumn column = iota
	sexColumn
	ethnicColumn
	levelColumn
	districtColumn
	howColumn
	dayColumn
	stationColumn
	idColumn
	termColumn
	delegationColumn
	groupColumn
	postColumn
	pinyinColumn
	columns // how many there are
)

// names holds what columns are called; the first name is the usual one.
var names = [][]string{
	nameColumn: {"姓名", "代表姓名"}, sexColumn: {"性别"}, ethnicColumn: {"民族"}, levelColumn: {"层级", "级别"}, districtColumn: {"选区", "选区名称", "选举单位"},
	howColumn: {"产生方式", "当选方式"}, dayColumn: {"日期", "任职开始", "任职日期"}, stationColumn: {"联络站", "所在联络站"}, idColumn: {"编号", "代表编号"},
	termColumn: {"届次"}, delegationColumn: {"代表团"}, groupColumn: {"代表小组", "小组"}, postColumn: {"职务", "工作单位及职务", "单位及职务", "单位职务"}, pinyinColumn: {"拼音", "姓名拼音"},
}

// usual are the columns that lists of results have.
var usual = []string{"姓名", "性别", "民族", "层级", "选区", "产生方式", "日期", "联络站"}

// required are the columns without which nobody can be entered.
var required = []column{nameColumn, sexColumn, districtColumn, dayColumn}

// find returns at which place each column stands; -1 for one that is not there. names holds what the columns are called,
// required those that must be there, usual those that are proposed.
func (t *table) find(names [][]string, required []column, usual []string) []int {
	at := slices.Repeat([]int{-1}, len(names))
	for i, h := range t.header {
		c := columnOf(names, h.text)
		switch {
		case c < 0:
			t.unknown(names, h)
		case at[c] >= 0:
			t.wrong(h, problem.Say("“%[1]s”这一列有两处", "the column %[1]q is there twice", h.text), problem.Say("只留一处", "keep one of them"))
		default:
			at[c] = i
		}
	}
	for _, c := range required {
		if at[c] < 0 && t.header != nil {
			t.wrong(t.header[0], problem.Say("没有“%[1]s”这一列", "there is no column %[1]s", names[c][0]), problem.Say("在第一行补上列名；通常写：%[1]s", "add it to the first line; the usual ones are %[1]s", strings.Join(usual, ",")))
		}
	}
	return at
}

// columnOf returns the column with a name; -1 if there is none.
func columnOf(names [][]string, name string) column {
	name, _, _ = strings.Cut(strings.ReplaceAll(name, " ", ""), "（")
	name = strings.TrimRight(name, "*：:")
	for c := range names {
		if slices.Contains(names[c], name) {
			return column(c)
		}
	}
	return -1
}

// unknown warns of a column that is not used; one whose name is nearly right is an error.
func (t *table) unknown(names [][]string, h cell) {
	var all []string
	for _, n := range names {
		all = append(all, n...)
	}
	if h.text == "" {
		return
	}
	if near := problem.Nearest(h.text, all); near != "" && h.text != "备注" {
		t.wrong(h, problem.Say("没有“%[1]s”这一列的用法", "no column is called %[1]q", h.text), problem.Say("是不是“%[1]s”；不是就删去这一列", "did you mean %[1]q; if not, remove the column", near))
		return
	}
	t.at(h, problem.Warning, problem.Say("“%[1]s”这一列没有用到", "the column %[1]q is not used", h.text), problem.Say("可以留着；电话、证件号码一类的请删去", "it may stay; remove telephones and identity numbers"))
}
