// Package board reads a station's year as those who stand before its wall do: what was planned beside what was done, the
// days on which deputies receive voters with what came of them, the words that hold there, and who can be met.
//
// The web page, the poster, the screen, the calendar and the registers are made from it, so that they cannot differ. It
// judges nothing: a month without a plan is said to be without, and a plan that nobody entered as done is said to be that.
package board

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
)

// Year is a year of one station.
type Year struct {
	Station    *congress.Station
	Year       int
	Board      *congress.Board // nil where the station has none for the year
	Quarters   [4]Quarter
	Months     [12]Month
	Receptions []Reception // by day; one that was moved over the turn of the year is on the walls of both years
}

// Quarter is three months under a theme; Theme is empty where none is set.
type Quarter struct {
	Number int // 1 to 4
	Theme  string
}

// QuarterOf returns the quarter to which a month belongs, 1 to 4.
func QuarterOf(m congress.Month) int { return (congress.Date(m).MonthOfYear() + 2) / 3 }

// Public tells which records are shown; drafts are where the preview wants them.
type Public func(*congress.Record) bool

// Read reads the year of a station as it stands on the day now.
func Read(c *congress.Congress, s *congress.Station, year int, now congress.Date, public Public) *Year {
	w := &Year{Station: s, Year: year, Board: BoardOf(c, s.ID, year, public)}
	held := Held(c, s.ID, year, public)
	for i := range w.Quarters {
		w.Quarters[i].Number = i + 1
	}
	if w.Board != nil {
		for _, q := range w.Board.Quarters {
			if q.Quarter >= 1 && q.Quarter <= 4 && w.Quarters[q.Quarter-1].Theme == "" {
				w.Quarters[q.Quarter-1].Theme = q.Theme
			}
		}
	}
	for i := range w.Months {
		w.Months[i] = readMonth(w.Board, held, year, i+1, now)
	}
	w.Receptions = append(Rota(s, w.Board, held, now), movedAway(c, s, year, now, public)...)
	inOrder(w.Receptions)
	return w
}

// BoardOf returns the board of a station for a year, nil where there is none.
func BoardOf(c *congress.Congress, id congress.StationID, year int, public Public) *congress.Board {
	for _, b := range c.BoardsOf(id) {
		if b.Year == year && public(&b.Record) {
			return b
		}
	}
	return nil
}

// Years returns the years for which a station has a board, the latest first.
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

// Held returns the activities of a station that belong to a year, or fulfil a plan of it, by their first day.
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
