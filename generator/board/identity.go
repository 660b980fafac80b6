package board

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
)

// firstDay returns the day for which a reception was announced first, before it was moved.
func firstDay(r *congress.Reception) congress.Date {
	if r.Moved != nil && r.Moved.From != "" {
		return r.Moved.From
	}
	return r.Date
}

// span returns the hours of a reception, as 08:30 and 11:30: its own, or those of the station. Both are empty where no hours
// are written, or they cannot be read.
func span(s *congress.Station, r *congress.Reception) (from, to string) {
	hours := r.Time
	if hours == "" {
		hours = congress.Hours(s.Hours)
	}
	from, to, _ = hours.Span()
	return from, to
}

// identify returns the ID of each line of a rota. The ID is the first day of the line. If several lines have the same first
// day, a line with hours of its own has its first hour, too: 2024-05-15-1430. Lines that are still alike get a number.
// An ID depends neither on the order of the lines, nor on what changes when a reception is moved or cancelled.
func identify(s *congress.Station, rota []congress.Reception) []string {
	order, on := make([]int, len(rota)), map[congress.Date]int{}
	for i := range rota {
		order[i] = i
		on[firstDay(&rota[i])]++
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(distinction(&rota[x]), distinction(&rota[y])) })
	ids, taken := make([]string, len(rota)), map[string]bool{}
	for _, i := range order {
		r := &rota[i]
		id := string(firstDay(r))
		if from, _ := span(s, r); r.Time != "" && from != "" && on[firstDay(r)] > 1 {
			id += "-" + strings.ReplaceAll(from, ":", "")
		}
		ids[i] = id
		for n := 2; taken[ids[i]]; n++ {
			ids[i] = fmt.Sprintf("%s-%d", id, n)
		}
		taken[ids[i]] = true
	}
	return ids
}

// distinction returns what tells two lines of one day apart; lines are numbered in its order.
func distinction(r *congress.Reception) string {
	return fmt.Sprintf("%q %q %q %q %q", r.Time, r.Place, r.Deputies, r.Topic, r.Mode)
}
