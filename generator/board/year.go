// Package board reads what the board of a station (公示栏) shows of a year: what was planned and what was done, month by
// month; the receptions of voters and what came of them; the texts that the station uses; the deputies who can be met there.
//
// The web page, the poster, the display, the calendar and the registers of a station are made from it, so they always agree.
// It changes no record and judges none: if a month has no plan, or a plan no result, the state says so.
package board

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
)

// Year is one year of one station.
type Year struct {
	Station    *congress.Station
	Year       int
	Board      *congress.Board // nil where the station has no board for the year
	Quarters   [4]Quarter
	Months     [12]Month
	Receptions []Reception // by day; a reception that was moved from one year into another stands in both years
}

// Quarter holds the theme of three months; Theme is empty where none is set.
type Quarter struct {
	Number int // 1 to 4
	Theme  string
}

// QuarterOf returns the quarter of a month, 1 to 4; 0 if m is not a month.
func QuarterOf(m congress.Month) int { return (congress.Date(m).MonthOfYear() + 2) / 3 }

// Public reports whether a record is shown. It is false for withdrawn records and, except in a preview, for drafts.
type Public func(*congress.Record) bool

// Read returns a year of a station as it is known on the day now. A station without a board has empty quarters and
// unplanned months.
func Read(c *congress.Congress, s *congress.Station, year int, now congress.Date, public Public) *Year {
	y := &Year{Station: s, Year: year, Board: BoardOf(c, s.ID, year, public)}
	held := Held(c, s.ID, year, public)
	for i := range y.Quarters {
		y.Quarters[i].Number = i + 1
	}
	if y.Board != nil {
		for _, q := range y.Board.Quarters {
			if q.Quarter >= 1 && q.Quarter <= 4 && y.Quarters[q.Quarter-1].Theme == "" {
				y.Quarters[q.Quarter-1].Theme = q.Theme
			}
		}
	}
	for i := range y.Months {
		y.Months[i] = readMonth(y.Board, held, year, i+1, now)
	}
	y.Receptions = append(Rota(s, y.Board, held, now), movedAway(c, s, year, now, public)...)
	inOrder(y.Receptions)
	return y
}

// BoardOf returns the board of a station for a year; nil where it has none that is public.
func BoardOf(c *congress.Congress, id congress.StationID, year int, public Public) *congress.Board {
	for _, b := range c.BoardsOf(id) {
		if b.Year == year && public(&b.Record) {
			return b
		}
	}
	return nil
}

// Years returns the years for which a station has a public board, each once, the latest first.
func Years(c *congress.Congress, id congress.StationID, public Public) []int {
	var all []int
	for _, b := range c.BoardsOf(id) {
		if public(&b.Record) {
			all = append(all, b.Year)
		}
	}
	slices.SortFunc(all, func(x, y int) int { return y - x })
	return slices.Compact(all)
}

// Held returns the public activities of a station that belong to a year, or fulfil a plan of it, by their first day.
func Held(c *congress.Congress, id congress.StationID, year int, public Public) []*congress.Activity {
	var all []*congress.Activity
	for _, a := range c.HeldAt(id) {
		if public(&a.Record) && (a.Year == year || congress.Date(a.Plan).Year() == year) {
			all = append(all, a)
		}
	}
	slices.SortStableFunc(all, func(x, y *congress.Activity) int {
		from, _ := x.When()
		other, _ := y.When()
		return cmp.Or(cmp.Compare(from.First(), other.First()), cmp.Compare(x.ID, y.ID))
	})
	return all
}
