package view

import (
	"fmt"
	"strconv"
	"strings"

	"gongshi/generator/congress"
)

// Strip is a drawing of a year: how many items each of the twelve months has. Lengths are in em, from the top. The table of
// the page has the same numbers.
type Strip struct {
	ID     string // of its title
	Title  string // what is counted
	Said   string // all that the drawing shows, in words
	Legend string // what a mark means
	Height string // in em
	Base   string // the height of the line on which the marks stand
	Axis   string // the height of the months' numbers
	Months []StripMonth
	Total  int
}

// StripMonth is one month of a strip.
type StripMonth struct {
	Key    string // months that are drawn alike have the same
	Base   string
	Axis   string
	Month  int
	X      string // its left edge, in %
	Said   string // the count as printed: — for a month out of office, 未登记 for one of which nothing is entered
	Drawn  string // the same in the drawing, where room is short: — for both
	Out    bool   // the month lies outside of the time in office, or is still to come
	CountY string
	Marks  []StripMark
}

// StripMark is one mark: a rectangle of the width that its month allows.
type StripMark struct{ Y, Height string }

const (
	pitch     = 1.05 // em from mark to mark
	thickness = .85
	mostMarks = 12 // beyond that, one bar stands for a month
)

// edges holds the left edges of the months, in percent of the width.
var edges = func() (all [12]string) {
	for i := range all {
		all[i] = strconv.FormatFloat(float64(i)*100/12, 'f', 3, 64) + "%"
	}
	return all
}()

// NewStrip draws the counts of twelve months of a year. out tells which months, from 1, are left out of the drawing; nil for
// none. A month of which nothing is entered is left out, too, and said to be 未登记.
func (b *Builder) NewStrip(id, title string, year int, counts [12]int, out func(month int) bool) *Strip {
	most, total := 3, 0
	for _, n := range counts {
		most, total = max(most, n), total+n
	}
	rows := min(most, mostMarks)
	base := pitch*float64(rows) + 1.5
	s := &Strip{ID: id, Title: title, Height: em(base + 1.9), Base: em(base), Axis: em(base + 1.3), Total: total, Legend: b.Say("stripSquares")}
	if most > mostMarks {
		s.Legend = b.Say("stripBars")
	}
	said, legend := make([]string, 0, 12), ""
	for i, n := range counts {
		m := StripMonth{Month: i + 1, X: edges[i], Said: strconv.Itoa(n), Out: n == 0 && out != nil && out(i+1)}
		top := base + .1
		if most > mostMarks && n > 0 {
			height := float64(n) / float64(most) * pitch * mostMarks
			top = base - .1 - height
			m.Marks = []StripMark{{em(top), em(height)}}
		} else {
			for row := range n {
				top = base - .95 - pitch*float64(row)
				m.Marks = append(m.Marks, StripMark{em(top), em(thickness)})
			}
		}
		m.CountY = em(top - .45)
		unentered := n == 0 && !m.Out && b.Unentered(year, i+1)
		switch {
		case unentered:
			m.Out, m.Said = true, b.Say("unentered")
			legend = b.Say("stripUnentered")
		case m.Out:
			m.Said = "—"
		}
		if m.Drawn = m.Said; m.Out {
			m.Drawn = "—"
		}
		m.Base, m.Axis = s.Base, s.Axis
		m.Key = edges[i] + " " + m.Said + " " + strconv.Itoa(most)
		if unentered {
			said = append(said, b.Say("monthUnentered", i+1))
		} else {
			said = append(said, b.Say("stripMonth", "month", i+1, "count", m.Said))
		}
		s.Months = append(s.Months, m)
	}
	s.Legend += legend
	s.Said = title + "：" + strings.Join(said, "，")
	return s
}

// em returns a length in em.
func em(x float64) string {
	return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(x, 'f', 3, 64), "0"), ".") + "em"
}

// Bars is a drawing of the answers of a poll, each as a share of the valid ballots.
type Bars struct {
	ID     string
	Said   string
	Height string
	Rows   []Bar
}

// Bar is one answer.
type Bar struct {
	Text  string
	Count int
	Share string // of the whole, in %
	Y     string // where its row begins
}

// NewBars draws the answers of a poll in the order of names; whole is the number of valid ballots, and unit their measure word.
func NewBars(id, title, unit string, names []string, counts map[string]int, whole int) *Bars {
	b := &Bars{ID: id, Height: em(3 * float64(len(names)))}
	said := make([]string, len(names))
	for i, name := range names {
		share := 0.0
		if whole > 0 {
			share = min(float64(counts[name])/float64(whole)*100, 100)
		}
		b.Rows = append(b.Rows, Bar{Text: name, Count: counts[name], Share: fmt.Sprintf("%.3f%%", share),
			Y: em(3 * float64(i))})
		said[i] = fmt.Sprintf("%s%d%s", name, counts[name], unit)
	}
	b.Said = title + "：" + strings.Join(said, "，")
	return b
}

// MonthsOf counts items by the month in which they begin. Items whose month is not known are not counted.
func MonthsOf(items []congress.Item) (counts [12]int, unknown int) {
	for i := range items {
		from, _ := items[i].When()
		if m := from.MonthOfYear(); m > 0 {
			counts[m-1]++
		} else {
			unknown++
		}
	}
	return counts, unknown
}
